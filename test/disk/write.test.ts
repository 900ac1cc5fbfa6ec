import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { setGate } from '../../src/disk/io.js'
import { writeNew } from '../../src/disk/write.js'
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

  test('killed at any step, has written the whole file or none', async () => {
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
  })
})
