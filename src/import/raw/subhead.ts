import type { Block } from '../block.js'
import { bulletOf, dashOf, hyphenOf, numberOf } from './marks.js'

const longest = 70

/** Whether a line is a subhead: short, whole in itself, without the mark that ends a sentence, and with a longer text or a list below it. */
export function isSubhead({ kind, text, bold, apart, style }: Block, isBelowText: boolean, next: Block | undefined, all: readonly Block[]): boolean {
  if (kind !== 'words' || style === 'caption' || !isBelowText || next === undefined || next.kind === 'heading') return false
  if (text.length > (bold ? 90 : longest) || text.split(' ').length > 12 || /[.,:;…»”"]$/.test(text) || !/^[\p{Lu}\d«]/u.test(text)) return false
  if ([bulletOf, hyphenOf, dashOf, numberOf].some((mark) => mark(text) !== null) || /[\p{L}\d]@|https?:|www\.|\d{2} ?\d{2} ?\d{2} ?\d{2}/u.test(text) || /: \S/.test(text)) return false
  if (bold) return true
  // Where paragraphs are told apart by empty lines, a line inside one is none.
  const isParted = all.slice(1).some((block) => block.apart)
  return (apart || !isParted) && next.kind === 'words' && (next.text.length > Math.max(80, text.length) || numberOf(next.text) !== null || bulletOf(next.text) !== null)
}
