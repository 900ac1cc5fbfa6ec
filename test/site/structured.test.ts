import fc from 'fast-check'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { expect, test } from 'vitest'
import { makeSite } from '../../src/site/make-site.js'
import { partsOf } from '../../src/site/parts.js'
import { dataBlock } from '../../src/site/structured.js'
import { articleThings } from '../../src/site/things.js'
import type { ConsentScope, EventDetails, Person } from '../../src/article/metadata-types.js'
import { archiveOf, article, day, event, everyKind, siteOf, time } from './archive-factory.js'

/** Kinds of values: those of schema.org's own data types, an address, one of its enumerations, or things of a type. */
type Kind = 'Text' | 'Date' | 'DateTime' | 'URL' | 'Integer' | 'Number' | 'Boolean' | 'Language' | `enum:${string}` | `@${string}`
interface Rule {
  readonly required: Readonly<Record<string, readonly Kind[]>>
  readonly other?: Readonly<Record<string, readonly Kind[]>>
}

const when: readonly Kind[] = ['Date', 'DateTime']
const organisation = { name: ['Text'], url: ['URL'] } as const
const state = { eventStatus: ['enum:EventScheduled|EventCancelled|EventPostponed|EventRescheduled'], eventAttendanceMode: ['enum:OfflineEventAttendanceMode|OnlineEventAttendanceMode|MixedEventAttendanceMode'] } as const

/** What schema.org lets each type say and of which kinds, and of that what search engines ask for: schema.org 29, Google Search Central on Article, Event and BreadcrumbList. */
const rules: Readonly<Record<string, Rule>> = {
  NewsArticle: {
    required: { headline: ['Text'], url: ['URL'], mainEntityOfPage: ['URL'], datePublished: when, dateModified: when, inLanguage: ['Language'], author: ['@Person', '@Organization'], publisher: ['@Organization'], description: ['Text'] },
    other: { image: ['@ImageObject'], articleSection: ['Text'], keywords: ['Text'], wordCount: ['Integer'], isAccessibleForFree: ['Boolean'], sourceOrganization: ['@Organization'], correction: ['@CorrectionComment'], expires: when, isBasedOn: ['URL'], about: ['@Person'], translationOfWork: ['@CreativeWork'] },
  },
  CreativeWork: { required: { name: ['Text'], url: ['URL'], inLanguage: ['Language'] } },
  Event: {
    required: { name: ['Text'], startDate: when, location: ['@Place', '@VirtualLocation'], ...state },
    other: {
      url: ['URL'], description: ['Text'], inLanguage: ['Language'], image: ['@ImageObject'], endDate: when, previousStartDate: when, organizer: ['@Organization'], audience: ['@Audience'],
      isAccessibleForFree: ['Boolean'], offers: ['@Offer'], subEvent: ['@Event'],
    },
  },
  BreadcrumbList: { required: { itemListElement: ['@ListItem'] } },
  ListItem: { required: { position: ['Integer'], name: ['Text'], item: ['URL'] } },
  Person: { required: { name: ['Text'] }, other: { url: ['URL'], jobTitle: ['Text'] } },
  Organization: { required: { name: ['Text'] }, other: { ...organisation, '@id': ['URL'], address: ['Text'], email: ['Text'], telephone: ['Text'], logo: ['@ImageObject'] } },
  WebSite: { required: { ...organisation, inLanguage: ['Language'], publisher: ['@Organization'] } },
  ImageObject: { required: { url: ['URL'] }, other: { width: ['Integer'], height: ['Integer'], creditText: ['Text'] } },
  CorrectionComment: { required: { datePublished: when, text: ['Text'] } },
  Place: { required: { name: ['Text'], address: ['Text'] } },
  VirtualLocation: { required: { url: ['URL'] } },
  Audience: { required: { audienceType: ['Text'] } },
  Offer: { required: { url: ['URL'], availability: ['enum:InStock|SoldOut'] }, other: { price: ['Number'], priceCurrency: ['Text'], validThrough: when } },
}

type Found = Record<string, unknown>
const isThing = (value: unknown): value is Found => typeof value === 'object' && value !== null && !Array.isArray(value)

function is(kind: Kind, value: unknown): boolean {
  if (kind.startsWith('@')) return isThing(value) && value['@type'] === kind.slice(1)
  if (kind.startsWith('enum:')) return kind.slice(5).split('|').some((name) => value === `https://schema.org/${name}`)
  switch (kind) {
    case 'Integer': return Number.isInteger(value)
    case 'Number': return typeof value === 'number'
    case 'Boolean': return typeof value === 'boolean'
    case 'Date': return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    // A time is one of Oslo's, and says so.
    case 'DateTime': return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\+0[12]:00$/.test(value)
    case 'URL': return typeof value === 'string' && /^https?:\/\/\S+$/.test(value) && URL.canParse(value)
    case 'Language': return typeof value === 'string' && /^(nb|nn|se|sma|smj|en)$/.test(value)
    default: return typeof value === 'string' && value.trim() !== ''
  }
}

/** What a thing and all that is in it say against the rules. */
function faults(thing: Found, where = String(thing['@type'])): string[] {
  const rule = rules[String(thing['@type'])]
  if (!rule) return [`${where}: no such type`]
  const known: Readonly<Record<string, readonly Kind[]>> = { ...rule.other, ...rule.required }
  return [
    ...Object.keys(rule.required).flatMap((name) => (name in thing ? [] : [`${where}: no ${name}`])),
    ...Object.entries(thing).filter(([name]) => name !== '@type').flatMap(([name, value]) => {
      const values = Array.isArray(value) ? value as unknown[] : [value]
      if (values.length === 0) return [`${where}.${name} is empty`]
      return values.flatMap((each) => [
        ...(known[name]?.some((kind) => is(kind, each)) ? [] : [`${where}.${name}: ${JSON.stringify(each)}`]),
        ...(isThing(each) ? faults(each, `${where}.${name}`) : []),
      ])
    }),
  ]
}

const elementsIn = (node: Tree.ParentNode): Tree.Element[] => node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []))

/** The things that a page tells machines of. */
function thingsIn(html: string): Found[] {
  return elementsIn(parse(html)).filter(({ tagName, attrs }) => tagName === 'script' && !attrs.some(({ name }) => name === 'src')).flatMap((script) => {
    const { '@context': context, '@graph': graph } = JSON.parse((script.childNodes[0] as Tree.TextNode).value) as { '@context': string; '@graph': Found[] }
    expect(context).toBe('https://schema.org')
    return graph
  })
}

const sessions = [{ start: time('2027-01-14T08:30'), end: time('2027-01-14T09:30') }, { start: time('2027-06-11T08:30'), end: null }]
const events: Readonly<Record<string, Partial<EventDetails>>> = {
  flere: { sessions }, digitalt: { place: 'Digitalt', address: null, onlineUrl: 'https://mote.example/1' }, begge: { onlineUrl: 'https://mote.example/1' },
  fullt: { status: 'fullt' }, utsatt: { status: 'utsatt' }, flyttet: { status: 'utsatt', newDay: day('2027-02-01') }, uten: { price: '100 kroner', organiser: null, signUp: 'Ring oss', audience: 'Ansatte' },
}
const archive = archiveOf([...everyKind, ...Object.entries(events).map(([slug, own]) => article(slug, { type: 'arrangement', event: { ...event, ...own } }))], { basePath: '/blad', url: 'https://havn.example/blad', logo: 'brygge.png' })
const site = await siteOf(archive)
const of = (address: string): Found[] => thingsIn(site.get(`${address}index.html`) ?? '')
const eventOf = (slug: string): Found => of(`artikler/${slug}/`)[0] ?? {}

test('every page says things that schema.org has, with what is asked for and values of their kinds', () => {
  const all = [...site].filter(([path]) => path.endsWith('index.html'))
  expect(all.flatMap(([path, html]) => thingsIn(html).flatMap((thing) => faults(thing, path)))).toEqual([])
  expect(new Set(all.flatMap(([, html]) => [...html.matchAll(/"@type":"(\w+)"/g)].map((found) => found[1])))).toEqual(new Set(Object.keys(rules)))
})

test('the rules find what is wrong', () => {
  expect(faults({ '@type': 'Event', name: '', startDate: '2026-11-02 10:00', color: 'red', location: { '@type': 'Person' } }).length).toBe(7)
})

test('an article says who wrote it, who published it, and when it was corrected', () => {
  const [news] = of('artikler/intervju/')
  expect(news).toMatchObject({
    '@type': 'NewsArticle', datePublished: '2026-10-20', dateModified: '2026-10-23', inLanguage: 'nb',
    author: [{ '@type': 'Person', name: 'Åse Dahl', jobTitle: 'rådgiver', url: 'https://havn.example/blad/forfatter/ase-dahl/' }, { '@type': 'Person', name: 'Per Vik' }],
    publisher: { '@type': 'Organization', name: 'Senteret ved fjorden' },
    correction: [{ datePublished: '2026-10-23', text: 'Naustet åpnet i 2019, ikke 2018.' }],
  })
  expect(of('artikler/i-dag/')[0]).toMatchObject({ author: [{ '@type': 'Organization', name: 'Redaksjonen' }], image: { url: 'https://havn.example/blad/bilder/cbe4949d-brygge.jpg', creditText: 'Ola Strand' } })
})

test('times are Oslo’s, with the offset of their season', () => {
  expect(eventOf('dagen')).toMatchObject({ startDate: '2026-12-03T10:00:00+01:00', endDate: '2026-12-03T15:00:00+01:00' })
  expect(eventOf('i-fjor')).toMatchObject({ startDate: '2025-06-08T10:00:00+02:00' })
  expect(eventOf('avlyst')).toMatchObject({ startDate: '2026-12-10', endDate: '2026-12-12', eventStatus: 'https://schema.org/EventCancelled' })
  expect(eventOf('flere')).toMatchObject({ subEvent: [{ startDate: '2027-01-14T08:30:00+01:00', endDate: '2027-01-14T09:30:00+01:00' }, { startDate: '2027-06-11T08:30:00+02:00' }] })
  expect(eventOf('flere')).toMatchObject({ startDate: '2027-01-14T08:30:00+01:00', endDate: '2027-06-11T08:30:00+02:00' })
})

test('an event says whether it takes place, where, and whether there is room', () => {
  expect(eventOf('flyttet')).toMatchObject({ eventStatus: 'https://schema.org/EventRescheduled', startDate: '2027-02-01', previousStartDate: '2026-12-03T10:00:00+01:00' })
  expect(eventOf('utsatt')['eventStatus']).toBe('https://schema.org/EventPostponed')
  expect(eventOf('fullt')).toMatchObject({ offers: { availability: 'https://schema.org/SoldOut', price: 0, validThrough: '2026-11-25' } })
  expect(eventOf('digitalt')['location']).toEqual([{ '@type': 'VirtualLocation', url: 'https://mote.example/1' }])
  expect(['dagen', 'digitalt', 'begge'].map((slug) => String(eventOf(slug)['eventAttendanceMode']).replace(/.*\/|Event.*/g, ''))).toEqual(['Offline', 'Online', 'Mixed'])
  for (const slug of ['avlyst', 'i-fjor', 'uten']) expect(eventOf(slug), slug).not.toHaveProperty('offers')
})

test('breadcrumbs lead from the front page to the page itself', () => {
  const trail = (address: string) => (of(address).at(-1)?.['itemListElement'] as Found[] | undefined)?.map(({ item }) => String(item).replace('https://havn.example/blad/', '/'))
  expect(trail('artikler/rettleiar/')).toEqual(['/', '/tema/familie/', '/artikler/rettleiar/'])
  expect(trail('artikler/dagen/')).toEqual(['/', '/arrangementer/', '/artikler/dagen/'])
  expect(trail('arkiv/2026/11/')).toEqual(['/', '/arkiv/2026/', '/arkiv/2026/11/'])
  expect(trail('nyhetsbrev/2026-10/')).toEqual(['/', '/nyhetsbrev/', '/nyhetsbrev/2026-10/'])
  expect(of('').map((thing) => thing['@type'])).toEqual(['Organization', 'WebSite'])
})

test('a page that is not to be found says nothing', () => {
  expect(of('artikler/trukket/')).toEqual([])
  expect(thingsIn(site.get('404.html') ?? '')).toEqual([])
})

test('machines are told of a person by position, public role, or a consent that lets the name travel', () => {
  const person = (name: string, ground: Person['ground'], scope: readonly ConsentScope[] = []): Person => ({
    name, anonymous: false, role: 'pårørende', affiliation: null, ground, consent: ground === 'samtykke' ? { date: day('2026-01-01'), scope, validUntil: null, archiveRef: null } : null,
  })
  const people = [
    person('Kari Nordmann', 'samtykke', ['nettsted', 'nyhetsbrev']), person('Siv Ek', 'samtykke', ['sosiale medier']), person('Ola Lie', 'samtykke', ['nettsted', 'sosiale medier']), person('Eli Vik', 'stilling'), person('Jon Aas', 'offentlig rolle'),
  ]
  const { archive } = archiveOf([article('samtale', { people })])
  expect(articleThings(makeSite(archive, { path: 'stil.css', early: [] }), partsOf(archive).article(archive.entries[0] as (typeof archive.entries)[number]))[0]?.['about'])
    .toEqual([{ '@type': 'Person', name: 'Ola Lie' }, { '@type': 'Person', name: 'Eli Vik', jobTitle: 'pårørende' }, { '@type': 'Person', name: 'Jon Aas', jobTitle: 'pårørende' }])
})

test('a translation says what it is of', () => {
  expect(of('artikler/english/')[0]).toMatchObject({ translationOfWork: { name: 'Et hus & et «hjem» på bryggekanten', url: 'https://havn.example/blad/artikler/i-dag/', inLanguage: 'nb' } })
})

test('nothing that is written can end the data block or begin another element', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</script>', '<!--<script>', ']]>', '\u2028', '&lt;/script&gt;')), (name) => {
    const html = dataBlock([{ '@type': 'Person', name }])
    expect(html.slice(1, -1)).not.toMatch(/<(?!\/script>?$)|[\u2028\u2029]/)
    expect(thingsIn(html)).toEqual([{ '@type': 'Person', name }])
  }))
})
