import fc from 'fast-check'
import { expect, test } from 'vitest'
import { table } from '../../src/report/table.js'

test('cells stand below each other, numbers at the right, and nothing trails', () => {
  expect(table([['a', '1', 'x'], ['bbb', '100', '']], { width: 40, right: [1] })).toEqual(['  a      1  x', '  bbb  100'])
})

test('the widest column gives way, and what could steer a terminal is shown', () => {
  expect(table([['2026', 'En tittel som er altfor lang til å få plass', 'slug']], { width: 30 })).toEqual(['  2026  En tittel som e…  slug'])
  expect(table([['a\u001b[2J\nb']], { width: 40 })).toEqual(['  a␛[2J␊b'])
})

test('no line is wider than there is room for, where there is room at all', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'å', ' ', '–'), maxLength: 60 })
  fc.assert(fc.property(fc.array(fc.tuple(fc.constant('2026'), cell, fc.constant('slug')), { maxLength: 5 }), (rows) => {
    for (const line of table(rows, { width: 40 })) expect(line.length).toBeLessThanOrEqual(40)
  }))
})
