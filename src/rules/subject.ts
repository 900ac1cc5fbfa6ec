import type { Places } from '../article/article.js'
import type { Language, Metadata } from '../article/metadata-types.js'
import type { Report } from '../diagnostic.js'
import { hole, type TextRun } from '../markdown/text-run.js'
import type { Settings } from '../settings-types.js'

/** What the rules know of the text they read; `meta` is undefined where the header could not be read. */
export interface Subject {
  readonly text: string
  readonly language: Language
  readonly meta: Metadata | undefined
  readonly places: Places
  readonly settings: Settings
  readonly report: Report
}

/** A stretch of a run's text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Whether two stretches have a character in common. */
export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

const quotation = /«[^»]*»?|“[^”]*”?|„[^“”]*[“”]?|"[^"]*"?|‘[^’]*’/g

/** The stretches of a text between quotation marks; one that is not closed goes on to the end. */
export const quotations = (value: string): readonly Stretch[] =>
  [...value.matchAll(quotation)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))

const english = /\b(?:the|of|and|is|are|was|were|with|this|that|to|for)\b/gi
const norwegian = /(?<![\p{L}])(?:og|er|på|av|det|som|til|en|ein|et|eit|å|ikke|ikkje|med)(?![\p{L}])/giu

/** Whether a text is rather English than Norwegian, by its smallest words. */
export const isForeign = (value: string): boolean => {
  const found = value.match(english)?.length ?? 0
  return found >= 3 && found > (value.match(norwegian)?.length ?? 0)
}

const keys: readonly (readonly [key: string, value: (meta: Metadata) => string | null | undefined])[] = [
  ['tittel', ({ title }) => title],
  ['korttittel', ({ shortTitle }) => shortTitle],
  ['ingress', ({ lead }) => lead],
  ['bilde.alt', ({ image }) => image?.alt],
  ['bilde.bildetekst', ({ image }) => image?.caption],
  ['fakta.tittel', ({ facts }) => facts?.title],
]

/** The texts of a header that readers see, as runs; a value that is folded or escaped in the file has no exact places and is left out. */
export function headerRuns({ meta, places, text }: Subject): readonly TextRun[] {
  if (!meta) return []
  const values: readonly (readonly [string, string | null | undefined])[] = [
    ...keys.map(([key, value]) => [key, value(meta)] as const),
    ...(meta.facts?.items ?? []).map(({ value }, i) => [`fakta.punkter.${i}.verdi`, value] as const),
  ]
  return values.flatMap(([key, value]) => {
    const span = places[key]
    const ahead = span && value ? text.slice(span.start, span.end).indexOf(value) : -1
    if (!span || !value || ahead < 0) return []
    const offsetAt = (index: number): number => span.start + ahead + index
    return [{
      kind: key === 'ingress' ? 'paragraph' : 'heading', quoted: false, list: false, note: false, box: null, links: [], italics: [], span, offsetAt,
      value: value.replace(/(?:https?:|www\.)\S+/g, (address) => hole.repeat(address.length)),
      spanAt: (from, to) => ({ start: offsetAt(from), end: offsetAt(to) }),
    } satisfies TextRun]
  })
}
