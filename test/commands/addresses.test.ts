import { existsSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleText, korus, project } from '../project.js'

const run = (root: string, ...argv: string[]) => korus(root, ...argv, '--now', '2026-11-15')
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')
const faults = async (root: string): Promise<string[]> => JSON.parse((await run(root, 'check', '--format', 'json')).stdout).diagnostics
  .filter(({ severity }: { readonly severity: string }) => severity === 'error').map((one: Record<string, unknown>) => `${one['file']}:${one['line']} ${one['code']} ${one['hint']}`)

describe('addresses', () => {
  test('a file that was renamed stops the build with the line to write, and then its old address leads on', async () => {
    const root = project({ 'articles/nye-veier.md': articleText('Nye veier', '2026-05-01') })
    await run(root, 'build')
    unlinkSync(join(root, 'articles/nye-veier.md'))
    writeFileSync(join(root, 'articles/vegen-vidare.md'), articleText('Nye veier', '2026-05-01'))
    const before = read(root, 'dist/adresser.json')
    expect((await run(root, 'build')).code).toBe(1)
    expect(read(root, 'dist/adresser.json')).toBe(before)
    expect(await faults(root)).toEqual([expect.stringMatching(/^articles\/vegen-vidare\.md:1 adresse-forsvinner .*tidligere_adresser: \[nye-veier\]$/)])
    writeFileSync(join(root, 'articles/vegen-vidare.md'), articleText('Nye veier', '2026-05-01', ['tidligere_adresser: [nye-veier]']))
    expect((await run(root, 'build')).code).toBe(0)
    const page = read(root, 'dist/artikler/nye-veier/index.html')
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/blad/artikler/vegen-vidare/">')
    expect(page).toMatch(/<meta name="robots" content="noindex">[^]*<link rel="canonical" href="https:\/\/[^"]*\/artikler\/vegen-vidare\/">[^]*<a href="\/blad\/artikler\/vegen-vidare\/">/)
    expect(read(root, 'dist/_redirects')).toBe('/blad/artikler/nye-veier/ /blad/artikler/vegen-vidare/ 301\n')
    expect(read(root, 'dist/_redirects.nginx.conf')).toContain('location = "/blad/artikler/nye-veier/" { return 301 "/blad/artikler/vegen-vidare/"; }')
    expect(read(root, 'dist/.htaccess')).toContain('RedirectMatch 301 "^/blad/artikler/nye-veier/?$" "/blad/artikler/vegen-vidare/"\n')
  })

  test('record notes what was published, once and for ever, with the day', async () => {
    const root = project({ 'articles/en.md': articleText('En', '2026-05-01', ['emneord: [rus]']) })
    expect((await run(root, 'record')).code).toBe(2)
    await run(root, 'build')
    expect((await run(root, 'noter')).code).toBe(0)
    const ledger = read(root, 'articles/adresser.txt')
    expect(ledger).toContain('artikler/en/ 2026-11-15\n')
    expect(ledger.trimEnd().split('\n')).toEqual(ledger.trimEnd().split('\n').sort())
    await korus(root, 'record', '--now', '2026-12-24')
    expect(read(root, 'articles/adresser.txt')).toBe(ledger)
    writeFileSync(join(root, 'articles/en.md'), articleText('En', '2026-05-01', ['emneord: [bolig]']))
    await run(root, 'build')
    expect(read(root, 'dist/emneord/rus/index.html')).toContain('url=/blad/"')
  })

  test('redirect gives an article another address, and every old one leads straight to the last', async () => {
    const root = project({ 'articles/a.md': articleText('A', '2026-05-01'), 'articles/lenke.md': `${articleText('Lenke', '2026-05-02')}\nSe [a](/artikler/a/).\n` })
    await run(root, 'build')
    for (const [old, wanted] of [['a', 'b'], ['b', 'c'], ['/nyheter/2016/Årsak.aspx', 'c'], ['/kurs/', '/arrangementer/']]) {
      expect(await run(root, 'flytt', old!, wanted!)).toMatchObject({ code: 0 })
      expect(await run(root, 'build')).toMatchObject({ code: 0 })
    }
    expect(read(root, 'articles/a.md')).toContain("slug: c\ntidligere_adresser: [a, b, /nyheter/2016/Årsak.aspx]\n")
    for (const path of ['artikler/a', 'artikler/b', 'nyheter/2016/Årsak.aspx']) expect(read(root, `dist/${path}/index.html`)).toContain('url=/blad/artikler/c/"')
    expect(read(root, 'dist/kurs/index.html')).toContain('url=/blad/arrangementer/"')
    expect(read(root, 'dist/artikler/lenke/index.html')).toContain('href="/blad/artikler/c/"')
    for (const back of ['a', 'c']) {
      expect(await run(root, 'flytt', back === 'a' ? 'c' : 'a', back)).toMatchObject({ code: 0 })
      expect(await run(root, 'build')).toMatchObject({ code: 0 })
    }
    expect(read(root, 'articles/a.md')).toContain("slug: c\ntidligere_adresser: [b, /nyheter/2016/Årsak.aspx, a]\n")
    for (const argv of [['c', 'c'], ['c', 'lenke'], ['x', 'finnes-ikke'], ['x', '/nei/']]) expect((await run(root, 'redirect', ...argv)).code).toBe(2)
  })

  test('a draft that was published keeps its address, with a notice, and so does one that is dated anew', async () => {
    const root = project({ 'articles/a.md': articleText('Avisen', '2026-05-01'), 'articles/b.md': articleText('Boken', '2026-05-01') })
    await run(root, 'build')
    writeFileSync(join(root, 'articles/a.md'), articleText('Avisen', '2026-05-01', ['kladd: ja']))
    writeFileSync(join(root, 'articles/b.md'), articleText('Boken', '2026-12-01'))
    for (let round = 0; round < 2; round++) {
      expect((await run(root, 'build')).code).toBe(0)
      for (const slug of ['a', 'b']) expect(read(root, `dist/artikler/${slug}/index.html`)).toMatch(/noindex[^]*ikke lenger tilgjengelig/)
    }
    expect(read(root, 'dist/sitemap.xml')).not.toContain('artikler/')
    expect(Object.values(JSON.parse(read(root, 'dist/adresser.json')).stengt)).toEqual(['artikler/a/', 'artikler/b/'])
  })

  test.each([
    ['a draft that has faults', ['kladd: ja', 'tiltel: x']],
    ['one that is withdrawn and has faults', ['trukket: 2026-11-01', 'tiltel: x']],
  ])('%s stops nothing and keeps its address', async (_, lines) => {
    const root = project({ 'articles/a.md': articleText('Avisen', '2026-05-01'), 'articles/b.md': articleText('Boken', '2026-05-01') })
    await run(root, 'build')
    writeFileSync(join(root, 'articles/a.md'), articleText('Avisen', '2026-05-01', lines))
    expect((await run(root, 'build')).code).toBe(0)
    expect(read(root, 'dist/artikler/a/index.html')).toContain('ikke lenger tilgjengelig')
  })

  test('a document keeps its address when no page links to it any more', async () => {
    const root = project({ 'articles/a.md': articleText('A', '2026-05-01', ['vedlegg: [{fil: ark.pdf, tekst: Ark}]']), 'articles/ark.pdf': '%PDF-1.7 a' })
    await run(root, 'build')
    writeFileSync(join(root, 'articles/a.md'), articleText('A', '2026-05-01'))
    expect((await run(root, 'build')).code).toBe(0)
    expect(existsSync(join(root, 'dist/vedlegg/ark.pdf'))).toBe(true)
    unlinkSync(join(root, 'articles/ark.pdf'))
    expect(await faults(root)).toEqual([expect.stringMatching(/^articles\/adresser\.txt:1 adresse-forsvinner .*vedlegg\/ark\.pdf 2026-11-15 -> /)])
  })
})
