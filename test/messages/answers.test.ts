import { describe, expect, it } from 'vitest'
import type { Built, NoIssue, Standing, Unread } from '../../src/messages/answers.js'
import { answers as english } from '../../src/messages/en/answers.js'
import { answers as norwegian } from '../../src/messages/nb/answers.js'
import type { PlainDate } from '../../src/norwegian/day.js'

const day = '2026-11-15' as PlainDate
const standings: readonly Standing[] = [
  ...(['published', 'expired', 'withdrawn', 'consent-ended'] as const).map((kind) => ({ kind, since: day })), { kind: 'scheduled', until: day }, { kind: 'draft' }, { kind: 'rejected', errors: 1 }, { kind: 'rejected', errors: 2 },
]
const reasons: readonly NoIssue[] = [
  { kind: 'asked' }, { kind: 'consent' }, { kind: 'none-yet' }, { kind: 'left-out', id: '2026-11', reason: null }, { kind: 'left-out', id: '2026-11', reason: 'for lang' },
  { kind: 'not-chosen', id: '2026-11', sent: true }, { kind: 'not-chosen', id: '2026-11', sent: false },
]
const unread: readonly Unread[] = [{ kind: 'other' }, ...(['picture', 'document'] as const).flatMap((kind) => [0, 1, 2].map((users) => ({ kind, users })))]
const built: readonly Exclude<Built, 'yes' | 'no' | 'unknown'>[] = ['late', 'left']
const unfit = /undefined|null|NaN|\[object|!|vennligst|ugyldig|please|invalid| {2}|\.\./i

describe.each([['nb', norwegian], ['en', english]])('in %s', (_, say) => {
  it('every answer is a whole sentence', () => {
    const said = [
      ...standings.map(say.why.standing), ...reasons.map(say.why.noIssue), ...unread.map(say.why.unread), ...built.map(say.why.built),
      ...[0, 1, 2].flatMap((n) => [say.fix.mended(n, n), say.find.found(n, n, 'x'), say.today.later(n), say.today.lastSent('2026-11', day, n), say.today.notBuilt(n), say.today.leftBehind(n)]),
      say.fix.leftAlone('a.md'), say.find.nothing('x'), say.find.unsearched(1, 0), say.find.unsearched(2, 1), say.find.alsoTry, say.today.neverBuilt, say.today.upToDate, say.malform.none, say.malform.met(25),
      say.malform.unmet(25, 'nn', 249, 'articles'), say.malform.unmet(25, 'nb', 0, 'words'),
    ]
    for (const one of said) {
      expect(one).toMatch(/(?:[.:]|for lang)$/)
      expect(one).not.toMatch(unfit)
    }
  })

  it('each fix is told by what it did', () => {
    expect(new Set([say.fix.change('', 'a'), say.fix.change('a', ''), say.fix.change('a', 'b')]).size).toBe(3)
  })
})

it('speaks with the plurals of each language', () => {
  expect([norwegian.fix.mended(1, 1), norwegian.find.found(2, 1, 'Kari')]).toEqual(['Rettet 1 sted i 1 fil.', 'Fant «Kari» 2 steder i 1 fil.'])
  expect([english.today.notBuilt(1), english.today.leftBehind(2)]).toEqual(['1 article is not in the folder dist yet. Run korus build.', '2 articles are in the folder dist and not to be out. Run korus build.'])
  expect([norwegian.malform.share(249), english.malform.share(1000)]).toEqual(['24,9\u00a0%', '100.0%'])
})
