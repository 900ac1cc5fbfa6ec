import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import promises from './promises.json' with { type: 'json' }

const written = readFileSync('RELIABILITY.md', 'utf8')

test.each(promises.map((one) => [one.number, one] as const))('promise %d has tests that exist, faults that can be planted, and its place in RELIABILITY.md', (_, { promise, tests, faults }) => {
  expect(written).toContain(promise)
  for (const { file, name } of tests) {
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8').replace(/\$\{code\}/g, 'for-mye-markdown').replace(/'by %s'/, '"by a link to a file", "by dist not ours"'), file).toContain(name)
    expect(written, name).toContain(`| ${name} |`)
  }
  expect(faults.length).toBeGreaterThan(0)
  for (const { file, find, says, test: name, in: where } of faults) {
    expect(readFileSync(file, 'utf8').split(find), says).toHaveLength(2)
    expect(tests.some((one) => one.file === where && one.name === name), `${says}: ${name}`).toBe(true)
    expect(written).toContain(says)
  }
})

test('all thirteen promises are there', () => expect(promises.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1)))
