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
  const stories = record.stories.map((one) => (one === story ? { ...one, words: null, places: null } : { ...one, places: movedPlaces(one.places, places) }))
  const { emnefelt: _subject, innbokstekst: _preheader, tittel: _title, ...rest } = record.document.said
  return edited({ record, files }, places, isLead, { stories, document: { ...record.document, said: isLead ? rest : record.document.said } })
}

/** The edits of each file but the message, which is edited with them. */
export type FileEdits = NonNullable<FrozenStory['places']>

/** Gives a sent issue with its files edited, and in its record their hashes as they are now and what else is `known`; where the message may not keep its subject, with the neutral one. */
export function edited({ record, files }: Frozen, edits: FileEdits, losesSubject: boolean, known: Partial<FrozenRecord>): Frozen {
  const after = {
    'epost.html': splice(files['epost.html'], edits['epost.html']),
    'epost.mjml': splice(files['epost.mjml'], edits['epost.mjml']),
    'epost.txt': splice(files['epost.txt'], edits['epost.txt']),
    'epost.eml': editMessage(files['epost.eml'], {
      subject: losesSubject ? record.neutralSubject : null,
      text: { content: files['epost.txt'], edits: edits['epost.txt'] },
      html: { content: files['epost.html'], edits: edits['epost.html'] },
    }),
  }
  return { files: after, record: { ...record, files: mapFiles((name) => ({ sha256: record.files[name].sha256, now: digest(after[name]) })), ...known } }
}

/** Gives something for each of the files. */
export function mapFiles<T>(make: (name: MailName) => T): Readonly<Record<MailName, T>> {
  return Object.fromEntries(mailNames.map((name) => [name, make(name)])) as Record<MailName, T>
}

/** Gives the places of a story among those that were found in a file. */
export const placesOf = (found: readonly Place[], slug: string): Edit[] =>
  found.filter((place) => place.slug === slug).map(({ start, end, instead }) => ({ start, end, instead })).sort((a, b) => a.start - b.start)

function splice(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const kept = edits.flatMap(({ start, instead }, index) => [bytes.subarray(edits[index - 1]?.end ?? 0, start), Buffer.from(instead)])
  return Buffer.concat([...kept, bytes.subarray(edits.at(-1)?.end ?? 0)])
}

/** Gives where a story stands once what is before it, and in it, is edited; null for one that is taken out. */
export function movedPlaces(places: FileEdits | null, edits: FileEdits): FileEdits | null {
  const moved = (name: keyof FileEdits, all: FileEdits): Edit[] => {
    const by = (offset: number): number => edits[name].filter(({ end }) => end <= offset).reduce((sum, { start, end, instead }) => sum + Buffer.byteLength(instead) - (end - start), 0)
    return all[name].map(({ start, end, instead }) => ({ start: start + by(start), end: end + by(end), instead }))
  }
  return places && { 'epost.html': moved('epost.html', places), 'epost.mjml': moved('epost.mjml', places), 'epost.txt': moved('epost.txt', places) }
}
