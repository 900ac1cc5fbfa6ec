import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likest } from '../../src/archive/likest.js'
import { cases } from '../long.js'

/** The same by comparing with every name. */
function plainly(slug: string, names: readonly (readonly string[])[]): number | undefined {
  const likeness = (a: string, b: string): number => {
    const [x, y] = [new Set(a.split('-')), new Set(b.split('-'))]
    return [...x].filter((word) => y.has(word)).length / new Set([...x, ...y]).size
  }
  const scores = names.map((own) => Math.max(...own.map((name) => likeness(slug, name))))
  const most = Math.max(...scores)
  return most >= 0.4 ? scores.indexOf(most) : undefined
}

test('the likest name is the first of those that share most words', () => {
  const slug = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', ''), { minLength: 1, maxLength: 9 }).map((words) => words.join('-'))
  fc.assert(fc.property(fc.array(fc.array(slug, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 12 }), slug, (names, one) => {
    expect(likest(names)(one)).toBe(plainly(one, names))
  }), { numRuns: cases(250, 50_000) })
})
