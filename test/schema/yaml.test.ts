import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collector, type Code } from '../../src/diagnostic.js'
import type { YamlNode } from '../../src/schema/tree.js'
import { parseYaml } from '../../src/schema/yaml.js'
import { complaints } from '../complaints.js'

function parse(text: string) {
  const { report, diagnostics } = collector('x.yml')
  return { yaml: parseYaml({ path: 'x.yml', text }, 0, text.length, report), diagnostics }
}

function plain(node: YamlNode): unknown {
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
  if (node.kind === 'list') return node.items.map(plain)
  return node.kind === 'scalar' ? node.text : node.kind
}

type Case = readonly [text: string, expected: readonly (readonly [Code, string])[], line?: string]

const cases: readonly Case[] = [
  ['tittel: Rus: hva nå?\ntype: nyhet', [['yaml-kolon-i-verdi', 'Rus: hva nå?']], 'tittel: "Rus: hva nå?"'],
  ['tittel: "Rus" er et ord', [['yaml-anforselstegn', '"Rus" er et ord']], `tittel: '"Rus" er et ord'`],
  [`tittel: 'Ola's bok'`, [['yaml-anforselstegn', `'Ola's bok'`]], `tittel: "Ola's bok"`],
  [`tittel: 'Rus' og "alkohol"`, [['yaml-anforselstegn', `'Rus' og "alkohol"`]], `tittel: "'Rus' og \\"alkohol\\""`],
  ['tittel: "Rus\ntype: nyhet', [['yaml-ikke-lukket', '"Rus']], 'tittel: "Rus"'],
  ['tema: [rus, arbeid\ntype: nyhet', [['yaml-ikke-lukket', '[rus, arbeid']], 'tema: [rus, arbeid]'],
  ['tittel: - Vi må snakke\ntype: nyhet', [['yaml-strek-i-verdi', '- Vi må snakke']], 'tittel: "- Vi må snakke"'],
  ['tittel: Hva nå? #rus', [['yaml-avkuttet', '#rus']], 'tittel: "Hva nå? #rus"'],
  ['emneord: #rus\ntype: nyhet', [['yaml-avkuttet', '#rus']], 'emneord: "#rus"'],
  ['emneord:\n  - #rus\n  - bolig', [['yaml-avkuttet', '#rus']], '- "#rus"'],
  ['emneord:\n  #rus\n  #bolig\ntype: nyhet', [['yaml-avkuttet', '#rus']], 'emneord: "#rus"'],
  ['emneord: [rus #1, bolig]\ntype: nyhet', [['yaml-avkuttet', '#1, bolig]']], 'emneord: ["rus #1", bolig]'],
  ['tittel:Hei\ntype: nyhet', [['yaml-mangler-mellomrom', 'tittel:']], 'tittel: Hei'],
  ['bilde: {fil:a.jpg}', [['yaml-mangler-mellomrom', 'fil:a.jpg']], 'fil: a.jpg'],
  ['ingress: En lang tekst\nsom går videre\ntype: nyhet', [['yaml-lost-linje', 'som går videre']], '  som går videre'],
  ['ingress: En tekst\n  med kolon: her\ntype: nyhet', [['yaml-kolon-i-verdi', 'med kolon: her']], 'ingress: "En tekst med kolon: her"'],
  ['tittel: [Kronikk] Rus', [['yaml-spesialtegn', '[Kronikk] Rus']], 'tittel: "[Kronikk] Rus"'],
  ['tittel: @korus', [['yaml-spesialtegn', '@korus']], 'tittel: "@korus"'],
  ['fil: "C:\\sak"', [['yaml-spesialtegn', '"C:\\sak"']], `fil: 'C:\\sak'`],
  ['saker: [a: b: c]', [['yaml-kolon-i-verdi', 'b: c']], 'saker: [a: "b: c"]'],
  ['bilde:\n\tfil: a.jpg', [['yaml-tabulator', '\t']]],
  ['bilde:\n\u00A0\u00A0fil: a.jpg', [['yaml-hardt-mellomrom', '\u00A0\u00A0']]],
  ['tittel:\u00A0Hei\ntype: nyhet', [['yaml-mangler-mellomrom', 'tittel:\u00A0']], 'tittel: Hei'],
  ['a: 1\nb: 2\na: 3\na: 4', [['yaml-dobbel-nokkel', 'a'], ['yaml-dobbel-nokkel', 'a']]],
  ['a: &x 1\nb: *x', [['yaml-anker', '&x'], ['yaml-anker', '*x']]],
  ['tittel: *Viktig*', [['yaml-anker', '*Viktig*']]],
  ['tittel: ! Viktig', [['yaml-anker', '!']]],
  ['&k a: 1', [['yaml-anker', '&k']]],
  ['a: !!str 1', [['yaml-anker', '!!str']]],
  ['%YAML 1.1\n---\nsprak: no', [['yaml-anker', '%YAML 1.1']]],
  ['a: 1\n  b: 2', [['yaml-innrykk', '  b: 2']]],
  ['a:\n  b: 1\n c: 2', [['yaml-innrykk', ' c: 2']]],
  [' a: 1\nb: 2', [['yaml-innrykk', ' a: 1']]],
  ['a: 1\n...\nb: 2', [['yaml-slutt', '...']]],
  ['a: 1\n---\nb: 2', [['yaml-slutt', '---']]],
  ['- a\n- b', [['yaml-feil', '-']]],
  ['{a: 1}: b', [['yaml-feil', '{a: 1}']]],
]

const named = cases.map(([text, expected, line]) => ({ text, expected, line }))

describe('a fault in YAML', () => {
  it.each(named)('$text', ({ text, expected, line }) => {
    const { diagnostics } = parse(text)
    expect(complaints(text, diagnostics)).toEqual(expected)
    if (line !== undefined) expect(diagnostics[0]?.params).toMatchObject({ line })
  })

  it.each(named)('has the same place with CR LF and with lone CR: $text', ({ text, expected }) => {
    for (const end of ['\r\n', '\r']) {
      const changed = text.replaceAll('\n', end)
      expect(complaints(changed, parse(changed).diagnostics)).toEqual(expected.map(([code, at]) => [code, at.replaceAll('\n', end)]))
    }
  })

  it('does not hide another one, or what stands around it', () => {
    const text = 'tittel: Rus: nå\ntype: nyhet\nkorttittel:Rus\nbilde:\n  fil: "a" b\n  alt: Et bord\ningress: Ja #nei\n'
    const { yaml, diagnostics } = parse(text)
    expect(complaints(text, diagnostics)).toEqual([
      ['yaml-kolon-i-verdi', 'Rus: nå'],
      ['yaml-mangler-mellomrom', 'korttittel:'],
      ['yaml-anforselstegn', '"a" b'],
      ['yaml-avkuttet', '#nei'],
    ])
    expect(yaml && plain(yaml.root)).toEqual({
      tittel: 'unreadable',
      type: 'nyhet',
      korttittel: 'unreadable',
      bilde: { fil: 'unreadable', alt: 'Et bord' },
      ingress: 'unreadable',
    })
  })

  it('that hides a key makes the text incomplete', () => {
    expect(parse('a: 1\nb: 2').yaml?.complete).toBe(true)
    expect(parse('a: 1\n  b: 2').yaml?.complete).toBe(false)
  })

  it('mends by its fix', () => {
    for (const [text, , line] of cases) {
      const fix = parse(text).diagnostics[0]?.fix
      if (!fix) continue
      const mended = text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)
      expect(parse(mended).diagnostics).toEqual([])
      if (line !== undefined) expect(mended.split('\n')).toContain(line)
    }
  })
})

describe('sound YAML', () => {
  it.each([
    ['kl: 10:00\ntlf: +47 51 72 90 63\nnull: 0185\nsprak: no\ndag: 2023-06-08', { kl: '10:00', tlf: '+47 51 72 90 63', null: '0185', sprak: 'no', dag: '2023-06-08' }],
    ['tittel: «Rus» – og nå?', { tittel: '«Rus» – og nå?' }],
    ['# en kommentar\na: "b" # en til\nc:\n  # og en\n  - d', { a: 'b', c: ['d'] }],
    ['a: # kommentar\n  - b', { a: ['b'] }],
    ['a: |\n  x # y\n  z: w', { a: 'x # y\nz: w\n' }],
    ['a: en\n  to\nb: "c\n  d"', { a: 'en to', b: 'c d' }],
    ['a: [b, {c: d}]\ne:', { a: ['b', { c: 'd' }], e: 'empty' }],
    ['kode: C#\nadresse: https://a.no/#b', { kode: 'C#', adresse: 'https://a.no/#b' }],
  ])('%j', (text, expected) => {
    const { yaml, diagnostics } = parse(text)
    expect(diagnostics).toEqual([])
    expect(yaml && plain(yaml.root)).toEqual(expected)
  })

  it.each(['', '\n\n', '# bare en kommentar\n'])('without keys is nothing: %j', (text) => {
    expect(parse(text)).toEqual({ yaml: undefined, diagnostics: [] })
  })
})

describe('depth and length', () => {
  it.each(['[', '{a: ', '- ', '? '])('of %j without end is told, not followed', (mark) => {
    for (const times of [25, 5000]) {
      const text = `a:\n  ${mark.repeat(times)}\n`
      const { diagnostics } = parse(text)
      expect(diagnostics.length).toBeGreaterThan(0)
      expect(diagnostics.length).toBeLessThan(5)
    }
  })

  it('beyond any need is not read at all', () => {
    expect(parse(`a: ${'b'.repeat(100_000)}`).diagnostics.map(({ code }) => code)).toEqual(['yaml-for-lang'])
  })

  it('of twenty-one lists is too deep', () => {
    const text = `a: ${'['.repeat(21)}${']'.repeat(21)}`
    expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(['yaml-for-dyp'])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom('tittel', ': ', ':', '\n', '\n  ', '\n- ', '"', "'", '[', ']', '{', '}', ',', ' #', '#', '&a', '*a', '!', '|', '>', '%', '\t', '\r', '...', '---', '\\', 'å', '🙂', '\u2028', '\u00A0', '?')
  it('is read without a throw, each fault within the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        for (const { at } of parse(text).diagnostics) {
          expect(at.span.start).toBeGreaterThanOrEqual(0)
          expect(at.span.end).toBeGreaterThanOrEqual(at.span.start)
          expect(at.span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
