import type { Archive, Entry } from '../archive-types.js'
import { state } from '../archive/state.js'
import { articleTypes, type EventDetails, type Metadata } from '../article/metadata-types.js'
import { daysBetween, type PlainDate } from '../norwegian/day.js'
import { historyOf, type History } from './history.js'
import type { IssueDocument } from './issue-types.js'

/** Why an article is in an issue: new in its days, on the site only after the last issue though dated before, in the last issue's days and undecided there, changed in substance, or asked for by name. */
export type InReason =
  | { readonly kind: 'new' | 'asked-for' }
  | { readonly kind: 'late' | 'updated'; readonly day: PlainDate }
  | { readonly kind: 'undecided'; readonly id: string }

/** Why an article is not in an issue. */
export type OutReason =
  | { readonly kind: 'before' | 'after' | 'draft' | 'scheduled' | 'expired' | 'withdrawn' }
  | { readonly kind: 'asked' | 'consent' | 'past-event' | 'old' }
  | { readonly kind: 'other-issue'; readonly id: string }
  | { readonly kind: 'left-out'; readonly id: string; readonly reason: string | null }

export interface IssueRequest {
  readonly since: PlainDate
  readonly until: PlainDate
  readonly id: string
  readonly provider: string | null
}

export interface Candidate {
  readonly entry: Entry
  readonly reason: InReason
}

/** What an issue would hold: `stories` with the lead story first, then in the order of the sections; `out` newest first. `extra` is a mail of one story, which the next issue does not count from. */
export interface Proposal extends IssueRequest {
  readonly stories: readonly Candidate[]
  readonly out: readonly { readonly entry: Entry; readonly reason: OutReason }[]
  readonly extra: boolean
}

/** In days: an article this much older than an issue's first day is no late one, but an old one that was brought in. */
const oldest = 60

/** Gives the issue of what was published from `since` to `until`, Norwegian days with both ends included, each article with the reason why it is in or out. */
export function proposeIssue(archive: Archive, request: IssueRequest): Proposal {
  const history = historyOf(archive, request)
  const found = archive.entries.map((entry) => ({ entry, ...verdict(entry, request, history) }))
  const order = archive.settings.newsletter.order
  const stories = found.flatMap(({ entry, taken }) => (taken ? [{ entry, reason: taken }] : []))
  // What readers may have seen before leads only where there is nothing else.
  const fresh = stories.filter(({ reason }) => reason.kind !== 'updated')
  const first = leadOf((fresh.length > 0 ? fresh : stories).map(({ entry }) => entry), order)
  const compare = inSections(order)
  return {
    ...request,
    stories: stories.sort((a, b) => Number(b.entry === first) - Number(a.entry === first) || compare(a.entry, b.entry)),
    out: found.flatMap(({ entry, out }) => (out ? [{ entry, reason: out }] : [])),
    extra: false,
  }
}

/** Gives the mail of one story on the day it is made, or why it cannot be sent; `null` for a slug that no article has. */
export function proposeOnly(archive: Archive, slug: string, request: Omit<IssueRequest, 'since'>): Proposal | OutReason | null {
  const entry = archive.entryBySlug.get(slug)
  if (entry === undefined) return null
  const hindrance = hindranceTo(entry, request.until)
  if (hindrance) return hindrance
  return { ...request, since: request.until, stories: [{ entry, reason: { kind: 'asked-for' } }], out: [], extra: true }
}

/** Gives the articles that an issue's document neither takes in nor leaves out, though the rules would take them. */
export function newCandidates(archive: Archive, issue: IssueDocument): readonly Candidate[] {
  if (issue.extra) return []
  const decided = new Set([...issue.items.flatMap((item) => (item.kind === 'article' ? [item.slug] : [])), ...issue.leftOut.map(({ slug }) => slug)])
  const { stories } = proposeIssue(archive, { since: issue.from, until: issue.until, id: issue.id, provider: null })
  return stories.filter(({ entry }) => !decided.has(entry.article.slug))
}

/**
 * Gives the lead story: the one whose header asks for it, else the highest priority, else an article with a picture, before an
 * event, by the order of types, the newest. Of several that ask, the same rules choose.
 */
export function leadOf(stories: readonly Entry[], order: readonly string[]): Entry | null {
  const rank = typeRank(order)
  const weights = ({ meta }: Entry['article']): number[] =>
    [meta.newsletter.lead ? 0 : 1, -meta.newsletter.priority, meta.event ? 1 : 0, meta.image ? 0 : 1, rank(meta.type)]
  return stories.toSorted((a, b) => byNumbers(weights(a.article), weights(b.article)) || newestFirst(a, b))[0] ?? null
}

/** Whether an issue may carry the article, as far as the people in it are concerned: each who rests on a consent has given it for newsletters. */
export function mayBeMailed({ people }: Metadata): boolean {
  return people.every(({ ground, consent }) => ground !== 'samtykke' || (consent?.scope.includes('nyhetsbrev') ?? false))
}

/** Gives the place of a type among the sections; types that korus.yml does not order come last. */
export function typeRank(order: readonly string[]): (type: string) => number {
  const all = [...new Set([...order, ...articleTypes])]
  return (type) => all.indexOf(type)
}

type Verdict = { readonly taken: InReason; readonly out: null } | { readonly taken: null; readonly out: OutReason }
const taken = (reason: InReason): Verdict => ({ taken: reason, out: null })
const out = (reason: OutReason): Verdict => ({ taken: null, out: reason })

function verdict(entry: Entry, request: IssueRequest, history: History): Verdict {
  const { date } = entry.article.meta
  const placed = placeInTime(entry, request, history)
  // What is of other days altogether is told as that, whatever else could be said of it.
  if (placed.out?.kind === 'before' && entry.state !== 'withdrawn') return placed
  if (date > request.until && entry.state !== 'withdrawn') return out({ kind: 'after' })
  const hindrance = hindranceTo(entry, request.until) ?? unwanted(entry, request.until)
  return hindrance ? out(hindrance) : placed
}

/** Whether an article is news to the readers of this issue, by what the site and earlier issues have shown. */
function placeInTime(entry: Entry, { since, until }: IssueRequest, { carrier, leftOut, previous, appeared }: History): Verdict {
  const { date, updated } = entry.article.meta
  const day = appeared(entry)
  const isUpdated = updated !== null && updated >= since && updated <= until
  const other = carrier(entry)
  if (other) {
    if (isUpdated && other.sent !== null && updated > other.until) return taken({ kind: 'updated', day: updated })
    return out(day < since ? { kind: 'before' } : { kind: 'other-issue', id: other.id })
  }
  const refused = leftOut(entry)
  if (date < since && isUpdated) return taken({ kind: 'updated', day: updated })
  if (day >= since) {
    if (refused) return out({ kind: 'left-out', ...refused })
    if (date >= since) return taken({ kind: 'new' })
    return daysBetween(date, since) > oldest ? out({ kind: 'old' }) : taken({ kind: 'late', day })
  }
  if (previous && refused?.id === previous.id) return out({ kind: 'left-out', ...refused })
  if (previous && !refused && day >= previous.from && daysBetween(date, previous.from) <= oldest) return taken({ kind: 'undecided', id: previous.id })
  return out({ kind: 'before' })
}

/** Why no issue of the day `until` can carry an article, whatever is asked for. */
function hindranceTo({ article: { meta }, state: today }: Entry, until: PlainDate): OutReason | null {
  const then = state(meta, until)
  if (today === 'withdrawn' || then === 'withdrawn') return { kind: 'withdrawn' }
  if (today === 'draft' || today === 'scheduled') return { kind: today }
  if (then === 'scheduled') return { kind: 'after' }
  if (then === 'expired') return { kind: 'expired' }
  return mayBeMailed(meta) ? null : { kind: 'consent' }
}

/** Why an article is not to be proposed, though an editor may ask for it. */
function unwanted({ article: { meta } }: Entry, until: PlainDate): OutReason | null {
  if (!meta.newsletter.include) return { kind: 'asked' }
  return meta.event && lastDay(meta.event) < until ? { kind: 'past-event' } : null
}

function lastDay({ start, end, sessions, status, newDay }: EventDetails): string {
  if (status === 'utsatt' && newDay !== null) return newDay
  const times = [start, end ?? start, ...sessions.map((session) => session.end ?? session.start)]
  return times.map((time) => time.slice(0, 10)).sort().at(-1) as string
}

function inSections(order: readonly string[]): (a: Entry, b: Entry) => number {
  const rank = typeRank(order)
  const weights = ({ meta }: Entry['article']): number[] => [rank(meta.type), meta.event ? 0 : -meta.newsletter.priority]
  const start = ({ article }: Entry): string => article.meta.event?.start ?? ''
  return (a, b) => byNumbers(weights(a.article), weights(b.article)) || byText(start(a), start(b)) || newestFirst(a, b)
}

const newestFirst = (a: Entry, b: Entry): number => byText(b.article.meta.date, a.article.meta.date) || byText(a.article.slug, b.article.slug)
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] as number) - (b[at] as number)
}
