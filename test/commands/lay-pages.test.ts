import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layPages } from '../../src/commands/lay-pages.js'
import { publish, type Together } from '../../src/disk/publish.js'
import type { Output } from '../../src/output.js'
import { withoutForeign } from '../../src/site/foreign.js'
import { archiveOf, everyKind, outputsOf, settings } from '../site/archive-factory.js'
import { snapshot, temporaryFolder } from '../disk/helper.js'

const site = (): Output[] => outputsOf(archiveOf(everyKind)).filter((output) => 'make' in output)
// The times of files are their own.
const laidAt = (root: string): string => readFileSync(join(root, '.korus/manifest'), 'utf8').replace(/^.*\n/, '').replace(/,\d+\.?\d*,"/g, ',"')

async function published(together: Together | undefined, ...runs: readonly (() => readonly Output[])[]) {
  const root = temporaryFolder()
  const written = []
  for (const outputs of runs) written.push((await publish(root, outputs(), together ? { together } : {})).written)
  return { written, dist: snapshot(join(root, 'dist')), laid: laidAt(root) }
}

test('another thread lays what this one makes, and where it cannot lay a page, this one does', async () => {
  const alone = await published(undefined, site)
  expect(alone.written[0]?.length).toBeGreaterThan(60)
  expect(await published(layPages, site)).toEqual(alone)
  const unlaid: Together = (tasks) => layPages(tasks.map((task, index) => (index % 3 === 0 ? { ...task, laying: { ...task.laying, file: '/nowhere/at/all' } } : task)))
  expect(await published(unlaid, site)).toEqual(alone)
})

test('what is made again since something else made it is as if one thread had, whether it is known to show the same or not', async () => {
  const again = (isAsBefore: boolean) => () => outputsOf(archiveOf(everyKind), { build: 'another' }).flatMap((output) => ('make' in output ? Object.defineProperty(output, 'isAsBefore', { value: isAsBefore && output.path.startsWith('artikler/') }) : []))
  // Who says that it is known is taken at its word.
  expect(await published(layPages, site, again(false))).toEqual(await published(undefined, site, again(false)))
  expect(await published(layPages, site, again(true))).toEqual(await published(undefined, site, again(true)))
})

test('what a page throws where it is made is thrown here', async () => {
  const no = { value: () => { throw new Error('no') } }
  const broken = () => site().map((output) => ('draft' in output && output.path.includes('forste') ? Object.defineProperties(output, { make: no, draft: no }) : output))
  for (const together of [undefined, layPages]) await expect(published(together, broken)).rejects.toThrow('no')
})

test('a page that would fetch from a stranger is laid by nobody, and one that names him in a text is', async () => {
  const saying = (html: string) => () => site().map((output) => {
    if (!('draft' in output) || output.path !== '404.html') return output
    const draft = { ...output.draft?.(), text: html }
    return Object.defineProperties(output, { make: { value: () => withoutForeign(html, settings) }, draft: { value: () => draft } })
  })
  await expect(published(layPages, saying('<p>å</p><img src="https://fremmed.example/b.png">'))).rejects.toThrow('fremmed.example')
  // One that has to be looked into, and one that has no room.
  for (const html of ['<p>Å, https://fremmed.example/ – og «//»</p>', `<p>${'å'.repeat(400_000)}</p>`]) expect((await published(layPages, saying(html))).dist['404.html']).toBe(html)
})
