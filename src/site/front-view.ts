import type { Entry } from '../archive-types.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { list, maybe, number, object, text, url, type View } from '../templates/shape.js'
import { href, pageAddress } from './addresses.js'
import { card, cardShape } from './card.js'
import { frame, frameShape } from './frame.js'
import { issueLine, issueLineShape, signUpLink, type SiteIssue } from './issue-view.js'
import { pageLinksShape, pageLinksView, pageSize } from './list-view.js'
import { calendarLink, comingEvents, topicName } from './lists.js'
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

/** Gives the front page and the ones after it, twenty articles on each, every one of them once; the first's lead story is the newest that is no event. */
export function frontPages(site: Site, issues: readonly SiteIssue[]): { readonly address: string; readonly view: View<typeof frontShape> }[] {
  const count = Math.max(1, Math.ceil(site.archive.published.length / pageSize))
  return Array.from({ length: count }, (_, index) => ({ address: pageAddress('', index + 1), get view() { return frontView(site, issues, index, count) } }))
}

function frontView(site: Site, issues: readonly SiteIssue[], index: number, count: number): View<typeof frontShape> {
  const { published, settings } = site.archive
  const { front: words, list: listWords } = siteStrings(site.language)
  const first = index === 0
  const entries = published.slice(index * pageSize, (index + 1) * pageSize)
  const lead = first ? (entries.find(({ article }) => article.meta.type !== 'arrangement') ?? entries[0] ?? null) : null
  const address = pageAddress('', index + 1)
  const position = listWords.page(index + 1, count)
  const cards = entries.filter((entry) => entry !== lead).map((entry) => card(site, entry, site.language))
  const more = first ? cards.slice(latestShown) : cards
  return {
    frame: frame(site, { title: first ? null : position, description: null, address, language: site.language, ...(first ? { calendar: calendarLink(site), things: siteThings(site) } : {}) }),
    heading: settings.name,
    lead: lead && leadCard(site, lead),
    latest: first ? { heading: words.latest, cards: cards.slice(0, latestShown), empty: lead === null ? words.empty : null } : null,
    more: more.length === 0 ? null : { heading: first ? words.more : position, cards: more },
    ...(first ? beside(site, issues) : { coming: null, issue: null, signUp: null, topics: null }),
    pages: count === 1 ? null : pageLinksView(site, '', index + 1, count),
  }
}

/** The picture beside the lead story is the largest of the page and the first. */
function leadCard(site: Site, entry: Entry): View<typeof cardShape> {
  const made = card(site, entry, site.language)
  return { ...made, picture: made.picture && { ...made.picture, sizes: shownAs.lead, isFirst: true } }
}

function beside(site: Site, issues: readonly SiteIssue[]): Pick<View<typeof frontShape>, 'coming' | 'issue' | 'signUp' | 'topics'> {
  const { settings, topics } = site.archive
  const { front: words, list: listWords } = siteStrings(site.language)
  const coming = comingEvents(site.archive).slice(0, comingShown)
  const [latest] = issues
  return {
    coming: coming.length === 0 ? null : {
      heading: words.coming,
      cards: coming.map((entry) => card(site, entry, site.language)),
      all: { text: words.allEvents, href: href(settings, 'arrangementer/') },
      calendar: { text: words.calendar, href: href(settings, 'arrangementer/#kalender') },
    },
    issue: latest ? { heading: words.latestIssue, latest: issueLine(site, latest), all: { text: words.allIssues, href: href(settings, 'nyhetsbrev/') } } : null,
    signUp: signUpLink(site),
    topics: topics.length === 0 ? null : {
      heading: words.topics,
      items: topics.map((group) => ({
        text: topicName(site, group), href: href(settings, group.address), count: group.entries.length, counted: listWords.articles(group.entries.length),
      })),
    },
  }
}
