import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Prose } from '../../src/markdown/prose.js'
import { read } from './read.js'

function prose(text: string, interview = false): Prose {
  let found: Prose | undefined
  read(text, { interview, mayBeEmpty: true, look: (seen) => { found = seen } })
  return found as Prose
}

describe('a run is a block’s text as a reader sees it', () => {
  test.each([
    ['Et *to* **tre** [fire](x.md)', ['Et to tre fire']],
    ['# A\n\n> b\n> c\n\n- d\n- e', ['A', 'b\nc', 'd', 'e']],
    ['| a | b |\n|---|---|\n| c | d |', ['a', 'b', 'c', 'd']],
    ['a `b` ![c](d.jpg) e[^1]\n\n[^1]: f', ['a \uFFFC \uFFFC e', 'f']],
    ['se www.x.no.', ['se \uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC.']],
    [':::fakta[g]\nh\n:::\n\n```\ni\n```', ['g', 'h']],
  ])('%j', (text, values) => expect(prose(text).runs.map(({ value }) => value)).toEqual(values))
})

test('it knows what surrounds it', () => {
  const seen = prose('a\n\n## b\n\n> c\n\n– d\n\n- e\n\n:::fakta[f]\n- g\n:::\n\n:::sitat[h]\ni\n:::\n\nx[^1]\n\n[^1]: j').runs
    .map(({ value, kind, quoted, list, note, box }) => [value, kind, quoted && 'quoted', list && 'list', note && 'note', box].filter(Boolean).join(' '))
  expect(seen).toEqual(['a paragraph', 'b heading', 'c paragraph quoted', '– d paragraph quoted', 'e paragraph list', 'f heading fakta', 'g paragraph list fakta', 'h heading quoted', 'i paragraph quoted', 'x paragraph', 'j paragraph note'])
})

test('answers are another’s words, in an interview and in a part of one', () => {
  const quoted = (text: string, interview: boolean) => prose(text, interview).runs.filter((run) => run.quoted).map(({ value }) => value)
  const text = 'Inn.\n\n**Hva?**\n\nSvar.\n\n- Mer svar.\n\n**Og?**\n\nSlutt.'
  expect(quoted(text, true)).toEqual(['Svar.', 'Mer svar.', 'Slutt.'])
  expect(quoted(text, false)).toEqual([])
  expect(quoted(`Før.\n\n:::intervju\n${text}\n:::`, false)).toEqual(['Svar.', 'Mer svar.', 'Slutt.'])
})

describe('every character has its place in the file', () => {
  const placed = (text: string): string => prose(text).runs
    .map((run) => Array.from({ length: run.value.length }, (_, i) => text.slice(run.spanAt(i, i + 1).start, run.spanAt(i, i + 1).end)).join('|')).join('||')
  test.each([
    ['ab', 'a|b'],
    ['\\"a&amp;b', '\\"|a|&amp;|b'],
    ['a &aring;&#229; b', 'a| |&aring;|&#229;| |b'],
    ['> a\n> b', 'a|\n> |b'],
    ['a & b &nei; c', 'a| |&| |b| |&|n|e|i|;| |c'],
    ['*a* `b` c', 'a| |`b`| |c'],
  ])('%j', (text, expected) => expect(placed(text)).toBe(expected))

  test('inside the block, in its order, whatever the text', () => {
    const part = fc.constantFrom('a', 'å', '😀', ' ', '\n', '\n\n', '> ', '- ', '*', '`', '\\', '"', '&amp;', '&#x1F600;', '&', '[', '](x)', 'www.x.no', '\r\n', '|', '<!-- x -->')
    fc.assert(fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      for (const run of prose(text).runs) {
        let last = run.span.start
        for (let i = 0; i < run.value.length; i++) {
          const at = run.offsetAt(i)
          const { start, end } = run.spanAt(i, i + 1)
          expect(at).toBeGreaterThanOrEqual(last)
          expect(start).toBe(at)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(run.span.end)
          last = at
        }
      }
    }), { numRuns: 300, seed: 8 })
  })
})
