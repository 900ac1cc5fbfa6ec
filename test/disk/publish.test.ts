import { lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publish } from '../../src/disk/publish.js'
import type { Output } from '../../src/output.js'
import { fill, mark, outputsOf, snapshot, temporaryFolder, treeOf } from './helper.js'
import { cases } from '../long.js'

const dist = (root: string): string => join(root, 'dist')
/** Writes other bytes of the same size, at another time: a file system whose clock is coarse may give the time it was published. */
const spoil = (root: string, path: string, text: string): void => {
  writeFileSync(join(dist(root), path), text)
  utimesSync(join(dist(root), path), 2, 2)
}
const haltOf = (kind: string) => ({ exit: 3, reason: expect.objectContaining({ kind }) })

describe('publish', () => {
  test('makes dist/ the outputs, and nothing else', async () => {
    const root = temporaryFolder()
    const first = { ...mark, 'index.html': 'Forside', 'artikler/fra-oslo/index.html': 'Fra Oslo', 'gammel/side/index.html': 'Borte' }
    expect(await publish(root, outputsOf(first))).toMatchObject({ written: Object.keys(first).sort(), removed: [], unchanged: 0 })
    const second = { ...mark, 'index.html': 'Ny forside', 'artikler/fra-oslo/index.html': 'Fra Oslo' }
    expect(await publish(root, outputsOf(second))).toMatchObject({ written: ['index.html'], removed: ['gammel/side/index.html'], unchanged: 2 })
    expect(snapshot(dist(root))).toEqual(treeOf(second))
    expect(snapshot(join(root, '.korus', 'lock'))).toEqual({})
  })

  test('asks make only where the key is new, and leaves the same bytes and their time alone', async () => {
    const root = temporaryFolder()
    const files = { ...mark, 'index.html': 'Forside', 'feed.xml': '<feed/>' }
    await publish(root, outputsOf(files))
    const before = lstatSync(join(dist(root), 'feed.xml'))
    const refuse = (): never => { throw new Error('made again') }
    const outputs = outputsOf(files).map((output): Output => (output.path === 'feed.xml' ? { ...output, key: 'new' } : { ...output, make: refuse }))
    expect(await publish(root, outputs)).toMatchObject({ written: [], removed: [], unchanged: 3 })
    expect(lstatSync(join(dist(root), 'feed.xml'))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino })
    // The new key is known now.
    expect(await publish(root, outputs.map((output) => ({ ...output, make: refuse })))).toMatchObject({ unchanged: 3 })
  })

  test('mends a file that somebody changed, and takes one that was only touched for what it is', async () => {
    const root = temporaryFolder()
    const files = { ...mark, 'index.html': 'Forside', 'feed.xml': '<feed/>' }
    await publish(root, outputsOf(files))
    spoil(root, 'index.html', 'forsidE')
    utimesSync(join(dist(root), 'feed.xml'), 1, 1)
    expect(await publish(root, outputsOf(files))).toMatchObject({ written: ['index.html'], unchanged: 2 })
    expect(lstatSync(join(dist(root), 'feed.xml')).mtimeMs).toBe(1000)
    expect(snapshot(dist(root))).toEqual(files)
  })

  test('makes a folder only where its key is new or a file of it is not as it was left, and keeps what did not change', async () => {
    const root = temporaryFolder()
    let made = 0
    const folder = (key: string, files: Readonly<Record<string, string>>): Output => ({
      path: 'sok/indeks/', key, makeFiles: async () => (made++, Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }))),
    })
    const [first, second] = [{ a: '1', 'b/c': '2' }, { a: '1', 'b/d': '3' }]
    const inPlace = (files: Readonly<Record<string, string>>) => ({ ...mark, ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`sok/indeks/${path}`, text])) })
    await publish(root, [...outputsOf(mark), folder('k', first)])
    expect(await publish(root, [...outputsOf(mark), folder('k', first)])).toMatchObject({ written: [], removed: [], unchanged: 3 })
    expect(made).toBe(1)
    for (const change of [() => spoil(root, 'sok/indeks/a', '9'), () => rmSync(join(dist(root), 'sok/indeks/b/c')), () => rmSync(join(root, '.korus'), { recursive: true })]) {
      made = 0
      change()
      await publish(root, [...outputsOf(mark), folder('k', first)])
      expect([made, snapshot(dist(root))]).toEqual([1, treeOf(inPlace(first))])
    }
    expect(await publish(root, [...outputsOf(mark), folder('l', second)])).toMatchObject({ written: ['sok/indeks/b/d'], removed: ['sok/indeks/b/c'], unchanged: 2 })
    await expect(publish(root, [...outputsOf(mark), folder('m', { '../x': '' })])).rejects.toThrow('may not lie')
    await expect(publish(root, [...outputsOf({ ...mark, 'sok/indeks/a': '' }), folder('m', first)])).rejects.toThrow('two outputs meet')
    expect(snapshot(dist(root))).toEqual(treeOf(inPlace(second)))
  })

  test('does without the manifest', async () => {
    const root = temporaryFolder()
    const files = { ...mark, 'index.html': 'Forside' }
    await publish(root, outputsOf(files))
    for (const change of [() => rmSync(join(root, '.korus'), { recursive: true }), () => writeFileSync(join(root, '.korus/manifest'), 'korus manifest 1 2 3\n[]')]) {
      change()
      expect(await publish(root, outputsOf(files))).toMatchObject({ written: [], unchanged: 2 })
    }
  })

  test('puts a folder where a file was, and a file where a folder was', async () => {
    const root = temporaryFolder()
    const first = { ...mark, a: 'fil', 'b/c/d': 'dypt', 'b/e': 'fil' }
    const second = { ...mark, 'a/b/c': 'dypt', b: 'fil' }
    for (const files of [first, second, first]) {
      await publish(root, outputsOf(files))
      expect(snapshot(dist(root))).toEqual(treeOf(files))
    }
  })

  test('removes empty folders and links, and writes through none', async () => {
    const root = temporaryFolder()
    const files = { ...mark, 'artikler/a/index.html': 'A' }
    await publish(root, outputsOf(files))
    rmSync(join(dist(root), 'artikler'), { recursive: true })
    mkdirSync(join(dist(root), 'tom/mappe'), { recursive: true })
    fill(root, { 'utenfor/a/index.html': 'Rør meg ikke' })
    symlinkSync('../utenfor', join(dist(root), 'artikler'))
    symlinkSync('../utenfor', join(dist(root), 'enda-en'))
    await publish(root, outputsOf(files))
    expect(snapshot(dist(root))).toEqual(treeOf(files))
    expect(readFileSync(join(root, 'utenfor/a/index.html'), 'utf8')).toBe('Rør meg ikke')
  })

  test('copies a file of the project without make, and only one of the project', async () => {
    const root = fill(temporaryFolder(), { 'articles/bilde.png': 'piksler' })
    const copy = (from: string): Output[] => [...outputsOf(mark), { path: 'bilde.png', key: from, from, make: () => { throw new Error('made') } }]
    expect(await publish(root, copy('articles/bilde.png'))).toMatchObject({ written: ['adresser.json', 'bilde.png'] })
    expect(readFileSync(join(dist(root), 'bilde.png'), 'utf8')).toBe('piksler')
    symlinkSync('/etc/hostname', join(root, 'articles/lenke.png'))
    for (const from of ['articles/lenke.png', '../bilde.png', '/etc/hostname']) {
      await expect(publish(root, copy(from))).rejects.toMatchObject(haltOf('outside'))
    }
    expect(snapshot(dist(root))).toEqual({ ...mark, 'bilde.png': 'piksler' })
  })

  test('leaves a dist/ that is not ours as it is', async () => {
    const notOurs: readonly ((root: string) => void)[] = [
      (root) => void fill(root, { 'dist/feriebilder.txt': 'Sommer' }),
      (root) => void fill(root, { 'dist/adresser.json': '{}' }),
      (root) => void fill(root, { 'dist/adresser.json/korus': '"korus"' }),
      (root) => void fill(root, { dist: 'en fil' }),
      (root) => symlinkSync(fill(temporaryFolder(), mark), dist(root)),
    ]
    for (const prepare of notOurs) {
      const root = temporaryFolder()
      prepare(root)
      const before = snapshot(root)
      await expect(publish(root, outputsOf(mark))).rejects.toMatchObject(haltOf('not-ours'))
      rmSync(join(root, '.korus'), { recursive: true })
      expect(snapshot(root)).toEqual(before)
    }
  })

  test('takes an empty dist/, and one that holds the history of a branch', async () => {
    const root = fill(temporaryFolder(), { 'dist/.git/HEAD': 'ref: refs/heads/sider' })
    mkdirSync(join(dist(root), 'tom'))
    await publish(root, outputsOf(mark))
    expect(snapshot(dist(root))).toEqual({ ...mark, '.git': null, '.git/HEAD': 'ref: refs/heads/sider' })
  })

  test('changes nothing when an output cannot be made', async () => {
    const root = temporaryFolder()
    const old = { ...mark, 'index.html': 'Gammel', 'feed.xml': 'gammel' }
    await publish(root, outputsOf(old))
    const outputs = [...outputsOf({ ...mark, 'index.html': 'Ny' }), { path: 'z.html', key: 'z', make: () => Promise.reject(new Error('no')) }]
    await expect(publish(root, outputs)).rejects.toThrow('no')
    expect(snapshot(dist(root))).toEqual(old)
    expect(snapshot(join(root, '.korus'))).not.toHaveProperty('publish')
  })

  test.each([
    ['../a'], ['/a'], ['a//b'], ['a/./b'], ['a/../../b'], [''], ['a/'], ['a\\b'], ['C:/a'], ['a\0'], ['con'], ['a/NUL.txt'], ['lpt1.html'],
    ['a.'], ['a '], ['å'.repeat(128)], ['a\u202e'], ['\ud800'],
  ])('refuses an output at %j', async (path) => {
    const root = temporaryFolder()
    await expect(publish(root, outputsOf({ ...mark, [path]: 'x' }))).rejects.toThrow('may not lie')
    expect(snapshot(root)).toEqual({})
  })

  test.each([
    [['a', 'A']], [['a/b', 'A/c']], [['a', 'a/b']], [['a/b', 'a']], [['å', 'a\u030a']], [['a', 'a']],
  ])('refuses outputs that meet: %j', async (paths) => {
    const outputs = [...outputsOf(mark), ...paths.flatMap((path) => outputsOf({ [path]: path }))]
    await expect(publish(temporaryFolder(), outputs)).rejects.toThrow('two outputs meet')
  })

  test('refuses a dist/ that the next run would not know', async () => {
    await expect(publish(temporaryFolder(), outputsOf({ 'index.html': 'x' }))).rejects.toThrow('adresser.json')
  })
})

const name = fc.constantFrom('a', 'b', 'c')
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const files = fc.dictionary(path, fc.constantFrom('', 'x', 'y', 'xx'), { maxKeys: 8 })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([one]) => !Object.keys(all).some((other) => other.startsWith(`${one}/`)))))

test('whatever was published before, dist/ is the outputs and the account of it is true', async () => {
  await fc.assert(fc.asyncProperty(fc.array(files, { minLength: 2, maxLength: 4 }), async (trees) => {
    const root = temporaryFolder()
    let before: Record<string, string> = {}
    for (const tree of trees) {
      const after: Record<string, string> = { ...mark, ...tree }
      const { written, removed, unchanged } = await publish(root, outputsOf(after))
      expect(snapshot(dist(root))).toEqual(treeOf(after))
      expect(written).toEqual(Object.keys(after).filter((one) => before[one] !== after[one]).sort())
      expect(removed).toEqual(Object.keys(before).filter((one) => !(one in after)).sort())
      expect(unchanged).toBe(Object.keys(after).length - written.length)
      before = after
    }
  }), { numRuns: cases(30, 200) })
})
