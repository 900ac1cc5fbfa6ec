import type { PlacedArchive } from '../archive/archive.js'
import { Halt } from '../halt.js'
import { mailServer } from '../newsletter/mail-server.js'
import { testMessage } from '../newsletter/message.js'
import { senderOf } from '../newsletter/outputs.js'
import { marksOf, providerName } from '../newsletter/providers.js'
import { withSamples } from '../newsletter/sample.js'
import { sendMessage } from '../newsletter/send.js'
import { isMailbox } from '../schema/values.js'
import type { Context } from './context.js'
import { issueFiles, unpublishedIn } from './issue-files.js'
import { recorded } from './recorded.js'
import { tellFindings } from './show.js'
import { inReadingRoom, type Work } from './work.js'

export interface SendOptions {
  readonly to?: readonly string[]
  readonly embed?: true
}

const mostRecipients = 10

/** `korus send`: sends a recorded issue to a few colleagues, as a test that nothing but their inboxes can show. Nothing is published. Gives the exit code. */
export async function send(context: Context, id: string | undefined, options: SendOptions): Promise<number> {
  if (id === undefined) throw new Halt(2, { kind: 'no-issue-named', example: 'korus send 2026-11 --to kari@example.no' })
  const to = recipients(options.to)
  return inReadingRoom(context, async (reading) => {
    const work = await reading.analyse()
    if (work.archive === null || work.summary.errors > 0) {
      tellFindings(context, work)
      context.complain(context.words.program.send.stopped(work.summary.errors))
      return 1
    }
    await sendTest(context, work, work.archive, id, to, options.embed === true)
    return 0
  })
}

async function sendTest(context: Context, work: Work, archive: PlacedArchive, id: string, to: readonly string[], embed: boolean): Promise<void> {
  const { settings } = archive
  const issue = recorded(archive, id)
  const server = mailServer(settings.newsletter.smtp, context.env)
  if ('kind' in server) throw new Halt(2, server)

  const { html, text, view, pictures, resolved } = await issueFiles(context.root, work, archive, issue)
  const marks = marksOf(providerName(issue, settings), settings) ?? { unsubscribe: '', inBrowser: null, required: [] }
  const samples = { unsubscribe: `${settings.url}/nyhetsbrev/`, inBrowser: `${settings.url}/nyhetsbrev/${id}/`, required: settings.postalAddress }
  const sampled = (content: string): string => (marks.unsubscribe === settings.newsletter.unsubscribe ? content : withSamples(content, marks, samples))
  const from = senderOf(settings)
  const letter = { from, subject: view.subject, html: sampled(html), text: sampled(text), pictures: embed ? pictures : [] }
  const message = await testMessage(letter, to, context.moment())

  const missing = unpublishedIn(archive, issue, resolved)
  if (missing.length > 0) context.tell(context.words.program.publishFirst(missing.length))
  const { host } = server
  const delivery = await sendMessage(server, from.email, to, message)
  if (delivery.kind === 'uncertain') throw new Halt(3, { kind: 'maybe-sent', host, id: message.id })
  if (delivery.kind === 'failed') throw new Halt(3, { ...delivery, kind: 'not-sent', host })
  const taken = to.filter((address) => !delivery.refused.some((one) => one.address === address))
  context.tell(context.words.program.send.sent(id, taken, message.id))
  if (delivery.refused.length > 0) throw new Halt(3, { kind: 'recipients-refused', host, refused: delivery.refused })
}

/** The addresses asked for, each once; an option may be given more than once and hold several with commas between. */
function recipients(given: readonly string[] = []): readonly string[] {
  const all = given.flatMap((one) => one.split(',')).map((one) => one.trim()).filter(Boolean)
  const unique = all.filter((address, index) => all.findIndex((other) => other.toLowerCase() === address.toLowerCase()) === index)
  if (unique.length === 0) throw new Halt(2, { kind: 'missing-option', option: '--to', example: 'korus send 2026-11 --to kari@example.no' })
  const wrong = unique.find((address) => !isMailbox(address))
  if (wrong !== undefined) throw new Halt(2, { kind: 'bad-recipient', value: wrong })
  if (unique.length > mostRecipients) throw new Halt(2, { kind: 'too-many-recipients', found: unique.length, most: mostRecipients })
  return unique
}
