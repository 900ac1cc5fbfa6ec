import fc from 'fast-check'
import { expect, it } from 'vitest'
import { visible } from '../src/visible.js'

it.each([
  ['\u001b[31m', '␛[31m'], ['a\nb\tc\u0000', 'a␊b␉c␀'], ['\u007f\u009b', '␡<009B>'], ['\u202e\u200b\u2028\ufeff', '<202E><200B><2028><FEFF>'], ['\ud800', '<D800>'],
  ['Pårørende 🎉 10\u00a0000 «–»', 'Pårørende 🎉 10\u00a0000 «–»'],
])('%j is shown as %j', (text, shown) => expect(visible(text)).toBe(shown))

it('leaves nothing that steers a terminal, and changes nothing the second time', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(visible(text)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
    expect(visible(visible(text))).toBe(visible(text))
  }))
})
