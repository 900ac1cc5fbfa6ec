import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import promises from './promises.json' with { type: 'json' }

const written = readFileSync('RELIABILITY.md', 'utf8')

test.each(promises.map((one) => [one.number, one] as const))('promise %d has tests that exist, a fault that can be planted, and its place in RELIABILITY.md', (_, { promise, tests, fault }) => {
  expect(written).toContain(promise)
  for (const { file, name } of tests) {
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8').replace(/\$\{code\}/g, 'for-mye-markdown').replace(/'by %s'/, '"by a link to a file", "by dist not ours"'), file).toContain(name)
    expect(written, name).toContain(`| ${name} |`)
  }
  expect(readFileSync(fault.file, 'utf8').split(fault.find)).toHaveLength(2)
  expect(written).toContain(fault.says)
})

test('all thirteen promises are there', () => expect(promises.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1)))
