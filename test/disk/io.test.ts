import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as io from '../../src/disk/io.js'
import { Halt } from '../../src/halt.js'
import { failWhere, fill, temporaryFolder } from './helper.js'

describe('a fault of the machine', () => {
  test.each([
    ['EACCES', { kind: 'no-permission', path: 'x' }], ['EPERM', { kind: 'no-permission', path: 'x' }], ['EROFS', { kind: 'no-permission', path: 'x' }],
    ['ENOSPC', { kind: 'disk-full', path: 'x' }], ['EDQUOT', { kind: 'disk-full', path: 'x' }],
    ['EMFILE', { kind: 'too-many-files' }], ['ENFILE', { kind: 'too-many-files' }], ['EIO', { kind: 'disk', path: 'x', error: 'EIO' }],
  ])('%s is a Halt with its reason', (code, reason) => {
    temporaryFolder()
    failWhere(code, () => true)
    expect(() => io.read('x')).toThrow(expect.objectContaining({ exit: 3, reason }))
  })

  test('is not what korus itself does wrong', () => {
    expect(() => io.read('a\0b')).not.toThrow(Halt)
    expect(() => io.read('a\0b')).toThrow()
    expect(() => io.attempt(() => { throw new TypeError('ours') }, undefined)).toThrow('ours')
  })

  test('is none where nothing is', () => {
    const root = fill(temporaryFolder(), { fil: '' })
    expect([io.stat(join(root, 'ikke')), io.stat(join(root, 'fil/ikke'))]).toEqual([undefined, undefined])
  })
})

test('node:fs is used in one file alone', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  expect(sources.filter((path) => /from '(node:)?fs/.test(readFileSync(join('src', path), 'utf8')))).toEqual(['disk/io.ts'])
})

test('what somebody holds for a moment is tried again, and anything else is not', () => {
  const failing = (code: string, times: number) => {
    let count = 0
    return () => {
      if (++count <= times) throw Object.assign(new Error(code), { code })
      return count
    }
  }
  expect(io.patiently(failing('EBUSY', 2), 2)).toBe(3)
  expect(() => io.patiently(failing('EBUSY', 2), 1)).toThrow('EBUSY')
  expect(() => io.patiently(failing('ENOENT', 1), 5)).toThrow('ENOENT')
})
