import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays, dayOfMoment, daysBetween, isDay, osloDay, osloInstant, parseDay, understandDay, understandTime, weekday, type LocalTime, type PlainDate,
} from '../../src/norwegian/day.js'
import { formatDay, formatWeekday } from '../../src/norwegian/format.js'

const day = (text: string): PlainDate => {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`${text} is no day`)
  return parsed
}
const first = day('1990-01-01')
const everyDay = Array.from({ length: daysBetween(first, day('2041-01-01')) }, (_, n) => addDays(first, n))
const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map((n) => addDays(day('2000-01-01'), n))

describe('parseDay', () => {
  it.each(['2023-06-08', '2024-02-29', '2000-02-29', '0099-12-31', '9999-12-31'])('takes %s', (text) => expect(parseDay(text)).toBe(text))
  it.each(['2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '2023-6-8', '8.6.2023', ' 2023-06-08', '2023-06-08\n', '2023-06-08T00:00', ''])(
    'refuses %j',
    (text) => expect(parseDay(text)).toBeNull(),
  )

  it('takes every day from 1990 to 2040 and no other figures', () => {
    const days = new Set<string>(everyDay)
    expect(days.size).toBe(51 * 365 + 13)
    for (let year = 1990; year <= 2040; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let date = 0; date <= 32; date++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
          if ((parseDay(text) !== null) !== days.has(text)) expect.fail(text)
        }
      }
    }
  })
})

describe('days are counted', () => {
  it('forth and back', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (start, n) => {
      const end = addDays(start, n)
      expect(daysBetween(start, end)).toBe(n)
      expect(addDays(end, -n)).toBe(start)
      expect((weekday(start) + (((n % 7) + 7) % 7)) % 7).toBe(weekday(end))
    }))
  })

  it('over the days when the clocks change, leap days and new year', () => {
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30')
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01')
    expect(weekday(day('2023-06-08'))).toBe(3)
    expect(weekday(day('2026-11-01'))).toBe(6)
  })
})

describe('dayOfMoment', () => {
  it.each([
    ['2023-06-08T10:00', '2023-06-08'], ['2013-03-25T16:28:00.000+01:00', '2013-03-25'], ['2015-10-28 06:09:00 +0200', '2015-10-28'],
    ['2026-06-30T22:30:00Z', '2026-07-01'], ['2026-12-31T23:30Z', '2027-01-01'], ['2026-06-08T00:30+09:00', '2026-06-07'],
  ])('%j is on %s', (text, iso) => expect(dayOfMoment(text)).toBe(iso))

  it.each(['2023-02-30T10:00', '2023-06-08T25:00Z', '2023-06-08T10', '2023-06-08', 'i går'])('%j is none', (text) => expect(dayOfMoment(text)).toBeNull())
})

describe('understandDay', () => {
  it.each([
    ['27.08.2016', '2016-08-27'], ['8.6.2023', '2023-06-08'], ['8. 6. 2023', '2023-06-08'], ['8/6-2023', '2023-06-08'], ['8/6 2023', '2023-06-08'],
    ['8. juni 2023', '2023-06-08'], ['8 juni 2023', '2023-06-08'], ['8.juni 2023', '2023-06-08'], ['8. JUNI, 2023', '2023-06-08'],
    ['8.\u00a0juni\u00a02023', '2023-06-08'], ['den 8. jun. 2023', '2023-06-08'], ['3. sept. 2023', '2023-09-03'], ['2023-6-8', '2023-06-08'], ['2023/06/08', '2023-06-08'],
    ['torsdag 8. juni 2023', '2023-06-08'], ['Torsdag den 8. juni 2023', '2023-06-08'], ['laurdag 10. juni 2023', '2023-06-10'], ['måndag 12. juni 2023', '2023-06-12'],
    ['ma\u030andag 12. juni 2023', '2023-06-12'], ['29. februar 2024', '2024-02-29'],
  ])('reads %j', (text, iso) => expect(understandDay(text)).toEqual({ kind: 'other', day: iso }))

  it.each([
    ['2023-06-08', { kind: 'day', day: '2023-06-08' }],
    ['2023-02-30', { kind: 'problem', problem: 'impossible' }],
    ['31. juni 2023', { kind: 'problem', problem: 'impossible' }],
    ['29. februar 2023', { kind: 'problem', problem: 'impossible' }],
    ['06/28/2023', { kind: 'problem', problem: 'impossible' }],
    ['fredag 8. juni 2023', { kind: 'problem', problem: 'impossible' }],
    ['32. juni', { kind: 'problem', problem: 'impossible' }],
    ['8 juni', { kind: 'problem', problem: 'no-year' }],
    ['8. juni', { kind: 'problem', problem: 'no-year' }],
    ['29. februar', { kind: 'problem', problem: 'no-year' }],
    ['8.6.', { kind: 'problem', problem: 'no-year' }],
    ['8.6.23', { kind: 'problem', problem: 'form' }],
    ['8. brumaire 2023', { kind: 'problem', problem: 'form' }],
    ['i går', { kind: 'problem', problem: 'form' }],
    ['juni 2023', { kind: 'problem', problem: 'form' }],
    ['2023-06-08T10:00', { kind: 'problem', problem: 'form' }],
    ['', { kind: 'problem', problem: 'form' }],
  ])('%j is %j', (text, reading) => expect(understandDay(text)).toEqual(reading))

  it('reads back every way a day is written, from 1990 to 2040', () => {
    for (const one of everyDay) {
      const [y, m, d] = one.split('-').map(Number)
      const forms = [formatDay(one, 'nb'), formatWeekday(one, 'nb'), formatWeekday(one, 'nn'), `${d}.${m}.${y}`, `${d}/${m} ${y}`]
      expect(understandDay(one)).toEqual({ kind: 'day', day: one })
      for (const form of forms) {
        const read = understandDay(form)
        if (read.kind !== 'other' || read.day !== one) expect.fail(`${form} became ${JSON.stringify(read)}`)
      }
    }
  })

  it('gives a day that exists or a problem for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = understandDay(text)
      if (read.kind !== 'problem') expect(parseDay(read.day)).toBe(read.day)
    }))
  })
})

/** What Intl says the clock in Oslo shows, worked out apart from the code under test. */
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})
function wallClock(instant: number): string {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`
}
const minute = 60_000
const anyInstant = fc.integer({ min: Date.UTC(1950, 0, 1) / minute, max: Date.UTC(2041, 0, 1) / minute }).map((n) => n * minute)

describe('Oslo', () => {
  it('has the day that Intl says', () => {
    fc.assert(fc.property(anyInstant, (instant) => {
      expect(osloDay(instant)).toBe(wallClock(instant).slice(0, 10))
    }), { numRuns: 2000 })
  })

  it('has the day that Intl says around every midnight and change of clocks from 1990 to 2040', () => {
    for (const one of everyDay.filter((candidate) => weekday(candidate) === 6 || candidate.endsWith('-01'))) {
      for (const hours of [-2, -1, 0, 1, 22, 23]) {
        for (const instant of [Date.parse(one) + hours * 60 * minute, Date.parse(one) + hours * 60 * minute - 1]) {
          if (osloDay(instant) !== wallClock(instant).slice(0, 10)) expect.fail(`${new Date(instant).toISOString()} is ${osloDay(instant)}`)
        }
      }
    }
  })

  it('gives the instant back for every time that comes once', () => {
    fc.assert(fc.property(anyInstant, (instant) => {
      const read = understandTime(wallClock(instant))
      if (read.kind === 'time') expect(osloInstant(read.time)).toBe(instant)
      else expect(read.problem).toBe('twice')
    }), { numRuns: 2000 })
  })

  it.each([
    ['2026-06-08T10:00', '2026-06-08T08:00:00.000Z'],
    ['2026-12-08T10:00', '2026-12-08T09:00:00.000Z'],
    ['2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['1995-09-24T12:00', '1995-09-24T11:00:00.000Z'],
  ])('shows %s at %s', (time, utc) => expect(new Date(osloInstant(time as LocalTime)).toISOString()).toBe(utc))
})

describe('understandTime', () => {
  it.each([
    ['2026-06-08 10:00', '2026-06-08T10:00'], ['2026-06-08 10.00', '2026-06-08T10:00'], ['2026-06-08T10:00', '2026-06-08T10:00'],
    ['2026-06-08 kl. 9.30', '2026-06-08T09:30'], ['2026-06-08\u00a0kl\u00a010.00', '2026-06-08T10:00'], ['2026-03-29 03:00', '2026-03-29T03:00'],
  ])('reads %j', (text, time) => expect(understandTime(text)).toEqual({ kind: 'time', time }))

  it.each([
    ['2026-03-29 02:00', 'skipped'], ['2026-03-29 02:59', 'skipped'], ['2026-10-25 02:00', 'twice'], ['2026-10-25 02.30', 'twice'],
    ['2026-06-08 24:00', 'impossible'], ['2026-06-08 10:60', 'impossible'], ['2026-06-31 10:00', 'impossible'],
    ['2026-06-08', 'form'], ['10:00', 'form'], ['8. juni 2026 kl. 10.00', 'form'], ['2026-06-08 10:00Z', 'form'], ['', 'form'],
  ])('%j is %s', (text, problem) => expect(understandTime(text)).toEqual({ kind: 'problem', problem }))

  it('tells a day from a time', () => {
    expect(isDay('2026-06-08' as PlainDate)).toBe(true)
    expect(isDay('2026-06-08T10:00' as LocalTime)).toBe(false)
  })
})
