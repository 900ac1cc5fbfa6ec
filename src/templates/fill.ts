import type {} from 'handlebars'
import { once } from '../once.js'
import { closed } from './closed.js'
import { isShared } from './shared.js'

/** What a template sees where it stands: the value, those around it, and the page's whole view. */
interface Sight {
  readonly value: unknown
  readonly root: unknown
  readonly outer: Sight | undefined
  readonly loop: Readonly<Record<string, unknown>>
}

/** Gives the text of a stretch of a template for what it sees. */
export type Fill = (sight: Sight) => string

/** A template that pages are, or call: `isClosed` where the value it is given alone decides what it gives. */
export interface Filled {
  readonly fill: Fill
  readonly isClosed: () => boolean
}

/** How values are printed, and what a template calls by name. */
interface Tools {
  readonly print: (value: unknown) => string
  readonly called: (name: string) => Filled
}

type Read = (sight: Sight) => unknown

/**
 * Turns a template as Handlebars has parsed it into a function. It knows the part of Handlebars that a checked template uses: values, `if`,
 * `unless`, `each`, `with`, and calls of other templates, which `called` gives by name; `print` gives a value as text.
 */
export function filledOf(program: hbs.AST.Program, tools: Tools): Filled {
  const isClosed = once(() => closed(program, false, (name) => tools.called(name).isClosed()))
  return { fill: keeping(isClosed, (sight) => sight.value, fillOf(program, tools)), isClosed }
}

// Stands for the page's view while something is made that is to be kept, which reads nothing of it: within, nothing need be kept once more.
const keptApart = Symbol('kept')

/** Fills in what is decided by one value once for each that stands on many pages. */
function keeping(isClosed: () => boolean, read: Read, fill: Fill): Fill {
  const kept = new WeakMap<object, string>()
  return (sight) => {
    const value = read(sight)
    if (!isShared(value) || sight.root === keptApart || !isClosed()) return fill(sight)
    const known = kept.get(value)
    if (known !== undefined) return known
    const text = fill({ ...sight, root: keptApart })
    // To ask for a letter joins its hundreds of pieces for good; else each page that holds them would join them anew.
    text.charCodeAt(0)
    kept.set(value, text)
    return text
  }
}

function fillOf(program: hbs.AST.Program, tools: Tools): Fill {
  const parts = program.body.flatMap((statement) => part(statement, tools))
  return (sight) => {
    let text = ''
    for (const fill of parts) text += fill(sight)
    return text
  }
}

function part(statement: hbs.AST.Statement, tools: Tools): Fill[] {
  const { print, called } = tools
  switch (statement.type) {
    case 'CommentStatement': return []
    case 'ContentStatement': {
      const { value } = statement as hbs.AST.ContentStatement
      return value === '' ? [] : [() => value]
    }
    case 'MustacheStatement': {
      const read = reader((statement as hbs.AST.MustacheStatement).path)
      return [(sight) => print(read(sight))]
    }
    case 'PartialStatement': {
      const { name, params, indent } = statement as hbs.AST.PartialStatement
      const other = once(() => called((name as hbs.AST.PathExpression).original))
      const read = params[0] ? reader(params[0]) : (sight: Sight) => sight.value
      // Indentation stands before the call once: set before every line of what it gives, it would change preformatted text.
      return [(sight) => indent + other().fill({ value: read(sight), root: sight.root, outer: undefined, loop: noLoop })]
    }
    case 'BlockStatement': return [block(statement as hbs.AST.BlockStatement, tools)]
    default: throw new Error(`a checked template holds a ${statement.type}`)
  }
}

/** What a template that stands in no loop knows of it. */
export const noLoop: Sight['loop'] = {}

const nothing: Fill = () => ''

function block({ path, params, program, inverse }: hbs.AST.BlockStatement, tools: Tools): Fill {
  const helper = (path as hbs.AST.PathExpression).original
  const read = reader(params[0] as hbs.AST.Expression)
  const [body, otherwise] = [program, inverse].map((inner) => inner ? fillOf(inner, tools) : nothing) as [Fill, Fill]
  const isClosed = once(() => closed(program, helper === 'each', (name) => tools.called(name).isClosed()))
  switch (helper) {
    case 'if': return (sight) => (isThere(read(sight)) ? body : otherwise)(sight)
    case 'unless': return (sight) => (isThere(read(sight)) ? otherwise : body)(sight)
    case 'with': {
      const filled = keeping(isClosed, (sight) => sight.value, body)
      return (sight) => {
        const value = read(sight)
        return value === null ? otherwise(sight) : filled({ value, root: sight.root, outer: sight, loop: sight.loop })
      }
    }
    case 'each': {
      const filled = keeping(isClosed, read, (sight) => {
        const values = read(sight) as readonly unknown[]
        const last = values.length - 1
        let text = ''
        for (let index = 0; index <= last; index++) {
          text += body({ value: values[index], root: sight.root, outer: sight, loop: { index, first: index === 0, last: index === last, outer: sight.loop } })
        }
        return text
      })
      return (sight) => {
        const values = read(sight) as readonly unknown[] | null
        return (values === null || values.length === 0 ? otherwise : filled)(sight)
      }
    }
    default: throw new Error('a checked template holds a helper of its own')
  }
}

/** Whether Handlebars takes a value as there: neither null, false, 0, nor empty. */
const isThere = (value: unknown): boolean => Boolean(value) && !(Array.isArray(value) && value.length === 0)

function reader(expression: hbs.AST.Expression): Read {
  const { data, depth, parts, original } = expression as hbs.AST.PathExpression
  const fromRoot = data && depth === 0 && parts[0] === 'root'
  const names = fromRoot ? parts.slice(1) : parts
  return (sight) => {
    let from: unknown = fromRoot ? sight.root : data ? sight.loop : sight
    for (let up = fromRoot ? 0 : depth; up > 0; up--) from = (from as Sight).outer
    if (!fromRoot && !data) from = (from as Sight).value
    for (const name of names) from = (from as Readonly<Record<string, unknown>>)[name]
    if (from === undefined) throw new Error(`a view has no ${original}`)
    return from
  }
}
