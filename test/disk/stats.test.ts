import { lstatSync, utimesSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { setGate } from '../../src/disk/io.js'
import { openStats } from '../../src/disk/stats.js'
import { failWhere, snapshot, temporaryFolder } from './helper.js'

const stat = { size: 7, mtimeMs: 1_000.25, ctimeMs: 2_000.5, ino: 9 } as Stats
const known = { hash: 'abc', width: 30, height: 20 }

/** A table in which a.md is known. */
function noted(): string {
  const root = temporaryFolder()
  const table = openStats(root, 'label')
  expect(table.known('a.md', stat)).toBeUndefined()
  table.note('a.md', stat, known)
  table.save(true)
  return root
}

describe('openStats', () => {
  test('knows a file again that has not changed', () => {
    expect(openStats(noted(), 'label').known('a.md', stat)).toEqual(known)
  })

  test.each([
    ['another size', 'a.md', { size: 8 }], ['another time', 'a.md', { mtimeMs: 1_000.5 }], ['a time set back', 'a.md', { ctimeMs: 3_000 }],
    ['another file in its place', 'a.md', { ino: 10 }], ['another name', 'b.md', {}],
  ])('does not know one with %s', (_, path, change) => {
    expect(openStats(noted(), 'label').known(path, { ...stat, ...change } as Stats)).toBeUndefined()
  })

  test('does not know what was noted under another label', () => {
    expect(openStats(noted(), 'other').known('a.md', stat)).toBeUndefined()
  })

  test('never trusts a file that was written a moment ago, or that is from the future', () => {
    const root = temporaryFolder()
    // The clock that files are held against is the file system's own.
    const now = 1_700_000_000
    setGate((call, path) => void (call === 'stat' && path.includes('/clock-') && utimesSync(path, now, now)))
    const table = openStats(root, 'label')
    const fresh = [{ ...stat, mtimeMs: now * 1000 - 1999 } as Stats, { ...stat, mtimeMs: 1e15 } as Stats, { ...stat, ctimeMs: 1e15 } as Stats]
    fresh.forEach((one, index) => {
      table.known(`${index}`, one)
      table.note(`${index}`, one, known)
    })
    table.save(true)
    const next = openStats(root, 'label')
    expect(fresh.map((one, index) => next.known(`${index}`, one))).toEqual([undefined, undefined, undefined])
  })

  test('forgets files that are gone after a whole run, and keeps what part of one did not meet', () => {
    const root = noted()
    const part = openStats(root, 'label')
    part.known('b.md', stat)
    part.note('b.md', stat, known)
    part.save(false)
    const whole = openStats(root, 'label')
    expect([whole.known('a.md', stat), whole.known('b.md', stat)]).toEqual([known, known])
    const rest = openStats(root, 'label')
    rest.known('b.md', stat)
    rest.save(true)
    expect(openStats(root, 'label').known('a.md', stat)).toBeUndefined()
    expect(openStats(root, 'label').known('b.md', stat)).toEqual(known)
  })

  test('writes nothing when nothing is new, and notes nothing where nothing can be written', () => {
    const root = noted()
    const before = lstatSync(join(root, '.korus/cache/stats'))
    const table = openStats(root, 'label')
    table.known('a.md', stat)
    table.save(true)
    expect(lstatSync(join(root, '.korus/cache/stats'))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino })

    const other = temporaryFolder()
    failWhere('EROFS', (_, call) => ['write', 'mkdir'].includes(call))
    const blind = openStats(other, 'label')
    blind.known('a.md', stat)
    blind.note('a.md', stat, known)
    blind.save(true)
    expect(snapshot(other)).toEqual({})
  })
})
