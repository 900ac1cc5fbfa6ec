import { describe, expect, test } from 'vitest'
import { silencedAll } from '../../src/rules/silence.js'
import { complaints } from '../complaints.js'
import { article, read } from './article.js'

const path = 'articles/sak.md'
const left = (text: string, isRejected = false): readonly (readonly string[])[] =>
  complaints(text, silencedAll(read(text), [{ path, text }], () => isRejected))
const ignore = (what: string): string => `<!-- korus-ignore ${what} -->`

describe('in the body', () => {
  test.each<[string, ...(readonly string[])[]]>([
    [`${ignore('ordenstall: boken heter så')}\n\nDen 8 juni.\n\nDen 9 juni.`, ['ordenstall', '9 juni']],
    [`${ignore('ordenstall: slik')}\nDen 8 juni.`],
    [`${ignore('ordenstall: slik')}\n\n- Den 8 juni\n- Den 9 juni`],
    [`${ignore('ordenstall: slik')}\n\n:::fakta[A]\nDen 8 juni.\n\nDen 9 juni.\n:::\n\nDen 7 juni.`, ['ordenstall', '7 juni']],
    [`${ignore('ordenstall: slik')}\n${ignore('tankestrek: slik')}\n\nDen 8 juni - ja.`],
    [`Den 8 juni.\n\n${ignore('ordenstall: slik')}\n\nDen 9 juni.`, ['ordenstall', '8 juni']],
    [`${ignore('ordenstall')}\n\nDen 8 juni.`, ['stillet-uten-grunn', ignore('ordenstall')], ['ordenstall', '8 juni']],
    [`${ignore('ordenstall: ')}\n\nDen 8 juni.`, ['stillet-uten-grunn', ignore('ordenstall: ')], ['ordenstall', '8 juni']],
    [`${ignore('tankestrek: slik')}\n\nDen 8 juni.`, ['stillet-ingenting', ignore('tankestrek: slik')], ['ordenstall', '8 juni']],
    [`Ja.\n\n${ignore('ordenstal: slik')}`, ['stillet-ingenting', ignore('ordenstal: slik')]],
    [`${ignore('revisjon-forfalt: senere')}\n\nJa.`],
  ])('%j', (body, ...expected) => expect(left(article(body))).toEqual(expected))

  test('line ends of any kind', () => {
    expect(left(article(`${ignore('ordenstall: slik')}\n\nDen 8 juni.\n\nDen 9 juni.`).replaceAll('\n', '\r\n'))).toEqual([['ordenstall', '9 juni']])
  })
  test('an unknown code has its nearest', () => {
    const text = article(`Ja.\n\n${ignore('ordenstal: slik')}`)
    expect(silencedAll(read(text), [{ path, text }], () => false)).toMatchObject([{ params: { nearest: 'ordenstall' } }])
  })
})

describe('in the header', () => {
  const long = `tittel: ${'Å'.repeat(95)}`
  test.each<[readonly string[], ...(readonly string[])[]]>([
    [['# korus-ignore for-lang: sitat', long]],
    [[long, '# korus-ignore for-lang: sitat', 'kladd: ja'], ['for-lang', 'Å'.repeat(95)], ['stillet-ingenting', '# korus-ignore for-lang: sitat']],
    [['# korus-ignore for-lang', long], ['stillet-uten-grunn', '# korus-ignore for-lang'], ['for-lang', 'Å'.repeat(95)]],
    [['bilde:', '  fil: a.jpg', '  # korus-ignore alt-som-filnavn: den viser en kode', '  alt: IMG 1234', '  foto: Kari']],
    [['# korus-ignore alt-som-filnavn: den viser en kode', 'bilde:', '  fil: a.jpg', '  alt: IMG 1234', '  foto: Kari']],
  ])('%j', (lines, ...expected) => expect(left(article('Ja.', lines))).toEqual(expected))
})

test('where nothing could be made of a file its errors stand', () => {
  const text = article('Ja.', ['# korus-ignore ukjent-verdi: slik er det', 'type: sak'])
  expect(left(text, true).map(([code]) => code)).toEqual(['stillet-ingenting', 'ukjent-verdi'])
  expect(left(text).map(([code]) => code)).toEqual([])
})

test('a file without such a word is given as it is', () => {
  const found = read(article('Den 8 juni.'))
  expect(silencedAll(found, [], () => false)).toBe(found)
})
