import { describe, expect, test } from 'vitest'
import { trapCodes } from '../../src/codes/rules.js'
import { article, found, mended } from './article.js'

type Row = readonly [body: string, ...complaints: readonly (readonly [code: string, at: string])[]]

const table: readonly Row[] = [
  ['• Ett\n• To', ['punkttegn', '• '], ['punkttegn', '• ']],
  ['Vi har:\n·\u00a0kaffe', ['punkttegn', '·\u00a0']],
  ['> ▪ Ett', ['punkttegn', '▪ ']],
  ['Kaffe • te\n\n`• x`\n\n•'],
  ['**Fakta:**Tekst', ['falsk-halvfet', '**Fakta:**']],
  ['Et ** fet ** ord', ['falsk-halvfet', '** fet **']],
  ['\\*\\*Fakta:\\*\\*Tekst og **Fakta:** Tekst og 2 ** 3 og `**a:**b`'],
  ['Vi åpnet i fjor.\n---\n\nNå.', ['tekst-over-strek', 'Vi åpnet i fjor.\n---']],
  ['En linje\nog en til\n-------', ['tekst-over-strek', 'En linje\nog en til\n-------']],
  ['Om tilbudet\n-----------\n\nNå.\n\n---\n\n## Mer'],
  ['# Nye veier til hjelp\n\nJa.', ['tittel-gjentatt', '# Nye veier til hjelp']],
  ['## Nye veier til hjelp\n\nJa.', ['tittel-gjentatt', '## Nye veier til hjelp']],
  ['**Nye veier til hjelp!**\n\nJa.', ['tittel-gjentatt', '**Nye veier til hjelp!**']],
  ['Ja.\n\nNye veier til hjelp\n\n## Nye veier'],
  ['Se[^1] og [^to].\n\n[^1]: En.', ['fotnote-mangler', '[^to]']],
  ['Se \\[^1] og `[^2]` og [^ 3].'],
]

test.each(table.map(([body, ...expected]) => ({ body, expected })))('$body', ({ body, expected }) => {
  expect(found(trapCodes, body)).toEqual(expected)
})

describe('mends', () => {
  test.each([
    ['Vi har:\n• kaffe\n•te\n', 'Vi har:\n- kaffe\n- te\n'],
    ['**Fakta:**Tekst\n', '**Fakta:** Tekst\n'],
  ])('%j', (before, after) => expect(mended(trapCodes, article(before))).toBe(article(after)))
})
