import { digest } from '../digest.js'
import { osloInstant, type LocalTime, type PlainDate } from '../norwegian/day.js'

export interface Message {
  readonly from: { readonly name: string; readonly email: string }
  readonly subject: string
  /** The last day; the message is dated seven in the morning of it. */
  readonly day: PlainDate
  readonly text: string
  readonly html: string
}

/**
 * Gives the .eml of an issue: text first, then HTML, a draft to whoever opens it, and the same bytes whenever and wherever it is
 * made, since date, Message-ID and boundary come from what it holds.
 */
export async function emailMessage({ from, subject, day, text, html }: Message): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const hash = digest(JSON.stringify([from, subject, day, text, html])).slice(0, 32)
  const mail = new MailComposer({
    from: { name: from.name, address: from.email },
    subject,
    date: new Date(osloInstant(`${day}T07:00` as LocalTime)),
    messageId: `<${hash}@${from.email.split('@').at(-1)}>`,
    baseBoundary: hash,
    headers: { 'X-Unsent': '1' },
    text,
    html,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return mail.compile().build()
}
