import { ledgerPath, ledgerText } from '../archive/ledger.js'
import { readEarlier } from '../disk/last-build.js'
import { rewrite, writeNew } from '../disk/write.js'
import { Halt } from '../halt.js'
import type { Context } from './context.js'
import { answerFrom } from './look.js'
import { forgetArticle } from './withdraw-kept.js'

/**
 * `korus record`: writes the addresses that dist/ answers into the ledger, those that are new with the day, and takes out of what is kept the articles
 * that somebody withdrew in the header alone, which no build may do. Gives the exit code.
 */
export async function record(context: Context): Promise<number> {
  const { program } = context.words
  return answerFrom(context, ({ entries, ledger, now }, { project, diagnostics }) => {
    const { addresses } = readEarlier(context.root)
    if (addresses.size === 0) throw new Halt(2, { kind: 'not-built' })
    // A line that can't be read would be lost when the file is written anew.
    if (diagnostics.some(({ code }) => code === 'adresselinje')) throw new Halt(1, { kind: 'broken-ledger' })
    const fresh = [...addresses].filter((address) => !ledger.firstSeen.has(address))
    const before = project.ledger?.text
    const after = ledgerText({ firstSeen: new Map([...fresh.map((address) => [address, now] as const), ...ledger.firstSeen]), redirects: ledger.redirects })
    if (after !== before) writeLedger(context.root, before, after)
    context.tell(program.recorded(fresh.length, ledgerPath))
    for (const { article, state } of entries) if (state === 'withdrawn') forgetArticle(context.root, project.kept, { ...article, article })
    return 0
  })
}

/** Puts the ledger in its place, unless somebody else has changed it meanwhile. */
export function writeLedger(root: string, before: string | undefined, after: string): void {
  const isWritten = before === undefined ? writeNew(root, ledgerPath, after) : rewrite(root, ledgerPath, before, after)
  if (!isWritten) throw new Halt(3, { kind: 'changed', path: ledgerPath })
}
