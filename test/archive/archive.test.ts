import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assetAddress, resolvePath } from '../../src/archive/address.js'
import { inspectAddresses } from '../../src/archive/inspect-addresses.js'
import { inspectArchive } from '../../src/archive/inspect.js'
import type { Link } from '../../src/article/article.js'
import { event } from '../site/archive-factory.js'
import { archive, article, day, document, picture } from './factory.js'

const slugs = (entries: readonly { readonly article: { readonly slug: string } }[]) => entries.map((entry) => entry.article.slug)
const link = (url: string): Link => ({ url, text: 'lenken', span: { start: 7, end: 9 } })

describe('order and neighbours', () => {
  const made = archive([
    article('eldst', { date: day('2024-01-01') }), article('kladd', { draft: true }), article('nyest', { date: day('2026-01-01') }),
    article('b', { date: day('2025-01-01'), title: 'Århus' }), article('a', { date: day('2025-01-01'), title: 'Zurich' }),
  ])
  test('newest first, the same day in Norwegian order, only what is published', () => expect(slugs(made.published)).toEqual(['nyest', 'a', 'b', 'eldst']))
  test('neighbours', () => {
    const b = made.entryBySlug.get('b')!
    expect([b.newer?.article.slug, b.older?.article.slug]).toEqual(['a', 'eldst'])
    expect(made.entryBySlug.get('kladd')).toMatchObject({ newer: null, older: null })
  })
  test('every file is accounted for', () => {
    expect(archive([article('x'), article('y', { draft: true })], { rejected: 3 }).counts)
      .toEqual({ read: 5, published: 1, draft: 1, scheduled: 0, expired: 0, withdrawn: 0, rejected: 3 })
  })
})

describe('related', () => {
  test('shared tags weigh more than shared topics, then the nearest day', () => {
    const made = archive([
      article('her', { topics: ['bolig'], tags: ['FACT'], date: day('2026-05-01') }),
      article('langt-unna', { topics: ['bolig'], date: day('2020-05-01') }),
      article('nær', { topics: ['bolig'], date: day('2026-04-01') }),
      article('merket', { topics: ['arbeid'], tags: ['fact'], date: day('2016-01-01') }),
      article('annet', { topics: ['arbeid'] }),
    ])
    expect(slugs(made.entryBySlug.get('her')!.related)).toEqual(['merket', 'nær', 'langt-unna'])
  })

  test('nobody is led on to an event that is cancelled, and its own page leads on', () => {
    const made = archive([article('her', { topics: ['bolig'] }), article('dagen', { topics: ['bolig'], event }), article('avlyst', { topics: ['bolig'], event: { ...event, status: 'avlyst' } })])
    expect(slugs(made.entryBySlug.get('her')!.related)).toEqual(['dagen'])
    expect(slugs(made.entryBySlug.get('avlyst')!.related)).toEqual(['dagen', 'her'])
  })
})

test('lists are in the order of korus.yml or the alphabet, and none is empty', () => {
  const made = archive([article('a', { topics: ['arbeid'], tags: ['Ås', 'Aure', 'Zen'], centre: 'nord' }), article('b', { topics: ['arbeid', 'bolig'], tags: ['zen'] })])
  expect(made.topics.map(({ id, entries }) => [id, entries.length])).toEqual([['bolig', 1], ['arbeid', 2]])
  expect(made.tags.map(({ name, address }) => [name, address])).toEqual([['Aure', 'emneord/aure/'], ['Zen', 'emneord/zen/'], ['Ås', 'emneord/as/']])
  expect(made.years).toMatchObject([{ year: '2026', address: 'arkiv/2026/', months: [{ id: '2026-05', address: 'arkiv/2026/05/' }] }])
})

describe('what a link leads to', () => {
  const made = archive([article('en'), article('to'), article('kladd', { draft: true })], { assets: [picture('articles/bilder/Blå Dør.JPG'), document('articles/2026/rettleiar.pdf')] })
  test.each([
    ['to.md', '/blad/artikler/to/'], ['./to.md#hva', '/blad/artikler/to/#hva'], ['to', '/blad/artikler/to/'], ['/artikler/to/', '/blad/artikler/to/'], ['artikler/to/#x', '/blad/artikler/to/#x'],
    ['#anker', '#anker'], ['https://a.example/x', 'https://a.example/x'], ['//a.example/x', 'https://a.example/x'], ['mailto:a@b.example', 'mailto:a@b.example'],
    ['bilder/Bla%CC%8A%20D%C3%B8r.JPG', expect.stringMatching(/^\/blad\/bilder\/[0-9a-f]{8}-bla-dor\.jpg$/)], ['2026/rettleiar.pdf', '/blad/vedlegg/2026/rettleiar.pdf'], ['/tema/bolig/', '/blad/tema/bolig/'], ['/', '/blad/'],
    ['kladd.md', null], ['finnes-ikke', null],
  ])('%s', (url, expected) => expect(made.linkTarget('articles/en.md', url)).toEqual(expected))
})

test('complaints that take all articles to make', () => {
  const twin = { ...article('en'), path: 'articles/annen.md' }
  const made = archive([
    article('en', { translationOf: 'fjern', attachments: [{ file: 'borte.pdf', text: 'Borte' }], image: { file: 'rettleiar.pdf', alt: 'x', decorative: false, caption: null, credit: { kind: 'foto', name: 'N' }, focus: null } },
      { links: [link('finnes-ikke.md'), link('to#borte'), link('kladd'), link('#borte')], images: [{ file: 'borte.jpg', alt: 'x', span: { start: 1, end: 2 } }] }),
    twin, article('to'), article('kladd', { draft: true }), article('siden', { date: day('2027-01-01') }),
  ], { assets: [document('articles/rettleiar.pdf')] })
  expect(inspectArchive(made).map(({ code, at }) => `${at.path} ${code}`).sort()).toEqual([
    'articles/en.md bilde-mangler', 'articles/en.md bilde-ukjent', 'articles/en.md dod-lenke', 'articles/en.md dodt-anker', 'articles/en.md dodt-anker', 'articles/en.md lenke-til-upublisert',
    'articles/en.md lik-slug', 'articles/en.md oversettelse-mangler', 'articles/en.md vedlegg-mangler', 'articles/siden.md fremtidig-dato',
  ])
})

test.each([
  [['/Nyheter/x.aspx', '/nyheter/y.aspx'], 'nyheter/', 'Nyheter/'], [['/a.html', '/a.html/b'], 'a.html/', 'a.html'], [['/a.html/b', '/a.html'], 'a.html', 'a.html/'], [['/.htaccess'], '.htaccess', '.htaccess'],
  [['/ARTIKLER/foo/'], 'ARTIKLER/', 'artikler/'], [['/tema/bolig/feed.xml'], 'tema/bolig/feed.xml', 'tema/bolig/feed.xml'], [['/Bilder/x.jpg'], 'Bilder/x.jpg', 'Bilder/x.jpg'], [['/feed.xml/x'], 'feed.xml/', 'feed.xml'],
])('former addresses %j, whose pages would meet others', (formerAddresses, address, taken) => {
  const made = archive([article('en', { formerAddresses }), article('to')])
  expect(inspectAddresses(made, new Map(), new Map()).map(({ code, params }) => [code, params])).toMatchObject([['adresse-kollisjon', { address, taken }]])
})

test.each([
  [['/Nyheter/x.aspx', '/Nyheter/y.aspx', '/Nyheter/', '/']], [['/a.aspx', '/a.aspx/b.aspx']], [['/tema/', '/Default.aspx', '/artikler/to/gammelt.html', '/nyheter/index.html', '/nyheter/a.html']],
])('former addresses %j stand beside one another', (formerAddresses) => {
  const made = archive([article('en', { formerAddresses }), article('to')])
  expect(inspectAddresses(made, new Map(), new Map())).toEqual([])
})

test('no path leads out of the project', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('..', '.', 'a', '')), (parts) => {
    const path = resolvePath('articles/2026/x.md', parts.join('/'))
    expect(path === undefined || !path.split('/').includes('..')).toBe(true)
  }))
  expect(resolvePath('articles/x.md', '../../etc/passwd')).toBeUndefined()
  expect(assetAddress(document('articles/../Å/b c.PDF'))).toMatch(/^vedlegg\/[a-z0-9/-]+\.pdf$/)
})
