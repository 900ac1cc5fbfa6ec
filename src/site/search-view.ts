import type { Archive } from '../archive-types.js'
import { articleTypes } from '../article/metadata-types.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { list, maybe, object, text, url, type View } from '../templates/shape.js'
import { href } from './addresses.js'
import { frame, frameShape } from './frame.js'
import type { SiteIssue } from './issue-view.js'
import { issueFacets, articleFacets, issueKind } from './search/documents.js'
import { linkShape, type Site } from './site.js'

/** Where the search page lies, and the folder of its index. */
export const searchAddress = 'sok/'
export const indexFolder = 'sok/indeks/'

const choice = object({ name: text, label: text, all: text, options: list(object({ value: text, text })) })
const way = object({ heading: text, items: list(linkShape) })

/** The search page. `says` are the sentences its script speaks, in which `{n}` stands for a number and `{ord}` for words. */
export const searchShape = object({
  frame: frameShape,
  heading: text,
  script: maybe(url),
  noScript: text,
  action: url,
  index: url,
  label: text,
  submit: text,
  narrow: text,
  choices: list(choice),
  says: object({ hits: text, none: text, without: text, failed: text }),
  results: text,
  more: text,
  ways: list(way),
})

/** What the search page is made of: the ids there are to choose among, the years that have a list, and the address of its script. */
export interface SearchParts {
  readonly types: readonly string[]
  readonly centres: readonly string[]
  readonly topics: readonly string[]
  readonly days: readonly string[]
  readonly years: readonly { readonly year: string; readonly address: string }[]
  readonly script: string | null
}

/** Gives what the search page is made of. */
export function searchParts(site: Site, { published, years }: Pick<Archive, 'published' | 'years'>, issues: readonly SiteIssue[], script: string | null): SearchParts {
  const facets = [...published.map(({ article }) => articleFacets(site, article)), ...issues.map((issue) => issueFacets(site, issue))]
  const used = (pick: (one: (typeof facets)[number]) => readonly string[]): string[] => [...new Set(facets.flatMap(pick))].sort()
  return {
    types: used(([type]) => [type]), centres: used(([, centre]) => [centre]), topics: used((one) => one.slice(4)), days: used(([, , day]) => [day.slice(0, 4)]),
    years: years.map(({ year, address }) => ({ year, address })), script,
  }
}

/** Gives the search page; a choice that would not part the documents is left out. */
export function searchView(site: Site, { types, centres, topics, days, years, script }: SearchParts): View<typeof searchShape> {
  const { settings, language } = site
  const words = siteStrings(language)
  const { search } = words
  const options = (all: readonly { readonly value: string; readonly text: string }[], there: readonly string[]) => all.filter(({ value }) => there.includes(value))
  const choices = [
    { name: 'tema', label: search.topic, all: search.allTopics, options: options(settings.topics.map(({ id, name }) => ({ value: id, text: name[language] })), topics) },
    { name: 'type', label: search.type, all: search.allTypes, options: options([...articleTypes.map((type) => ({ value: type as string, text: words.types[type] })), { value: issueKind, text: words.frame.issues }], types) },
    { name: 'senter', label: search.centre, all: search.allCentres, options: options(settings.centres.map(({ id, name }) => ({ value: id, text: name })), centres) },
    { name: 'ar', label: search.year, all: search.allYears, options: days.toReversed().map((year) => ({ value: year, text: year })) },
  ]
  const ways = [
    { heading: words.frame.topics, items: site.around[language].topics?.items ?? [] },
    { heading: words.list.years, items: years.map(({ year, address }) => ({ text: year, href: href(settings, address) })) },
  ]
  return {
    frame: frame(site, { title: search.heading, description: null, address: searchAddress, language, isSearch: true }),
    heading: search.heading,
    script: script === null ? null : href(settings, script),
    noScript: search.noScript,
    action: href(settings, searchAddress),
    index: href(settings, indexFolder),
    label: search.label,
    submit: search.submit,
    narrow: search.narrow,
    choices: choices.filter((one) => one.options.length > 1),
    says: { hits: search.hits, none: search.none, without: search.without, failed: search.failed },
    results: search.results,
    more: search.more,
    ways: ways.filter(({ items }) => items.length > 0),
  }
}
