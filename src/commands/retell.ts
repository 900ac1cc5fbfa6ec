import { isSound, type Lookups } from '../archive/links.js'
import { haveSameLists } from '../archive/others.js'
import { hasSoundLinks, movedFrom, outlineOf, standsAsBefore } from '../archive/outline.js'
import { state } from '../archive/state.js'
import type { Entry } from '../archive-types.js'
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
import type { EditedPaths } from './make-outputs.js'
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
 * Gives which articles alone are otherwise than when dist/ was last made, where that is known and others' pages show of them only what is in their
 * faces; null where it is not. `frame` is the key of everything else.
 */
export function editedSince({ project, archive, hidden }: Survey, frame: string, cache: Cache): EditedPaths {
  const known = cache.get('frame', frame) as Frame | undefined
  if (archive === null || !known?.laid || known.laid.manifest !== manifestHash(project.root)) return null
  const others = othersThan(hashesWhenLaid(known), project)
  if (others.length > most || others.some(({ mark }) => hidden.has(mark))) return null
  const under = digestOf(known.settings)
  const edited = new Map(others.map(({ file }) => [file.path, true]))
  for (const { file, mark, hash } of others) {
    const entry = archive.places.entryByPath.get(file.path.normalize('NFC'))
    const before = entry && articleIn(cache, readingKey(hash, under, mark))
    if (!entry || !before?.value || !standsAsBefore(archive, entry, before.value, edited)) return null
    edited.set(file.path, JSON.stringify(before.value.meta) !== JSON.stringify(entry.article.meta))
  }
  return edited
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
  const { isPlain } = known.others
  const pairs = edited.flatMap(({ mark, hash, ...one }) => {
    const before = articleIn(cache, readingKey(hash, under, mark))
    return before?.value === undefined || before.isSilent ? [] : { ...one, before: before.value, standpoint: { isAnchored: withAnchors.has(mark), isPlain, now } }
  })
  if (pairs.length < edited.length || !haveSameLists(known.others, pairs.map(({ before, article }) => ({ before, after: article })), now)) return null
  const places = placesAmong(project, known, edited, now, under, cache)
  const told = new Map<string, readonly Judged[]>()
  for (const { read, article, before, standpoint } of pairs) {
    const { path } = article
    if (outlineOf(before, standpoint) !== outlineOf(article, standpoint) || !hasSoundLinks(before, article, (url) => isSound(places, article, url))) return null
    // Others may tell of a line in it.
    if (said.judged.some(({ diagnostic: { at, params } }) => at.path !== path && Object.values(params).includes(path))) return null
    const moved = movedFrom(before, article)
    const across: Diagnostic[] = []
    for (const one of known.across.filter(({ at }) => at.path === path)) {
      const span = one.fix ? undefined : moved(one.at.span)
      if (span === undefined) return null
      if (span !== null) across.push({ ...one, at: { path, span } } as Diagnostic)
    }
    const own = diagnostics.filter(({ at }) => at.path === path)
    const isDraft = state(article.meta, now) === 'draft'
    told.set(path, judge([...own, ...read.diagnostics, ...across], settings.rules, { isDraft: () => isDraft, isRejected: () => false }))
  }
  return told
}

/** What a link is looked up in where all articles are not at hand: one that is known is read, and one that is not known to be there has no page. */
function placesAmong({ articles, assets }: Project, { others }: Frame, edited: readonly Edited[], now: PlainDate, under: string, cache: Cache): Lookups {
  const entryAt = (index: number): Entry | undefined => {
    const file = articles[index]
    if (file === undefined) return undefined
    const article = edited.find(({ file: { path } }) => path === file.path)?.article ?? articleIn(cache, readingKey(file.hash, under, fileMark(file.path)))?.value
    const unknown = { state: 'draft', address: '' } as Entry
    return article ? { ...unknown, article, state: state(article.meta, now) } : unknown
  }
  return {
    entryByPath: { get: (path) => entryAt(articles.findIndex((file) => file.path.normalize('NFC') === path)) },
    entryBySlug: { get: (slug) => entryAt(others.slugs.indexOf(slug)) },
    assetByPath: new Map(assets.map((asset) => [asset.path.normalize('NFC'), asset])),
    // What is one word may be another article's former address.
    pages: { has: (address) => address.split('/').length > 2 && Object.hasOwn(others.lists, address) },
    redirects: new Map(),
  }
}
