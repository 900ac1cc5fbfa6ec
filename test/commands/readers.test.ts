import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOne, type ReadArticle } from '../../src/commands/read-one.js'
import { readTogether } from '../../src/commands/readers.js'
import { readSettings } from '../../src/settings.js'
import type { Settings } from '../../src/settings-types.js'
import { long } from '../long.js'
import { settingsText } from '../project.js'

const settings = readSettings({ path: 'korus.yml', text: settingsText }).value as Settings
const faulty = 'test/fixtures/faults'
const files = readdirSync(faulty).filter((name) => name.endsWith('.md')).sort().slice(0, 70).map((name) => ({ path: `articles/${name}`, text: readFileSync(join(faulty, name), 'utf8') }))

async function together(sources: typeof files, threads: number): Promise<ReadArticle[]> {
  const all: ReadArticle[] = []
  await readTogether(sources, settings, threads, (index, read) => void (all[index] = read))
  return all
}

test.each([1, long ? 8 : 3])('%i threads read the same, faults and all, in the order of the files', async (threads) => {
  expect(files.length).toBe(70)
  const alone = JSON.parse(JSON.stringify(files.map((file) => readOne(file, settings)))) as unknown
  expect(JSON.parse(JSON.stringify(await together(files, threads)))).toEqual(alone)
})

test('no files are no work', async () => expect(await together([], 2)).toEqual([]))
