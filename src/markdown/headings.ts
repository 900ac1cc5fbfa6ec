import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Fix } from '../diagnostic.js'
import { slugify } from '../norwegian/slug.js'
import type { Span } from '../source.js'
import { type Settling, spanOf } from './settling.js'

/** Gives each heading the level and the id it is shown with. */
export interface Outline {
  level(depth: number): number
  id(text: string): string
  /** Begins a box, whose headings stand below its title; gives the title's level, and the way back out. */
  enter(titled: boolean): { readonly level: number; leave(): void }
}

/** Makes an outline without gaps below the title: a heading goes one level below the nearest heading before it that is higher. */
export function outline(): Outline {
  let base = 1
  let depths: number[] = []
  const taken = new Map<string, number>()
  return {
    level(depth) {
      depths = [...depths.filter((higher) => higher < depth), depth]
      return Math.min(base + depths.length, 6)
    },
    id(text) {
      const slug = slugify(text) ?? 'avsnitt'
      let id: string = slug
      let n = taken.get(slug) ?? 1
      while (taken.has(id)) id = `${slug}-${(n += 1)}`
      taken.set(id, 1).set(slug, n)
      return id
    },
    enter(titled) {
      const outside = { base, depths }
      const level = Math.min(base + depths.length + 1, 6)
      base = titled ? level : level - 1
      depths = []
      return {
        level,
        leave: () => {
          base = outside.base
          depths = outside.depths
        },
      }
    },
  }
}

/** A heading written at another level than it is shown at. */
export interface Misplaced {
  readonly found: number
  readonly wanted: number
  readonly span: Span
}

/** Settles a heading: its level and id; false when it has no text and is no heading, which is reported. A level that does not fit is noted. */
export function settleHeading(node: Heading, { report, outline, headings, misplaced }: Settling): boolean {
  const words = toString(node)
  const span = spanOf(node)
  if (words.trim() === '') {
    report('tom-overskrift', {}, span)
    return false
  }
  const level = outline.level(node.depth)
  const id = outline.id(words)
  node.data = { level, id }
  headings.push({ level, id, text: words, span })
  if (level !== node.depth) misplaced.push({ found: node.depth, wanted: level, span })
  return true
}

/** Reports, at the first of them, headings whose levels don't fit: one that is wrong makes those below it wrong, and they are mended together. */
export function inspectLevels({ text, report, misplaced }: Settling): void {
  const [first] = misplaced.toSorted((a, b) => a.span.start - b.span.start)
  if (!first) return
  const { found, wanted } = first
  const marked = misplaced.filter(({ span }) => text[span.start] === '#')
  report('overskrift-niva', { found, wanted, count: misplaced.length }, first.span, marked.length > 0 ? withLevels(text, marked) : undefined)
}

/** The stretch from the first heading's marks to the last one's, with the marks that they want. */
function withLevels(text: string, marked: readonly Misplaced[]): Fix {
  const marks = marked.map(({ found, wanted, span: { start } }) => ({ start, end: start + found, text: '#'.repeat(wanted) })).toSorted((a, b) => a.start - b.start)
  const parts = marks.map((mark, i) => text.slice(marks[i - 1]?.end ?? mark.start, mark.start) + mark.text)
  return { span: { start: marks[0]?.start ?? 0, end: marks.at(-1)?.end ?? 0 }, text: parts.join('') }
}
