import { expect, test } from 'vitest'
import { isPast, plannedDays } from '../../src/article/event-days.js'
import type { EventDetails } from '../../src/article/metadata-types.js'
import type { LocalTime } from '../../src/norwegian/day.js'
import { event, day } from '../site/archive-factory.js'

test('an event of several gatherings lasts from the first of them to the last, whatever else it says', () => {
  const sessions = [{ start: '2026-12-03T10:00', end: null }, { start: '2026-11-26T22:00', end: '2026-11-27T00:00' }].map((one) => one as EventDetails['sessions'][number])
  expect(plannedDays({ ...event, start: '2026-11-02T10:00' as LocalTime, end: '2027-02-01T10:00' as LocalTime, sessions })).toEqual(['2026-11-26', '2026-12-03'])
})

test.each([
  ['2026-11-21T20:00', '2026-11-22T00:00', '2026-11-21'], ['2026-11-21T20:00', '2026-11-22T00:01', '2026-11-22'], ['2026-11-22T00:00', '2026-11-22T00:00', '2026-11-22'], ['2026-11-21', '2026-11-22', '2026-11-22'],
])('what lasts from %s to %s is over on the day after %s', (start, end, last) => {
  const lasting: EventDetails = { ...event, start: start as LocalTime, end: end as LocalTime, sessions: [] }
  expect(plannedDays(lasting)[1]).toBe(last)
  expect(isPast(lasting, day('2026-11-22'))).toBe(last < '2026-11-22')
})
