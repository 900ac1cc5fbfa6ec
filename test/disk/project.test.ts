import { symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { setGate } from '../../src/disk/io.js'
import { findRoot, loadProject, type Project } from '../../src/disk/project.js'
import type { StatTable } from '../../src/disk/stats.js'
import { failWhere, fill, temporaryFolder } from './helper.js'

const settings = { 'korus.yml': 'korus: 1\n' }
const article = '---\ntittel: Å høre til\n---\nTekst – med strek.\n'

async function load(files: Readonly<Record<string, string | Uint8Array>>, prepare?: (root: string) => void, stats?: StatTable): Promise<Project> {
  const root = fill(temporaryFolder(), { ...settings, ...files })
  prepare?.(root)
  return loadProject(root, join(fill(temporaryFolder(), { 'templates/site/front.hbs': 'fra pakken' }), 'templates'), stats)
}

const paths = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => path)
const complaints = ({ diagnostics }: Project) => diagnostics.map(({ code, params, at }) => [at.path, code, params, at.span.start])

describe('findRoot', () => {
  test('gives the nearest folder with korus.yml', () => {
    const root = fill(temporaryFolder(), { ...settings, 'a/korus.yml': '', 'a/b/c': '' })
    expect(findRoot(join(root, 'a/b'))).toBe(join(root, 'a'))
    expect(findRoot(root)).toBe(root)
  })

  test('halts where there is none, or no folder', () => {
    const from = temporaryFolder()
    expect(() => findRoot(from)).toThrow(expect.objectContaining({ exit: 2, reason: { kind: 'no-settings', from } }))
    const path = join(from, 'finnes/ikke')
    expect(() => findRoot(path)).toThrow(expect.objectContaining({ exit: 2, reason: { kind: 'no-such-root', path } }))
  })
})

describe('loadProject', () => {
  test('sorts files into what they are, by code unit', async () => {
    const project = await load({
      'articles/b.md': article, 'articles/B.md': article, 'articles/2023/å.MD': article, 'articles/a.markdown': article,
      'articles/nyhetsbrev/2026-11.md': article, 'articles/nyhetsbrev/2026-10.md': article,
      'articles/2023/Årsrapport.PDF': '%PDF', 'articles/bilde.svg': '<svg viewBox="0 0 12 7"></svg>',
      'articles/adresser.txt': '', 'articles/notat.html': '', 'articles/.skjult.md': '', 'articles/.git/x.md': '', 'articles/~$b.md': '',
    })
    expect(paths(project.articles)).toEqual(['articles/2023/å.MD', 'articles/B.md', 'articles/a.markdown', 'articles/b.md'])
    expect(paths(project.issues)).toEqual(['articles/nyhetsbrev/2026-10.md', 'articles/nyhetsbrev/2026-11.md'])
    expect(project.assets).toMatchObject([
      { path: 'articles/2023/Årsrapport.PDF', bytes: 4, kind: 'document', width: null, height: null },
      { path: 'articles/bilde.svg', kind: 'image', width: 12, height: 7 },
    ])
    expect(project.settings?.text).toBe('korus: 1\n')
    expect(complaints(project)).toEqual([])
  })

  test('keeps text as it is, byte order mark and line ends too', async () => {
    const text = '\ufeff---\r\ntittel: A\u030a\r\n---\rTekst\u2028\ufffd'
    const { articles } = await load({ 'articles/a.md': text, 'articles/b.md': text, 'articles/c.md': article })
    expect(articles.map((one) => one.text)).toEqual([text, text, article])
    expect(articles[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(articles[0]?.hash).toBe(articles[1]?.hash)
    expect(articles[0]?.hash).not.toBe(articles[2]?.hash)
  })

  const wide = Buffer.from('\ufeff---\nå', 'utf16le')
  test.each([
    ['Windows-1252', Buffer.concat([Buffer.from('---\nå: ja\r\n'), Buffer.from([0x62, 0x6c, 0xe5, 0x0a, 0xe6])]), 'ikke-utf8', { encoding: 'Windows-1252', line: 3 }, 14],
    ['a lone carriage return as line end', Buffer.from([0x61, 0x0d, 0x62, 0xe5]), 'ikke-utf8', { encoding: 'Windows-1252', line: 2 }, 3],
    ['an encoded surrogate', Buffer.from([0xed, 0xa0, 0x80]), 'ikke-utf8', { encoding: 'Windows-1252', line: 1 }, 0],
    ['UTF-16 with a mark', wide, 'ikke-utf8', { encoding: 'UTF-16', line: 1 }, 0],
    ['UTF-16 the other way', Buffer.from(wide).swap16(), 'ikke-utf8', { encoding: 'UTF-16', line: 1 }, 0],
    ['UTF-16 without a mark', Buffer.from('tittel: blå', 'utf16le'), 'ikke-utf8', { encoding: 'UTF-16', line: 1 }, 0],
    ['NUL', Buffer.from('å tekst\0 mer'), 'nul-tegn', {}, 7],
    ['too large', Buffer.alloc(2_000_001, 'a'), 'for-stor-fil', { bytes: 2_000_001, most: 2_000_000 }, 0],
  ])('refuses %s', async (_, bytes, code, params, start) => {
    const project = await load({ 'articles/a.md': bytes, 'articles/b.md': article })
    expect(paths(project.articles)).toEqual(['articles/b.md'])
    expect(paths(project.refused)).toEqual(['articles/a.md'])
    expect(complaints(project)).toEqual([['articles/a.md', code, params, start]])
  })

  test('shows what it refuses as it was meant', async () => {
    const { refused } = await load({ 'articles/a.md': Buffer.from([0x93, 0x62, 0x6c, 0xe5, 0x94]), 'articles/b.md': wide })
    expect(refused.map(({ text }) => text)).toEqual([expect.stringContaining('blå'), '---\nå'])
  })

  test('follows links within the project and reports the others', async () => {
    const project = await load({ 'articles/a.md': article, 'articles/mappe/b.md': article, 'felles/c.md': article, '.hemmelig/d.md': article }, (root) => {
      const elsewhere = fill(temporaryFolder(), { 'e.md': article })
      const links = {
        'articles/0-felles': '../felles', 'articles/felles': '../felles', 'articles/0-mappe': 'mappe', 'articles/kopi.md': 'a.md',
        'articles/ut.md': join(elsewhere, 'e.md'), 'articles/ut': elsewhere, 'articles/hemmelig.md': '../.hemmelig/d.md', 'articles/rot': '..',
        'articles/ring': 'ring', 'articles/opp': '.', 'articles/brutt.md': 'finnes-ikke.md', 'felles/rundt': '../felles', 'articles/passord.md': '/etc/passwd',
      }
      for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path))
    })
    expect(paths(project.articles)).toEqual(['articles/0-felles/c.md', 'articles/a.md', 'articles/kopi.md', 'articles/mappe/b.md'])
    const out = ['0-felles/rundt', '0-mappe', 'felles', 'hemmelig.md', 'opp', 'passord.md', 'ring', 'rot', 'ut', 'ut.md']
    expect(complaints(project).sort()).toEqual([
      ...out.map((path) => [`articles/${path}`, 'lenke-ut', {}, 0]), ['articles/brutt.md', 'kan-ikke-leses', { reason: 'other' }, 0],
    ].sort())
  })

  test('reports what cannot be read, and reads the rest', async () => {
    const project = await load({ 'articles/a.md': article, 'articles/b.md': article, 'articles/c.png': 'x', 'articles/d/e.md': article }, (root) =>
      failWhere('EACCES', (_, call, path) => ['articles/a.md', 'articles/c.png', 'articles/d'].some((one) => path === join(root, one)) && call !== 'stat'))
    expect(paths(project.articles)).toEqual(['articles/b.md'])
    expect(complaints(project).sort()).toEqual(['articles/a.md', 'articles/c.png', 'articles/d'].map((path) => [path, 'kan-ikke-leses', { reason: 'permission' }, 0]))
  })

  test('halts when the machine has no more files to open, for any could then be missing', async () => {
    const loading = load({ 'articles/a.md': article }, (root) => failWhere('EMFILE', (_, call, path) => call === 'read' && path === join(root, 'articles/a.md')))
    await expect(loading).rejects.toMatchObject({ exit: 3, reason: { kind: 'too-many-files' } })
  })

  test('says when there are no articles', async () => {
    expect(complaints(await load({}))).toEqual([['articles', 'ingen-artikler', {}, 0]])
    expect(complaints(await load({ 'articles/bilde.svg': '', 'articles/nyhetsbrev/2026-11.md': article }))).toEqual([['articles', 'ingen-artikler', {}, 0]])
  })

  test("takes the project's templates before the package's", async () => {
    const root = fill(temporaryFolder(), { ...settings, 'articles/a.md': article, 'templates/site/front.hbs': 'egen', 'templates/site/egen.css': 'b{}' })
    const home = fill(temporaryFolder(), { 'templates/site/front.hbs': 'pakken', 'templates/site/list.hbs': 'pakken', 'templates/site/a.css': 'a{}', 'templates/fonts/f.woff2': Buffer.from([0, 255]) })
    const { templates, styles, files } = await loadProject(root, join(home, 'templates'))
    expect(templates.map(({ path, text }) => [path, text])).toEqual([['templates/site/front.hbs', 'egen'], ['templates/site/list.hbs', 'pakken']])
    expect(styles.map(({ text }) => text)).toEqual(['a{}', 'b{}'])
    expect(files).toMatchObject([{ path: 'templates/fonts/f.woff2', bytes: Buffer.from([0, 255]) }])
    expect((await loadProject(home, join(home, 'templates'))).templates.map(({ text }) => text)).toEqual(['pakken', 'pakken'])
  })
})

describe('pictures', () => {
  const draw = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif', orientation?: number) => {
    const picture = sharp({ create: { width: 30, height: 20, channels: 3, background: '#0b5563' } })
    return (orientation ? picture.withMetadata({ orientation }) : picture).toFormat(format).toBuffer()
  }

  test('are measured as a browser shows them', async () => {
    const { assets } = await load({
      'articles/a.jpg': await draw('jpeg'), 'articles/b.png': await draw('png'), 'articles/c.webp': await draw('webp'), 'articles/d.gif': await draw('gif'),
      'articles/e.avif': await draw('avif'), 'articles/f.jpeg': await draw('jpeg', 6), 'articles/g.JPG': await draw('png'),
    })
    expect(assets.map(({ width, height }) => [width, height])).toEqual([[30, 20], [30, 20], [30, 20], [30, 20], [30, 20], [20, 30], [30, 20]])
  })

  test.each([
    ['a.jpg', 'no picture'], ['a.jpg', ''], ['a.png', '<svg width="3" height="4"></svg>'], ['a.svg', 'ikke noe bilde'], ['a.svg', '<svg width="0" height="4"></svg>'],
    ['a.svg', '<svg '.repeat(200_000)], ['a.avif', Buffer.from('\0\0\0\0ftypavif\0\0\0\0'.repeat(100), 'latin1')], ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0])],
  ])('that browsers do not know have no size: %s', async (file, bytes) => {
    expect((await load({ [`articles/${file}`]: bytes })).assets).toMatchObject([{ width: null, height: null }])
  })
})

test('files that are known are not read, until somebody asks for the text, and then must be the same', async () => {
  const rows = new Map<string, Parameters<StatTable['note']>[2]>()
  const stats: StatTable = { known: (path) => rows.get(path), note: (path, _, known) => void rows.set(path, known) }
  const root = fill(temporaryFolder(), { ...settings, 'articles/a.md': article, 'articles/b.md': article, 'articles/c.svg': '<svg viewBox="0 0 3 4"></svg>' })
  const templates = join(fill(temporaryFolder(), { 'templates/a.hbs': '' }), 'templates')
  const first = await loadProject(root, templates, stats)
  const read: string[] = []
  setGate((call, path) => {
    if (['read', 'open'].includes(call) && dirname(path).startsWith(join(root, 'articles'))) read.push(path)
  })
  const second = await loadProject(root, templates, stats)
  expect(read).toEqual([])
  expect(second.assets).toEqual(first.assets)
  expect(second.articles.map(({ path, hash }) => [path, hash])).toEqual(first.articles.map(({ path, hash }) => [path, hash]))
  expect(second.articles[0]?.text).toBe(article)
  expect(read).toEqual([join(root, 'articles/a.md')])
  fill(root, { 'articles/b.md': 'endret' })
  expect(() => second.articles[1]?.text).toThrow(expect.objectContaining({ reason: { kind: 'changed', path: join(root, 'articles/b.md') } }))
})
