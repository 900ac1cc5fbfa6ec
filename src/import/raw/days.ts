import { understandDay, type PlainDate } from '../../norwegian/day.js'

const month = '(?:jan|feb|mars|mar|apr|mai|jun|jul|aug|sept|sep|okt|nov|des)\\p{L}*\\.?'
const weekday = '(?:(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn)\\p{L}*,? )?(?:den )?'
const forms = [`\\d{4}-\\d{2}-\\d{2}`, `${weekday}\\d{1,2}\\.? ?${month}(?:,? \\d{4})?`, `\\d{1,2}(?:\\. ?\\d{1,2}\\. ?|/ ?\\d{1,2}/ ?|- ?\\d{1,2}- ?)\\d{4}`, `\\d{4}[./]\\d{1,2}[./]\\d{1,2}`, `\\d{1,2}(?:\\.\\d{1,2}\\.|/\\d{1,2}/|-\\d{1,2}-)\\d{2}(?!\\d)`]
const anyDay = new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?!\\p{L})`, 'giu')
const clock = /^[\s,–-]*(?:T|kl\.?|klokk[ae]n?)?\s*(?:[01]?\d|2[0-3])[.:][0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d\d:?\d\d)?/i

/** A day as a text writes it. */
interface FoundDay {
  readonly start: number
  /** Behind the time of day that may follow. */
  readonly end: number
  readonly written: string
  /** The day, or why it can't be known. */
  readonly day: PlainDate | 'no-year' | 'impossible'
}

/** Every day that a line names. */
export function daysIn(line: string): readonly FoundDay[] {
  return [...line.matchAll(anyDay)].map(({ 0: written, index }): FoundDay => {
    const after = index + written.length
    const end = after + (clock.exec(line.slice(after))?.[0].length ?? 0)
    const read = understandDay(written.replace(/\.$/, ''))
    return { start: index, end, written, day: read.kind !== 'problem' ? read.day : read.problem === 'no-year' ? 'no-year' : 'impossible' }
  })
}

/** The day of a line that says nothing but a day, with the time it may have. */
export function onlyDay(line: string): FoundDay | null {
  const [found, ...others] = daysIn(line)
  if (!found || others.length > 0) return null
  const rest = line.slice(0, found.start) + line.slice(found.end)
  return /^[\s.,:;|·–-]*$/.test(rest) ? found : null
}
