import { expect, test } from 'vitest'
import type { Article } from '../../src/article/article.js'
import type { IssueDocument } from '../../src/newsletter/issue-types.js'
import { resolveIssue } from '../../src/newsletter/resolve.js'
import type { Settings } from '../../src/settings-types.js'
import { archive, article, day, event, image, issue, person, settings, withNewsletter } from './helpers.js'

const a = article('a', { image: image('a.jpg') })
const resolve = (made: IssueDocument, articles: readonly Article[] = [a, article('b')], using: Settings = settings) => resolveIssue(archive(articles, { settings: using }), made)
const codes = (...found: Parameters<typeof resolve>) => resolve(...found).diagnostics.map(({ code, at }) => [code, at.span.start])

test.each<[string, Parameters<typeof resolve>, [string, number][]]>([
  ['an unknown article', [issue('2026-06', ['a', 'c'])], [['ukjent-sak', 12]]],
  ['a draft', [issue('2026-06', ['a']), [article('a', { draft: true })]], [['sak-ikke-publisert', 10]]],
  ['one published after the issue', [issue('2026-06', ['a']), [article('a', { date: day('2026-07-01') })]], [['sak-ikke-publisert', 10]]],
  ['one twice', [issue('2026-06', ['a', 'a'])], [['sak-to-ganger', 12]]],
  ['one without consent', [issue('2026-06', ['a']), [article('a', { people: [person('samtykke', ['nettsted'])] })]], [['sak-uten-samtykke', 10]]],
  ['a lead story that is not in it', [issue('2026-06', ['a'], { lead: 'b' })], [['hovedsak-ikke-med', 30]]],
  ['nothing', [issue('2026-06', [])], [['tom-utgave', 10]]],
  ['no way to unsubscribe', [issue('2026-06', ['a']), [a], withNewsletter({ unsubscribe: null })], [['mangler-avmelding', 0]]],
  ['an unknown layout', [issue('2026-06', ['a'], { layout: 'plakat' })], [['mal-mangler', 0]]],
])('reports %s at its place', (_, found, expected) => expect(codes(...found)).toEqual(expected))

test('a story whose file could not be read is said to have faults of its own', () => {
  const unread = [{ path: 'articles/2026-06-01-c.md', text: 'Uten hode' }, { path: 'articles/e.md', text: '---\nslug: d\n---\n' }]
  const told = resolveIssue(archive([a], { unread }), issue('2026-06', ['a', 'c', 'd', 'e', 'f'])).diagnostics.map(({ params }) => params)
  expect(told).toMatchObject([{ slug: 'c', isFaulty: true }, { slug: 'd', isFaulty: true }, { slug: 'e', isFaulty: true }, { slug: 'f', isFaulty: false }])
})

test('what has expired since the issue is still in it', () => expect(codes(issue('2026-06', ['a']), [article('a', { validUntil: day('2026-06-30') })])).toEqual([]))

test('gives the lead story, the sections in order and the links elsewhere', () => {
  const made = issue('2026-06', ['guide', 'news', 'own', 'second', 'late', 'soon', 'a'])
  const items = made.items.map((item) => (item.kind === 'article' && item.slug === 'own' ? { ...item, section: 'Fra kommunene' } : item))
  const outside = { kind: 'outside', url: 'https://x.example', title: 'Et annet sted', text: null, source: null } as const
  const articles = [a, article('news'), article('second'), article('own', { type: 'intervju' }), article('guide', { type: 'veileder' }),
    article('late', { type: 'arrangement', event: event('2026-09-01', null) }), article('soon', { type: 'arrangement', event: event('2026-08-01', null) })]
  const { value, diagnostics } = resolve({ ...made, items: [outside, ...items] }, articles)
  expect(diagnostics).toEqual([])
  expect(value?.lead?.entry.article.slug).toBe('a')
  expect(value?.sections.map(({ type, heading, stories }) => [type ?? heading, ...stories.map(({ entry }) => entry.article.slug)])).toEqual([
    ['arrangement', 'soon', 'late'], ['nyhet', 'news', 'second'], ['veileder', 'guide'], ['Fra kommunene', 'own'],
  ])
  expect(value?.outside).toEqual([outside])
})

test('a withdrawn article stops nothing: it keeps its place, and neither it nor its section leads', () => {
  const { value, diagnostics } = resolve(issue('2026-06', ['a', 'b'], { lead: 'a' }), [article('a', { withdrawn: day('2026-07-01') }), article('b')])
  expect(diagnostics).toEqual([])
  expect([value?.lead?.entry.article.slug, value?.sections.flatMap(({ stories }) => stories.map(({ entry }) => entry.state))]).toEqual(['b', ['withdrawn']])
})

test("the document's lead story wins over the rule", () => expect(resolve(issue('2026-06', ['a', 'b'], { lead: 'b' })).value?.lead?.entry.article.slug).toBe('b'))
