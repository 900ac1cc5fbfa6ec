import type { Element, ElementContent, Properties } from 'hast'
import type { Image, Link, Nodes, Root, Table } from 'mdast'
import type remarkHtml from 'remark-html'
import { imageMark, linkMark } from './fragment.js'

/** How nodes of the settled tree become HTML, by type. */
export type Handlers = NonNullable<NonNullable<Parameters<typeof remarkHtml>[0]>['handlers']>
export type State = Parameters<NonNullable<Handlers['paragraph']>>[0]

/** An element. */
export const h = (tagName: string, properties: Properties, children: ElementContent[]): Element =>
  ({ type: 'element', tagName, properties, children })
/** A text. */
export const text = (value: string): ElementContent => ({ type: 'text', value })
/** What a list of nodes becomes. */
export const all = (state: State, children: readonly Nodes[]): ElementContent[] => state.all({ type: 'root', children } as Root)
/** What a list of blocks becomes, each on its own line. */
export const blocks = (state: State, children: readonly Nodes[]): ElementContent[] => state.wrap(all(state, children), true)

/** What a page and a mail write alike: links and pictures, whose addresses only the archive knows. */
export const slots = {
  link: (state, { data, title, children }: Link) =>
    h('a', { href: linkMark(data?.slot as number), ...(title ? { title } : {}) }, all(state, children)),
  image: (_, { data, title }: Image) => [text(imageMark(data?.slot as number)), ...(title ? [text(` (${title})`)] : [])],
} satisfies Handlers

/** The rows of a table, each as wide as its head; with nothing in the head's first cell, the first column names the rows. */
export function rows(state: State, node: Table, aligned: (align: string) => Properties): Element[] {
  const named = node.children[0]?.children[0]?.children.length === 0
  const [head, ...body] = node.children.map((row, y) =>
    h('tr', {}, (node.align ?? []).map((align, x) => {
      const scope = y === 0 ? (x === 0 && named ? null : 'col') : x === 0 && named ? 'row' : null
      const cell = row.children[x]
      return h(scope ? 'th' : 'td', { ...(scope ? { scope } : {}), ...(align ? aligned(align) : {}) }, cell ? state.all(cell) : [])
    })))
  return [h('thead', {}, head ? [head] : []), ...(body.length > 0 ? [h('tbody', {}, state.wrap(body, true))] : [])]
}
