import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { escapeHtml, fill } from '../../src/archive/fill.js'

test('an address stands in its href as it is, whatever is in it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (address) => {
    const html = fill(['<a href="', { link: 0 }, '">x</a>'], { link: () => address, image: () => '' })
    const [link] = parseFragment(html).childNodes
    // The parser itself makes one line break of CR LF and CR, and a sign of NUL.
    const read = address.replace(/\r\n?/g, '\n').replace(/\0/g, '\ufffd')
    expect(link).toMatchObject({ tagName: 'a', attrs: [{ name: 'href', value: read }] })
  }))
})

test('a link with no address keeps its words and its other attributes', () => {
  const html = fill(['a <a title="t" href="', { link: 0 }, '">b</a>, <a href="', { link: 1 }, '">c</a>'], { link: (n) => (n === 0 ? null : '/c/'), image: () => '' })
  expect(html).toBe('a <a title="t">b</a>, <a href="/c/">c</a>')
})

test('a link’s other attributes may follow its address', () => {
  expect(fill(['<a href="', { link: 0 }, '" id="x">b</a>'], { link: () => null, image: () => '' })).toBe('<a id="x">b</a>')
})

test('text is escaped once', () => {
  expect(escapeHtml('<a href="x">&amp;')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp;')
})
