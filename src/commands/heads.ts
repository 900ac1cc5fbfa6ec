import type { Metadata } from '../article/metadata-types.js'
import type { Cache } from '../disk/cache.js'
import type { TextFile } from '../disk/project.js'
import { articleIn, headOf, packed, putArticle, textIn, textOf, withText, type Head, type Rest, type Text, type TextName } from './packed.js'
import type { ReadArticle } from './read-one.js'

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
    const shelf = { rows: new Map(fromShelf(cache.get('heads', nameOf(number)) as Shelved | undefined ?? { first: {}, rows: [] })), isNew: false }
    shelves.set(number, shelf)
    return shelf
  }

  const unkept = new Map<string, Text>()
  const fetchAgain = (file: TextFile, key: string): Text => {
    const known = unkept.get(key)
    if (known) return known
    const { bytes } = packed(readAgain(file))
    const text = textOf(bytes)
    if (cache.putWritten('article', key, bytes) === null) unkept.set(key, text)
    return text
  }
  let last: { readonly key: string; readonly place: number; readonly value: unknown } | undefined
  /** What an entry says at a place; the last one is at hand, for a page asks more than once. */
  const valueAt = (key: string, place: number): unknown => {
    if (last?.key !== key || last.place !== place) last = { key, place, value: cache.get('article', key, place) }
    return last.value
  }
  /** The text of an article, which lies in the cache. */
  class Lying implements Text {
    readonly #file: TextFile
    readonly #key: string
    constructor(file: TextFile, key: string) {
      this.#file = file
      this.#key = key
    }
    rest() {
      return valueAt(this.#key, 0) as Rest | undefined ?? fetchAgain(this.#file, this.#key).rest()
    }
    text(name: TextName) {
      return textIn((place) => valueAt(this.#key, place), name) ?? fetchAgain(this.#file, this.#key).text(name)
    }
  }
  const lay = (file: TextFile, mark: string, key: string, ticket: string, head: Head): ReadArticle => {
    const shelf = shelfOf(mark)
    shelf.rows.set(mark, { hash: file.hash, ticket, head })
    shelf.isNew = true
    return withText(head, new Lying(file, key))
  }

  return {
    find: (file, mark, key) => {
      if (!cache.lends) return articleIn(cache, key)
      const row = shelfOf(mark).rows.get(mark)
      if (row?.hash === file.hash && cache.touch(row.ticket)) return withText(row.head, new Lying(file, key))
      const read = articleIn(cache, key)
      return read && lay(file, mark, key, cache.ticket('article', key), headOf(read))
    },
    keep: (file, mark, key, read) => {
      if (!cache.lends) {
        putArticle(cache, key, read)
        return read
      }
      const { head, bytes } = packed(read)
      const ticket = cache.putWritten('article', key, bytes)
      return ticket === null ? read : lay(file, mark, key, ticket, head)
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
  const first: Partial<Metadata> = rows.find(([, { head }]) => head.value)?.[1].head.value?.meta ?? {}
  const usual = new Map(Object.entries(first).map(([key, value]) => [key, { value, text: JSON.stringify(value) }]))
  const isUsual = (key: string, value: unknown): boolean => {
    const known = usual.get(key)
    // Most values are texts, which need not be written to be compared.
    return value === known?.value || (typeof value === 'object' && typeof known?.value === 'object' && JSON.stringify(value) === known.text)
  }
  const otherwise = (meta: Metadata): Metadata => {
    const own: Record<string, unknown> = {}
    for (const key in meta) if (!isUsual(key, meta[key as keyof Metadata])) own[key] = meta[key as keyof Metadata]
    return own as unknown as Metadata
  }
  return { first, rows: rows.map(([mark, { head, ...row }]) => [mark, { head: head.value ? { ...head, value: { ...head.value, meta: otherwise(head.value.meta) } } : head, ...row }]) }
}

/** Gives the rows of a shelf that was read just now, and so is nobody else's: to copy each took as long as to read it. */
function fromShelf({ first, rows }: Shelved): Shelved['rows'] {
  for (const [, { head: { value } }] of rows) if (value) (value as { meta: Metadata }).meta = { ...first, ...value.meta }
  return rows
}
