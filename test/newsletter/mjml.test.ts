import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

// Here it is the process that is tested, so that none is shared.
const { openMjml } = await vi.importActual<typeof import('../../src/newsletter/mjml.js')>('../../src/newsletter/mjml.js')
const mjml = openMjml()
const page = (body: string): string => `<mjml lang="nb">\n<mj-body>\n<mj-section><mj-column>${body}</mj-column></mj-section>\n</mj-body>\n</mjml>`
const here = process.cwd()
let project = ''

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'korus-mjml-'))
  const mark = JSON.stringify(join(project, 'ran'))
  writeFileSync(join(project, '.mjmlconfig'), JSON.stringify({ packages: ['./evil.cjs'] }))
  writeFileSync(join(project, 'evil.cjs'), `require('fs').writeFileSync(${mark}, ''); module.exports = {}`)
  writeFileSync(join(project, '.htmlnanorc.cjs'), `require('fs').writeFileSync(${mark}, ''); module.exports = {}`)
  writeFileSync(join(project, 'hemmelig.txt'), 'HEMMELIG')
  process.chdir(project)
})
afterAll(() => {
  mjml.close()
  process.chdir(here)
  rmSync(project, { recursive: true })
})

test("a project's settings for MJML and its minifier are not read, and would have been run if they were", async () => {
  process.env.NODE_OPTIONS = `--require=${join(project, 'evil.cjs')}`
  const { html, faults } = await mjml.renderMjml(page('<mj-text>Hei</mj-text>'))
  delete process.env.NODE_OPTIONS
  expect(faults).toEqual([])
  expect(html).toContain('Hei')
  expect(existsSync(join(project, 'ran'))).toBe(false)

  const child = fork(join(here, 'lib/newsletter/mjml-child.js'), { cwd: project, env: {}, execArgv: [], stdio: 'ignore' })
  child.send({ id: 0, mjml: page('') })
  await once(child, 'message')
  child.disconnect()
  expect(existsSync(join(project, 'ran'))).toBe(true)
})

test('no file is included', async () => {
  const { html } = await mjml.renderMjml(page(`<mj-include path="${join(project, 'hemmelig.txt')}" type="html" /><mj-text>Hei</mj-text>`))
  expect(html).not.toContain('HEMMELIG')
})

test('faults are told by line', async () => {
  expect(await mjml.renderMjml(page('<mj-tekst>Hei</mj-tekst>'))).toEqual({ html: '', faults: [{ line: 3 }] })
  expect(await mjml.renderMjml('')).toEqual({ html: '', faults: [{ line: null }] })
})

test('an answer belongs to its question, and a closed one opens again', async () => {
  const texts = ['én', 'to', 'tre']
  const answers = await Promise.all(texts.map((text) => mjml.renderMjml(page(`<mj-text>${text}</mj-text>`))))
  answers.forEach(({ html }, index) => expect(html).toContain(`>${texts[index]}<`))
  mjml.close()
  expect((await mjml.renderMjml(page('<mj-text>igjen</mj-text>'))).html).toContain('igjen')
})

test('the fonts of others are not fetched', async () => {
  const { html } = await mjml.renderMjml(page('<mj-text font-family="Open Sans">Hei</mj-text>'))
  expect(html).not.toMatch(/googleapis|@import|<link/)
})
