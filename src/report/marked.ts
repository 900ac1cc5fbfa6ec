import type { Position, Span } from '../source.js'
import { frame } from './frame.js'

/** Gives a text its colour, or none: `dim` for the margin, `mark` for the carets. */
export type Paint = (as: 'dim' | 'mark', text: string) => string

/** The lines of a source where a span begins and ends, with their numbers in the margin and carets below, at most `width` columns wide. */
export function markedLines(text: string, span: Span, position: (offset: number) => Position, width: number, paint: Paint): string[] {
  const lines = frame(text, span, position, Math.max(20, width - 12))
  const digits = String(lines.at(-1)?.number).length
  const row = (margin: string | number, rest: string): string => `  ${paint('dim', `${String(margin).padStart(digits)} │`)} ${rest}`.trimEnd()
  return lines.flatMap(({ number, text: shown, indent, carets }, i) => [
    ...(i > 0 && number > (lines[i - 1]?.number ?? 0) + 1 ? [row('⋮', '')] : []),
    row(number, shown),
    row('', ' '.repeat(indent) + paint('mark', '^'.repeat(carets))),
  ])
}
