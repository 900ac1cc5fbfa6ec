import type { Entry } from '../archive-types.js'
import type { IssueDocument } from '../newsletter/issue-types.js'

/**
 * Gives an issue's document as the archive stands: its stories by the slugs they have now, unless it is sent, and, where a story is
 * withdrawn, without the subject, the inbox text and the title that say what it was called or who was in it.
 */
export function issueAsItStands(issue: IssueDocument, bySlug: ReadonlyMap<string, Entry>): IssueDocument {
  const told = issue.items.flatMap((item) => {
    const entry = item.kind === 'article' ? bySlug.get(item.slug) : undefined
    if (item.kind !== 'article' || entry?.state !== 'withdrawn') return []
    const { title, shortTitle, lead, people } = entry.article.meta
    return [item.title, item.lead, title, shortTitle, lead, ...people.map(({ name }) => name)].flatMap((said) => (said === null ? [] : plain(said)))
  })
  const safe = (said: string | null): string | null => (said !== null && told.some((word) => plain(said).includes(word)) ? null : said)
  const kept = { ...issue, title: safe(issue.title), subject: safe(issue.subject), preheader: safe(issue.preheader) }
  if (issue.sent !== null) return kept
  const present = (slug: string): string => bySlug.get(slug)?.article.slug ?? slug
  return {
    ...kept,
    items: issue.items.map((item) => (item.kind === 'article' ? { ...item, slug: present(item.slug) } : item)),
    lead: issue.lead === null ? null : present(issue.lead),
    leftOut: issue.leftOut.map((one) => ({ ...one, slug: present(one.slug) })),
  }
}

/** Words as they are compared: however they are spaced, composed and capitalised. */
export const plain = (said: string): string => said.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
