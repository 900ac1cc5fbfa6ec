import type { Block } from '../block.js'
import type { Desk } from '../desk.js'
import { bulletOf, dashOf, hyphenOf, numberOf } from './marks.js'

/** A stretch of blocks that belong together in the body; `title` is its first block where that is a title of its own. */
export interface Box {
  readonly kind: 'fakta' | 'liste' | 'nummer' | 'sitat'
  readonly title: number | null
  readonly members: readonly number[]
}

const titled = /^(?:fakta|faktaboks|faktarute)(?:$|\s*[:–-]\s*\S.*$| om .+$)/iu
const pair = /^(\p{Lu}[\p{L}\d/()& -]{1,32}):\s+\S/u
const speech = /(?:sier|seier|sa|spør|svarer|svarar|forteller|fortel|skriver|skriv|legger til|meiner|mener)$/iu

/** A line of a programme: «09.00 Velkommen», «Kl. 9.15–10.00: Innlegg». */
const hour = /^(?:kl\.? ?)?(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?[–-] ?(?:kl\.? ?)?(?:[01]?\d|2[0-3])[.:][0-5]\d)?[:.]? +(?:[–-] )?[\p{Lu}«]/iu

/** The name of a line that reads «Navn: verdi», or null. */
export function nameOfPair(text: string): string | null {
  const name = pair.exec(text)?.[1]
  return name !== undefined && text.length <= 250 && name.split(' ').length <= 4 && !speech.test(name) ? name : null
}

/** Finds facts boxes, or lists and quotations that stand by themselves, among the blocks that are left. */
export function boxesOf(desk: Desk, taken: ReadonlySet<number>, kinds: 'facts' | 'others'): readonly Box[] {
  const free = desk.free().filter((index) => !taken.has(index))
  const boxes: Box[] = []
  const all = desk.blocks.map(({ text }) => nameOfPair(text))
  const block = (at: number): Block | undefined => desk.blocks[free[at] as number]
  const follows = (at: number): boolean => at < free.length && (at === 0 || free[at] === (free[at - 1] as number) + 1 || desk.blocks.slice((free[at - 1] as number) + 1, free[at]).every((_, i) => !desk.isFree((free[at - 1] as number) + 1 + i)))
  const run = (from: number, is: (text: string) => boolean): number => {
    let end = from
    while (end < free.length && (end === from || follows(end)) && block(end)?.kind === 'words' && is(block(end)?.text ?? '')) end++
    return end
  }
  for (let at = 0; at < free.length; ) {
    const found = kinds === 'facts' ? factsAt(at) : (listAt(at) ?? quotationAt(at))
    if (found) boxes.push(found.box)
    at = found?.end ?? at + 1
  }
  return boxes

  function factsAt(from: number): { readonly box: Box; readonly end: number } | null {
    const first = block(from)
    if (!first || first.kind === 'whole') return null
    const make = (title: number | null, start: number, end: number) =>
      ({ box: { kind: 'fakta' as const, title, members: free.slice(start, end) }, end })
    // «Fakta: Møtene er gratis.» says the fact itself, and is no title of what follows.
    const hasTitle = titled.test(first.text) && first.text.length <= 80 && !/:.*[.!?]$/.test(first.text)
    const isItem = (text: string): boolean => nameOfPair(text) !== null || bulletOf(text) !== null || hyphenOf(text) !== null
    if (hasTitle) {
      const end = run(from + 1, isItem)
      if (end > from + 1) return make(free[from] as number, from + 1, end)
      // Prose: what stands right below, or the one paragraph after an empty line; at the end of a text all that is left.
      const isLate = from >= free.length * 0.6
      let last = from + 1
      while (last < free.length && block(last)?.kind === 'words' && (last === from + 1 || !block(last)?.apart || (isLate && !titled.test(block(last)?.text ?? '')))) last++
      return last > from + 1 ? make(free[from] as number, from + 1, last) : null
    }
    const isPairs = (start: number, least: number): number => {
      const end = run(start, (text) => nameOfPair(text) !== null)
      const names = free.slice(start, end).map((index) => nameOfPair(desk.blocks[index]?.text ?? ''))
      // A name that comes again is a speaker's.
      return end - start >= least && names.every((name) => all.filter((one) => one === name).length === 1) ? end : -1
    }
    const isTitle = first.text.length <= 60 && !/[.?!,;]$/.test(first.text) && nameOfPair(first.text) === null && bulletOf(first.text) === null && dashOf(first.text) === null
    if (isTitle) {
      const end = isPairs(from + 1, 2)
      if (end > 0) return make(free[from] as number, from + 1, end)
    }
    const end = isPairs(from, 3)
    return end > 0 ? make(null, from, end) : null
  }

  function listAt(from: number): { readonly box: Box; readonly end: number } | null {
    const bullets = run(from, (text) => bulletOf(text) !== null)
    const hours = run(from, (text) => hour.test(text) && text.length <= 160)
    if (hours - from >= 2) return { box: { kind: 'liste', title: null, members: free.slice(from, hours) }, end: hours }
    if (bullets > from) return { box: { kind: 'liste', title: null, members: free.slice(from, bullets) }, end: bullets }
    const start = numberOf(block(from)?.text ?? '')?.number ?? 0
    const numbers = run(from, (text) => numberOf(text) !== null)
    const inOrder = free.slice(from, numbers).every((index, i) => numberOf(desk.blocks[index]?.text ?? '')?.number === start + i)
    if (numbers - from >= 2 && inOrder) return { box: { kind: 'nummer', title: null, members: free.slice(from, numbers) }, end: numbers }
    const hyphens = run(from, (text) => hyphenOf(text) !== null)
    const items = free.slice(from, hyphens).map((index) => desk.blocks[index] as Block)
    return items.length >= 2 && isHyphenList(items) ? { box: { kind: 'liste', title: null, members: free.slice(from, hyphens) }, end: hyphens } : null
  }

  function quotationAt(from: number): { readonly box: Box; readonly end: number } | null {
    const words = block(from)
    const by = block(from + 1)
    if (!words || !by || words.kind !== 'words' || by.kind !== 'words' || !follows(from + 1)) return null
    const isWhole = /^[«“"][^«»“”"]{25,}[»”"]$/.test(words.text)
    const isBy = by.text.length <= 80 && /^[–—-]\s*\p{Lu}[^.?!]*$/u.test(by.text) && !said.test(by.text)
    return isWhole && isBy ? { box: { kind: 'sitat', title: free[from + 1] as number, members: [free[from] as number] }, end: from + 2 } : null
  }
}

const verbs = 'sier|seier|forteller|fortel|mener|meiner|svarer|svarar|forklarer|forklarar|understreker|understrekar|legger|legg|smiler|ler|spør|konstaterer|oppsummerer|påpeker|sa|fortalte|undrer|minnes|minnest|avslutter|avsluttar|fortsetter|held fram|utdyper|utdjupar'
/** Words that say who speaks: they make a line that begins with a dash a quotation in a report. */
export const said = new RegExp(`(?:[,?!»”"]\\s+(?:${verbs})(?!\\p{L}))|(?:^|[.!?] )\\p{Lu}[\\p{L} ]{1,40} (?:${verbs})\\.?$`, 'iu')

/** Lines that begin with a hyphen are a list when they stand together, or are short and end as no sentence does; nobody speaks in them. */
const isHyphenList = (items: readonly Block[]): boolean =>
  !items.some(({ text }) => said.test(text)) && (items.slice(1).every(({ apart }) => !apart) || items.every(({ text }) => text.length < 60 && !/[.?!]$/.test(text)))
