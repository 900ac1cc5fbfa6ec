import { digest } from '../digest.js'
import { osloInstant, type LocalTime, type PlainDate } from '../norwegian/day.js'

interface Person {
  readonly name: string
  readonly email: string
}

/** A picture of an issue: the address it has in the HTML, and the file. */
export interface Picture {
  readonly url: string
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a message holds; the `pictures` travel in it, and are shown from there instead of from their addresses. */
export interface Letter {
  readonly from: Person
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly pictures?: readonly Picture[]
}

/** A whole message, and the name it has at every server it passes. */
export interface Message {
  readonly id: string
  readonly bytes: Uint8Array
}

/**
 * Gives the .eml of an issue: text first, then HTML, a draft to whoever opens it, and the same bytes whenever and wherever it is
 * made, since date, Message-ID and boundary come from what it holds. `day` is the last day; the message is dated seven in the morning of it.
 */
export async function emailMessage({ day, ...letter }: Letter & { readonly day: PlainDate }): Promise<Uint8Array> {
  const hash = letterHash(letter, day)
  return (await compose(letter, hash, osloInstant(`${day}T07:00` as LocalTime), { headers: { 'X-Unsent': '1' } })).bytes
}

/** Gives an issue as a message to colleagues who are to try it, at a moment in milliseconds since 1970. It asks to be read as what it is, a test, in the subject. */
export function testMessage(letter: Letter, to: readonly string[], moment: number): Promise<Message> {
  const marked = { ...letter, subject: `[TEST] ${letter.subject}` }
  // The moment is part of its name, or a server that has seen the same test before would throw it away.
  return compose(marked, letterHash(marked, `${moment} ${to.join()}`), moment, { to: [...to] })
}

const letterHash = ({ from, subject, text, html, pictures = [] }: Letter, more: string): string =>
  digest(JSON.stringify([from, subject, more, text, html, ...pictures.map(({ url, bytes }) => [url, digest(bytes)])])).slice(0, 32)

// Words that look like an encoded word would be read as one; a character without width keeps them what they are.
const literal = (words: string): string => words.replaceAll('=?', '=\u200c?')
// A carriage return alone is no line break in a message, and may not stand in one.
const evenLines = (content: string): string => content.replace(/\r\n?/g, '\n')

async function compose({ from, subject, text, html, pictures = [] }: Letter, hash: string, moment: number, rest: { readonly headers?: Record<string, string>; readonly to?: string[] }): Promise<Message> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const host = from.email.split('@').at(-1)
  const id = `<${hash}@${host}>`
  const named = pictures.map((picture, index) => ({ ...picture, cid: `${index + 1}.${hash}@${host}` }))
  const mail = new MailComposer({
    from: { name: literal(from.name), address: from.email },
    subject: literal(subject),
    date: new Date(moment),
    messageId: id,
    baseBoundary: hash,
    text: evenLines(text),
    html: named.reduce((all, { url, cid }) => all.replaceAll(` src="${url}"`, ` src="cid:${cid}"`), evenLines(html)),
    attachments: named.map(({ name, bytes, cid }) => ({ filename: name, content: Buffer.from(bytes), cid, contentDisposition: 'inline' as const })),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
    ...rest,
  })
  return { id, bytes: await mail.compile().build() }
}
