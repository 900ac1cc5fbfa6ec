import type { Metadata } from '../article/metadata-types.js'
import type { PlainDate } from '../norwegian/day.js'

/** Gives the day an article last changed for its readers: that of its publication, of `oppdatert` or of its last correction. */
export function revised({ date, updated, corrections }: Pick<Metadata, 'date' | 'updated' | 'corrections'>): PlainDate {
  return [date, updated ?? date, ...corrections.map((correction) => correction.date)].sort().at(-1) as PlainDate
}
