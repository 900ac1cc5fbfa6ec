import type { ListItem, PhrasingContent, RootContent, Text } from 'mdast'
import type { Point } from 'unist'

/** A text that is read: its place in the body, and the line that reading has come to, with where that begins in the text. */
interface Place {
  readonly block: string
  readonly offset: number
  line: number
  lineStart: number
}

const unmarked = String.raw`(?:[^\\${'`'}*_[\]<>&~\t\r\n\0]|&(?!#?\w+;))`
const plain = new RegExp(`${unmarked}+`, 'y')
const link = new RegExp(String.raw`(?<!!)(\[)(?![\^ ])(${unmarked}+)(?<! )\]\(((?:[\w.~:/?#@!$,;=%+-]|&(?!#?\w+;))+)\)`, 'y')
const emphasis = new RegExp(String.raw`(?<![^\s(«])(\*\*?|__?)(?=[\p{L}\p{N}])(${unmarked}*[\p{L}\p{N}])\1(?=[\s.,:;!?)»]|$)`, 'uy')
const heading = /(#{1,6}) [^\r\n]*[^\r\n#](?=\r?\n|$)/y
const item = /(?:([*+-])|(\d{1,9})([.)])) [^\r\n]*/y
/** What makes something else of a line than a line of a paragraph. */
const marked = /(?:^|\n)(?:[ #+=:|-]|\d{1,9}[.)](?:[ \r\n]|$))| (?:\r?\n|$)|^$/

/**
 * The blocks of a text between two empty lines as the parser makes them: headings, and a paragraph or a list whose items are a line each, without
 * any marks but those of whole links and emphasis. Null where the parser must be asked. `offset` and `line` are the text's place in the body.
 */
export function plainBlocks(block: string, offset: number, line: number): RootContent[] | null {
  const place: Place = { block, offset, line, lineStart: 0 }
  const nodes: RootContent[] = []
  let at = 0
  for (let found = matchAt(heading, at, place); found; found = matchAt(heading, at, place)) {
    const [{ length }, { length: depth }] = found as unknown as readonly [string, string]
    const start = pointAt(at, place)
    const children = phrases(at + depth + 1, at + length, place)
    if (!children) return null
    nodes.push({ type: 'heading', depth: depth as 1, children, position: { start, end: pointAt(at + length, place) } })
    at = nextLine(at + length, place)
    if (at > block.length) return nodes
  }
  const rest = matchAt(item, at, place) ? list(at, place) : paragraph(at, block.length, place)
  return rest && [...nodes, rest]
}

function matchAt(pattern: RegExp, at: number, { block }: Place): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(block)
}

const pointAt = (at: number, { offset, line, lineStart }: Place): Point => ({ line, column: at - lineStart + 1, offset: offset + at })

/** Goes on behind the line break at `end`. */
function nextLine(end: number, place: Place): number {
  place.line++
  place.lineStart = end + (place.block[end] === '\r' ? 2 : 1)
  return place.lineStart
}

function paragraph(from: number, to: number, place: Place): RootContent | null {
  const start = pointAt(from, place)
  const children = phrases(from, to, place)
  return children && { type: 'paragraph', children, position: { start, end: pointAt(to, place) } }
}

/** A list of which all items have the same mark and are a line each. */
function list(at: number, place: Place): RootContent | null {
  const start = pointAt(at, place)
  const children: ListItem[] = []
  let kind: string | undefined
  let first: string | undefined
  let end = start
  for (let from = at; from < place.block.length; ) {
    const [line, bullet, digits = '', point] = matchAt(item, from, place) ?? []
    if (line === undefined || (kind !== undefined && kind !== (bullet ?? point))) return null
    kind ??= bullet ?? point
    first ??= digits
    const start = pointAt(from, place)
    const content = paragraph(from + digits.length + 2, from + line.length, place)
    if (!content) return null
    end = pointAt(from + line.length, place)
    children.push({ type: 'listItem', spread: false, checked: null, children: [content as ListItem['children'][number]], position: { start, end } })
    from = nextLine(from + line.length, place)
  }
  return { type: 'list', ordered: first !== '', start: first ? Number(first) : null, spread: false, children, position: { start, end } }
}

/** What stands from one place to another, as texts, links and emphasis. */
function phrases(from: number, to: number, place: Place): PhrasingContent[] | null {
  const { block, offset } = place
  if (marked.test(block.slice(from, to))) return null
  const nodes: PhrasingContent[] = []
  let begun: Point | undefined
  let at = from
  const text = (start: Point, end: number): Text => ({ type: 'text', value: block.slice((start.offset as number) - offset, end), position: { start, end: pointAt(end, place) } })
  while (at < to) {
    const sign = block[at]
    const form = sign === '[' ? link : sign === '*' || sign === '_' ? emphasis : plain
    const start = pointAt(at, place)
    if (sign === '\n' || sign === '\r') {
      begun ??= start
      at = nextLine(at, place)
      continue
    }
    const [whole, mark = '[', words = '', url = ''] = matchAt(form, at, place) ?? []
    if (whole === undefined) return null
    if (form === plain) {
      begun ??= start
      at += whole.length
      continue
    }
    if (begun) nodes.push(text(begun, at))
    begun = undefined
    const inner = at + mark.length
    const children = [text(pointAt(inner, place), inner + words.length)]
    at += whole.length
    const position = { start, end: pointAt(at, place) }
    nodes.push(form === link ? { type: 'link', title: null, url, children, position } : { type: mark.length === 2 ? 'strong' : 'emphasis', children, position })
  }
  if (begun) nodes.push(text(begun, at))
  return nodes
}
