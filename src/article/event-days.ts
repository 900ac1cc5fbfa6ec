import { addDays, type LocalTime, type PlainDate } from '../norwegian/day.js'
import type { EventDetails } from './metadata-types.js'

/** Gives the day that an event is put off to; null where it is not put off, or nobody knows to when. */
export const movedTo = ({ status, newDay }: EventDetails): PlainDate | null => (status === 'utsatt' ? newDay : null)

type Times = Pick<EventDetails, 'start' | 'end' | 'allDay' | 'sessions'>

/** Gives the times of an event as it was planned: each gathering, or the one time it has. */
export function timesOf(event: Times): readonly Pick<EventDetails, 'start' | 'end' | 'allDay'>[] {
  return event.sessions.length > 0 ? event.sessions.map((session) => ({ ...session, allDay: false })) : [event]
}

/** Gives the first and the last day of an event as it was planned, of several gatherings from the first to the last; what ends at midnight ends on the day before. */
export function plannedDays(event: Times): readonly [PlainDate, PlainDate] {
  const days = timesOf(event).flatMap(({ start, end }) => [dayOf(start), lastOf(end ?? start, start)]).sort()
  return [days[0] as PlainDate, days.at(-1) as PlainDate]
}

/** Gives the day an event begins, by which it is listed: the new one where it is put off to another. */
export const eventDay = (event: EventDetails): PlainDate => movedTo(event) ?? plannedDays(event)[0]

/** Whether the last day of an event is before `now`. */
export const isPast = (event: EventDetails, now: PlainDate): boolean => (movedTo(event) ?? plannedDays(event)[1]) < now

const lastOf = (end: LocalTime | PlainDate, start: LocalTime | PlainDate): PlainDate => (end > start && end.endsWith('T00:00') ? addDays(dayOf(end), -1) : dayOf(end))
const dayOf = (time: LocalTime | PlainDate): PlainDate => time.slice(0, 10) as PlainDate
