import type { Span } from '../source.js'

/** A name as a template writes it: `parts` are looked up `up` levels above its place, in the page's whole view, or in the loop around it. */
export interface Path {
  readonly from: 'here' | 'root' | 'loop'
  readonly up: number
  readonly parts: readonly string[]
  readonly written: string
  readonly span: Span
}

/** What prints a value. */
export interface Print {
  readonly kind: 'print'
  readonly path: Path
  readonly span: Span
}

/** A block of one of the four helpers; `otherwise` is what stands after else. */
export interface Block {
  readonly kind: 'block'
  readonly helper: Helper
  readonly path: Path
  readonly body: readonly Piece[]
  readonly otherwise: readonly Piece[]
  readonly span: Span
}

/** A call of another template, with the value it is to see. */
export interface Call {
  readonly kind: 'call'
  readonly name: string
  readonly nameSpan: Span
  readonly path: Path
  readonly span: Span
}

/** What stands in the file as it is to come out. */
export interface Content {
  readonly kind: 'content'
  readonly text: string
}

/** The part of Handlebars that templates may use, with spans in the file; whatever else a file holds is reported and left out. */
export type Piece = Content | Print | Block | Call

export const helpers = ['if', 'unless', 'each', 'with'] as const
export type Helper = (typeof helpers)[number]
