import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { nearest } from '../norwegian/nearest.js'
import { labelled } from './labels.js'
import { type Settling, restOfLine, spanOf } from './settling.js'
import type { Box, Facts } from './tree.js'

const boxes = ['fakta', 'sitat', 'hjelp'] as const
/** The names that may follow `:::`. */
export const containerNames: readonly string[] = [...boxes, 'intervju']

/** The name of a container when it is one of ours; the case of its letters says nothing. */
export function containerName(node: ContainerDirective): Box['name'] | 'intervju' | null {
  const name = node.name.toLowerCase()
  return name === 'intervju' ? name : boxes.find((known) => known === name) ?? null
}

/** Takes `[title]` off a container, which the parser leaves as its first paragraph. */
export function takeTitle(node: ContainerDirective): Paragraph | null {
  const [first] = node.children
  if (first?.type !== 'paragraph' || !first.data?.directiveLabel) return null
  node.children = node.children.slice(1)
  return first
}

/** Reports a container that we don't know, that has no end, or that has its title in the wrong place; notes where its fences are. */
export function inspectContainer(node: ContainerDirective, title: string, { text, report, fences }: Settling): void {
  const line = restOfLine(text, spanOf(node).start)
  fences.add(line.start)
  const closing = node.data?.position?.closing?.start.offset
  if (closing !== undefined) fences.add(closing)
  else report('ramme-ikke-lukket', { name: node.name }, line)
  if (containerName(node) === null) report('ukjent-ramme', unknown(node.name), line)
  const attributes = Object.values(node.attributes ?? {})
  if (attributes.length > 0) report('ramme-tittel', { line: `:::${node.name}[${title || attributes.join(' ').trim()}]` }, line)
}

const unknown = (found: string) => ({ found, nearest: nearest(found, containerNames), known: containerNames })

/** The box that a settled container becomes. */
export function box(name: Box['name'], title: PhrasingContent[], level: number, children: RootContent[]): Box {
  const label = toString(title) || `${name[0]?.toUpperCase()}${name.slice(1)}`
  return { type: 'box', name, title, label, level, children: name === 'fakta' ? children.map(factsOf) : children }
}

function factsOf(node: RootContent): RootContent {
  if (node.type !== 'list') return node
  const facts = paragraphsOf(node).map(labelled)
  if (facts.length === 0 || facts.includes(null)) return node
  return {
    type: 'facts',
    children: facts.flatMap((fact) => (fact ? [{ type: 'fact', name: fact.name, children: fact.rest }] : [])),
  } satisfies Facts
}

/** The paragraphs of a list when each item is a single one, else none. */
function paragraphsOf(list: List): Paragraph[] {
  const found = list.children.flatMap(({ children: [first, ...others] }) => (first?.type === 'paragraph' && others.length === 0 ? [first] : []))
  return found.length === list.children.length ? found : []
}

const colons = /^[ \t>]*(:{3,})([^\r\n]*)/gm

/** Reports every line that begins with `:::` and was not understood; run when the tree is settled. */
export function inspectColons({ text, report, fences, code }: Settling): void {
  if (!text.includes(':::')) return
  let halfOpen = 0
  for (const match of text.matchAll(colons)) {
    const end = match.index + match[0].length
    const span = { start: end - `${match[1]}${match[2]}`.length, end }
    if (fences.has(span.start) || code.some((inside) => inside.start <= span.start && span.start < inside.end)) continue
    const words = (match[2] ?? '').trim()
    if (words === '') {
      // The end of a box whose beginning was told of is no fault of its own.
      if (halfOpen > 0) halfOpen -= 1
      else report('lost-kolon', {}, span)
      continue
    }
    halfOpen += 1
    const [found = words] = /^[\p{L}\p{N}_-]+/u.exec(words) ?? []
    if (!containerNames.includes(found.toLowerCase())) report('ukjent-ramme', unknown(found), span)
    else {
      const title = words.slice(found.length).replace(/^[\s:[]+|[\]\s]+$/g, '')
      const line = `${match[1]}${found}${title && `[${title}]`}`
      report('ramme-tittel', { line }, span, { span, text: line })
    }
  }
}
