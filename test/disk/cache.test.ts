import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCache, type Cache } from '../../src/disk/cache.js'
import { failWhere, fill, killAt, Killed, snapshot, stepsOf, temporaryFolder } from './helper.js'
import { setGate } from '../../src/disk/io.js'

const folderOf = (root: string): string => join(root, '.korus/cache')
const packsOf = (root: string): string[] => readdirSync(folderOf(root)).filter((name) => name.startsWith('pack-'))
const valueOf = (key: string) => ({ value: { key, text: `Å ${key} – `.repeat(3) }, diagnostics: [] })
const numbers = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, index) => String(from + index))

function store(root: string, keys: readonly string[], version = '1'): void {
  const cache = openCache(root, version)
  for (const key of keys) cache.put('article', key, valueOf(key))
  cache.save({ whole: false })
}

/** Which of the keys an opened cache has; what it has must be right. */
function had(cache: Cache, keys: readonly string[]): string[] {
  return keys.filter((key) => {
    const value = cache.get('article', key)
    if (value !== undefined) expect(value).toEqual(valueOf(key))
    return value !== undefined
  })
}

describe('openCache', () => {
  test('gives back what was put, in the same run and in later ones', () => {
    const root = temporaryFolder()
    const cache = openCache(root, '1')
    cache.put('article', 'a', valueOf('a'))
    cache.put('issue', 'a', [1, null, 'å'])
    cache.put('article', 'b', 1)
    cache.put('article', 'b', 2)
    expect([cache.get('article', 'a'), cache.get('issue', 'a'), cache.get('article', 'b'), cache.get('issue', 'b')]).toEqual([valueOf('a'), [1, null, 'å'], 2, undefined])
    cache.save({ whole: true })
    const next = openCache(root, '1')
    expect([next.get('article', 'a'), next.get('issue', 'a'), next.get('article', 'b'), next.get('issue', 'b')]).toEqual([valueOf('a'), [1, null, 'å'], 2, undefined])
    next.put('article', 'b', 3)
    next.save({ whole: false })
    expect(openCache(root, '1').get('article', 'b')).toBe(3)
  })

  test('keeps every character', () => {
    const root = temporaryFolder()
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('\\', 'u', '\n', '–', '\ud800', '\0'), fc.string({ unit: 'binary', maxLength: 1 })) })
    fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), text, (value, words) => {
      const cache = openCache(root, '1')
      cache.put('article', 'a', value, words, value)
      expect([0, 1, 2, 3].map((place) => JSON.stringify(cache.get('article', 'a', place)))).toEqual([value, words, value, undefined].map((one) => JSON.stringify(one)))
    }), { numRuns: 100 })
  })

  test('knows nothing of what another version put', () => {
    const root = temporaryFolder()
    store(root, ['a'])
    expect(had(openCache(root, '2'), ['a'])).toEqual([])
    store(root, ['b'], '2')
    expect(had(openCache(root, '1'), ['a', 'b'])).toEqual([])
    expect(packsOf(root)).toHaveLength(1)
  })

  test('writes nothing when nothing is new', async () => {
    const root = temporaryFolder()
    store(root, numbers(0, 10))
    const cache = openCache(root, '1')
    had(cache, numbers(0, 10))
    const calls: string[] = []
    setGate((call) => void calls.push(call))
    cache.save({ whole: true })
    expect([...new Set(calls)]).toEqual(['close'])
  })

  test('keeps packs few, and every entry', () => {
    const root = temporaryFolder()
    for (const key of numbers(0, 70)) store(root, [key])
    expect(packsOf(root).length).toBeLessThanOrEqual(7)
    expect(had(openCache(root, '1'), numbers(0, 71))).toEqual(numbers(0, 70))
  })

  test('drops what a whole run did not ask for once that is more than half, and never after part of one', () => {
    const root = temporaryFolder()
    store(root, numbers(0, 10))
    const run = (keys: readonly string[], whole: boolean): void => {
      const cache = openCache(root, '1')
      had(cache, keys)
      cache.save({ whole })
    }
    run(['0'], false)
    run(numbers(0, 6), true)
    expect(had(openCache(root, '1'), numbers(0, 10))).toHaveLength(10)
    const size = statSync(join(folderOf(root), packsOf(root)[0] as string)).size
    run(numbers(0, 4), true)
    expect(had(openCache(root, '1'), numbers(0, 10))).toEqual(numbers(0, 4))
    expect(statSync(join(folderOf(root), packsOf(root)[0] as string)).size).toBeLessThan(size / 2)
    run([], true)
    expect(packsOf(root)).toEqual([])
  })

  test('keeps what a whole run only touched', () => {
    const root = temporaryFolder()
    store(root, numbers(0, 10))
    const cache = openCache(root, '1')
    for (const key of [...numbers(0, 3), 'unknown']) expect(cache.touch(cache.ticket('article', key))).toBe(key !== 'unknown')
    cache.save({ whole: true })
    expect(had(openCache(root, '1'), numbers(0, 10))).toEqual(numbers(0, 3))
  })

  test('works where nothing can be written, and where nothing can be read', () => {
    const root = temporaryFolder()
    store(root, ['a'])
    const before = snapshot(root)
    failWhere('EROFS', (_, call) => ['write', 'mkdir', 'rename', 'remove'].includes(call))
    const cache = openCache(root, '1')
    cache.put('article', 'b', valueOf('b'))
    expect(had(cache, ['a'])).toEqual(['a'])
    cache.save({ whole: true })
    setGate(undefined)
    expect(had(openCache(root, '1'), ['a', 'b'])).toEqual(['a'])
    expect(Object.keys(before).every((path) => path in snapshot(root))).toBe(true)

    failWhere('EIO', () => true)
    const blind = openCache(root, '1')
    blind.put('article', 'a', valueOf('a'))
    expect(had(blind, ['a'])).toEqual([])
    blind.save({ whole: true })
  })

  test('two runs at once: one is kept, and neither meets anything wrong', () => {
    const root = temporaryFolder()
    store(root, numbers(0, 4))
    const [first, second] = [openCache(root, '1'), openCache(root, '1')]
    for (const key of numbers(4, 8)) first.put('article', key, valueOf(key))
    for (const key of numbers(6, 10)) second.put('article', key, valueOf(key))
    expect(had(second, ['0'])).toEqual(['0'])
    first.save({ whole: true })
    expect(had(second, numbers(0, 10))).toEqual(expect.arrayContaining(numbers(0, 4)))
    second.save({ whole: true })
    expect(had(openCache(root, '1'), numbers(0, 10))).toEqual(numbers(4, 8))
  })

  test('whose saving is killed at any step is whole, and the next run cleans up', async () => {
    const start = (): { root: string; save: () => void } => {
      const root = temporaryFolder()
      store(root, numbers(0, 3))
      const cache = openCache(root, '1')
      return { root, save: () => {
        for (const key of numbers(3, 9)) cache.put('article', key, valueOf(key))
        had(cache, numbers(0, 3))
        cache.save({ whole: true })
      } }
    }
    const steps = await stepsOf(start().save)
    for (let step = 1; step <= steps; step++) {
      const { root, save } = start()
      killAt(step)
      expect(save).toThrow(Killed)
      setGate(undefined)
      const left = had(openCache(root, '1'), numbers(0, 9))
      expect([3, 9], `step ${step}`).toContain(left.length)
      store(root, ['x', ...numbers(0, 9)])
      expect(had(openCache(root, '1'), ['x', ...numbers(0, 9)])).toHaveLength(10)
      expect(readdirSync(folderOf(root)).sort()).toEqual(['index', ...packsOf(root)].sort())
    }
  })

  test('is never wrong, whatever is done to its files', () => {
    const root = temporaryFolder()
    store(root, numbers(0, 8))
    store(root, numbers(8, 10))
    const keys = numbers(0, 10)
    const files = readdirSync(folderOf(root)).map((name) => ({ path: join(folderOf(root), name), bytes: readFileSync(join(folderOf(root), name)) }))
    const file = fc.constantFrom(...files)
    const damage = fc.oneof(
      fc.record({ file, at: fc.double({ min: 0, max: 0.9999, noNaN: true }), bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) })
        .map(({ file: { path, bytes }, at, bytes: other }) => () => {
          const next = Buffer.from(bytes)
          next.set(other.subarray(0, next.length - Math.floor(at * next.length)), Math.floor(at * next.length))
          writeFileSync(path, next)
        }),
      fc.record({ file, length: fc.double({ min: 0, max: 1, noNaN: true }) }).map(({ file: { path, bytes }, length }) => () => truncateSync(path, Math.floor(length * bytes.length))),
      fc.record({ file, other: file }).map(({ file: { path }, other: { bytes } }) => () => writeFileSync(path, bytes)),
    )
    fc.assert(fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (all) => {
      for (const { path, bytes } of files) fill('/', { [path]: bytes })
      for (const harm of all) harm()
      const cache = openCache(root, '1')
      had(cache, keys)
      for (const key of keys) if (cache.get('article', key) === undefined) cache.put('article', key, valueOf(key))
      cache.save({ whole: true })
      expect(had(openCache(root, '1'), keys)).toEqual(keys)
      for (const name of readdirSync(folderOf(root))) if (!files.some(({ path }) => path.endsWith(name))) truncateSync(join(folderOf(root), name))
    }), { numRuns: 150 })
  })

  test('is not disturbed by folders where its files should be', () => {
    const root = temporaryFolder()
    mkdirSync(join(folderOf(root), 'index/pack-1'), { recursive: true })
    store(root, ['a'])
    expect(had(openCache(root, '1'), ['a'])).toEqual([])
  })

  test('stays out of git', () => {
    const root = temporaryFolder()
    store(root, ['a'])
    expect(readFileSync(join(root, '.korus/.gitignore'), 'utf8')).toBe('*\n')
  })
})
