import { describe, expect, test } from 'vitest'
import { withSentDay, withStories } from '../../src/newsletter/amend.js'
import { day, settings } from './helpers.js'

const path = 'articles/nyhetsbrev/2026-11.md'
const add = (text: string, ...slugs: string[]) => withStories({ path, text }, slugs, settings)
const send = (text: string) => withSentDay({ path, text }, day('2026-11-30'), settings)
const document = (lines: string, body = 'Hei.\n\n- [ ] saker:\n') => `---\n# hele måneden\nfra: 2026-11-01\ntil: 2026-11-30\n${lines}---\n${body}`

describe('articles are written into a document, and all else stays', () => {
  test.each([
    ['a list', 'saker:\n  - a\n  # så\n  - {sak: b, tittel: "Ny: tittel"}  # sist\n# slutt\nutelatt: [{sak: q}]\n', 'saker:\n  - a\n  # så\n  - {sak: b, tittel: "Ny: tittel"}  # sist\n  - c\n  - d\n# slutt\nutelatt: [{sak: q}]\n'],
    ['a list that is not indented', 'saker:\n- a\nhovedsak: a\n', 'saker:\n- a\n- c\n- d\nhovedsak: a\n'],
    ['items of several lines', 'saker:\n    - sak: a\n      ingress: >\n        En lang\n        ingress.\n\nhovedsak: a\n', 'saker:\n    - sak: a\n      ingress: >\n        En lang\n        ingress.\n    - c\n    - d\n\nhovedsak: a\n'],
    ['a list on a line', 'saker: [a, b] # to\n', 'saker: [a, b, c, d] # to\n'],
    ['an empty list on a line', 'saker: []\n', 'saker: [c, d]\n'],
    ['no list', 'tittel: "A"\n', 'tittel: "A"\nsaker:\n  - c\n  - d\n'],
  ])('to %s', (_, before, after) => expect(add(document(before), 'c', 'd')).toBe(document(after)))

  test('with the line ends it has, and a byte order mark', () => {
    const windows = (lines: string) => `\uFEFF${document(lines)}`.replaceAll('\n', '\r\n')
    expect(add(windows('saker:\n  - a\n'), 'c')).toBe(windows('saker:\n  - a\n  - c\n'))
  })

  test.each([['a document with a fault', 'saker: [a\n'], ['an empty key', 'saker:\n'], ['what is already there', 'sendt: \n']])('but not into %s', (_, lines) => {
    expect([add(document(lines), 'c'), send(document(lines))]).toContain(null)
  })
})

test('the day it was sent is written last in the header', () => {
  expect(send(document('saker: [a]\n# slutt\n'))).toBe(document('saker: [a]\n# slutt\nsendt: 2026-11-30\n'))
  expect(send(document('saker: [a]\n', ''))).toBe(document('saker: [a]\nsendt: 2026-11-30\n', ''))
  expect(send(document('saker: [a]\n', '').trimEnd())).toBe(document('saker: [a]\nsendt: 2026-11-30\n', '').trimEnd())
  expect(send(document('saker: [a]\n').replaceAll('\n', '\r\n'))).toBe(document('saker: [a]\nsendt: 2026-11-30\n').replaceAll('\n', '\r\n'))
})
