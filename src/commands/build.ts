import type { Published } from '../disk/publish.js'
import { Halt } from '../halt.js'
import type { Context } from './context.js'
import { tellFindings, tellStopped } from './show.js'
import { inWorkshop, type Work } from './work.js'

/** `korus build`: makes dist/ from articles and templates, with `editor` also the editor in the browser; with an error nothing in dist/ is changed. Gives the exit code. */
export async function build(context: Context, { editor = false }: { readonly editor?: boolean }): Promise<number> {
  const program = editor ? (await import('../disk/editor-program.js')).editorProgram() : null
  return inWorkshop(context, async (shop) => {
    const work = await shop.analyse()
    tellFindings(context, work)
    if (program && work.archive && work.archive.settings.editing === null) throw new Halt(2, { kind: 'no-editing' })
    if (work.summary.errors > 0) {
      const urgent = await shop.publishUrgent(work)
      tellStopped(context, work, urgent)
      return 1
    }
    tellPublished(context, work, await shop.publish(work))
    return 0
  }, program)
}

/** Tells what was published, and what was not and why. */
export function tellPublished(context: Context, { archive, summary }: Work, { written, removed, unchanged }: Published): void {
  const { program } = context.words
  const events = archive?.published.filter(({ article }) => article.meta.type === 'arrangement').length ?? 0
  if (context.verbose) context.tell(program.changed({ written: written.length, removed: removed.length, kept: unchanged }))
  if (summary.draft > 0) context.tell(program.skippedDrafts(summary.draft))
  const days = archive?.entries.filter(({ state }) => state === 'scheduled').map(({ article }) => article.meta.date).sort() ?? []
  if (days[0] !== undefined) context.tell(program.scheduled(days.length, days[0]))
  context.tell(program.done(context.elapsed(), { articles: summary.published - events, events, issues: summary.issues }, 'dist'))
}
