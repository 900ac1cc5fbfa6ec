import { describe, expect, it } from 'vitest'
import type { headerCodes } from '../../src/codes/header.js'
import type { metadataCodes } from '../../src/codes/metadata.js'
import type { settingsCodes } from '../../src/codes/settings.js'
import * as enHeader from '../../src/messages/en/header.js'
import * as enMetadata from '../../src/messages/en/metadata.js'
import * as enSettings from '../../src/messages/en/settings.js'
import * as nbHeader from '../../src/messages/nb/header.js'
import * as nbMetadata from '../../src/messages/nb/metadata.js'
import * as nbSettings from '../../src/messages/nb/settings.js'
import type { Words } from '../../src/messages/types.js'

type Codes = typeof headerCodes & typeof metadataCodes & typeof settingsCodes
type Samples = { readonly [C in keyof Codes]: readonly (Codes[C] extends { readonly params?: infer P } ? P : never)[] }

const line = 'tittel: "Rus: hva nå?"'
const known = ['nb', 'nn']

const samples: Samples = {
  'mangler-hode': [{}],
  'hode-ikke-lukket': [{ line: 7 }],
  'hode-gjerde': [{ found: '–––' }, { found: '----' }, { found: '--- ' }],
  'hode-ikke-forst': [{ text: false }, { text: true }],
  'hode-sprak': [{ language: 'js' }],
  'hode-toml': [{}],
  'tomt-hode': [{}],
  'yaml-kolon-i-verdi': [{ line }],
  'yaml-anforselstegn': [{ line }],
  'yaml-ikke-lukket': [{ mark: ']', line }],
  'yaml-strek-i-verdi': [{ line }],
  'yaml-spesialtegn': [{ mark: '@', line }],
  'yaml-avkuttet': [{ lost: '#rus', line }],
  'yaml-mangler-mellomrom': [{ line, hard: false }, { line, hard: true }],
  'yaml-lost-linje': [{ key: null, line }, { key: 'ingress', line: '  mer tekst' }],
  'yaml-tabulator': [{}],
  'yaml-hardt-mellomrom': [{}],
  'yaml-dobbel-nokkel': [{ key: 'tittel', line: 2 }],
  'yaml-anker': [{ mark: '*rus*' }],
  'yaml-innrykk': [{}],
  'yaml-for-dyp': [{}],
  'yaml-for-lang': [{ length: 123_456, most: 100_000 }],
  'yaml-slutt': [{}],
  'yaml-feil': [{}],
  'nokkel-skjult-tegn': (['not', 'space', 'as-another'] as const).map((seen) => ({ key: 'tittel', character: 'U+200B', seen })),
  'ukjent-nokkel': [{ key: 'titel', nearest: 'tittel', known }, { key: 'x', nearest: null, known }],
  'mangler-nokkel': [{ key: 'tittel', example: line }],
  'dobbelt-navn': [{ key: 'title', other: 'tittel', line: 2 }],
  'feil-form': (['text', 'list', 'map'] as const).map((wanted) => ({ key: 'tema', wanted, example: 'tema: [rus]' })),
  'tom-verdi': [{ key: 'tittel', example: line }],
  'ulovlig-tegn': [{ key: 'tittel', found: 'U+0007' }],
  'ukjent-verdi': [{ key: 'sprak', value: 'no', nearest: 'nb', known }, { key: 'sprak', value: 'x', nearest: null, known }, { key: 'kontakt', value: 'x', nearest: null, known: [] }],
  'ikke-ja-nei': [{ key: 'kladd', value: 'kanskje' }],
  'ikke-tall': [{ key: 'x', value: '120', least: 0, most: 100 }, { key: 'korus', value: 'en', least: 1, most: 1 }],
  'ugyldig-dag': [
    { value: '8. juni 2023', problem: 'form', iso: '2023-06-08' },
    { value: 'i går', problem: 'form', iso: null },
    { value: '2023-02-30', problem: 'impossible', iso: null },
    { value: '8. juni', problem: 'no-year', iso: null },
    { value: '2023-06-08', problem: 'order', iso: null },
  ],
  'ugyldig-tid': (['form', 'impossible', 'skipped', 'twice'] as const).map((problem) => ({ value: '2026-03-29 02:30', problem })),
  'slutt-for-start': [{ start: '2026-06-08T10:00', end: '2026-06-08T09:00' }],
  'heldag-med-klokkeslett': [{ value: '2026-06-08 10:00' }],
  'lik-samling': [{ start: '2026-11-02T10:00' }],
  'samling-utenom': (['start', 'slutt'] as const).map((key) => ({ key, day: '2026-11-02', found: '2026-11-09' })),
  'ny-dato-uten-utsatt': [{ status: 'planlagt' }, { status: 'avlyst' }],
  'ugyldig-adresse': [{ value: 'www.a.no', problem: 'form' }, { value: 'a b', problem: 'form' }, { value: 'javascript:a', problem: 'scheme' }],
  'ugyldig-epost': [{ value: 'a' }],
  'ugyldig-telefon': [{ value: '12' }],
  'ugyldig-slug': [{ value: 'Å', suggestion: 'a' }, { value: '–', suggestion: '' }],
  'tom-slug': [{}],
  'uten-adresse': [{ key: 'emneord', value: '…' }, { key: 'forfatter', value: 'Иван' }],
  'ugyldig-filnavn': [{ value: '/a' }],
  'for-lang': [{ key: 'tittel', length: 91, most: 90 }],
  'for-kort': [{ key: 'ingress', length: 1, least: 40 }],
  'mangler-alt': [{}],
  'mangler-kreditering': [{}],
  'mangler-person': [{ type: 'intervju' }],
  'mangler-grunnlag': [{ who: 'Ola' }, { who: '' }],
  'mangler-samtykke': [{ who: 'Ola' }, { who: '' }],
  'navn-og-anonym': [{ who: 'Ola' }],
  'mangler-arrangement': [{}],
  'nyere-format': [{ found: '2', known: 1 }],
  'ugyldig-farge': [{ value: 'rød' }],
  'for-svak-kontrast': (['light', 'dark'] as const).map((where) => ({ ratio: 4.4, least: 4.5, first: '#777777', second: '#ffffff', where })),
  'ukjent-regel': [{ code: 'for-langt', nearest: 'for-lang' }, { code: 'x', nearest: null }],
  'lik-id': [{ id: 'oslo', line: 3 }],
  'mangler-tilgjengelighet': [{}],
}

const languages: Readonly<Record<string, Readonly<Record<string, (params: never) => Words>>>> = {
  nb: { ...nbHeader.headerMessages, ...nbMetadata.metadataMessages, ...nbSettings.settingsMessages },
  en: { ...enHeader.headerMessages, ...enMetadata.metadataMessages, ...enSettings.settingsMessages },
}
const said = Object.entries(samples).flatMap(([code, list]) => list.map((params) => [code, params] as const))

describe.each(Object.entries(languages))('in %s', (_, messages) => {
  it.each(said)('%s is a whole sentence with a way out: %j', (code, params) => {
    const { message, hint } = messages[code]?.(params as never) ?? { message: '', hint: '' }
    expect(message).toMatch(/^\p{Lu}|^[«“]/u)
    expect(message).toMatch(/[.?]$/)
    expect(hint).not.toBe('')
    expect(`${message} ${hint}`).not.toMatch(/undefined|null|NaN|\[object|!|vennligst|ugyldig|please|invalid|\.\./i)
  })
})
