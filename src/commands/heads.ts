import type { Article, Reading } from '../article/article.js'
import type { Metadata } from '../article/metadata-types.js'
import type { Cache } from '../disk/cache.js'
import type { TextFile } from '../disk/project.js'
import type { Read, ReadArticle } from './read-one.js'

/** What of an article every run has in memory: all but the text itself, and where the values of its header stand. */
type Head = Read<Omit<Article, 'reading' | 'places'> & { readonly reading: Omit<Reading, 'web' | 'mail' | 'text'> }>

/** A head with what its article's entry in the cache is touched by. */
interface Row {
  readonly hash: string
  readonly ticket: string
  readonly head: Head
}

/** Articles whose heads lie together, so that ten thousand are fetched as a hundred. */
interface Shelf {
  readonly rows: Map<string, Row>
  isNew: boolean
}

/** About how many heads lie on a shelf: an edit writes one shelf anew. */
const perShelf = 100

/** Where articles are kept between runs, and during one. */
export interface ArticleStore {
  /** What a file was read as, where that is known. */
  find(file: TextFile, mark: string, key: string): ReadArticle | undefined
  /** Keeps what a file was read as, and gives it as it is to be used from now on. */
  keep(file: TextFile, mark: string, key: string, read: ReadArticle): ReadArticle
  /** Writes what is new; of files that are not among the `kept`, nothing is left. */
  save(kept: ReadonlySet<string>): void
}

/**
 * Opens the store of `count` articles read under the settings `under`. Heads are fetched many at a time; the text stays in the cache, is fetched
 * each time somebody asks, and where it is damaged by then, `readAgain` gives what the file is read as.
 */
export function articleStore(cache: Cache, under: string, count: number, readAgain: (file: TextFile) => ReadArticle): ArticleStore {
  const shelfCount = 2 ** Math.ceil(Math.log2(Math.max(count / perShelf, 1)))
  const shelves = new Map<number, Shelf>()
  const nameOf = (number: number): string => `${shelfCount} ${number} ${under}`
  const shelfOf = (mark: string): Shelf => {
    const number = parseInt(mark.slice(0, 8), 16) % shelfCount
    const known = shelves.get(number)
    if (known) return known
    const shelf = { rows: new Map(fromShelf(cache.get('heads', nameOf(number)) as Shelved | undefined)), isNew: false }
    shelves.set(number, shelf)
    return shelf
  }

  let last: { readonly key: string; readonly article: Article } | undefined
  const unkept = new Map<string, ReadArticle>()
  /** An article with its text; the last one is at hand, for a page asks more than once. */
  const fetchWhole = (file: TextFile, key: string): Article => {
    if (last?.key === key) return last.article
    let read = unkept.get(key) ?? cache.get('article', key) as ReadArticle | undefined
    if (read === undefined) {
      read = readAgain(file)
      if (cache.put('article', key, read) === null) unkept.set(key, read)
    }
    last = { key, article: read.value as Article }
    return last.article
  }
  const lay = (file: TextFile, mark: string, key: string, ticket: string, read: ReadArticle): ReadArticle => {
    const shelf = shelfOf(mark)
    const head = headOf(read)
    shelf.rows.set(mark, { hash: file.hash, ticket, head })
    shelf.isNew = true
    return withText(head, () => fetchWhole(file, key))
  }

  return {
    find: (file, mark, key) => {
      if (!cache.lends) return cache.get('article', key) as ReadArticle | undefined
      const row = shelfOf(mark).rows.get(mark)
      if (row?.hash === file.hash && cache.touch(row.ticket)) return withText(row.head, () => fetchWhole(file, key))
      const read = cache.get('article', key) as ReadArticle | undefined
      return read && lay(file, mark, key, cache.ticket('article', key), read)
    },
    keep: (file, mark, key, read) => {
      const ticket = cache.put('article', key, read)
      return ticket !== null && cache.lends ? lay(file, mark, key, ticket, read) : read
    },
    save: (kept) => {
      for (const [number, { rows, isNew }] of shelves) {
        const staying = [...rows].filter(([mark]) => kept.has(mark))
        if (isNew || staying.length < rows.size) cache.put('heads', nameOf(number), toShelved(staying))
      }
      shelves.clear()
    },
  }
}

/** A shelf as it is kept: what the first article has in its header, and of the others what is otherwise; most of it is the same, or nothing. */
interface Shelved {
  readonly first: Partial<Metadata>
  readonly rows: readonly (readonly [mark: string, row: Row])[]
}

function toShelved(rows: readonly (readonly [string, Row])[]): Shelved {
  const first = rows.find(([, { head }]) => head.value)?.[1].head.value?.meta ?? {}
  const usual = new Map(Object.entries(first).map(([key, value]) => [key, JSON.stringify(value)]))
  const otherwise = (meta: Metadata) => Object.fromEntries(Object.entries(meta).filter(([key, value]) => JSON.stringify(value) !== usual.get(key))) as unknown as Metadata
  return { first, rows: withMetadata(rows, otherwise) }
}

const fromShelf = (shelved: Shelved | undefined): readonly (readonly [string, Row])[] => (shelved ? withMetadata(shelved.rows, (meta) => ({ ...shelved.first, ...meta })) : [])

const withMetadata = (rows: Shelved['rows'], change: (meta: Metadata) => Metadata): Shelved['rows'] =>
  rows.map(([mark, { head, ...row }]) => [mark, { ...row, head: head.value ? { ...head, value: { ...head.value, meta: change(head.value.meta) } } : head }])

function headOf({ value, ...rest }: ReadArticle): Head {
  if (value === undefined) return { ...rest, value }
  const { path, digest, slug, meta, reading: { mark, words, headings, links, images } } = value
  return { ...rest, value: { path, digest, slug, meta, reading: { mark, words, headings, links, images } } }
}

const whole = Symbol('whole')
type Fetched = { readonly [whole]: () => Article }

// All articles share these, and so one form: with getters of its own each would be looked up as if it were the only one of its kind.
const fetched = (name: 'web' | 'mail' | 'text') => ({ enumerable: true, get(this: Fetched) { return this[whole]().reading[name] } })
const inReading = { web: fetched('web'), mail: fetched('mail'), text: fetched('text') }
const inArticle = { places: { enumerable: true, get(this: Fetched) { return this[whole]().places } } }

/** An article of which all is at hand but the text, which is fetched when it is asked for, and the places with it. */
function withText({ value, ...rest }: Head, fetch: () => Article): ReadArticle {
  if (value === undefined) return { ...rest, value }
  const { path, digest, slug, meta } = value
  const { mark, words, headings, links, images } = value.reading
  const reading = Object.defineProperties({ mark, words, headings, links, images, [whole]: fetch }, inReading) as Omit<Reading, 'web' | 'mail' | 'text'> as Reading
  return { ...rest, value: Object.defineProperties({ path, digest, slug, meta, reading, [whole]: fetch }, inArticle) as Omit<Article, 'places'> as Article }
}
