import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOne, type ReadArticle } from '../../src/commands/read-one.js'
import { readTogether } from '../../src/commands/readers.js'
import { startReading, type ReadingThreads } from '../../src/commands/reading-threads.js'
import { digest } from '../../src/digest.js'
import type { TextFile } from '../../src/disk/project.js'
import { readSettings } from '../../src/settings.js'
import type { Settings } from '../../src/settings-types.js'
import { long } from '../long.js'
import { fill, temporaryFolder } from '../disk/helper.js'
import { settingsText } from '../project.js'

const settings = readSettings({ path: 'korus.yml', text: settingsText }).value as Settings
const faulty = 'test/fixtures/faults'
const files = readdirSync(faulty).filter((name) => name.endsWith('.md')).sort().slice(0, 70).map((name) => ({ path: `articles/${name}`, text: readFileSync(join(faulty, name), 'utf8') })).map((file): TextFile => ({ ...file, hash: digest(file.text) }))

async function together(sources: readonly TextFile[], threads: number, onDisk: (file: TextFile) => string = ({ text }) => text, own: Partial<ReadingThreads> = {}): Promise<ReadArticle[]> {
  const all: ReadArticle[] = []
  const root = fill(temporaryFolder(), Object.fromEntries(sources.map((file) => [file.path, onDisk(file)])))
  // What is no article is among the paths of a folder as well.
  const paths = ['articles/borte.md', ...sources.map(({ path }) => path)]
  await readTogether(sources, settings, { ...startReading(root, paths, settings, threads), ...own }, (index, read) => {
    expect(all[index]).toBeUndefined()
    all[index] = read
  })
  return all
}

const alone = files.map((file) => JSON.parse(JSON.stringify(readOne(file, settings))) as unknown)

test.each([1, long ? 8 : 3])('%i threads read the same, faults and all, in the order of the files', async (threads) => {
  expect(files.length).toBe(70)
  expect(JSON.parse(JSON.stringify(await together(files, threads)))).toEqual(alone)
})

test('a file that other threads find otherwise than it was is read as it was', async () => {
  const otherwise = (file: TextFile): string => (files.indexOf(file) % 2 ? file.text : '---\ntittel: Annet\n---\n')
  expect(JSON.parse(JSON.stringify(await together(files, 2, otherwise, { claim: () => undefined })))).toEqual(alone)
})

test('no files are no work', async () => expect(await together([], 2)).toEqual([]))
