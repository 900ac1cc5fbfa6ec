import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layPages } from '../../src/commands/lay-pages.js'
import { makePages } from '../../src/commands/page-threads.js'
import { publish, type Together } from '../../src/disk/publish.js'
import type { Output } from '../../src/output.js'
import { withoutForeign } from '../../src/site/foreign.js'
import { archiveOf, everyKind, outputsOf, settings } from '../site/archive-factory.js'
import { snapshot, temporaryFolder } from '../disk/helper.js'

const site = (): Output[] => outputsOf(archiveOf(everyKind)).filter((output) => 'make' in output)
// The times of files are their own.
const laidAt = (root: string): string => readFileSync(join(root, '.korus/manifest'), 'utf8').replace(/^.*\n/, '').replace(/,\d+\.?\d*,"/g, ',"')

const by = (threads: number): Together => (tasks) => makePages(tasks, threads)
async function published(together: Together, outputs: () => readonly Output[]) {
  const root = temporaryFolder()
  const { written } = await publish(root, outputs(), { together })
  return { written, dist: snapshot(join(root, 'dist')), laid: laidAt(root) }
}

test('eight threads publish what one does, and where one of them cannot make a page, this one makes it', async () => {
  const alone = await published(by(1), site)
  expect(alone.written.length).toBeGreaterThan(60)
  const unsendable = () => site().map((output, index) => ('make' in output && output.elsewhere && index % 3 === 0
    ? Object.defineProperty(output, 'elsewhere', { value: { ...output.elsewhere, order: () => ({ path: output.path, kind: 'article', parts: '[' }) } }) : output))
  expect(await published(by(8), unsendable)).toEqual(alone)
})

test('another thread lays what this one makes, and where it cannot lay a page, this one does', async () => {
  const alone = await published(by(1), site)
  expect(await published(layPages, site)).toEqual(alone)
  const unlaid: Together = (tasks) => layPages(tasks.map((task, index) => (index % 3 === 0 ? { ...task, laying: { ...task.laying, file: '/nowhere/at/all' } } : task)))
  expect(await published(unlaid, site)).toEqual(alone)
})

test('what a page throws where it is made is thrown here', async () => {
  const no = { value: () => { throw new Error('no') } }
  const broken = () => site().map((output) => ('make' in output && output.elsewhere && output.path.includes('forste')
    ? Object.defineProperties(output, { elsewhere: { value: { ...output.elsewhere, order: () => null } }, make: no, draft: no }) : output))
  for (const together of [by(2), layPages]) await expect(published(together, broken)).rejects.toThrow('no')
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
