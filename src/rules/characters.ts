import type { Span } from '../source.js'
import { overlaps, type Subject } from './subject.js'

const invisible = '\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0080-\u009f\u007f'
const mangled = '(?:[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â[\u0080\u20ac][\u0080-\u00bf\u0152\u0153\u0160\u0161\u017e\u02dc\u2013-\u203a\u2122])+|\ufffd+'
const hidden = `(?:[${invisible}]|(?<![\\p{Extended_Pictographic}\ufe0f])[\u200c\u200d])+`
// Letters read in another encoding hold signs that nobody sees, so they come first.
const each = new RegExp(`(?<mangled>${mangled})|(?<hidden>${hidden})|(?<split>\\p{L}\\p{M}+)`, 'gu')
const any = new RegExp(`[${invisible}\\u0300-\\u036f\\u200c\\u200d\\ufffd]|[ÃÂâ][\\u0080-\\uffff]`)

const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`

/** Reports, in the whole file but its code, signs that nobody sees, letters written as two, and letters that were read in another encoding; the last are never mended without a person. */
export function inspectCharacters({ text, report }: Subject, code: readonly Span[]): void {
  if (!any.test(text)) return
  let passed = 0
  for (const { 0: found, index, groups } of text.matchAll(each)) {
    const span = { start: index, end: index + found.length }
    while (passed < code.length && (code[passed] as Span).end <= index) passed++
    const inside = code[passed]
    // A byte order mark belongs to the file.
    if ((index === 0 && found === '\ufeff') || (inside && overlaps(inside, span))) continue
    if (groups?.['mangled']) report('odelagte-tegn', { found, meant: meantBy(found) }, span)
    else if (groups?.['hidden']) report('usynlig-tegn', { name: nameOf(found) }, span, { span, text: parts(found, text, span) ? ' ' : '' })
    else if (found.normalize('NFC') !== found) report('delt-bokstav', { letter: found.normalize('NFC') }, span, { span, text: found.normalize('NFC') })
  }
}

/** A text with the letters that were read in another encoding as they were meant, and each that was mended; what can't be known stays. */
export function mendMangled(text: string): { readonly text: string; readonly mended: readonly (readonly [found: string, meant: string])[] } {
  const mended: (readonly [string, string])[] = []
  const whole = text.replace(new RegExp(mangled, 'gu'), (found) => {
    const meant = meantBy(found)
    if (meant === null) return found
    mended.push([found, meant])
    return meant
  })
  return { text: whole, mended }
}

/** Two of these signs end a line, so words on either side of them stay apart. */
const parts = (found: string, text: string, { start, end }: Span): boolean =>
  /[\u2028\u2029]/.test(found) && /\S/.test(text[start - 1] ?? ' ') && /\S/.test(text[end] ?? ' ')

/** The letters of Windows-1252 that are not at their own place in Unicode. */
const moved = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** What UTF-8 that was read as Windows-1252 said, or null. */
function meantBy(found: string): string | null {
  const bytes = Array.from(found, (letter) => (moved.includes(letter) ? 0x80 + moved.indexOf(letter) : letter.charCodeAt(0)))
  if (bytes.some((byte) => byte > 0xff)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}
