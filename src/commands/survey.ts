import { makeArchive, type ArchiveInput, type PlacedArchive } from '../archive/archive.js'
import { inspectArchive, inspectLogos } from '../archive/inspect.js'
import { inspectAddresses } from '../archive/inspect-addresses.js'
import { emptyLedger, readLedger } from '../archive/ledger.js'
import type { Asset, Counts } from '../archive-types.js'
import type { Diagnostic } from '../diagnostic.js'
import type { Cache } from '../disk/cache.js'
import type { LastSound } from '../disk/last-sound.js'
import type { Project } from '../disk/project.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Texts } from '../report/place.js'
import { inspectStanding } from '../rules/freshness.js'
import { mayBeSilent, silencedAll } from '../rules/silence.js'
import { readSettings } from '../settings.js'
import { lookAtPictures } from './look-at-pictures.js'
import { projectTexts } from './project-texts.js'
import { isArticle, readAll } from './read-all.js'
import type { ReadingThreads } from './reading-threads.js'

export { packageTemplates } from './package-templates.js'

/** A project as it was read: the archive, null where korus.yml could not be understood, and all that is wrong in korus.yml, articles and issues. */
export interface Survey {
  readonly project: Project
  /** The project's pictures and documents, with what is wrong with those that are shown. */
  readonly assets: readonly Asset[]
  readonly archive: PlacedArchive | null
  /** What the archive was made of. */
  readonly input: ArchiveInput | null
  readonly counts: Counts
  readonly texts: Texts
  readonly diagnostics: readonly Diagnostic[]
  /** What takes all articles, other files or the day to see, as it is before anything is set aside. */
  readonly across: readonly Diagnostic[]
  readonly references: LastSound
  /** The files, by `fileMark`, of which nothing may be kept. */
  readonly hidden: ReadonlySet<string>
}

/** Reads a project's settings, articles and issues as of the day `now`, with those that read `ahead`; every file found is accounted for. */
export async function survey(project: Project, cache: Cache, now: PlainDate, ahead?: ReadingThreads): Promise<Survey> {
  const { settings: file, articles, templates, refused } = project
  const ledger = project.ledger ? readLedger(project.ledger) : { value: emptyLedger, diagnostics: [] }
  const settings = file ? readSettings(file) : { value: undefined, diagnostics: [], places: {} }
  const texts = projectTexts(project)
  const found = [...project.diagnostics, ...settings.diagnostics, ...ledger.diagnostics]
  const taken = new Set(articles.map(({ path }) => path))
  const unreadable = new Set(project.diagnostics.map(({ at }) => at.path).filter((path) => isArticle(path) && !taken.has(path))).size
  const read = articles.length + unreadable
  if (settings.value === undefined) {
    const counts = { read, published: 0, draft: 0, scheduled: 0, expired: 0, withdrawn: 0, rejected: read }
    return { project, assets: [], archive: null, input: null, counts, texts, diagnostics: found, across: [], references: { articles: [], issues: [] }, hidden: project.hidden }
  }

  const readings = await readAll(project, settings.value, cache, now, project.hidden, ahead)
  const assets = await lookAtPictures(project, settings.value, readings, cache)
  const whole = new Set(readings.articles.map(({ path }) => path))
  const closed = [...texts.keys()].filter((path) => isArticle(path) && !whole.has(path)).map((path) => ({ path, text: texts.get(path) ?? '' }))
  const input: ArchiveInput = {
    settings: settings.value, articles: readings.articles, issues: readings.issues, assets, rejected: readings.rejected + unreadable,
    ledger: ledger.value ?? emptyLedger, earlier: project.earlier.addresses, unread: closed, now,
  }
  const archive = makeArchive(input)
  const { counts } = archive
  // Promise 1: no article is left out silently. A sum that is wrong is a fault of korus, not of the articles.
  if (counts.read !== read || counts.published + counts.draft + counts.scheduled + counts.expired + counts.withdrawn + counts.rejected !== read) {
    throw new Error(`${read} files were found, but the account is ${JSON.stringify(counts)}`)
  }
  const across = [...inspectArchive(archive, texts), ...inspectAddresses(archive, texts, project.earlier.traces), ...inspectStanding(archive)]
  const all = [...found, ...readings.diagnostics, ...across, ...inspectLogos(archive, settings.places)]
  const silent = [...readings.silent, ...[...refused, ...(file ? [file] : []), ...templates].filter(mayBeSilent)]
  const { references, hidden } = readings
  return { project, assets, archive, input, counts, texts, references, hidden, across, diagnostics: silencedAll(all, silent, (path) => !whole.has(path) && !readings.issues.some((issue) => issue.path === path)) }
}
