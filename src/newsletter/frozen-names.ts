import type { Person } from '../article/metadata-types.js'
import { digest } from '../digest.js'
import { seeker, type Seek } from '../norwegian/seek.js'
import { editMessage, type Edit } from './eml.js'
import { mapFiles, splice, type Frozen, type FrozenStory } from './frozen.js'

/** What stands where a name was taken out, in every language. */
export const omission = '[…]'

/** Gives the names that may be taken out again: those of people who take part by consent, and not by a position or a public role. */
export const namesByConsent = (people: readonly Person[]): string[] => people.flatMap(({ name, ground }) => (ground === 'samtykke' && name !== null ? [name] : []))

/**
 * Gives a sent issue without some names, wherever they stand in its four files and its record, but in addresses of links. Every other
 * byte is as it was. A subject that holds one becomes the neutral one. An issue that holds none of them is given back as it is.
 */
export function withoutNames(frozen: Frozen, names: readonly string[]): Frozen {
  const { record, files } = frozen
  const seeks = names.flatMap((name) => seeker(name) ?? [])
  const edits = { 'epost.html': editsIn(files['epost.html'], seeks), 'epost.mjml': editsIn(files['epost.mjml'], seeks), 'epost.txt': editsIn(files['epost.txt'], seeks) }
  const isNamed = (text: string): boolean => seeks.some((seek) => seek(text).length > 0)
  const inSubject = isNamed(subjectOf(files['epost.eml']))
  const said = Object.fromEntries(Object.entries(record.document.said).map(([key, text]) => [key, replaced(text, seeks)]))
  if (!inSubject && Object.values(edits).every((list) => list.length === 0) && JSON.stringify(said) === JSON.stringify(record.document.said)) return frozen

  const after = {
    'epost.html': splice(files['epost.html'], edits['epost.html']),
    'epost.mjml': splice(files['epost.mjml'], edits['epost.mjml']),
    'epost.txt': splice(files['epost.txt'], edits['epost.txt']),
    'epost.eml': editMessage(files['epost.eml'], {
      subject: inSubject ? record.neutralSubject : null,
      text: { content: files['epost.txt'], edits: edits['epost.txt'] },
      html: { content: files['epost.html'], edits: edits['epost.html'] },
    }),
  }
  const stories = record.stories.map((story): FrozenStory => ({
    ...story,
    words: story.words && { title: replaced(story.words.title, seeks), lead: replaced(story.words.lead, seeks) },
    places: story.places && { 'epost.html': moved(story.places['epost.html'], edits['epost.html']), 'epost.mjml': moved(story.places['epost.mjml'], edits['epost.mjml']), 'epost.txt': moved(story.places['epost.txt'], edits['epost.txt']) },
  }))
  return {
    files: after,
    record: { ...record, files: mapFiles((name) => ({ sha256: record.files[name].sha256, now: digest(after[name]) })), stories, document: { ...record.document, said }, redacted: true },
  }
}

/** The edits of a file, in bytes; a name that tags part is taken out around them. */
function editsIn(bytes: Uint8Array, seeks: readonly Seek[]): Edit[] {
  const text = Buffer.from(bytes).toString('utf8')
  const at = (offset: number): number => Buffer.byteLength(text.slice(0, offset))
  return spansIn(text, seeks).flatMap(({ start, end }) => {
    const pieces = [...text.slice(start, end).matchAll(/(?<=^|>)[^<>]+(?=<|$)/g)].filter(({ 0: piece }) => piece.trim() !== '')
    return pieces.map(({ 0: piece, index }, i): Edit => ({ start: at(start + index), end: at(start + index + piece.length), instead: i === 0 ? omission : '' }))
  })
}

/** Where names stand outside of addresses, none within another. */
function spansIn(text: string, seeks: readonly Seek[]) {
  const found = seeks.flatMap((seek) => seek(text)).filter(({ start }) => !/(?:https?:|mailto:)[^\s"'<>]*$/.test(text.slice(Math.max(0, start - 500), start)))
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return inOrder.filter(({ start }, i) => inOrder.slice(0, i).every(({ end }) => end <= start))
}

const replaced = (text: string, seeks: readonly Seek[]): string => spansIn(text, seeks).reduceRight((all, { start, end }) => all.slice(0, start) + omission + all.slice(end), text)

/** Where a story stands once what is before and in it is edited. */
function moved(places: readonly Edit[], edits: readonly Edit[]): Edit[] {
  const by = (offset: number): number => edits.filter(({ end }) => end <= offset).reduce((sum, { start, end, instead }) => sum + Buffer.byteLength(instead) - (end - start), 0)
  return places.map(({ start, end, instead }) => ({ start: start + by(start), end: end + by(end), instead }))
}

/** The subject of a message as it is read: its encoded words (RFC 2047) decoded. */
function subjectOf(message: Uint8Array): string {
  const header = /^subject:((?:[^\r\n]|\r\n[ \t])*)/im.exec(Buffer.from(message).toString('latin1'))?.[1] ?? ''
  return header.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
    Buffer.from(kind.toLowerCase() === 'b' ? words : words.replace(/_/g, ' ').replace(/=([\dA-F]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))), kind.toLowerCase() === 'b' ? 'base64' : 'latin1').toString('utf8'))
}
