import { createRequire } from 'node:module'
import type Handlebars from 'handlebars'
import { filledOf, noLoop, type Filled } from './fill.js'
import { memo } from './memo.js'
import type { Shape } from './shape.js'

/** Gives the text of a page for its view. */
export type Render = (view: unknown) => string

// Read the first time a page is rendered: where nothing has changed, no page is, and it takes longer than all the rest.
const handlebars = (): typeof Handlebars => createRequire(import.meta.url)('handlebars')

/**
 * Gives the function that gives each page of a folder as a function of its view, compiled the first time it is called. `texts` are all
 * templates of the folder, by the names they call each other by; `escape` is whether they are HTML or MJML. Handlebars parses and escapes;
 * what it parsed is turned into functions here, so that no code is made from text, and korus runs where that is forbidden.
 */
export function renderer(texts: ReadonlyMap<string, string>, escape: boolean): (name: string, shape: Shape) => Render {
  const { parse, escapeExpression, SafeString } = handlebars()
  const print = escape ? (escapeExpression as (value: unknown) => string) : (value: unknown) => String(value ?? '')
  const compiled = memo((name: string): Filled => filledOf(parse(texts.get(name) as string), { print, called: compiled }))
  return (name, shape) => {
    const { fill } = compiled(name)
    const mark = marker(shape, (safe) => new SafeString(safe))
    return (view) => {
      const root = mark ? mark(view) : view
      return fill({ value: root, root, outer: undefined, loop: noLoop })
    }
  }
}

/** Gives the function that marks the HTML in a view as safe, copying only what holds some; undefined for a shape that holds none. */
function marker(shape: Shape, safe: (html: string) => unknown): ((value: unknown) => unknown) | undefined {
  switch (shape.kind) {
    // Empty HTML stays as it is, so that {{#if}} sees it as empty.
    case 'html': return (value) => (value === '' ? value : safe(value as string))
    case 'maybe': {
      const mark = marker(shape.of, safe)
      return mark && ((value) => (value === null ? null : mark(value)))
    }
    case 'list': {
      const mark = marker(shape.of, safe)
      return mark && ((value) => (value as readonly unknown[]).map(mark))
    }
    case 'object': {
      const marks = Object.entries(shape.keys).flatMap(([key, of]) => {
        const mark = marker(of, safe)
        return mark ? [[key, mark] as const] : []
      })
      if (marks.length === 0) return undefined
      return (value) => {
        const copy = { ...(value as Record<string, unknown>) }
        for (const [key, mark] of marks) copy[key] = mark(copy[key])
        return copy
      }
    }
    default: return undefined
  }
}
