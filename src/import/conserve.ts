import { parse } from '../markdown/parse.js'
import '../markdown/parser.js'
import { told } from './block.js'
import type { Body } from './body.js'
import type { Desk } from './desk.js'
import type { Value } from './draft.js'
import { said, wordsOf } from './words.js'

/** A word that would be lost, doubled, moved or made up: a fault of korus, and never the writer's. */
export class LostWords extends Error {}

/** Where two rows of words part, as a sentence for whoever maintains korus. */
function difference(before: readonly string[], after: readonly string[]): string {
  const at = before.findIndex((word, i) => after[i] !== word)
  const from = Math.max(0, at < 0 ? before.length - 3 : at - 3)
  return `«${before.slice(from, from + 8).join(' ')}» ⇒ «${after.slice(from, from + 8).join(' ')}»`
}

/** Whether two rows of words are the same, in number and order. */
export const areSame = (before: readonly string[], after: readonly string[]): boolean => before.length === after.length && before.every((word, i) => word === after[i])

/** Throws unless two rows of words are the same, in number and order. */
export function checkSame(before: readonly string[], after: readonly string[]): void {
  if (!areSame(before, after)) throw new LostWords(difference(before, after))
}

/**
 * Throws unless every word of the blocks is accounted for: read back out of the Markdown in the order in which the body says its blocks,
 * or in a line that the report quotes whole; and unless every word of the header stands in a line that was read into it.
 */
export function checkKept(desk: Desk, { markdown, order }: Body): void {
  const textOf = (index: number): string => desk.blocks[index]?.nodes.map((node) => said(node)).join('\n') ?? ''
  checkSame(order.flatMap((index) => wordsOf(textOf(index))), wordsOf(said(parse(markdown))))
  const inBody = [...order].sort((a, b) => a - b)
  checkSame(desk.free().map(String), inBody.map(String))
  const lines = [...desk.readings, ...desk.removed].map(({ text }) => wordsOf(text).join(' '))
  desk.blocks.forEach((block, index) => {
    if (desk.fate(index) !== 'body' && !lines.includes(wordsOf(told(block)).join(' '))) throw new LostWords(block.text)
  })
  // What a reader sees of a block may be put together otherwise than what is told of it: an address stands between a link's words and the next.
  const seen = desk.blocks.filter((_, index) => desk.fate(index) === 'header').map(({ text }) => text)
  const known = new Set([...desk.readings.map(({ text }) => text), ...seen].flatMap(wordsOf))
  for (const key of ['tittel', 'korttittel', 'ingress', 'forfatter', 'emneord', 'bilde'] as const) {
    if (!desk.readings.some(({ as }) => as === key)) continue
    const value = desk.header[key]
    const read = key === 'bilde' ? (({ bildetekst, foto, illustrasjon }) => ({ bildetekst, foto, illustrasjon }))(value as Record<string, string>) : value
    const madeUp = stringsOf(read).flatMap(wordsOf).find((word) => !known.has(word) && word !== 'og')
    if (madeUp !== undefined) throw new LostWords(`${key}: ${madeUp}`)
  }
  for (const key of ['tittel', 'korttittel', 'ingress'] as const) {
    const read = desk.readings.find(({ as }) => as === key)
    if (read) checkPart([read.text, ...seen], String(desk.header[key]))
  }
}

/** Throws unless a value's words stand in one of the lines it may have been read from, in their order. */
function checkPart(lines: readonly string[], value: string): void {
  const isIn = (line: string): boolean => {
    const words = wordsOf(line)
    let at = 0
    return wordsOf(value).every((word) => (at = words.indexOf(word, at) + 1) > 0)
  }
  if (!lines.some(isIn)) throw new LostWords(value)
}

const stringsOf = (value: Value | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : value === undefined || typeof value !== 'object' ? [] : Object.values(value).flatMap((one) => stringsOf(one as Value | undefined))
