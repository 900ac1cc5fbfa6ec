import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleTypes } from '../../src/article/metadata-types.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { atTerminal, key } from '../terminal.js'

const creating = (root: string, ...argv: string[]) => korus(root, 'ny', '--now', '2026-11-15', ...argv)

describe('new', () => {
  test('makes a draft that says what is missing, and nothing to delete', async () => {
    const root = project({})
    const { code, stdout, stderr } = await creating(root, 'Åpent hus: rus & arbeid', '--type', 'nyhet', '--tema', 'skole', '--senter', 'nord', '--forfatter', 'Siri Lund')
    expect([code, stdout]).toEqual([0, 'Skrev articles/2026/2026-11-15-apent-hus-rus-og-arbeid.md.\n'])
    expect(stderr).toMatch(/^ {2}ingress: /)
    expect(readFileSync(join(root, 'articles/2026/2026-11-15-apent-hus-rus-og-arbeid.md'), 'utf8')).toMatch(
      /^---\nkladd: ja\ntittel: 'Åpent hus: rus & arbeid'\ntype: nyhet\ndato: 2026-11-15\n# MANGLER ingress: .*\nforfatter: Siri Lund\nsenter: nord\ntema: \[skole\]\n---\n$/)
  })

  test.each(articleTypes)('a new %s is no error, and sound when what is missing is written', async (type) => {
    const root = project({})
    expect((await creating(root, 'En ny sak', '--type', type, '--tema', 'bolig')).code).toBe(0)
    const path = 'articles/2026/2026-11-15-en-ny-sak.md'
    const errors = async (): Promise<number> => JSON.parse((await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')).stdout).summary.errors
    expect(await errors()).toBe(0)
    const filled = readFileSync(join(root, path), 'utf8').replace('kladd: ja\n', '').replace(/# MANGLER ingress.*/, 'ingress: En ingress som er lang nok til å fortelle hva denne saken handler om.')
      .replace(/# MANGLER personer.*/, 'personer: [{navn: Siri Lund, grunnlag: stilling}]').replace(/^ {2}start:$/m, '  start: 2026-12-01 10:00')
    expect(filled).not.toContain('MANGLER')
    writeFileSync(join(root, path), `${filled}\nHer er teksten.\n`)
    expect(await errors()).toBe(0)
  })

  test('leaves what is there alone', async () => {
    const root = project({ 'articles/2020-01-01-en-ny-sak.md': articleText('Før', '2020-01-01') })
    const before = tree(join(root, 'articles'))
    expect(await creating(root, 'En ny sak')).toMatchObject({ code: 2, stderr: expect.stringContaining('articles/2020-01-01-en-ny-sak.md') })
    for (const wrong of [[], ['…'], ['Noe', '--type', 'sang']]) expect((await creating(root, ...wrong)).code).toBe(2)
    expect(tree(join(root, 'articles'))).toEqual(before)
  })

  const open = settingsText.replace('standard: {senter: fjell, sprak: nb, forfatter: Kari Åsen}', 'forfattere: [{id: siri, navn: Siri Lund}]')
  const path = 'articles/2026/2026-11-15-en-hel-uke.md'

  test('asks at a terminal for what is neither given nor known, with the choices of korus.yml', async () => {
    const root = project({ 'korus.yml': open, 'articles/2020-01-01-tatt.md': articleText('Før', '2020-01-01') })
    const { code, shown, unasked } = await atTerminal(root, ['ny', '--now', '2026-11-15'], [
      ['Hva heter saken', `Tatt${key.enter}`], ['brukes av articles/2020-01-01-tatt.md', `\u0015En hel uke${key.enter}`], ['Hva slags sak', `${key.down}${key.enter}`],
      ['Hvilke temaer', `${key.down}${key.space}${key.enter}`], ['Hvilket senter', key.enter], ['Hvem skriver', `${key.down}${key.enter}`], ['Hva heter den som skriver', `Ola Bø${key.enter}`],
    ], { NO_COLOR: '1' })
    expect([code, unasked]).toEqual([0, []])
    expect(readFileSync(join(root, path), 'utf8')).toMatch(/^---\nkladd: ja\ntittel: En hel uke\ntype: intervju\ndato: 2026-11-15\n# MANGLER ingress: .*\nforfatter: Ola Bø\nsenter: nord\ntema: \[skole\]\n# MANGLER personer: .*\n---\n$/)
    // Neither the library's English nor its colours reach who wants none.
    expect(shown).not.toMatch(/select|submit|navigate|confirm|search|Enter:|required|cancel/i)
    expect(shown).not.toContain('\u001b[36m')
  })

  test('asks only for what is missing, and lets a topic wait', async () => {
    const root = project({})
    const { code, shown } = await atTerminal(root, ['ny', 'En hel uke', '--type', 'nyhet', '--now', '2026-11-15'], [['Hvilke temaer', key.enter]])
    expect([code, /Hva (?:heter|slags)|Hvilket|Hvem/.exec(shown)]).toEqual([0, null])
    expect(readFileSync(join(root, path), 'utf8')).toContain('# MANGLER tema')
    expect((await atTerminal(root, ['ny', 'En uke til', '--quiet'], [])).code).toBe(0)
  })

  test.each([['Ctrl-C', key.interrupt], ['Esc', '\u001b'], ['Ctrl-D', key.end]])('%s ends it with nothing written', async (_, press) => {
    const root = project({})
    const { code, stderr } = await atTerminal(root, ['ny', '--now', '2026-11-15'], [['Hva heter saken', `En hel uke${key.enter}`], ['Hva slags sak', press]])
    expect([code, stderr]).toEqual([2, 'Avbrutt. Ingenting er skrevet.\n'])
    expect(tree(join(root, 'articles'))).toEqual({})
  })
})
