import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collector } from '../../src/diagnostic.js'
import { plainYaml } from '../../src/schema/plain-yaml.js'
import { parsedYaml } from '../../src/schema/yaml.js'
import { cases } from '../long.js'

/** The oracle: what is not left to the parser is what it gives, without a complaint. Gives whether it was. */
function same(text: string, start = 0, end = text.length): boolean {
  const found = plainYaml(text.slice(start, end), start)
  if (found === null) return false
  const { report, diagnostics } = collector('x.yml')
  expect([parsedYaml({ path: 'x.yml', text }, start, end, report), diagnostics]).toEqual([{ root: found, complete: true }, []])
  return true
}

test('headers of our articles are as the parser has them', () => {
  const files = ['articles', 'test/fixtures'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`))
  const plain = files.filter((file) => {
    const text = readFileSync(file, 'utf8')
    const [start, end] = [text.indexOf('\n') + 1, text.indexOf('\n---', 4) + 1]
    return end > start && same(text, start, end)
  })
  expect(plain.length).toBeGreaterThan(files.length / 2)
})

const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('nyhet', 'Hva nå? Rus, «alkohol» og «3,5 %»', '2026-11-02', 'kl. 10:30', 'https://a.no/#b?c', "'ja: nei'", '"sant # nok"', '[a, b c, 3]', '[]', '{a: b, c: [d, {e: f}]}', '{}', '[{a: 1}, {b: 2}]', 'C#', '(a) & b!', "d'A") },
  { weight: 1, arbitrary: fc.constantFrom('a: b', 'a:', 'a #b', '#b', '*a', '&a', '! a', 'a &b', '[a &b, c]', '[a !b, c]', '[a, &b c]', '{a: b, a: c}', '[a: b]', '{a}', '[a,b]', '[a, ]', '[a , b]', "'a''b'", '"a\\n"', '"a" b', "'a'b", '|', '> a', '-', '- a', '--- a', '?', '~', '@a', '%a', 'a ', ' a', 'a\tb', 'a]', 'a, b', '\ufeffa', '[a]b', '[10:30, a:b]', '{a: b:c}', '[a#b]', '\u00a0a', 'a\u00a0#b', 'a\u2028b', '...', '') },
)
const name = fc.constantFrom('tittel', 'dato', 'a', 'b', 'c', 'forfatter', 'ny-nøkkel_1', 'null', 'æ')
const line = fc.tuple(fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '\t', '\u00a0'), fc.constantFrom('', '', '- ', '- - ', '-  '), fc.oneof(fc.tuple(name, fc.constantFrom(': ', ': ', ':', ' : '), fc.oneof(value, fc.constant(''))).map((parts) => parts.join('')), value))
  .map((parts) => parts.join(''))
const entry = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(name, value).map(([key, text]) => `${key}: ${text}`) },
  fc.tuple(name, name, value, fc.constantFrom('', '  ')).map(([key, inner, text, by]) => `${key}:\n  ${inner}: ${text}\n  x:\n  ${by}- ${text}\n  ${by}- y: ${text}\n  ${by}  z: 1`),
  { weight: 1, arbitrary: line },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'ab: -#[]{},\'"&!*|>?%@\n '), maxLength: 12 }) },
)

test('so is any text', () => {
  let plain = 0
  fc.assert(fc.property(fc.array(entry, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'), fc.constantFrom('', '\n'), (lines, end, last) => {
    if (same((lines.join('\n') + last).replaceAll('\n', end))) plain++
  }), { numRuns: cases(1000, 100_000) })
  expect(plain).toBeGreaterThan(100)
})
