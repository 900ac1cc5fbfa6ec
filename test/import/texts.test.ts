import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/article/read.js'
import { draftSource } from '../../src/commands/draft-file.js'
import { importSource } from '../../src/import/import.js'
import { loadWords } from '../../src/messages/index.js'
import { usualSeverity } from '../../src/diagnostic.js'
import { settingsOf } from '../settings-text.js'

/*
 * Texts as they are pasted: beside <name>.txt stands the article that comes of it, <name>.md. `UPDATE=1 npx vitest run test/import/texts.test.ts`
 * writes the articles anew: read the change as the one who is to finish them.
 */
const folder = 'test/import/texts'
const names = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4)).sort()
const settings = settingsOf('standard: {senter: oslo}\n')
const words = await loadWords('nb')
/** What an article lacks as long as nobody has answered what the import asks. */
const gaps = ['mangler-nokkel', 'mangler-person', 'mangler-alt', 'mangler-kreditering', 'mangler-arrangement', 'tom-verdi', 'feil-form']

describe('a text that was pasted', () => {
  test('comes in all shapes', () => expect(names.length).toBeGreaterThanOrEqual(30))

  test.each(names)('%s becomes the article beside it', async (name) => {
    const found = await importSource({ name: `${name}.txt`, bytes: readFileSync(`${folder}/${name}.txt`) }, settings, { repair: false })
    if (found.kind === 'refused') throw new Error(`${found.refusal}: ${found.detail}`)
    const [draft] = found.drafts
    const text = draftSource(draft as NonNullable<typeof draft>, words, settings)
    if (process.env['UPDATE'] === '1') writeFileSync(`${folder}/${name}.md`, text)
    expect(existsSync(`${folder}/${name}.md`) && readFileSync(`${folder}/${name}.md`, 'utf8')).toBe(text)
    const { diagnostics } = readArticle({ path: 'articles/kladder/a.md', text }, settings)
    expect(diagnostics.filter(({ code }) => usualSeverity(code) === 'error' && !gaps.includes(code))).toEqual([])
  })
})
