import { pageSize } from '../archive/groups.js'
import type { Entry } from '../archive-types.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { list, maybe, object, text, url, type Url, type View } from '../templates/shape.js'
import { href, pageAddress } from './addresses.js'
import { card, cardShape, firstAtOnce } from './card.js'
import { contactShape, frame, frameShape, type Page } from './frame.js'
import { helpShape } from './help.js'
import type { Face, Parts } from './parts.js'
import { logoKeys } from './picture.js'
import type { Site } from './site.js'
import type { Step } from './structured.js'

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
  help: maybe(helpShape),
  choices: list(object({ label: text, items: list(choice) })),
  sections: list(object({ heading: text, href: maybe(url), cards: list(cardShape), empty: maybe(text) })),
  pages: pageLinksShape,
})
export type List = View<typeof listShape>

/** What a list is about; `sections` parts the entries of one page under its headings. */
export interface ListSource {
  readonly address: string
  readonly heading: string
  readonly entries: readonly Entry[]
  /** The pages between the front page and this list. */
  readonly above?: readonly Step[]
  readonly page?: Partial<Page>
  readonly parts?: Partial<Pick<List, 'contact' | 'logo' | 'feed' | 'subscribe' | 'help' | 'choices'>>
  sections?(entries: readonly Entry[], number: number): readonly Section<Entry>[]
}

/** A heading with some articles under it, and what is said where there are none. */
export interface Section<A> {
  readonly heading: string
  readonly articles: readonly A[]
  readonly empty: string | null
}

/** What a page of a list is made of; `source` is the same on all its pages. */
export interface ListParts {
  readonly source: Required<Omit<ListSource, 'entries' | 'sections'>>
  readonly sections: readonly Section<Face>[]
  readonly number: number
  readonly count: number
}

/** A page of a list: what it is made of when somebody asks, and the entries that it shows. */
export interface ListPage<P> {
  readonly address: string
  readonly parts: () => P
  readonly shown: () => readonly Entry[]
}

/** Gives the pages of a list, twenty articles on each; a list with nothing in it still has its first. */
export function listPages(site: Site, { faces }: Parts, { address, heading, entries, above = [], page = {}, parts = {}, sections: sectionsOf }: ListSource): ListPage<ListParts>[] {
  const { list: words } = siteStrings(site.language)
  const count = Math.max(1, Math.ceil(entries.length / pageSize))
  const source = { address, heading, above, page, parts }
  const sections = sectionsOf ?? ((shown) => [section(words.articles(entries.length), shown)])
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const shown = () => sections(entries.slice(index * pageSize, number * pageSize), number)
    return {
      address: pageAddress(address, number),
      parts: () => ({ source, number, count, sections: shown().map((one) => ({ ...one, articles: faces(one.articles) })) }),
      shown: () => shown().flatMap(({ articles }) => articles),
    }
  })
}

/** Gives a page of a list. */
export function listView(site: Site, { source, sections, number, count }: ListParts): List {
  const { list: words } = siteStrings(site.language)
  return {
    frame: frame(site, {
      title: number === 1 ? source.heading : `${source.heading}, ${words.page(number, count).toLowerCase()}`,
      description: null, language: site.language, trail: [...source.above, { name: source.heading, address: source.address }], ...source.page,
      address: pageAddress(source.address, number),
    }),
    heading: source.heading,
    contact: null, logo: null, feed: null, subscribe: null, help: null, choices: [],
    ...source.parts,
    sections: firstPictureAtOnce(sections.map(({ heading, articles, empty }) => ({ heading, href: null, cards: articles.map((face) => card(site, face, site.language)), empty }))),
    pages: count === 1 ? null : pageLinksView(site, source.address, number, count),
  }
}

function firstPictureAtOnce(sections: List['sections']): List['sections'] {
  const first = sections.findIndex(({ cards }) => cards.some(({ picture }) => picture !== null))
  return sections.map((one, index) => (index === first ? { ...one, cards: firstAtOnce(one.cards) } : one))
}

/** Gives the way from page `number` of a list to the ones before and after. */
export function pageLinksView(site: Site, address: string, number: number, count: number): View<typeof pageLinksShape> {
  const { list: words } = siteStrings(site.language)
  const link = (to: number): Url | null => (to < 1 || to > count ? null : href(site.settings, pageAddress(address, to)))
  return { label: words.pages, position: words.page(number, count), newerLabel: words.newer, newer: link(number - 1), olderLabel: words.older, older: link(number + 1) }
}

/** Gives a heading with some articles under it. */
export const section = <A>(heading: string, articles: readonly A[]): Section<A> => ({ heading, articles, empty: null })
