import type { Entry } from '../archive-types.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { list, maybe, object, text, url, type Url, type View } from '../templates/shape.js'
import { href, pageAddress } from './addresses.js'
import { card, cardShape, firstAtOnce } from './card.js'
import { contactShape, frame, frameShape, type Page } from './frame.js'
import { logoKeys } from './picture.js'
import type { Site } from './site.js'
import type { Step } from './structured.js'

/** How many articles a page of a list holds. */
export const pageSize = 20

export const pageLinksShape = maybe(object({ label: text, position: text, newerLabel: text, newer: maybe(url), olderLabel: text, older: maybe(url) }))
/** `count` is a figure for those who look, `counted` the same in words for those who listen. */
const choice = object({ text, href: url, current: maybe(text), count: text, counted: text })

/** A page of a list: articles under one or more headings, the pages before and after, and for years and months the way to others. */
export const listShape = object({
  frame: frameShape,
  heading: text,
  contact: maybe(contactShape),
  logo: maybe(object(logoKeys)),
  feed: maybe(object({ text, href: url })),
  subscribe: maybe(object({ text, href: url, hint: text, address: object({ text, href: url }) })),
  choices: list(object({ label: text, items: list(choice) })),
  sections: list(object({ heading: text, href: maybe(url), cards: list(cardShape), empty: maybe(text) })),
  pages: pageLinksShape,
})
export type List = View<typeof listShape>

/** What a list is about; `sections` gives its headings for the entries of one page. */
export interface ListSource {
  readonly address: string
  readonly heading: string
  readonly entries: readonly Entry[]
  /** The pages between the front page and this list. */
  readonly above?: readonly Step[]
  readonly page?: Partial<Page>
  readonly parts?: Partial<Pick<List, 'contact' | 'logo' | 'feed' | 'subscribe' | 'choices'>>
  sections?(entries: readonly Entry[], number: number): List['sections']
}

/** Gives the pages of a list, twenty articles on each; a list with nothing in it still has its first. */
export function listPages(site: Site, source: ListSource): { readonly address: string; readonly view: List }[] {
  const { list: words } = siteStrings(site.language)
  const count = Math.max(1, Math.ceil(source.entries.length / pageSize))
  const sections = source.sections ?? ((entries) => [section(site, words.articles(source.entries.length), entries)])
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const address = pageAddress(source.address, number)
    const position = words.page(number, count)
    return {
      address,
      get view() {
        return {
          frame: frame(site, {
            title: number === 1 ? source.heading : `${source.heading}, ${position.toLowerCase()}`,
            description: null, language: site.language, trail: [...(source.above ?? []), { name: source.heading, address: source.address }], ...source.page, address,
          }),
          heading: source.heading,
          contact: null, logo: null, feed: null, subscribe: null, choices: [],
          ...source.parts,
          sections: firstPictureAtOnce(sections(source.entries.slice(index * pageSize, number * pageSize), number)),
          pages: count === 1 ? null : pageLinksView(site, source.address, number, count),
        }
      },
    }
  })
}

function firstPictureAtOnce(sections: List['sections']): List['sections'] {
  const first = sections.findIndex(({ cards }) => cards.some(({ picture }) => picture !== null))
  return sections.map((one, index) => (index === first ? { ...one, cards: firstAtOnce(one.cards) } : one))
}

/** Gives the way from page `number` of a list to the ones before and after. */
export function pageLinksView(site: Site, address: string, number: number, count: number): View<typeof pageLinksShape> {
  const { list: words } = siteStrings(site.language)
  const link = (to: number): Url | null => (to < 1 || to > count ? null : href(site.archive.settings, pageAddress(address, to)))
  return { label: words.pages, position: words.page(number, count), newerLabel: words.newer, newer: link(number - 1), olderLabel: words.older, older: link(number + 1) }
}

/** Gives a heading with the cards of some articles. */
export function section(site: Site, heading: string, entries: readonly Entry[], address: Url | null = null): List['sections'][number] {
  return { heading, href: address, cards: entries.map((entry) => card(site, entry, site.language)), empty: null }
}
