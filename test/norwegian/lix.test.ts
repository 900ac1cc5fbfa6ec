import { expect, test } from 'vitest'
import { lix, readability } from '../../src/norwegian/lix.js'

test.each([
  ['Vi går hjem. Hun ble igjen!', [6, 0, 2]],
  ['Møtet er kl. 10.00 hos bl.a. kommunen, jf. § 4.', [9, 1, 1]],
  ['Det var 8. juni 2023. Da regnet det.', [8, 0, 2]],
  ['– Ja?', [1, 0, 1]],
  ['Selvmord-/rusproblemer hos forelder', [4, 3, 1]],
  ['…', [0, 0, 0]],
])('%s', (text, [words, longWords, sentences]) => expect(readability([text as string])).toEqual({ words, longWords, sentences }))

test('LIX is words a sentence and long words a hundred', () => {
  expect(lix({ words: 200, longWords: 50, sentences: 10 })).toBe(45)
  expect(lix(readability([]))).toBe(0)
  expect(readability(['Vi går', 'hjem. Nå'])).toEqual({ words: 4, longWords: 0, sentences: 3 })
})
