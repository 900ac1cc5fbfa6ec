import type { PhrasingContent, RootContent } from 'mdast'
import { said } from './words.js'

/** What a source says of a stretch of itself beyond its words. */
export type Style = 'title' | 'lead' | 'caption' | null

/** A stretch of a source as it was written there: a line, a paragraph, a heading, or what is already Markdown's (a list, a table, a picture). */
export interface Block {
  readonly kind: 'words' | 'heading' | 'whole'
  /** What a reader sees of it, on one line. */
  readonly text: string
  readonly nodes: readonly RootContent[]
  /** An empty line, or the end of a paragraph, stands before it. */
  readonly apart: boolean
  readonly bold: boolean
  readonly depth: number
  readonly style: Style
}

/** What a reader sees of some words: where links lead is left out. */
function shown(children: readonly PhrasingContent[]): string {
  const seen = (node: PhrasingContent): PhrasingContent[] => (node.type === 'link' ? node.children.flatMap(seen) : [node])
  return said({ type: 'paragraph', children: children.flatMap(seen) }).replace(/\s+/g, ' ').trim()
}

/** All that a block says, as it is told of: what links lead to as well. */
export const told = ({ nodes }: Block): string => nodes.map((node) => said(node)).join(' ').replace(/\s+/g, ' ').trim()

type About = Partial<Pick<Block, 'apart' | 'depth' | 'style'>>

/** A paragraph of these words. */
export function wordsBlock(children: PhrasingContent[], { apart = true, style = null }: About = {}): Block {
  const text = shown(children)
  return { kind: 'words', text, nodes: [{ type: 'paragraph', children }], apart, bold: isBold(children), depth: 0, style }
}

/** A heading of these words. */
export function headingBlock(children: PhrasingContent[], depth: number, style: Style = null): Block {
  const text = shown(children)
  return { kind: 'heading', text, nodes: [{ type: 'paragraph', children: withoutBold(onOneLine(children)) }], apart: true, bold: false, depth, style }
}

/** What stays as it is. */
export const wholeBlock = (node: RootContent): Block =>
  ({ kind: 'whole', text: said(node).replace(/\s+/g, ' ').trim(), nodes: [node], apart: true, bold: false, depth: 0, style: null })

const isBold = (children: readonly PhrasingContent[]): boolean =>
  children.some(({ type }) => type === 'strong') && children.every((node) => node.type === 'strong' || said(node).trim() === '')

const onOneLine = (children: readonly PhrasingContent[]): PhrasingContent[] => children.map((node) => (node.type === 'break' ? { type: 'text', value: ' ' } : node))

/** The same words without the bold that a heading has anyway. */
export const withoutBold = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children.flatMap((node) => (node.type === 'strong' ? node.children : [node]))

/** The words of a block as a paragraph holds them. */
export const phrasing = ({ nodes: [first] }: Block): PhrasingContent[] => (first?.type === 'paragraph' ? first.children : [])

/** The block without the letters it begins with, such as a dash or a label. */
export function without(block: Block, start: number): PhrasingContent[] {
  let left = start
  return phrasing(block).flatMap((node): PhrasingContent[] => {
    if (left === 0 || !('value' in node)) {
      if (left === 0 || !('children' in node)) return [node]
      const inner = without({ ...block, nodes: [{ type: 'paragraph', children: node.children as PhrasingContent[] }] }, left)
      left = Math.max(0, left - said({ type: 'paragraph', children: node.children as PhrasingContent[] }).length)
      return inner.length === 0 ? [] : [{ ...node, children: inner } as PhrasingContent]
    }
    const cut = Math.min(left, node.value.length)
    left -= cut
    return cut === node.value.length ? [] : [{ ...node, value: node.value.slice(cut) } as PhrasingContent]
  })
}
