import { dayOfMoment, understandDay, understandTime, type LocalTime, type PlainDate } from '../norwegian/day.js'
import { nearest } from '../norwegian/nearest.js'
import { slugify, type Slug } from '../norwegian/slug.js'
import type { Span } from '../source.js'
import { textual, type Field, type Place } from './field.js'

/** Control characters and lone surrogates: no feed, calendar or mail may hold them. */
const unlawful = /[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/u

/** Any text of one line; a length outside the limits, in characters, is a warning. */
export function text(limits: { readonly least?: number; readonly most?: number } = {}, example = 'tekst'): Field<string> {
  const { least = 0, most = Infinity } = limits
  return textual({ kind: 'text', ...limits }, example, (value, { key, reader }, span) => {
    const bad = unlawful.exec(value)
    if (bad) {
      const number = (bad[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
      reader.report('ulovlig-tegn', { key, found: `U+${number}` }, span)
      return undefined
    }
    const { length } = [...value]
    if (length > most) reader.report('for-lang', { key, length, most }, span)
    if (length < least) reader.report('for-kort', { key, length, least }, span)
    return value
  })
}

const folded = (value: string): string => value.normalize('NFC').toLowerCase()

/** One of `values`, the project's `own` or korus's; `aliases` are other names of them. Upper and lower case count as the same. */
export function oneOf<const T extends string>(values: readonly T[], aliases: Readonly<Record<string, T>> = {}, { own = false } = {}): Field<T> {
  const known = new Map<string, T>()
  for (const [alias, value] of Object.entries(aliases)) known.set(folded(alias), value)
  for (const value of values) known.set(folded(value), value)
  return textual({ kind: 'choice', values, aliases: Object.keys(aliases), own }, values[0] ?? '', (value, { key, reader }, span) => {
    const found = known.get(folded(value))
    if (found === undefined) {
      const near = nearest(folded(value), known.keys())
      reader.report('ukjent-verdi', { key, value, nearest: near === null ? null : known.get(near) ?? null, known: values }, span)
    }
    return found
  })
}

function readDay(value: string, { reader }: Place, span: Span): PlainDate | undefined {
  const reading = understandDay(value)
  if (reading.kind === 'day') return reading.day
  const iso = reading.kind === 'problem' ? dayOfMoment(value) : reading.day
  if (reading.kind === 'problem' && iso === null) reader.report('ugyldig-dag', { value, problem: reading.problem, iso: null }, span)
  else if (iso !== null) reader.report('ugyldig-dag', { value, problem: 'form', iso }, span, { span, text: iso })
  return undefined
}

function readTime(value: string, { reader }: Place, span: Span): LocalTime | undefined {
  const reading = understandTime(value)
  if (reading.kind === 'time') return reading.time
  reader.report('ugyldig-tid', { value, problem: reading.problem }, span)
  return undefined
}

/** A day as YYYY-MM-DD; other Norwegian forms are errors with an exact mend. */
export const day = (): Field<PlainDate> => textual({ kind: 'day' }, '2026-11-02', readDay)

/** A time on the clock in Oslo, `2026-06-08 10:00`. */
export const localTime = (): Field<LocalTime> => textual({ kind: 'time' }, '2026-11-02 10:00', readTime)

/** A time on the clock in Oslo or a whole day. */
export const moment = (): Field<LocalTime | PlainDate> =>
  textual<LocalTime | PlainDate>({ kind: 'time' }, '2026-11-02 10:00', (value, place, span) => {
    const reading = understandDay(value)
    const isDay = reading.kind !== 'problem' || /^[\d.-]+$/.test(value) || reading.problem === 'no-year'
    return isDay ? readDay(value, place, span) : readTime(value, place, span)
  })

/** ja or nei, true or false. */
export const flag = (): Field<boolean> =>
  textual({ kind: 'flag' }, 'ja', (value, { key, reader }, span) => {
    const word = value.toLowerCase()
    if (word === 'ja' || word === 'true') return true
    if (word === 'nei' || word === 'false') return false
    reader.report('ikke-ja-nei', { key, value }, span)
    return undefined
  })

/** A whole number from `least` to `most`; a per cent sign behind it is no fault. */
export const number = (least: number, most: number): Field<number> =>
  textual({ kind: 'number', least, most }, String(least), (value, { key, reader }, span) => {
    const found = /^(-?\d{1,9})\s*%?$/.exec(value)?.[1]
    if (found !== undefined && Number(found) >= least && Number(found) <= most) return Number(found)
    reader.report('ikke-tall', { key, value, least, most }, span)
    return undefined
  })

/** An address on the web; `relative` also lets an address within the site stand, and `mail` a mailto or tel address. */
export const link = ({ relative = false, mail = false } = {}): Field<string> =>
  textual({ kind: 'link' }, 'https://www.example.no/', (value, { reader }, span) => {
    const isShort = value.length <= 2000
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value)?.[1]?.toLowerCase()
    const isWeb = scheme === 'https' || scheme === 'http'
    const isBare = isShort && /^www\.[^\s]+\.[^\s]+$/i.test(value)
    if (scheme !== undefined && !isWeb && !(mail && (scheme === 'mailto' || scheme === 'tel'))) {
      reader.report('ugyldig-adresse', { value, problem: 'scheme' }, span)
      return undefined
    }
    const isWhole = scheme !== undefined && URL.canParse(value) && (!isWeb || /^https?:\/\/[^/\s]+/i.test(value))
    if (isShort && !/[\s\\<>"\p{Cc}]/u.test(value) && (isWhole || (scheme === undefined && relative && !isBare && !value.startsWith('//')))) return value
    const fix = isBare ? { span, text: `https://${value}` } : undefined
    reader.report('ugyldig-adresse', { value, problem: 'form' }, span, fix)
    return undefined
  })

/** Says whether a text is one e-mail address and nothing else. */
export const isMailbox = (text: string): boolean => mailbox.test(text)

const mailbox = /^[^\s@<>"(),:;\\[\]\p{Cc}]+@[^\s@<>"(),:;\\[\]\p{Cc}.]+(\.[^\s@<>"(),:;\\[\]\p{Cc}.]+)*\.\p{L}{2,}$/u

/** An e-mail address, the address alone. */
export const email = (): Field<string> =>
  textual({ kind: 'email' }, 'navn@example.no', (value, { reader }, span) => {
    if (mailbox.test(value)) return value
    reader.report('ugyldig-epost', { value }, span)
    return undefined
  })

/** A telephone number as people write it: eight digits, a short number such as 116 117, or one with + and a country's code. */
export const phone = (): Field<string> =>
  textual({ kind: 'phone' }, "'51 72 90 63'", (value, { reader }, span) => {
    const digits = value.replace(/[\s.\-–()]/g, '')
    if (/^(\d{3}|\d{5,6}|\d{8}|(\+|00)\d{8,15})$/.test(digits)) return value
    reader.report('ugyldig-telefon', { value }, span)
    return undefined
  })

/** The part of an address that names something: a–z, 0–9 and single hyphens. */
export const slug = (): Field<Slug> =>
  textual({ kind: 'slug' }, 'nye-veier-til-hjelp', (value, { reader }, span) => {
    const suggestion = slugify(value)
    if (suggestion === value) return suggestion
    reader.report('ugyldig-slug', { value, suggestion: suggestion ?? '' }, span)
    return undefined
  })

/** A file, named from the folder of the file that names it and not outside the project. */
export const fileName = (example = 'bilder/mote.jpg'): Field<string> =>
  textual({ kind: 'file' }, example, (value, { reader }, span) => {
    let depth = reader.path.split('/').length - 1
    const isInside = value.split('/').every((part) => part !== '' && (depth += part === '..' ? -1 : part === '.' ? 0 : 1) >= 0)
    if (isInside && !/[\\:*?"<>|\p{Cc}]/u.test(value) && !value.endsWith('.')) return value
    reader.report('ugyldig-filnavn', { value }, span)
    return undefined
  })
