import type { Metadata } from '../article/metadata-types.js'
import type { PlainDate } from '../norwegian/day.js'
import type { State } from '../archive-types.js'

/**
 * Gives where an article stands on the day `now`; the first that holds of withdrawn, draft, scheduled, expired, published.
 * A consent that has run out withdraws the article by itself (GDPR article 7: without it there is no ground to publish).
 */
export function state(meta: Metadata, now: PlainDate): State {
  if (meta.withdrawn !== null || consentHasRunOut(meta, now)) return 'withdrawn'
  if (meta.draft) return 'draft'
  if (meta.date > now) return 'scheduled'
  if (meta.validUntil !== null && meta.validUntil < now) return 'expired'
  return 'published'
}

/** Whether an article in this state has a page at its address, be it a notice. */
export function hasPage(where: State): boolean {
  return where !== 'draft' && where !== 'scheduled'
}

/** Whether an article in this state is to be read at its address: it is published, or was until its time was over. */
export function isReadable(where: State): boolean {
  return where === 'published' || where === 'expired'
}

function consentHasRunOut(meta: Metadata, now: PlainDate): boolean {
  return meta.people.some(({ consent }) => consent?.validUntil != null && consent.validUntil < now)
}
