import type { Span } from '../source.js'
import { slugify } from './slug.js'

/** A text as it is searched: letters and figures made alike, everything between them one space; `starts` and `ends` are offsets in the source of each character. */
interface Folded {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Finds every place of what is looked for in a text, in its order. */
export type Seek = (text: string) => readonly Span[]

const gap = ' '
const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0', shy: '\u00ad', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '\u200c', zwj: '\u200d', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'",
  aring: 'å', Aring: 'Å', oslash: 'ø', Oslash: 'Ø', aelig: 'æ', AElig: 'Æ', auml: 'ä', ouml: 'ö', uuml: 'ü', eacute: 'é', egrave: 'è', aacute: 'á', ntilde: 'ñ', ccedil: 'ç',
}
/** The ways in which Markdown, YAML, addresses and mail write one character as several. */
const written = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|(?:%[\da-f]{2})+|\\(?:u[\da-f]{4}|U[\da-f]{8}|x[\da-f]{2})/giy

function spelled(found: string): string | undefined {
  if (found.startsWith('&#')) return character(/^&#x/i.test(found) ? parseInt(found.slice(3), 16) : Number(found.slice(2, -1)))
  if (found.startsWith('&')) return entities[found.slice(1, -1)]
  if (found.startsWith('\\')) return character(parseInt(found.slice(2), 16))
  try {
    return decodeURIComponent(found)
  } catch {
    return undefined
  }
}

const character = (code: number): string | undefined => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined)

const known = new Map<string, string>()

/** The letters and figures of a character: «Å» and «á» give a, «Æ» ae, letters of other scripts themselves, a mark or soft hyphen nothing, all else a gap. */
function letters(of: string): string {
  const found = known.get(of)
  if (found !== undefined) return found
  const bare = of.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase()
  const made = bare === '' ? '' : (slugify(bare)?.replaceAll('-', '') ?? (/^[\p{L}\p{N}]+$/u.test(bare) ? bare : gap))
  if (known.size < 10_000) known.set(of, made)
  return made
}

function fold(source: string): Folded {
  const text: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const push = (folded: string, start: number, end: number): void => {
    // By units, as the offsets of what is found in it are.
    for (const letter of folded.split('')) {
      // Between words one gap is enough, and «Aase» is «Åse».
      if ((letter === gap || letter === 'a') && text.at(-1) === letter) {
        if (letter === 'a') ends[ends.length - 1] = end
        continue
      }
      text.push(letter)
      starts.push(start)
      ends.push(end)
    }
  }
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at)
    if (code === 0x26 || code === 0x25 || code === 0x5c) {
      written.lastIndex = at
      const found = written.exec(source)?.[0]
      const meant = found && spelled(found)
      if (found && meant !== undefined) {
        for (const one of meant) push(letters(one), at, at + found.length)
        at += found.length
        continue
      }
    }
    const one = code < 0xd800 || code > 0xdfff ? source[at] as string : String.fromCodePoint(source.codePointAt(at) as number)
    const folded = letters(one)
    // A mark belongs to the letter before it.
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = at + one.length
    else push(folded, at, at + one.length)
    at += one.length
  }
  return { text: text.join(''), starts, ends }
}

/** The same with what may stand in the middle of a name blanked: the address of a link, a tag, the mark of a footnote. */
const plain = (text: string): string => text.replace(/\]\([^()\n]*\)|\[\^[^[\]\n]*\]|<[^<>\n]*>/g, (found) => gap.repeat(found.length))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Gives the way to find every place of a name, a number or an address, whatever its case, accents, composition, and the spaces,
 * hyphens and marks between its words: «Kari Åsen» is also in `kari-asen.jpg` and `[Kari](/a) *Åsens*`. A number is found by its
 * figures. It finds too much rather than too little: what is to be withdrawn must not be missed. Null when there is nothing to look for.
 */
export function seeker(wanted: string): Seek | null {
  const words = fold(wanted).text.trim().split(gap).filter((word) => word !== '')
  const length = words.join('').length
  if (length === 0) return null
  const isNumber = length >= 5 && words.every((word) => /^\d+$/.test(word))
  const digits = words.join('').replace(/^(?:00)?47(?=\d{8}$)/, '')
  const pattern = isNumber ? [...digits].join(`${gap}?`) : words.map(escaped).join(`${gap}?`)
  // The shorter a word is, the more others it is a part of.
  const before = isNumber || length >= 8 ? '' : '(?<!\\p{L})'
  const after = length < 4 && !isNumber ? '(?=s?(?![\\p{L}\\p{N}]))' : ''
  const finder = new RegExp(before + pattern + after, 'gu')
  const exact = wanted.normalize('NFC').toLowerCase()
  const isPlain = exact === words.join(gap)
  // Of two or three letters without their accents there would be too many: «Bø» is not «bo», but may be so in an address.
  const isMeant = (text: string): boolean => length >= 4 || isPlain || text.normalize('NFC').toLowerCase().includes(exact)

  return (text) => {
    const found = new Map<number, Span>()
    const variants = new Set([text, plain(text)])
    for (const variant of variants) {
      const folded = fold(variant)
      for (const { index, 0: { length: many } } of folded.text.matchAll(finder)) {
        const span = { start: folded.starts[index] as number, end: folded.ends[index + many - 1] as number }
        const isWhole = isMeant(text.slice(span.start, span.end)) || /[-_/.]$/.test(text.slice(0, span.start)) || /^[-_/]/.test(text.slice(span.end))
        if (isWhole && !found.has(span.start)) found.set(span.start, span)
      }
    }
    return [...found.values()].sort((a, b) => a.start - b.start)
  }
}
