import type { Params } from '../diagnostic.js'
import type { Span } from '../source.js'

/** What went beyond its limit, and on which line. */
export interface Excess {
  readonly what: Params<'for-mye-markdown'>['what']
  readonly span: Span
}

/*
 * The parser's time grows with the square of some of these and its stack with the depth. Each limit is many times what a report
 * of sixty thousand letters needs, and keeps what it limits within a second.
 */
const most = {
  size: 1_000_000,
  lines: 12_000,
  line: 20_000,
  depth: 24,
  depths: 20_000,
  items: 3_000,
  fences: 200,
  underlines: 500,
  links: 3_000,
  pictures: 300,
  columns: 40,
  cells: 10_000,
  marks: 10_000,
  markWork: 16_000_000,
  escapes: 40_000,
  footnotes: 300,
  definitions: 1_000,
}

const anyLine = /([^\r\n]*)(?:\r\n|\r|\n|$)/y
const prefix = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/
const signs = /^[ \t>+=\d-]|[\\&[@:|`*_~<]/
/** Whether a line counts for nothing but its length, outside tables and away from marks. */
const isOrdinary = (line: string): boolean => line !== '' && !signs.test(line) && !line.includes('www.')
const count = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0

/** The first way in which a body is more than the parser can answer in a second, or null. Counts raw text alone. */
export function excess(text: string): Excess | null {
  if (text.length > most.size) return { what: 'size', span: { start: 0, end: 0 } }
  const sum = {
    lines: 0, depths: 0, items: 0, fences: 0, underlines: 0, links: 0, pictures: 0, cells: 0, marks: 0, markWork: 0, escapes: 0, footnotes: 0, definitions: 0,
  }
  let block = { length: 0, marks: 0, columns: 0 }
  for (let at = 0; at < text.length; ) {
    anyLine.lastIndex = at
    const match = anyLine.exec(text) as RegExpExecArray
    const line = match[1] as string
    const span = { start: at, end: at + line.length }
    at += match[0].length
    if (line.length > most.line) return { what: 'line', span }
    sum.lines += 1
    if (line === '' || /^[ \t>]*$/.test(line)) block = { length: 0, marks: 0, columns: 0 }

    if (block.columns + block.marks === 0 && sum.lines <= most.lines && isOrdinary(line)) {
      block.length += line.length + 1
      continue
    }

    const markers = prefix.exec(line)?.[0] ?? ''
    const items = count(markers, /[-+*.)]/g)
    const depth = count(markers, />/g) + items + (items > 0 ? (/^[ \t]*/.exec(line)?.[0].length ?? 0) / 2 : 0)
    sum.depths += depth
    sum.items += items
    if (line.includes(':::')) sum.fences += 1
    if (depth > most.depth || sum.depths > most.depths || sum.items > most.items || sum.fences > most.fences) return { what: 'depth', span }

    if (block.length > 0 && /^[ \t>]*(?:-+|=+)[ \t]*$/.test(line)) sum.underlines += 1
    if (sum.lines > most.lines || sum.underlines > most.underlines) return { what: 'size', span }

    sum.escapes += count(line, /[\\&]/g)
    if (sum.escapes > most.escapes) return { what: 'size', span }

    sum.links += count(line, /\[|www\.|https?:|@/g)
    sum.pictures += count(line, /!\[/g)
    if (sum.links > most.links || sum.pictures > most.pictures) return { what: 'links', span }

    const definition = /^[ \t>]*\[(\^?)[^\]]*\]:/.exec(line)
    if (definition) sum[definition[1] === '' ? 'definitions' : 'footnotes'] += 1
    if (sum.footnotes > most.footnotes || sum.definitions > most.definitions) return { what: 'references', span }

    if (/^[ \t>]*[|:-][-:| \t]*$/.test(line) && line.includes('|')) block.columns = Math.max(block.columns, count(line, /-+/g))
    // A row is as wide as its table however little stands in it.
    sum.cells += block.columns
    if (block.columns > most.columns || sum.cells > most.cells) return { what: 'columns', span }

    const marks = count(line, /\*+|_+|`+|~~+|[[<]/g)
    const before = block.length * block.marks
    block.length += line.length + 1
    block.marks += marks
    sum.marks += marks
    sum.markWork += block.length * block.marks - before
    if (sum.marks > most.marks || sum.markWork > most.markWork) return { what: 'emphasis', span }
  }
  return null
}
