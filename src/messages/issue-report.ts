import type { PlainDate } from '../norwegian/day.js'

/** What the report of an issue says, to whoever is to approve it. */
export interface IssueReportWords {
  /** The language that it says it in. */
  readonly lang: string
  readonly approval: string
  readonly notSent: string
  sentOn(day: PlainDate): string
  days(from: PlainDate, until: PlainDate): string
  readonly sound: string
  readonly unsound: string
  readonly publishFirst: string
  unpublished(n: number): string
  readonly trackingOff: string
  readonly trackingWhy: string
  /** Where each known service has its switch; `other` is said of those korus does not know. */
  readonly tracking: Readonly<Record<string, string>> & { readonly other: string }
  readonly copy: { readonly html: string; readonly subject: string; readonly text: string; readonly done: string; readonly code: string; readonly byHand: string }
  readonly headings: Readonly<Record<'before' | 'inbox' | 'looks' | 'stories' | 'links' | 'plain', string>>
  readonly looks: Readonly<Record<'screen' | 'phone' | 'dark' | 'withoutPictures' | 'withoutStyle', string>>
  readonly facts: Readonly<Record<'subject' | 'preheader' | 'sender' | 'size' | 'layout' | 'provider', string>>
  size(kilobytes: number): string
  readonly included: string
  readonly leftOut: string
  readonly noReason: string
  readonly undecided: string
  readonly elsewhere: string
  readonly linkText: string
  readonly linkTarget: string
  readonly setByProvider: string
  readonly internal: string
}
