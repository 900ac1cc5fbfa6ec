import type { State } from '../archive-types.js'
import type { Language } from '../article/metadata-types.js'
import type { PlainDate } from '../norwegian/day.js'

/** Where an article stands and since when; `until` and `since` are the first day on which it is otherwise, and so. */
export type Standing =
  | { readonly kind: 'published' | 'expired' | 'withdrawn' | 'consent-ended'; readonly since: PlainDate }
  | { readonly kind: 'scheduled'; readonly until: PlainDate }
  | { readonly kind: 'draft' }
  | { readonly kind: 'rejected'; readonly errors: number }

/** Whether dist/ agrees: `late` when the article is to be there and is not yet, `left` when it is there and is not to be. */
export type Built = 'yes' | 'late' | 'left' | 'no' | 'unknown'

/** Why an article is in no issue. */
export type NoIssue =
  | { readonly kind: 'asked' | 'consent' | 'none-yet' }
  | { readonly kind: 'left-out'; readonly id: string; readonly reason: string | null }
  | { readonly kind: 'not-chosen'; readonly id: string; readonly sent: boolean }

/** Why a file is no article. */
export type Unread = { readonly kind: 'picture' | 'document'; readonly users: number } | { readonly kind: 'other' }

export type Row = 'file' | 'address' | 'firstSeen' | 'redirects' | 'period' | 'lists' | 'feeds' | 'newer' | 'older' | 'related' | 'translations' | 'issues' | 'stories'

/** What the commands say that answer a question; days come as days and numbers as numbers. */
export interface Answers {
  readonly states: Readonly<Record<State | 'rejected', string>>
  /** An issue that was sent on a day, or is not. */
  sent(day: PlainDate | null): string
  carriedBy(id: string, sent: PlainDate | null): string

  readonly fix: {
    change(before: string, after: string): string
    mended(n: number, files: number): string
    leftAlone(path: string): string
  }
  readonly why: {
    standing(standing: Standing): string
    built(built: Exclude<Built, 'yes' | 'no' | 'unknown'>): string
    readonly rows: Readonly<Record<Row, string>>
    /** The day an address was first published. */
    day(day: PlainDate): string
    readonly front: string
    readonly events: string
    noIssue(reason: NoIssue): string
    period(from: PlainDate, until: PlainDate): string
    unread(reason: Unread): string
  }
  readonly find: {
    readonly body: string
    readonly header: string
    readonly fileName: string
    readonly picture: string
    found(n: number, files: number, wanted: string): string
    nothing(wanted: string): string
    unsearched(pictures: number, documents: number): string
    readonly alsoTry: string
  }
  readonly today: {
    heading(day: PlainDate): string
    readonly quiet: string
    readonly parts: Readonly<Record<'scheduled' | 'deadlines' | 'events' | 'consents' | 'reviews' | 'issues' | 'drafts' | 'site', string>>
    consent(until: PlainDate, ended: boolean): string
    readonly anonymous: string
    day(day: PlainDate): string
    dated(day: PlainDate): string
    later(n: number): string
    stories(n: number): string
    lastSent(id: string, day: PlainDate, after: number): string
    readonly neverBuilt: string
    readonly upToDate: string
    notBuilt(n: number): string
    leftBehind(n: number): string
  }
  readonly malform: {
    heading(year: string): string
    readonly columns: Readonly<Record<'articles' | 'words' | 'share' | 'sum', string>>
    readonly languages: Readonly<Record<Language, string>>
    readonly sourced: string
    readonly others: string
    number(n: number): string
    /** A share in tenths of a per cent. */
    share(tenths: number): string
    readonly none: string
    met(required: number): string
    unmet(required: number, language: 'nb' | 'nn', share: number, of: 'articles' | 'words'): string
  }
}
