import type { Archive, Entry } from '../archive-types.js'
import { similarSlug } from '../archive/links.js'
import { state } from '../archive/state.js'
import type { ArticleType } from '../article/metadata-types.js'
import { collector, type Checked } from '../diagnostic.js'
import type { Span } from '../source.js'
import type { IssueDocument, IssueItem } from './issue-types.js'
import { newsletterShapes } from './issue-shape.js'
import { marksOf, providerName } from './providers.js'
import { leadOf, mayBeMailed, typeRank } from './select.js'

type ArticleItem = Extract<IssueItem, { readonly kind: 'article' }>
export type OutsideItem = Extract<IssueItem, { readonly kind: 'outside' }>

/** An article in an issue, with the words the document gives it instead of its own. */
export interface Story {
  readonly entry: Entry
  readonly item: ArticleItem
}

/** A section holds the articles of a type, or, under a heading of the editor's, what she put there. */
export interface Section {
  readonly type: ArticleType | null
  readonly heading: string | null
  readonly stories: readonly Story[]
}

/** What an issue holds, in the order it is read; a withdrawn article keeps its place in its section, and only its place. */
export interface Resolved {
  readonly lead: Story | null
  readonly sections: readonly Section[]
  readonly outside: readonly OutsideItem[]
}

/** The layout an issue is made with, and its template. */
export const layoutName = (archive: Archive, issue: IssueDocument): string => issue.layout ?? archive.settings.newsletter.layout
export const layoutOf = (archive: Archive, issue: IssueDocument): string => `newsletter/${layoutName(archive, issue)}.mjml.hbs`

/** Gives what an issue holds, by whatever layout; nothing where its document has faults. */
export const resolvedIssue = (archive: Archive, issue: IssueDocument): Resolved =>
  resolveIssue(archive, issue, { [layoutOf(archive, issue)]: true }).value ?? { lead: null, sections: [], outside: [] }

/**
 * Gives an issue's stories as of its last day, and reports at the document's places what cannot be sent: unknown, unpublished or
 * doubled stories, a person without consent, a lead story that is not in it, nothing at all, no way to unsubscribe, and an unknown layout.
 */
export function resolveIssue(archive: Archive, issue: IssueDocument, layouts: Readonly<Record<string, unknown>> = newsletterShapes): Checked<Resolved> {
  const { report, diagnostics } = collector(issue.path)
  const at = (...keys: string[]): Span => issue.places[keys.find((key) => issue.places[key] !== undefined) ?? ''] ?? { start: 0, end: 3 }
  const stories: Story[] = []
  const seen = new Set<string>()
  issue.items.forEach((item, index) => {
    if (item.kind === 'outside') return
    const { slug } = item
    const span = at(`saker.${index}.sak`, `saker.${index}`, 'saker')
    const entry = archive.entryBySlug.get(slug)
    if (seen.has(slug)) return report('sak-to-ganger', { slug }, span)
    seen.add(slug)
    if (entry === undefined) return report('ukjent-sak', { slug, nearest: similarSlug(archive, slug), isFaulty: archive.isUnread(slug) }, span)
    // To withdraw must never wait for an editor: the story's place in the issue says so, and nothing stops.
    if (entry.state !== 'withdrawn') {
      const then = state(entry.article.meta, issue.until)
      if (then !== 'published') return report('sak-ikke-publisert', { slug, state: then }, span)
      if (!mayBeMailed(entry.article.meta)) return report('sak-uten-samtykke', { slug }, span)
    }
    stories.push({ entry, item })
  })

  if (issue.lead !== null && !seen.has(issue.lead)) report('hovedsak-ikke-med', { slug: issue.lead }, at('hovedsak'))
  if (issue.items.length === 0) report('tom-utgave', {}, at('saker'))
  const provider = providerName(issue, archive.settings)
  if (marksOf(provider, archive.settings) === undefined) report('mangler-avmelding', { provider }, at('leverandor'))
  const layout = layoutOf(archive, issue)
  if (!Object.hasOwn(layouts, layout)) {
    report('mal-mangler', { name: layout, known: Object.keys(layouts).map((name) => name.replace(/^newsletter\/|\.mjml\.hbs$/g, '')) }, at('mal'))
    return { value: undefined, diagnostics }
  }

  const order = archive.settings.newsletter.order
  const open = stories.filter(({ entry }) => entry.state !== 'withdrawn')
  const first = leadOf(open.map(({ entry }) => entry), order)
  const lead = open.find(({ entry }) => entry.article.slug === issue.lead) ?? open.find(({ entry }) => entry === first) ?? null
  return {
    value: {
      lead,
      sections: sectionsOf(stories.filter((story) => story !== lead), order),
      outside: issue.items.filter((item) => item.kind === 'outside'),
    },
    diagnostics,
  }
}

const startOf = ({ entry: { article: { meta } } }: Story): string => meta.event?.start ?? ''
const byStart = (a: Story, b: Story): number => (startOf(a) === startOf(b) ? 0 : startOf(a) < startOf(b) ? -1 : 1)

/** Groups stories: types in korus.yml's order, then the editor's own headings as they come; in a section the document's order holds, but events come by their days. */
function sectionsOf(stories: readonly Story[], order: readonly string[]): Section[] {
  const rank = typeRank(order)
  const keyOf = ({ entry, item }: Story): string => item.section ?? entry.article.meta.type
  return [...new Set(stories.map(keyOf))].map((key): Section => {
    const own = stories.filter((story) => keyOf(story) === key)
    const type = own[0]?.item.section == null ? (key as ArticleType) : null
    return { type, heading: type === null ? key : null, stories: type === 'arrangement' ? own.toSorted(byStart) : own }
  }).sort((a, b) => (a.type === null ? Infinity : rank(a.type)) - (b.type === null ? Infinity : rank(b.type)) || 0)
}
