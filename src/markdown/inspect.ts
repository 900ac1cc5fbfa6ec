import type { Definition, FootnoteDefinition, Html, Image, Link, Nodes, Parents, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import type { Reading } from '../article/article.js'
import type { Report } from '../diagnostic.js'
import { countWords } from '../norwegian/count-words.js'
import { box, containerName, inspectColons, inspectContainer, takeTitle } from './containers.js'
import { type Notes, notes } from './footnotes.js'
import { inspectLevels, outline, settleHeading } from './headings.js'
import { turns } from './interview.js'
import { linkBareAddresses, settleImage, settleLink } from './links.js'
import { inspectList } from './lists.js'
import { type Settling, spanOf } from './settling.js'
import { settleTable } from './tables.js'

/** What decides how a body is settled: whether it is an interview, and the heading of its footnotes. */
export interface Manner {
  readonly interview: boolean
  readonly footnotes: string
}

/** What is gathered from a body besides its text. */
export type Findings = Pick<Reading, 'words' | 'headings' | 'links' | 'images'>

interface Walk extends Settling {
  readonly notes: Notes
  readonly definitions: ReadonlyMap<string, Definition>
  readonly used: Set<Definition>
  words: number
  inLink: boolean
  expanded: number
}

/** Settles a tree in place (see tree.ts) in one walk, gathers links, pictures, headings and the count of words, and reports their faults. */
export function inspect(root: Root, text: string, manner: Manner, report: Report): Findings {
  // Where the writer says from where to where the interview goes, the rest of the article is no part of it.
  const isMarked = root.children.some((node) => node.type === 'containerDirective' && containerName(node) === 'intervju')
  const interview = manner.interview && !isMarked
  const settling: Settling = {
    text, report, interview, outline: outline(), links: [], images: [], headings: [], misplaced: [], fences: new Set(), code: [],
  }
  const defined = text.includes(']:') ? definitionsOf(root) : { links: [], notes: [] }
  // Of several definitions with one name the first is meant, so it is put in last.
  const definitions = new Map(defined.links.map((definition) => [definition.identifier, definition] as const).reverse())
  const walk: Walk = {
    definitions, ...settling, notes: notes(defined.notes, manner.footnotes, settling), used: new Set(), words: 0, inLink: false, expanded: 0,
  }
  settleChildren(root, walk)
  if (interview) root.children = turns(root.children)
  const list = walk.notes.list((note) => settleChildren(note, walk))
  if (list) root.children.push(list)
  for (const definition of defined.links) {
    if (!walk.used.has(definition)) report('ubrukt-lenkemerke', { label: definition.label ?? definition.identifier }, spanOf(definition))
  }
  inspectColons(settling)
  inspectLevels(settling)
  return { words: walk.words, headings: walk.headings, links: walk.links, images: walk.images }
}

/** The definitions of links and notes, which may stand anywhere among blocks. */
function definitionsOf(node: Nodes, found: { readonly links: Definition[]; readonly notes: FootnoteDefinition[] } = { links: [], notes: [] }) {
  if (node.type === 'definition') found.links.push(node)
  if (node.type === 'footnoteDefinition') found.notes.push(node)
  if ('children' in node && node.type !== 'paragraph') for (const child of node.children) definitionsOf(child as Nodes, found)
  return found
}

/** Settles the children of a node, each of which becomes itself, something else, several things or nothing. */
function settleChildren(parent: Parents, walk: Walk): void {
  const settled: RootContent[] = []
  for (const child of parent.children) settle(child as RootContent, settled, walk)
  parent.children = settled as typeof parent.children
}

function settle(node: RootContent, out: RootContent[], walk: Walk): void {
  switch (node.type) {
    case 'text':
      walk.words += countWords(node.value).words
      out.push(...(walk.inLink ? [node] : linkBareAddresses(node, walk)))
      return
    case 'code':
    case 'inlineCode':
      walk.words += countWords(node.value).words
      walk.code.push(spanOf(node))
      break
    case 'html':
      walk.code.push(spanOf(node))
      return inspectHtml(node, walk)
    case 'definition':
    case 'footnoteDefinition':
      return
    case 'footnoteReference':
      walk.notes.refer(node)
      break
    case 'image':
      if (!settleImage(node, walk)) return
      break
    case 'imageReference': {
      const { url, title } = definitionOf(node.identifier, walk)
      const { alt, position } = node
      return settle({ type: 'image', url, title, alt, position } as Image, out, walk)
    }
    case 'linkReference': {
      const { url, title } = definitionOf(node.identifier, walk)
      const { children, position } = node
      return settle({ type: 'link', url, title, children, position } as Link, out, walk)
    }
    case 'link':
      walk.inLink = true
      settleChildren(node, walk)
      walk.inLink = false
      out.push(...(settleLink(node, walk) ? [node] : node.children))
      return
    case 'containerDirective':
      out.push(...settleContainer(node, walk))
      return
    case 'list':
      inspectList(node, out.at(-1), walk)
      settleChildren(node, walk)
      break
    case 'table':
      settleChildren(node, walk)
      if (settleTable(node, out.at(-1), walk)) out.pop()
      break
    case 'heading':
      settleChildren(node, walk)
      if (settleHeading(node, walk)) break
      // What a heading without words does hold, such as a footnote's number, has been counted and is led to.
      if (node.children.some(({ type }) => type !== 'text')) out.push({ ...node, type: 'paragraph' })
      return
    default:
      if ('children' in node) settleChildren(node as Parents, walk)
  }
  out.push(node)
}

/** What a reference stands for; beyond a megabyte of repetition it stands for nothing, and that is reported. */
function definitionOf(identifier: string, walk: Walk): { readonly url: string; readonly title?: string | null | undefined } {
  const definition = walk.definitions.get(identifier)
  if (!definition) return { url: '' }
  const before = walk.expanded
  walk.used.add(definition)
  walk.expanded += definition.url.length + (definition.title?.length ?? 0)
  if (walk.expanded <= 1_000_000) return definition
  if (before <= 1_000_000) walk.report('for-mye-markdown', { what: 'references' }, spanOf(definition))
  return { url: '' }
}

function settleContainer(node: ContainerDirective, walk: Walk): RootContent[] {
  const label = takeTitle(node)
  if (label) settleChildren(label, walk)
  inspectContainer(node, label ? toString(label) : '', walk)
  const name = containerName(node)
  const place = walk.outline.enter(label !== null && (name === 'fakta' || name === 'hjelp'))
  const within = walk.interview
  if (name === 'intervju') walk.interview = true
  settleChildren(node, walk)
  walk.interview = within
  place.leave()
  if (name === null || name === 'intervju') {
    // In an interview the turns are found when all of it is there.
    const children = name === null || within ? node.children : turns(node.children)
    return label ? [label, ...children] : children
  }
  return [box(name, label?.children ?? [], place.level, node.children)]
}

/** Reports raw HTML with the words that go with it, or the tag itself; comments and end tags hold none. */
function inspectHtml(node: Html, { report }: Settling): void {
  const value = node.value.replace(/<!--[^]*?(?:-->|$)/g, '').trim()
  if (value === '' || /^<\/[^>]*>$/.test(value)) return
  const words = value.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim()
  report('ra-html', { lost: words || value }, spanOf(node))
}
