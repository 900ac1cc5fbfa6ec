import { formatDay, formatNumber } from '../../norwegian/format.js'
import type { PlainDate } from '../../norwegian/day.js'

/** «1 feil», «3 feil», «1 artikkel», «4 artikler»: `many` is given when it differs. */
export const count = (n: number, one: string, many: string = one): string => `${formatNumber(n)} ${n === 1 ? one : many}`

/** «a», «a og b», «a, b og c»; or with another word than «og». */
export const list = (items: readonly string[], last = 'og'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`

/** «8. juni 2023» for `2023-06-08`. */
export const dayInWords = (day: string): string => formatDay(day as PlainDate, 'nb')

/** «1,2 sekunder», never nothing. */
export const seconds = (milliseconds: number): string => `${Math.max(0.1, milliseconds / 1000).toFixed(1).replace('.', ',')} sekunder`
