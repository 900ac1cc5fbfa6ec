import { describe, expect, test } from 'vitest'
import { type BodyOptions } from '../../src/markdown/read-body.js'
import { filled, read } from './read.js'

const web = (text: string, options: Partial<BodyOptions> = {}): string => filled(read(text, options).reading.web)

describe('a page', () => {
  const table: readonly (readonly [name: string, markdown: string, html: string])[] = [
    ['a paragraph', 'Rus & *arbeid* på **Ås** < 10', '<p>Rus &#x26; <em>arbeid</em> på <strong>Ås</strong> &#x3C; 10</p>\n'],
    ['a link has a slot for its address', '[veileder](v.md "Del 1")', '<p><a href="[0]" title="Del 1">veileder</a></p>\n'],
    ['a reference is a link', '[veileder]\n\n[veileder]: v.md', '<p><a href="[0]">veileder</a></p>\n'],
    ['a picture is a slot', 'Se ![To kolleger](b.jpg) her', '<p>Se {0} her</p>\n'],
    ['a picture’s title is its caption', '![To kolleger](b.jpg "Foto: Ola & Kari")', '<figure class="picture">{0}<figcaption>Foto: Ola &#x26; Kari</figcaption></figure>\n'],
    ['a picture in a sentence keeps its title too', 'Se ![Et hus](b.jpg "Huset") her', '<p>Se {0} (Huset) her</p>\n'],
    ['strikethrough takes two tildes', '~~ti~~ ca. ~10~', '<p><del>ti</del> ca. ~10~</p>\n'],
    ['times and colons are text', 'Kl. 10:30 :) 1:2 ::blad', '<p>Kl. 10:30 :) 1:2 ::blad</p>\n'],
    ['a facts box', ':::fakta[Om FACT]\n- Sted: Oslo\n- **Telefon:** [22](tel:22)\n:::',
      '<aside class="facts" aria-label="Om FACT"><h2>Om FACT</h2>\n<dl><dt>Sted</dt><dd>Oslo</dd><dt>Telefon</dt><dd><a href="[0]">22</a></dd></dl>\n</aside>\n'],
    ['a facts box whose list is no list of facts', ':::fakta\n- Sted: Oslo\n- kl. 10:00\n:::',
      '<aside class="facts" aria-label="Fakta">\n<ul>\n<li>Sted: Oslo</li>\n<li>kl. 10:00</li>\n</ul>\n</aside>\n'],
    ['a quotation', ':::sitat[Kari, *leder*]\nDet er bra.\n:::',
      '<figure class="quote"><blockquote>\n<p>Det er bra.</p>\n</blockquote><figcaption>Kari, <em>leder</em></figcaption></figure>\n'],
    ['a help box', ':::hjelp\nRing 116 117.\n:::', '<aside class="help" aria-label="Hjelp">\n<p>Ring 116 117.</p>\n</aside>\n'],
    ['a box in a box', '::::fakta[A]\n:::sitat\nB\n:::\n::::',
      '<aside class="facts" aria-label="A"><h2>A</h2>\n<figure class="quote"><blockquote>\n<p>B</p>\n</blockquote></figure>\n</aside>\n'],
  ]
  test.each(table)('%s', (_, markdown, html) => {
    expect(web(markdown)).toBe(html)
  })
})

describe('tables', () => {
  test('scroll by keyboard, are named by their heads, and name their columns', () => {
    expect(web('| Sted | Antall |\n|---|--:|\n| Oslo | 2 |')).toBe(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Tabell: Sted, Antall"><table>'
      + '<thead><tr><th scope="col">Sted</th><th scope="col" class="right">Antall</th></tr></thead>'
      + '<tbody>\n<tr><td>Oslo</td><td class="right">2</td></tr>\n</tbody></table></div>\n',
    )
  })
  test('with an empty first head name their rows by the first column', () => {
    expect(web('| | 2020 |\n|---|---|\n| Oslo | 2 |')).toContain('<tr><td></td><th scope="col">2020</th></tr>')
    expect(web('| | 2020 |\n|---|---|\n| Oslo | 2 |')).toContain('<tr><th scope="row">Oslo</th><td>2</td></tr>')
  })
  test('take the paragraph before that begins «Tabell» as their caption', () => {
    const html = web('Før.\n\nTabell 1: *Ansatte*\n\n| A |\n|---|\n| 1 |')
    expect(html).toContain('<p>Før.</p>\n<div class="table-scroll" role="region" tabindex="0" aria-label="Tabell 1: Ansatte"><table><caption>Tabell 1: <em>Ansatte</em></caption>')
    expect(html).not.toContain('<p>Tabell')
  })
  test('fill short rows', () => {
    expect(web('| A | B |\n|---|---|\n| 1 |')).toContain('<tr><td>1</td><td></td></tr>')
  })
})

describe('footnotes', () => {
  const html = web('Én[^b] to[^a] én igjen[^b].\n\n[^a]: To.\n[^b]: Én[^c]\n[^c]: - liste')

  test('are numbered as they are met and lead there and back', () => {
    expect(html).toContain('Én<sup><a href="#fotnote_1" id="fotnote_1_bruk_1" role="doc-noteref" aria-label="Fotnote 1">1</a></sup>')
    expect(html).toContain('igjen<sup><a href="#fotnote_1" id="fotnote_1_bruk_2"')
    expect(html).toContain('<section class="footnotes" aria-label="Fotnoter"><h2>Fotnoter</h2><ol>')
    expect(html).toContain('To. <a href="#fotnote_2_bruk_1" role="doc-backlink" aria-label="Tilbake til teksten">↩</a></p>')
    expect(html).toContain('aria-label="Tilbake til teksten, sted 2">↩</a>')
  })
  test('every place that is led to is there, once', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1])
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(targets)).toEqual(new Set(ids))
  })
  test('lead back to a heading that says nothing else', () => {
    expect(web('[^1]\n---\n\n[^1]: Én.')).toMatch(/^<p><sup><a href="#fotnote_1" id="fotnote_1_bruk_1"/)
  })
  test('have a nynorsk heading', () => {
    expect(web('A[^1]\n\n[^1]: B', { language: 'nn' })).toContain('<h2>Fotnotar</h2>')
  })
  test('a note about itself ends', () => {
    expect(web('A[^1]\n\n[^1]: B[^1]')).toContain('id="fotnote_1_bruk_2"')
  })
  test('a mark without a note is text', () => {
    expect(web('A[^1]')).toBe('<p>A[^1]</p>\n')
  })
})
