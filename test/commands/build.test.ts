import { mkdirSync, readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { setGate } from '../../src/disk/io.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'

const sound = { 'articles/2026-05-01-en.md': articleText('En sak', '2026-05-01'), 'articles/2026-06-01-to.md': articleText('To saker', '2026-06-01') }
const build = (root: string, ...more: string[]) => korus(root, 'build', '--now', '2026-11-15', ...more)

describe('build', () => {
  test('publishes what is sound and says so', async () => {
    const root = project(sound)
    const { code, stdout, stderr } = await build(root)
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('2 artikler')
    expect(Object.keys(tree(join(root, 'dist')))).toEqual(expect.arrayContaining(['index.html', 'artikler/en/index.html', 'artikler/to/index.html', 'feed.xml', 'sitemap.xml', '404.html', 'adresser.json']))
  })

  test('leaves every byte and time as they were when nothing changed', async () => {
    const root = project(sound)
    await build(root)
    const page = join(root, 'dist/artikler/en/index.html')
    utimesSync(page, 1000, 1000)
    await build(root)
    expect(statSync(page).mtimeMs).toBe(1_000_000)
  })

  test('makes the same bytes warm as cold, after an edit, a rename and a removal', async () => {
    const root = project({ ...sound, 'articles/tre.md': articleText('Tre', '2026-07-01') })
    await build(root)
    await korus(root, 'record', '--now', '2026-11-15')
    const ledger = readFileSync(join(root, 'articles/adresser.txt'), 'utf8').replace('artikler/tre/ 2026-11-15', 'artikler/tre/ 2026-11-15 -> artikler/fire/')
    writeFileSync(join(root, 'articles/adresser.txt'), ledger)
    writeFileSync(join(root, 'articles/2026-05-01-en.md'), articleText('En annen sak', '2026-05-01'))
    writeFileSync(join(root, 'articles/fire.md'), articleText('Fire', '2026-08-01'))
    unlinkSync(join(root, 'articles/tre.md'))
    await build(root)
    const clean = project({ 'articles/adresser.txt': ledger, 'articles/2026-05-01-en.md': articleText('En annen sak', '2026-05-01'), 'articles/2026-06-01-to.md': sound['articles/2026-06-01-to.md'], 'articles/fire.md': articleText('Fire', '2026-08-01') })
    await build(clean)
    expect(tree(join(root, 'dist'))).toEqual(tree(join(clean, 'dist')))
  })

  test('changes nothing in dist/ while an article has an error, and publishes the rest when it is made a draft', async () => {
    const root = project(sound)
    await build(root)
    const before = tree(join(root, 'dist'))
    writeFileSync(join(root, 'articles/feil.md'), articleText('Feil', '2026-02-30'))
    const stopped = await build(root)
    expect(stopped.code).toBe(1)
    expect(stopped.stderr).toContain('feil.md:4:7')
    expect(stopped.stderr).toContain('ugyldig-dag')
    expect(stopped.stderr).toContain('kladd: ja')
    expect(tree(join(root, 'dist'))).toEqual(before)
    writeFileSync(join(root, 'articles/feil.md'), articleText('Feil', '2026-02-30', ['kladd: ja']))
    expect((await build(root)).code).toBe(0)
  })

  test('tells the faults of all files in one run, in JSON with places and the account', async () => {
    const root = project({ ...sound, 'articles/a.md': articleText('A', '2026-02-30', ['tiltel: x']), 'articles/b.md': 'Ingen hode her.\n', 'articles/c.md': Buffer.from(articleText('Sør', '2026-01-01'), 'latin1') })
    const { code, stdout } = await build(root, '--format', 'json')
    const { diagnostics, summary } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(diagnostics.map(({ code: fault, file, line }: Record<string, unknown>) => `${file}:${line} ${fault}`)).toEqual([
      'articles/a.md:4 ugyldig-dag', 'articles/a.md:7 ukjent-nokkel', 'articles/b.md:1 mangler-hode', 'articles/c.md:2 ikke-utf8',
    ])
    expect(summary).toMatchObject({ read: 5, published: 2, rejected: 3, errors: 4 })
  })

  test('tells the faults of korus.yml and of articles together', async () => {
    const root = project({ 'korus.yml': `${settingsText}farger: {aksent: '#eeeeee'}\n`, 'articles/a.md': articleText('A', '2026-02-30') })
    const { code, stdout } = await build(root, '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).diagnostics.map((one: { readonly code: string }) => one.code)).toEqual(expect.arrayContaining(['ugyldig-dag', 'for-svak-kontrast']))
  })

  test('an annotation names the file from where the user stands', async () => {
    const root = project({ 'articles/a.md': articleText('A', '2026-02-30') })
    const { stdout } = await korus(join(root, 'articles'), 'build', '--format', 'github')
    expect(stdout).toMatch(/^::error file=a\.md,line=4,col=7,/)
  })

  test('leaves a dist that is not ours alone', async () => {
    const root = project({ ...sound, 'dist/brev.txt': 'viktig' })
    expect(await build(root)).toMatchObject({ code: 3, stdout: '' })
    expect(tree(join(root, 'dist'))).toEqual({ 'brev.txt': 'viktig' })
  })

  test('an empty archive is a site with nothing in it', async () => {
    const root = project({})
    const { code, stderr } = await build(root)
    expect(code).toBe(0)
    expect(stderr).toContain('ingen-artikler')
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toContain('<h1')
  })

  test('a template with an unknown name is told with its place', async () => {
    const root = project({ ...sound, 'templates/site/list.hbs': '<p>\n{{titel}}</p>\n' })
    const { code, stderr } = await build(root)
    expect(code).toBe(1)
    expect(stderr).toContain('templates/site/list.hbs:2:3')
  })

  test('an article that cannot be read is told, and the others are read', async () => {
    const root = project(sound)
    setGate((_call, path) => {
      if (path.endsWith('en.md')) throw Object.assign(new Error(), { code: 'EACCES' })
    })
    onTestFinished(() => setGate(undefined))
    const { code, stdout } = await build(root, '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: 'kan-ikke-leses', file: 'articles/2026-05-01-en.md' }], summary: { read: 2, published: 1, rejected: 1 } })
  })

  test('a folder where the file of a page should be does not stop it', async () => {
    const root = project(sound)
    await build(root)
    unlinkSync(join(root, 'dist/robots.txt'))
    mkdirSync(join(root, 'dist/robots.txt'))
    expect((await build(root)).code).toBe(0)
    expect(statSync(join(root, 'dist/robots.txt')).isFile()).toBe(true)
  })
})
