import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { watchProject } from '../../src/serve/watch.js'
import { project } from '../project.js'

const closing: (() => Promise<void>)[] = []
afterAll(() => Promise.all(closing.map((close) => close())))

test('every change is told of, those that follow upon another of the same file as well', async () => {
  const root = project({ 'articles/en.md': 'En' })
  const path = join(root, 'articles/en.md')
  let [told, awaited] = [0, (): void => {}]
  const watch = watchProject(root, (paths) => {
    if (paths.includes(path)) told++
    awaited()
  }, () => {})
  closing.push(watch.close)
  await watch.ready
  for (let save = 1; save <= 5; save++) {
    // As soon as the one before was told of.
    const heard = new Promise<void>((resolve) => (awaited = resolve))
    writeFileSync(path, `En ${'x'.repeat(save)}`)
    await heard
  }
  expect(told).toBeGreaterThanOrEqual(5)
})
