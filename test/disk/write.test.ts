import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { setGate } from '../../src/disk/io.js'
import { rewrite, writeNew } from '../../src/disk/write.js'
import { figure } from '../promises/figure.js'
import { failWhere, fill, killAt, Killed, snapshot, stepsOf, temporaryFolder } from './helper.js'

const path = 'articles/nyhetsbrev/2026-11.md'

describe('writeNew', () => {
  test('writes a file that is new, and never over one', () => {
    const root = temporaryFolder()
    expect(writeNew(root, path, 'Første')).toBe(true)
    expect(writeNew(root, path, 'Andre')).toBe(false)
    expect(readFileSync(join(root, path), 'utf8')).toBe('Første')
    symlinkSync('finnes-ikke', join(root, 'articles/lenke.md'))
    expect(writeNew(root, 'articles/lenke.md', 'Tredje')).toBe(false)
    expect(readdirSync(join(root, '.korus'))).toEqual(['.gitignore'])
  })

  test('does so on a disk that knows no second names', () => {
    const root = fill(temporaryFolder(), { 'a.md': 'Første' })
    failWhere('ENOTSUP', (_, call) => call === 'link')
    expect([writeNew(root, 'a.md', 'Andre'), writeNew(root, 'b.md', 'Andre')]).toEqual([false, true])
    expect(snapshot(root)).toMatchObject({ 'a.md': 'Første', 'b.md': 'Andre' })
  })

  test.each([['../ut.md'], ['/tmp/ut.md'], ['articles/../../ut.md'], ['ut/inn.md'], ['ut/ny/mappe/inn.md'], ['con.md'], ['']])('leaves the project by no path: %j', (way) => {
    const root = temporaryFolder()
    const elsewhere = temporaryFolder()
    symlinkSync(elsewhere, join(root, 'ut'))
    expect(() => writeNew(root, way, 'x')).toThrow(expect.objectContaining({ exit: 3, reason: expect.objectContaining({ kind: 'outside' }) }))
    expect(readdirSync(elsewhere)).toEqual([])
  })

  test('killed at any step, has written the whole file or none', async (context) => {
    const steps = await stepsOf(() => writeNew(temporaryFolder(), path, 'Hele teksten'))
    const seen = new Set<string | undefined>()
    for (let step = 1; step <= steps; step++) {
      const root = temporaryFolder()
      killAt(step)
      expect(() => writeNew(root, path, 'Hele teksten')).toThrow(Killed)
      setGate(undefined)
      seen.add(snapshot(root)[path] ?? undefined)
      writeNew(root, path, 'Hele teksten')
      expect(snapshot(root)[path]).toBe('Hele teksten')
    }
    expect(seen).toEqual(new Set([undefined, 'Hele teksten']))
    figure(context, `a kill at each of the ${steps} steps of writing a document`)
  })
})

describe('rewrite', () => {
  test('puts the new text in the place of the old, with its permissions, and leaves nothing else', () => {
    const root = fill(temporaryFolder(), { 'articles/a.md': '\uFEFFFør\r\n' })
    chmodSync(join(root, 'articles/a.md'), 0o640)
    expect(rewrite(root, 'articles/a.md', '\uFEFFFør\r\n', '\uFEFFEtter\r\n')).toBe(true)
    expect(snapshot(root)).toMatchObject({ 'articles/a.md': '\uFEFFEtter\r\n' })
    expect(statSync(join(root, 'articles/a.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(root, '.korus'))).toEqual(['.gitignore'])
  })

  test('writes where a link leads, and the link stays', () => {
    const root = fill(temporaryFolder(), { 'b.md': 'Før' })
    symlinkSync('b.md', join(root, 'a.md'))
    expect(rewrite(root, 'a.md', 'Før', 'Etter')).toBe(true)
    expect(snapshot(root)).toMatchObject({ 'a.md': 'link to b.md', 'b.md': 'Etter' })
  })

  test.each([['another text', 'Annet'], ['other bytes for the same text', Buffer.from('F\xf8r', 'latin1')]])('leaves a file with %s', (_, bytes) => {
    const root = fill(temporaryFolder(), { 'a.md': bytes })
    expect([rewrite(root, 'a.md', 'Før', 'Etter'), rewrite(root, 'borte.md', 'Før', 'Etter')]).toEqual([false, false])
    expect(readFileSync(join(root, 'a.md'))).toEqual(Buffer.from(bytes))
  })

  test.each([['../ut.md'], ['ut/inn.md'], ['lenke.md'], ['articles/../../ut.md']])('writes nothing outside the project: %s', (way) => {
    const outer = temporaryFolder()
    const root = join(outer, 'inne')
    mkdirSync(root)
    fill(outer, { 'ut.md': 'Før', 'annet/inn.md': 'Før' })
    symlinkSync(join(outer, 'annet'), join(root, 'ut'))
    symlinkSync(join(outer, 'ut.md'), join(root, 'lenke.md'))
    expect(() => rewrite(root, way, 'Før', 'Etter')).toThrow(expect.objectContaining({ exit: 3, reason: { kind: 'outside', path: way } }))
    expect(snapshot(outer)).toMatchObject({ 'ut.md': 'Før', 'annet/inn.md': 'Før' })
  })

  test('killed at any step, leaves the old text or the new one, whole', async () => {
    const before = 'Hele teksten'
    const write = (root: string): boolean => rewrite(root, 'a.md', before, 'Hele den nye teksten')
    const first = fill(temporaryFolder(), { 'a.md': before })
    const steps = await stepsOf(() => write(first))
    const seen = new Set<string | null | undefined>()
    for (let step = 1; step <= steps; step++) {
      const root = fill(temporaryFolder(), { 'a.md': before })
      killAt(step)
      expect(() => write(root)).toThrow(Killed)
      setGate(undefined)
      seen.add(snapshot(root)['a.md'])
    }
    expect(seen).toEqual(new Set([before, 'Hele den nye teksten']))
  })
})
