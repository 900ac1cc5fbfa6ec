import { expect, test } from 'vitest'
import { isPast, plannedDays } from '../../src/article/event-days.js'
import type { EventDetails } from '../../src/article/metadata-types.js'
import type { LocalTime } from '../../src/norwegian/day.js'
import { event, day } from '../site/archive-factory.js'

test.each([
  ['2026-11-21T20:00', '2026-11-22T00:00', '2026-11-21'], ['2026-11-21T20:00', '2026-11-22T00:01', '2026-11-22'], ['2026-11-22T00:00', '2026-11-22T00:00', '2026-11-22'], ['2026-11-21', '2026-11-22', '2026-11-22'],
])('what lasts from %s to %s is over on the day after %s', (start, end, last) => {
  const lasting: EventDetails = { ...event, start: start as LocalTime, end: end as LocalTime, sessions: [] }
  expect(plannedDays(lasting)[1]).toBe(last)
  expect(isPast(lasting, day('2026-11-22'))).toBe(last < '2026-11-22')
})
