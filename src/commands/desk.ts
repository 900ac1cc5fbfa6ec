import { relative, sep } from 'node:path'
import { makeArchive, type PlacedArchive } from '../archive/archive.js'
import type { Counts } from '../archive-types.js'
import type { Article } from '../article/article.js'
import type { Checked, Diagnostic } from '../diagnostic.js'
import { openCache } from '../disk/cache.js'
import { recover } from '../disk/journal.js'
import { loadProject, type Project } from '../disk/project.js'
import { openMjml } from '../newsletter/mjml.js'
import type { IssueMail } from '../newsletter/outputs.js'
import type { Folder, Output } from '../output.js'
import { judge, type Judged } from '../report/judge.js'
import type { Texts } from '../report/place.js'
import { holdCache, holdStats } from '../serve/held.js'
import type { Templates } from '../templates/load.js'
import { build } from '../version.js'
import type { Context } from './context.js'
import { checkTemplates, inspectIssues, planOutputs } from './make-outputs.js'
import { saysWithdrawn } from './read-all.js'
import { packageTemplates, survey, type Survey } from './survey.js'
import { standingOf } from './work.js'

/** What a site shows, of the last reading in which korus.yml and the templates were sound. */
export interface Site {
  readonly archive: PlacedArchive
  /** The archive with drafts and what is to come among what is published. */
  readonly shown: PlacedArchive
  readonly outputs: ReadonlyMap<string, Output>
  readonly folders: readonly Folder[]
  readonly mails: ReadonlyMap<string, IssueMail>
  readonly project: Project
}

/** A project as it was last read. */
export interface Reading {
  readonly version: string
  readonly texts: Texts
  readonly judged: readonly Judged[]
  readonly counts: Counts
  readonly site: Site | null
  /** The files of which the site shows what they were, because they can't be read now. */
  readonly asBefore: ReadonlySet<string>
}

/** A project held in memory while somebody works on it. */
export interface Desk {
  now(): Promise<Reading>
  /** Says which files, by absolute paths, are another than they were; null where that is not known. */
  touch(paths: readonly string[] | null): void
  close(): void
}

/** In milliseconds: an e-mail is made when the page that somebody waits for is answered. */
const mailPause = 150

/** Opens a project and holds it in memory: a change reads what changed, makes the archive anew and no page. `changed` is called when something is known of the same files that was not before. */
export async function openDesk({ root, now }: Context, changed: () => void): Promise<Desk> {
  await recover(root)
  const disk = openCache(root, build)
  const stats = holdStats(disk.stats)
  const cache = holdCache(disk, stats)
  const mjml = openMjml()
  let project: Project | undefined
  let site: Site | null = null
  let sound: readonly Article[] = []
  let templates: { readonly of: Project; readonly checked: Checked<Templates> } | null = null
  let usable: Templates | undefined
  let isDirty = true
  let isAllNew = true
  let count = 0
  let timer: NodeJS.Timeout | undefined
  let latest: Reading | null = null
  let isClosed = false
  let work: Promise<void> | null = null

  async function read(): Promise<Reading> {
    isDirty = false
    const still = isAllNew || project?.diagnostics.some(({ at }) => at.path.startsWith('templates/')) ? undefined : project
    isAllNew = false
    project = await loadProject(root, packageTemplates, stats, still)
    const found = await survey(project, cache, now)
    cache.save({ whole: false })
    cache.sweep()
    const made = found.archive === null ? [] : make(found, found.archive)
    const standing = standingOf(found.archive, found.diagnostics, found.texts)
    const judged = (more: readonly Diagnostic[]): readonly Judged[] => judge([...found.diagnostics, ...made, ...more], found.archive?.settings.rules ?? {}, standing)
    const whole = new Set(found.archive?.entries.map(({ article }) => article.path) ?? [])
    const reading: Reading = {
      version: String(++count), texts: found.texts, judged: judged([]), counts: found.counts, site,
      asBefore: new Set(found.archive === null ? [] : sound.filter(({ path }) => !whole.has(path)).map(({ path }) => path)),
    }
    clearTimeout(timer)
    timer = setTimeout(() => void inspectMails(reading, judged), mailPause)
    return reading
  }

  /** Makes what the site shows, where that can be done, and gives what is wrong with templates and issues. */
  function make(found: Survey, archive: PlacedArchive): readonly Diagnostic[] {
    if (templates?.of.templates !== found.project.templates || templates.of.settings?.hash !== found.project.settings?.hash) {
      templates = { of: found.project, checked: checkTemplates(found.project, archive.settings) }
    }
    const { checked } = templates
    usable = checked.value ?? usable
    const issues = inspectIssues(found.project, archive)
    const whole = new Set(archive.entries.map(({ article }) => article.path))
    const texts = new Map(found.project.articles.map((file) => [file.path, file]))
    // What can't be read now is shown as it was, unless it says that nobody is to see it.
    const kept = sound.filter(({ path }) => !whole.has(path) && texts.has(path) && !saysWithdrawn(texts.get(path)?.text ?? ''))
    sound = [...archive.entries.map(({ article }) => article), ...kept]
    if (usable !== undefined && found.input !== null) {
      const shown = makeArchive({ ...found.input, articles: sound, rejected: found.input.rejected - kept.length, preview: true })
      const plan = planOutputs(found.project, archive, usable, issues, cache, mjml.renderMjml, { shown })
      site = {
        archive, shown, project: found.project, mails: plan.mails,
        outputs: new Map(plan.outputs.map((output) => [output.path, output])),
        folders: plan.outputs.filter((output): output is Folder => 'makeFiles' in output),
      }
    }
    return [...checked.diagnostics, ...issues.diagnostics]
  }

  async function inspectMails(reading: Reading, judged: (more: readonly Diagnostic[]) => readonly Judged[]): Promise<void> {
    if (reading.site === null || isClosed) return
    try {
      const found = (await Promise.all([...reading.site.mails.values()].map((mail) => mail.inspect()))).flat()
      if (found.length === 0 || isDirty || reading.version !== String(count)) return
      latest = { ...reading, version: String(++count), judged: judged(found) }
      changed()
    } catch {
      // MJML that can't be started says so where its e-mail is asked for.
    }
  }

  return {
    now: async () => {
      while (isDirty || latest === null) {
        work ??= read().then((reading) => void (latest = reading), (error: unknown) => {
          isDirty = true
          throw error
        }).finally(() => (work = null))
        await work
      }
      return latest
    },
    touch: (paths) => {
      isDirty = true
      const inside = (paths ?? []).map((path) => relative(root, path).split(sep).join('/'))
      stats.forget(inside)
      if (paths === null || inside.some((path) => path.startsWith('templates'))) isAllNew = true
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
      mjml.close()
    },
  }
}
