import type { List, Nodes, Root, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Fragment } from '../article/article.js'
import { digest } from '../digest.js'
import { fragment, linkMark } from './fragment.js'
import type { Box } from './tree.js'

/** A settled tree as plain text for a mail's text part: blocks apart by an empty line, links as «tekst: address», quotations in «». */
export const toText = (root: Root, picture: string): Fragment => fragment(`${blocks(root.children, picture)}\n`)

/** What a plain text is known by, its addresses left out. */
export const textMark = (text: Fragment): string => digest(text.map((piece) => (typeof piece === 'string' ? piece : '')).join('')).slice(0, 16)

const blocks = (nodes: readonly Nodes[], picture: string): string =>
  nodes.map((node) => block(node, picture)).filter((text) => text !== '').join('\n\n')

const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`)

function block(node: Nodes, picture: string): string {
  const inner = (nodes: readonly Nodes[]): string => blocks(nodes, picture)
  const words = (nodes: readonly Nodes[]): string => inline(nodes, picture)
  switch (node.type) {
    case 'heading':
    case 'paragraph': return words(node.children).trim()
    case 'code': return node.value
    case 'thematicBreak': return '* * *'
    case 'blockquote': return quoted(inner(node.children))
    case 'list': return list(node, picture)
    case 'table': return table(node, picture)
    case 'box': return boxed(node, picture)
    case 'facts': return node.children.map((fact) => `${fact.name}: ${words(fact.children).trim()}`).join('\n')
    case 'turn': return inner(node.children)
    case 'question':
    case 'answer': return inner(node.children)
    case 'footnotes':
      return [node.title, ...node.children.map(({ number, children }) => `[${number}] ${indented(inner(children), '    ')}`)].join('\n\n')
    default: return words([node]).trim()
  }
}

function list({ ordered, start, spread, children }: List, picture: string): string {
  const items = children.map((item, i) => {
    const mark = ordered ? `${(start ?? 1) + i}. ` : '– '
    const inside = item.children.map((child) => block(child, picture)).join(item.spread ? '\n\n' : '\n')
    return mark + indented(inside, ' '.repeat(mark.length))
  })
  return items.join(spread ? '\n\n' : '\n')
}

/** Each row with the names of its columns, so that it can be followed by ear and on a narrow screen; where a name leads is told once. */
function table({ children: [head, ...rows], data }: Table, picture: string): string {
  const names = head?.children.map((cell) => inline(cell.children, picture).trim()) ?? []
  const again = head?.children.map((cell) => toString(cell).trim()) ?? []
  const lines = rows.map((row, at) => row.children
    .slice(0, names.length)
    .map((cell, i) => [(at === 0 ? names : again)[i], inline(cell.children, picture).trim()].filter(Boolean).join(': '))
    .join('; '))
  return [...(data?.caption ? [inline(data.caption, picture).trim()] : []), ...(rows.length > 0 ? lines : [names.join('; ')])].join('\n')
}

function boxed({ name, title, children }: Box, picture: string): string {
  const heading = inline(title, picture).trim()
  const inside = blocks(children, picture)
  return (name === 'sitat' ? [quoted(inside), heading] : [heading, inside]).filter((text) => text !== '').join('\n')
}

const quoted = (text: string): string => (text === '' || /^[«–]/.test(text) ? text : `«${text}»`)

function inline(nodes: readonly Nodes[], picture: string): string {
  return nodes.map((node): string => {
    switch (node.type) {
      case 'text': return node.value.replace(/[\r\n]+/g, ' ')
      case 'inlineCode': return node.value
      case 'speaker': return `${node.name}:`
      case 'break': return '\n'
      case 'delete': return `~~${inline(node.children, picture)}~~`
      case 'image': return `[${picture}: ${[node.alt, node.title].filter(Boolean).join('. ')}]`
      case 'footnoteReference': return `[${node.data?.number}]`
      case 'link': {
        const words = inline(node.children, picture).trim()
        const mark = linkMark(node.data?.slot as number)
        return node.url === words || node.url.endsWith(`:${words}`) || node.url.endsWith(`//${words}`) ? mark : `${words}: ${mark}`
      }
      default: return 'children' in node ? inline(node.children as readonly Nodes[], picture) : ''
    }
  }).join('')
}
