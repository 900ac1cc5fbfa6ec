import { expect, test } from 'vitest'
import { articleView } from '../../src/site/article-view.js'
import { card } from '../../src/site/card.js'
import { eventTime } from '../../src/site/event-view.js'
import { helpParts } from '../../src/site/help.js'
import { makeSite } from '../../src/site/make-site.js'
import { partsOf } from '../../src/site/parts.js'
import type { EventDetails, Metadata } from '../../src/article/metadata-types.js'
import { archiveOf, article, day, event, everyKind, reading, time, type Made } from './archive-factory.js'

const whole = archiveOf(everyKind)

function viewOf(slug: string, made: Made = whole) {
  const entry = made.archive.entryBySlug.get(slug)
  if (!entry) throw new Error(`No article ${slug}`)
  return articleView(makeSite(made.archive, { path: 'stil.css', early: [] }), partsOf(made.archive).article(entry))
}

const viewWith = (own: Partial<Metadata>, now?: string, body = reading()) => viewOf('saken', archiveOf([article('saken', own, body), ...everyKind], {}, now))
const withEvent = (own: Partial<EventDetails>, now = '2026-11-15') => viewWith({ type: 'arrangement', event: { ...event, ...own } }, now).event
const rows = (own: Partial<EventDetails>, now?: string) => Object.fromEntries((withEvent(own, now)?.rows ?? []).map(({ name, lines }) => [name, lines.map(({ text, href }) => href ?? text)]))

test('days are said in Norwegian and kept for machines', () => {
  const { published, updated } = viewOf('intervju')
  expect(published).toEqual({ label: 'Publisert', day: { iso: '2026-10-20', text: '20. oktober 2026' } })
  expect(updated).toEqual({ label: 'Oppdatert', day: { iso: '2026-10-23', text: '23. oktober 2026' } })
})

test.each([[1, '1 minutts lesing'], [299, '1 minutts lesing'], [810, '4 minutters lesing']])('%i words take %s', (words, said) => {
  expect(viewWith({}, undefined, reading(undefined, { words })).minutes).toBe(said)
})

test('a byline reads as a sentence, with roles, and leads to the authors’ lists', () => {
  const { byline } = viewOf('intervju')
  expect(byline.map(({ before, name, role }) => before + name + (role ? `, ${role}` : '')).join('')).toBe('Av Åse Dahl, rådgiver, og Per Vik')
  expect(byline.map(({ href }) => href)).toEqual(['/forfatter/ase-dahl/', '/forfatter/per-vik/'])
})

test('a nynorsk article has nynorsk words around it, and nothing that says so twice', () => {
  const { frame, type, minutes, attachments, topics } = viewOf('rettleiar')
  expect([frame.lang, frame.wordsLang, frame.skip, type, minutes, attachments?.heading]).toEqual(['nn', null, 'Hopp til hovudinnhald', 'Rettleiar', '2 minutts lesing', 'Vedlegg'])
  expect(viewWith({ language: 'nn', topics: ['bolig'] }).topics).toEqual([{ text: 'Bustad og oppfølging', href: '/tema/bolig/' }])
  expect(topics[0]?.href).toBe('/tema/familie/')
})

test.each(['english', 'samisk'])('%s has bokmål words, marked as such', (slug) => {
  const { frame, published } = viewOf(slug)
  expect([frame.wordsLang, frame.skip, published.label]).toEqual(['nb', 'Hopp til hovedinnhold', 'Publisert'])
})

test('neighbours, related and translations carry their own language where it differs', () => {
  expect(viewOf('english').neighbours?.items.map(({ kind, lang, href }) => [kind, lang, href])).toEqual([['newer', 'nn', '/artikler/rettleiar/'], ['older', 'se', '/artikler/samisk/']])
  expect(viewOf('english').translations?.items).toEqual([{ language: 'bokmål', text: 'Et hus & et «hjem» på bryggekanten', href: '/artikler/i-dag/', lang: 'nb' }])
  expect(viewOf('i-dag').neighbours?.items.map(({ kind }) => kind)).toEqual(['older'])
})

test('links of the text get their addresses, one to a draft loses it, pictures come with size and alternative text', () => {
  const { body } = viewOf('intervju')
  expect(body).toContain('<a href="https://kart.example/?a=1&amp;b=&quot;2&quot;">kartet</a>')
  expect(body).toContain('<a href="/artikler/forste/#vinteren">saken før</a>')
  expect(body).toContain('<a>det som kommer</a>')
  expect(body).toContain('<a href="/vedlegg/handbok-2026.pdf">håndboka</a>')
  expect(body).toMatch(/<img src="(\/bilder\/[0-9a-f]{8}-kart\.jpg)" srcset="\/bilder\/[0-9a-f]{8}-kart\.jpg 480w, \1 600w" sizes="[^"]+" alt="Kart over &lt;havna&gt;" width="600" height="400" fetchpriority="high">/)
})

test('an address that would run code leads nowhere, in the body and in the header', () => {
  const script = { text: '', span: { start: 0, end: 0 } }
  const body = reading(['<a href="', { link: 0 }, '">x</a>'], { links: [{ ...script, url: 'javascript:alert(1)' }] })
  const view = viewWith({ links: [{ text: 'x', url: ' javascript:alert(1)' }], source: { name: 'n', url: 'data:text/html,x', date: null, rights: null } }, undefined, body)
  expect(view.body).toBe('<a href="#">x</a>')
  expect([...(view.links?.items ?? []).map(({ href }) => href), view.source?.href].every((href) => href === '#' || href === undefined)).toBe(true)
})

test('telephone numbers can be called where a call would arrive', () => {
  expect(viewOf('intervju').contacts?.items.map(({ phone }) => phone)).toEqual([{ text: '412 34 567', href: 'tel:+4741234567' }, { text: '116 117', href: null }])
  expect(viewOf('rettleiar').help?.items[0]?.parts).toEqual([
    { text: 'Noen å snakke med: ', href: null }, { text: '22 49 19 22', href: 'tel:+4722491922' }, { text: ', hver dag. Ved fare for liv: 113.', href: null },
  ])
})

test('a helpline is reached from the page however it is written, and its number is in one piece', () => {
  const said = 'Ring 116 117 eller 800 40 567 (hele døgnet), skriv til hjelp@linja.example.no, eller se https://linja.example.no/chat?id=12345678. Også på www.linja.example.no.'
  expect(helpParts(said).filter(({ href }) => href !== null)).toEqual([
    { text: '800 40 567', href: 'tel:+4780040567' }, { text: 'hjelp@linja.example.no', href: 'mailto:hjelp@linja.example.no' },
    { text: 'https://linja.example.no/chat?id=12345678', href: 'https://linja.example.no/chat?id=12345678' }, { text: 'www.linja.example.no', href: 'https://www.linja.example.no' },
  ])
  expect(helpParts(said).map(({ text }) => text).join('')).toBe(said.replace('116 117', '116\u00a0117'))
})

test('an expired article says from which year it is, has no neighbours and keeps its address', () => {
  const { expired, neighbours, related, frame } = viewOf('gammel')
  expect(expired).toBe('Saken er fra 2016. Kontaktopplysninger og lenker kan være utdaterte.')
  expect([neighbours, related, frame.canonical]).toEqual([null, null, 'https://havn.example/artikler/gammel/'])
})

test('a series tells its parts, oldest first, which one this is, and the next', () => {
  expect(viewOf('forste').series).toMatchObject({ place: 'Del 1 av 2 i serien «Havna»', next: { label: 'Neste del', href: '/artikler/intervju/' } })
  expect(viewOf('intervju').series).toMatchObject({ place: 'Del 2 av 2 i serien «Havna»', next: null })
  expect(viewOf('forste').related?.cards.map(({ href }) => href)).not.toContain('/artikler/intervju/')
  expect(viewOf('english').related?.cards.map(({ href }) => href)).not.toContain('/artikler/i-dag/')
  expect(viewOf('intervju').series?.items.map(({ text, href }) => [text.slice(0, 8), href])).toEqual([['Den førs', '/artikler/forste/'], ['Vi måtte', null]])
})

test('attachments have type and size, and come first in a guide', () => {
  expect(viewOf('rettleiar').attachments?.items).toEqual([{ text: 'Handboka', href: '/vedlegg/handbok-2026.pdf', note: 'PDF, 340\u00a0kB' }])
  expect(viewOf('rettleiar').attachmentsFirst).toBe(true)
})

test('an event to come says when, where and how to sign up', () => {
  expect(rows({})).toEqual({
    'Når': ['3. desember 2026 kl.\u00a010.00–15.00'], 'Sted': ['Naustet', 'Brygga 2, Fjordvik'], 'Påmelding': ['https://havn.example/dag'],
    'Påmeldingsfrist': ['25. november 2026'], 'Pris': ['Gratis'], 'Arrangør': ['Senter Fjord'], 'Tilrettelegging': ['Teleslynge'],
  })
  expect(rows({ signUp: 'post@havn.example' })['Påmelding']).toEqual(['mailto:post@havn.example'])
  expect(rows({ signUp: 'Ring vakta' })['Påmelding']).toEqual(['Ring vakta'])
})

test.each([
  ['avlyst', { status: 'avlyst', message: 'Taket er ødelagt.' }, { word: 'Avlyst', message: 'Taket er ødelagt.', newDay: null }, false],
  ['fullt', { status: 'fullt' }, { word: 'Fullt', message: null, newDay: null }, true],
  ['utsatt', { status: 'utsatt', newDay: day('2027-01-14') }, { word: 'Utsatt', message: null, newDay: 'Ny dato: 14. januar 2027' }, true],
] as const)('an event that is %s says so first, and takes sign-ups only where it can', (_, own, status, open) => {
  expect(withEvent(own)?.status).toEqual(status)
  expect('Påmelding' in rows(own)).toBe(open)
})

test('the status comes first in the title too', () => {
  expect(viewOf('avlyst').frame.title).toBe('Avlyst: Vinterleir – Havnebladet')
})

test.each([['2026-12-03', false], ['2026-12-04', true]])('on %s an event on 3 December is over: %s', (now, over) => {
  expect(withEvent({}, now)?.past).toBe(over ? 'Arrangementet er over.' : null)
  expect('Påmelding' in rows({}, now)).toBe(!over)
})

test('an event that is put off stands at its new day, and says when it was to be', () => {
  const moved = rows({ status: 'utsatt', newDay: day('2027-01-14') })
  expect([moved['Når'], moved['Opprinnelig tid']]).toEqual([['14. januar 2027'], ['3. desember 2026 kl.\u00a010.00–15.00']])
  expect(rows({ status: 'utsatt' })).not.toHaveProperty('Når')
  expect(eventTime({ ...event, status: 'utsatt', newDay: day('2027-01-14') }, 'nb')).toBe('14. januar 2027')
})

test('a message is told though the event is as planned', () => {
  expect(withEvent({ message: 'Vi flytter til et større rom.' })?.status).toEqual({ word: null, message: 'Vi flytter til et større rom.', newDay: null })
})

test('what is to take place on a day that is known can be put into a calendar', () => {
  const link = (own: Partial<EventDetails>, now?: string) => withEvent(own, now)?.calendar?.href ?? null
  expect([link({}), link({ status: 'fullt' }), link({ status: 'utsatt', newDay: day('2027-01-14') })]).toEqual(Array(3).fill('/artikler/saken/arrangement.ics'))
  expect([link({ status: 'avlyst' }), link({ status: 'utsatt' }), link({}, '2026-12-04')]).toEqual([null, null, null])
})

test('corrections come with their days, the latest first, in the editor’s words alone', () => {
  const corrections = [{ date: day('2026-06-02'), text: 'Årstallet er rettet.' }, { date: day('2026-06-04'), text: 'Navnet på læreren er rettet.' }]
  const { corrections: shown, updated } = viewWith({ corrections, updated: day('2026-06-03') })
  expect(shown).toEqual({ heading: 'Rettelser', items: [
    { day: { iso: '2026-06-04', text: '4. juni 2026' }, text: 'Navnet på læreren er rettet.' }, { day: { iso: '2026-06-02', text: '2. juni 2026' }, text: 'Årstallet er rettet.' },
  ] })
  expect(updated?.day.iso).toBe('2026-06-04')
})

test('an event of several gatherings says each of them, and its card from the first to the last', () => {
  const sessions = [{ start: time('2026-12-03T10:00'), end: time('2026-12-03T11:00') }, { start: time('2027-01-10T10:00'), end: null }]
  expect(rows({ sessions })['Når']).toEqual(['3. desember 2026 kl.\u00a010.00–11.00', '10. januar 2027 kl.\u00a010.00'])
  expect(eventTime({ ...event, end: time('2027-01-10T11:00'), sessions }, 'nn')).toBe('3. desember 2026–10. januar 2027, 2 samlingar')
})

test('a card says where an event is, by what there is to say', () => {
  const placeOf = (own: Partial<EventDetails>) => {
    const made = archiveOf([article('kurs', { event: { ...event, ...own } })])
    return card(makeSite(made.archive, { path: 'stil.css', early: [] }), partsOf(made.archive).faces(made.archive.published)[0]!, 'nn').event?.place
  }
  const onlineUrl = 'https://mote.example/1'
  expect([{ onlineUrl }, { onlineUrl, place: null }, { onlineUrl, place: null, address: null }, { place: null, address: null }].map(placeOf)).toEqual(['Naustet', 'Brygga 2, Fjordvik', 'Digitalt', null])
})

test('the card that an event is shared with says that it is called off', () => {
  const { shareImage } = viewOf('avlyst').frame
  const planned = viewOf('avlyst', archiveOf(everyKind.map((one) => (one.slug === 'avlyst' ? article('avlyst', { ...one.meta, event }) : one)))).frame.shareImage
  expect([shareImage?.alt, planned?.alt]).toEqual(['Avlyst: Vinterleir', 'Vinterleir'])
  expect(shareImage?.src).not.toBe(planned?.src)
})

test('an event is over after its last gathering, and one put off to another day after that day', () => {
  const sessions = [{ start: time('2026-12-03T10:00'), end: null }, { start: time('2027-01-10T10:00'), end: null }]
  expect(withEvent({ sessions }, '2027-01-10')?.past).toBeNull()
  expect(withEvent({ sessions }, '2027-01-11')?.past).not.toBeNull()
  expect(withEvent({ status: 'utsatt', newDay: day('2027-02-01') }, '2027-01-11')?.past).toBeNull()
  expect(withEvent({ status: 'utsatt' }, '2027-01-11')?.past).toBeNull()
})

test('what people have consented to is in no view', () => {
  const consent = { date: day('2026-01-01'), scope: ['nettsted'], validUntil: null, archiveRef: 'ARK-77' } as const
  const made = viewWith({ people: [{ name: null, anonymous: true, role: 'hemmelig rolle', affiliation: null, ground: 'samtykke', consent }] })
  expect(JSON.stringify(made)).not.toMatch(/ARK-77|samtykke|hemmelig rolle/)
})
