import { describe, expect, test } from 'vitest'
import type { EventDetails, Metadata } from '../../src/article/metadata-types.js'
import { usualSeverity } from '../../src/diagnostic.js'
import type { LocalTime } from '../../src/norwegian/day.js'
import { inspectStanding } from '../../src/rules/freshness.js'
import { archive, article, day, document, picture } from '../archive/factory.js'

const codes = (meta: Partial<Metadata>, text = 'Tekst.', assets: Parameters<typeof archive>[1] = {}, words = 400): readonly string[] => {
  const found = inspectStanding(archive([article('sak', meta, { text: [text], words })], assets))
  expect(found.filter(({ code }) => usualSeverity(code) === 'error')).toEqual([])
  return found.map(({ code }) => code)
}

const event = (start: string, more: Partial<EventDetails> = {}): EventDetails => ({
  start: start as LocalTime, end: null, allDay: false, sessions: [], place: 'Bergen', address: null, onlineUrl: null, signUp: null, deadline: null, price: null,
  organiser: null, audience: null, access: null, status: 'planlagt', message: null, newDay: null, ...more,
})
const person = (validUntil: string) => ({
  name: 'Kari', anonymous: false, role: null, affiliation: null, ground: 'samtykke' as const,
  consent: { date: day('2026-01-01'), scope: ['nettsted' as const], validUntil: day(validUntil), archiveRef: null },
})

// The archive stands on 2026-11-15.
describe('what the day makes of an article', () => {
  test.each<[Partial<Metadata>, string, ...string[]]>([
    [{ reviewBy: day('2026-11-15') }, 'Tekst.', 'revisjon-forfalt'],
    [{ reviewBy: day('2026-11-16') }, 'Tekst.'],
    [{ reviewBy: day('2026-11-01'), draft: true }, 'Tekst.'],
    [{ event: event('2026-11-14T10:00') }, 'Meld deg på i dag.', 'arrangement-over'],
    [{ event: event('2026-11-14T10:00') }, 'Det ble en fin dag.'],
    [{ event: event('2026-11-15T10:00') }, 'Meld deg på i dag.'],
    [{ event: event('2026-11-01T10:00', { end: '2026-11-15T12:00' as LocalTime }) }, 'Meld deg på i dag.'],
    [{ event: event('2026-11-14T10:00', { status: 'avlyst' }) }, 'Meld deg på i dag.'],
    [{ event: event('2026-01-14T10:00') }, 'Meld deg på i dag.'],
    [{ event: event('2026-11-14T10:00'), validUntil: day('2026-11-14') }, 'Meld deg på i dag.'],
    [{ event: event('2026-12-01', { deadline: day('2026-11-14') }) }, 'Tekst.', 'frist-ute'],
    [{ event: event('2026-12-01', { deadline: day('2026-11-15') }) }, 'Tekst.'],
    [{ event: event('2026-12-01', { deadline: day('2026-11-14'), status: 'fullt' }) }, 'Tekst.'],
    [{ event: event('2026-12-01', { place: null }) }, 'Tekst.', 'uten-sted'],
    [{ event: event('2026-12-01', { place: null, onlineUrl: 'https://mote.example/1' }) }, 'Tekst.'],
    [{ event: event('2026-12-01', { place: null, status: 'avlyst' }) }, 'Tekst.'],
    [{ event: event('2026-11-14', { place: null }) }, 'Tekst.'],
    [{ updated: day('2026-11-15') }, 'Tekst.'],
    [{ updated: day('2026-11-16') }, 'Tekst.', 'endring-fram-i-tid'],
    [{ updated: day('2026-12-01'), date: day('2026-12-01') }, 'Tekst.'],
    [{ corrections: [{ date: day('2026-11-15'), text: 'Rettet.' }, { date: day('2027-01-01'), text: 'Rettet.' }] }, 'Tekst.', 'endring-fram-i-tid'],
    [{ people: [person('2026-11-14')] }, 'Tekst.', 'samtykke-utlopt'],
    [{ people: [person('2026-11-15')] }, 'Tekst.'],
  ])('%j «%s»', (meta, text, ...expected) => expect(codes(meta, text)).toEqual(expected))
})

test('pictures larger than any screen', () => {
  const image = { file: 'a.jpg', alt: 'Hus', decorative: false, caption: null, credit: { kind: 'foto' as const, name: 'Kari' }, focus: null }
  const size = (bytes: number, width: number) => codes({ image }, 'Tekst.', { assets: [{ ...picture('articles/a.jpg'), bytes, width }] })
  expect(size(5_000_000, 6000)).toEqual([])
  expect(size(5_000_001, 600)).toEqual(['stort-bilde'])
  expect(size(1000, 6001)).toEqual(['stort-bilde'])
})

test('a picture too small to be the face of its article, and no other', () => {
  const image = { file: 'a.jpg', alt: 'Hus', decorative: false, caption: null, credit: { kind: 'foto' as const, name: 'Kari' }, focus: null }
  const size = (file: string, width: number | null) => codes({ image: { ...image, file } }, 'Tekst.', { assets: [{ ...picture(`articles/${file}`), width }] })
  expect([size('a.jpg', 599), size('a.jpg', 600), size('a.jpg', null), size('a.svg', 100)]).toEqual([['lite-bilde'], [], [], []])
  expect(codes({}, 'Se ![kartet](a.jpg).', { assets: [{ ...picture('articles/a.jpg'), width: 100 }] })).toEqual([])
})

test('a PDF that the article says nothing of', () => {
  const attachments = [{ file: 'a.pdf', text: 'Rapporten' }]
  const assets = { assets: [document('articles/a.pdf')] }
  expect(codes({ attachments }, 'Tekst.', assets, 149)).toEqual(['pdf-uten-nettversjon'])
  expect(codes({ attachments }, 'Tekst.', assets, 150)).toEqual([])
  expect(codes({ attachments: [{ file: 'a.docx', text: 'Malen' }] }, 'Tekst.', { assets: [document('articles/a.docx')] }, 10)).toEqual([])
})
