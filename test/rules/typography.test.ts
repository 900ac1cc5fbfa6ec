import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typographyCodes } from '../../src/codes/rules.js'
import { collector } from '../../src/diagnostic.js'
import { inspectQuotationMarks } from '../../src/rules/quotation-marks.js'
import { inspectForms, inspectSpaces, mayBeMiswritten } from '../../src/rules/typography.js'
import { cases } from '../long.js'
import { settingsOf } from '../settings-text.js'
import { article, found, mended, read } from './article.js'

type Row = readonly [body: string, ...complaints: readonly (readonly [code: string, at: string])[]]

const table: readonly Row[] = [
  // Quotation marks.
  ['Han sa "ja" og “nei” og „kanskje“.', ['anforselstegn', '"ja"'], ['anforselstegn', '“nei”'], ['anforselstegn', '„kanskje“']],
  ['Hun sa "det *er* bra".', ['anforselstegn', '"det *er* bra"']],
  ['«Ja», sa han. En skjerm på 12" og 14" og `"x"`.'],
  ['Han sa "ja.', ['anforselstegn-uten-par', '"']],
  ['Han sa «ja.', ['anforselstegn-uten-par', '«']],
  ['Han sa ja».', ['anforselstegn-uten-par', '»']],
  ['«Det første.\n\n«Det andre.\n\n«Det tredje.»'],
  ['«Det første.\n\nDet andre.»'],
  ['«Det første.\n\n## Overskrift\n\nMer.', ['anforselstegn-uten-par', '«']],
  ['The report says "this is the end of the war" and that it was good for the people.'],
  // Dashes.
  ['Vi - alle - kom.', ['tankestrek', '-'], ['tankestrek', '-']],
  ['Vi -- alle.', ['tankestrek', '--']],
  ['ROP-lidelser, rus- og psykisk helse, 5 - 3, AUDIT-C og\n\n- et punkt'],
  ['I 2020-2024, 2019 - 2021 og 1998-99', ['tallrekke', '2020-2024'], ['tallrekke', '2019 - 2021'], ['tallrekke', '1998-99']],
  ['10-15 prosent, 2,5-3 kg og 8.-9. juni', ['tallrekke', '10-15'], ['tallrekke', '2,5-3'], ['tallrekke', '8.-9.']],
  ['2026-11, 2026-11-02, 2023/77-2, NS-2020-2024, CD004-148, 2024-2020 og 10-20-30 år'],
  // What is to stay on one line.
  ['12 %, 12%, 3,5 %', ['hardt-mellomrom', '12 %'], ['hardt-mellomrom', '12%'], ['hardt-mellomrom', '3,5 %']],
  ['kl. 10.00, kl 9, § 15 og kr. 100', ['hardt-mellomrom', 'kl. 10.00'], ['hardt-mellomrom', 'kl 9'], ['hardt-mellomrom', '§ 15'], ['hardt-mellomrom', 'kr. 100']],
  ['10 000 og 1 234 567', ['hardt-mellomrom', '10 000'], ['hardt-mellomrom', '1 234 567']],
  ['12\u00a0%, kl.\u00a010, §\u00a015, kr\u00a0100, 10\u00a0000, i 2016 200 personer, org.nr. 974 761 319 og ring 116 117 eller 51 72 90 63'],
  ['https://x.no/a%20b?kl=10 og ml 10 og krem'],
  // Days, times and numbers.
  ['Den 8 juni og 12 mai 2020.', ['ordenstall', '8 juni'], ['ordenstall', '12 mai']],
  ['8. juni, 5 junikvelder, 45 mai og 1998 mars'],
  ['Klokka 10:30 og kl.\u00a09:00–11:00', ['klokkeslett', '10:30'], ['klokkeslett', '9:00'], ['klokkeslett', '11:00']],
  ['Vi åpner kl 10:00 i dag.', ['hardt-mellomrom', 'kl 10:00']],
  ['Kampen endte 12:10, Joh 3:16 og klokka 10.30'],
  ['Ring 51729063 eller tlf. 412 345 67, telefon 116117', ['telefonnummer', '51729063'], ['telefonnummer', '412 345 67'], ['telefonnummer', '116117']],
  ['Ring 51 72 90 63, 800 22 222, 412 34 567, 41 23 45 67, 113 og 116 117. Sak 20261115.'],
  // Spaces.
  ['Ja , nei . Og « her » og', ['rart-mellomrom', ' '], ['rart-mellomrom', ' '], ['rart-mellomrom', ' '], ['rart-mellomrom', ' ']],
  ['Ja \u00a0nei', ['rart-mellomrom', ' \u00a0']],
  ['Ja\u2003nei', ['rart-mellomrom', '\u2003']],
  ['Ja.\n\n\u00a0\n\nNei.', ['rart-mellomrom', '\u00a0']],
  ['Ja … nei, 10\u202f000 og Kari\u00a0Nordmann  her'],
  // Signs nobody sees, and those that were read wrong.
  ['To\u200bgang og lin\u00adje', ['usynlig-tegn', '\u200b'], ['usynlig-tegn', '\u00ad']],
  ['👩‍👩‍👧 og `\u200b`'],
  ['A\u030apent', ['delt-bokstav', 'A\u030a']],
  ['pÃ¥ ruÂ»s â€“ og \ufffd', ['odelagte-tegn', 'Ã¥'], ['odelagte-tegn', 'Â»'], ['odelagte-tegn', 'â€“'], ['odelagte-tegn', '\ufffd']],
  ['São, Âme, fâte og Ãs'],
]

test.each(table.map(([body, ...expected]) => ({ body, expected })))('$body', ({ body, expected }) => {
  expect(found(typographyCodes, body)).toEqual(expected)
})

test('the header is read too, where its values stand as they are', () => {
  expect(found(typographyCodes, 'Ja.', ['tittel: Fra 2020-2024', `ingress: 'Hun sa "ja" og "nei", og det er langt nok til en ingress.'`])).toEqual([
    ['tallrekke', '2020-2024'], ['anforselstegn', '"ja"'], ['anforselstegn', '"nei"'],
  ])
})

const settings = settingsOf()

test('what is written otherwise has a sign by which it is looked at', () => {
  const part = fc.constantFrom('"', '“', '„', '«', '»', ' ', '-', '--', '2', '%', 'kl', '§', '.', ',', ':', '!', 'ja', '\u00a0', '\u2009', '\u202f', '\u3000', '\t', '\n')
  fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
    const value = parts.join('')
    const { report, diagnostics } = collector('sak.md')
    const span = { start: 0, end: value.length }
    const run = { kind: 'paragraph', quoted: false, list: false, note: false, box: null, value, span, links: [], italics: [], offsetAt: (index: number) => index, spanAt: (start: number, end: number) => ({ start, end }) } as const
    const subject = { text: value, language: 'nb', meta: undefined, places: {}, settings, report } as const
    inspectSpaces(run, subject)
    inspectForms(run, subject)
    inspectQuotationMarks([run], subject)
    if (!mayBeMiswritten(value)) expect(diagnostics).toEqual([])
  }), { numRuns: cases(500, 20_000) })
})

test('a text in another language has its own signs', () => {
  expect(found(typographyCodes, 'She said "yes" - at 10:30.', ['sprak: en'])).toEqual([])
})

test('what letters in the wrong encoding were is told', () => {
  const params = read(article('pÃ¥ â€“ \ufffd')).map((one) => (one.code === 'odelagte-tegn' ? one.params.meant : one.code))
  expect(params).toEqual(['å', '–', null])
})

describe('mends', () => {
  test.each([
    ['Han sa \\"ja\\" &amp; "nei".\n> "Å\n> nei"\n', 'Han sa «ja» &amp; «nei».\n> «Å\n> nei»\n'],
    ['«Hun sa "ja"»\n', '«Hun sa ‘ja’»\n'],
    ['kl 10:00-12:30 - i 2020-2024\n', 'kl.\u00a010.00–12.30 – i 2020–2024\n'],
    ['12%, kr. 100, §15 og 8 juni\n', '12\u00a0%, kr\u00a0100, §\u00a015 og 8. juni\n'],
    ['Ja , « nei » .\n\n\u00a0\n\nTo\u200bgang\u2028her A\u030a\n', 'Ja, «nei».\n\n\n\nTogang her Å\n'],
    ['Ring 51729063 og mobil +47 41234567\n', 'Ring 51 72 90 63 og mobil +47 412 34 567\n'],
  ])('%j', (before, after) => expect(mended(typographyCodes, article(before))).toBe(article(after)))

  test('end, and leave letters and digits as they were', () => {
    const part = fc.constantFrom('"', '“', '«', '»', ' ', ' - ', '-', '2020', '12', '%', 'kl', '.', ':', '30', '10 000', 'ja', ' , ', '\u00a0', '\u200b', '8 juni', 'tlf 51729063', '*', '\n\n', '\\', '&amp;')
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    fc.assert(fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const text = article(`Tekst ${parts.join('')}`)
      expect(letters(mended(typographyCodes, text))).toBe(letters(text))
    }), { numRuns: 300, seed: 4 })
  })
})
