import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeker } from '../../src/norwegian/seek.js'

const found = (wanted: string, text: string): string[] => (seeker(wanted)?.(text) ?? []).map(({ start, end }) => text.slice(start, end))

describe('a name is found', () => {
  test.each([
    'Kari Åsen', 'KARI ÅSEN', 'Kari\u00a0Åsen', 'Kari  \n Åsen', 'Kari A\u030Asen', 'Kari Aasen', 'Kari Asen', 'Kari\u00ad Å\u00adsen', 'Kari **Åsen**', '_Kari_ Åsen', '**Kari** _Åsen_', '[Kari] Åsen', 'Kari&nbsp;&Aring;sen',
    'Kari &#197;sen', 'Kari &#xC5;sen', 'Kari \\u00c5sen', 'Kari \\xc5sen', 'kari-asen', 'kari_asen', 'KariÅsen', 'kari.asen', 'Kari%20%C3%85sen', 'Kari-Åsen', 'Kari\n> Åsen', "Kari' Åsen", 'Kari | Åsen',
  ])('as %j', (form) => {
    expect(found('Kari Åsen', `Vi møtte ${form}s bror.`)).toEqual([form.replace(/^[*_[]+|[*_]+$/g, '')])
    expect(found(form, 'kari-åsen')).toEqual(form === 'KariÅsen' ? [] : ['kari-åsen'])
  })

  test.each([
    ['[Kari](https://a.example/b) Åsen', 1], ['<b>Kari</b> Åsen', 1], ['Kari[^1] Åsen', 1], ['Kari sa at Åsen', 0], ['Karin Åsen', 0], ['Kåri Åsen', 1], ['kari-asen-og-kari-asen.jpg', 2], ['Кари Åsen', 0],
  ])('or not in %j', (text, count) => expect(found('Kari Åsen', text)).toHaveLength(count))

  test.each([
    ['Bø', 'Vi bor på Bø, i Bøs gate og ikke i Bodø.', ['Bø', 'Bøs'.slice(0, 2)]], ['Li', 'Li sa til livet: li.', ['Li', 'li']], ['Bø', '/bilder/ola-bo.jpg', ['bo']], ['Кари', 'Vi møtte КАРИ.', ['КАРИ']],
    ['Marit', 'Marits maritime dager, Annemarit', ['Marit', 'marit']], ['😀', 'x', []], ['𐌰𐌱𐌲𐌳', '𐌰𐌰 𐌰𐌱𐌲𐌳!', ['𐌰𐌱𐌲𐌳']],
  ])('%s: short ones as words', (wanted, text, hits) => expect(found(wanted, text)).toEqual(hits))

  test('a number by its figures', () => {
    for (const form of ['51 72 90 63', '51729063', '517 29 063', '51\u00a072\u00a090\u00a063', '51&nbsp;72 90 63', '51-72-90-63', '51.72.90.63']) {
      expect(found('51 72 90 63', `Ring ${form}, eller ${form.replace('6', '7')}`)).toEqual([form])
      expect(found(`+47 ${form}`, 'tel:+4751729063')).toEqual(['51729063'])
    }
  })

  test('where it stands, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom('x', ' ', '\n', '&', '%', '\\', 'ø', 'A\u030A', '👍', '(', '<', '\u00ad', 'æ'), maxLength: 30 })
    fc.assert(fc.property(around, around, (before, after) => {
      const text = `${before} Kari Åsen ${after}`
      expect(seeker('kari åsen')?.(text)).toEqual([{ start: before.length + 1, end: before.length + 10 }])
    }))
  })

  test('there is nothing to look for in signs alone', () => expect([seeker(''), seeker(' – ')]).toEqual([null, null]))

  test('a long line takes no longer than its length', () => {
    const text = `${'x '.repeat(500_000)}${'[^'.repeat(50_000)}${']('.repeat(50_000)}${'<'.repeat(50_000)}`
    expect(seeker('Kari Åsen')?.(text)).toEqual([])
  })
})
