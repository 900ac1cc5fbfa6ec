import type { Archive, Entry } from '../archive-types.js'
import { addDays, type PlainDate } from '../norwegian/day.js'
import type { IssueDocument } from './issue-types.js'

/** What earlier issues and the ledger tell of an article, as an issue is made. */
export interface History {
  /** The other issue that carries the article; the last where there are several. */
  carrier(entry: Entry): IssueDocument | undefined
  /** The other issue that left it out, and why; the last where there are several. */
  leftOut(entry: Entry): { readonly id: string; readonly reason: string | null } | undefined
  /** The sent issue that this one follows day on day. */
  readonly previous: IssueDocument | undefined
  /** The day from which readers could see it, its own or later. */
  appeared(entry: Entry): PlainDate
}

/** Gives the last issue that was sent; a mail of one story moves nothing. */
export const lastSent = ({ issues }: Pick<Archive, 'issues'>): IssueDocument | undefined => issues.find(({ sent, extra }) => sent !== null && !extra)

/** Gives what is known before an issue that begins on `since`; its own document tells nothing. */
export function historyOf({ issues, ledger, now }: Archive, { since, id: own }: { readonly since: PlainDate; readonly id: string }): History {
  // Newest first, so the first that is set is the one to keep.
  const others = issues.filter(({ id }) => id !== own)
  const carriers = new Map<string, IssueDocument>()
  const refusals = new Map<string, { readonly id: string; readonly reason: string | null }>()
  for (const issue of others) {
    for (const item of issue.items) if (item.kind === 'article' && !carriers.has(item.slug)) carriers.set(item.slug, issue)
    for (const { slug, reason } of issue.leftOut) if (!refusals.has(slug)) refusals.set(slug, { id: issue.id, reason })
  }
  const firstOf = <T>(of: ReadonlyMap<string, T>) => (entry: Entry): T | undefined => slugsOf(entry).map((slug) => of.get(slug)).find((found) => found !== undefined)
  const recorded = [...ledger.firstSeen.values()].reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null)
  return {
    carrier: firstOf(carriers),
    leftOut: firstOf(refusals),
    previous: others.find(({ until, sent, extra }) => sent !== null && !extra && addDays(until, 1) === since),
    appeared: (entry) => {
      const { date } = entry.article.meta
      const seen = slugsOf(entry).flatMap((slug) => ledger.firstSeen.get(`artikler/${slug}/`) ?? []).sort()[0]
      // A ledger that was kept after an article's day and lacks it proves that nobody had seen it by then.
      const day = seen ?? (recorded !== null && date <= recorded ? now : date)
      return day > date ? day : date
    },
  }
}

/** An article's slug and those it had before, under which issues and the ledger may know it. */
const slugsOf = ({ article: { slug, meta } }: Entry): string[] =>
  [slug, ...meta.formerAddresses.map((former) => former.replace(/^\/artikler\/([^/]+)\/?$/, '$1')).filter((former) => !former.startsWith('/'))]
