import type { Published } from '../disk/publish.js'
import { Halt } from '../halt.js'
import type { Context } from './context.js'
import { answerBuilt, tellFindings, tellStopped } from './show.js'
import { inWorkshop, type Account } from './work.js'

/** `korus build`: makes dist/ from articles and templates, with `editor` also the editor in the browser; with an error nothing in dist/ is changed. Gives the exit code. */
export async function build(context: Context, { editor = false }: { readonly editor?: boolean }): Promise<number> {
  const program = editor ? (await import('../disk/editor-program.js')).editorProgram() : null
  return inWorkshop(context, async (shop) => {
    const known = shop.recall()
    if (known !== null && known.published !== null && known.summary.errors === 0) {
      return tellBuild(context, known, () => ({ written: [], removed: [], unchanged: known.published ?? 0 }))
    }
    const work = await shop.analyse()
    if (program && work.archive && work.archive.settings.editing === null) {
      tellFindings(context, work)
      throw new Halt(2, { kind: 'no-editing' })
    }
    if (work.summary.errors === 0) return tellBuild(context, work, () => shop.publish(work))
    tellFindings(context, work)
    tellStopped(context, work, await shop.publishUrgent(work))
    return 1
  }, program)
}

type Built = Omit<Published, 'state'>

/** Tells what is wrong, before the work as a person wants it, and as a program does when all is known. */
async function tellBuild(context: Context, account: Account, publish: () => Built | Promise<Built>): Promise<number> {
  if (context.format !== 'json') tellFindings(context, account)
  const built = await publish()
  if (context.format === 'json') answerBuilt(context, account, built)
  tellPublished(context, account, built)
  return 0
}

/** Tells what was published, and what was not and why. */
export function tellPublished(context: Context, { summary, events, next }: Account, { written, removed, unchanged }: Built): void {
  const { program } = context.words
  if (context.verbose) context.tell(program.changed({ written: written.length, removed: removed.length, kept: unchanged }))
  if (summary.draft > 0) context.tell(program.skippedDrafts(summary.draft))
  if (next !== null) context.tell(program.scheduled(summary.scheduled, next))
  context.tell(program.done(context.elapsed(), { articles: summary.published - events, events, issues: summary.issues }, 'dist'))
}
