import { expect, test } from 'vitest'
import { frontPages as frontPagesOf, frontView } from '../../src/site/front-view.js'
import { issueParts, issueView } from '../../src/site/issue-view.js'
import { listPages, listView } from '../../src/site/list-view.js'
import { lists } from '../../src/site/lists.js'
import { makeSite } from '../../src/site/make-site.js'
import { partsOf } from '../../src/site/parts.js'
import { archiveOf, article, day, event, everyKind, picture } from './archive-factory.js'

const made = archiveOf(everyKind)
const siteOf = ({ archive }: Pick<typeof made, 'archive'>) => makeSite(archive, { path: 'stil.css', early: [] })
const titles = (cards: readonly { readonly title: string }[]) => cards.map(({ title }) => title)
const frontPages = (of: typeof made) => frontPagesOf(siteOf(of), partsOf(of.archive), of.issues).map(({ address, parts }) => ({ address, view: frontView(siteOf(of), parts()) }))
const listsOf = (of: typeof made) => lists(siteOf(of), of.archive).map((list) => ({ ...list, pages: () => listPages(siteOf(of), partsOf(of.archive), list).map(({ address, parts }) => ({ address, view: listView(siteOf(of), parts()) })) }))
const pagesOf = (address: string, of = made) => listsOf(of).filter((list) => list.address === address).flatMap(({ pages }) => pages())
const issuePage = () => issueView(siteOf(made), issueParts(partsOf(made.archive), made.issues[0] as (typeof made.issues)[number]))

test('every published article is on the front pages once, twenty on each', () => {
  const pages = frontPages(made)
  const cards = pages.map(({ view: { lead, latest, more } }) => [...(lead ? [lead] : []), ...(latest?.cards ?? []), ...(more?.cards ?? [])])
  expect(cards.map((page) => page.length)).toEqual([20, 14])
  expect(titles(cards.flat()).sort()).toEqual(made.archive.published.map(({ article: { meta } }) => meta.title).sort())
  expect(pages.map(({ address }) => address)).toEqual(['', 'side/2/'])
})

test('the lead story is the newest that is no event', () => {
  const newest = archiveOf([article('ny', { type: 'arrangement', date: day('2026-11-12'), event }), ...everyKind])
  const [first] = frontPages(newest)
  expect(first?.view.lead?.title).toBe('Et hus & et «hjem» på bryggekanten')
  expect(first?.view.latest?.cards[0]?.title).toBe('Om ny')
})

test('events to come stand nearest first, those over latest first', () => {
  expect(pagesOf('arrangementer/')[0]?.view.sections.map(({ heading, cards }) => [heading, titles(cards)])).toEqual([
    ['Kommende', ['Fagdag på Naustet', 'Vinterleir']], ['Tidligere', ['Sommerdag']],
  ])
  expect(frontPages(made)[0]?.view.coming?.cards.map(({ status }) => status)).toEqual([null, 'Avlyst'])
})

test('a topic’s own page says where help is to be had', () => {
  const partsOfHelp = (address: string) => pagesOf(address)[0]?.view.help?.items.map(({ parts }) => parts.map(({ text }) => text).join(''))
  expect(partsOfHelp('tema/familie/')).toEqual(['Noen å snakke med: 22 49 19 22, hver dag. Ved fare for liv: 113.'])
  expect(partsOfHelp('tema/bolig/')).toBeUndefined()
})

test('a list says how many it holds and leads to its other pages', () => {
  const pages = pagesOf('tema/bolig/')
  expect(pages.map(({ address, view }) => [address, view.frame.title, view.sections[0]?.heading])).toEqual([
    ['tema/bolig/', 'Bolig og oppfølging – Havnebladet', '33 artikler'], ['tema/bolig/side/2/', 'Bolig og oppfølging, side 2 av 2 – Havnebladet', '33 artikler'],
  ])
  expect(pages.map(({ view }) => [view.pages?.newer, view.pages?.older])).toEqual([[null, '/tema/bolig/side/2/'], ['/tema/bolig/', null]])
})

test('a year stands month by month, newest first', () => {
  const sections = pagesOf('arkiv/2024/')[0]?.view.sections ?? []
  expect(sections.slice(0, 2).map(({ heading, cards }) => [heading, cards.length])).toEqual([['Desember 2024', 2], ['November 2024', 2]])
})

test('a card in another language than its list says so; a picture beside its title is silent', () => {
  const cards = pagesOf('tema/bolig/')[0]?.view.sections[0]?.cards ?? []
  expect(cards.find(({ title }) => title === 'A house by the sea')).toMatchObject({ lang: 'en', type: 'Fagartikkel' })
  expect(cards.find(({ picture: found }) => found)?.picture).toMatchObject({ alt: '', width: 1200, focus: 'at-center-middle' })
})

test('a focus becomes a class', () => {
  const focused = archiveOf([article('bilde', { image: { ...picture, focus: { x: 10, y: 90 } } })])
  expect(frontPages(focused)[0]?.view.lead?.picture?.focus).toBe('at-left-bottom')
})

test('drafts, scheduled, expired and withdrawn articles are in no list', () => {
  const all = JSON.stringify([frontPages(made), listsOf(made).map(({ pages }) => pages())])
  expect(all).not.toMatch(/Hemmelig kladd|Til jul|Gammel ordning|Navnet på en person/)
})

test('an issue has its own words for a story, and a sentence in place of one that is withdrawn', () => {
  const { lead, sections, outside } = issuePage()
  expect(lead?.story.card?.title).toMatch(/^Vi måtte/)
  expect(sections).toHaveLength(1)
  expect([sections[0]?.heading, sections[0]?.stories.map(({ card, gone }) => card?.title ?? gone)]).toEqual(['Veiledere og verktøy', ['Kortare tittel', 'Denne saken er ikke lenger tilgjengelig.']])
  expect(outside?.items[0]).toMatchObject({ title: 'Fra naboen', href: 'https://andre.example/' })
})

test('an issue tells its days as one range', () => {
  const { from, until } = issuePage()
  expect([from, until]).toEqual([{ iso: '2026-10-01', text: '1.' }, { iso: '2026-10-31', text: '31. oktober 2026' }])
})

test('a site in nynorsk speaks nynorsk in its lists', () => {
  const nynorsk = archiveOf(everyKind, { defaults: { centre: 'fjord', author: null, language: 'nn' } })
  const [first] = pagesOf('tema/bolig/', nynorsk)
  expect([first?.view.heading, first?.view.sections[0]?.heading, first?.view.frame.lang]).toEqual(['Bustad og oppfølging', '33 artiklar', 'nn'])
})

test('an archive with nothing in it still has a front page, events and issues', () => {
  const empty = archiveOf([])
  expect(frontPages(empty).map(({ view }) => view.latest?.empty)).toEqual(['Her er det ikke publisert noen saker ennå.'])
  expect(pagesOf('arrangementer/', empty)[0]?.view.sections[0]?.empty).toBe('Ingen kommende arrangementer akkurat nå.')
  expect(empty.archive.topics).toEqual([])
})
