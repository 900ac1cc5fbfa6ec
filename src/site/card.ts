import { eventDay } from '../article/event-days.js'
import type { EventDetails, Metadata } from '../article/metadata-types.js'
import { formatDay, type SiteLanguage } from '../norwegian/format.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { maybe, object, text, url, type View } from '../templates/shape.js'
import { shared } from '../templates/shared.js'
import { href } from './addresses.js'
import { eventTime } from './event-view.js'
import type { Face } from './parts.js'
import { picture, pictureShape } from './picture.js'
import { dayShape, dayView, linkShape, otherThan, topicLinks, type Site } from './site.js'

/** An article as a list shows it. `lang` is the language of title and lead where it is not the list's; `status` is why an event is not as planned, or what the article awaits. */
export const cardShape = object({
  href: url,
  lang: maybe(text),
  title: text,
  lead: text,
  type: text,
  topic: maybe(linkShape),
  day: dayShape,
  status: maybe(text),
  event: maybe(object({ iso: text, time: text, date: text, month: text, place: maybe(text) })),
  picture: maybe(pictureShape),
})
export type Card = View<typeof cardShape>

/** Gives the card of an article in a list in `language`, made once for all lists; the title may be another than its own, as an issue decides. */
export function card(site: Site, of: Face, language: SiteLanguage, own?: { readonly title: string | null; readonly lead: string | null }): Card {
  const known = cardsOf(site)[language]
  const made = known.get(of) ?? shared(ownCard(site, of, language))
  known.set(of, made)
  return own?.title || own?.lead ? { ...made, title: own.title ?? made.title, lead: own.lead ?? made.lead } : made
}

// An article stands in many lists.
const cardsBySite = new WeakMap<Site, Readonly<Record<SiteLanguage, Map<Face, Card>>>>()

function cardsOf(site: Site): Readonly<Record<SiteLanguage, Map<Face, Card>>> {
  const known = cardsBySite.get(site) ?? { nb: new Map(), nn: new Map() }
  cardsBySite.set(site, known)
  return known
}

function ownCard(site: Site, of: Face, language: SiteLanguage): Card {
  const { article: { meta }, address } = of
  const words = siteStrings(language)
  const found = picture(site.settings, of.picture, meta.image, 'card')
  return {
    href: href(site.settings, address),
    lang: otherThan(meta.language, language),
    title: meta.title,
    lead: meta.lead,
    type: words.types[meta.type],
    topic: topicLinks(site, meta.topics, language)[0] ?? null,
    day: dayView(meta.date, language),
    status: statusOf(of, language),
    event: meta.event && eventSummary(meta.event, language),
    // Beside its own title a picture tells a listener nothing that the title does not.
    picture: found && { ...found, alt: '' },
  }
}

/** Gives cards of which the first picture does not wait: it is the first that a reader of the page sees. */
export function firstAtOnce(cards: readonly Card[]): Card[] {
  const first = cards.findIndex((one) => one.picture !== null)
  return cards.map((one, index) => (index === first && one.picture ? { ...one, picture: { ...one.picture, isFirst: true } } : one))
}

/** Gives what stands before an article's title: that an event is not as planned, and, where the site is previewed, that it is not published yet. */
export function statusOf({ article: { meta }, awaits }: Pick<Face, 'article' | 'awaits'>, language: SiteLanguage): string | null {
  const { article: words } = siteStrings(language)
  const waits = awaits === null ? null : awaits === 'draft' ? words.draft : words.scheduled(formatDay(meta.date, language))
  return [waits, statusWord(meta.event, language)].filter((word) => word !== null).join(' · ') || null
}

/** Gives the title of an article, or of a gathering it tells of, where it stands by itself: an event that is not as planned says so first. */
export function titleOf({ title, event }: Pick<Metadata, 'title' | 'event'>, language: SiteLanguage): string {
  const status = statusWord(event, language)
  return status === null ? title : `${status}: ${title}`
}

/** Gives the word for an event that is not as planned, such as «Avlyst». */
function statusWord(event: EventDetails | null, language: SiteLanguage): string | null {
  return event === null || event.status === 'planlagt' ? null : siteStrings(language).event.status[event.status]
}

function eventSummary(event: EventDetails, language: SiteLanguage): NonNullable<Card['event']> {
  const day = eventDay(event)
  const words = siteStrings(language)
  return {
    iso: day,
    time: eventTime(event, language),
    date: `${Number(day.slice(8))}.`,
    month: words.monthsShort[Number(day.slice(5, 7)) - 1] ?? '',
    place: event.place ?? event.address ?? (event.onlineUrl === null ? null : words.event.online),
  }
}
