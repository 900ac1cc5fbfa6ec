import type { PlacedArchive } from '../archive/archive.js'
import type { Diagnostic } from '../diagnostic.js'
import { openCache, type Cache } from '../disk/cache.js'
import { loadProject, type Project, type TextFile } from '../disk/project.js'
import { recover, settle } from '../disk/journal.js'
import { withLock, type Lock } from '../disk/lock.js'
import { openMjml, type RenderMjml } from '../newsletter/mjml.js'
import type { IssueMail } from '../newsletter/outputs.js'
import type { Output } from '../output.js'
import { judge, tally, type Judged, type Standing } from '../report/judge.js'
import type { Summary } from '../report/machine.js'
import type { Texts } from '../report/place.js'
import { build } from '../version.js'
import type { Context } from './context.js'
import { makeOutputs, type Made } from './make-outputs.js'
import { isArticle } from './read-all.js'
import { packageTemplates, survey } from './survey.js'

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
}

/** A project that is open: `analyse` does the work of a build without publishing; `issue` is a document that is not on disk yet. */
export interface Reading {
  analyse(issue?: TextFile): Promise<Work>
}

/** A project that nobody else publishes while it is open. */
export interface Workshop extends Reading {
  readonly lock: Lock
}

/** Opens a project to publish it, while nobody else does: or an older reading could be laid over a newer one. */
export function inWorkshop<T>(context: Context, use: (shop: Workshop) => Promise<T>): Promise<T> {
  return withLock(context.root, (lock) => {
    settle(lock)
    return opened(context, (reading) => use({ ...reading, lock }))
  })
}

/** Opens a project to look at it; nothing is locked, so it works beside a build and where nothing can be written. */
export async function inReadingRoom<T>(context: Context, use: (reading: Reading) => Promise<T>): Promise<T> {
  await recover(context.root)
  return opened(context, use)
}

/** Opens a project and, at the end, puts everything away: the cache is kept, MJML's process ended. */
async function opened<T>({ root, now }: Context, use: (reading: Reading) => Promise<T>): Promise<T> {
  const cache = openCache(root, build)
  const project = await loadProject(root, packageTemplates, cache.stats)
  const mjml = openMjml()
  try {
    const done = await use({ analyse: (issue) => analyse(issue ? withIssue(project, issue) : project, cache, now, mjml.renderMjml) })
    cache.save({ whole: true })
    return done
  } finally {
    mjml.close()
  }
}

function withIssue(project: Project, issue: TextFile): Project {
  return { ...project, issues: [...project.issues.filter(({ path }) => path !== issue.path), issue] }
}

async function analyse(project: Project, cache: Cache, now: Context['now'], renderMjml: RenderMjml): Promise<Work> {
  const { archive, counts, texts, diagnostics } = await survey(project, cache, now)
  const made = archive === null ? { outputs: [], mails: new Map<string, IssueMail>(), diagnostics: [], keepPictures: () => {} } : await makeOutputs(project, archive, cache, renderMjml)
  const judged = judge([...diagnostics, ...made.diagnostics], archive?.settings.rules ?? {}, standingOf(archive, diagnostics, texts))
  const pages = made.outputs.filter(({ path }) => path.endsWith('.html') && !path.endsWith('/epost.html')).length
  return { archive, outputs: made.outputs, mails: made.mails, keepPictures: made.keepPictures, judged, texts, summary: { ...counts, issues: archive?.issues.length ?? 0, pages, ...tally(judged) } }
}

/** Which files are drafts, by what was read of them, or by the line itself where a header has too many faults to be read; and which could not be read at all. */
function standingOf(archive: PlacedArchive | null, diagnostics: readonly Diagnostic[], texts: Texts): Standing {
  const drafts = new Set(archive?.entries.filter(({ state }) => state === 'draft').map(({ article }) => article.path))
  const read = new Set([...(archive?.entries.map(({ article }) => article.path) ?? []), ...(archive?.issues.map(({ path }) => path) ?? []), 'korus.yml'])
  for (const path of new Set(diagnostics.map(({ at }) => at.path))) {
    if (isArticle(path) && !read.has(path) && /^(?:kladd|draft): *(?:ja|true)\s*$/m.test(texts.get(path) ?? '')) drafts.add(path)
  }
  return { isDraft: (path) => drafts.has(path), isRejected: (path) => !read.has(path) }
}
