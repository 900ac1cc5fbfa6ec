import type { Article } from './article/article.js'
import type { Ledger } from './archive/ledger.js'
import type { pictureCodes } from './codes/pictures.js'
import type { Params } from './diagnostic.js'
import type { IssueDocument } from './newsletter/issue-types.js'
import type { PlainDate } from './norwegian/day.js'
import type { Settings } from './settings-types.js'
import type { Span } from './source.js'

/** Where an article stands on a day; exactly one holds. `rejected` are the files that could not be read as articles and are only counted. */
export type State = 'withdrawn' | 'draft' | 'scheduled' | 'expired' | 'published'

/** An article in its place; `address` is relative to the site's root, such as `artikler/nye-drammen/`. */
export interface Entry {
  readonly article: Article
  readonly state: State
  /** What an article that is shown as published before its time is really: only where somebody previews the site. */
  readonly awaits?: 'draft' | 'scheduled'
  readonly address: string
  readonly newer: Entry | null
  readonly older: Entry | null
  readonly related: readonly Entry[]
  readonly translations: readonly Entry[]
}

/** A list of articles under one heading, newest first. */
export interface Group {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly entries: readonly Entry[]
}

/** A picture or attachment as it lies on disk: bytes are fetched only when they are published. */
export interface Asset {
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly width: number | null
  readonly height: number | null
  readonly kind: 'image' | 'document'
  /** What was seen by looking into a picture; absent where nothing on the site shows it, and where it is none. */
  readonly look?: Look
  readonly faults?: readonly PictureFault[]
}

/** What a sound picture is: `isFlat` where few colours lie side by side as in a drawing, `isClear` where something behind it can be seen. */
export interface Look {
  readonly format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg'
  readonly isFlat: boolean
  readonly isClear: boolean
}

/** What is wrong with a picture; it is told at each place that shows it, with the file's name as it is written there. */
export type PictureFault = { [C in keyof typeof pictureCodes]: { readonly code: C; readonly params: Omit<Params<C>, 'file'> } }[keyof typeof pictureCodes]

export interface Counts {
  readonly read: number
  readonly published: number
  readonly draft: number
  readonly scheduled: number
  readonly expired: number
  readonly withdrawn: number
  readonly rejected: number
}

/** A wish that one address of the site leads to another, and where it is written; `entry` is the article that had the address. */
export interface Redirect {
  readonly from: string
  readonly to: string
  readonly at: { readonly path: string; readonly span: Span }
  readonly entry: Entry | null
}

/** What becomes of the addresses of earlier builds; all are relative to the site's root. */
export interface Onward {
  /** Every address that was ever published, as far as the ledger and the last build tell. */
  readonly known: ReadonlySet<string>
  /** The addresses that this build has something at, but for the pages of lists after the first. */
  readonly answered: ReadonlySet<string>
  readonly wishes: readonly Redirect[]
  /** From each old address to where it ends, which is a page. */
  readonly redirects: ReadonlyMap<string, string>
  /** Addresses of what was withdrawn, of which a server can say that it is gone. */
  readonly gone: ReadonlySet<string>
  /** Addresses of what was published and is not for now, such as a draft: a notice stands there. */
  readonly closed: ReadonlySet<string>
  /** The documents by address that are published or were once, and belong to no withdrawn article alone. */
  readonly kept: ReadonlyMap<string, Asset>
}

/** Everything that is known when all articles are read, as of one day. */
export interface Archive {
  readonly settings: Settings
  readonly now: PlainDate
  readonly entries: readonly Entry[]
  readonly published: readonly Entry[]
  readonly topics: readonly Group[]
  readonly tags: readonly Group[]
  readonly centres: readonly Group[]
  readonly authors: readonly Group[]
  readonly years: readonly { readonly year: string; readonly address: string; readonly entries: readonly Entry[]; readonly months: readonly Group[] }[]
  readonly issues: readonly IssueDocument[]
  readonly counts: Counts
  readonly ledger: Ledger
  readonly onward: Onward
  readonly entryBySlug: ReadonlyMap<string, Entry>
  /** The articles that may have an entry among their related ones. */
  near(entry: Entry): readonly Entry[]
  /** Whether a file that could not be read, whose own faults are told, seems to be the article of this slug. */
  isUnread(slug: string): boolean
  /** The asset that `file`, written in the file at `from`, means. */
  asset(from: string, file: string): Asset | undefined
  /** The address, with the site's base path or whole, that a link written in the file at `from` leads to; null while its page is not published. */
  linkTarget(from: string, url: string): string | null
}
