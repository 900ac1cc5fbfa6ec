import type { PlacedArchive } from '../archive/archive.js'
import { openCache } from '../disk/cache.js'
import { recover } from '../disk/journal.js'
import { loadProject } from '../disk/project.js'
import { judge, tally } from '../report/judge.js'
import { build } from '../version.js'
import type { Context } from './context.js'
import { tellFindings } from './show.js'
import { packageTemplates, survey, type Survey } from './survey.js'

/** Reads a project to answer a question about it, and makes no page and no mail. Nothing is locked, so it works beside a build and where nothing can be written. */
export async function look({ root, now }: Context): Promise<Survey> {
  await recover(root)
  const cache = openCache(root, build)
  const found = await survey(await loadProject(root, packageTemplates, cache.stats), cache, now)
  cache.save({ whole: false })
  return found
}

/** Looks for an answer that takes the archive; where korus.yml can't be understood that is told instead. Gives the exit code. */
export async function answerFrom(context: Context, answer: (archive: PlacedArchive, found: Survey) => number | Promise<number>): Promise<number> {
  const found = await look(context)
  if (found.archive !== null) return answer(found.archive, found)
  const judged = judge(found.diagnostics, {}, { isDraft: () => false, isRejected: () => true })
  tellFindings(context, { judged, texts: found.texts, summary: { ...found.counts, ...tally(judged), issues: 0, pages: 0 } })
  return 1
}
