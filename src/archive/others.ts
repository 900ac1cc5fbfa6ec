import type { Entry } from '../archive-types.js'
import type { Article } from '../article/article.js'
import type { PlainDate } from '../norwegian/day.js'
import type { PlacedArchive } from './archive.js'
import { listsOf, pageSize } from './groups.js'
import { folded } from './inspect-addresses.js'
import { state } from './state.js'

/** What has to be known of all articles where a few of them are edited, as plain JSON. */
export interface Others {
  /** Whether nothing is decided by which of two articles comes first: no two have the same path, slug or former address. */
  readonly isPlain: boolean
  /** The slugs of the articles, in the order of paths; empty for one that is withdrawn or could not be read. */
  readonly slugs: readonly string[]
  /** How many articles stand on each list, by its address. */
  readonly lists: Readonly<Record<string, number>>
}

/** Gives what is to be known of an archive's articles; `paths` are those of all that were found. */
export function othersOf({ entries, onward, places, topics, tags, centres, authors, years }: PlacedArchive, paths: readonly string[]): Others {
  const slugs = new Map(entries.map(({ article: { path, slug }, state: where }) => [path, where === 'withdrawn' ? '' : slug]))
  const isPlain = places.entryByPath.size === entries.length && new Set(entries.map(({ article: { slug } }) => slug)).size === entries.length
    && haveOneEach(entries.flatMap((entry) => entry.article.meta.formerAddresses.map((former) => [former, entry])))
    && haveOneEach(onward.wishes.flatMap(({ from, entry }) => (entry === null ? [] : [[folded(from), entry]])))
  const lists = [...topics, ...tags, ...centres, ...authors, ...years, ...years.flatMap(({ months }) => months)]
  return { isPlain, slugs: paths.map((path) => slugs.get(path) ?? ''), lists: Object.fromEntries(lists.map((list) => [list.address, list.entries.length])) }
}

/** Whether no address is that of two entries. */
function haveOneEach(all: readonly (readonly [address: string, entry: Entry])[]): boolean {
  const owners = new Map(all)
  return all.every(([address, entry]) => owners.get(address) === entry)
}

/** Whether the same lists, each with as many pages, are there after articles were edited on the day `now`. */
export function haveSameLists({ lists }: Others, edited: readonly { readonly before: Article; readonly after: Article }[], now: PlainDate): boolean {
  const more = new Map<string, number>()
  const count = ({ meta }: Article, by: number): void => {
    if (state(meta, now) === 'published') for (const address of listsOf(meta)) more.set(address, (more.get(address) ?? 0) + by)
  }
  for (const { before, after } of edited) {
    count(before, -1)
    count(after, 1)
  }
  return [...more].every(([address, by]) => {
    const counted = lists[address] ?? 0
    return Math.ceil(counted / pageSize) === Math.ceil((counted + by) / pageSize)
  })
}
