import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNorwegian } from '../../src/norwegian/collation.js'

describe('compareNorwegian', () => {
  it('puts æ, ø and å last, and Aa with å', () => {
    const names = ['Ås', 'Øst', 'Aas', 'Ærlig', 'Zoo', 'Bergen', 'abstinens']
    expect(names.sort(compareNorwegian)).toEqual(['abstinens', 'Bergen', 'Zoo', 'Ærlig', 'Øst', 'Ås', 'Aas'])
  })

  it('tells apart texts that look alike, so that every machine has one order', () => {
    expect(compareNorwegian('Ås', 'A\u030as')).not.toBe(0)
    const text = fc.string({ unit: 'binary', maxLength: 8 })
    fc.assert(fc.property(text, text, (a, b) => {
      expect(Math.sign(compareNorwegian(a, b))).toBe(-Math.sign(compareNorwegian(b, a)) + 0)
      expect(compareNorwegian(a, b) === 0).toBe(a === b)
    }))
  })
})
