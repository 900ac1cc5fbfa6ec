import { Halt } from '../halt.js'
import { understandDay, type PlainDate } from '../norwegian/day.js'

/** Gives the day an option names, in any Norwegian form that has a year; halts when there is no such day. */
export function dayOption(option: string, value: string): PlainDate {
  const read = understandDay(value)
  if (read.kind === 'problem') throw new Halt(2, { kind: 'bad-day', option, value, problem: read.problem, iso: null })
  return read.day
}
