import type {} from 'handlebars'

/** How many levels of a template lie between where something is read and where the template, or the body of a block, begins. */
interface Depth {
  readonly values: number
  readonly loops: number
}

/**
 * Whether what a template, or the body of a block, gives is decided by the value it is given alone: it reads nothing of the page's view and nothing
 * around that value. `each` is whether it is the body of an `each`; `isClosed` says the same of a template that it calls.
 */
export function closed(program: hbs.AST.Program, each: boolean, isClosed: (name: string) => boolean): boolean {
  const isOwn = (read: hbs.AST.Expression | undefined, { values, loops }: Depth): boolean => {
    if (read === undefined) return true
    const { data, depth, parts } = read as hbs.AST.PathExpression
    return data ? parts[0] !== 'root' && depth < loops : depth <= values
  }
  const visit = ({ body }: hbs.AST.Program, at: Depth): boolean => body.every((statement) => {
    switch (statement.type) {
      case 'MustacheStatement': return isOwn((statement as hbs.AST.MustacheStatement).path, at)
      case 'PartialStatement': {
        const { name, params } = statement as hbs.AST.PartialStatement
        return isOwn(params[0], at) && isClosed((name as hbs.AST.PathExpression).original)
      }
      case 'BlockStatement': {
        const { path, params, program: inner, inverse } = statement as hbs.AST.BlockStatement
        const helper = (path as hbs.AST.PathExpression).original
        const within = { values: at.values + Number(helper === 'with' || helper === 'each'), loops: at.loops + Number(helper === 'each') }
        return isOwn(params[0] as hbs.AST.Expression, at) && (!inner || visit(inner, within)) && (!inverse || visit(inverse, at))
      }
      default: return true
    }
  })
  return visit(program, { values: 0, loops: Number(each) })
}
