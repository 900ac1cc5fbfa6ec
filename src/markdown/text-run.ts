import type { Span } from '../source.js'

/** Where a run stands in its article, which decides what can be asked of its words. */
export interface Surroundings {
  readonly kind: 'paragraph' | 'heading' | 'cell'
  /** In `> `, `:::sitat` or an answer of an interview, or a paragraph that begins with a dash: the words are another's. */
  readonly quoted: boolean
  readonly list: boolean
  readonly note: boolean
  readonly box: 'fakta' | 'hjelp' | null
}

/** The text of one block as a reader sees it, with a place in the file for every character. */
export interface TextRun extends Surroundings {
  /** Code, pictures and bare addresses are `hole`, one for each character that they take here. */
  readonly value: string
  readonly span: Span
  /** Stretches of `value` that are links, bare addresses among them. */
  readonly links: readonly Span[]
  /** Stretches of `value` in italics. */
  readonly italics: readonly Span[]
  /** The offset in the file of the character at `index`. */
  offsetAt(index: number): number
  /** Where the stretch of `value` from `from` to `to` stands in the file. */
  spanAt(from: number, to: number): Span
}

/** Stands in a run for what is no text. */
export const hole = '\uFFFC'

/** A stretch of a run that comes from one stretch of the file; where the two are not letter by letter the same they are laid side by side when asked. */
interface Piece {
  readonly at: number
  readonly value: string
  readonly span: Span
  readonly isHole: boolean
}

/** Gathers the pieces of a run. */
export function runMaker(text: string) {
  const pieces: Piece[] = []
  let value = ''
  const ends = new Map<Piece, readonly number[]>()
  const boundaries = (piece: Piece): readonly number[] => {
    const known = ends.get(piece) ?? sideBySide(text, piece)
    ends.set(piece, known)
    return known
  }
  const pieceAt = (index: number): Piece | undefined => pieces.findLast(({ at }) => at <= index)
  const offsetAt = (index: number): number => {
    const piece = pieceAt(index)
    return piece ? boundaries(piece)[index - piece.at] ?? piece.span.end : 0
  }
  return {
    length: () => value.length,
    add: (part: string, span: Span, isHole = false): void => {
      if (part === '') return
      pieces.push({ at: value.length, value: part, span, isHole })
      value += part
    },
    run: (rest: Omit<TextRun, 'value' | 'offsetAt' | 'spanAt'>, shown = value): TextRun => ({
      value: shown,
      ...rest,
      offsetAt,
      spanAt: (from, to) => {
        const start = offsetAt(from)
        if (to <= from) return { start, end: start }
        const last = pieceAt(to - 1) as Piece
        const after = to - last.at
        return { start, end: after < last.value.length ? boundaries(last)[after] as number : last.span.end }
      },
    }),
    value: () => value,
  }
}

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy

/** Where each character of a piece begins: Markdown leaves out escapes, the marks before a line, and writes characters by their names. */
function sideBySide(text: string, { value, span, isHole }: Piece): readonly number[] {
  if (isHole) return Array.from(value, () => span.start)
  if (text.startsWith(value, span.start)) return Array.from({ length: value.length }, (_, i) => span.start + i)
  const starts: number[] = []
  let at = span.start
  for (let i = 0; i < value.length; i++) {
    reference.lastIndex = at
    const named = text[at] === '&' ? reference.exec(text)?.[0] : undefined
    if (named !== undefined && !value.startsWith(named, i)) {
      starts.push(at)
      // A character beyond the first plane is two here, and stands at one place.
      if ((value.codePointAt(i) as number) > 0xffff) starts[++i] = at
      at += named.length
    } else {
      let found = at
      while (found < span.end && text[found] !== value[i]) found++
      // An escape belongs to what it escapes.
      starts.push(found > at && text[found - 1] === '\\' ? found - 1 : Math.min(found, span.end))
      at = Math.min(found + 1, span.end)
    }
  }
  return starts
}
