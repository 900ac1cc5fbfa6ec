import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrases, stemFinder } from '../../src/rules/stems.js'
import { cases } from '../long.js'

test('what is found in a text is what is in it', () => {
  // Few signs, and some whose last bits are alike, so that much is taken for what it is not.
  const word = fc.array(fc.constantFrom('a', 'q', 'å', 'ñ', ' ', '–', '\ud835', '1'), { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''))
  fc.assert(fc.property(fc.array(word, { maxLength: 12 }), fc.array(fc.tuple(fc.nat(11), word), { maxLength: 6 }), (stems, pieces) => {
    const text = pieces.map(([index, between]) => between + (stems[index] ?? '')).join('')
    expect([...stemFinder(stems)(text)].sort()).toEqual([...new Set(stems)].filter((stem) => text.includes(stem)).sort())
  }), { numRuns: cases(300, 10_000) })
})

test('phrases are made of every choice', () => {
  expect(phrases('egen|egne', '| ', 'erfaring')).toEqual(['egenerfaring', 'egen erfaring', 'egneerfaring', 'egne erfaring'])
})
