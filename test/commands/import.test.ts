import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.js'
import { docx, para, picture } from '../import/docx.js'
import { articleText, korus, project, tree } from '../project.js'

const path = process.env['PATH']
afterEach(() => void (process.env['PATH'] = path))

const text = (title: string): string => `${title}\n\nPublisert: 27.08.2016\n\nVi møtes på låven i åtte dager, og vi tar med oss det vi trenger.\n\nDet er plass til alle som vil.\n\nTa med sko.\n`
const sound = { 'articles/2026-10-01-en.md': articleText('En sak', '2026-10-01') }
const articles = (root: string): string[] => Object.keys(tree(join(root, 'articles')))
const importing = (root: string, ...argv: string[]) => korus(root, 'importer', '--now', '2026-11-15', ...argv)

describe('import', () => {
  test('takes what it can of a folder, tells the rest, and leaves the archive sound', async () => {
    const png = new Uint8Array(readFileSync('test/fixtures/mote.png'))
    const root = project({
      ...sound, 'manus/a.txt': text('Møte på låven'), 'manus/under/b.docx': await docx({ body: para('Et bord', 'Title') + para('Bordet er langt.') + picture('a.png', 'Et langt bord') + para('Slutt.'), media: { 'a.png': png } }),
      'manus/CON.txt': text('Et rart navn'), 'manus/tom.txt': '', 'manus/bilde.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'manus/gammel.docx': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'manus/.skjult.txt': text('Skjult'), 'manus/~$b.docx': 'x',
    })
    const { code, stdout, stderr } = await importing(root, 'manus', '--tema', 'bolig,skole', '--type', 'nyhet')
    expect(code).toBe(1)
    expect(stderr).toMatch(/manus\/bilde\.jpg .*\.\n.*manus\/gammel\.docx .*\.\n.*manus\/tom\.txt .*\./)
    expect(stderr).toContain('Importerte 3 kladder. 3 filer ble ikke importert.')
    expect(stdout).toContain('manus/a.txt ble articles/2016/2016-08-27-mote-pa-laven.md')
    expect(articles(root)).toEqual(['2016/2016-08-27-et-rart-navn.md', '2016/2016-08-27-mote-pa-laven.md', '2026-10-01-en.md', expect.stringMatching(/^bilder\/b-[0-9a-f]{8}\.png$/), 'kladder/et-bord.md'])
    const made = readFileSync(join(root, 'articles/2016/2016-08-27-mote-pa-laven.md'), 'utf8')
    expect(made).toMatch(/^---\nkladd: ja\ntittel: Møte på låven\ntype: nyhet\ndato: 2016-08-27\n[^]*\ntema: \[bolig, skole\]\nnyhetsbrev: \{ta_med: nei\}\n---\n/)
    expect(made).not.toContain('MANGLER tema')
    expect(readFileSync(join(root, 'articles/kladder/et-bord.md'), 'utf8')).toMatch(/fil: \.\.\/bilder\/b-[0-9a-f]{8}\.png\n {2}alt: Et langt bord\n/)
    expect(readFileSync(join(root, '.korus/importert/mote-pa-laven/a.txt'), 'utf8')).toBe(text('Møte på låven'))
    expect(Object.keys(tree(join(root, '.korus/importert/et-rart-navn')))).toEqual(['original'])

    const checked = JSON.parse((await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')).stdout)
    expect(checked.summary).toMatchObject({ errors: 0, published: 1 })
    expect((await korus(root, 'build', '--now', '2026-11-15')).code).toBe(0)

    // Done again, nothing is made twice and nothing is written over.
    const before = tree(root)
    const again = await importing(root, 'manus/a.txt')
    expect([again.code, again.stdout]).toEqual([0, ''])
    expect(again.stderr).toContain('articles/2016/2016-08-27-mote-pa-laven.md')
    expect(Object.keys(tree(join(root, 'articles')))).toEqual(Object.keys(before).filter((one) => one.startsWith('articles/')).map((one) => one.slice(9)))
  })

  test('tells on a terminal alone, and within its width, which file it is at', async () => {
    const root = project({ ...sound, 'manus/a.txt': text('Møte på låven'), 'manus/en-fil-med-et-ganske-langt-navn.txt': text('Et annet møte') })
    const shown: string[] = []
    const host = (isTTY: boolean, columns: number) => ({ stdout: { write: () => true, columns }, stderr: { isTTY, write: (one: string) => shown.push(one) }, env: {}, cwd: () => root, once: () => {} })
    expect(await main(['importer', 'manus', '--now', '2026-11-15'], host(true, 40))).toBe(0)
    const [lines, cleared] = [shown.filter((one) => one.startsWith('Importerer')), shown.filter((one) => one === '\r\u001b[K')]
    expect(lines).toEqual(['Importerer 1 av 2: manus/a.txt', `${'Importerer 2 av 2: manus/en-fil-med-et-ganske'.slice(0, 38)}…`])
    expect(cleared.length).toBe(lines.length)
    shown.length = 0
    expect(await main(['importer', 'manus', '--now', '2026-11-15'], host(false, 40))).toBe(0)
    expect(shown.join('')).not.toMatch(/Importerer|\r/)
  })

  test('an address that is taken is left to who has it', async () => {
    const root = project({ 'articles/2020-01-01-mote-pa-laven.md': articleText('Før', '2020-01-01'), 'a.txt': text('Møte på låven') })
    const { stdout, code } = await importing(root, 'a.txt', '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).files).toMatchObject([{ kind: 'draft', path: 'articles/2016/2016-08-27-mote-pa-laven-2.md', kept: '.korus/importert/mote-pa-laven-2/', missing: expect.arrayContaining([{ what: 'tema', near: null }]) }])
    expect(readFileSync(join(root, 'articles/2020-01-01-mote-pa-laven.md'), 'utf8')).toBe(articleText('Før', '2020-01-01'))
  })

  test('what was copied is read from the first program that has it', async () => {
    const root = project(sound)
    const bin = join(root, 'bin')
    mkdirSync(bin)
    process.env['PATH'] = bin
    expect(await importing(root, '--clipboard')).toMatchObject({ code: 3, stderr: expect.stringContaining('xclip') })
    const tool = (name: string, script: string): void => {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
      chmodSync(join(bin, name), 0o755)
    }
    tool('xclip', `case "$*" in *text/html*) exit 1;; esac\nprintf '%s' '${text('Fra tavla')}'`)
    expect((await importing(root, '--clipboard')).code).toBe(0)
    tool('wl-paste', "printf '%s' '<h1>Fra nettet</h1><p>Et avsnitt.</p>'")
    expect((await importing(root, '--clipboard')).code).toBe(0)
    expect(articles(root)).toEqual(['2016/2016-08-27-fra-tavla.md', '2026-10-01-en.md', 'kladder/fra-nettet.md'])
  })

  test('text can come from another program', () => {
    const root = project(sound)
    const { status, stdout } = spawnSync(process.execPath, [resolve('bin/korus.js'), 'import', '-', '--lang', 'en'], { cwd: root, input: text('Fra et rør'), encoding: 'utf8' })
    expect(status).toBe(0)
    expect(stdout).toContain('the text became articles/2016/2016-08-27-fra-et-ror.md')
  })

  test.each([[[]], [['finnes-ikke.txt']], [['a.txt', '--tema', 'ukjent']], [['a.txt', '--type', 'sang']], [['a.txt', '--senter', 'x']]])('%j is wrong usage: one sentence, nothing written', async (argv) => {
    const root = project({ ...sound, 'a.txt': text('A') })
    const { code, stdout, stderr } = await importing(root, ...argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^.{20,}\n$/)
    expect(articles(root)).toEqual(['2026-10-01-en.md'])
  })
})
