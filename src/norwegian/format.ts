import { monthNames, weekdayNames } from './calendar.js'
import { addDays, isDay, weekday, type LocalTime, type PlainDate } from './day.js'

/** The languages the site itself speaks; pages in other languages are framed in bokmål. */
export type SiteLanguage = 'nb' | 'nn'

type When = LocalTime | PlainDate

const noBreak = '\u00a0'
const monthName = (value: string): string => monthNames[Number(value.slice(5, 7)) - 1] ?? ''
const dayOfMonth = (when: When): string => `${Number(when.slice(8, 10))}.`
const dayAndMonth = (when: When): string => `${dayOfMonth(when)} ${monthName(when)}`
const dayOf = (when: When): PlainDate => when.slice(0, 10) as PlainDate
const clock = (when: When): string => when.slice(11).replace(':', '.')
const atClock = (when: When): string => (isDay(when) ? '' : ` kl.${noBreak}${clock(when)}`)

/** «8. juni 2023», alike in both languages: they share the months' names. */
export const formatDay = (day: PlainDate, _language: SiteLanguage): string => `${dayAndMonth(day)} ${day.slice(0, 4)}`

/** «torsdag 8. juni 2023», in nynorsk «laurdag 10. juni 2023». */
export const formatWeekday = (day: PlainDate, language: SiteLanguage): string =>
  `${weekdayNames[language][weekday(day)] ?? ''} ${formatDay(day, language)}`

/** «november 2026» for `2026-11`. */
export const formatMonth = (month: string, _language: SiteLanguage): string => `${monthName(month)} ${month.slice(0, 4)}`

/** The two ends of a range of days, each as short as can be said: «8.» and «9. juni 2023», «15. august» and «31. oktober 2026»; `last` is null where there is but one day. */
export function dayRange(from: PlainDate, until: PlainDate, language: SiteLanguage): { readonly first: string; readonly last: string | null } {
  if (from === until) return { first: formatDay(from, language), last: null }
  const first = from.slice(0, 7) === until.slice(0, 7) ? dayOfMonth(from) : from.slice(0, 4) === until.slice(0, 4) ? dayAndMonth(from) : formatDay(from, language)
  return { first, last: formatDay(until, language) }
}

/** «8.–9. juni 2023», «15. august–31. oktober 2026», «30. desember 2023–2. januar 2024». */
export function formatDays(from: PlainDate, until: PlainDate, language: SiteLanguage): string {
  const { first, last } = dayRange(from, until, language)
  return last === null ? first : `${first}–${last}`
}

/** When an event is, as short as can be said: «8. juni 2023 kl. 10.00–15.00», «8.–9. juni 2023», «8. juni kl. 10.00 til 9. juni 2023 kl. 15.00»; what lasts to midnight ends at 24.00. */
export function formatEventTime(
  event: { readonly start: When; readonly end: When | null; readonly allDay: boolean },
  language: SiteLanguage,
): string {
  const whole = event.allDay || isDay(event.start)
  const start = whole ? dayOf(event.start) : event.start
  const end = whole && event.end ? dayOf(event.end) : midnightAs24(event.end, start)
  const first = formatDay(dayOf(start), language) + atClock(start)
  if (!end || end === start || end === dayOf(start)) return first
  if (dayOf(end) === dayOf(start)) return `${first}–${clock(end)}`
  if (whole) return formatDays(dayOf(start), dayOf(end), language)
  const last = formatDay(dayOf(end), language) + atClock(end)
  return `${end.slice(0, 4) === start.slice(0, 4) ? dayAndMonth(start) + atClock(start) : first} til ${last}`
}

/** A midnight that ends something is the end of the day before. */
const midnightAs24 = (end: When | null, start: When): When | null => (end !== null && end > start && end.endsWith('T00:00') ? (`${addDays(dayOf(end), -1)}T24:00` as LocalTime) : end)

/** «1,5», «9999», «10 000» with no-break spaces; whoever calls it has rounded. */
export function formatNumber(n: number): string {
  const [whole = '', decimals] = String(Math.abs(n)).split('.')
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, noBreak) : whole
  return (n < 0 ? '−' : '') + grouped + (decimals === undefined ? '' : `,${decimals}`)
}

/** «340 kB» or «1,4 MB», in thousands and never under one kilobyte: what a reader wants to know of a download. */
export function formatBytes(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 1000 ? `${kilobytes}${noBreak}kB` : `${formatNumber(Math.round(bytes / 100_000) / 10)}${noBreak}MB`
}

/** The figures of a Norwegian telephone number without spaces, separators and +47; null for what holds anything else. */
function phoneDigits(text: string): string | null {
  const bare = text.replace(/[\s.\-–()]/g, '').replace(/^(?:\+|00)47(?=\d{8}$)/, '')
  return /^\d+$/.test(bare) ? bare : null
}

/** A telephone number grouped as in Norway: «51 72 90 63», «800 22 222», «412 34 567», «116 117», «113»; any other text as it was. */
export function formatPhone(text: string): string {
  const digits = phoneDigits(text) ?? ''
  if (/^[489]\d{7}$/.test(digits)) return digits.replace(/^(...)(..)(...)$/, '$1 $2 $3')
  if (/^[235-7]\d{7}$/.test(digits)) return digits.replace(/\B(?=(..)+$)/g, ' ')
  if (/^116\d{3}$/.test(digits)) return digits.replace(/^(...)/, '$1 ')
  return /^\d{3,5}$/.test(digits) ? digits : text.trim()
}

/** `tel:+47…` for eight figures alone: with a country code before them, 113 and 116 117 would not reach help. */
export function telHref(text: string): string | null {
  const digits = phoneDigits(text)
  return digits && /^[2-9]\d{7}$/.test(digits) ? `tel:+47${digits}` : null
}
