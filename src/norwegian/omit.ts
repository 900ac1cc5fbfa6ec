import type { Span } from '../source.js'
import { seeker, type Seek } from './seek.js'

/** What stands where a name was taken out, in every language. */
export const omission = '[…]'

/** Gives what finds each of some names in text and markup; names of no letters find nothing. */
export const seekersOf = (names: readonly string[]): readonly Seek[] => names.flatMap((name) => seeker(name) ?? [])

/** A part of a text and what is to stand in its place. */
export interface Omitted extends Span {
  readonly instead: string
}

/** Gives the parts of a text or its markup that names fill, in their order, but for those in addresses; a name that tags part is several. */
export function omissions(text: string, seeks: readonly Seek[]): readonly Omitted[] {
  const found = seeks.flatMap((seek) => seek(text)).filter(({ start }) => !/(?:https?:|mailto:)[^\s"'<>]*$/.test(text.slice(Math.max(0, start - 500), start)))
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end)
  return inOrder.filter(({ start }, i) => inOrder.slice(0, i).every(({ end }) => end <= start)).flatMap(({ start, end }) => {
    const pieces = [...text.slice(start, end).matchAll(/(?<=^|>)[^<>]+(?=<|$)/g)].filter(({ 0: piece }) => piece.trim() !== '')
    return pieces.map(({ 0: piece, index }, i) => ({ start: start + index, end: start + index + piece.length, instead: i === 0 ? omission : '' }))
  })
}

/** Gives a text without names. */
export const withoutNamesIn = (text: string, seeks: readonly Seek[]): string =>
  omissions(text, seeks).reduceRight((all, { start, end, instead }) => all.slice(0, start) + instead + all.slice(end), text)
