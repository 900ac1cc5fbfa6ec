import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { setGate } from '../src/disk/io.js'
import { faultReport } from '../src/disk/fault-report.js'
import { about } from '../src/fault.js'
import { articleText, korus, project } from './project.js'

afterEach(() => setGate(undefined))

test('a fault of korus is told in one sentence, with a report that says where and holds no word of an article', async () => {
  const root = project({ 'articles/hemmelig.md': articleText('En hemmelighet', '2026-05-01') })
  setGate((call, path) => {
    // As though korus itself had gone wrong over what it read.
    if (call === 'read' && path === join(root, 'articles/hemmelig.md')) throw new TypeError('«En hemmelighet» is not a function')
  })
  const { code, stdout, stderr } = await korus(root, 'build', '--now', '2026-11-15')
  setGate(undefined)
  expect([code, stdout]).toEqual([70, ''])
  const [, path = ''] = /^Det er en feil i korus, ikke i sakene dine\. Send filen (\S+) til den som vedlikeholder korus\.\n$/.exec(stderr) ?? []
  const report = readFileSync(path, 'utf8')
  expect([stderr, report].join('')).not.toContain('hemmelighet')
  expect(report).toMatch(/^korus \d+\.\d+\.\d+ \([0-9a-f]{16}\), Node v\d+[^\n]*\nkorus build\n[^\n]*\nTypeError\n {4}at /)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  rmSync(path)
})

test('the report names the input, also of work that ends later', async () => {
  const fails = (work: () => unknown) => Promise.resolve().then(() => about('articles/a.md', work)).catch((error: unknown) => faultReport(error, 'build').split('\n')[2])
  expect(await fails(() => { throw new RangeError('x') })).toBe('articles/a.md')
  expect(await fails(() => Promise.reject(new RangeError('x')))).toBe('articles/a.md')
  expect(await fails(() => about('innerst', () => { throw new Error('x') }))).toBe('innerst')
})

test('a place in what was compiled is shown as the place in the source', () => {
  const error = new Error('x')
  error.stack = `Error: x\n    at main (${new URL('../lib/cli.js', import.meta.url).href}:20:1)`
  expect(faultReport(error, '')).toMatch(/at main \(src\/cli\.ts:\d+:\d+\)/)
})
