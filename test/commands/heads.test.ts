import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { articleStore } from '../../src/commands/heads.js'
import { openReadAgain } from '../../src/commands/read-again.js'
import { readOne, type ReadArticle } from '../../src/commands/read-one.js'
import { digest, fileMark } from '../../src/digest.js'
import { noCache, openCache, unread, type Cache } from '../../src/disk/cache.js'
import { readSettings } from '../../src/settings.js'
import type { Settings } from '../../src/settings-types.js'
import { temporaryFolder } from '../disk/helper.js'
import { settingsText } from '../project.js'

const settings = readSettings({ path: 'korus.yml', text: settingsText }).value as Settings
const faulty = 'test/fixtures/faults'
const files = readdirSync(faulty).filter((name) => name.endsWith('.md')).sort().slice(0, 16).map((name) => {
  const text = readFileSync(join(faulty, name), 'utf8')
  const path = `articles/${name}`
  return { path, text, hash: digest(text), mark: fileMark(path), key: `${digest(text)} ${path}` }
})
const alone = files.map((file) => readOne(file, settings))
const plain = (all: readonly (ReadArticle | undefined)[]) => JSON.parse(JSON.stringify(all)) as unknown
const store = (cache: Cache, readAgain = openReadAgain(settings)) => articleStore(cache, 'under', files.length, readAgain)
const all = new Set(files.map(({ mark }) => mark))
const never = (): never => { throw new Error('nothing is read again') }

function keep(cache: Cache, kept = all): (ReadArticle | undefined)[] {
  const into = store(cache, never)
  const found = files.map((file, index) => into.keep(file, file.mark, file.key, alone[index] as ReadArticle))
  into.save(kept)
  return found
}
const findIn = (from: ReturnType<typeof store>) => files.map((file) => from.find(file, file.mark, file.key))

test('an article is the same whether it was read now, in this run or in an earlier one, and so are copies of it', () => {
  const root = temporaryFolder()
  const cache = openCache(root, '1')
  expect(plain(keep(cache))).toEqual(plain(alone))
  cache.save({ whole: true })
  const again = openCache(root, '1')
  const found = findIn(store(again, never))
  again.save({ whole: true })
  expect(plain(found)).toEqual(plain(alone))
  const copy = (one: ReadArticle): ReadArticle => ({ ...one, value: one.value && { ...one.value, reading: { ...one.value.reading } } })
  expect(plain(found.map((one) => copy(one as ReadArticle)))).toEqual(plain(alone))
})

test.each(['on the shelves it lay on', 'on shelves of another size'])('what is damaged when it is asked for is read again: %s', (kind) => {
  const root = temporaryFolder()
  const cache = openCache(root, '1')
  keep(cache)
  cache.save({ whole: true })
  const again = openCache(root, '1')
  const from = articleStore(again, 'under', kind === 'on shelves of another size' ? 1000 : files.length, openReadAgain(settings))
  const found = findIn(from)
  from.save(all)
  for (const name of readdirSync(join(root, '.korus/cache')).filter((one) => one.startsWith('pack-'))) {
    const path = join(root, '.korus/cache', name)
    writeFileSync(path, readFileSync(path).fill(0))
  }
  expect(plain(found)).toEqual(plain(alone))
  again.save({ whole: true })
  // What was asked for is whole again; of files of which nothing could be made nobody asks for a text.
  const mended = findIn(store(openCache(root, '1'), never))
  expect(plain(mended)).toEqual(plain(alone.map((one) => (one.value === undefined ? undefined : one))))
})

test('what can not be kept stays in memory, and a cache that is to be distrusted gives back only what this run put there', () => {
  expect(keep(noCache)).toEqual(alone)
  const root = temporaryFolder()
  writeFileSync(join(root, '.korus'), 'en fil der mappen skulle være')
  expect(plain(keep(openCache(root, '1')))).toEqual(plain(alone))

  const other = temporaryFolder()
  const first = openCache(other, '1')
  for (const file of files) first.put('article', file.key, { value: 'noe annet' })
  first.save({ whole: true })
  const fresh = unread(openCache(other, '1'))
  expect(findIn(store(fresh, never))).toEqual(files.map(() => undefined))
  expect(plain(keep(fresh))).toEqual(plain(alone))
})

test('nothing is left on a shelf of what may no longer be kept', () => {
  const root = temporaryFolder()
  const cache = openCache(root, '1')
  keep(cache)
  cache.save({ whole: true })
  const [gone, ...others] = files as [typeof files[number], ...typeof files]
  const later = openCache(root, '1')
  const from = store(later, never)
  for (const file of files) from.find(file, file.mark, file.key)
  later.drop('article', gone.key)
  from.save(new Set(others.map(({ mark }) => mark)))
  later.save({ whole: true, purge: true })
  const kept = readdirSync(join(root, '.korus/cache')).map((name) => readFileSync(join(root, '.korus/cache', name), 'latin1')).join('\n')
  expect([kept.includes(gone.mark), kept.includes(gone.path), kept.includes((others[0] as typeof gone).mark)]).toEqual([false, false, true])
})
