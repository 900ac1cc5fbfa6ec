import type { Entry, Group } from '../archive-types.js'
import type { PlacedArchive } from '../archive/archive.js'
import { pageSize } from '../archive/groups.js'
import { neutralAddress, ownAddress } from '../archive/onward.js'
import type { Answers, Built, NoIssue, Standing } from '../messages/answers.js'
import { mayBeMailed } from '../newsletter/select.js'
import { addDays, type PlainDate } from '../norwegian/day.js'
import { pageAddress, whole } from '../site/addresses.js'
import { feedLength } from '../site/feeds.js'
import { topicFeed } from '../site/lists.js'

/** A list that an article is in, with the address of the page of it where the article stands. */
export interface InList {
  readonly name: string
  readonly address: string
}

/** Everything there is to say of where an article is and why, as plain JSON. */
export interface Explanation {
  readonly file: string
  readonly title: string
  readonly slug: string
  readonly url: string
  /** The day its address, or one it had before, was first published, as far as the ledger knows. */
  readonly firstSeen: PlainDate | null
  /** The addresses that lead to it. */
  readonly redirects: readonly string[]
  readonly standing: Standing
  readonly built: Built
  readonly lists: readonly InList[]
  readonly feeds: readonly string[]
  readonly newer: string | null
  readonly older: string | null
  readonly related: readonly string[]
  readonly translations: readonly string[]
  readonly issues: readonly { readonly id: string; readonly sent: string | null }[]
  readonly noIssue: NoIssue | null
}

/** Explains where an article is, as the archive has it on its day; `addresses` are those of dist/, null where there is none, and `say` names lists. */
export function explain(archive: PlacedArchive, entry: Entry, addresses: ReadonlySet<string> | null, say: Answers['why']): Explanation {
  const { article: { path, slug, meta }, state, address, newer, older, related, translations } = entry
  const slugOf = (other: Entry | null): string | null => other?.article.slug ?? null
  const isOut = state !== 'draft' && state !== 'scheduled'
  const issues = archive.issues.filter(({ items }) => items.some((item) => item.kind === 'article' && item.slug === slug)).map(({ id, sent }) => ({ id, sent }))
  return {
    file: path, title: meta.title, slug, url: whole(archive.settings, address), firstSeen: firstSeen(archive, entry), redirects: waysTo(archive, address), standing: standing(entry),
    built: addresses === null ? 'unknown' : addresses.has(address) ? (isOut ? 'yes' : 'left') : isOut ? 'late' : 'no',
    lists: listsOf(archive, entry, say), feeds: feedsOf(archive, entry),
    newer: slugOf(newer), older: slugOf(older), related: related.map(({ article }) => article.slug), translations: translations.map(({ article }) => article.slug),
    issues, noIssue: issues.length > 0 || state === 'withdrawn' || state === 'expired' ? null : noIssue(archive, entry),
  }
}

/** The old addresses that lead to one; the notice for addresses that hold a name is no article's own. */
const waysTo = ({ onward }: PlacedArchive, address: string): string[] => (address === neutralAddress ? [] : [...onward.redirects].filter(([, to]) => to === address).map(([from]) => from).sort())

function firstSeen(archive: PlacedArchive, { address, article }: Entry): PlainDate | null {
  return [address, ownAddress(article.slug), ...waysTo(archive, address)].filter((one) => one !== neutralAddress).flatMap((one) => archive.ledger.firstSeen.get(one) ?? []).sort()[0] ?? null
}

function standing({ article: { meta }, state }: Entry): Standing {
  switch (state) {
    case 'draft': return { kind: 'draft' }
    case 'scheduled': return { kind: 'scheduled', until: meta.date }
    case 'published': return { kind: 'published', since: meta.date }
    case 'expired': return { kind: 'expired', since: addDays(meta.validUntil ?? meta.date, 1) }
    case 'withdrawn': {
      if (meta.withdrawn !== null) return { kind: 'withdrawn', since: meta.withdrawn }
      const ended = meta.people.flatMap(({ consent }) => consent?.validUntil ?? []).sort()[0] ?? meta.date
      return { kind: 'consent-ended', since: addDays(ended, 1) }
    }
  }
}

function listsOf({ published, topics, centres, authors, tags, years }: PlacedArchive, entry: Entry, say: Answers['why']): InList[] {
  const place = ({ name, address, entries }: Pick<Group, 'name' | 'address' | 'entries'>): InList[] => {
    const index = entries.indexOf(entry)
    return index < 0 ? [] : [{ name, address: pageAddress(address, Math.floor(index / pageSize) + 1) }]
  }
  const byTime = years.flatMap((year) => [{ ...year, name: year.year }, ...year.months])
  const events = entry.state === 'published' && entry.article.meta.event !== null ? [{ name: say.events, address: 'arrangementer/' }] : []
  return [...place({ name: say.front, address: '', entries: published }), ...events, ...[...topics, ...centres, ...tags, ...authors, ...byTime].flatMap(place)]
}

function feedsOf({ published, topics }: PlacedArchive, entry: Entry): string[] {
  const isIn = (entries: readonly Entry[]): boolean => entries.slice(0, feedLength).includes(entry)
  return [...(isIn(published) ? ['feed.xml', 'atom.xml', 'feed.json'] : []), ...topics.filter(({ entries }) => isIn(entries)).map(topicFeed)]
}

/** Why no issue has the article; what its own header says comes before what editors chose. */
function noIssue({ issues }: PlacedArchive, { article: { slug, meta } }: Entry): NoIssue {
  if (!meta.newsletter.include) return { kind: 'asked' }
  if (!mayBeMailed(meta)) return { kind: 'consent' }
  for (const { id, leftOut } of issues) {
    const left = leftOut.find((one) => one.slug === slug)
    if (left) return { kind: 'left-out', id, reason: left.reason }
  }
  const covering = issues.find(({ from, until }) => from <= meta.date && meta.date <= until)
  return covering ? { kind: 'not-chosen', id: covering.id, sent: covering.sent !== null } : { kind: 'none-yet' }
}
