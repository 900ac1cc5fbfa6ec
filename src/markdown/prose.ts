import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast'
import type { Span } from '../source.js'
import { addressesIn } from './links.js'
import { spanOf } from './settling.js'
import { hole, runMaker, type Surroundings, type TextRun } from './text-run.js'
import type { Answer } from './tree.js'

/** A picture of the body with the title that is shown as its caption. */
export interface Picture {
  readonly file: string
  readonly alt: string
  readonly caption: string | null
  readonly span: Span
}

/** What the rules read of a body; it lives no longer than the tree. Spans are offsets in the file. */
export interface Prose {
  readonly runs: readonly TextRun[]
  readonly pictures: readonly Picture[]
  /** Stretches of the file that are code, where nothing is a fault of writing. */
  readonly code: readonly Span[]
}

interface Gathering {
  readonly text: string
  readonly start: number
  readonly runs: TextRun[]
  readonly pictures: Picture[]
  readonly code: Span[]
}

const plain: Surroundings = { kind: 'paragraph', quoted: false, list: false, note: false, box: null }

/** Gathers the runs of a tree that is not settled yet, since settling moves and cuts its texts; `start` is the body's place in `text`, the file. */
export function gatherProse(root: Root, text: string, start: number): Prose {
  const gathering: Gathering = { text, start, runs: [], pictures: [], code: [] }
  gather(root, plain, gathering)
  return gathering
}

function gather(node: Nodes, around: Surroundings, gathering: Gathering): void {
  switch (node.type) {
    case 'paragraph': return addRun(node, isTitle(node) ? { ...around, kind: 'heading' } : around, gathering)
    case 'heading': return addRun(node, { ...around, kind: 'heading' }, gathering)
    case 'tableCell': return addRun(node, { ...around, kind: 'cell' }, gathering)
    case 'code': gathering.code.push(inFile(node, gathering)); return
    case 'blockquote': return gatherAll(node.children, { ...around, quoted: true }, gathering)
    case 'list': return gatherAll(node.children, { ...around, list: true }, gathering)
    case 'footnoteDefinition': return gatherAll(node.children, { ...around, note: true }, gathering)
    case 'containerDirective': {
      const name = node.name.toLowerCase()
      const box = name === 'fakta' || name === 'hjelp' ? name : around.box
      return gatherAll(node.children, { ...around, box, quoted: around.quoted || name === 'sitat' }, gathering)
    }
    default:
      if ('children' in node) gatherAll(node.children as Nodes[], around, gathering)
  }
}

const gatherAll = (nodes: readonly Nodes[], around: Surroundings, gathering: Gathering): void => {
  for (const node of nodes) gather(node, around, gathering)
}

const isTitle = ({ data }: Paragraph): boolean => (data as { readonly directiveLabel?: boolean } | undefined)?.directiveLabel === true

const inFile = (node: Nodes, { start }: Gathering): Span => {
  const span = spanOf(node as Paragraph)
  return { start: span.start + start, end: span.end + start }
}

function addRun(node: Nodes & { children: PhrasingContent[] }, around: Surroundings, gathering: Gathering): void {
  const maker = runMaker(gathering.text)
  const links: Span[] = []
  const italics: Span[] = []
  const add = (inline: PhrasingContent): void => {
    const start = maker.length()
    switch (inline.type) {
      case 'text': return maker.add(inline.value, inFile(inline, gathering))
      case 'break': return maker.add('\n', inFile(inline, gathering), true)
      case 'inlineCode':
        gathering.code.push(inFile(inline, gathering))
        return maker.add(hole, inFile(inline, gathering), true)
      case 'image':
        gathering.pictures.push({ file: inline.url, alt: inline.alt ?? '', caption: inline.title ?? null, span: inFile(inline, gathering) })
        return maker.add(hole, inFile(inline, gathering), true)
      case 'imageReference': return maker.add(hole, inFile(inline, gathering), true)
      default:
        if (!('children' in inline)) return
        inline.children.forEach(add)
        if (inline.type === 'link' || inline.type === 'linkReference') links.push({ start, end: maker.length() })
        if (inline.type === 'emphasis') italics.push({ start, end: maker.length() })
    }
  }
  node.children.forEach(add)
  const value = maker.value()
  if (value === '') return
  const quoted = around.quoted || (around.kind === 'paragraph' && /^[–—]\s/.test(value))
  gathering.runs.push(maker.run({ links, ...around, quoted, span: inFile(node, gathering), italics }, withoutAddresses(value, links)))
}

/** The text with a hole for every letter of an address that stands bare, which is a link. */
function withoutAddresses(value: string, links: Span[]): string {
  let shown = value
  for (const { index, address } of addressesIn(value)) {
    const end = index + address.length
    shown = shown.slice(0, index) + hole.repeat(address.length) + shown.slice(end)
    if (!links.some((link) => link.start <= index && end <= link.end)) links.push({ start: index, end })
  }
  return shown
}

/** The prose, with the answers that were found when the tree was settled marked as another's words. */
export function withAnswers(prose: Prose, root: Root, start: number): Prose {
  const answers = answersIn(root).map(({ children }) => ({
    start: start + spanOf(children[0] as Paragraph).start, end: start + spanOf(children.at(-1) as Paragraph).end,
  }))
  if (answers.length === 0) return prose
  const isAnswer = ({ span }: TextRun): boolean => answers.some((answer) => answer.start <= span.start && span.end <= answer.end)
  return { ...prose, runs: prose.runs.map((run) => (run.quoted || !isAnswer(run) ? run : { ...run, quoted: true })) }
}

const answersIn = (root: Root): readonly Answer[] => root.children.flatMap((node) => (node.type === 'turn' ? [node.children[1]] : []))
