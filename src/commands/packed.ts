import type { Article, Fragment, Reading } from '../article/article.js'
import { valueIn, written, type Cache } from '../disk/cache.js'
import { fragment, uncut } from '../markdown/fragment.js'
import type { Read, ReadArticle } from './read-one.js'

/** What of an article every run has in memory: all but the text itself, and where the values of its header stand; its headings, which hardly anybody asks for, as JSON. */
export type Head = Read<Omit<Article, 'reading' | 'places'> & { readonly reading: Omit<Reading, TextName | 'headings'> & { readonly headings: string } }>
/** The texts of an article, in the order in which they stand in its entry in the cache, behind all the rest: each as the string that it was cut of. */
const texts = ['web', 'mail', 'text'] as const
export type TextName = typeof texts[number]
/** What an entry of the cache says first. */
export type Rest = Read<Omit<Article, 'reading'> & { readonly reading: Omit<Reading, TextName> }>
/** Gives what an entry says at a place. */
type Said = (place: number) => unknown

/** What a file was read as, ready to be kept: another thread may have made it. */
export interface Packed {
  readonly head: Head
  /** Its entry in the cache. */
  readonly bytes: Uint8Array
}

/** The head of what a file was read as. */
export function headOf({ value, ...rest }: ReadArticle): Head {
  if (value === undefined) return { ...rest, value }
  const { path, digest, slug, meta, reading: { mark, words, headings, links, images } } = value
  return { value: { path, digest, slug, meta, reading: { mark, words, headings: JSON.stringify(headings), links, images } }, ...rest }
}

/** What of an article is fetched when it is asked for. */
export interface Text {
  rest(): Rest
  text(name: TextName): Fragment
}

const whole = Symbol('whole')
const asked = Symbol('headings')
type Fetched = { readonly [whole]: Text; [asked]: string | Reading['headings'] }

// All articles share these, and so one form: with getters of its own each would be looked up as if it were the only one of its kind.
const fetched = (name: TextName) => ({ enumerable: true, get(this: Fetched) { return this[whole].text(name) } })
const parsed = { enumerable: true, get(this: Fetched) { return (this[asked] = typeof this[asked] === 'string' ? JSON.parse(this[asked]) as Reading['headings'] : this[asked]) } }
const inReading = { headings: parsed, web: fetched('web'), mail: fetched('mail'), text: fetched('text') }
const inArticle = { places: { enumerable: true, get(this: Fetched) { return this[whole].rest().value?.places } } }

/** An article of which all is at hand but the text, which is fetched when it is asked for, and the places with it. */
export function withText({ value, ...rest }: Head, text: Text): ReadArticle {
  if (value === undefined) return { ...rest, value }
  const { path, digest, slug, meta } = value
  const { mark, words, headings, links, images } = value.reading
  const reading = Object.defineProperties({ mark, words, links, images, [whole]: text, [asked]: headings }, inReading) as Omit<Reading, TextName | 'headings'> as Reading
  return { value: Object.defineProperties({ path, digest, slug, meta, reading, [whole]: text }, inArticle) as Omit<Article, 'places'> as Article, ...rest }
}

const packedAs = Symbol('packed')
type Unpacked = ReadArticle & { readonly [packedAs]?: Packed }

/** The values of an article's entry in the cache. */
function valuesOf(read: ReadArticle): readonly [Rest, ...string[]] {
  if (read.value === undefined) return [read as Rest]
  const { web, mail, text, ...reading } = read.value.reading
  return [{ ...read, value: { ...read.value, reading } }, uncut(web), uncut(mail), uncut(text)]
}

/** A text of an article in its entry; undefined where it is not there. */
export function textIn(said: Said, name: TextName): Fragment | undefined {
  const uncut = said(texts.indexOf(name) + 1) as string | undefined
  return uncut === undefined ? undefined : fragment(uncut)
}

/** Packs what a file was read as. */
export const packed = (read: Unpacked): Packed => read[packedAs] ?? { head: headOf(read), bytes: written(...valuesOf(read)) }

/** What was packed, its text read when it is asked for. */
export const unpacked = (one: Packed): ReadArticle => ({ [packedAs]: one, ...withText(one.head, textOf(one.bytes)) } as Unpacked)

/** The text that an entry's bytes hold. */
export function textOf(bytes: Uint8Array): Text {
  const said: Said = (place) => valueIn(bytes, place)
  return { rest: () => said(0) as Rest, text: (name) => textIn(said, name) as Fragment }
}

/** Keeps what a file was read as, in bytes where values need not stay in memory; gives what `put` gives. */
export const putArticle = (cache: Cache, key: string, read: ReadArticle): string | null =>
  (cache.lends ? cache.putWritten('article', key, packed(read).bytes) : cache.put('article', key, ...valuesOf(read)))

/** What a file was read as, all of it, where the cache has it. */
export function articleIn(cache: Cache, key: string): ReadArticle | undefined {
  const said: Said = (place) => cache.get('article', key, place)
  const rest = said(0) as Rest | undefined
  if (rest?.value === undefined) return rest as ReadArticle | undefined
  const { value } = rest
  const [web, mail, text] = texts.map((name) => textIn(said, name))
  return web && mail && text && { ...rest, value: { ...value, reading: { ...value.reading, web, mail, text } } }
}

/** What several files were read as: the heads as text, which costs a tenth of sending the values themselves, and the entries of the cache one after the other. */
export interface ReadingAnswer {
  readonly heads: string
  readonly entries: Uint8Array
  readonly lengths: readonly number[]
}

/** Puts what sources were read as into an answer for another thread. */
export function answerOf(reads: readonly ReadArticle[]): ReadingAnswer {
  const all = reads.map(packed)
  const lengths = all.map(({ bytes }) => bytes.length)
  const entries = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let at = 0
  for (const { bytes } of all) {
    entries.set(bytes, at)
    at += bytes.length
  }
  return { heads: JSON.stringify(all.map(({ head }) => head)), entries, lengths }
}

/** Gives what is in an answer, one by one. */
export function unpackedIn({ heads, entries, lengths }: ReadingAnswer): readonly ReadArticle[] {
  let at = 0
  return (JSON.parse(heads) as readonly Packed['head'][]).map((head, index) => {
    const bytes = entries.subarray(at, at + (lengths[index] as number))
    at += bytes.length
    return unpacked({ head, bytes })
  })
}
