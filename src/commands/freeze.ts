import { digest } from '../digest.js'
import { keepIssue } from '../disk/kept.js'
import { lastFile } from '../disk/last-build.js'
import { publish } from '../disk/publish.js'
import { rewrite } from '../disk/write.js'
import { Halt } from '../halt.js'
import { withSentDay } from '../newsletter/amend.js'
import { mailNames, type Frozen } from '../newsletter/frozen.js'
import { visible } from '../visible.js'
import type { Context } from './context.js'
import { recorded } from './recorded.js'
import { tellFindings, tellStopped } from './show.js'
import { inWorkshop, type Workshop } from './work.js'

/** `korus newsletter ID --sent`: writes the day into the issue's document and keeps its e-mail as it is, for good; then publishes. Gives the exit code. */
export async function freeze(context: Context, id: string, isTrial: boolean): Promise<number> {
  const code = await inWorkshop(context, (shop) => keep(context, shop, id, isTrial))
  if (code !== 0 || isTrial) return code
  // What was written is read again, as a build would.
  return inWorkshop(context, async (shop) => {
    const work = await shop.analyse()
    if (work.summary.errors > 0) {
      tellFindings(context, work)
      tellStopped(context, work)
      return 1
    }
    await publish(context.root, work.outputs, shop)
    return 0
  })
}

async function keep(context: Context, shop: Workshop, id: string, isTrial: boolean): Promise<number> {
  const { issues: say } = context.words.program
  const work = await shop.analyse()
  const { archive, texts } = work
  if (archive === null || work.summary.errors > 0) {
    tellFindings(context, work)
    tellStopped(context, work)
    return 1
  }
  const issue = recorded(archive, id)
  const mail = work.mails.get(id)
  if (mail === undefined) {
    context.tell(say.sentBefore(id, issue.sent ?? context.now))
    return 0
  }
  const day = issue.sent ?? context.now
  const before = texts.get(issue.path) ?? ''
  const text = issue.sent === null ? withSentDay({ path: issue.path, text: before }, day, archive.settings) : before
  if (text === null) throw new Halt(1, { kind: 'cannot-edit', path: issue.path, line: `sendt: ${day}` })
  const frozen = await mail.freeze({ path: issue.path, text }, day)
  const differing = differsFromDist(context, frozen)
  if (differing !== null) {
    context.complain(say.notAsMade(id))
    if (differing.length > 0) context.complain(differing.map((line) => `  ${visible(line)}`).join('\n'))
    return 1
  }
  if (isTrial) {
    context.tell(say.dryRun)
    return 0
  }
  // The document first: were this cut off, a sent issue without its files is told of, with the way to finish.
  if (text !== before && !rewrite(context.root, issue.path, before, text)) throw new Halt(3, { kind: 'changed', path: issue.path })
  context.tell(say.sent(id, day, keepIssue(context.root, frozen)))
  return 0
}

const mostShown = 20

/** Gives the lines in which the e-mail that lies in dist/ says otherwise than the one made now, for only one of them can be the one that was sent; null where it says the same, or is not there. */
function differsFromDist({ root }: Context, { record, files }: Frozen): readonly string[] | null {
  const last = mailNames.map((name) => ({ name, bytes: lastFile(root, `nyhetsbrev/${record.id}/${name}`) }))
  if (last.every(({ name, bytes }) => bytes === undefined || digest(bytes) === digest(files[name]))) return null
  const linesOf = (bytes: Uint8Array | undefined): string[] => Buffer.from(bytes ?? []).toString().split('\n')
  const [old, now] = [linesOf(last.find(({ name }) => name === 'epost.txt')?.bytes), linesOf(files['epost.txt'])]
  return [...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`), ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`)].slice(0, mostShown)
}
