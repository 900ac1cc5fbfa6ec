import type { Root } from 'mdast'
import type { Point } from 'unist'
import { restore, shorten } from './shorten.js'
import { parser } from './wanted.js'

/** The tree of a body, as the parser would give it that knows all our Markdown. Throws `ParserWanted` where it is asked for and not there. */
export function parse(body: string): Root {
  const { text, pieces, whole } = shorten(body)
  if (whole) return { type: 'root', children: [...whole], position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(body) } }
  const root = parser().parse(text)
  restore(root, pieces)
  return root
}

const endOf = (body: string): Point => ({ line: body.split('\n').length, column: body.length - body.lastIndexOf('\n'), offset: body.length })
