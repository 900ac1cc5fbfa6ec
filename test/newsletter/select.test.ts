import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.js'
import { issueId } from '../../src/newsletter/naming.js'
import { lastSent } from '../../src/newsletter/history.js'
import type { IssueDocument } from '../../src/newsletter/issue-types.js'
import { leadOf, newCandidates, proposeIssue, proposeOnly } from '../../src/newsletter/select.js'
import { addDays } from '../../src/norwegian/day.js'
import { archive, article, day, event, image, issue, person } from './helpers.js'
import { cases } from '../long.js'

const june = { since: day('2026-06-01'), until: day('2026-06-30'), id: '2026-06', provider: null }
const slugs = (articles: readonly Article[], options = {}) => proposeIssue(archive(articles, options), june).stories.map(({ entry }) => entry.article.slug)
const reason = (made: Article, options = {}) => proposeIssue(archive([made], options), june).out[0]?.reason

describe('what an issue takes', () => {
  test('articles of the days between, both ends included', () => {
    const on = (date: string) => article(date, { date: day(date) })
    expect(slugs(['2026-05-31', '2026-06-01', '2026-06-15', '2026-06-30', '2026-07-01'].map(on)).sort()).toEqual(['2026-06-01', '2026-06-15', '2026-06-30'])
    expect(reason(on('2026-05-31'))).toEqual({ kind: 'before' })
    expect(reason(on('2026-07-01'))).toEqual({ kind: 'after' })
  })

  test.each([
    ['a draft', article('a', { draft: true }), { kind: 'draft' }],
    ['a withdrawn article', article('a', { withdrawn: day('2026-06-20') }), { kind: 'withdrawn' }],
    ['one that has expired by the last day', article('a', { validUntil: day('2026-06-29') }), { kind: 'expired' }],
    ['one whose header asks to be left out', article('a', { newsletter: { include: false, lead: false, priority: 0 } }), { kind: 'asked' }],
    ['a consent for the site alone', article('a', { people: [person('samtykke', ['nettsted'])] }), { kind: 'consent' }],
    ['one of several without consent', article('a', { people: [person('samtykke', ['nettsted', 'nyhetsbrev']), person('samtykke', null)] }), { kind: 'consent' }],
    ['a consent that has run out', article('a', { people: [person('samtykke', ['nettsted', 'nyhetsbrev'], '2026-06-29')] }), { kind: 'withdrawn' }],
    ['an event that was over before the last day', article('a', { event: event('2026-06-28T10:00', '2026-06-29T12:00') }), { kind: 'past-event' }],
  ])('not %s', (_, made, expected) => expect(reason(made)).toEqual(expected))

  test('not one that is scheduled when the issue is made', () => expect(reason(article('a'), { now: '2026-06-10' })).toEqual({ kind: 'scheduled' }))
  test('not one that another issue has', () => expect(reason(article('a'), { issues: [issue('2026-05', ['a'])] })).toEqual({ kind: 'other-issue', id: '2026-05' }))

  test.each([
    ['in this issue', article('a'), { issues: [issue('2026-06', ['a'])] }],
    ['valid to the last day', article('a', { validUntil: day('2026-06-30') }), {}],
    ['expired since then', article('a', { validUntil: day('2026-06-30') }), { now: '2026-12-01' }],
    ['an event on the last day', article('a', { event: event('2026-06-30T10:00', null) }), {}],
    ['with consent for newsletters', article('a', { people: [person('samtykke', ['nettsted', 'nyhetsbrev'])] }), {}],
    ['about someone in office', article('a', { people: [person('stilling', null)] }), {}],
  ])('one that is %s', (_, made, options) => expect(slugs([made], options)).toEqual(['a']))
})

describe('the order', () => {
  const lead = (...articles: readonly Article[]) => leadOf(archive(articles).entries, ['arrangement', 'intervju', 'nyhet'])?.article.slug
  const plain = article('plain', { date: day('2026-06-20') })
  const pictured = article('pictured', { image: image('a.jpg') })
  const urgent = article('urgent', { newsletter: { include: true, lead: false, priority: 2 } })
  const chosen = article('chosen', { newsletter: { include: true, lead: true, priority: 0 } })

  test('the lead story is the one that asks, else by priority, picture, type and day', () => {
    expect(lead(plain, pictured, urgent, chosen)).toBe('chosen')
    expect(lead(plain, pictured, urgent)).toBe('urgent')
    expect(lead(plain, pictured)).toBe('pictured')
    expect(lead(plain, article('talk', { type: 'intervju' }))).toBe('talk')
    expect(lead(plain, article('older', { date: day('2026-06-02') }))).toBe('plain')
    expect(lead(plain, article('day', { type: 'arrangement', image: image('a.jpg'), event: event('2026-08-01', null) }))).toBe('plain')
    expect(lead()).toBeUndefined()
  })

  test('sections follow korus.yml, events their days, the others priority and day', () => {
    expect(slugs([
      chosen, plain, urgent,
      article('guide', { type: 'veileder' }),
      article('report', { type: 'rapport' }),
      article('late', { type: 'arrangement', event: event('2026-09-01T10:00', null), newsletter: { include: true, lead: false, priority: 5 } }),
      article('soon', { type: 'arrangement', event: event('2026-08-01', null, { allDay: true }) }),
    ])).toEqual(['chosen', 'soon', 'late', 'urgent', 'plain', 'guide', 'report'])
  })
})

test('new candidates are those the document has decided nothing about', () => {
  const made = issue('2026-06', ['a'], { leftOut: [{ slug: 'b', reason: null }] })
  const site = archive([article('a'), article('b'), article('c'), article('d', { draft: true })], { issues: [made] })
  expect(newCandidates(site, made).map(({ entry }) => entry.article.slug)).toEqual(['c'])
})

test('an id is the month of the last day, numbered when that month is sent', () => {
  const sent = (id: string) => ({ id, sent: day('2026-11-30'), extra: false })
  expect(issueId(day('2026-11-30'), [])).toBe('2026-11')
  expect(issueId(day('2026-11-30'), [{ id: '2026-11', sent: null, extra: false }])).toBe('2026-11')
  expect(issueId(day('2026-11-30'), [{ id: '2026-11', sent: null, extra: true }])).toBe('2026-11-2')
  expect(issueId(day('2026-11-30'), [sent('2026-11')])).toBe('2026-11-2')
  expect(issueId(day('2026-11-30'), [sent('2026-11'), sent('2026-11-2'), sent('2026-10')])).toBe('2026-11-3')
})

describe('what readers have not seen', () => {
  const may = { id: '2026-05', from: day('2026-05-01'), until: day('2026-05-31'), sent: day('2026-05-31') }
  const sent = (slugs: readonly string[], changes = {}) => issue(may.id, slugs, { ...may, ...changes })
  const why = (made: Article, options = {}) => {
    const { stories, out } = proposeIssue(archive([made], { issues: [sent([])], now: '2026-06-30', ...options }), june)
    return stories[0]?.reason ?? out[0]?.reason
  }

  test.each<[string, string, Article, object, object]>([
    ['late', 'was dated before and seen after the last issue', article('a', { date: day('2026-05-20') }), { firstSeen: { a: '2026-06-03' } }, { kind: 'late', day: '2026-06-03' }],
    ['late', 'is not in a ledger that has been kept since its day', article('a', { date: day('2026-05-20') }), { firstSeen: { b: '2026-05-25' } }, { kind: 'late', day: '2026-06-30' }],
    ['old', 'is brought in long after its day', article('a', { date: day('2026-03-20') }), { firstSeen: { a: '2026-06-03' } }, { kind: 'old' }],
    ['before', 'has a day that no ledger speaks against', article('a', { date: day('2026-04-20') }), {}, { kind: 'before' }],
    ['before', 'was seen then under the slug it had', article('a', { date: day('2026-04-20'), formerAddresses: ['b'] }), { firstSeen: { b: '2026-04-20', c: '2026-06-02' } }, { kind: 'before' }],
    ['undecided', 'the last issue neither took nor left out', article('a', { date: day('2026-05-30') }), {}, { kind: 'undecided', id: '2026-05' }],
    ['left-out', 'the last issue left out', article('a', { date: day('2026-05-30') }), { issues: [sent([], { leftOut: [{ slug: 'a', reason: 'tas i juni' }] })] }, { kind: 'left-out', id: '2026-05', reason: 'tas i juni' }],
    ['before', 'the last issue carried', article('a', { date: day('2026-05-30') }), { issues: [sent(['a'])] }, { kind: 'before' }],
    ['before', 'the last issue carried under another slug', article('a', { date: day('2026-05-30'), formerAddresses: ['/artikler/b/'] }), { issues: [sent(['b'])] }, { kind: 'before' }],
    ['updated', 'is another than the last issue carried', article('a', { date: day('2026-05-30'), updated: day('2026-06-10') }), { issues: [sent(['a'])] }, { kind: 'updated', day: '2026-06-10' }],
    ['other-issue', 'was updated before the issue that carried it ended', article('a', { date: day('2026-05-30'), updated: day('2026-06-10') }),
      { issues: [sent([]), issue('2026-06-2', ['a'], { from: day('2026-06-12'), until: day('2026-06-12'), sent: day('2026-06-12'), extra: true })] }, { kind: 'before' }],
    ['asked', 'is brought in and not for readers', article('a', { date: day('2026-05-20'), newsletter: { include: false, lead: false, priority: 0 } }), { firstSeen: { a: '2026-06-03' } }, { kind: 'asked' }],
  ])('%s: one that %s', (_, __, made, options, expected) => expect(why(made, options)).toEqual(expected))

  test('a mail of one story does not end the days of the last issue', () => {
    const extra = issue('2026-06', ['b'], { from: day('2026-06-10'), until: day('2026-06-10'), sent: day('2026-06-10'), extra: true })
    expect(lastSent(archive([article('b')], { issues: [extra, sent([])] }))?.id).toBe('2026-05')
  })

  test('one story alone, unless it cannot be sent', () => {
    const only = (made: Article) => proposeOnly(archive([made]), 'a', { until: day('2026-07-01'), id: '2026-07', provider: null })
    expect(only(article('a', { date: day('2026-01-01'), newsletter: { include: false, lead: false, priority: 0 } }))).toMatchObject({ extra: true, since: '2026-07-01', stories: [{ reason: { kind: 'asked-for' } }] })
    expect(only(article('a', { people: [person('samtykke', ['nettsted'])] }))).toEqual({ kind: 'consent' })
    expect(only(article('b'))).toBeNull()
  })

  /*
   * A small model of a newsroom: a day at a time articles are published, on their day or later, and now and then an issue is made of what
   * is new since the last, perhaps changed by its editor, and sent some days after. Readers must get each article once, and miss none.
   */
  test('over any history nothing comes twice and nothing is forgotten', () => {
    const step = fc.record({ wait: fc.nat(4), late: fc.constantFrom(0, 0, 2, 9, 40), kind: fc.constantFrom('article', 'article', 'issue', 'record'), fate: fc.constantFrom('keep', 'strike', 'refuse'), delay: fc.nat(3) })
    fc.assert(fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), fc.boolean(), (steps, hasLedger) => {
      let now = day('2026-01-01')
      const articles: Article[] = []
      const issues = [issue('2025-12', [], { from: day('2025-12-01'), until: day('2025-12-31'), sent: now })]
      const firstSeen: Record<string, string> = {}
      const record = () => hasLedger && [...articles.map(({ slug }) => slug as string), ...issues.map(({ id }) => id)].forEach((name) => (firstSeen[name] ??= now))
      const waiting = new Set<string>()
      record()
      for (const [index, { wait, late, kind, fate, delay }] of steps.entries()) {
        now = addDays(now, wait)
        if (kind === 'record') record()
        if (kind === 'article') {
          // Without a ledger nothing tells that a day was set back.
          articles.push(article(`a${index}`, { date: addDays(now, hasLedger ? -late : 0) }))
          waiting.add(`a${index}`)
        }
        const last = issues[0] as IssueDocument
        if (kind !== 'issue' || last.until >= now) continue
        const since = addDays(last.until, 1)
        const proposed = proposeIssue(archive(articles, { issues, now, firstSeen }), { since, until: now, id: '', provider: null }).stories.map(({ entry }) => entry.article.slug as string)
        expect(proposed.toSorted()).toEqual([...waiting].sort())
        const [first, ...others] = proposed
        // What an editor strikes out of the issue of its days without a word is asked for once more.
        const struck = first !== undefined && fate === 'strike' && articles.some(({ slug, meta }) => slug === first && meta.date >= since) ? first : null
        const leftOut = first !== undefined && fate === 'refuse' ? [{ slug: first, reason: null }] : []
        issues.unshift(issue(`${index}`, struck === null && leftOut.length === 0 ? proposed : others, { from: since, until: now, sent: addDays(now, delay), leftOut }))
        for (const slug of proposed) if (slug !== struck) waiting.delete(slug)
        now = addDays(now, delay)
        record()
      }
    }), { numRuns: cases(40, 300) })
  })
})
