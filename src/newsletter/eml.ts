import type { Span } from '../source.js'

/** An edit of the bytes from `start` to `end`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly instead: string
}

/** What is to be changed in a message: its subject, and its text and HTML, each as it was given to the message with LF line ends. */
export interface MessageEdits {
  readonly subject: string | null
  readonly text: { readonly content: Uint8Array; readonly edits: readonly Edit[] }
  readonly html: { readonly content: Uint8Array; readonly edits: readonly Edit[] }
}

/**
 * Gives a MIME message (RFC 2045) with parts of its text and HTML replaced. Every byte outside the edits stays, Message-ID and
 * boundaries too, however the message was once written; a part in base64, which knows no places, is encoded anew as a whole.
 */
export function editMessage(message: Uint8Array, { subject, text, html }: MessageEdits): Uint8Array {
  const source = Buffer.from(message).toString('latin1')
  const boundaries = [...source.matchAll(/boundary="?([^";\s]+)"?/gi)].map(([, boundary = '']) => boundary.replace(/[^\w]/g, '\\$&'))
  const pieces = boundaries.length === 0 ? [source] : source.split(new RegExp(`(\\r\\n--(?:${boundaries.join('|')})(?:--)?(?=\\r\\n|$))`))
  const edited = pieces.map((piece, index) => {
    // What stands above the first part may end with its header: the line break before a boundary is the boundary's.
    const blank = piece.indexOf('\r\n\r\n')
    const end = blank >= 0 ? blank + 4 : index === 0 ? piece.length : 0
    const head = piece.slice(0, end)
    const type = /^content-type:\s*text\/(plain|html)\b/im.exec(head)?.[1]?.toLowerCase()
    const body = type === undefined ? piece.slice(end) : editBody(piece.slice(end), encodingOf(head), type === 'html' ? html : text)
    return (index === 0 && subject !== null ? withSubject(head, subject) : head) + body
  })
  return Buffer.from(edited.join(''), 'latin1')
}

/** A part of a message as a reader sees it, and the stretch of the message that says it. */
export interface Readable {
  readonly span: Span
  readonly text: string
}

/** Gives the subject and the texts of a MIME message without their transfer encodings; what stands as it is read is left out. */
export function readable(message: string): readonly Readable[] {
  const found: Readable[] = []
  const subject = subjectLine.exec(message)
  if (subject) found.push({ span: { start: subject.index, end: subject.index + subject[0].length }, text: decodedWords(subject[0]) })
  for (const { 0: head, index } of message.matchAll(/^content-type:\s*text\/[^\r\n]*(?:\r?\n[^\r\n]+)*/gim)) {
    // The encoding may be said above the type.
    const above = message.slice(0, index).lastIndexOf('\n--')
    const encoding = encodingOf(message.slice(Math.max(0, above), index + head.length))
    const start = index + head.length + (/^(?:\r?\n){2}/.exec(message.slice(index + head.length))?.[0].length ?? 0)
    const next = message.indexOf('\n--', start)
    const body = message.slice(start, next < 0 ? undefined : next)
    const text = encoding === 'base64' ? Buffer.from(body, 'base64').toString() : encoding === 'quoted-printable' ? unquoted(body.replace(/=\r?\n/g, '')) : null
    if (text !== null) found.push({ span: { start, end: start + body.trimEnd().length }, text })
  }
  return found
}

/** Gives the subject of a MIME message as it is read. */
export const subjectOf = (message: string): string => decodedWords(subjectLine.exec(message)?.[0].slice('subject:'.length) ?? '')

const subjectLine = /^subject:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/im

const unquoted = (text: string): string => Buffer.from(text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString()

/** The words of RFC 2047, which are one where only a break is between them. */
const decodedWords = (line: string): string => line
  .replace(/(?<=\?=)\s+(?==\?)/g, '')
  .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) => (/b/i.test(kind) ? Buffer.from(word, 'base64').toString() : unquoted(word.replaceAll('_', ' '))))

const encodingOf = (head: string): string => /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase() ?? '8bit'

function editBody(body: string, encoding: string, { content, edits }: MessageEdits['text']): string {
  const inside = encoding === 'base64' ? Buffer.from(body, 'base64').toString('latin1') : body
  // Within base64 the ends of lines may be as they were given.
  const inMessage = !inside.includes('\r\n') ? edits : edits.map(({ start, end, instead }) => ({ start: start + breaksBefore(content, start), end: end + breaksBefore(content, end), instead: windows(instead) }))
  const last = inMessage.toSorted((a, b) => b.start - a.start)
  if (encoding === 'quoted-printable') return last.reduce(editQuoted, body)
  const splice = (whole: string, { start, end, instead }: Edit): string => whole.slice(0, start) + Buffer.from(instead).toString('latin1') + whole.slice(end)
  if (encoding !== 'base64') return last.reduce(splice, body)
  const lines = Buffer.from(last.reduce(splice, inside), 'latin1').toString('base64').match(/.{1,76}/g) ?? []
  return lines.join('\r\n') + (/(?:\r\n)*$/.exec(body)?.[0] ?? '')
}

// A message ends every line with CR LF; what was given to it had LF, or had them already.
function breaksBefore(content: Uint8Array, offset: number): number {
  let count = 0
  for (let at = content.indexOf(10); at >= 0 && at < offset; at = content.indexOf(10, at + 1)) if (content[at - 1] !== 13) count++
  return count
}
const windows = (text: string): string => text.replace(/\r?\n/g, '\r\n')

/** Replaces the part of a quoted-printable body (RFC 2045, 6.7) that stands for bytes `start` to `end`; soft line breaks part it from the rest. */
function editQuoted(body: string, { start, end, instead }: Edit): string {
  const from = placeOf(body, start)
  const to = placeOf(body, end)
  const soft = from === 0 || body[from - 1] === '\n' ? '' : '=\r\n'
  return `${body.slice(0, from)}${soft}${quoted(instead)}${/^(?:\r\n|$)/.test(body.slice(to, to + 2)) ? '' : '=\r\n'}${body.slice(to)}`
}

function placeOf(body: string, offset: number): number {
  let at = 0
  for (let decoded = 0; decoded < offset && at < body.length;) {
    if (body.startsWith('=\r\n', at)) at += 3
    else {
      at += body[at] === '=' ? 3 : 1
      decoded++
    }
  }
  return at
}

const longest = 72

function quoted(text: string): string {
  return text.split('\r\n').map((line) => {
    const lines = ['']
    for (const [index, byte] of [...Buffer.from(line)].entries()) {
      const isLast = index === Buffer.byteLength(line) - 1
      const isPlain = (byte > 32 && byte < 127 && byte !== 61) || ((byte === 32 || byte === 9) && !isLast)
      const written = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      if ((lines.at(-1) as string).length + written.length > longest) lines.push('')
      lines[lines.length - 1] += written
    }
    return lines.join('=\r\n')
  }).join('\r\n')
}

/** Puts another subject into a header, in encoded words (RFC 2047) of at most 45 bytes each, so that no line is too long. */
function withSubject(head: string, subject: string): string {
  const words: string[] = ['']
  for (const sign of subject) {
    if (Buffer.byteLength(words.at(-1) + sign) > 45) words.push('')
    words[words.length - 1] += sign
  }
  const line = words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ')
  return head.replace(/^subject:[^\r\n]*(?:\r\n[ \t][^\r\n]*)*/im, () => `Subject: ${line}`)
}
