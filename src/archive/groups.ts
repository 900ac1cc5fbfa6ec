import type { Entry, Group } from '../archive-types.js'
import type { Metadata } from '../article/metadata-types.js'
import { compareNorwegian } from '../norwegian/collation.js'
import { slugify } from '../norwegian/slug.js'
import type { Settings } from '../settings-types.js'

/** How many articles a page of a list holds. */
export const pageSize = 20

/** What an article is found under: the last part of the list's address, which is the name's slug where it is null, and its heading. */
interface Key {
  readonly id: string | null
  readonly name: string
}

const byId = (id: string): Key => ({ id, name: id })
const byName = (name: string): Key => ({ id: null, name })
/** Where the lists of a kind are, and what an article is found under there. */
const kinds = {
  topics: { folder: 'tema', keysOf: ({ topics }: Metadata): readonly Key[] => topics.map(byId) },
  centres: { folder: 'senter', keysOf: ({ centre }: Metadata): readonly Key[] => [byId(centre)] },
  tags: { folder: 'emneord', keysOf: ({ tags }: Metadata): readonly Key[] => tags.map(byName) },
  authors: { folder: 'forfatter', keysOf: ({ authors }: Metadata): readonly Key[] => authors },
}
const yearOf = ({ date }: Metadata): string => date.slice(0, 4)
const monthOf = ({ date }: Metadata): string => date.slice(0, 7)
const yearAddress = (year: string): string => `arkiv/${year}/`
const monthAddress = (month: string): string => `arkiv/${month.replace('-', '/')}/`

/** Gives the lists under which published articles are found, each newest first and none empty: topics and centres in the order of korus.yml, tags and authors in Norwegian alphabetical order. */
export function groups(published: readonly Entry[], settings: Settings) {
  // The same few names stand in many articles.
  const slugs = new Map<string, string | null>()
  const slugOf = (name: string): string | null => {
    const known = slugs.get(name)
    if (known !== undefined) return known
    const slug = slugify(name)
    slugs.set(name, slug)
    return slug
  }
  const collect = ({ folder, keysOf }: typeof kinds[keyof typeof kinds], names: ReadonlyMap<string, string> = new Map()): Map<string, Group & { entries: Entry[] }> => {
    const found = new Map<string, Group & { entries: Entry[] }>()
    for (const entry of published) {
      for (const key of keysOf(entry.article.meta)) {
        const id = key.id ?? slugOf(key.name)
        if (id === null) continue
        const group = found.get(id)
        if (!group) found.set(id, { id, name: names.get(id) ?? key.name, address: `${folder}/${id}/`, entries: [entry] })
        else if (group.entries.at(-1) !== entry) group.entries.push(entry)
      }
    }
    return found
  }
  const inOrder = (found: ReadonlyMap<string, Group>, ids: readonly { readonly id: string }[]): Group[] => ids.flatMap(({ id }) => found.get(id) ?? [])
  const sorted = (found: ReadonlyMap<string, Group>): Group[] => [...found.values()].sort((a, b) => compareNorwegian(a.name, b.name) || (a.id < b.id ? -1 : 1))
  const topicName = new Map(settings.topics.map((topic) => [topic.id, topic.name.nb]))
  const centreName = new Map(settings.centres.map((centre) => [centre.id, centre.name]))

  return {
    topics: inOrder(collect(kinds.topics, topicName), settings.topics),
    centres: inOrder(collect(kinds.centres, centreName), settings.centres),
    tags: sorted(collect(kinds.tags)),
    authors: sorted(collect(kinds.authors)),
  }
}

/** Gives the years, newest first, each with its articles and its months, for entries that come newest first. */
export function years(published: readonly Entry[]) {
  const byYear = partition(published, ({ article }) => yearOf(article.meta))
  return [...byYear].map(([year, entries]) => ({
    year,
    address: yearAddress(year),
    entries,
    months: [...partition(entries, ({ article }) => monthOf(article.meta))].map(([id, inMonth]) => ({ id, name: id, address: monthAddress(id), entries: inMonth })),
  }))
}

/** Gives the addresses of the lists that an article stands on while it is published, each once. */
export function listsOf(meta: Metadata): ReadonlySet<string> {
  const lists = Object.values(kinds).flatMap(({ folder, keysOf }) => keysOf(meta).flatMap(({ id, name }) => {
    const last = id ?? slugify(name)
    return last === null ? [] : `${folder}/${last}/`
  }))
  return new Set([...lists, yearAddress(yearOf(meta)), monthAddress(monthOf(meta))])
}

function partition(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const parts = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const part = parts.get(key)
    if (part) part.push(entry)
    else parts.set(key, [entry])
  }
  return parts
}
