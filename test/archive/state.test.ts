import { describe, expect, test } from 'vitest'
import type { Metadata, Person } from '../../src/article/metadata-types.js'
import { state } from '../../src/archive/state.js'
import { article, day } from './factory.js'

const now = day('2026-11-15')
const person = (validUntil: string | null): Person => ({
  name: 'Kari', anonymous: false, role: null, affiliation: null, ground: 'samtykke',
  consent: { date: day('2020-01-01'), scope: ['nettsted'], validUntil: validUntil === null ? null : day(validUntil), archiveRef: null },
})

const cases: readonly [string, Partial<Metadata>, string][] = [
  ['a day behind us', { date: day('2026-11-14') }, 'published'],
  ['today', { date: now }, 'published'],
  ['tomorrow', { date: day('2026-11-16') }, 'scheduled'],
  ['valid until today', { validUntil: now }, 'published'],
  ['valid until yesterday', { validUntil: day('2026-11-14') }, 'expired'],
  ['a draft of tomorrow', { draft: true, date: day('2026-11-16') }, 'draft'],
  ['a withdrawn draft', { draft: true, withdrawn: now }, 'withdrawn'],
  ['a consent that lasts today', { people: [person('2026-11-15')] }, 'published'],
  ['a consent that ended yesterday', { people: [person(null), person('2026-11-14')] }, 'withdrawn'],
]

describe('state', () => {
  test.each(cases)('%s', (_name, meta, expected) => expect(state(article('sak', meta).meta, now)).toBe(expected))
})
