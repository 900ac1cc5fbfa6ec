import { monthNames, weekdayNames } from './calendar.js'
import { osloOffset } from './oslo.js'

/** A day in Norway as `YYYY-MM-DD`; never an instant. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }
/** A wall-clock time in Oslo as `YYYY-MM-DDTHH:MM`. */
export type LocalTime = string & { readonly __brand: 'LocalTime' }

/** What a text says of a day: the day as it should be written, the day in another Norwegian form, or why it is none. */
export type DayReading =
  | { readonly kind: 'day' | 'other'; readonly day: PlainDate }
  | { readonly kind: 'problem'; readonly problem: 'form' | 'impossible' | 'no-year' }

/** What a text says of a time: the time, or why it is none; `skipped` and `twice` are when the clocks change. */
export type TimeReading =
  | { readonly kind: 'time'; readonly time: LocalTime }
  | { readonly kind: 'problem'; readonly problem: 'form' | 'impossible' | 'skipped' | 'twice' }

const dayLength = 86_400_000
const dayAt = (utc: number): PlainDate => new Date(utc).toISOString().slice(0, 10) as PlainDate

/** The day a text gives as `YYYY-MM-DD`, or null when it is written otherwise or isn't in the calendar. */
export function parseDay(text: string): PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const utc = Date.parse(text)
  // JavaScript reads 30 February as 2 March, so the way back decides.
  return !Number.isNaN(utc) && dayAt(utc) === text ? (text as PlainDate) : null
}

/** The day `n` days after `day`, before it when `n` is negative. */
export const addDays = (day: PlainDate, n: number): PlainDate => dayAt(Date.parse(day) + n * dayLength)

/** How many days `b` comes after `a`. */
export const daysBetween = (a: PlainDate, b: PlainDate): number => (Date.parse(b) - Date.parse(a)) / dayLength

/** The day of the week, Monday = 0. */
export const weekday = (day: PlainDate): number => (new Date(day).getUTCDay() + 6) % 7

/** Whether an event's start or end is a whole day. */
export const isDay = (value: LocalTime | PlainDate): value is PlainDate => value.length === 10

/** The day it is in Oslo at an instant, in milliseconds since 1970. */
export const osloDay = (instant: number): PlainDate => dayAt(instant + osloOffset(instant))

/** Gives the time that Oslo's clocks show at an instant in milliseconds, as «10.32». */
export const osloClock = (instant: number): string => new Date(instant + osloOffset(instant)).toISOString().slice(11, 16).replace(':', '.')

const otherForms = [
  /^(?<y>\d{4})[-./](?<m>\d{1,2})[-./](?<d>\d{1,2})$/,
  /^(?<d>\d{1,2})[-./] ?(?<m>\d{1,2})(?:[-./ ] ?(?<y>\d{4})|\.?)$/,
  /^(?:(?<w>\p{L}*dag),? )?(?:den )?(?<d>\d{1,2})\.? ?(?<m>\p{L}{3,})\.?(?:,? (?<y>\d{4}))?$/u,
]

/** The month's number that a figure or a name, whole or begun, stands for; 0 for a name that is none. */
const monthNumber = (text: string): number => (/\d/.test(text) ? Number(text) : monthNames.findIndex((name) => name.startsWith(text)) + 1)

const isWeekday = (name: string, day: PlainDate): boolean => [weekdayNames.nb, weekdayNames.nn].some((names) => names[weekday(day)] === name)

const noDay = (problem: 'form' | 'impossible' | 'no-year'): DayReading => ({ kind: 'problem', problem })

/**
 * Reads a day as people in Norway write it, `2023-06-08`, `27.08.2016`, `8/6-2023`, `torsdag 8. juni 2023`, `8 jun. 2023`.
 * A day of the week that is not the date's makes it impossible: one of the two is wrong, and only the writer knows which.
 */
export function understandDay(text: string): DayReading {
  const written = parseDay(text)
  if (written) return { kind: 'day', day: written }
  const plain = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  const found = otherForms.map((form) => form.exec(plain)?.groups).find((groups) => groups)
  if (!found) return noDay('form')
  const { y, m = '', d = '', w } = found
  const month = monthNumber(m)
  if (month === 0 && !/\d/.test(m)) return noDay('form')
  // 2024 is a leap year: without a year, 29 February may be right.
  const day = parseDay([y ?? '2024', String(month).padStart(2, '0'), d.padStart(2, '0')].join('-'))
  if (!day) return noDay('impossible')
  if (!y) return noDay('no-year')
  return w && !isWeekday(w, day) ? noDay('impossible') : { kind: 'other', day }
}

const moment = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)? ?(z|[+-]\d{2}:?\d{2})?$/i

/** Gives the day in Oslo of a moment as other programs write it, `2013-03-25T16:28:00+01:00`; without a zone it is the one named. Null for what is no moment. */
export function dayOfMoment(text: string): PlainDate | null {
  const [, day = '', time = '', seconds = '', zone = ''] = moment.exec(text) ?? []
  if (zone === '') return parseDay(day)
  const instant = Date.parse(`${day}T${time}${seconds}${zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2')}`)
  return parseDay(day) && !Number.isNaN(instant) ? osloDay(instant) : null
}

/** The instants at which Oslo's clocks show a time: one, or none or two where they change. */
function instantsOf(time: LocalTime): number[] {
  const wall = Date.parse(`${time}Z`)
  const offsets = new Set([osloOffset(wall - dayLength), osloOffset(wall + dayLength)])
  return [...offsets].map((offset) => wall - offset).filter((instant) => osloOffset(instant) === wall - instant)
}

/** The instant, in milliseconds since 1970, of a time in Oslo. */
export function osloInstant(time: LocalTime): number {
  const wall = Date.parse(`${time}Z`)
  return instantsOf(time)[0] ?? wall - osloOffset(wall)
}

/** A time in Oslo with how far its clocks are ahead of UTC: `2026-11-26T10:00:00+01:00`. */
export function withOffset(time: LocalTime): string {
  const minutes = Math.trunc(osloOffset(osloInstant(time)) / 60_000)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${time}:00+${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`
}

/** Reads a time in Oslo: `2026-06-08 10:00`, with a point for the colon, and with a T or «kl.» between. */
export function understandTime(text: string): TimeReading {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T| (?:kl\.? ?)?)(\d{1,2})[.:](\d{2})$/i.exec(text.trim().replace(/\s+/g, ' '))
  if (!found) return { kind: 'problem', problem: 'form' }
  const [, day = '', hour = '', minute = ''] = found
  if (!parseDay(day) || Number(hour) > 23 || Number(minute) > 59) return { kind: 'problem', problem: 'impossible' }
  const time = `${day}T${hour.padStart(2, '0')}:${minute}` as LocalTime
  const count = instantsOf(time).length
  return count === 1 ? { kind: 'time', time } : { kind: 'problem', problem: count === 0 ? 'skipped' : 'twice' }
}
