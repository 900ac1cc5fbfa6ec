import type { Root } from 'mdast'
import type { Point } from 'unist'

/** A stretch of words that was taken out: where its stand-in is in the shortened text, and how much longer the text was up to and with it, in all and on its line. */
interface Piece {
  readonly words: string
  readonly at: number
  readonly line: number
  readonly longer: number
  readonly longerOnLine: number
}

/** A text in which one private character stands for each long stretch of plain words, and what it takes to put them back. */
export interface Shortened {
  readonly text: string
  readonly pieces: readonly Piece[]
}

const firstStand = 0xe000
const stands = /[\uE000-\uF8FF]/g
const mostPieces = 0xf8ff - firstStand + 1
const block = /[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g
/** Between a word that begins with a letter and another word of the same line, words of characters that mean nothing in Markdown; shorter ones are parsed as quickly. */
const plain = String.raw`[^\\${'`'}*_[\]<>&~{}|#"'()\t\r\n\0 ]`
const stretch = new RegExp(String.raw`(?<=(?<!${plain})\p{L}${plain}* )${plain}(?:${plain}| (?! )){20,}${plain}(?= ${plain})`, 'gu')

/**
 * Shortens a text for the parser, which looks at each letter several times: what stands between two plain words of a line is text
 * whatever it says, if only no mark is in it. Blocks with raw HTML, where a word may be an attribute, and with containers, whose titles have a
 * greatest length, are left as they are, and so is a text with definitions, which links must match by their words.
 */
export function shorten(text: string): Shortened {
  const pieces: Piece[] = []
  if (/\r(?!\n)|[\uE000-\uF8FF]/.test(text) || hasDefinition(text)) return { text, pieces }
  let [short, copied, line, counted, longer] = ['', 0, 1, 0, 0]
  for (const { 0: lines, index } of text.matchAll(block)) {
    if (lines.includes('<') || lines.includes(':::')) continue
    for (const { 0: words, index: within } of lines.matchAll(stretch)) {
      if (pieces.length === mostPieces) break
      const start = index + within
      for (let next = text.indexOf('\n', counted); next >= 0 && next < start; next = text.indexOf('\n', counted)) {
        line++
        counted = next + 1
      }
      short += text.slice(copied, start)
      copied = start + words.length
      longer += words.length - 1
      const before = pieces.at(-1)
      pieces.push({ words, at: short.length, line, longer, longerOnLine: words.length - 1 + (before?.line === line ? before.longerOnLine : 0) })
      short += String.fromCharCode(firstStand + pieces.length - 1)
    }
  }
  return { text: short + text.slice(copied), pieces }
}

/** Whether there may be a definition of a link, `[name]:`; those of footnotes have names without spaces, which are never shortened. */
function hasDefinition(text: string): boolean {
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', at + 1)) {
    if (text[text.lastIndexOf('[', at) + 1] !== '^') return true
  }
  return false
}

/** Puts the words back into the tree of a shortened text, and every place where it is in the whole one. */
export function restore(root: Root, pieces: readonly Piece[]): void {
  if (pieces.length === 0) return
  const restored = (value: string): string => value.replace(stands, (stand) => pieces[stand.charCodeAt(0) - firstStand]?.words ?? stand)
  const visit = (owner: Record<string, unknown>): void => {
    for (const key in owner) {
      const value = owner[key]
      if (typeof value === 'string') owner[key] = restored(value)
      else if (typeof value === 'object' && value !== null) {
        if ('offset' in value) owner[key] = moved(value as Point, pieces)
        else visit(value as Record<string, unknown>)
      }
    }
  }
  visit(root as unknown as Record<string, unknown>)
}

function moved(point: Point, pieces: readonly Piece[]): Point {
  const offset = point.offset as number
  let [from, to] = [0, pieces.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((pieces[middle] as Piece).at < offset) from = middle + 1
    else to = middle
  }
  const piece = pieces[from - 1]
  if (!piece) return point
  return { line: point.line, column: point.column + (piece.line === point.line ? piece.longerOnLine : 0), offset: offset + piece.longer }
}
