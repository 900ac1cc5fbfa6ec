import fc from 'fast-check'
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { collector } from '../../src/diagnostic.js'
import type { Fragment } from '../../src/article/article.js'
import { readBody } from '../../src/markdown/read-body.js'
import { cases } from '../long.js'
import { figure } from '../promises/figure.js'
import { filled } from './read.js'

const elements = new Set([
  'a', 'aside', 'blockquote', 'br', 'caption', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i-slot',
  'li', 'ol', 'p', 'pre', 's', 'section', 'span', 'strong', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
])
const attributes = new Set([
  'href', 'title', 'id', 'class', 'role', 'aria-label', 'tabindex', 'scope', 'align', 'start', 'border', 'cellpadding', 'cellspacing',
])

const pieces = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<!--', '-->', '<![CDATA[', '<style>', '</p>', '<a href="', '" onclick="x', "' onclick='x",
  '[a](javascript:alert(1))', '[a](JaVa&#10;Script:x)', '[a](data:text/html,x)', '[a](https://x.no "t" )', '![b](c.jpg "d")', '![](//x.no/c)', '[a]: javascript:x "t"\n', '[a][]', '[a]',
  '[^1]', '[^1]: note\n', '[^"><b>]: x\n', '[^"><b>]', ':::fakta[A "b" <c>]\n', ':::sitat\n', ':::hjelp\n', '::::intervju\n', ':::\n', '::::\n', ':::"><b>\n', '{onclick=x #id .c}',
  '- Navn: verdi\n', '- a\n', '1. b\n', '> ', '# ', '## x"><b>\n', '### fotnote_1\n', '| a | b |\n|---|:-:|\n| c | d |\n', '```js onload\n', '    kode\n', '~~a~~', '**', '*', '_', '`',
  '\n', '\n\n', '\r\n', '\t', ' ', '\0', '\0L0\0', '\0I0\0', '&#0;', '&lt;b&gt;', '&quot;', '\\', '\u2028', '\ufeff', '😀', 'Hva?', '– Svar.', 'Kari: ja', 'www.x.no/"onclick=', 'a@b.no', 'https://x.no/<b>', '8. juni\n', '---\n', '===\n',
]
const hostile = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), { maxLength: 25 })
  .map((parts) => parts.join(''))

function everyElement(node: Tree.ParentNode, see: (element: Tree.Element) => void): void {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    see(child)
    everyElement(child, see)
  }
}

const slots = (fragment: Fragment, kind: 'link' | 'image'): number[] =>
  fragment.flatMap((piece) => (typeof piece === 'object' && kind in piece ? [(piece as Record<string, number>)[kind] as number] : []))

test('whatever is written, only what we allow comes out, at places that are there', (context) => {
  const runs = cases(700, 10_000)
  fc.assert(fc.property(hostile, fc.boolean(), (text, interview) => {
    const { report, diagnostics } = collector('sak.md')
    const reading = readBody({ path: 'sak.md', text }, 0, { interview }, report)
    const spans = [...diagnostics.map(({ at }) => at.span), ...diagnostics.flatMap(({ fix }) => (fix ? [fix.span] : []))]
    if (reading) {
      spans.push(...[...reading.links, ...reading.images, ...reading.headings].map(({ span }) => span))
      for (const fragment of [reading.web, reading.mail]) {
        const html = filled(fragment, () => 'slot:', () => '<i-slot></i-slot>')
        expect(html).not.toContain('\0')
        everyElement(parseFragment(html), ({ tagName, attrs }) => {
          expect(elements).toContain(tagName)
          for (const { name, value } of attrs) {
            expect(attributes).toContain(name)
            if (name !== 'href' || value === 'slot:') continue
            expect(value).toMatch(/^#[a-z0-9_-]+$/)
            expect(html).toContain(`id="${value.slice(1)}"`)
          }
        })
      }
      for (const fragment of [reading.web, reading.mail, reading.text]) {
        expect(fragment.every((piece) => typeof piece !== 'string' || !piece.includes('\0'))).toBe(true)
        // Only a list of notes stands elsewhere than where it was written, and it is read last.
        expect(slots(fragment, 'link').every((slot, i, all) => slot < reading.links.length && slot > (all[i - 1] ?? -1))).toBe(true)
        expect(slots(fragment, 'image').every((slot, i, all) => slot < reading.images.length && slot > (all[i - 1] ?? -1))).toBe(true)
      }
      expect(slots(reading.web, 'link')).toEqual(reading.links.map((_, i) => i))
      expect(slots(reading.mail, 'link')).toEqual(reading.links.map((_, i) => i))
      expect(slots(reading.web, 'image')).toEqual(reading.images.map((_, i) => i))
      const ids = [...filled(reading.web).matchAll(/<h\d id="([^"]*)"/g)].map((match) => match[1])
      expect(ids).toEqual(reading.headings.map(({ id }) => id))
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
    }
    for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true)
  }), { numRuns: runs, examples: [['| [a](https://x.no) | b |\n|---|---|\n| c | d |\n| e | f |\n', false], ['[^1]\r\n---\n[^1]: note\n', false]] })
  figure(context, `${runs} generated texts`)
})

test('a link’s span holds its text', () => {
  const word = fc.stringMatching(/^[a-zæøå0-9]{1,8}$/)
  const made = fc.oneof(
    fc.tuple(word, word).map(([text, url]) => `[${text}](${url}.md)`),
    word.map((host) => `https://${host}.no`),
    fc.tuple(word, word).map(([name, host]) => `${name}@${host}.no`),
    word.map((host) => `<https://${host}.no>`),
  )
  const block = fc.tuple(fc.constantFrom('', '> ', '- ', '## ', '1. '), fc.array(fc.tuple(word, made), { minLength: 1, maxLength: 4 }))
    .map(([mark, parts]) => mark + parts.map(([text, link]) => `${text} &amp; ${link}`).join(' '))
  fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n\n', '\r\n\r\n'), (parts, between) => {
    const text = parts.join(between)
    const reading = readBody({ path: 'sak.md', text }, 0, { interview: false }, () => {})
    expect(reading?.links.length).toBe(text.split(' &amp; ').length - 1)
    for (const link of reading?.links ?? []) expect(text.slice(link.span.start, link.span.end)).toContain(link.text)
  }), { numRuns: 150 })
})
