import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeOutputs } from '../../src/commands/make-outputs.js'
import { survey } from '../../src/commands/survey.js'
import { noCache, openCache, type Cache } from '../../src/disk/cache.js'
import { loadProject } from '../../src/disk/project.js'
import type { PlainDate } from '../../src/norwegian/day.js'
import { articleText, project, settingsText } from '../project.js'

const files = {
  'articles/2026-10-01-forste.md': articleText('Den første', '2026-10-01'),
  'articles/nyhetsbrev/2026-10.md': '---\nfra: 2026-10-01\ntil: 2026-10-31\nsaker: [forste]\n---\n\nHei.\n',
}

/** Looks an archive's issues through, with MJML that answers with its own input, and gives what it was asked for, what was found, what was asked of the cache and what was put there. */
async function look(root: string, cache: Cache = openCache(root, 'x')) {
  const [asked, got, put]: [string[], string[], string[]] = [[], [], []]
  const watched: Cache = {
    ...cache,
    get: (kind, key, place) => (got.push(kind), cache.get(kind, key, place)),
    put: (kind, key, value) => (put.push(kind), cache.put(kind, key, value)),
  }
  const { archive, project: loaded } = await survey(await loadProject(root, join(process.cwd(), 'templates')), watched, '2026-11-15' as PlainDate)
  if (archive === null) throw new Error('no archive')
  // It holds no link that ends a subscription, which is complained of.
  const made = await makeOutputs(loaded, archive, watched, async (mjml) => (asked.push(mjml), { html: `<p>${mjml.replaceAll('href', 'data-href')}</p>`, faults: [] }))
  const epost = made.outputs.find(({ path }) => path.endsWith('epost.html'))
  const html = async () => (epost && 'make' in epost ? String(await epost.make()) : '')
  return { asked, got, put, html, found: made.diagnostics, save: () => cache.save({ whole: true }) }
}
const kept = async (root: string) => {
  const seen = await look(root)
  seen.save()
  return seen
}

test('an issue that waits is looked through once, and every build tells what was found', async () => {
  const root = project(files)
  const first = await kept(root)
  expect([first.asked.length, first.found.map(({ code }) => code)]).toEqual([1, expect.arrayContaining(['avmelding-antall'])])
  for (let time = 0; time < 3; time++) {
    const { asked, got, found } = await kept(root)
    expect([asked, got.filter((kind) => kind === 'mjml'), found]).toEqual([[], [], first.found])
  }
  // What MJML made was asked for by nobody, and is there when it is wanted.
  const last = await look(root)
  expect([await last.html(), last.asked]).toEqual([await first.html(), []])
})

test('it is looked through again when anything it shows is another', async () => {
  const layout = 'templates/newsletter/full.mjml.hbs'
  const root = project({ 'korus.yml': settingsText, ...files, [layout]: readFileSync(layout) })
  await kept(root)
  for (const [path, find, put] of [
    ['articles/nyhetsbrev/2026-10.md', 'saker:', 'emnefelt: Om hus\nsaker:'], ['articles/nyhetsbrev/2026-10.md', 'Hei.', 'Hallo.'], ['articles/2026-10-01-forste.md', 'Den første', 'Den aller første'],
    ['korus.yml', "avmelding: 'mailto:brev", "avmelding: 'mailto:slutt"], [layout, 'width="600px"', 'width="598px"'],
  ] as const) {
    const before = readFileSync(join(root, path), 'utf8')
    writeFileSync(join(root, path), before.replace(find, put))
    const [again, fresh] = [await kept(root), await look(root, noCache)]
    expect(again.asked, put).toHaveLength(1)
    expect([again.asked, again.found, await again.html()], put).toEqual([fresh.asked, fresh.found, await fresh.html()])
  }
})

test('and when what MJML made of it is gone', async () => {
  const root = project(files)
  const first = await kept(root)
  const cache = openCache(root, 'x')
  const again = await look(root, { ...cache, touch: () => false, get: (kind, key, place) => (kind === 'mjml' ? undefined : cache.get(kind, key, place)) })
  expect([again.asked, again.found]).toEqual([first.asked, first.found])
})

test('of one that tells of somebody who has withdrawn nothing is kept', async () => {
  const root = project(files)
  expect((await kept(root)).put).toContain('mail')
  writeFileSync(join(root, 'articles/2026-10-01-forste.md'), files['articles/2026-10-01-forste.md'].replace('tema:', 'trukket: 2026-11-01\ntema:'))
  const { put, got } = await kept(root)
  expect([...put, ...got].filter((kind) => kind === 'mail')).toEqual([])
})
