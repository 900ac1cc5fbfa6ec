import type { ArticleType } from '../article/metadata-types.js'
import { digest } from '../digest.js'
import type { PlainDate } from '../norwegian/day.js'
import { editMessage, type Edit } from './eml.js'
import type { Place } from './marks.js'

/** The files of an issue's e-mail, and the record that is kept beside them when it is sent. */
export const mailNames = ['epost.eml', 'epost.html', 'epost.mjml', 'epost.txt'] as const
export type MailName = (typeof mailNames)[number]
export const recordName = 'sendt.json'

/** A story as it was sent: the hash of its words, which outlives them, its title and lead, and where it stands; null once it is taken out. */
export interface FrozenStory {
  readonly slug: string
  readonly sha256: string
  readonly words: { readonly title: string; readonly lead: string } | null
  readonly places: Readonly<Record<Exclude<MailName, 'epost.eml'>, readonly Edit[]>> | null
}

/** What is known of an issue that was sent. The hash of a file is that of the day it was sent; `now` is that of what withdrawals have left of it. */
export interface FrozenRecord {
  readonly korus: 1
  readonly id: string
  readonly sent: PlainDate
  readonly files: Readonly<Record<MailName, { readonly sha256: string; readonly now?: string }>>
  readonly lead: string | null
  readonly sections: readonly { readonly type: ArticleType | null; readonly heading: string | null; readonly stories: readonly string[] }[]
  readonly stories: readonly FrozenStory[]
  /** The subject of the message when the lead story is gone. */
  readonly neutralSubject: string
  /** The document's hash and, by key, what it said. */
  readonly document: { readonly sha256: string; readonly said: Readonly<Record<string, string>> }
  /** Whether names were taken out; an editor may then do the same with the words of the document. */
  readonly redacted?: true
}

/** An issue that was sent: its record and the bytes of its files. */
export interface Frozen {
  readonly record: FrozenRecord
  readonly files: Readonly<Record<MailName, Uint8Array>>
}

/** Gives the record as its file, with a sum that shows whether somebody has changed it. */
export function writeRecord(record: FrozenRecord): string {
  return `${JSON.stringify({ ...record, sum: digest(JSON.stringify(record)) }, null, 1)}\n`
}

/** Gives the record that a file holds; null when it is not whole, or made by a korus that is newer. */
export function readRecord(text: string): FrozenRecord | null {
  try {
    const { sum, ...record } = JSON.parse(text) as FrozenRecord & { readonly sum?: unknown }
    return record.korus === 1 && sum === digest(JSON.stringify(record)) ? record : null
  } catch {
    return null
  }
}

/**
 * Gives a sent issue without one of its stories: where it stood the four files say that it is no longer available, every other byte is
 * as it was, and the record keeps its hash and not its words. With the lead story go the subject and the preheader, which are about it.
 * An issue that does not hold the story is given back as it is.
 */
export function withoutStory({ record, files }: Frozen, slug: string): Frozen {
  const story = record.stories.find((one) => one.slug === slug)
  if (!story?.places) return { record, files }
  const { places } = story
  const isLead = record.lead === slug
  const after = {
    'epost.html': splice(files['epost.html'], places['epost.html']),
    'epost.mjml': splice(files['epost.mjml'], places['epost.mjml']),
    'epost.txt': splice(files['epost.txt'], places['epost.txt']),
    'epost.eml': editMessage(files['epost.eml'], {
      subject: isLead ? record.neutralSubject : null,
      text: { content: files['epost.txt'], edits: places['epost.txt'] },
      html: { content: files['epost.html'], edits: places['epost.html'] },
    }),
  }
  const stories = record.stories.map((one) => (one === story ? { ...one, words: null, places: null } : { ...one, places: one.places && moved(one.places, places) }))
  const { emnefelt: _subject, innbokstekst: _preheader, tittel: _title, ...rest } = record.document.said
  return {
    files: after,
    record: {
      ...record,
      files: mapFiles((name) => ({ sha256: record.files[name].sha256, now: digest(after[name]) })),
      stories,
      document: { ...record.document, said: isLead ? rest : record.document.said },
    },
  }
}

/** Gives something for each of the files. */
export function mapFiles<T>(make: (name: MailName) => T): Readonly<Record<MailName, T>> {
  return Object.fromEntries(mailNames.map((name) => [name, make(name)])) as Record<MailName, T>
}

/** Gives the places of a story among those that were found in a file. */
export const placesOf = (found: readonly Place[], slug: string): Edit[] =>
  found.filter((place) => place.slug === slug).map(({ start, end, instead }) => ({ start, end, instead })).sort((a, b) => a.start - b.start)

/** Gives bytes with edits in them, which come in their order and never overlap. */
export function splice(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const kept = edits.flatMap(({ start, instead }, index) => [bytes.subarray(edits[index - 1]?.end ?? 0, start), Buffer.from(instead)])
  return Buffer.concat([...kept, bytes.subarray(edits.at(-1)?.end ?? 0)])
}

/** Where a story stands once the places of another are edited; stories never overlap. */
function moved(places: NonNullable<FrozenStory['places']>, edits: NonNullable<FrozenStory['places']>): NonNullable<FrozenStory['places']> {
  const shift = (name: keyof typeof places) => places[name].map(({ start, end, instead }): Edit => {
    const by = edits[name].filter((edit) => edit.end <= start).reduce((sum, edit) => sum + Buffer.byteLength(edit.instead) - (edit.end - edit.start), 0)
    return { start: start + by, end: end + by, instead }
  })
  return { 'epost.html': shift('epost.html'), 'epost.mjml': shift('epost.mjml'), 'epost.txt': shift('epost.txt') }
}
