import type { PlacedArchive } from '../archive/archive.js'
import { lostAddresses } from '../archive/onward.js'
import { othersOf, type Others } from '../archive/others.js'
import { anchored } from '../archive/outline.js'
import type { Diagnostic } from '../diagnostic.js'
import { fileMark } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import { readEarlier, type Earlier } from '../disk/last-build.js'
import { manifestHash } from '../disk/manifest.js'
import type { Project } from '../disk/project.js'
import type { Published } from '../disk/publish.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Judged } from '../report/judge.js'
import type { Settings } from '../settings-types.js'
import { isArticle } from './read-all.js'
import { frameKey, inputKey, templatesHash, type Said } from './recall.js'
import type { Work } from './work.js'

/** What a run knew of the articles in a frame, so that another can tell what a few others among them come to. Files stand here by their marks. */
export interface Frame {
  /** The key of what the run said. */
  readonly input: string
  /** The hash of the manifest of what was last published in this frame, and what those articles that are otherwise now were then by their bytes, by their places; null where that is not known. */
  readonly laid: { readonly manifest: string; readonly otherwise: Readonly<Record<number, string>> } | null
  readonly settings: Settings
  /** The digest of the templates. */
  readonly templates: string
  /** The articles by their bytes, in the order of paths. */
  readonly hashes: readonly string[]
  /** What is said of articles because of others, of files and of the day. */
  readonly across: readonly Diagnostic[]
  /** The articles at whose headings a link points. */
  readonly anchored: readonly string[]
  /** The articles that stand in an issue which is made, and so may be complained of in any of their words. */
  readonly mailed: readonly string[]
  readonly others: Others
}

/**
 * Keeps what a run said, for the next with the same input, which may have an issue that was not on disk when the run began; what it `published`, if it did,
 * is then the last build. Nothing is kept that tells of somebody who has withdrawn, nor while the cache has yet to be rid of one: `hidden` is what it is rid of.
 */
export function remember(hidden: ReadonlySet<string>, now: PlainDate, cache: Cache, work: Work, published: Published | null, editor: boolean): void {
  const { archive, survey, judged, summary, events, next, url } = work
  const { project } = survey
  if (archive === null || [...survey.hidden].some((file) => !hidden.has(file)) || tellsOfWithdrawn(archive, judged)) return
  const earlier = published === null ? project.earlier : readEarlier(project.root)
  if (!isSettled(archive, project.earlier, earlier)) return
  const dist = published && { state: published.state, files: published.written.length + published.unchanged }
  const frame = frameKey(project, now, earlier.hash, editor)
  const input = inputKey(frame, project)
  cache.put('run', input, { judged, summary, events, next, url, dist } satisfies Said)
  // Where an address is lost, any article's text may be the one that was there.
  if (lostAddresses(archive.onward).length === 0) cache.put('frame', frame, frameOf(archive, input, work, published ? laidNow(project.root) : laidBefore(cache.get('frame', frame) as Frame | undefined, project)))
}

function frameOf(archive: PlacedArchive, input: string, { survey: { project, across }, mails }: Work, laid: Frame['laid']): Frame {
  const mailed = archive.issues.flatMap(({ id, items }) => (mails.has(id) ? items : []))
    .flatMap((item) => (item.kind === 'article' ? archive.entryBySlug.get(item.slug)?.article.path ?? [] : []))
  return {
    input,
    laid,
    settings: archive.settings,
    templates: templatesHash(project),
    hashes: project.articles.map(({ hash }) => hash),
    across: across.filter(({ at }) => isArticle(at.path)),
    anchored: [...anchored(archive)].map(fileMark),
    mailed: [...new Set(mailed)].map(fileMark),
    others: othersOf(archive, project.articles.map(({ path }) => path)),
  }
}

function laidNow(root: string): Frame['laid'] {
  const manifest = manifestHash(root)
  return manifest === null ? null : { manifest, otherwise: {} }
}

/** What was laid as a run that published nothing found it, said of the articles as they are now. */
function laidBefore(known: Frame | undefined, { articles }: Pick<Project, 'articles'>): Frame['laid'] {
  if (!known?.laid) return null
  const then = hashesWhenLaid(known)
  return { ...known.laid, otherwise: Object.fromEntries(articles.flatMap(({ hash }, index) => (then[index] === hash ? [] : [[index, then[index] ?? '']]))) }
}

/** Gives what the articles of a frame were by their bytes when they were last published. */
export const hashesWhenLaid = ({ hashes, laid }: Frame): readonly string[] => hashes.map((hash, index) => laid?.otherwise[index] ?? hash)

/** Whether the next run would have the same at every address, though this one left another account of them; where the addresses are the same, all is, unless some are lost. */
function isSettled(archive: PlacedArchive, before: Earlier, after: Earlier): boolean {
  if (after.hash === before.hash) return true
  return (after.addressHash === before.addressHash && lostAddresses(archive.onward).length === 0) || archive.standsAfter(after.addresses)
}

function tellsOfWithdrawn({ entries }: PlacedArchive, judged: readonly Judged[]): boolean {
  const withdrawn = entries.filter(({ state }) => state === 'withdrawn').map(({ article }) => article)
  if (withdrawn.length === 0) return false
  const said = JSON.stringify(judged)
  return withdrawn.some(({ path, slug, meta }) => [path, slug, meta.title, ...meta.people.map(({ name }) => name ?? path)].some((name) => said.includes(JSON.stringify(name).slice(1, -1))))
}
