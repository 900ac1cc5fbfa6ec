import type { Archive, Entry } from '../archive-types.js'
import { consentingNames, namesByConsent } from '../archive/issues.js'
import { collector, type Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import { seekersOf } from '../norwegian/omit.js'
import type { Output } from '../output.js'
import type { Source, Span } from '../source.js'
import { differences, documentSaid } from './as-sent.js'
import { mailNames, mapFiles, readRecord, recordName, withoutStory, type FrozenRecord, type MailName } from './frozen.js'
import { withoutNames } from './frozen-names.js'
import type { IssueDocument } from './issue-types.js'
import { freeId } from './naming.js'

/** A file that is kept beside a sent issue's document. */
export interface KeptFile {
  readonly path: string
  readonly hash: string
  bytes(): Uint8Array
}

/** What is kept of a sent issue, by file name. */
export type Kept = ReadonlyMap<string, KeptFile>

/** A story of a sent issue with the words it was sent with; `entry` is null where the article is gone, `item` has no words where they were taken out. */
export interface SentStory {
  readonly entry: Entry | null
  readonly item: { readonly title: string | null; readonly lead: string | null }
}

/** An issue as it was sent: its e-mail, copied but for what is withdrawn, and what its page is to hold. */
export interface SentIssue {
  readonly outputs: readonly Output[]
  readonly lead: SentStory | null
  readonly sections: readonly { readonly type: FrozenRecord['sections'][number]['type']; readonly heading: string | null; readonly stories: readonly SentStory[] }[]
  /** Whether the lead story, which the subject and the preheader tell of, is withdrawn. */
  readonly leadIsGone: boolean
}

/** The slug that a place is in: the word by which an issue names its story is shown to nobody, and the story is found by it. */
const slugAround = (text: string, { start, end }: Span): string => (/[a-z\d-]*$/.exec(text.slice(0, start))?.[0] ?? '') + text.slice(start, end) + (/^[a-z\d-]*/.exec(text.slice(end))?.[0] ?? '')

/** Gives a sent issue as it is kept, and reports where it is not what was sent; null where nothing is kept of it. */
export function sentIssue(archive: Archive, issue: IssueDocument, source: Source & { readonly hash: string }, kept: Kept | undefined): { readonly value: SentIssue | null; readonly diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collector(issue.path)
  const at = (key: string) => issue.places[key] ?? { start: 0, end: 3 }
  for (const seek of seekersOf(namesByConsent(issue, archive.entryBySlug))) {
    for (const span of seek(source.text)) if (!archive.entryBySlug.has(slugAround(source.text, span))) report('trukket-navn', {}, span)
  }
  const recordFile = kept?.get(recordName)
  if (kept === undefined || recordFile === undefined) {
    if (issue.sent !== null) report('sendt-uten-filer', { id: issue.id }, at('sendt'))
    return { value: null, diagnostics }
  }
  const record = readRecord(Buffer.from(recordFile.bytes()).toString())
  if (issue.sent === null) report('sendt-mangler', { id: issue.id, day: record?.sent ?? issue.until }, at('til'))
  if (record === null) {
    report('sendt-fil-endret', { file: recordFile.path, gone: false }, at('sendt'))
    return { value: null, diagnostics }
  }
  for (const name of mailNames) {
    const { sha256, now } = record.files[name]
    const file = kept.get(name)
    if (file?.hash !== (now ?? sha256)) report('sendt-fil-endret', { file: recordFile.path.replace(recordName, name), gone: file === undefined }, at('sendt'))
  }

  const entryOf = (slug: string): Entry | null => archive.entryBySlug.get(slug) ?? null
  const removed = new Set(record.stories.filter(({ places }) => places === null).map(({ slug }) => slug))
  const withdrawn = new Set(record.stories.map(({ slug }) => slug).filter((slug) => removed.has(slug) || entryOf(slug)?.state === 'withdrawn'))
  if (source.hash !== record.document.sha256) {
    for (const { key, ...changed } of differences(record.document.said, documentSaid(issue, source.text), withdrawn, record.redacted)) {
      report('sendt-endret', { key, ...changed, day: record.sent, next: freeId(archive.now, archive.issues) }, at(key))
    }
  }
  const names = [...withdrawn].flatMap((slug) => consentingNames(entryOf(slug)?.article.meta.people ?? []))
  const leadIsGone = record.lead !== null && withdrawn.has(record.lead)
  if (leadIsGone) namesLeft(issue, record, report, at)
  const story = (slug: string): SentStory => {
    const words = withdrawn.has(slug) ? null : record.stories.find((one) => one.slug === slug)?.words
    return { entry: words ? entryOf(slug) : null, item: words ?? { title: null, lead: null } }
  }
  return {
    value: diagnostics.some(({ code }) => code === 'sendt-fil-endret') ? null : {
      outputs: mailNames.map((name) => outputOf(name, issue.id, record, kept, [...withdrawn].filter((slug) => !removed.has(slug)), names)),
      lead: record.lead === null ? null : story(record.lead),
      sections: record.sections.map((section) => ({ ...section, stories: section.stories.map(story) })),
      leadIsGone,
    },
    diagnostics,
  }
}

/** What is withdrawn and not taken out on disk yet is taken out on the way. */
function outputOf(name: MailName, id: string, record: FrozenRecord, kept: Kept, slugs: readonly string[], names: readonly string[]): Output {
  const { path: from, hash } = kept.get(name) ?? { path: '', hash: '' }
  const path = `nyhetsbrev/${id}/${name}`
  if (slugs.length === 0) return { path, key: hash, from }
  return {
    path,
    key: digest([hash, ...slugs, ...names].join(' ')),
    make: () => withoutNames(slugs.reduce(withoutStory, { record, files: mapFiles((each) => kept.get(each)?.bytes() ?? new Uint8Array()) }), names).files[name],
  }
}

/** Tells which of the editor's own words may still name what the withdrawn lead story was about: those that are as they were when it was sent. */
function namesLeft(issue: IssueDocument, { document: { said }, lead, neutralSubject }: FrozenRecord, report: ReturnType<typeof collector>['report'], at: (key: string) => { readonly start: number; readonly end: number }): void {
  const now = { emnefelt: issue.subject, innbokstekst: issue.preheader, tittel: issue.title }
  for (const [key, text] of Object.entries(now)) {
    if (text !== null && text !== neutralSubject && said[key] === text) report('trukket-hovedsak', { slug: lead ?? '', key, text }, at(key))
  }
}
