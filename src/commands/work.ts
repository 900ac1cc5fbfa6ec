import type { PlacedArchive } from '../archive/archive.js'
import type { Diagnostic } from '../diagnostic.js'
import { fileMark } from '../digest.js'
import { openCache, type Cache } from '../disk/cache.js'
import { readLastSound, writeHidden, writeLastSound } from '../disk/last-sound.js'
import { loadProject, type Project, type TextFile } from '../disk/project.js'
import { recover, settle } from '../disk/journal.js'
import { withLock, type Lock } from '../disk/lock.js'
import { openMjml, type RenderMjml } from '../newsletter/mjml.js'
import type { IssueMail } from '../newsletter/outputs.js'
import type { Published } from '../disk/publish.js'
import type { Output } from '../output.js'
import { judge, tally, type Judged, type Standing } from '../report/judge.js'
import type { Summary } from '../report/machine.js'
import type { Texts } from '../report/place.js'
import { build } from '../version.js'
import type { Context } from './context.js'
import { makeOutputs, type Made } from './make-outputs.js'
import { publishWork } from './publish-work.js'
import { isArticle, saysWithdrawn } from './read-all.js'
import { urgentArchive } from './last-sound.js'
import { packageTemplates, survey, type Survey } from './survey.js'

/** The whole of what a project would publish on a day, and all that is wrong with it. */
export interface Work {
  readonly archive: PlacedArchive | null
  readonly outputs: readonly Output[]
  readonly keepPictures: Made['keepPictures']
  /** The e-mail of the issues that are made, by id; an issue that is kept as it was sent is not. */
  readonly mails: ReadonlyMap<string, IssueMail>
  readonly judged: readonly Judged[]
  readonly texts: Texts
  readonly summary: Summary
  readonly survey: Survey
}

/** A project that is open: `analyse` does the work of a build without publishing; `issue` is a document that is not on disk yet, and of the files at `hide` nothing is kept from now on. */
export interface Reading {
  analyse(issue?: TextFile, hide?: readonly string[]): Promise<Work>
}

/** A project that nobody else publishes while it is open. */
export interface Workshop extends Reading {
  readonly lock: Lock
  /** Publishes what is sound, and remembers that it was. */
  publish(work: Work): Promise<Published>
  /** Publishes what can't wait, withdrawn articles and cancelled events, on top of what was last sound; gives their slugs, none where there is nothing, or nothing that can be done. */
  publishUrgent(work: Work): Promise<readonly string[]>
}

/** Opens a project to publish it, while nobody else does: or an older reading could be laid over a newer one. */
export function inWorkshop<T>(context: Context, use: (shop: Workshop) => Promise<T>): Promise<T> {
  return withLock(context.root, (lock) => {
    settle(lock)
    const { root } = context
    return opened(context, (reading, cache, renderMjml) => use({
      ...reading,
      lock,
      publish: async (work) => {
        const published = await publishWork(context, work, lock)
        writeLastSound(root, work.survey.references)
        return published
      },
      publishUrgent: async ({ survey: found }) => {
        const urgent = urgentArchive(found, readLastSound(root), cache)
        if (urgent === null) return []
        const made = await makeOutputs(found.project, urgent.archive, cache, renderMjml)
        if (made.outputs.length === 0) return []
        await publishWork(context, made, lock)
        writeLastSound(root, urgent.last)
        return urgent.slugs
      },
    }))
  })
}

/** Opens a project to look at it; nothing is locked, so it works beside a build and where nothing can be written. */
export async function inReadingRoom<T>(context: Context, use: (reading: Reading) => Promise<T>): Promise<T> {
  await recover(context.root)
  return opened(context, use)
}

/** Opens a project and, at the end, puts everything away: the cache is kept, MJML's process ended. */
async function opened<T>({ root, now }: Context, use: (reading: Reading, cache: Cache, renderMjml: RenderMjml) => Promise<T>): Promise<T> {
  const cache = openCache(root, build)
  const project = await loadProject(root, packageTemplates, cache.stats)
  const mjml = openMjml()
  try {
    let hidden = project.hidden
    const done = await use({
      analyse: async (issue, hide = []) => {
        const hiding = { ...project, hidden: new Set([...project.hidden, ...hide.map(fileMark)]) }
        const work = await analyse(issue ? withIssue(hiding, issue) : hiding, cache, now, mjml.renderMjml)
        hidden = work.survey.hidden
        return work
      },
    }, cache, mjml.renderMjml)
    // What was last sound must outlive what is wrong now; of somebody who has withdrawn nothing may.
    const last = readLastSound(root)
    for (const [kind, all] of [['article', last?.articles ?? []], ['issue', last?.issues ?? []]] as const) {
      for (const { file, key } of all) if (!hidden.has(file)) cache.touch(kind, key)
    }
    const purge = [...hidden].some((file) => !project.hidden.has(file))
    if (cache.save({ whole: true, purge })) writeHidden(root, new Set([...project.hidden, ...hidden]))
    return done
  } finally {
    mjml.close()
  }
}

function withIssue(project: Project, issue: TextFile): Project {
  return { ...project, issues: [...project.issues.filter(({ path }) => path !== issue.path), issue] }
}

async function analyse(project: Project, cache: Cache, now: Context['now'], renderMjml: RenderMjml): Promise<Work> {
  const found = await survey(project, cache, now)
  const { archive, counts, texts, diagnostics } = found
  const made = archive === null ? { outputs: [], mails: new Map<string, IssueMail>(), diagnostics: [], keepPictures: () => {} } : await makeOutputs(project, archive, cache, renderMjml)
  const judged = judge([...diagnostics, ...made.diagnostics], archive?.settings.rules ?? {}, standingOf(archive, diagnostics, texts))
  const pages = made.outputs.filter(({ path }) => path.endsWith('.html') && !path.endsWith('/epost.html')).length
  return { archive, outputs: made.outputs, mails: made.mails, keepPictures: made.keepPictures, judged, texts, summary: { ...counts, issues: archive?.issues.length ?? 0, pages, ...tally(judged) }, survey: found }
}

/** Gives which files are drafts or withdrawn, so that nothing of them is published, by what was read of them, or by the line itself where a header has too many faults to be read; and which could not be read at all. */
export function standingOf(archive: PlacedArchive | null, diagnostics: readonly Diagnostic[], texts: Texts): Standing {
  const drafts = new Set(archive?.entries.filter(({ state }) => state === 'draft' || state === 'withdrawn').map(({ article }) => article.path))
  const read = new Set([...(archive?.entries.map(({ article }) => article.path) ?? []), ...(archive?.issues.map(({ path }) => path) ?? []), 'korus.yml'])
  for (const path of new Set(diagnostics.map(({ at }) => at.path))) {
    if (!isArticle(path) || read.has(path)) continue
    const text = texts.get(path) ?? ''
    if (/^(?:kladd|draft): *(?:ja|true)\s*$/m.test(text) || saysWithdrawn(text)) drafts.add(path)
  }
  return { isDraft: (path) => drafts.has(path), isRejected: (path) => !read.has(path) }
}
