import { movedFrom, outlineOf, standsAsBefore } from '../archive/outline.js'
import { state } from '../archive/state.js'
import type { Article } from '../article/article.js'
import type { Diagnostic } from '../diagnostic.js'
import { digestOf, fileMark } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import { manifestHash } from '../disk/manifest.js'
import type { Project, TextFile } from '../disk/project.js'
import type { PlainDate } from '../norwegian/day.js'
import { inOrder, judge, tally, type Judged } from '../report/judge.js'
import { articleIn, putArticle } from './packed.js'
import { readingKey } from './read-all.js'
import type { ReadArticle } from './read-one.js'
import { templatesHash, type Said } from './recall.js'
import { hashesWhenLaid, type Frame } from './remember.js'
import type { Survey } from './survey.js'

/** More articles than this are read by several threads, and so by who thinks of all. */
const most = 100

/** An article that is otherwise than when the run thought of it. */
interface Edited {
  readonly file: TextFile
  readonly mark: string
  /** What the file was by its bytes. */
  readonly hash: string
  readonly read: ReadArticle
  readonly article: Article
}

/**
 * Gives what is to be said of a project where all that is new since a run thought it through is what a few articles say of themselves: of the others all
 * stands. Null where that is not known to be so, and all articles have to be thought of. `frame` is the key of everything else.
 */
export async function retell(project: Project, frame: string, now: PlainDate, cache: Cache): Promise<Omit<Said, 'dist'> | null> {
  const known = cache.get('frame', frame) as Frame | undefined
  const said = known && cache.get('run', known.input) as Said | undefined
  if (known === undefined || said === undefined) return null
  const told = await toldAnew(project, known, said, now, cache)
  if (told === null) {
    // What was asked for is kept, and in these may be words of somebody who has withdrawn since.
    cache.drop('frame', frame)
    cache.drop('run', known.input)
    return null
  }
  const anew = new Set(told.keys())
  const judged = inOrder([...said.judged.filter(({ diagnostic: { at } }) => !anew.has(at.path)), ...[...told.values()].flat()])
  const { summary, events, next, url } = said
  return { judged, summary: { ...summary, ...tally(judged) }, events, next, url }
}

/** Gives the articles that are otherwise than they were by these hashes, each with its mark and what it was by its bytes. */
const othersThan = (hashes: readonly string[], { articles }: Pick<Project, 'articles'>) =>
  articles.flatMap((file, index) => (file.hash === hashes[index] ? [] : [{ file, mark: fileMark(file.path), hash: hashes[index] ?? '' }]))

/**
 * Gives the paths of the articles that alone are otherwise than when dist/ was last made, where that is known and others' pages show of them only what
 * is in their faces; null where it is not. `frame` is the key of everything else.
 */
export function editedSince({ project, archive, hidden }: Survey, frame: string, cache: Cache): ReadonlySet<string> | null {
  const known = cache.get('frame', frame) as Frame | undefined
  if (archive === null || !known?.laid || known.laid.manifest !== manifestHash(project.root)) return null
  const others = othersThan(hashesWhenLaid(known), project)
  if (others.length > most || others.some(({ mark }) => hidden.has(mark))) return null
  const under = digestOf(known.settings)
  const edited = new Set(others.map(({ file }) => file.path))
  const isAsBefore = others.every(({ file, mark, hash }) => {
    const entry = archive.places.entryByPath.get(file.path.normalize('NFC'))
    const before = entry && articleIn(cache, readingKey(hash, under, mark))
    return entry && before?.value && standsAsBefore(archive, entry, before.value, edited)
  })
  return isAsBefore ? edited : null
}

/** Gives what is said of each article that is edited, by path; null where what is edited may matter to more than itself. */
async function toldAnew(project: Project, known: Frame, said: Said, now: PlainDate, cache: Cache): Promise<ReadonlyMap<string, readonly Judged[]> | null> {
  const { diagnostics, hidden } = project
  const { settings } = known
  const others = othersThan(known.hashes, project)
  const mailed = new Set(known.mailed)
  if (known.templates !== templatesHash(project) || others.length > most || others.some(({ mark }) => hidden.has(mark) || mailed.has(mark))) return null

  const under = digestOf(settings)
  const edited: Edited[] = []
  for (const { file, mark, hash } of others) {
    const key = readingKey(file.hash, under, mark)
    const kept = articleIn(cache, key)
    const read = kept ?? await (await import('./read-one.js')).readOneOnly(file, settings)
    if (read.value === undefined || state(read.value.meta, now) === 'withdrawn') return null
    if (kept === undefined) putArticle(cache, key, read)
    if (read.isSilent) return null
    edited.push({ file, mark, hash, read, article: read.value })
  }

  const withAnchors = new Set(known.anchored)
  const told = new Map<string, readonly Judged[]>()
  for (const { file: { path }, mark, hash, read, article } of edited) {
    const before = articleIn(cache, readingKey(hash, under, mark))
    const isAnchored = withAnchors.has(mark)
    if (before?.value === undefined || before.isSilent || outlineOf(before.value, isAnchored) !== outlineOf(article, isAnchored)) return null
    // Others may tell of a line in it.
    if (said.judged.some(({ diagnostic: { at, params } }) => at.path !== path && Object.values(params).includes(path))) return null
    const moved = movedFrom(before.value, article)
    const across = known.across.filter(({ at }) => at.path === path).map((one) => {
      const span = one.fix ? undefined : moved(one.at.span)
      return span && { ...one, at: { path, span } } as Diagnostic
    })
    if (across.includes(undefined)) return null
    const own = diagnostics.filter(({ at }) => at.path === path)
    const isDraft = state(article.meta, now) === 'draft'
    told.set(path, judge([...own, ...read.diagnostics, ...across as Diagnostic[]], settings.rules, { isDraft: () => isDraft, isRejected: () => false }))
  }
  return told
}
