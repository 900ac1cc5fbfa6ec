import { describe, expect, test } from 'vitest'
import { long } from '../long.js'
import { articleText, korus, project } from '../project.js'

const repeated = (count: number, line: string | ((i: number) => string)): string =>
  Array.from({ length: count }, (_, i) => (typeof line === 'string' ? line : line(i))).join('\n')
const body = (text: string): string => articleText('Mye', '2026-05-01', [], text)
const header = (lines: string): string => articleText('Mye', '2026-05-01', [lines])
const links = (i: number): string => `[lenke ${i}](https://www.example.no/${i})`

/** Files that no editor writes, and the code each is answered with. */
const hostile: Readonly<Record<string, readonly [content: string | Uint8Array, code: string]>> = {
  'no bytes': ['', 'tom-fil'],
  'five megabytes': [body('ord '.repeat(1_250_000)), 'for-stor-fil'],
  'a megabyte of NUL': [new Uint8Array(1_000_000), 'nul-tegn'],
  'a megabyte on one line': [body('ord '.repeat(250_000)), 'for-mye-markdown'],
  'a megabyte of blank lines': [`${articleText('Mye', '2026-05-01')}${'\n'.repeat(990_000)}`, 'for-mye-markdown'],
  'quotes in quotes': [body('>'.repeat(5000)), 'for-mye-markdown'],
  'unbalanced emphasis': [body('*a_ '.repeat(10_000)), 'for-mye-markdown'],
  '100 000 links': [body(repeated(40_000, links)), 'for-mye-markdown'],
  '100 000 open brackets': [body(repeated(1000, '['.repeat(100))), 'for-mye-markdown'],
  'lists in lists': [body(repeated(1000, (i) => `${' '.repeat(2 * i)}- a`)), 'for-mye-markdown'],
  'lists on one line': [body('- '.repeat(5000)), 'for-mye-markdown'],
  '1 000 columns': [body(`|${' a |'.repeat(1000)}\n|${'---|'.repeat(1000)}\n|${' b |'.repeat(1000)}`), 'for-mye-markdown'],
  'a bomb of references': [body(`[a]: https://www.example.no/${'x'.repeat(9000)}\n\n${repeated(2900, '[a]')}`), 'for-mye-markdown'],
  '10 000 frames': [body(repeated(10_000, ':::fakta[A]')), 'for-mye-markdown'],
  '10 000 footnotes': [body(repeated(10_000, (i) => `a[^${i}]\n\n[^${i}]: b\n`)), 'for-mye-markdown'],
  'YAML in brackets, 3 000 deep': [header(`notat: ${'['.repeat(3000)}${']'.repeat(3000)}`), 'yaml-for-dyp'],
  'YAML in braces, 3 000 deep': [header(`notat: ${'{a: '.repeat(3000)}b${'}'.repeat(3000)}`), 'yaml-for-dyp'],
  'YAML by indentation, 190 deep': [header(repeated(190, (i) => `${' '.repeat(i)}a:`)), 'yaml-for-dyp'],
  'YAML by indentation, 3 000 deep': [header(repeated(3000, (i) => `${' '.repeat(i)}a:`)), 'for-stor-fil'],
  'a bomb of YAML aliases': [header(`a: &a [x, x]\n${repeated(30, (i) => `b${i}: &b${i} [*a, *a, *a]`)}`), 'yaml-anker'],
  'a header of 30 kB': [header(`notat: ${'ord '.repeat(7500)}`), 'yaml-for-lang'],
  'a header of blank lines': [header(`k: a: b${'\n'.repeat(19_000)}`), 'yaml-kolon-i-verdi'],
  'a colon in every line of the header': [header(repeated(1600, (i) => `k${i}: a: b`)), 'yaml-kolon-i-verdi'],
  'a tab before every line of the header': [header(repeated(2600, '\tk: v')), 'yaml-tabulator'],
  'a quotation mark open in every line of the header': [header(repeated(1800, (i) => `k${i}: "a`)), 'yaml-ikke-lukket'],
  'an indentation of its own for every line of the header': [header(repeated(1200, (i) => `${' '.repeat(i % 7)}k${i}: v`)), 'yaml-innrykk'],
  'a header that never closes': [`---\n${repeated(100_000, 'a: b')}`, 'hode-ikke-lukket'],
}

/** In seconds of the processor, many times what is needed: a bound that fails when a time begins to grow with a square. */
const most = 15

describe.each(Object.entries(hostile))('%s', (_, [content, code]) => {
  test(`is answered with ${code}, and the good article is still read`, async () => {
    const root = project({ 'articles/god.md': articleText('God', '2026-05-01'), 'articles/mye.md': content })
    const before = process.cpuUsage()
    const { code: exit, stdout } = await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')
    const { user, system } = process.cpuUsage(before)
    const { diagnostics, summary } = JSON.parse(stdout) as { diagnostics: { file: string; code: string; message: string }[]; summary: object }
    expect(diagnostics.map((one) => one.code)).toContain(code)
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set(['articles/mye.md']))
    expect(exit).toBe(1)
    expect(summary).toMatchObject({ read: 2 })
    expect((user + system) / 1e6).toBeLessThan(most)
  })
})

test.runIf(long)('all of them together are reported in words that can be read', async () => {
  const files = Object.fromEntries(Object.values(hostile).map(([content], i) => [`articles/fil-${i}.md`, content]))
  const { stdout } = await korus(project(files), 'check', '--now', '2026-11-15')
  for (const path of Object.keys(files)) expect(stdout).toContain(path)
  expect(stdout).not.toMatch(/^\s+at .*:\d+:\d+/m)
  expect(stdout.length).toBeLessThan(60_000)
})
