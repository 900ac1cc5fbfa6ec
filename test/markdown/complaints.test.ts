import { describe, expect, test } from 'vitest'
import { collector } from '../../src/diagnostic.js'
import { readBody } from '../../src/markdown/read-body.js'
import { complaints, filled, mended, read } from './read.js'

type Row = readonly [markdown: string, ...complaints: readonly (readonly [code: string, at: string])[]]

describe('each complaint at its place', () => {
  const table: readonly Row[] = [
    // Raw HTML, of which comments and end tags hold no words.
    ['En <b>fet</b> tekst', ['ra-html', '<b>']],
    ['<details>\nTekst\n</details>\n\nMer', ['ra-html', '<details>\nTekst\n</details>']],
    ['<!-- korus-ignore ord: sitat -->\n\nTekst <!-- to\nlinjer -->'],
    ['<!-- nei --> men dette\n\nMer', ['ra-html', '<!-- nei --> men dette']],
    // Containers.
    [':::faktta[A]\nB\n:::', ['ukjent-ramme', ':::faktta[A]']],
    ['Tekst\n\n:::fakta[A]\nB', ['ramme-ikke-lukket', ':::fakta[A]']],
    ['Tekst\n:::\nmer', ['lost-kolon', ':::']],
    [':::fakta Tittel\nB\n:::', ['ramme-tittel', ':::fakta Tittel']],
    ['::: fakta\nB\n:::', ['ramme-tittel', '::: fakta']],
    [':::fakta{tittel="A B"}\nB\n:::', ['ramme-tittel', ':::fakta{tittel="A B"}']],
    [':::merk dette\nB\n:::', ['ukjent-ramme', ':::merk dette']],
    ['> :::hjelp\n> B\n> :::\n\n```\n:::\n```'],
    [':::Fakta[A]\nB\n:::'],
    // Headings.
    ['# A\n\n## B', ['overskrift-niva', '# A']],
    ['## A\n\n#### B\n\n### C', ['overskrift-niva', '#### B']],
    ['## A\n\n### B\n\n## C\n\n### D'],
    ['A\n=\n\nB', ['overskrift-niva', 'A\n=']],
    ['Tekst\n\n##\n\nmer', ['tom-overskrift', '##']],
    // Links.
    ['[](x.md) tekst', ['lenke-uten-tekst', '[](x.md)']],
    ['[![Logo](l.png)](x.md)'],
    ['[a](javascript:alert(1))', ['lenke-skjema', '[a](javascript:alert(1))']],
    ['[a](&#106;ava&#10;script:x)', ['lenke-skjema', '[a](&#106;ava&#10;script:x)']],
    ['[a](//x.no)', ['lenke-skjema', '[a](//x.no)']],
    ['[a](tel:113) [b](mailto:a@b.no) [c](#sted) [d](../e.md) [f](HTTPS://x.no) [g](/artikler/)'],
    ['Les [her](x.md).', ['lenketekst-her', '[her](x.md)']],
    ['[Les meir](x.md) [**klikk her!**](y.md)', ['lenketekst-her', '[Les meir](x.md)'], ['lenketekst-her', '[**klikk her!**](y.md)']],
    ['[Her er planen](x.md)'],
    // Pictures.
    ['![](b.jpg)', ['bilde-uten-alt', '![](b.jpg)']],
    ['A ![Hus](https://x.no/b.jpg)', ['bilde-utenfra', '![Hus](https://x.no/b.jpg)']],
    // Lists that are dates.
    ['8. juni 2023 var det fest', ['dato-blir-liste', '8. juni']],
    ['Vi møttes\n1. mai i byen', ['dato-blir-liste', '1. mai']],
    ['2016. Det året', ['dato-blir-liste', '2016.']],
    ['1. januar\n2. februar', ['dato-blir-liste', '1. januar'], ['dato-blir-liste', '2. februar']],
    ['1. Mars er en planet\n2. maistolper\n45. juni'],
    // What would be left out without a word.
    ['| A |\n|---|\n| 1 | 2 | 3 |', ['celle-uten-kolonne', '| 2 | 3 |']],
    ['A\n\n[^x]: Note', ['ubrukt-fotnote', '[^x]: Note']],
    ['A[^x]\n\n[^x]: En\n\n[^x]: To', ['ubrukt-fotnote', '[^x]: To']],
    ['A\n\n[Foto]: Privat', ['ubrukt-lenkemerke', '[Foto]: Privat']],
    ['A [b]\n\n[b]: c.md\n[b]: d.md', ['ubrukt-lenkemerke', '[b]: d.md']],
    ['', ['tom-artikkel', '']],
    ['![Hus](b.jpg)'],
  ]
  test.each(table.map(([markdown, ...expected]) => ({ markdown, expected })))('$markdown', ({ markdown, expected }) => {
    expect(complaints(markdown)).toEqual(expected)
  })
})

test('positions are the file’s, whatever its line ends and whatever stands before', () => {
  for (const header of ['---\ntittel: A\n---\n', '\ufeff---\r\ntittel: Å 😀\r\n---\r\n', '\ufeff', '']) {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `${header}${['Tekst og\tmer', '', '# Å 😀', '', '> *a*', '> [her](x.md)', '', '![b](c.jpg) www.x.no'].join(end)}`
      const { report, diagnostics } = collector('sak.md')
      const reading = readBody({ path: 'sak.md', text }, header === '\ufeff' ? 0 : header.length, { interview: false }, report)
      const at = ({ span }: { span: { start: number; end: number } }): string => text.slice(span.start, span.end)
      expect(reading?.headings.map(at)).toEqual(['# Å 😀'])
      expect(reading?.links.map(at)).toEqual(['[her](x.md)', 'www.x.no'])
      expect(reading?.images.map(at)).toEqual(['![b](c.jpg)'])
      expect(diagnostics.map(({ at: place }) => at(place))).toEqual(['[her](x.md)', '# Å 😀'])
      expect(diagnostics[1]?.fix && at(diagnostics[1].fix)).toBe('#')
    }
  }
})

describe('mends', () => {
  test.each([
    ['overskrift-niva', '# A\n\n## B\n\nC\n=\n', '## A\n\n### B\n\nC\n=\n'],
    ['dato-blir-liste', '8. juni var\n9. juli er\n', '8\\. juni var\n9\\. juli er\n'],
    ['ramme-tittel', '::: fakta Om oss\nA\n:::\n', ':::fakta[Om oss]\nA\n:::\n'],
  ])('%s, and then there is nothing to mend', (code, before, after) => {
    expect(mended(before, code)).toBe(after)
    expect(complaints(after).filter(([other]) => other === code && !after.includes('='))).toEqual([])
  })
})

describe('headings', () => {
  const headings = (markdown: string): unknown[] => read(markdown).reading.headings.map(({ level, id }) => [level, id])

  test('nest without gaps below the title', () => {
    expect(headings('### a\n# b\n### c\n###### d\n## e')).toEqual([[2, 'a'], [2, 'b'], [3, 'c'], [4, 'd'], [3, 'e']])
  })
  test('in a box go below its title, and outside go on as before', () => {
    const { web } = read('## a\n\n:::fakta[b]\n#### c\n:::\n\n### d').reading
    expect(filled(web).match(/<h\d/g)).toEqual(['<h2', '<h3', '<h4', '<h3'])
  })
  test('have ids of their own', () => {
    expect(headings('## Å & b\n## Å og b!\n## a-og-b-2\n## …\n## a-og-b')).toEqual([
      [2, 'a-og-b'], [2, 'a-og-b-2'], [2, 'a-og-b-2-2'], [2, 'avsnitt'], [2, 'a-og-b-3'],
    ])
  })
})

describe('bare addresses', () => {
  const links = (markdown: string): unknown[] => read(markdown).reading.links.map(({ url, text, span }) => [url, text, markdown.slice(span.start, span.end)])

  test.each([
    ['Se www.blåkors.no.', 'https://www.blåkors.no', 'www.blåkors.no'],
    ['(https://x.no/a_(b)?c=d,e)', 'https://x.no/a_(b)?c=d,e', 'https://x.no/a_(b)?c=d,e'],
    ['«post@korus.no»', 'mailto:post@korus.no', 'post@korus.no'],
    ['*http://x.no/a*', 'http://x.no/a', 'http://x.no/a'],
    ['> a\n> b &amp; www.x.no/å', 'https://www.x.no/å', 'www.x.no/å'],
  ])('%j', (markdown, url, text) => {
    expect(links(markdown)).toEqual([[url, text, text]])
  })
  test('with something of Markdown inside point at the text they are in', () => {
    expect(links('Se www.x.no/?a&amp;b nå')).toEqual([['https://www.x.no/?a&b', 'www.x.no/?a&b', 'Se www.x.no/?a&amp;b nå']])
  })
  test.each(['`www.x.no`', 'a@b', 'http://', 'www.', '@ola www', 'xhttp:// awww.x.no', '\\@'])('%s is none', (markdown) => {
    expect(links(markdown)).toEqual([])
  })
  test('are not found in a link', () => {
    expect(links('[www.x.no](y.md)')).toEqual([['y.md', 'www.x.no', '[www.x.no](y.md)']])
  })
})

test('an introduction may be empty', () => {
  expect(complaints('', { mayBeEmpty: true })).toEqual([])
})

test('a dropped link keeps its words and has no slot', () => {
  const { reading } = read('[a *b*](data:x) [c](d.md)')
  expect(filled(reading.web)).toBe('<p>a <em>b</em> <a href="[0]">c</a></p>\n')
  expect(reading.links.map(({ url }) => url)).toEqual(['d.md'])
})
