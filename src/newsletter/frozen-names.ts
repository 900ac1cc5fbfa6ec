import { omissions, seekersOf, withoutNamesIn } from '../norwegian/omit.js'
import type { Seek } from '../norwegian/seek.js'
import { subjectOf, type Edit } from './eml.js'
import { edited, movedPlaces, type Frozen, type FrozenStory } from './frozen.js'

/**
 * Gives a sent issue without some names, wherever they stand in its four files and its record, but in addresses of links. Every other
 * byte is as it was. A subject that holds one becomes the neutral one. An issue that holds none of them is given back as it is.
 */
export function withoutNames(frozen: Frozen, names: readonly string[]): Frozen {
  const { record, files } = frozen
  const seeks = seekersOf(names)
  const edits = { 'epost.html': editsIn(files['epost.html'], seeks), 'epost.mjml': editsIn(files['epost.mjml'], seeks), 'epost.txt': editsIn(files['epost.txt'], seeks) }
  const isNamed = (text: string): boolean => seeks.some((seek) => seek(text).length > 0)
  const inSubject = isNamed(subjectOf(Buffer.from(files['epost.eml']).toString('latin1')))
  const said = Object.fromEntries(Object.entries(record.document.said).map(([key, text]) => [key, withoutNamesIn(text, seeks)]))
  if (!inSubject && Object.values(edits).every((list) => list.length === 0) && JSON.stringify(said) === JSON.stringify(record.document.said)) return frozen

  const stories = record.stories.map((story): FrozenStory => ({
    ...story,
    words: story.words && { title: withoutNamesIn(story.words.title, seeks), lead: withoutNamesIn(story.words.lead, seeks) },
    places: movedPlaces(story.places, edits),
  }))
  return edited(frozen, edits, inSubject, { stories, document: { ...record.document, said }, redacted: true })
}

/** The edits of a file, in bytes. */
function editsIn(bytes: Uint8Array, seeks: readonly Seek[]): Edit[] {
  const text = Buffer.from(bytes).toString('utf8')
  const at = (offset: number): number => Buffer.byteLength(text.slice(0, offset))
  return omissions(text, seeks).map(({ start, end, instead }) => ({ start: at(start), end: at(end), instead }))
}
