import type { Report } from '../diagnostic.js'
import type { Span } from '../source.js'
import { nearest } from '../norwegian/nearest.js'
import { flag, number, type Shape } from './shape.js'
import type { Path } from './tree.js'

/** What a template sees at a place. `id` tells the value apart from those around it; `present` are the maybe-values known to be there. */
export interface Scope {
  readonly shape: Shape
  readonly id: string
  readonly outer: Scope | undefined
  readonly page: Shape
  readonly loops: number
  readonly present: ReadonlySet<string>
}

const pageId = '@root'
const loopNames: Readonly<Record<string, Shape>> = { index: number, first: flag, last: flag }
const nothingPresent: ReadonlySet<string> = new Set()

/** What a page's own template sees. */
export const pageScope = (page: Shape): Scope => ({ shape: page, id: pageId, outer: undefined, page, loops: 0, present: nothingPresent })

/** What a template that is called with a value of `shape` sees: nothing of its caller's but the page's view. */
export const calledScope = (shape: Shape, page: Shape): Scope => ({ ...pageScope(page), shape, id: 'call' })

/** What the body of `each` or `with` sees. */
export function innerScope(scope: Scope, shape: Shape, loop: boolean): Scope {
  // Handlebars leaves out a level where the inner value equals the outer, and compares text with objects by their text; so the levels
  // can be trusted only where two values of different shapes, neither of them plain, meet.
  const inner = certain(shape)
  const trusted = inner !== certain(scope.shape) && (inner.kind === 'object' || inner.kind === 'list')
  return { ...scope, shape, id: `${scope.id}>`, outer: trusted ? scope : undefined, loops: scope.loops + (loop ? 1 : 0) }
}

/** The scope where what `path` leads to is known to be there. */
export function presentScope(scope: Scope, path: Path): Scope {
  const start = startOf(path, scope)
  return start ? { ...scope, present: new Set([...scope.present, idOf(start, path, path.parts.length)]) } : scope
}

/** The shape without its maybe. */
export const certain = (shape: Shape): Shape => (shape.kind === 'maybe' ? certain(shape.of) : shape)

/**
 * The shape of what `path` leads to, without its maybe where it is known to be there. Reports a part that does not exist as
 * `mal-ukjent-navn`, and a way through what may be missing as `mal-kan-mangle`: Handlebars stops there, in conditions too.
 */
export function resolve(path: Path, scope: Scope, report: Report): Shape | undefined {
  if (path.from === 'loop') return loopValue(path, scope, report)
  const start = startOf(path, scope)
  if (!start) return unknown(path.written, [], path.span, report)
  const present = (shape: Shape, count: number) => (scope.present.has(idOf(start, path, count)) ? certain(shape) : shape)
  let shape = present(start.shape, 0)
  for (const [i, part] of path.parts.entries()) {
    if (shape.kind === 'maybe') {
      report('mal-kan-mangle', { name: path.written, maybe: upTo(path, i) }, path.span)
      return undefined
    }
    const keys = shape.kind === 'object' ? shape.keys : {}
    if (!Object.hasOwn(keys, part)) return unknown(part, Object.keys(keys), partSpan(path, i), report)
    shape = present(keys[part] as Shape, i + 1)
  }
  return shape
}

/** The value that the parts of a path are looked up in. */
function startOf(path: Path, scope: Scope): Pick<Scope, 'shape' | 'id'> | undefined {
  if (path.from === 'loop') return undefined
  if (path.from === 'root') return { shape: scope.page, id: pageId }
  let start: Scope | undefined = scope
  for (let up = path.up; up > 0; up--) start = start?.outer
  return start
}

function loopValue(path: Path, scope: Scope, report: Report): Shape | undefined {
  const known = path.up < scope.loops ? loopNames : {}
  const name = path.parts.join('.')
  return Object.hasOwn(known, name) ? known[name] : unknown(path.written, Object.keys(known).map((one) => `@${one}`), path.span, report)
}

/** Names the value that the first `count` parts of a path lead to. */
const idOf = (start: Pick<Scope, 'id'>, path: Path, count: number): string => [start.id, ...path.parts.slice(0, count)].join('.')

/** Where the part `i` of a path stands. */
function partSpan({ parts, span }: Path, i: number): Span {
  const start = span.end - parts.slice(i).join('.').length
  return { start, end: start + (parts[i] as string).length }
}

/** A path as it is written, up to its part `i`. */
const upTo = ({ written, parts }: Path, i: number): string => written.slice(0, -(parts.slice(i).join('.').length + 1)) || 'this'

function unknown(name: string, known: readonly string[], span: Span, report: Report): undefined {
  report('mal-ukjent-navn', { name, known, nearest: nearest(name, known) }, span)
}
