import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { setGate, stat } from '../../src/disk/io.js'
import { noStats } from '../../src/disk/stats.js'
import { takeText, type Reading } from '../../src/disk/text-file.js'
import { temporaryFolder } from './helper.js'

afterEach(() => setGate(undefined))

/** Takes a file, and tells how often its text was read from the disk when it is asked for as often as `times`. */
function taken(held: number, times: number) {
  const root = temporaryFolder()
  const path = 'sak.md'
  writeFileSync(join(root, path), 'Å høre til – og få hjelp.')
  const reading: Reading = { root, stats: noStats, reportAt: () => () => {}, refused: [], held: { bytes: held, last: null } }
  const take = () => takeText(reading, { path, stat: stat(join(root, path))! })!
  const [one, other] = [take(), take()]
  let reads = 0
  setGate((call) => void (call === 'read' && reads++))
  const texts = Array.from({ length: times }, () => [one.text, other.text])
  setGate(undefined)
  return { root, path, one, texts: new Set(texts.flat()), reads }
}

test('a text is held, and in the largest projects read again, the same each time', () => {
  const [small, large] = [taken(0, 3), taken(32_000_000, 3)]
  expect([[...small.texts], [...large.texts]]).toEqual([['Å høre til – og få hjelp.'], ['Å høre til – og få hjelp.']])
  expect([small.reads, large.reads]).toEqual([0, 6])
})

test('one that has changed by the time it is asked for is told of, for what is kept of it would be wrong', () => {
  const { root, path, one } = taken(32_000_000, 1)
  writeFileSync(join(root, path), 'Noe annet.')
  expect(() => one.text).toThrow()
})
