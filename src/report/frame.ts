import type { Position, Span } from '../source.js'
import { visible } from '../visible.js'

/** A line of a source as it is shown, and the carets to stand below it. */
export interface FrameLine {
  readonly number: number
  readonly text: string
  /** How many columns stand before the carets, and how many carets there are. */
  readonly indent: number
  readonly carets: number
}

/** A character as it is shown, and the columns of a terminal it takes. */
interface Cell {
  readonly shown: string
  readonly width: number
}

const wide = /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

function cell(character: string): Cell {
  if (character === '\t') return { shown: '    ', width: 4 }
  const shown = visible(character)
  if (shown !== character) return { shown, width: shown.length }
  return { shown, width: wide.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1 }
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0)

/** The stretch of `cells` around `first` that has room in `room` columns, grown evenly to both sides as far as there is text. */
function cut(cells: readonly Cell[], first: number, room: number): { readonly from: number; readonly to: number } {
  let [from, to, left] = [first, first, room]
  for (let grown = true; grown; ) {
    grown = false
    for (const [index, step] of [[from - 1, -1], [to, 1]] as const) {
      const next = cells[index]
      if (!next || next.width > left) continue
      if (step < 0) from--
      else to++
      left -= next.width
      grown = true
    }
  }
  return { from, to }
}

function endOfLine(text: string, start: number): number {
  for (let i = start; i < text.length; i++) if (text[i] === '\n' || text[i] === '\r') return i
  return text.length
}

/** The line that begins at `lineStart`, with carets from `start` to `end` or to its own end, and at least one. */
function lineFrame(text: string, number: number, lineStart: number, start: number, end: number, room: number): FrameLine {
  const lineEnd = endOfLine(text, lineStart)
  const first = Math.min(start, lineEnd)
  // A line can be the whole of a hostile file, and no more of it than this can be shown.
  const near = Math.max(lineStart, first - room)
  const far = Math.min(lineEnd, first + room)
  const last = Math.min(Math.max(first, end), far)
  const cellsOf = (from: number, to: number): Cell[] => Array.from(text.slice(from, to), cell)
  const before = cellsOf(near, first)
  const marked = cellsOf(first, last)
  const cells = [...before, ...marked, ...cellsOf(last, far)]
  const { from, to } = cut(cells, before.length, room)
  const head = near > lineStart || from > 0 ? '…' : ''
  const tail = far < lineEnd || to < cells.length ? '…' : ''
  return {
    number,
    text: head + cells.slice(from, to).map(({ shown }) => shown).join('') + tail,
    indent: head.length + widthOf(cells.slice(from, before.length)),
    carets: Math.max(1, widthOf(cells.slice(before.length, Math.min(to, before.length + marked.length)))),
  }
}

/** The line where a span begins and, where it is another, the line where it ends; each about `room` columns wide at most. */
export function frame(text: string, span: Span, position: (offset: number) => Position, room: number): readonly FrameLine[] {
  const end = Math.min(span.end, text.length)
  const last = Math.max(span.start, end - 1)
  const [top, bottom] = [position(span.start), position(last)]
  const lines = [lineFrame(text, top.line, span.start - top.column + 1, span.start, end, room)]
  if (bottom.line > top.line) {
    const lineStart = last - bottom.column + 1
    lines.push(lineFrame(text, bottom.line, lineStart, lineStart, end, room))
  }
  return lines
}
