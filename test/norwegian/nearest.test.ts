import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { nearest, nearestAmong, nearestOf } from '../../src/norwegian/nearest.js'
import { cases } from '../long.js'

const keys = ['tittel', 'dato', 'ingress', 'forfatter', 'tema', 'type', 'pameldingsfrist', 'gyldig_til', 'bilde', 'kilde', 'sprak']

describe('nearest', () => {
  it.each([
    ['tittle', 'tittel'], ['titel', 'tittel'], ['Ingres', 'ingress'], ['forfattere', 'forfatter'], ['paameldingsfrist', 'pameldingsfrist'], ['påmeldings-frist', 'pameldingsfrist'],
    ['gyldigtil', 'gyldig_til'], ['språk', 'sprak'], ['spra\u030ak', 'sprak'], ['dtao', 'dato'], ['tittel', 'tittel'], 
    ['foto', null], ['undertittel', null], ['xyz', null], ['', null],
  ])('%j means %s', (word, key) => expect(nearest(word, keys)).toBe(key))

  it('chooses the first of several as near', () => expect(nearest('silde', ['kilde', 'bilde'])).toBe('kilde'))

  it('finds a candidate with any two neighbours swapped or one letter lost', () => {
    const word = fc.stringMatching(/^[b-n]{6,12}$/)
    fc.assert(fc.property(word, fc.nat(), (whole, n) => {
      const i = n % (whole.length - 1)
      expect(nearest(whole.slice(0, i) + whole[i + 1] + whole[i] + whole.slice(i + 2), [whole])).toBe(whole)
      expect(nearest(whole.slice(0, i) + whole.slice(i + 1), ['x', whole])).toBe(whole)
    }))
  })

  const text = fc.string({ unit: 'binary', maxLength: 12 })
  it('gives one of the candidates or none', () => {
    fc.assert(fc.property(text, fc.array(text, { maxLength: 5 }), (word, candidates) => {
      expect([null, ...candidates]).toContain(nearest(word, candidates))
    }))
  })

  it('is the first of those at the least distance, letter by letter', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 11 })
    fc.assert(fc.property(fc.array(few, { maxLength: 12 }), few, few, (candidates, one, other) => {
      const ask = nearestAmong(candidates)
      for (const word of [one, other, one]) expect(ask(word)).toBe(plainly(word, candidates))
    }), { numRuns: cases(500, 20_000) })
  })

  it('weighs no more than some thousand letters for a word, however many names are like it', () => {
    const ask = nearestAmong(Array.from({ length: 10_000 }, (_, i) => `sak-${i}`))
    ask('sak')
    const looks = vi.spyOn(String.prototype, 'charCodeAt')
    for (let i = 0; i < 9; i++) expect(ask(`sakk-${i}x`)).toMatch(/^sak-/)
    const each = looks.mock.calls.length / 9
    looks.mockRestore()
    // A letter of theirs is held against a few of the word’s; without an end it would be 76 000.
    expect(each).toBeLessThan(20 * 2000)
  })

  it('makes the candidates of an owner ready once', () => {
    const owner = {}
    const asked = [1, 2, 3].map(() => nearestOf(owner, () => keys)('tittle'))
    expect(asked).toEqual(['tittel', 'tittel', 'tittel'])
    expect(nearestOf(owner, () => { throw new Error('asked again') })('titel')).toBe('tittel')
  })
})

/** The same by the whole table of what every beginning costs against every other. */
function plainly(word: string, candidates: readonly string[]): string | null {
  const distance = (a: string, b: string): number => {
    const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : i)))
    const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
        table[i]![j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), isSwapped ? at(i - 2, j - 2) + 1 : Infinity)
      }
    }
    return at(a.length, b.length)
  }
  const asOne = (text: string): string => text.replaceAll('aa', 'a')
  const most = Math.min(3, Math.max(1, Math.floor(asOne(word).length / 3)))
  const all = candidates.map((candidate) => distance(asOne(word), asOne(candidate)))
  const least = Math.min(...all)
  return least <= most ? candidates[all.indexOf(least)] ?? null : null
}
