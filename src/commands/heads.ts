import type { Article, Places, Reading } from '../article/article.js'
import type { Cache } from '../disk/cache.js'
import type { TextFile } from '../disk/project.js'
import type { Read, ReadArticle } from './read-one.js'

/** What of an article every run has in memory: all but the text itself. `places` is JSON, taken apart where something is complained of. */
type Head = Read<Omit<Article, 'reading' | 'places'> & { readonly reading: Omit<Reading, 'web' | 'mail' | 'text'>; readonly places: string }>

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
    const shelf = { rows: new Map((cache.get('heads', nameOf(number)) ?? []) as readonly (readonly [string, Row])[]), isNew: false }
    shelves.set(number, shelf)
    return shelf
  }

  let last: { readonly key: string; readonly article: Article } | undefined
  const unkept = new Map<string, ReadArticle>()
  /** An article with its text; the last one is at hand, for a page asks more than once. */
  const whole = (file: TextFile, key: string): Article => {
    if (last?.key === key) return last.article
    let read = unkept.get(key) ?? cache.get('article', key) as ReadArticle | undefined
    if (read === undefined) {
      read = readAgain(file)
      if (cache.put('article', key, read) === null) unkept.set(key, read)
    }
    last = { key, article: read.value as Article }
    return last.article
  }
  const toShelf = (file: TextFile, mark: string, key: string, ticket: string, read: ReadArticle): ReadArticle => {
    const shelf = shelfOf(mark)
    const head = headOf(read)
    shelf.rows.set(mark, { hash: file.hash, ticket, head })
    shelf.isNew = true
    return withText(head, () => whole(file, key))
  }

  return {
    find: (file, mark, key) => {
      if (!cache.lends) return cache.get('article', key) as ReadArticle | undefined
      const row = shelfOf(mark).rows.get(mark)
      if (row?.hash === file.hash && cache.touch(row.ticket)) return withText(row.head, () => whole(file, key))
      const read = cache.get('article', key) as ReadArticle | undefined
      return read && toShelf(file, mark, key, cache.ticket('article', key), read)
    },
    keep: (file, mark, key, read) => {
      const ticket = cache.put('article', key, read)
      return ticket !== null && cache.lends ? toShelf(file, mark, key, ticket, read) : read
    },
    save: (kept) => {
      for (const [number, { rows, isNew }] of shelves) {
        const staying = [...rows].filter(([mark]) => kept.has(mark))
        if (isNew || staying.length < rows.size) cache.put('heads', nameOf(number), staying)
      }
      shelves.clear()
    },
  }
}

function headOf({ value, ...rest }: ReadArticle): Head {
  if (value === undefined) return { ...rest, value }
  const { path, digest, slug, meta, reading: { mark, words, headings, links, images }, places } = value
  return { ...rest, value: { path, digest, slug, meta, reading: { mark, words, headings, links, images }, places: JSON.stringify(places) } }
}

const texts = new WeakMap<object, () => Article>()
const unread = new WeakMap<object, string>()

// All articles share these, and so one form: with getters of its own each would be looked up as if it were the only one of its kind.
const fetched = (name: 'web' | 'mail' | 'text') => ({ enumerable: true, get(this: object) { return texts.get(this)?.().reading[name] } })
const inText = { web: fetched('web'), mail: fetched('mail'), text: fetched('text') }
const inHead = { places: { enumerable: true, get(this: object) { return JSON.parse(unread.get(this) ?? '{}') as Places } } }

/** An article of which all is at hand but the text, which is fetched when it is asked for, and the places, which are taken apart then. */
function withText({ value, ...rest }: Head, whole: () => Article): ReadArticle {
  if (value === undefined) return { ...rest, value }
  const { path, digest, slug, meta, places } = value
  const { mark, words, headings, links, images } = value.reading
  const reading = Object.defineProperties({ mark, words, headings, links, images }, inText) as Reading
  const article = Object.defineProperties({ path, digest, slug, meta, reading }, inHead) as Article
  texts.set(reading, whole)
  unread.set(article, places)
  return { ...rest, value: article }
}
