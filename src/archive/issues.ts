import type { Entry } from '../archive-types.js'
import type { Fragment, Reading } from '../article/article.js'
import type { Person } from '../article/metadata-types.js'
import { digest } from '../digest.js'
import { seekersOf, withoutNamesIn } from '../norwegian/omit.js'
import type { Seek } from '../norwegian/seek.js'
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
  const seeks = seekersOf(namesByConsent(issue, bySlug))
  const kept = { ...issue, title: safe(issue.title), subject: safe(issue.subject), preheader: safe(issue.preheader), reading: seeks.length === 0 ? issue.reading : withoutNames(issue.reading, seeks) }
  const present = (slug: string): string => bySlug.get(slug)?.article.slug ?? slug
  const standing = issue.sent !== null ? kept : {
    ...kept,
    items: issue.items.map((item) => (item.kind === 'article' ? { ...item, slug: present(item.slug) } : item)),
    lead: issue.lead === null ? null : present(issue.lead),
    leftOut: issue.leftOut.map((one) => ({ ...one, slug: present(one.slug) })),
  }
  return { ...standing, digest: digest(JSON.stringify(standing)) }
}

/** Gives the names that go with an issue's withdrawn stories: those of people who take part by consent, and not by a position or a public role. */
export function namesByConsent(issue: IssueDocument, bySlug: ReadonlyMap<string, Entry>): string[] {
  const withdrawn = issue.items.flatMap((item) => (item.kind === 'article' ? bySlug.get(item.slug) ?? [] : [])).filter(({ state }) => state === 'withdrawn')
  return withdrawn.flatMap(({ article }) => consentingNames(article.meta.people))
}

/** Gives the names of those who take part by consent. */
export const consentingNames = (people: readonly Person[]): string[] => people.flatMap(({ name, ground }) => (ground === 'samtykke' && name !== null ? [name] : []))

/** An introduction with the names taken out of it, in each of its readings. */
function withoutNames(reading: Reading, seeks: readonly Seek[]): Reading {
  const inFragment = (fragment: Fragment): Fragment => fragment.map((part) => (typeof part === 'string' ? withoutNamesIn(part, seeks) : part))
  return {
    ...reading, web: inFragment(reading.web), mail: inFragment(reading.mail), text: inFragment(reading.text),
    headings: reading.headings.map((heading) => ({ ...heading, text: withoutNamesIn(heading.text, seeks) })),
    links: reading.links.map((link) => ({ ...link, text: withoutNamesIn(link.text, seeks) })),
    images: reading.images.map((image) => ({ ...image, alt: withoutNamesIn(image.alt, seeks) })),
  }
}

/** Words as they are compared: however they are spaced, composed and capitalised. */
export const plain = (said: string): string => said.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
