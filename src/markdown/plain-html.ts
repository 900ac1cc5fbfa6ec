import type { Heading, Nodes } from 'mdast'
import { linkMark } from './fragment.js'

/** A heading as HTML: its node, and what is in it. */
export type WriteHeading = (node: Heading, content: string) => string

/**
 * A settled node as HTML where it and all in it are of the kinds that most of a text is made of, else null. It is what remark-html gives, which
 * makes a tree of elements, cleans that, and then writes it. Of a heading it is what is in it.
 */
export function plainHtml(node: Nodes): string | null {
  const all = (nodes: readonly Nodes[]): string | null => {
    let html = ''
    for (const one of nodes) {
      const written = plainHtml(one)
      if (written === null) return null
      html += written
    }
    return html
  }
  const element = (tag: string, { children }: { readonly children: readonly Nodes[] }, attributes = ''): string | null => {
    const content = all(children)
    return content === null ? null : `<${tag}${attributes}>${content}</${tag}>`
  }
  switch (node.type) {
    case 'text': return /[ \t][\r\n]|[\r\n][ \t]/.test(node.value) ? null : node.value.replace(/[&<]/g, (sign) => (sign === '&' ? '&#x26;' : '&#x3C;'))
    case 'paragraph': return element('p', node)
    case 'strong': return element('strong', node)
    case 'emphasis': return element('em', node)
    case 'link': return node.title ? null : element('a', node, ` href="${linkMark(node.data?.slot as number)}"`)
    case 'heading': return all(node.children)
    case 'list': {
      const items = node.spread ? null : all(node.children)
      const tag = node.ordered ? 'ol' : 'ul'
      return items && `<${tag}${(node.start ?? 1) === 1 ? '' : ` start="${node.start}"`}>\n${items}</${tag}>`
    }
    case 'listItem': {
      const [only, ...others] = node.children
      const content = only?.type === 'paragraph' && others.length === 0 && !node.spread ? all(only.children) : null
      return content === null ? null : `<li>${content}</li>\n`
    }
    default: return null
  }
}
