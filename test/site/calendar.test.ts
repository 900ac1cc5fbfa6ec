import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { digest } from '../../src/digest.js'
import type { EventDetails, Metadata } from '../../src/article/metadata-types.js'
import { calendarEvents, eventCalendar, siteCalendar } from '../../src/site/calendar.js'
import { fold, textValue } from '../../src/site/ical.js'
import { makeSite } from '../../src/site/make-site.js'
import { partsOf } from '../../src/site/parts.js'
import { archiveOf, article, day, event, everyKind, outputsOf, siteOf, time } from './archive-factory.js'

const sessions = [{ start: time('2027-01-14T08:30'), end: time('2027-01-14T09:30') }, { start: time('2027-03-28T03:00'), end: null }]

/** An event's UID, by the slug it had first. */
const uidOf = (slug: string): string => digest(slug).slice(0, 20)
const kurs = uidOf('kurs')

/** The calendar file of an article, and what ical.js reads in it. */
function fileOf(own: Partial<EventDetails> = {}, meta: Partial<Metadata> = {}) {
  const { archive } = archiveOf([article('kurs', { title: 'Kurs', type: 'arrangement', date: day('2026-11-01'), event: { ...event, ...own }, ...meta })])
  const text = eventCalendar(makeSite(archive, { path: 'stil.css', early: [] }), partsOf(archive).face(archive.entries[0] as (typeof archive.entries)[number]))
  return { text, events: read(text) }
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, location, sequence, startDate, endDate } = new ICAL.Event(component)
    const value = (name: string): string => String(component.getFirstPropertyValue(name))
    return { uid, summary, description, location, sequence, start: startDate.toString(), end: endDate.toString(), utc: startDate.toJSDate().toISOString().slice(0, 16), status: value('status'), url: value('url'), stamp: value('dtstamp') }
  })
}

/** What is wrong with a file's octets (RFC 5545, 3.1): lines of more than 75, breaks that are not CR LF, characters parted or not allowed. */
function octetFaults(text: string): string[] {
  const bytes = Buffer.from(text)
  const lines = bytes.toString('latin1').split('\r\n')
  return [
    ...(lines.pop() === '' ? [] : ['the last line does not end']),
    ...lines.flatMap((line) => [
      ...(line.length > 75 ? [`${line.length} octets: ${line}`] : []),
      ...(/[^\P{Cc}\t\x80-\x9f]/u.test(line) ? [`control character: ${line}`] : []),
      ...(Buffer.from(Buffer.from(line, 'latin1').toString('utf8')).toString('latin1') === line ? [] : [`parted character: ${line}`]),
    ]),
  ]
}

test('an event is one entry with its times in Oslo, its place and the way to its page', () => {
  const { text, events } = fileOf()
  expect(events).toEqual([{
    uid: `${kurs}@havn.example`, summary: 'Kurs', location: 'Naustet, Brygga 2, Fjordvik', sequence: 0, status: 'CONFIRMED', url: 'https://havn.example/artikler/kurs/', stamp: '2026-11-01T11:00:00Z',
    description: 'En ingress som sier hva saken handler om, så leseren vet om den er verdt tiden.\n\nhttps://havn.example/artikler/kurs/',
    start: '2026-12-03T10:00:00', end: '2026-12-03T15:00:00', utc: '2026-12-03T09:00',
  }])
  expect(text).toContain('DTSTART;TZID=Europe/Oslo:20261203T100000\r\n')
  expect(octetFaults(text)).toEqual([])
})

test.each([['2026-03-28T12:00', '11:00'], ['2026-03-29T03:00', '01:00'], ['2026-07-01T12:00', '10:00'], ['2026-10-25T01:59', '23:59'], ['2026-10-25T03:00', '02:00']])('%s in Oslo is %s in UTC by the zone of the file', (start, utc) => {
  expect(fileOf({ start: time(start), end: null }).events[0]?.utc.slice(11)).toBe(utc)
})

test('the way to join is told for as long as there is something to join', () => {
  const onlineUrl = 'https://mote.example/?a=1,2;b'
  expect(fileOf({ onlineUrl }).events[0]?.description).toContain(`\n\nDelta digitalt: ${onlineUrl}\n\nhttps://havn.example/`)
  expect(fileOf({ onlineUrl, place: null, address: null }).events[0]?.location).toBe('Digitalt')
  expect(fileOf({ onlineUrl, status: 'avlyst' }).text).not.toContain('mote.example')
})

test('whole days end on the day after their last, as the format has it', () => {
  const whole = { start: day('2026-12-10'), end: day('2026-12-12'), allDay: true }
  expect(fileOf(whole).events[0]).toMatchObject({ start: '2026-12-10', end: '2026-12-13' })
  expect(fileOf({ ...whole, end: null }).events[0]).toMatchObject({ start: '2026-12-10', end: '2026-12-11' })
})

test.each([null, time('2026-12-03T10:00')])('a time that ends at %s is but a beginning', (end) => {
  expect(fileOf({ end }).text).not.toContain('DTEND')
})

test('each gathering is an entry with a UID of its own', () => {
  expect(fileOf({ sessions }).events.map(({ uid, summary, start }) => [uid, summary, start])).toEqual([
    [`${kurs}.1@havn.example`, 'Kurs (samling 1 av 2)', '2027-01-14T08:30:00'], [`${kurs}.2@havn.example`, 'Kurs (samling 2 av 2)', '2027-03-28T03:00:00'],
  ])
})

test('an event keeps its UID under a new address, and its calendar file is at the old one too', () => {
  const moved = article('nytt-navn', { type: 'arrangement', event, formerAddresses: ['/gammel/kurs.aspx', 'kurs', 'kurset'] })
  const outputs = new Map(outputsOf(archiveOf([moved])).map((output) => [output.path, 'make' in output ? String(output.make()) : '']))
  const file = outputs.get('artikler/nytt-navn/arrangement.ics') ?? ''
  expect(read(file).map(({ uid, url }) => [uid, url])).toEqual([[`${kurs}@havn.example`, 'https://havn.example/artikler/nytt-navn/']])
  expect([...outputs].filter(([, text]) => text === file).map(([path]) => path).sort()).toEqual(['artikler/kurs/arrangement.ics', 'artikler/kurset/arrangement.ics', 'artikler/nytt-navn/arrangement.ics'])
})

test('what is called off or put off says so first, and stands where it is known to be', () => {
  const told = (own: Partial<EventDetails>) => fileOf(own).events.map(({ uid, summary, start, status }) => [uid.replace(/@.*/, ''), summary, start.slice(0, 10), status])
  expect(told({ status: 'avlyst' })).toEqual([[kurs, 'Avlyst: Kurs', '2026-12-03', 'CANCELLED']])
  expect(told({ status: 'fullt' })).toEqual([[kurs, 'Fullt: Kurs', '2026-12-03', 'CONFIRMED']])
  expect(told({ status: 'utsatt' })).toEqual([[kurs, 'Utsatt: Kurs', '2026-12-03', 'CANCELLED']])
  expect(told({ status: 'utsatt', newDay: day('2027-02-01') })).toEqual([[kurs, 'Utsatt: Kurs', '2027-02-01', 'TENTATIVE']])
  expect(told({ status: 'utsatt', newDay: day('2027-02-01'), sessions })).toEqual([
    [`${kurs}.1`, 'Utsatt: Kurs (samling 1 av 2)', '2027-01-14', 'CANCELLED'], [`${kurs}.2`, 'Utsatt: Kurs (samling 2 av 2)', '2027-03-28', 'CANCELLED'], [kurs, 'Utsatt: Kurs', '2027-02-01', 'TENTATIVE'],
  ])
})

test('the sequence rises from each state of an event to the next', () => {
  const correction = { date: day('2026-11-12'), text: 'Salen er en annen.' }
  const states: readonly (readonly [Partial<EventDetails>, Partial<Metadata>])[] = [
    [{}, {}], [{ status: 'utsatt' }, {}], [{ status: 'utsatt', newDay: day('2027-02-01') }, {}], [{ status: 'avlyst' }, {}],
    [{}, { updated: day('2026-11-03') }], [{ status: 'avlyst' }, { updated: day('2026-11-03') }],
    [{}, { updated: day('2026-11-03'), corrections: [correction] }], [{}, { updated: day('2026-11-03'), corrections: [correction, correction] }], [{}, { updated: day('2026-12-24') }],
  ]
  const numbers = states.map(([own, meta]) => fileOf(own, meta).events[0]?.sequence ?? NaN)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
})

test('the same article gives the same bytes whatever the day', () => {
  const on = (now: string) => {
    const { archive } = archiveOf(everyKind, {}, now)
    return archive.entries.filter(({ article: { meta } }) => meta.event).map((entry) => eventCalendar(makeSite(archive, { path: 'stil.css', early: [] }), partsOf(archive).face(entry)))
  }
  expect(on('2027-06-01')).toEqual(on('2026-11-15'))
})

test('the calendar holds what is published and not over for a year, each of them once', async () => {
  const calendarOf = ({ archive }: ReturnType<typeof archiveOf>) => siteCalendar(makeSite(archive, { path: 'stil.css', early: [] }), partsOf(archive).faces(calendarEvents(archive)))
  const calendar = (now: string) => calendarOf(archiveOf(everyKind, {}, now))
  expect(read(calendar('2026-06-09')).map(({ summary }) => summary)).toEqual(['Sommerdag'])
  expect(read(calendar('2026-11-15')).map(({ uid }) => uid)).toEqual([`${uidOf('avlyst')}@havn.example`, `${uidOf('dagen')}@havn.example`])
  expect(octetFaults(calendar('2026-11-15'))).toEqual([])
  const nothing = calendarOf(archiveOf([]))
  expect(read(nothing)).toEqual([])
  const site = await siteOf(archiveOf([...everyKind, article('trukket-dag', { type: 'arrangement', event, withdrawn: day('2026-11-01') })]))
  expect([...site.keys()].filter((path) => path.endsWith('.ics')).sort()).toEqual(['arrangementer.ics', 'artikler/avlyst/arrangement.ics', 'artikler/dagen/arrangement.ics', 'artikler/i-fjor/arrangement.ics'])
})

test('folding parts no character, keeps to 75 octets, and comes apart again', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => `SUMMARY:${textValue(text)}`), (line) => {
    const folded = fold(line)
    expect(octetFaults(`${folded}\r\n`)).toEqual([])
    expect(folded.replaceAll('\r\n ', '')).toBe(line)
  }))
})

const lead = 'Om kurset; med, litt \\ alt.'
// A reader gets what was written, line breaks as one kind; what no file may hold is left out.
const readable = (text: string): string => text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu, '')
const wild = fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), fc.string({ unit: fc.constantFrom(...'\\;,:"nN\r\nÅ🙂 '), maxLength: 60 }))

test('any title, place and message is read back as it was written', () => {
  fc.assert(fc.property(wild, wild, wild, (title, place, message) => {
    const { text, events } = fileOf({ place, address: null, message }, { title, lead })
    expect(octetFaults(text)).toEqual([])
    expect(events).toHaveLength(1)
    expect(events[0]?.summary).toBe(readable(title))
    expect(events[0]?.location ?? '').toBe(readable(place))
    expect(events[0]?.description).toBe(`${message === '' ? '' : `${readable(message)}\n\n`}${lead}\n\nhttps://havn.example/artikler/kurs/`)
  }), { numRuns: 60 })
})

test('a title cannot begin a line of its own', () => {
  const { text, events } = fileOf({}, { title: 'Kurs\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:annen\u2028STATUS:CANCELLED' })
  expect(text.match(/^(BEGIN:VEVENT|UID:|STATUS:).*$/gm)).toEqual(['BEGIN:VEVENT\r', `UID:${kurs}@havn.example\r`, 'STATUS:CONFIRMED\r'].map((line) => line.trim()))
  expect(events).toHaveLength(1)
})
