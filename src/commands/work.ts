import { fileURLToPath } from 'node:url'
import type { PlacedArchive } from '../archive/archive.js'
import type { Diagnostic } from '../diagnostic.js'
import { openCache, type Cache } from '../disk/cache.js'
import { loadProject, type Project, type TextFile } from '../disk/project.js'
import { recover } from '../disk/journal.js'
import { openMjml, type RenderMjml } from '../newsletter/mjml.js'
import type { Output } from '../output.js'
import { judge, tally, type Judged, type Standing } from '../report/judge.js'
import type { Summary } from '../report/machine.js'
import type { Texts } from '../report/place.js'
import { build } from '../version.js'
import type { Context } from './context.js'
import { makeOutputs } from './make-outputs.js'
import { isArticle } from './read-all.js'
import { survey } from './survey.js'

/** The whole of what a project would publish on a day, and all that is wrong with it. */
export interface Work {
  readonly archive: PlacedArchive | null
  readonly outputs: readonly Output[]
  readonly judged: readonly Judged[]
  readonly texts: Texts
  readonly summary: Summary
}

/** What stays open while a command works. */
export interface Workshop {
  readonly project: Project
  /** Does the work of a build without publishing; `issue` is a document that is not on disk yet. */
  analyse(issue?: TextFile): Promise<Work>
}

/** Opens a project, lets a command work in it, and puts everything away: the cache is kept, MJML's process ended. */
export async function inWorkshop<T>({ root, now }: Context, use: (shop: Workshop) => Promise<T>): Promise<T> {
  await recover(root)
  const cache = openCache(root, build)
  const project = await loadProject(root, packageTemplates, cache.stats)
  const mjml = openMjml()
  try {
    const done = await use({ project, analyse: (issue) => analyse(root, issue ? withIssue(project, issue) : project, cache, now, mjml.renderMjml) })
    cache.save({ whole: true })
    return done
  } finally {
    mjml.close()
  }
}

const packageTemplates = fileURLToPath(new URL('../../templates', import.meta.url))

function withIssue(project: Project, issue: TextFile): Project {
  return { ...project, issues: [...project.issues.filter(({ path }) => path !== issue.path), issue] }
}

async function analyse(root: string, project: Project, cache: Cache, now: Context['now'], renderMjml: RenderMjml): Promise<Work> {
  const { archive, counts, texts, diagnostics } = await survey(project, cache, now)
  const made = archive === null ? { outputs: [], diagnostics: [] } : await makeOutputs(root, project, archive, cache, renderMjml)
  const judged = judge([...diagnostics, ...made.diagnostics], archive?.settings.rules ?? {}, standingOf(archive, diagnostics, texts))
  const pages = made.outputs.filter(({ path }) => path.endsWith('.html') && !path.endsWith('/epost.html')).length
  return { archive, outputs: made.outputs, judged, texts, summary: { ...counts, issues: archive?.issues.length ?? 0, pages, ...tally(judged) } }
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
