import type {} from 'handlebars'

/** What a template sees where it stands: the value, those around it, and the page's whole view. */
interface Sight {
  readonly value: unknown
  readonly root: unknown
  readonly outer: Sight | undefined
  readonly loop: Readonly<Record<string, unknown>>
}

/** Gives the text of a stretch of a template for what it sees. */
export type Fill = (sight: Sight) => string

type Read = (sight: Sight) => unknown

/**
 * Turns a template as Handlebars has parsed it into a function. It knows the part of Handlebars that a checked template uses: values, `if`,
 * `unless`, `each`, `with`, and calls of other templates, which `called` gives by name; `print` gives a value as text.
 */
export function fillOf(program: hbs.AST.Program, print: (value: unknown) => string, called: (name: string) => Fill): Fill {
  const parts = program.body.flatMap((statement) => part(statement, print, called))
  return (sight) => {
    let text = ''
    for (const fill of parts) text += fill(sight)
    return text
  }
}

function part(statement: hbs.AST.Statement, print: (value: unknown) => string, called: (name: string) => Fill): Fill[] {
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
      const other = (name as hbs.AST.PathExpression).original
      const read = params[0] ? reader(params[0]) : (sight: Sight) => sight.value
      // Indentation stands before the call once: set before every line of what it gives, it would change preformatted text.
      return [(sight) => indent + called(other)({ value: read(sight), root: sight.root, outer: undefined, loop: {} })]
    }
    case 'BlockStatement': return [block(statement as hbs.AST.BlockStatement, print, called)]
    default: throw new Error(`a checked template holds a ${statement.type}`)
  }
}

const nothing: Fill = () => ''

function block({ path, params, program, inverse }: hbs.AST.BlockStatement, print: (value: unknown) => string, called: (name: string) => Fill): Fill {
  const read = reader(params[0] as hbs.AST.Expression)
  const [body, otherwise] = [program, inverse].map((inner) => inner ? fillOf(inner, print, called) : nothing) as [Fill, Fill]
  switch ((path as hbs.AST.PathExpression).original) {
    case 'if': return (sight) => (isThere(read(sight)) ? body : otherwise)(sight)
    case 'unless': return (sight) => (isThere(read(sight)) ? otherwise : body)(sight)
    case 'with': return (sight) => {
      const value = read(sight)
      return value === null ? otherwise(sight) : body({ value, root: sight.root, outer: sight, loop: sight.loop })
    }
    case 'each': return (sight) => {
      const values = read(sight) as readonly unknown[] | null
      if (values === null || values.length === 0) return otherwise(sight)
      const last = values.length - 1
      let text = ''
      for (let index = 0; index <= last; index++) {
        text += body({ value: values[index], root: sight.root, outer: sight, loop: { index, first: index === 0, last: index === last, outer: sight.loop } })
      }
      return text
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
