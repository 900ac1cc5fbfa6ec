import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import remarkStringify from 'remark-stringify'
import { unified, type Processor } from 'unified'

function extensions(this: Processor): void {
  this.data().toMarkdownExtensions = [gfmFootnoteToMarkdown(), gfmTableToMarkdown(), gfmStrikethroughToMarkdown()]
}

const writer = unified().use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one', incrementListMarker: true }).use(extensions).freeze()

/** Markdown that says exactly these nodes; what would be Markdown in their words is escaped, a line that would open a box too. */
export function toMarkdown(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: children.map(unglued) }
  return writer.stringify(root).trimEnd().replace(/^([ \t>]*):::/gm, '$1\\:::')
}

/** The same on one line, as the title of a box. */
export const inlineMarkdown = (children: readonly RootContent[]): string => toMarkdown(children).replace(/\s*\\?\n\s*/g, ' ').replace(/(?<!\\)([[\]])/g, '\\$1')

const isMarked = (node: Nodes | undefined): node is Extract<PhrasingContent, { readonly type: 'strong' | 'emphasis' | 'delete' }> => node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete'

/** What stands bold or slanted right beside a letter, with the signs at its edges outside of it: `**Fakta:**Tekst` is not bold to Markdown, and `**Fakta**:Tekst` is. Where no sign helps, the words stand plain. Spaces that Markdown would not keep are left out. */
function unglued<T extends Nodes>(node: T): T {
  if (node.type === 'text') return { ...node, value: node.value.replace(/[ \t]*\n[ \t]*/g, '\n') }
  if (!('children' in node)) return node
  const inner = (node.children as Nodes[]).map(unglued)
  const children = inner.flatMap((child, i): Nodes[] => (isMarked(child) ? peeled(child, letterAt(inner[i - 1], 'last'), letterAt(inner[i + 1], 'first')) : [child]))
  const isEdge = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  return { ...node, children: isEdge ? trimmed(children) : node.type === 'listItem' ? children.flatMap(alone) : children }
}

/** Text that stands in a list without a paragraph, as in a list within a heading, is written as one, whose edges can hold no space. */
function alone(node: Nodes): Nodes[] {
  if (node.type !== 'text') return [node]
  return node.value.trim() === '' ? [] : [{ ...node, value: node.value.trim() }]
}

/** A marked stretch with what can't stand at its edges outside of it: spaces and breaks, and beside a letter every sign. */
function peeled(node: Extract<PhrasingContent, { readonly type: 'strong' | 'emphasis' | 'delete' }>, before: boolean, after: boolean): Nodes[] {
  const kept: Nodes[] = [...node.children]
  const [head, tail]: [Nodes[], Nodes[]] = [[], []]
  for (let first = kept[0]; first?.type === 'break' || first?.type === 'text'; first = kept[0]) {
    const cut = first.type === 'break' ? '' : ((before ? /^[^\p{L}\p{M}\p{N}]+/u : /^\s+/).exec(first.value)?.[0] ?? '')
    if (first.type === 'text' && cut === '') break
    kept.shift()
    head.push(first.type === 'text' ? { type: 'text', value: cut } : first)
    if (first.type === 'text' && cut !== first.value) kept.unshift({ type: 'text', value: first.value.slice(cut.length) })
  }
  for (let last = kept.at(-1); last?.type === 'break' || last?.type === 'text'; last = kept.at(-1)) {
    const cut = last.type === 'break' ? '' : ((after ? /[^\p{L}\p{M}\p{N}]+$/u : /\s+$/).exec(last.value)?.[0] ?? '')
    if (last.type === 'text' && cut === '') break
    kept.pop()
    tail.unshift(last.type === 'text' ? { type: 'text', value: cut } : last)
    if (last.type === 'text' && cut !== last.value) kept.push({ type: 'text', value: last.value.slice(0, last.value.length - cut.length) })
  }
  const isFree = (!before || head.length > 0 || kept[0]?.type === 'text') && (!after || tail.length > 0 || kept.at(-1)?.type === 'text')
  return [...head, ...(kept.length === 0 ? [] : isFree ? [{ ...node, children: kept } as Nodes] : kept), ...tail]
}

/** The same without spaces and breaks at the edges, which Markdown could only write as numbers. */
function trimmed(nodes: readonly Nodes[]): Nodes[] {
  const isBlank = (node: Nodes | undefined): boolean => node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  const kept = [...nodes]
  while (isBlank(kept[0])) kept.shift()
  while (isBlank(kept.at(-1))) kept.pop()
  const last = kept.length - 1
  return kept.map((node, i) => (node.type !== 'text' ? node : { ...node, value: edge(node.value, i === 0, i === last) }))
}

const edge = (value: string, isFirst: boolean, isLast: boolean): string => {
  const begun = isFirst ? value.trimStart() : value
  return isLast ? begun.trimEnd() : begun
}

/** Whether a neighbour has a letter, what stands over one, or a figure on the side that touches. */
function letterAt(node: Nodes | undefined, side: 'first' | 'last'): boolean {
  if (node?.type === 'text') return side === 'last' ? /[\p{L}\p{M}\p{N}]$/u.test(node.value) : /^[\p{L}\p{M}\p{N}]/u.test(node.value)
  return isMarked(node) && letterAt(side === 'last' ? node.children.at(-1) : node.children[0], side)
}
