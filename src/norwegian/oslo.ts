const hour = 3_600_000

/** The last Sunday of March (2) or October (9) at 01.00 UTC; both months have 31 days. */
const turn = (year: number, month: 2 | 9): number => {
  const last = new Date(Date.UTC(year, month, 31, 1))
  return last.setUTCDate(31 - last.getUTCDay())
}

let older: Intl.DateTimeFormat | undefined

/** How far Oslo's wall clock was ahead of UTC before 1996, in milliseconds, from the time zone database. */
function olderOffset(instant: number): number {
  older ??= new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'longOffset' })
  const shown = /GMT\+(\d\d):(\d\d)/.exec(older.format(instant))
  return Number(shown?.[1]) * hour + Number(shown?.[2]) * 60_000
}

/**
 * How far Oslo's wall clock is ahead of UTC at an instant, both in milliseconds. From 1996 it is the rule of directive 2000/84/EC,
 * worked out here: the first use of Intl with a time zone costs every start of the program 40 ms.
 */
export function osloOffset(instant: number): number {
  const year = new Date(instant).getUTCFullYear()
  if (year < 1996) return olderOffset(instant)
  return instant >= turn(year, 2) && instant < turn(year, 9) ? 2 * hour : hour
}
