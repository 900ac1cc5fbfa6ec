import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutraliser } from '../../src/newsletter/neutralise.js'

const openers = ['{{', '{%', '{#', '{$', '*|', '%%{']
const own = { brevbud: { unsubscribe: '##UNSUB##', inBrowser: null, required: [] }, annen: { unsubscribe: '[avmeld]', inBrowser: '[NETT]', required: [] } }
const { text, url } = neutraliser(own)
// Mostly the signs that marks are made of, so that openings overlap and touch.
const hostile = fc.string({ unit: fc.constantFrom('{', '}', '%', '*', '|', '$', '#', '[', 'a', 'å', '😀', ' '), maxLength: 30 })

test('no opening of a mark is left in a text, and taking out what was added gives the text again', () => {
  fc.assert(fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (written) => {
    const safe = text(written)
    for (const opener of [...openers, '##']) expect(safe).not.toContain(opener)
    expect(safe.replaceAll('\u200c', '')).toBe(written.replaceAll('\u200c', ''))
  }))
})

test('no opening is left in an address, and it decodes to the address', () => {
  fc.assert(fc.property(hostile.filter((written) => !written.includes('%')), (path) => {
    const safe = url(`https://blad.example/?${path}`)
    for (const opener of openers) expect(safe).not.toContain(opener)
    expect(decodeURIComponent(safe)).toBe(`https://blad.example/?${path}`)
  }))
})

test("a project's own marks are broken, and prose with a bracket is not", () => {
  expect(text('[Avmeld] og [note]')).toBe('[\u200cAvmeld] og [note]')
  expect(text('50 % av {alle}, * og | i 2 * 3')).toBe('50 % av {alle}, * og | i 2 * 3')
})
