import type { Heading } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { slugify } from '../norwegian/slug.js'
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

/** Settles a heading: its level and id; false when it has no text and is left out. Reports that, and a level that does not fit. */
export function settleHeading(node: Heading, { text, report, outline, headings }: Settling): boolean {
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
  if (level !== node.depth) {
    const marks = { start: span.start, end: span.start + node.depth }
    const fix = text[span.start] === '#' ? { span: marks, text: '#'.repeat(level) } : undefined
    report('overskrift-niva', { found: node.depth, wanted: level }, span, fix)
  }
  return true
}
