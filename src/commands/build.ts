import type { Published } from '../disk/publish.js'
import type { Context } from './context.js'
import { tellFindings, tellStopped } from './show.js'
import { inWorkshop, type Account } from './work.js'

/** `korus build`: makes dist/ from articles and templates; with an error nothing in dist/ is changed. Gives the exit code. */
export async function build(context: Context): Promise<number> {
  return inWorkshop(context, async (shop) => {
    const known = shop.recall()
    if (known != null && known.published !== null && known.summary.errors === 0) {
      tellFindings(context, known)
      tellPublished(context, known, { written: [], removed: [], unchanged: known.published })
      return 0
    }
    const work = await shop.analyse()
    tellFindings(context, work)
    if (work.summary.errors > 0) {
      const urgent = await shop.publishUrgent(work)
      tellStopped(context, work, urgent)
      return 1
    }
    tellPublished(context, work, await shop.publish(work))
    return 0
  })
}

/** Tells what was published, and what was not and why. */
export function tellPublished(context: Context, { summary, events, next }: Account, { written, removed, unchanged }: Omit<Published, 'state'>): void {
  const { program } = context.words
  if (context.verbose) context.tell(program.changed({ written: written.length, removed: removed.length, kept: unchanged }))
  if (summary.draft > 0) context.tell(program.skippedDrafts(summary.draft))
  if (next !== null) context.tell(program.scheduled(summary.scheduled, next))
  context.tell(program.done(context.elapsed(), { articles: summary.published - events, events, issues: summary.issues }, 'dist'))
}
