import type { Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { plainBlocks } from './plain-blocks.js'

/** What was taken out: where its stand-in is in the shortened text, and how much longer the text was up to and with it, in lines, in all, and on its last line. */
interface Piece {
  readonly words: string
  /** What it becomes where it is whole blocks. */
  readonly nodes: readonly RootContent[] | null
  readonly at: number
  readonly line: number
  readonly lines: number
  readonly longer: number
  readonly longerOnLine: number
}

/** A text in which one private character stands for each plain block and each long stretch of plain words, and what it takes to put them back. */
export interface Shortened {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** All that the text is, where the parser need not be asked at all. */
  readonly whole: readonly RootContent[] | null
}

interface Block {
  readonly text: string
  readonly start: number
  readonly line: number
  readonly nodes: readonly RootContent[] | null
}

const firstStand = 0xe000
const stands = /[\uE000-\uF8FF]/g
const mostPieces = 0xf8ff - firstStand + 1
const block = /[^\n]*[^ \t\r\n][^\n]*(?:\n[^\n]*[^ \t\r\n][^\n]*)*/g
/** Between a word that begins with a letter and another word of the same line, words of characters that mean nothing in Markdown; shorter ones are parsed as quickly. */
const plain = String.raw`[^\\${'`'}*_[\]<>&~{}|#"'()\t\r\n\0 ]`
const stretch = new RegExp(String.raw`(?<=(?<!${plain})\p{L}${plain}* )${plain}(?:${plain}| (?! )){20,}${plain}(?= ${plain})`, 'gu')

/**
 * Shortens a text for the parser, which looks at each letter several times: blocks without marks are known (plain-blocks.ts), and what stands between
 * two plain words of a line is text whatever it says, if only no mark is in it. Blocks with raw HTML, where a word may be an attribute, and with
 * containers, whose titles have a greatest length, are left as they are, and so is a text with definitions, which links must match by their words.
 */
export function shorten(text: string): Shortened {
  const pieces: Piece[] = []
  if (/^\uFEFF|\r(?!\n)|[\uE000-\uF8FF]/.test(text) || hasDefinition(text)) return { text, pieces, whole: null }
  const blocks = blocksOf(text)
  if (blocks.every(({ nodes }) => nodes)) return { text, pieces, whole: blocks.flatMap(({ nodes }) => nodes ?? []) }
  let [short, copied] = ['', 0]
  const take = (words: string, start: number, line: number, nodes: Block['nodes']): void => {
    if (pieces.length === mostPieces) return
    const before = pieces.at(-1)
    const [lines, longer] = [before?.lines ?? 0, before?.longer ?? 0]
    const lastLine = words.lastIndexOf('\n')
    const onLine = lastLine < 0 && before?.line === line - lines ? before.longerOnLine : 0
    short += text.slice(copied, start)
    copied = start + words.length
    pieces.push({
      words, nodes, at: short.length, line: line - lines, lines: lines + words.split('\n').length - 1, longer: longer + words.length - 1, longerOnLine: onLine + words.length - lastLine - 2,
    })
    short += String.fromCharCode(firstStand + pieces.length - 1)
  }
  for (const { text: lines, start, line, nodes } of blocks) {
    if (nodes) take(lines, start, line, nodes)
    else if (!lines.includes('<') && !lines.includes(':::')) {
      const lineOf = lineCounter(lines, line)
      for (const { 0: words, index } of lines.matchAll(stretch)) take(words, start + index, lineOf(index), null)
    }
  }
  return { text: short + text.slice(copied), pieces, whole: null }
}

/** Gives the line that a place is on, of places that come in order. */
function lineCounter(text: string, first: number): (index: number) => number {
  let [line, counted] = [first, 0]
  return (index) => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < index; next = text.indexOf('\n', counted)) {
      line++
      counted = next + 1
    }
    return line
  }
}

/** What stands between empty lines. A list may go on behind one, so it is left to the parser where what is beside it is another or not known. */
function blocksOf(text: string): readonly Block[] {
  const lineOf = lineCounter(text, 1)
  const blocks = Array.from(text.matchAll(block), ({ 0: lines, index: start }): Block => {
    const words = lines.endsWith('\r') ? lines.slice(0, -1) : lines
    const line = lineOf(start)
    return { text: words, start, line, nodes: plainBlocks(words, start, line) }
  })
  const isList = (nodes: Block['nodes'], at: number): boolean => (nodes?.at(at)?.type ?? 'list') === 'list'
  const mayGoOn = (from: Block | undefined, to: Block | undefined): boolean => from !== undefined && to !== undefined && isList(from.nodes, -1) && isList(to.nodes, 0)
  return blocks.map((one, i) => (mayGoOn(blocks[i - 1], one) || mayGoOn(one, blocks[i + 1]) ? { ...one, nodes: null } : one))
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
  const pieceOf = (stand: string): Piece | undefined => pieces[stand.charCodeAt(0) - firstStand]
  const restored = (value: string): string => value.replace(stands, (stand) => pieceOf(stand)?.words ?? stand)
  const blocksOf = (node: RootContent): readonly RootContent[] | null | undefined => {
    const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined
    return only?.type === 'text' && only.value.length === 1 ? pieceOf(only.value)?.nodes : null
  }
  const visit = (owner: object): void => {
    const values = owner as Record<string, unknown>
    for (const key in values) {
      const value = values[key]
      if (typeof value === 'string') values[key] = restored(value)
      else if (typeof value === 'object' && value !== null) {
        if ('offset' in value) values[key] = moved(value as Point, pieces)
        else if (key === 'children') {
          values[key] = (value as RootContent[]).flatMap((child) => {
            const blocks = blocksOf(child)
            if (!blocks) visit(child)
            return blocks ?? child
          })
        } else visit(value)
      }
    }
  }
  visit(root)
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
  return { line: point.line + piece.lines, column: point.column + (piece.line === point.line ? piece.longerOnLine : 0), offset: offset + piece.longer }
}
