import { articleTypes } from '../article/metadata-types.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { list, maybe, object, text, url, type View } from '../templates/shape.js'
import { href } from './addresses.js'
import { frame, frameShape } from './frame.js'
import { issueKind, type SearchDocument } from './search/documents.js'
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

/** Gives the search page; a choice that would not part the documents is left out. */
export function searchView(site: Site, documents: readonly SearchDocument[], script: string | null): View<typeof searchShape> {
  const { archive, language } = site
  const { settings } = archive
  const words = siteStrings(language)
  const { search } = words
  const used = (pick: (facets: SearchDocument['facets']) => readonly string[]): ReadonlySet<string> => new Set(documents.flatMap(({ facets }) => pick(facets)))
  const [types, centres, topics, years] = [used(([type]) => [type]), used(([, centre]) => [centre]), used((facets) => facets.slice(4)), used(([, , day]) => [day.slice(0, 4)])]
  const options = (all: readonly { readonly value: string; readonly text: string }[], there: ReadonlySet<string>) => all.filter(({ value }) => there.has(value))
  const choices = [
    { name: 'tema', label: search.topic, all: search.allTopics, options: options(settings.topics.map(({ id, name }) => ({ value: id, text: name[language] })), topics) },
    { name: 'type', label: search.type, all: search.allTypes, options: options([...articleTypes.map((type) => ({ value: type as string, text: words.types[type] })), { value: issueKind, text: words.frame.issues }], types) },
    { name: 'senter', label: search.centre, all: search.allCentres, options: options(settings.centres.map(({ id, name }) => ({ value: id, text: name })), centres) },
    { name: 'ar', label: search.year, all: search.allYears, options: [...years].sort().reverse().map((year) => ({ value: year, text: year })) },
  ]
  const ways = [
    { heading: words.frame.topics, items: site.around[language].topics?.items ?? [] },
    { heading: words.list.years, items: archive.years.map(({ year, address }) => ({ text: year, href: href(settings, address) })) },
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
