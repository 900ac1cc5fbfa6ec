import type { PlainDate } from '../norwegian/day.js'
import type { Tally } from './program.js'

/** What the pages say that `serve` adds to the site while it is previewed: the panel on each page, the page of everything, and the workshop for issues. */
export interface DeskWords {
  readonly lang: string
  readonly panel: {
    readonly label: string
    /** Errors alone; null elsewhere. */
    show(found: Tally): string
    readonly nothing: string
    readonly overview: string
    heading(errors: number): string
    /** What the page below is, where it is not as the files are now. */
    readonly asBefore: string
    readonly notYet: string
    readonly close: string
    readonly open: string
    readonly gone: string
    readonly draft: string
    scheduled(day: PlainDate): string
  }
  readonly overview: {
    readonly title: string
    readonly toSite: string
    found(found: Tally): string
    readonly sound: string
    readonly advice: Readonly<Record<'show' | 'hide', string>>
    readonly headings: Readonly<Record<'findings' | 'drafts' | 'scheduled' | 'issues', string>>
    readonly noDrafts: string
    readonly noScheduled: string
    readonly noIssues: string
    day(day: PlainDate): string
    moreFiles(n: number): string
    readonly workshop: string
    /** The workshop of an issue that is sent, where nothing can be changed. */
    readonly sent: string
    readonly edit: string
  }
  readonly workshop: {
    readonly kicker: string
    readonly onPage: string
    readonly frozen: string
    readonly headings: Readonly<Record<'looks' | 'copy', string>>
    readonly views: Readonly<Record<'light' | 'dark' | 'withoutPictures' | 'withoutStyle', string>>
    readonly widths: Readonly<Record<'narrow' | 'mail' | 'whole', string>>
    readonly mail: string
    readonly noMail: string
    readonly meter: string
    size(kilobytes: number, most: number): string
    readonly heaviest: string
    kilobytes(bytes: number): string
    readonly lead: string
    readonly byDay: string
    readonly up: string
    readonly down: string
    /** A button's words for those who hear them alone. */
    of(action: string, title: string): string
    readonly own: { readonly summary: string; readonly title: string; readonly lead: string; readonly hint: string; readonly save: string }
    readonly out: { readonly summary: string; readonly reason: string; readonly hint: string; readonly lead: string; readonly do: string }
    readonly candidates: string
    readonly takeIn: string
    readonly readOnly: string
    readonly done: Readonly<Record<'moved' | 'out' | 'words' | 'in', string>>
    changed(path: string): string
    cannot(path: string): string
    failed(why: string): string
  }
  readonly refused: Readonly<Record<'host' | 'origin' | 'token' | 'size' | 'method' | 'missing', string>>
}
