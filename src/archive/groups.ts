import type { Entry, Group } from '../archive-types.js'
import type { Metadata } from '../article/metadata-types.js'
import { compareNorwegian } from '../norwegian/collation.js'
import { slugify } from '../norwegian/slug.js'
import type { Settings } from '../settings-types.js'

/** How many articles a page of a list holds. */
export const pageSize = 20

/** What an article is found under: the last part of the list's address, and its heading. */
interface Key {
  readonly id: string
  readonly name: string
}

/** Gives the lists under which published articles are found, each newest first and none empty: topics and centres in the order of korus.yml, tags and authors in Norwegian alphabetical order. */
export function groups(published: readonly Entry[], settings: Settings) {
  const collect = <V>(folder: string, valuesOf: (meta: Metadata) => readonly V[], keyOf: (value: V) => Key | null): Map<string, Group & { entries: Entry[] }> => {
    const found = new Map<string, Group & { entries: Entry[] }>()
    for (const entry of published) {
      for (const value of valuesOf(entry.article.meta)) {
        const key = keyOf(value)
        if (key === null) continue
        const group = found.get(key.id)
        if (!group) found.set(key.id, { id: key.id, name: key.name, address: `${folder}/${key.id}/`, entries: [entry] })
        else if (group.entries.at(-1) !== entry) group.entries.push(entry)
      }
    }
    return found
  }
  const inOrder = (found: ReadonlyMap<string, Group>, ids: readonly { readonly id: string }[]): Group[] => ids.flatMap(({ id }) => found.get(id) ?? [])
  const sorted = (found: ReadonlyMap<string, Group>): Group[] => [...found.values()].sort((a, b) => compareNorwegian(a.name, b.name) || (a.id < b.id ? -1 : 1))
  // The same few names stand in many articles.
  const keys = <V>(make: (value: V) => Key | null) => {
    const known = new Map<V, Key | null>()
    return (value: V): Key | null => {
      const found = known.get(value)
      if (found !== undefined) return found
      const made = make(value)
      known.set(value, made)
      return made
    }
  }
  const named = keys((name: string) => {
    const id = slugify(name)
    return id === null ? null : { id, name }
  })
  const topicName = new Map(settings.topics.map((topic) => [topic.id, topic.name.nb]))
  const centreName = new Map(settings.centres.map((centre) => [centre.id, centre.name]))

  return {
    topics: inOrder(collect('tema', ({ topics }) => topics, keys((id) => ({ id, name: topicName.get(id) ?? id }))), settings.topics),
    centres: inOrder(collect('senter', ({ centre }) => [centre], keys((id) => ({ id, name: centreName.get(id) ?? id }))), settings.centres),
    tags: sorted(collect('emneord', ({ tags }) => tags, named)),
    authors: sorted(collect('forfatter', ({ authors }) => authors, ({ id, name }) => (id === null ? named(name) : { id, name }))),
  }
}

/** Gives the years, newest first, each with its articles and its months, for entries that come newest first. */
export function years(published: readonly Entry[]) {
  const byYear = partition(published, ({ article }) => article.meta.date.slice(0, 4))
  return [...byYear].map(([year, entries]) => ({
    year,
    address: `arkiv/${year}/`,
    entries,
    months: [...partition(entries, ({ article }) => article.meta.date.slice(0, 7))].map(([id, inMonth]) => ({ id, name: id, address: `arkiv/${id.replace('-', '/')}/`, entries: inMonth })),
  }))
}

/** Gives the addresses of the lists that an article stands on while it is published, each once. */
export function listsOf({ topics, centre, tags, authors, date }: Metadata): ReadonlySet<string> {
  const named = (folder: string, id: string | null): string[] => (id === null ? [] : [`${folder}/${id}/`])
  return new Set([
    ...topics.flatMap((id) => named('tema', id)), ...named('senter', centre), ...tags.flatMap((name) => named('emneord', slugify(name))),
    ...authors.flatMap(({ id, name }) => named('forfatter', id ?? slugify(name))), ...named('arkiv', date.slice(0, 4)), ...named('arkiv', date.slice(0, 7).replace('-', '/')),
  ])
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
