import type { Nodes } from 'mdast'

/** Signs that part no words and that nobody sees. */
const hidden = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g

/** A text in composed letters and without signs that nobody sees. */
export const plain = (text: string): string => text.normalize('NFC').replace(hidden, '')

/** The words of a text, letters and figures alone, in order. */
export const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** What a tree of Markdown says to its reader, addresses of links and numbers of lists included, in the order in which it stands. */
export function said(node: Nodes): string {
  switch (node.type) {
    case 'text': case 'inlineCode': case 'code': return node.value
    case 'link': {
      const text = inOrder(node.children)
      return sameAddress(text, node.url) ? text : `${text} ${node.url} `
    }
    case 'list': return node.children.map((item, i) => `${node.ordered ? `${(node.start ?? 1) + i}. ` : ''}${said(item)}`).join('\n')
    case 'break': return '\n'
    // A tag that was never one, such as <navn>, is words all the same; a comment is ours.
    case 'html': return node.value.startsWith('<!--') ? '' : node.value
    case 'image': case 'imageReference': case 'definition': case 'footnoteReference': return ' '
    case 'containerDirective': case 'paragraph': case 'heading': case 'root': case 'blockquote': case 'table': case 'tableRow': case 'listItem': case 'footnoteDefinition':
      return isFlow(node) ? node.children.map((child) => said(child as Nodes)).join('\n') : inOrder(node.children)
    default: return 'children' in node ? inOrder(node.children as readonly Nodes[]) : ''
  }
}

const isFlow = (node: Nodes): boolean => node.type !== 'paragraph' && node.type !== 'heading'
const inOrder = (nodes: readonly Nodes[]): string => nodes.map((node) => said(node)).join('')

/** Whether a link shows its own address, so that it is said once. */
export const sameAddress = (text: string, url: string): boolean => {
  const bare = (address: string): string => wordsOf(address.replace(/^(?:https?:\/\/|mailto:|tel:)/i, '')).join(' ').toLowerCase()
  return bare(text) === bare(url)
}
