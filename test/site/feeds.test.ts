import Parser from 'rss-parser'
import { expect, test } from 'vitest'
import { archiveOf, article, everyKind, outputsOf, siteOf } from './archive-factory.js'

const site = await siteOf(archiveOf(everyKind, { basePath: '/blad', url: 'https://havn.example/blad' }))
const parser = new Parser<object, { 'content:encoded': string; content: string; creator: string }>()
const newest = ['https://havn.example/blad/artikler/i-dag/', 'https://havn.example/blad/artikler/intervju/']

test('the RSS feed holds the twenty newest articles whole, at the noon of their day', async () => {
  const feed = await parser.parseString(site.get('feed.xml') ?? '')
  expect([feed.title, feed.link, feed.items.length]).toEqual(['Havnebladet', 'https://havn.example/blad/', 20])
  expect(feed.items.slice(0, 2).map(({ link }) => link)).toEqual(newest)
  expect(feed.items[0]).toMatchObject({ title: 'Et hus & et «hjem» på bryggekanten', isoDate: '2026-11-10T11:00:00.000Z', guid: newest[0] })
  expect(feed.items[1]?.['content:encoded']).toContain('<a href="https://havn.example/blad/artikler/forste/#vinteren">saken før</a>')
})

test('the Atom feed tells each article’s language and its last change', async () => {
  const feed = await parser.parseString(site.get('atom.xml') ?? '')
  expect(feed.items.slice(0, 2).map(({ link }) => link)).toEqual(newest)
  expect(site.get('atom.xml')).toMatch(/<entry xml:lang="se">/)
  expect(site.get('atom.xml')).toContain('<updated>2026-10-23T10:00:00.000Z</updated>')
})

test('the JSON feed is JSON with whole addresses', () => {
  const feed = JSON.parse(site.get('feed.json') ?? '') as { version: string; feed_url: string; items: { url: string; content_html: string; language: string; tags: string[] }[] }
  expect([feed.version, feed.feed_url, feed.items.length]).toEqual(['https://jsonfeed.org/version/1.1', 'https://havn.example/blad/feed.json', 20])
  expect(feed.items[0]).toMatchObject({ url: newest[0], language: 'nb', tags: ['Bolig og oppfølging', 'Familie', 'Nattåpent', 'FACT-team'] })
  for (const { content_html: html } of feed.items) expect(html).not.toMatch(/(href|src)="\/(?!\/)/)
})

test('a topic has a feed of its own articles', async () => {
  const feed = await parser.parseString(site.get('tema/familie/feed.xml') ?? '')
  expect(feed.items.map(({ title }) => title)).toEqual(['Et hus & et «hjem» på bryggekanten', 'Rettleiar for nye vakter'])
})

test('feeds hold what is published and nothing else, a cancelled event as cancelled', () => {
  for (const path of ['feed.xml', 'atom.xml', 'feed.json']) {
    expect(site.get(path), path).not.toMatch(/Navnet på en person|Hemmelig kladd|Til jul|Gammel ordning/)
    expect(site.get(path), path).toContain('Avlyst: Vinterleir')
  }
})

test('a correction comes first in the text, and makes the article one that has changed', async () => {
  const feed = await parser.parseString(site.get('feed.xml') ?? '')
  expect(feed.items[1]?.['content:encoded']).toMatch(/^<div lang="nb"><p><strong>Rettelser<\/strong><\/p><ul><li><span>23\. oktober 2026<\/span>: Naustet åpnet i 2019, ikke 2018\.<\/li>/)
  expect(site.get('feed.xml')?.match(/<atom:updated>.*/g)).toEqual(['<atom:updated>2026-10-23T10:00:00.000Z</atom:updated>'])
  const { items } = JSON.parse(site.get('feed.json') ?? '') as { items: { date_modified: string }[] }
  expect(items[1]?.date_modified).toBe('2026-10-23T10:00:00.000Z')
})

test('an event is told whole: that it is called off and why, when and where', () => {
  const { items } = JSON.parse(site.get('feed.json') ?? '') as { items: { url: string; content_html: string }[] }
  const html = items.find(({ url }) => url.endsWith('/avlyst/'))?.content_html
  expect(html).toContain('<p><strong>Avlyst:</strong> Taket er ødelagt.</p><dl><dt>Når</dt><dd>10.–12. desember 2026</dd><dt>Sted</dt><dd>Naustet</dd><dd>Brygga 2, Fjordvik</dd>')
})

test('an article has in a feed what its page has: who took the picture, the facts, where it is from, its files and the helpline', () => {
  const { items } = JSON.parse(site.get('feed.json') ?? '') as { items: { url: string; content_html: string }[] }
  const htmlOf = (slug: string) => items.find(({ url }) => url.endsWith(`/${slug}/`))?.content_html ?? ''
  expect(htmlOf('i-dag')).toMatch(/<figure><img src="https:[^"]+" alt="En brygge i morgenlys"><figcaption>Brygga ved Naustet\. <span>Foto:<\/span> Ola Strand<\/figcaption><\/figure>/)
  expect(htmlOf('i-dag')).toContain('<h3>Hjelp og råd</h3><p>Noen å snakke med: <a href="tel:+4722491922">22 49 19 22</a>, hver dag.')
  expect(htmlOf('intervju')).toContain('<h3>Naustet</h3><dl><dt>Åpnet</dt><dd>2019</dd>')
  expect(htmlOf('intervju')).toContain('<h3>Lenker</h3><ul><li><a href="https://havn.example/om">Havnas egne sider</a></li><li><a href="https://havn.example/blad/artikler/forste/">Den første saken</a></li></ul>')
  expect(htmlOf('intervju')).toContain('<li>Åse Dahl, rådgiver, <a href="tel:+4741234567">412 34 567</a>, <a href="mailto:ase@havn.example">ase@havn.example</a></li>')
  expect(htmlOf('rettleiar')).toMatch(/<h3>Vedlegg<\/h3><ul><li><a href="https:\/\/havn\.example\/blad\/vedlegg\/[^"]+">Handboka<\/a> \(PDF, 340\u00a0kB\)<\/li>/)
  expect(htmlOf('english')).toContain('<p><span lang="nb">Kilde:</span> <a href="https://harbour.example/1">The Harbour</a>, <span lang="nb">1. mars 2025</span>. CC BY 4.0</p>')
})

test('characters that XML has no place for do not break a feed', async () => {
  const wild = await siteOf(archiveOf([article('vill', { title: 'Lim\u000b inn ]]> & <b>\ud800', lead: 'Fra\u0000 et \u0008brev.' })]))
  for (const path of ['feed.xml', 'atom.xml']) {
    const feed = await parser.parseString(wild.get(path) ?? '')
    expect(feed.items[0]?.title, path).toBe('Lim inn ]]> & <b>')
  }
})

test('a feed with nothing in it is still a feed', async () => {
  const empty = await siteOf(archiveOf([]))
  expect((await parser.parseString(empty.get('feed.xml') ?? '')).items).toEqual([])
  expect((await parser.parseString(empty.get('atom.xml') ?? '')).items).toEqual([])
  expect(JSON.parse(empty.get('feed.json') ?? '')).toMatchObject({ items: [] })
})

test('the feed of a topic that is no more is still a feed, with nothing new in it and the way to the archive', async () => {
  const { archive } = archiveOf(everyKind)
  const outputs = outputsOf({ archive: { ...archive, onward: { ...archive.onward, known: new Set(['tema/borte/']) } }, issues: [] })
  const output = outputs.find(({ path }) => path === 'tema/borte/feed.xml')
  const { items, link } = await parser.parseString(output && 'make' in output ? String(await output.make()) : '')
  expect([items, link]).toEqual([[], 'https://havn.example/'])
})
