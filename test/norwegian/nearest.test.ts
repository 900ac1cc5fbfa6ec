import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/norwegian/nearest.js'

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
})
