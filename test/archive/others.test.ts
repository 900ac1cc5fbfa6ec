import { expect, test } from 'vitest'
import { listsOf } from '../../src/archive/groups.js'
import { haveSameLists, othersOf } from '../../src/archive/others.js'
import type { Article } from '../../src/article/article.js'
import type { Metadata } from '../../src/article/metadata-types.js'
import { archive as archiveOf, article, day } from './factory.js'

const now = day('2026-11-15')
const others = (articles: readonly Article[]) => othersOf(archiveOf(articles), articles.map(({ path }) => path))
const many = (count: number, more: Partial<Metadata> = {}): Article[] => Array.from({ length: count }, (_, n) => article(`sak-${n}`, { date: day('2026-03-05'), topics: ['bolig'], ...more }))

test('an article stands on the lists that the archive has it on', () => {
  const articles = [...many(3), article('en', { tags: ['Æsj og uff', 'æsj og uff', '!'], authors: [{ id: null, name: 'Åse Ås', role: null, email: null }, { id: 'kari', name: 'Kari', role: null, email: null }], topics: ['arbeid', 'bolig'] })]
  const archive = archiveOf(articles)
  const lists = [...archive.topics, ...archive.tags, ...archive.centres, ...archive.authors, ...archive.years, ...archive.years.flatMap(({ months }) => months)]
  for (const entry of archive.published) {
    expect(new Set(lists.filter(({ entries }) => entries.includes(entry)).map(({ address }) => address))).toEqual(listsOf(entry.article.meta))
  }
})

test('other lists or other numbers of pages are seen', () => {
  const same = (articles: Article[], more: Partial<Metadata>, which = [0]) => haveSameLists(others(articles), which.map((n) => {
    const before = articles[n] as Article
    return { before, after: { ...before, meta: { ...before.meta, ...more } } }
  }), now)
  const two = [...many(20), ...Array.from({ length: 19 }, (_, n) => article(`to-${n}`, { date: day('2026-04-05'), topics: ['arbeid'] }))]
  expect(same(two, { title: 'Ny' })).toBe(true)
  expect(same(two, { topics: ['arbeid'] })).toBe(true)
  expect(same(two, { topics: ['arbeid'] }, [0, 1])).toBe(false)
  expect(same(two, { topics: ['bolig', 'arbeid'] }, [20])).toBe(false)
  expect(same(two, { tags: ['ny'] })).toBe(false)
  expect(same(two, { date: day('2026-04-01') })).toBe(true)
  expect(same(two, { date: day('2026-05-01') })).toBe(false)
  expect(same(two, { date: day('2026-12-01') })).toBe(true)
  expect(same([...many(1), ...two.slice(20)], { topics: ['arbeid'] })).toBe(false)
})

test('it is known whether the order of articles decides anything', () => {
  const [one, two] = [article('en', { formerAddresses: ['gammel', '/Fil.aspx'] }), article('to')]
  const isPlain = (...articles: Article[]) => others(articles).isPlain
  expect(isPlain(one, two)).toBe(true)
  expect(isPlain(one, { ...two, slug: one.slug })).toBe(false)
  expect(isPlain(one, article('to', { formerAddresses: ['gammel'] }))).toBe(false)
  expect(isPlain(one, article('to', { formerAddresses: ['/artikler/gammel'] }))).toBe(false)
  expect(isPlain(one, article('to', { formerAddresses: ['/fil.aspx'] }))).toBe(false)
  expect(isPlain(article('tre', { formerAddresses: ['/artikler/gammel/', 'gammel'] }), two)).toBe(true)
})
