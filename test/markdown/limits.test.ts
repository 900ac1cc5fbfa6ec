import { describe, expect, test } from 'vitest'
import { collector } from '../../src/diagnostic.js'
import { readBody } from '../../src/markdown/read-body.js'

const many = (n: number, make: (i: number) => string, between = ''): string => Array.from({ length: n }, (_, i) => make(i)).join(between)
const wide = (columns: number, rows: number): string =>
  `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${`${'|b'.repeat(columns)}|\n`.repeat(rows)}`

/** What is complained of, and what of it is too much. How long it takes is measured in bench/; a limit that is lost makes a test run into the runner's own. */
function answered(text: string): { readonly codes: readonly string[]; readonly what: unknown } {
  const { report, diagnostics } = collector('sak.md')
  readBody({ path: 'sak.md', text }, 0, { interview: true }, report)
  return { codes: diagnostics.map(({ code }) => code), what: diagnostics.map(({ params }) => ('what' in params ? params.what : null))[0] }
}

describe('more than the parser can answer is told of at once', () => {
  test.each([
    ['quotations 5 000 deep', '>'.repeat(5_000), 'depth'],
    ['quotations 5 000 deep, apart', '> '.repeat(5_000), 'depth'],
    ['lists 1 000 deep on a line', `${'- '.repeat(1_000)}a`, 'depth'],
    ['lists 500 deep', many(500, (i) => `${'  '.repeat(i)}- a`, '\n'), 'depth'],
    ['boxes 1 000 deep', many(1_000, (i) => `${':'.repeat(1_003 - i)}fakta`, '\n'), 'depth'],
    ['boxes that open alike', ':::fakta\n'.repeat(1_000), 'depth'],
    ['100 000 items', '- a\n'.repeat(100_000), 'depth'],
    ['half-open emphasis', '*a_ '.repeat(10_000), 'line'],
    ['half-open emphasis over lines', '*a_\n'.repeat(10_000), 'emphasis'],
    ['100 000 links', '[a](b)\n\n'.repeat(100_000), 'links'],
    ['100 000 links on a line', '[a](b) '.repeat(100_000), 'line'],
    ['half-open links', '[a](<\n'.repeat(50_000), 'emphasis'],
    ['pictures in pictures', many(5, () => '!['.repeat(1_000) + '](b)'.repeat(1_000), '\n'), 'links'],
    ['bare addresses', 'www.x.no\n'.repeat(10_000), 'links'],
    ['tables of 1 000 columns', wide(1_000, 100), 'columns'],
    ['a table that grows', `|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}\n${'a\n'.repeat(10_000)}`, 'columns'],
    ['a megabyte on a line', 'a'.repeat(1_000_000), 'line'],
    ['more than a megabyte', 'a\n'.repeat(1_000_000), 'size'],
    ['underlines', 'a\n-\n'.repeat(5_000), 'size'],
    ['empty lines', '\n'.repeat(500_000), 'size'],
    ['definitions', many(20_000, (i) => `[a${i}]: b`, '\n'), 'references'],
    ['notes', many(5_000, (i) => `a[^${i}]\n\n[^${i}]: b`, '\n\n'), 'references'],
    ['escapes', `${'\\\\"'.repeat(5_000)}\n`.repeat(54), 'size'],
    ['characters by their names', `${'&amp; '.repeat(3_000)}\n`.repeat(30), 'size'],
    ['one long definition used again and again', `${'[a] '.repeat(900)}\n\n[a]: ${'b'.repeat(15_000)}`, 'references'],
  ])('%s', (_, text, what) => {
    const { codes, what: found } = answered(text)
    expect(codes[0]).toBe('for-mye-markdown')
    expect(found).toBe(what)
  })
})

describe('what is within the limits is answered', () => {
  test.each([
    ['quotations and lists as deep as they may be', `${'>'.repeat(12)} ${'- '.repeat(12)}a`],
    ['as many marks as may stand in a line', '*a_ '.repeat(1_000)],
    ['processing instructions', 'a <?'.repeat(1_000)],
    ['code marks of all lengths', many(180, (i) => '`'.repeat(i), ' ')],
    ['brackets', '['.repeat(2_900)],
    ['many like headings', '## a\n'.repeat(1_500)],
    ['pictures in pictures', `${'!['.repeat(250)}a${'](b)'.repeat(250)}`],
    ['brackets after an address', `www.x.no/${')'.repeat(19_000)}`],
    ['half tags in a comment that never ends', `<!-- ${'<\n\n'.repeat(4_000)}`],
  ])('%s', (_, text) => {
    expect(answered(text).codes).not.toContain('for-mye-markdown')
  })

  test('a report of 60 kB with 200 links, tables of 12 columns, notes and lists', () => {
    const paragraph = 'Kommunen har fått en ny tjeneste for **pårørende**, og flere enn [ventet](https://x.no/rapport) har tatt den i bruk.[^1] Se www.x.no. '
    const chapter = `## Kapittel\n\n${`${paragraph.repeat(3)}\n\n`.repeat(8)}${wide(12, 20)}\n${'- *punkt* med tekst\n  - og et til\n'.repeat(20)}\n`
    const report = `${chapter.repeat(14)}[^1]: Note\n`
    expect(report.length).toBeGreaterThan(60_000)
    expect(answered(report).codes).toEqual([])
  })
})
