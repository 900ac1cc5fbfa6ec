import type { Correction } from '../article/metadata-types.js'
import type { Places, Reading } from '../article/article.js'
import type { PlainDate } from '../norwegian/day.js'

/** What an issue's document lists: an article by slug, with words of its own or not, or a link elsewhere. */
export type IssueItem =
  | { readonly kind: 'article'; readonly slug: string; readonly title: string | null; readonly lead: string | null; readonly section: string | null }
  | { readonly kind: 'outside'; readonly url: string; readonly title: string; readonly text: string | null; readonly source: string | null }

/** The document articles/nyhetsbrev/<id>.md: what the editor decided; `reading` is her introduction. */
export interface IssueDocument {
  readonly path: string
  /** Tells all that is in the document from what is in any other. */
  readonly digest: string
  readonly id: string
  readonly title: string | null
  readonly subject: string | null
  readonly preheader: string | null
  readonly from: PlainDate
  readonly until: PlainDate
  readonly greeting: { readonly name: string; readonly role: string | null; readonly image: string | null } | null
  readonly lead: string | null
  readonly items: readonly IssueItem[]
  readonly leftOut: readonly { readonly slug: string; readonly reason: string | null }[]
  readonly provider: string | null
  readonly layout: string | null
  readonly sent: PlainDate | null
  /** A mail of one story between the issues; the next issue does not begin where it ends. */
  readonly extra: boolean
  readonly corrections: readonly Correction[]
  readonly reading: Reading
  readonly places: Places
}
