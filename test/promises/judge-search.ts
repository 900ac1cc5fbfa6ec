import { gunzipSync } from 'node:zlib'
import { readCbor } from './cbor.js'
import { isOwnPath, keysBut } from './judge-data.js'

/** What Pagefind begins each file of its own with, once it is unpacked. */
export const signature = 'pagefind_dcd'

function unpack(bytes: Uint8Array): Buffer {
  const whole = gunzipSync(bytes)
  if (whole.subarray(0, signature.length).toString() !== signature) throw new Error('a file of the search that is not Pagefind’s')
  return whole.subarray(signature.length)
}

/** Gives everything in a fragment of the search index that may not be there: beside its words a hit has an address of our own, a title, a lead and a day. */
function judgeFragment(bytes: Uint8Array): string[] {
  const { url, meta, filters, anchors, ...rest } = JSON.parse(unpack(bytes).toString()) as { readonly url: unknown; readonly meta: object; readonly filters: object; readonly anchors: readonly unknown[] }
  return [
    ...(isOwnPath(url) ? [] : [`url ${String(url).slice(0, 60)}`]),
    ...keysBut(meta, ['title', 'lead', 'day']),
    ...keysBut(rest, ['content', 'word_count']),
    // What an article says must not choose, nor lead to a place within.
    ...Object.keys(filters).map((name) => `filter ${name}`), ...anchors.map(() => 'an anchor'),
  ]
}

/** A word can be no mark-up, address, entity or text of several words: of the signs of ASCII it holds the underscore alone, and no space. */
const isWord = (word: unknown): boolean => typeof word === 'string' && /^[^\s!-/:-@[-^`{-~]+$/u.test(word)
const isName = (value: unknown): boolean => typeof value === 'string' && /^no_[0-9a-f]+$/.test(value)

/** Every word that a file of the search index holds, as a stem and as it is written; beside them are numbers of hits and places alone. */
export const wordsOfIndex = (bytes: Uint8Array): string[] => [readCbor(unpack(bytes))].flat(Infinity).filter((value) => typeof value === 'string')

/** Gives everything in a file of the search index that may not be there. */
const judgeWords = (bytes: Uint8Array): string[] => wordsOfIndex(bytes).filter((word) => !isWord(word)).map((word) => `word ${JSON.stringify(word)}`)

/** Gives everything in the list of the search's files that may not be there: their names, the numbers of words, and the words that part one from the next; nothing to choose or sort by. */
function judgeMeta(bytes: Uint8Array): string[] {
  const [version, hits, parts, ...rest] = readCbor(unpack(bytes)) as readonly [unknown, readonly [unknown, unknown][], readonly [unknown, unknown, unknown][], ...unknown[]]
  return [
    ...(/^[\d.]+$/.test(String(version)) ? [] : [`version ${String(version)}`]),
    ...hits.filter(([name, count]) => !isName(name) || !Number.isInteger(count)).map((hit) => `hit ${JSON.stringify(hit)}`),
    ...parts.filter(([from, to, name]) => !isWord(from) || !isWord(to) || !isName(name)).map((part) => `part ${JSON.stringify(part)}`),
    ...(JSON.stringify(rest) === '[[],[],["day","lead","title"]]' ? [] : [`also ${JSON.stringify(rest).slice(0, 60)}`]),
  ]
}

/** Gives everything in what the search reads first that may not be there. */
function judgeEntry(text: string): string[] {
  const { languages, version, include_characters: characters, ...rest } = JSON.parse(text) as { readonly languages: Readonly<Record<string, object>>; readonly version: string; readonly include_characters: readonly string[] }
  const { no: { hash, wasm, page_count: count, ...more } = {}, ...others } = languages as Readonly<Record<string, Readonly<Record<string, unknown>>>>
  return [
    ...(isName(hash) && wasm === 'no' && Number.isInteger(count) && /^[\d.]+$/.test(version) ? [] : ['an entry that leads elsewhere']),
    ...characters.filter((one) => !/^\p{Pc}$/u.test(one)).map((one) => `character ${one}`),
    ...keysBut(rest, []), ...keysBut(more, []), ...keysBut(others, []),
  ]
}

/** Gives everything in the facets of the search index that may not be there: they are ids and days, and words of korus's own. */
function judgeFacets(text: string): string[] {
  const { common, facets, ...rest } = JSON.parse(text) as { readonly common: readonly string[]; readonly facets: Readonly<Record<string, string>> }
  return [
    ...keysBut(rest, []),
    ...common.filter((word) => !/^\p{Ll}+$/u.test(word)),
    ...Object.entries(facets).filter(([id, row]) => !/^\w+$/.test(id) || !/^[a-z]+ [a-z0-9-]+ \d{4}-\d{2}-\d{2} [a-z]+(?: [a-z0-9-]+)*$/.test(row)).map(([id, row]) => `facets ${id}: ${row.slice(0, 60)}`),
  ]
}

/** Gives everything in a file of the search's folder that may not be there; a file of a kind that nobody knows may not either. */
export function judgeSearch(name: string, bytes: Buffer): string[] {
  if (/^fragment\/no_[0-9a-f]+\.pf_fragment$/.test(name)) return judgeFragment(bytes)
  if (/^index\/no_[0-9a-f]+\.pf_index$/.test(name)) return judgeWords(bytes)
  if (/^pagefind\.no_[0-9a-f]+\.pf_meta$/.test(name)) return judgeMeta(bytes)
  if (name === 'pagefind-entry.json') return judgeEntry(bytes.toString())
  return name === 'saker.json' ? judgeFacets(bytes.toString()) : [`a file ${name}`]
}
