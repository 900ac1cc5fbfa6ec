import type { Root } from 'mdast'
import type { BodyImage, Heading, Link } from '../article/article.js'
import type { Report } from '../diagnostic.js'
import type { Span } from '../source.js'
import type { Misplaced, Outline } from './headings.js'

/** What is at hand, and what is gathered, while a body's tree is settled; `text` is the body, and spans are offsets in it. */
export interface Settling {
  readonly text: string
  readonly report: Report
  /** Whether what is settled now is part of an interview. */
  interview: boolean
  readonly outline: Outline
  readonly links: Link[]
  readonly images: BodyImage[]
  readonly headings: Heading[]
  readonly misplaced: Misplaced[]
  /** Where the fences of containers begin, and the stretches of code: `:::` is accounted for there. */
  readonly fences: Set<number>
  readonly code: Span[]
}

/** Where a parsed node stands. */
export function spanOf({ position }: Pick<Root, 'position'>): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}

/** The span of the line that `offset` is on, from there to its end. */
export function restOfLine(text: string, offset: number): Span {
  const length = text.slice(offset).search(/[\r\n]|$/)
  return { start: offset, end: offset + length }
}
