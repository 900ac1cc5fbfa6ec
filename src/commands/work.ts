import type { PlacedArchive } from '../archive/archive.js'
import type { Diagnostic } from '../diagnostic.js'
import { fileMark } from '../digest.js'
import { noCache, openCache, unread, type Cache } from '../disk/cache.js'
import { readLastSound, writeHidden, writeLastSound, type LastSound } from '../disk/last-sound.js'
import { loadProject, type Project, type TextFile } from '../disk/project.js'
import { recover, settle } from '../disk/journal.js'
import { withLock, type Lock } from '../disk/lock.js'
import { openMjml, type RenderMjml } from '../newsletter/mjml.js'
import type { IssueMail } from '../newsletter/outputs.js'
import type { Published } from '../disk/publish.js'
import { once } from '../once.js'
import type { Output } from '../output.js'
import { judge, tally, type Judged, type Standing } from '../report/judge.js'
import type { Summary } from '../report/machine.js'
import type { Texts } from '../report/place.js'
import { build } from '../version.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Context } from './context.js'
import type { EditedPaths, Made, Making } from './make-outputs.js'
import { packageTemplates } from './package-templates.js'
import { projectTexts } from './project-texts.js'
import { isArticle, saysWithdrawn } from './read-all.js'
import { startWorth, type ReadingThreads } from './reading-threads.js'
import { frameKey, recall, type Recalled } from './recall.js'
import type { Survey } from './survey.js'

/** What a run finds out of a project and tells its user: all that is wrong, and what there is. */
export interface Account {
  readonly judged: readonly Judged[]
  readonly texts: Texts
  readonly summary: Summary
  /** How many of the published articles are events. */
  readonly events: number
  /** The site's address; empty where korus.yml could not be understood. */
  readonly url: string
  /** The day the first of the articles that wait is published. */
  readonly next: PlainDate | null
}

/** The whole of what a project would publish on a day, and all that is wrong with it. */
export interface Work extends Account {
  readonly archive: PlacedArchive | null
  readonly outputs: readonly Output[]
  readonly keepPictures: Made['keepPictures']
  /** The e-mail of the issues that are made, by id; an issue that is kept as it was sent is not. */
  readonly mails: ReadonlyMap<string, IssueMail>
  readonly survey: Survey
}

/** A project that is open: `analyse` does the work of a build without publishing; `issue` is a document that is not on disk yet, and of the files at `hide` nothing is kept from now on. */
export interface Reading {
  /** What an earlier run said of the very same input, where one did: then there is nothing to do but to tell it. */
  recall(): (Account & Recalled) | null
  /** What is to be said of an input that is otherwise than an earlier run's in what a few articles say of themselves alone, where that is so; of what would be published it tells nothing. */
  retell(): Promise<Account | null>
  analyse(issue?: TextFile, hide?: readonly string[]): Promise<Work>
}

/** A project that nobody else publishes while it is open. */
export interface Workshop extends Reading {
  readonly lock: Lock
  /** Publishes what is sound, and remembers that it was. */
  publish(work: Work): Promise<Published>
  /** Publishes what can't wait, withdrawn articles and cancelled events, on top of what was last sound; gives their slugs, none where there is nothing, or nothing that can be done. */
  publishUrgent(work: Work): Promise<readonly string[]>
  /** Thinks everything through once more with nothing that was kept, and gives what is otherwise than published and told: files of dist/ by path, the report as `null`. */
  verify(account: Account): Promise<readonly (string | null)[]>
}

/** Opens a project to publish it, with the editor in the browser where it is to have it, while nobody else does: or an older reading could be laid over a newer one. A `fresh` run uses nothing that was kept. */
export function inWorkshop<T>(context: Context, use: (shop: Workshop) => Promise<T>, making: Making = {}): Promise<T> {
  return withLock(context.root, (lock) => {
    settle(lock)
    const { root } = context
    return opened(context, (reading, { cache, renderMjml, keep, keepSound }) => use({
      ...reading,
      lock,
      publish: async (work) => {
        const { publishWork } = await import('./publish-work.js')
        const published = await publishWork(context, work, lock, making.fresh)
        keepSound(work.survey.references)
        await keep(work, published)
        return published
      },
      publishUrgent: async ({ survey: found }) => {
        const [{ urgentArchive }, { makeOutputs }, { publishWork }] = await Promise.all([import('./last-sound.js'), import('./make-outputs.js'), import('./publish-work.js')])
        const urgent = urgentArchive(found, readLastSound(root), cache)
        if (urgent === null) return []
        const made = await makeOutputs(found.project, urgent.archive, cache, renderMjml, making)
        if (made.outputs.length === 0) return []
        await publishWork(context, made, lock)
        keepSound(urgent.last)
        return urgent.slugs
      },
      verify: async (account) => (await import('./verify-cache.js')).differences(context, account, (project) => analyse(project, noCache, context.now, renderMjml, { ...making, fresh: true })),
    }), making)
  })
}

/** Opens a project to look at it; nothing is locked, so it works beside a build and where nothing can be written. */
export async function inReadingRoom<T>(context: Context, use: (reading: Reading) => Promise<T>): Promise<T> {
  await recover(context.root)
  return opened(context, (reading, { keep }) => use({
    ...reading,
    analyse: async (issue, hide) => {
      const work = await reading.analyse(issue, hide)
      if (issue === undefined && hide === undefined) await keep(work, null)
      return work
    },
  }))
}

interface Tools {
  readonly cache: Cache
  readonly renderMjml: RenderMjml
  /** Keeps what a run said, and how dist/ was left where it was published. */
  keep(work: Work, published: Published | null): Promise<void>
  /** Keeps what was sound as it was published. */
  keepSound(last: LastSound): void
}

/** Opens a project and, at the end, puts everything away: the cache is kept, MJML's process ended. */
async function opened<T>({ root, now, words, progress }: Context, use: (reading: Reading, tools: Tools) => Promise<T>, making: Making = {}): Promise<T> {
  const cache = openCache(root, build)
  const known = making.fresh === true ? unread(cache) : cache
  const hasEditor = (making.editor ?? null) !== null
  const ahead: (ReadingThreads | undefined)[] = []
  const readAhead = async (settings: TextFile | undefined, articles: readonly string[]): Promise<void> => {
    const { value } = settings ? (await import('../settings.js')).readSettings(settings) : {}
    if (value) ahead.push(startWorth(root, articles, value))
  }
  // Where nothing is known every article has to be read: others can begin while this thread finds out what there is.
  const project = await loadProject(root, packageTemplates, known.stats, undefined, known.isEmpty ? readAhead : undefined)
  const frame = once(() => frameKey(project, now, project.earlier.hash, hasEditor))
  const mjml = openMjml()
  try {
    let hidden = project.hidden
    let met: ReadonlySet<string> = new Set()
    let last: LastSound | undefined
    let isThought = false
    const done = await use({
      recall: () => {
        const said = recall(project, frame(), known)
        return said && { ...said, texts: projectTexts(project) }
      },
      retell: async () => {
        const said = await (await import('./retell.js')).retell(project, frame(), now, known)
        return said && { ...said, texts: projectTexts(project) }
      },
      analyse: async (issue, hide = []) => {
        isThought = true
        const hiding = { ...project, hidden: new Set([...project.hidden, ...hide.map(fileMark)]) }
        progress(words.program.reading(project.articles.length))
        const [readers] = ahead.splice(0)
        try {
          const isAsOnDisk = issue === undefined && hide.length === 0
          const work = await analyse(issue ? withIssue(hiding, issue) : hiding, known, now, mjml.renderMjml, making, readers, async (found) => (isAsOnDisk ? (await import('./retell.js')).editedSince(found, frame(), known) : null))
          hidden = work.survey.hidden
          met = new Set([...work.survey.references.articles, ...work.survey.references.issues].map(({ key }) => key))
          return work
        } finally {
          progress(null)
        }
      },
    }, { cache, renderMjml: mjml.renderMjml, keep: async (work, published) => (await import('./remember.js')).remember(project.hidden, now, cache, work, published, hasEditor), keepSound: (sound) => {
      last = sound
      writeLastSound(root, sound)
    } })
    if (!isThought) {
      cache.save({ whole: false })
      return done
    }
    // What was last sound must outlive what is wrong now; of somebody who has withdrawn nothing may. Most of it is what was read now.
    const sound = last ?? readLastSound(root)
    for (const [kind, all] of [['article', sound?.articles ?? []], ['issue', sound?.issues ?? []]] as const) {
      for (const { file, key } of all) if (!hidden.has(file) && !met.has(key)) cache.touch(cache.ticket(kind, key))
    }
    const purge = [...hidden].some((file) => !project.hidden.has(file))
    // In what was asked for may be words of somebody who has withdrawn since.
    if (purge) cache.drop('frame', frame())
    if (cache.save({ whole: true, purge })) writeHidden(root, new Set([...project.hidden, ...hidden]))
    return done
  } finally {
    mjml.close()
    for (const readers of ahead) await readers?.end()
  }
}

function withIssue(project: Project, issue: TextFile): Project {
  return { ...project, issues: [...project.issues.filter(({ path }) => path !== issue.path), issue] }
}

/** Does the work; `editedIn` tells of what was surveyed what alone is otherwise than it was published. */
async function analyse(project: Project, cache: Cache, now: PlainDate, renderMjml: RenderMjml, making: Making, ahead?: ReadingThreads, editedIn: (found: Survey) => EditedPaths | Promise<EditedPaths> = () => null): Promise<Work> {
  const [{ survey }, { makeOutputs }] = await Promise.all([import('./survey.js'), import('./make-outputs.js')])
  const found = await survey(project, cache, now, ahead)
  const { archive, counts, texts, diagnostics } = found
  const made = archive === null ? { outputs: [], mails: new Map<string, IssueMail>(), diagnostics: [], keepPictures: () => {} } : await makeOutputs(project, archive, cache, renderMjml, making, await editedIn(found))
  const judged = judge([...diagnostics, ...made.diagnostics], archive?.settings.rules ?? {}, standingOf(archive, diagnostics, texts))
  const pages = made.outputs.filter(({ path }) => path.endsWith('.html') && !path.endsWith('/epost.html')).length
  const events = archive?.published.filter(({ article }) => article.meta.type === 'arrangement').length ?? 0
  const next = archive?.entries.filter(({ state }) => state === 'scheduled').map(({ article }) => article.meta.date).sort()[0] ?? null
  return { archive, outputs: made.outputs, mails: made.mails, keepPictures: made.keepPictures, judged, texts, events, next, url: archive?.settings.url ?? '', summary: { ...counts, issues: archive?.issues.length ?? 0, pages, ...tally(judged) }, survey: found }
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
