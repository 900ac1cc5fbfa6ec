import { isUtf8 } from 'node:buffer'
import type { Params } from '../diagnostic.js'
import { lineMap } from '../source.js'

/** Why bytes are no text for korus, where, and the text as it was probably meant, to show the place in. */
export type TextFault = { readonly shown: string; readonly offset: number } & (
  | { readonly code: 'ikke-utf8'; readonly params: Params<'ikke-utf8'> }
  | { readonly code: 'nul-tegn' | 'flettekonflikt'; readonly params: Params<'nul-tegn'> }
)

/** Gives the text of bytes that have no fault; a byte order mark stays, for offsets are offsets of the file. */
export const decode = (bytes: Buffer): string => bytes.toString('utf8')

/** The lines a version control system leaves around two versions it could not merge, all three, each by itself. */
const conflict = /^<{7} [^\r\n]*$[^]*^={7}\r?$[^]*^>{7} /m

/** Finds why the bytes are not UTF-8 text without NUL, of one version; undefined when they are. */
export function textFault(bytes: Buffer): TextFault | undefined {
  const hasNul = bytes.includes(0)
  const wide = hasNul || bytes[0] === 0xff || bytes[0] === 0xfe ? wideEncoding(bytes) : undefined
  if (wide) {
    return { code: 'ikke-utf8', params: { encoding: 'UTF-16', line: 1 }, shown: new TextDecoder(wide).decode(bytes), offset: 0 }
  }
  if (!isUtf8(bytes)) {
    // In this encoding a byte is a character, so an offset of the file is an offset of the text.
    const shown = new TextDecoder('windows-1252').decode(bytes)
    const offset = firstFault(bytes)
    return { code: 'ikke-utf8', params: { encoding: 'Windows-1252', line: lineMap(shown)(offset).line }, shown, offset }
  }
  if (!hasNul && !bytes.includes('<<<<<<< ')) return undefined
  const shown = decode(bytes)
  if (hasNul) return { code: 'nul-tegn', params: {}, shown, offset: shown.indexOf('\0') }
  const offset = shown.search(conflict)
  return offset < 0 ? undefined : { code: 'flettekonflikt', params: {}, shown, offset }
}

/** Recognises UTF-16 by its mark, or by every other byte of what begins the file, and not the rest, being NUL, as in text that is mostly ASCII. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 200)
  const nulsAt = (parity: number): number => start.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const most = start.length / 4
  const [even, odd] = [nulsAt(0), nulsAt(1)]
  return odd > most && even < odd / 2 ? 'utf-16le' : even > most && odd < even / 2 ? 'utf-16be' : undefined
}

/** The offset of the first byte beyond ASCII in the first line that is not UTF-8; no character spans two lines. */
function firstFault(bytes: Buffer): number {
  for (let start = 0; ;) {
    const feed = bytes.indexOf(10, start)
    const line = bytes.subarray(start, feed < 0 ? bytes.length : feed)
    if (!isUtf8(line)) return start + line.findIndex((byte) => byte > 127)
    start += line.length + 1
  }
}
