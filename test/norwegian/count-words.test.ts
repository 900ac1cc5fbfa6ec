import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../src/norwegian/count-words.js'
import { cases } from '../long.js'

const pattern = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu

test('words are counted as the pattern finds them', () => {
  const unit = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...'aåBØ7½-–’\'.,; \n«»', 'ordene', 'č', 'ж', 'a\u030a', '😀', '𝒜', '\ud835', '\udc00', 'ⅷ', '\u00a0') }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) })
  fc.assert(fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
    const text = units.join('')
    const found = [...text.matchAll(pattern)]
    expect(countWords(text)).toEqual({
      words: found.length, longWords: found.filter(([word]) => (word.match(/\p{L}/gu)?.length ?? 0) >= 7).length, last: found.map(({ 0: word, index }) => index + word.length - 1).at(-1) ?? -1,
    })
  }), { numRuns: cases(200, 10_000) })
})
