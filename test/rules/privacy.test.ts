import { describe, expect, test } from 'vitest'
import { privacyCodes } from '../../src/codes/rules.js'
import { readArticle } from '../../src/article/read.js'
import { complaints } from '../complaints.js'
import { settingsOf } from '../settings-text.js'
import { article, found } from './article.js'

const consent = (scope: string, more = ''): string => `personer: [{navn: Kari Nordmann, grunnlag: samtykke, samtykke: {dato: 2026-09-01, omfang: ${scope}}${more}}]`
const stand = 'personer: [{navn: Kari Nordmann, grunnlag: stilling}]'
const photo = 'bilde: {fil: a.jpg, alt: En kvinne, foto: Ola}'

describe('a consent that is too narrow', () => {
  test.each<readonly [readonly string[], readonly (readonly string[])[]]>([
    [[consent('[nyhetsbrev]')], [['samtykke-uten-nettsted', '[nyhetsbrev]']]],
    [[consent('nettsted')], []],
    [[consent('[nettsted]'), photo], [['samtykke-uten-bilde', '[nettsted]']]],
    [[consent('[nettsted, bilde]'), photo], []],
    [[consent('[nettsted]'), 'bilde: {fil: a.jpg, alt: En kvinne, illustrasjon: Ola}'], []],
    [['personer: [{anonym: ja, rolle: mor, grunnlag: samtykke, samtykke: {dato: 2026-09-01, omfang: [nettsted]}}]', photo], []],
    [[stand, photo], []],
  ])('%j', (lines, expected) => expect(found(privacyCodes, 'Ja.', lines)).toEqual(expected))
})

describe('a name where it cannot be taken away', () => {
  test.each<readonly [readonly string[], readonly (readonly string[])[]]>([
    [[consent('[nettsted]'), 'slug: mote-med-kari-nordmann'], [['navn-i-adresse', 'mote-med-kari-nordmann']]],
    [[consent('[nettsted, bilde]'), 'bilde: {fil: bilder/Kari_Nordmann.jpg, alt: En kvinne, foto: Ola}'], [['navn-i-filnavn', 'bilder/Kari_Nordmann.jpg']]],
    [[consent('[nettsted]'), 'slug: mote-med-kari'], []],
    [[stand, 'slug: mote-med-kari-nordmann'], []],
  ])('%j', (lines, expected) => expect(found(privacyCodes, 'Ja.', lines)).toEqual(expected))

  test('the file’s own name too', () => {
    const text = article('Ja.', [consent('[nettsted]')])
    const { diagnostics } = readArticle({ path: 'articles/2026-10-01-kari-nordmann.md', text }, settingsOf())
    expect(complaints(text, diagnostics)).toEqual([['navn-i-adresse', 'Kari Nordmann']])
  })
})

describe('what a text tells of people', () => {
  test.each<[string, ...(readonly string[])[]]>([
    ['Ola Hansen har egenerfaring, og Anne-Lise Berg ble rusfri i fjor. Ola Hansen kom.', ['navn-ved-egenerfaring', 'Ola Hansen'], ['navn-ved-egenerfaring', 'Anne-Lise Berg']],
    ['Kirkens Bymisjon og Blå Kors søker folk med egen erfaring. Nedre Eiker, Helse Bergen.'],
    ['Ola Hansen er direktør.\n\nHer er egenerfaring.'],
    ['Hun bor i Storgata 5 B.', ['privat-adresse', 'Storgata 5 B']],
    ['Vi møtes i Storgata 5. Hun bor i Storgata.'],
    ['Spør Ola Hansen på 412 34 567.', ['privat-telefon', '412 34 567']],
    ['RUSinfo: 915 08 588. Ola Hansen på 51 72 90 63.'],
    [':::hjelp\nRing Ola Hansen på 412 34 567.\n:::'],
    ['Nummeret er 01010750160 eller 010107 50160.', ['fodselsnummer', '01010750160'], ['fodselsnummer', '010107 50160']],
    ['Nummeret er 01010750161, 41010750160 og 12345678901.'],
  ])('%s', (body, ...expected) => expect(found(privacyCodes, body)).toEqual(expected))

  test('one who is among personer or writes it has a ground', () => {
    expect(found(privacyCodes, 'Kari Nordmann har egenerfaring.', [stand])).toEqual([])
    expect(found(privacyCodes, 'Kari Nordmann har egenerfaring.')).toEqual([])
  })
  test('a number that is given under kontakt is public', () => {
    expect(found(privacyCodes, 'Spør Ola Hansen på 412 34 567.', ['kontakt: [{navn: Ola Hansen, tlf: 41234567}]'])).toEqual([])
  })
})

test('private facts are told of where the article is about someone', () => {
  const facts = 'fakta: {tittel: Kari, punkter: [{navn: Alder, verdi: 45 år}, {navn: Stilling, verdi: Leder}]}'
  const body = ':::fakta[Kari]\n- Bosted: Bergen\n- Yrke: Leder\n:::'
  expect(found(privacyCodes, body, [stand, facts])).toEqual([['private-fakta', 'Alder'], ['private-fakta', 'Bosted']])
  expect(found(privacyCodes, body, [facts])).toEqual([])
})
