import type { Archive, Entry } from '../archive-types.js'
import { state } from '../archive/state.js'
import { articleTypes, type Metadata } from '../article/metadata-types.js'
import type { PlainDate } from '../norwegian/day.js'
import type { IssueDocument } from './issue-types.js'

/** Why an article is not in an issue. */
export type OutReason =
  | { readonly kind: 'before' | 'after' | 'draft' | 'scheduled' | 'expired' | 'withdrawn' }
  | { readonly kind: 'asked' | 'consent' | 'past-event' }
  | { readonly kind: 'other-issue'; readonly id: string }

export interface IssueRequest {
  readonly since: PlainDate
  readonly until: PlainDate
  readonly id: string
  readonly provider: string | null
}

/** What an issue would hold: `stories` with the lead story first, then in the order of the sections; `out` newest first. */
export interface Proposal extends IssueRequest {
  readonly stories: readonly Entry[]
  readonly out: readonly { readonly entry: Entry; readonly reason: OutReason }[]
}

/** Gives the issue of the articles published from `since` to `until`, Norwegian days with both ends included, and every other article with the reason why it is out. */
export function proposeIssue(archive: Archive, request: IssueRequest): Proposal {
  const taken = new Map(archive.issues.filter(({ id }) => id !== request.id)
    .flatMap(({ id, items }) => items.flatMap((item) => (item.kind === 'article' ? [[item.slug, id] as const] : []))))
  const stories: Entry[] = []
  const out: { entry: Entry; reason: OutReason }[] = []
  for (const entry of archive.entries) {
    const reason = reasonOut(entry, request, taken)
    if (reason === null) stories.push(entry)
    else out.push({ entry, reason })
  }
  const order = archive.settings.newsletter.order
  const lead = leadOf(stories, order)
  const rest = stories.filter((entry) => entry !== lead).sort(inSections(order))
  return { ...request, stories: lead ? [lead, ...rest] : rest, out }
}

/** Gives the articles that an issue's document neither takes in nor leaves out, though the rules would take them. */
export function newCandidates(archive: Archive, issue: IssueDocument): readonly Entry[] {
  const decided = new Set([...issue.items.flatMap((item) => (item.kind === 'article' ? [item.slug] : [])), ...issue.leftOut.map(({ slug }) => slug)])
  const { stories } = proposeIssue(archive, { since: issue.from, until: issue.until, id: issue.id, provider: null })
  return stories.filter(({ article }) => !decided.has(article.slug))
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

function reasonOut({ article: { slug, meta }, state: today }: Entry, { since, until }: IssueRequest, taken: ReadonlyMap<string, string>): OutReason | null {
  const then = state(meta, until)
  if (today === 'withdrawn' || then === 'withdrawn') return { kind: 'withdrawn' }
  if (meta.date < since) return { kind: 'before' }
  if (meta.date > until) return { kind: 'after' }
  if (today === 'draft' || today === 'scheduled') return { kind: today }
  if (then === 'expired') return { kind: 'expired' }
  if (!meta.newsletter.include) return { kind: 'asked' }
  if (!mayBeMailed(meta)) return { kind: 'consent' }
  if (meta.event && (meta.event.end ?? meta.event.start).slice(0, 10) < until) return { kind: 'past-event' }
  const id = taken.get(slug)
  return id === undefined ? null : { kind: 'other-issue', id }
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
