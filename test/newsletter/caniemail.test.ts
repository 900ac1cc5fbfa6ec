import { readFileSync } from 'node:fs'
import { caniemail } from 'caniemail'
import { afterAll, expect, test } from 'vitest'
import { openMjml } from '../../src/newsletter/mjml.js'
import { issueMail } from '../../src/newsletter/outputs.js'
import { templates, tenStories } from './helpers.js'

const mjml = openMjml()
afterAll(() => mjml.close())

/** What readers of Norwegian public bodies open mail in. */
const clients = ['apple-mail.*', 'gmail.*', 'outlook.*', 'thunderbird.*', 'yahoo.*', 'samsung-email.*', 'protonmail.*', 'fastmail.*'] as const

/** What is used although some client does not know it, each with why that is well; a feature that is not in the file has to be put there with its reason, or taken out of the e-mail. */
function accepted(): ReadonlyMap<string, string> {
  const lines = readFileSync('test/newsletter/caniemail.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]))
}

test('the layouts use nothing that mail clients lack, but what is accepted with a reason, and all that is accepted is used', async () => {
  const { archive, issue } = tenStories()
  const used = new Set<string>()
  for (const layout of ['full', 'compact', 'text']) {
    const html = String(await issueMail(archive, { ...issue, layout }, templates(), mjml.renderMjml).outputs[1]?.make())
    const { issues } = caniemail({ clients: [...clients], html })
    for (const found of issues.errors.values()) for (const { title } of found) used.add(title)
  }
  const known = accepted()
  expect([...used].filter((title) => !known.has(title)).sort()).toEqual([])
  expect([...known.keys()].filter((title) => !used.has(title)).sort()).toEqual([])
  for (const [title, reason] of known) expect(reason, title).toMatch(/^\S.{20,}\.$/)
})
