import { pageSize } from '../archive/groups.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { list, maybe, number, object, text, url, type View } from '../templates/shape.js'
import { href, pageAddress } from './addresses.js'
import { card, cardShape } from './card.js'
import { frame, frameShape } from './frame.js'
import { issueLine, issueLineShape, issueLineView, signUpLink, type IssueLine, type SiteIssue } from './issue-view.js'
import { pageLinksShape, pageLinksView, type ListPage } from './list-view.js'
import { calendarLink, comingEvents, topicName } from './lists.js'
import type { Face, Parts } from './parts.js'
import { shownAs } from './picture.js'
import { linkShape, type Site } from './site.js'
import { siteThings } from './things.js'

const comingShown = 4
const latestShown = 6

/** The front page and the pages after it; the lead story, the latest and what stands beside them are on the first alone. */
export const frontShape = object({
  frame: frameShape,
  heading: text,
  lead: maybe(cardShape),
  latest: maybe(object({ heading: text, cards: list(cardShape), empty: maybe(text) })),
  more: maybe(object({ heading: text, cards: list(cardShape) })),
  coming: maybe(object({ heading: text, cards: list(cardShape), all: linkShape, calendar: linkShape })),
  issue: maybe(object({ heading: text, latest: issueLineShape, all: linkShape })),
  signUp: maybe(linkShape),
  topics: maybe(object({ heading: text, items: list(object({ text, href: url, count: number, counted: text })) })),
  pages: pageLinksShape,
})

/** What a front page is made of; `beside` is what stands on the first alone. */
export interface FrontParts {
  readonly articles: readonly Face[]
  readonly number: number
  readonly count: number
  readonly beside: {
    readonly coming: readonly Face[]
    readonly issue: IssueLine | null
    readonly topics: readonly { readonly text: string; readonly address: string; readonly count: number }[]
  } | null
}

/** Gives the front page and the ones after it, twenty articles on each, every one of them once, and what each is made of when somebody asks. */
export function frontPages(site: Site, parts: Parts, issues: readonly SiteIssue[]): ListPage<FrontParts>[] {
  const { archive } = parts
  const count = Math.max(1, Math.ceil(archive.published.length / pageSize))
  const coming = () => comingEvents(archive).slice(0, comingShown)
  return Array.from({ length: count }, (_, index) => {
    const articles = () => archive.published.slice(index * pageSize, (index + 1) * pageSize)
    return {
      address: pageAddress('', index + 1),
      parts: () => ({
        articles: parts.faces(articles()), number: index + 1, count,
        beside: index > 0 ? null : {
          coming: parts.faces(coming()),
          issue: issues[0] ? issueLine(issues[0]) : null,
          topics: archive.topics.map((group) => ({ text: topicName(site, group), address: group.address, count: group.entries.length })),
        },
      }),
      shown: () => (index > 0 ? articles() : [...articles(), ...coming()]),
    }
  })
}

/** Gives a front page; the first's lead story is the newest that is no event. */
export function frontView(site: Site, { articles, number, count, beside }: FrontParts): View<typeof frontShape> {
  const { settings } = site
  const { front: words, list: listWords } = siteStrings(site.language)
  const first = beside !== null
  const lead = first ? (articles.find(({ article }) => article.meta.type !== 'arrangement') ?? articles[0] ?? null) : null
  const position = listWords.page(number, count)
  const cards = articles.filter((face) => face !== lead).map((face) => card(site, face, site.language))
  const more = first ? cards.slice(latestShown) : cards
  return {
    frame: frame(site, { title: first ? null : position, description: null, address: pageAddress('', number), language: site.language, ...(first ? { calendar: calendarLink(site), things: siteThings(site) } : {}) }),
    heading: settings.name,
    lead: lead && leadCard(site, lead),
    latest: first ? { heading: words.latest, cards: cards.slice(0, latestShown), empty: lead === null ? words.empty : null } : null,
    more: more.length === 0 ? null : { heading: first ? words.more : position, cards: more },
    ...(beside ? besideView(site, beside) : { coming: null, issue: null, signUp: null, topics: null }),
    pages: count === 1 ? null : pageLinksView(site, '', number, count),
  }
}

/** The picture beside the lead story is the largest of the page and the first. */
function leadCard(site: Site, face: Face): View<typeof cardShape> {
  const made = card(site, face, site.language)
  return { ...made, picture: made.picture && { ...made.picture, sizes: shownAs.lead, isFirst: true } }
}

function besideView(site: Site, { coming, issue, topics }: NonNullable<FrontParts['beside']>): Pick<View<typeof frontShape>, 'coming' | 'issue' | 'signUp' | 'topics'> {
  const { settings } = site
  const { front: words, list: listWords } = siteStrings(site.language)
  return {
    coming: coming.length === 0 ? null : {
      heading: words.coming,
      cards: coming.map((face) => card(site, face, site.language)),
      all: { text: words.allEvents, href: href(settings, 'arrangementer/') },
      calendar: { text: words.calendar, href: href(settings, 'arrangementer/#kalender') },
    },
    issue: issue ? { heading: words.latestIssue, latest: issueLineView(site, issue), all: { text: words.allIssues, href: href(settings, 'nyhetsbrev/') } } : null,
    signUp: signUpLink(site),
    topics: topics.length === 0 ? null : {
      heading: words.topics,
      items: topics.map(({ text: name, address, count }) => ({ text: name, href: href(settings, address), count, counted: listWords.articles(count) })),
    },
  }
}
