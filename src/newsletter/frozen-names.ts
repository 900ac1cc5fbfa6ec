import { digest } from '../digest.js'
import { omissions, seekersOf, withoutNamesIn } from '../norwegian/omit.js'
import type { Seek } from '../norwegian/seek.js'
import { editMessage, type Edit } from './eml.js'
import { mapFiles, splice, type Frozen, type FrozenStory } from './frozen.js'

/**
 * Gives a sent issue without some names, wherever they stand in its four files and its record, but in addresses of links. Every other
 * byte is as it was. A subject that holds one becomes the neutral one. An issue that holds none of them is given back as it is.
 */
export function withoutNames(frozen: Frozen, names: readonly string[]): Frozen {
  const { record, files } = frozen
  const seeks = seekersOf(names)
  const edits = { 'epost.html': editsIn(files['epost.html'], seeks), 'epost.mjml': editsIn(files['epost.mjml'], seeks), 'epost.txt': editsIn(files['epost.txt'], seeks) }
  const isNamed = (text: string): boolean => seeks.some((seek) => seek(text).length > 0)
  const inSubject = isNamed(subjectOf(files['epost.eml']))
  const said = Object.fromEntries(Object.entries(record.document.said).map(([key, text]) => [key, withoutNamesIn(text, seeks)]))
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
    words: story.words && { title: withoutNamesIn(story.words.title, seeks), lead: withoutNamesIn(story.words.lead, seeks) },
    places: story.places && { 'epost.html': moved(story.places['epost.html'], edits['epost.html']), 'epost.mjml': moved(story.places['epost.mjml'], edits['epost.mjml']), 'epost.txt': moved(story.places['epost.txt'], edits['epost.txt']) },
  }))
  return {
    files: after,
    record: { ...record, files: mapFiles((name) => ({ sha256: record.files[name].sha256, now: digest(after[name]) })), stories, document: { ...record.document, said }, redacted: true },
  }
}

/** The edits of a file, in bytes. */
function editsIn(bytes: Uint8Array, seeks: readonly Seek[]): Edit[] {
  const text = Buffer.from(bytes).toString('utf8')
  const at = (offset: number): number => Buffer.byteLength(text.slice(0, offset))
  return omissions(text, seeks).map(({ start, end, instead }) => ({ start: at(start), end: at(end), instead }))
}

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
