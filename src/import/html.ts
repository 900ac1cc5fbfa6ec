import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast'
import type { FootnoteDefinition, FootnoteReference, Nodes, PhrasingContent, RootContent } from 'mdast'
import rehypeParse from 'rehype-parse'
import rehypeRemark, { type Options } from 'rehype-remark'
import { unified } from 'unified'
import { headingBlock, wholeBlock, wordsBlock, type Block, type Style } from './block.js'
import { linesOf } from './html-lines.js'
import { sameAddress } from './words.js'

/** Elements whose words no reader of the text sees. */
const unseen = new Set(['head', 'script', 'style', 'template', 'noscript', 'meta', 'link', 'base', 'param', 'source', 'track'])
/** Elements that hold other elements and say nothing themselves. */
const frames = new Set(['div', 'section', 'article', 'main', 'figure', 'picture', 'center', 'header', 'footer', 'aside', 'hgroup', 'details', 'body', 'html', 'address', 'fieldset', 'figcaption', 'summary', 'dl', 'dt', 'dd'])
const wholes = new Set(['ul', 'ol', 'table', 'blockquote', 'pre', 'hr', 'noter'])
const isElement = (node: HastNodes): node is Element => node.type === 'element'
const isFlow = (node: HastNodes): boolean => isElement(node) && (frames.has(node.tagName) || wholes.has(node.tagName) || /^(?:p|h[1-6]|li)$/.test(node.tagName))

/** A piece of a page in its order: a stretch of the text, or what is left out of it. */
export type Piece = { readonly block: Block } | { readonly out: string }

/** Reads HTML as a tree. */
export const parseHtml = (html: string): HastRoot => unified().use(rehypeParse, { fragment: !/<(?:html|body|head)[\s>]/i.test(html) }).parse(html)

/** What a tree says to its reader, in its order, addresses of links and numbers of lists included. */
export function saidBy(node: HastNodes, isCell = false): string {
  if (node.type === 'text') return node.value
  if (node.type === 'root') return node.children.map((child) => saidBy(child)).join('')
  if (!isElement(node) || unseen.has(node.tagName)) return ''
  const cell = isCell || node.tagName === 'td' || node.tagName === 'th'
  if (node.tagName === 'ol' && !cell) {
    let number = Number(node.properties['start'] ?? 1)
    return `\n${node.children.map((child) => (isElement(child) && child.tagName === 'li' ? `${number++}. ` : '') + saidBy(child)).join('\n')}\n`
  }
  const inner = node.children.map((child) => saidBy(child, cell)).join('')
  if (node.tagName === 'q') return `"${inner}"`
  if (node.tagName === 'br' || node.tagName === 'note') return '\n'
  const url = node.tagName === 'a' ? String(node.properties['href'] ?? '') : ''
  if (url !== '' && !sameAddress(inner, url)) return `${inner} ${url} `
  return isFlow(node) || /^(?:tr|td|th|dt|dd|caption|thead|tbody|tfoot|video|audio|iframe|svg|form|nav|button|select|option|textarea|label|object)$/.test(node.tagName) ? `\n${inner}\n` : inner
}

/** How a tree is cut: what is left out, which style an element has, and what a picture becomes (null where it is told of and left out). */
export interface Manner {
  isOut(element: Element): boolean
  styleOf(element: Element): Style
  picture(element: Element): RootContent | null
}

/** Cuts a tree into its stretches, in its order. */
export function piecesOf(root: HastRoot | Element, manner: Manner): readonly Piece[] {
  const pieces: Piece[] = []
  let line: ElementContent[] = []
  const flush = (): void => {
    const run = line
    line = []
    if (run.some((node) => saidBy(node).trim() !== '')) pieces.push(...paragraphs(run, null))
  }
  const visit = (node: HastNodes): void => {
    if (node.type === 'text') return void line.push(node)
    if (!isElement(node) || unseen.has(node.tagName)) return
    if (manner.isOut(node)) {
      flush()
      const out = saidBy(node).replace(/\s+/g, ' ').trim()
      return void (out === '' ? null : pieces.push({ out }))
    }
    if (node.tagName === 'img') {
      const picture = manner.picture(node)
      if (picture) {
        flush()
        pieces.push({ block: wholeBlock(picture) })
      }
      return
    }
    if (!isFlow(node) && !node.children.some(function holds(child): boolean { return isFlow(child) || (isElement(child) && (child.tagName === 'img' || manner.isOut(child) || child.children.some(holds))) })) return void line.push(node)
    const head = /^h([1-6])$/.exec(node.tagName)
    if (!isFlow(node) || (frames.has(node.tagName) && manner.styleOf(node) === null) || node.tagName === 'li') {
      if (isFlow(node)) flush()
      node.children.forEach(visit)
      if (isFlow(node)) flush()
      return
    }
    flush()
    if (node.tagName === 'p' && node.children.some(function out(child): boolean { return isElement(child) && (manner.isOut(child) || child.children.some(out)) })) {
      node.children.forEach(visit)
      return flush()
    }
    if (node.tagName === 'table') for (const caption of node.children.filter((child) => isElement(child) && child.tagName === 'caption')) pieces.push(...paragraphs((caption as Element).children, null))
    if (wholes.has(node.tagName)) pieces.push(...toMdast([withHead(withApart(node))]).map((one) => ({ block: wholeBlock(one) })))
    else {
      for (const picture of picturesIn(node)) {
        const made = manner.picture(picture)
        if (made) pieces.push({ block: wholeBlock(made) })
      }
      const children = head ? phrasingOf(node.children) : []
      if (head && children.length > 0) pieces.push({ block: headingBlock(children, Number(head[1]), manner.styleOf(node)) })
      else if (!head) pieces.push(...paragraphs(node.children, manner.styleOf(node)))
    }
  }
  root.children.forEach((child) => visit(child as HastNodes))
  flush()
  return pieces
}

/** The same with the paragraphs and items of a cell as one line, with spaces between. */
function withApart(node: Element, isCell = false): Element {
  const cell = isCell || node.tagName === 'td' || node.tagName === 'th'
  const children = node.children.flatMap((child): ElementContent[] => {
    const inner = isElement(child) ? withApart(child, cell) : child
    return cell && isElement(inner) && isFlow(inner) ? [{ type: 'text', value: ' ' }, { ...inner, tagName: 'span' }, { type: 'text', value: ' ' }] : [inner]
  })
  return { ...node, children }
}

/** A table whose first row is its head, as Markdown must have one, and whose caption stands before it. */
function withHead(node: Element): Element {
  if (node.tagName !== 'table') return node
  const table = structuredClone(node)
  table.children = table.children.filter((child) => !(isElement(child) && child.tagName === 'caption'))
  if (JSON.stringify(node).includes('"tagName":"th"')) return table
  const row = (function first(within: Element): Element | undefined {
    return within.tagName === 'tr' ? within : within.children.flatMap((child) => (isElement(child) ? (first(child) ?? []) : []))[0]
  })(table)
  for (const cell of row?.children ?? []) if (isElement(cell)) cell.tagName = 'th'
  return table
}

const picturesIn = (node: Element): readonly Element[] =>
  node.children.flatMap((child) => (isElement(child) ? (child.tagName === 'img' ? [child] : picturesIn(child)) : []))

/** Inline elements as paragraphs: two line breaks end one, and one does where the lines are lists, turns or names with values. */
function paragraphs(children: readonly ElementContent[], style: Style): Piece[] {
  return linesOf(phrasingOf(children)).map((words, i) => ({ block: wordsBlock(words, { style, apart: i === 0 }) }))
}

function phrasingOf(children: readonly ElementContent[]): PhrasingContent[] {
  return toMdast([{ type: 'element', tagName: 'p', properties: {}, children: [...children] }]).flatMap((node) => (node.type === 'paragraph' ? node.children : [])).filter(({ type }) => type !== 'image')
}

/** Notes, which no element of HTML's own says; docx/notes.ts makes these. */
const handlers = {
  note: (_state: State, { properties: { name } }: Element) => ({ type: 'footnoteReference', identifier: String(name), label: String(name) }) satisfies FootnoteReference,
  noter: (state: State, node: Element) =>
    ({ type: 'footnoteDefinition', identifier: String(node.properties['name']), label: String(node.properties['name']), children: state.toFlow(state.all(node)) as FootnoteDefinition['children'] }) satisfies FootnoteDefinition,
}
interface State {
  all(node: Element): Nodes[]
  toFlow(nodes: Nodes[]): RootContent[]
}

const converter = unified().use(rehypeRemark, { document: true, handlers: handlers as never } as Options).freeze()

function toMdast(children: ElementContent[]): RootContent[] {
  const root = converter.runSync({ type: 'root', children: structuredClone(children) } as HastRoot) as unknown as { readonly children: RootContent[] }
  return root.children.map((node) => trimmed(node))
}

/** The same with spaces taken out of the ends of bold and italics, where Markdown can't have them. */
function trimmed<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const inner = trimmed(child)
    if (inner.type !== 'strong' && inner.type !== 'emphasis' && inner.type !== 'delete') return [inner]
    const [first, last] = [inner.children[0], inner.children.at(-1)]
    const before = first?.type === 'text' ? (/^\s*/.exec(first.value)?.[0] ?? '') : ''
    const after = last?.type === 'text' && !(first === last && last.value.trim() === '') ? (/\s*$/.exec(last.value)?.[0] ?? '') : ''
    if (before === '' && after === '') return inner.children.length === 0 ? [] : [inner]
    const kept = inner.children.map((one, i) => (one.type === 'text' ? { ...one, value: i === 0 ? one.value.slice(before.length) : one.value } : one))
      .map((one, i, all) => (one.type === 'text' && i === all.length - 1 && after !== '' ? { ...one, value: one.value.slice(0, one.value.length - after.length) } : one)).filter((one) => one.type !== 'text' || one.value !== '')
    const space = (value: string): Nodes[] => (value === '' ? [] : [{ type: 'text', value: ' ' }])
    return [...space(before), ...(kept.length > 0 ? [{ ...inner, children: kept } as Nodes] : []), ...space(after)]
  })
  return { ...node, children: joined(children) }
}

/** Two that stand side by side and are alike as one, for Markdown can't tell where one ends. */
const joined = (nodes: readonly Nodes[]): Nodes[] => nodes.reduce<Nodes[]>((all, node) => {
  const last = all.at(-1)
  if (last && last.type === node.type && (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') && 'children' in last) all[all.length - 1] = { ...node, children: [...last.children, ...node.children] } as Nodes
  else if (last?.type === 'inlineCode' && node.type === 'inlineCode') all[all.length - 1] = { ...node, value: last.value + node.value }
  else all.push(node)
  return all
}, [])
