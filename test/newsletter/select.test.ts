import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/article/article.js'
import { issueId } from '../../src/newsletter/naming.js'
import { leadOf, newCandidates, proposeIssue } from '../../src/newsletter/select.js'
import { archive, article, day, event, image, issue, person } from './helpers.js'

const june = { since: day('2026-06-01'), until: day('2026-06-30'), id: '2026-06', provider: null }
const slugs = (articles: readonly Article[], options = {}) => proposeIssue(archive(articles, options), june).stories.map((entry) => entry.article.slug)
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
  expect(newCandidates(site, made).map((entry) => entry.article.slug)).toEqual(['c'])
})

test('an id is the month of the last day, numbered when that month is sent', () => {
  const sent = (id: string) => ({ id, sent: day('2026-11-30') })
  expect(issueId(day('2026-11-30'), [])).toBe('2026-11')
  expect(issueId(day('2026-11-30'), [{ id: '2026-11', sent: null }])).toBe('2026-11')
  expect(issueId(day('2026-11-30'), [sent('2026-11')])).toBe('2026-11-2')
  expect(issueId(day('2026-11-30'), [sent('2026-11'), sent('2026-11-2'), sent('2026-10')])).toBe('2026-11-3')
})
