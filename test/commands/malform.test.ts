import { describe, expect, test } from 'vitest'
import { articleText, korus, project, settingsText } from '../project.js'

const words = (n: number): string => Array.from({ length: n }, () => 'ord').join(' ')
const files = {
  'articles/a.md': articleText('A', '2026-01-01', [], words(100)), 'articles/b.md': articleText('B', '2026-12-31', ['kladd: ja'], words(999)),
  'articles/c.md': articleText('C', '2026-02-01', ['gyldig_til: 2026-03-01'], words(200)), 'articles/d.md': articleText('D', '2026-02-01', ['sprak: nn'], words(45)),
  'articles/e.md': articleText('E', '2025-12-31', ['sprak: nn'], words(999)), 'articles/f.md': articleText('F', '2026-02-01', ['sprak: en'], words(50)),
  'articles/g.md': articleText('G', '2026-02-01', ['sprak: nn', 'kilde: {navn: Avisa}'], words(60)), 'articles/h.md': articleText('H', '2026-02-01', ['trukket: 2026-03-01'], words(999)),
  'articles/i.md': articleText('I', '2026-11-16', [], words(999)),
}
const malform = (root: string, ...argv: string[]) => korus(root, 'malform', ...argv, '--now', '2026-11-15')

describe('malform', () => {
  test('counts what is out by articles and words, others’ texts and other languages apart', async () => {
    expect(JSON.parse((await malform(project(files), '2026', '--format', 'json')).stdout)).toEqual({
      year: '2026', required: null, unmet: [],
      own: [{ language: 'nb', articles: 2, words: 300, articleShare: 667, wordShare: 870 }, { language: 'nn', articles: 1, words: 45, articleShare: 333, wordShare: 130 }],
      sourced: [{ language: 'nn', articles: 1, words: 60, articleShare: null, wordShare: null }],
      others: [{ language: 'en', articles: 1, words: 50, articleShare: null, wordShare: null }],
    })
  })

  test.each([[13, []], [14, ['words']], [34, ['articles', 'words']]])('holds the shares against a demand of %i per cent', async (required, below) => {
    const root = project({ ...files, 'korus.yml': `${settingsText}malform: {krav: ${required}}\n` })
    const { code, stdout } = await malform(root, '2026', '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).unmet.map(({ language, of }: Record<string, string>) => `${language} ${of}`)).toEqual(below.map((of) => `nn ${of}`))
  })

  test('is a table for people, this year unless another is asked for', async () => {
    const { code, stdout } = await malform(project({ ...files, 'korus.yml': `${settingsText}malform: {krav: 25}\n` }))
    expect(code).toBe(0)
    expect(stdout.replaceAll('\u00a0', ' ')).toBe([
      'Målform i 2026', '', '                          artikler   andel  ord   andel', '  bokmål                         2  66,7 %  300  87,0 %', '  nynorsk                        1  33,3 %   45  13,0 %', '',
      '  Andres tekster (kilde)', '  nynorsk                        1           60', '', '  Andre språk', '  engelsk                        1           50', '',
      'Kravet på minst 25 % er ikke nådd: nynorsk har 13,0 % av ordene.', '',
    ].join('\n'))
  })

  test('is CSV for a spreadsheet', async () => {
    expect((await malform(project(files), '2026', '--csv')).stdout).toBe(
      'aar;gruppe;sprak;artikler;ord;andel_artikler;andel_ord\n2026;egne;nb;2;300;66,7;87,0\n2026;egne;nn;1;45;33,3;13,0\n2026;kilde;nn;1;60;;\n2026;andre;en;1;50;;\n',
    )
  })

  test('a year without texts has no shares, and a year is four figures', async () => {
    const root = project(files)
    expect((await malform(root, '1999')).stdout).toBe('Målform i 1999\n\nIngen artikler er publisert dette året.\n')
    expect(JSON.parse((await malform(root, '1999', '--format', 'json')).stdout).own[0]).toMatchObject({ articles: 0, articleShare: null })
    expect(await malform(root, 'i fjor')).toMatchObject({ code: 2, stdout: '' })
  })
})
