import type { Published } from '../disk/publish.js'
import { Halt } from '../halt.js'
import type { Context } from './context.js'
import { answerBuilt, tellFindings, tellStopped } from './show.js'
import { inWorkshop, type Account } from './work.js'
import type { Explained } from './explain-page.js'
import type { Recalled } from './recall.js'

export interface BuildOptions {
  /** True to put the editor in the browser into the site. */
  readonly editor?: boolean
  /** False to use nothing that was kept. */
  readonly cache?: boolean
  readonly verifyCache?: true
  readonly explain?: string
}

/**
 * `korus build`: makes dist/ from articles and templates, with `editor` also the editor in the browser; with an error nothing in dist/ is changed. It can use nothing that was kept, hold what it
 * published against that, and explain why one page was made again. Gives the exit code.
 */
export async function build(context: Context, { editor: isEdited = false, cache = true, verifyCache, explain }: BuildOptions = {}): Promise<number> {
  const editor = isEdited ? (await import('../disk/editor-program.js')).editorProgram() : null
  return inWorkshop(context, async (shop) => {
    const explained = explain === undefined ? undefined : (await import('./explain-page.js')).explainer(context.root, explain)
    const known = shop.recall()
    const unchanged = known?.summary.errors === 0 ? known.published() : null
    const work = unchanged === null ? await shop.analyse() : null
    if (editor && work?.archive && work.archive.settings.editing === null) {
      tellFindings(context, work)
      throw new Halt(2, { kind: 'no-editing' })
    }
    if (work !== null && work.summary.errors > 0) {
      tellFindings(context, work)
      tellStopped(context, work, await shop.publishUrgent(work))
      return 1
    }
    const account = work ?? (known as Account & Recalled)
    await tellBuild(context, account, () => (work ? shop.publish(work) : { written: [], removed: [], unchanged: unchanged ?? 0 }))
    if (explained) tellExplained(context, explained(account.url, work?.outputs ?? null))
    return verifyCache === true ? tellVerified(context, await shop.verify(account)) : 0
  }, { editor, fresh: !cache })
}

function tellExplained({ answer, tell, format, words }: Context, { path, why }: Explained): void {
  const write = format === 'json' ? tell : answer
  write(words.program.remade[why](path))
}

/** Tells what a build without the cache would have made otherwise: there must be nothing, and if there is, it is our own fault. */
function tellVerified({ complain, tell, words: { program } }: Context, differing: readonly (string | null)[]): number {
  if (differing.length === 0) {
    tell(program.verified)
    return 0
  }
  complain(program.unverified(differing))
  return 70
}

type Built = Omit<Published, 'state'>

/** Tells what is wrong, before the work as a person wants it, and as a program does when all is known. */
async function tellBuild(context: Context, account: Account, publish: () => Built | Promise<Built>): Promise<void> {
  if (context.format !== 'json') tellFindings(context, account)
  const built = await publish()
  if (context.format === 'json') answerBuilt(context, account, built)
  tellPublished(context, account, built)
}

/** Tells what was published, and what was not and why. */
export function tellPublished(context: Context, { summary, events, next }: Account, { written, removed, unchanged }: Built): void {
  const { program } = context.words
  if (context.verbose) context.tell(program.changed({ written: written.length, removed: removed.length, kept: unchanged }))
  if (summary.draft > 0) context.tell(program.skippedDrafts(summary.draft))
  if (next !== null) context.tell(program.scheduled(summary.scheduled, next))
  context.tell(program.done(context.elapsed(), { articles: summary.published - events, events, issues: summary.issues }, 'dist'))
}
