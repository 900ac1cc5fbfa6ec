import type { PlacedArchive } from '../archive/archive.js'
import { lostAddresses } from '../archive/onward.js'
import { digest } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import { readState } from '../disk/dist.js'
import { readEarlier, type Earlier } from '../disk/last-build.js'
import type { Project } from '../disk/project.js'
import type { Published } from '../disk/publish.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Judged } from '../report/judge.js'
import { build } from '../version.js'
import type { Account, Work } from './work.js'

/** What a run said of its input, and how it left dist/, null where it published nothing. */
interface Said extends Omit<Account, 'texts'> {
  readonly dist: { readonly state: string; readonly files: number } | null
}

/** What an earlier run said of the very same input; `published` is how many files of dist/ are as that run left them, all of them, or null where one is not. */
export type Recalled = Omit<Account, 'texts'> & { readonly published: number | null }

/** Gives the key of everything that a run depends on: every file by its bytes, the day, what is hidden, what the last build left, whether the editor in the browser is with it, and korus itself. */
export function inputKey(project: Project, now: PlainDate, earlier: string, editor: boolean): string {
  const { settings, ledger, articles, issues, templates, styles, files, assets, kept, hidden, refused, diagnostics } = project
  const hashed = [...(settings ? [settings] : []), ...(ledger ? [ledger] : []), ...articles, ...issues, ...templates, ...styles, ...files, ...assets, ...[...kept.values()].flatMap((all) => [...all.values()])]
  const lines = hashed.map(({ path, hash }) => `${path}\n${hash}`)
  return digest([build, now, earlier, JSON.stringify([[...hidden].sort(), refused, diagnostics, editor]), ...lines].join('\n\n'))
}

/** Gives what was said of this input, if a run has thought it through. */
export function recall(project: Project, now: PlainDate, cache: Cache, editor: boolean): Recalled | null {
  const said = cache.get('run', inputKey(project, now, project.earlier.hash, editor)) as Said | undefined
  if (said === undefined) return null
  const { dist, ...rest } = said
  return { ...rest, published: dist !== null && dist.state === readState(project.root) ? dist.files : null }
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
  cache.put('run', inputKey(project, now, earlier.hash, editor), { judged, summary, events, next, url, dist } satisfies Said)
}

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
