import { describe, expect, it } from 'vitest'
import { splitHeader } from '../../src/article/header.js'
import { collector, type Code } from '../../src/diagnostic.js'
import { complaints } from '../complaints.js'

function split(text: string) {
  const { report, diagnostics } = collector('articles/sak.md')
  const header = splitHeader({ path: 'articles/sak.md', text }, report)
  const keys = header.yaml?.root.entries.map(({ key }) => key)
  return { keys, body: text.slice(header.bodyStart), found: complaints(text, diagnostics), diagnostics, header }
}

const none: readonly (readonly [Code, string])[] = []

describe('a sound header', () => {
  it.each([
    ['---\ntittel: a\n---\nTekst\n', 'Tekst\n'],
    ['\uFEFF---\ntittel: a\n---\nTekst', 'Tekst'],
    ['\uFEFF\uFEFF---\ntittel: a\n---\nTekst', 'Tekst'],
    ['---\r\ntittel: a\r\n---\r\nTekst\r\n', 'Tekst\r\n'],
    ['---\rtittel: a\r---\rTekst\r', 'Tekst\r'],
    ['---\ntittel: a\n---', ''],
    ['---\ntittel: a\n---\n\n---\nEtter en strek', '\n---\nEtter en strek'],
    ['---\ntittel: a\nnotat: |\n  ---\n  b\n---\nTekst', 'Tekst'],
  ])('%j', (text, body) => {
    const result = split(text)
    expect(result.found).toEqual(none)
    expect(result.keys?.[0]).toBe('tittel')
    expect(result.body).toBe(body)
    const [entry] = result.header.yaml?.root.entries ?? []
    expect(entry && text.slice(entry.value.span.start, entry.value.span.end)).toBe('a')
  })
})

describe('a fence that is not one', () => {
  it.each<[string, readonly [Code, string][], string[] | undefined, string]>([
    ['', [['mangler-hode', '']], undefined, ''],
    ['Bare tekst.\n\n---\n\nMer.', [['mangler-hode', 'Bare tekst.']], undefined, 'Bare tekst.\n\n---\n\nMer.'],
    ['tittel: a\n---\nTekst', [['mangler-hode', 'tittel: a']], ['tittel'], 'Tekst'],
    ['\n\n---\ntittel: a\n---\nTekst', [['hode-ikke-forst', '---']], ['tittel'], 'Tekst'],
    ['—-\ntittel: a\n—-\nTekst', [['hode-gjerde', '—-'], ['hode-gjerde', '—-']], ['tittel'], 'Tekst'],
    ['–––\ntittel: a\n---\nTekst', [['hode-gjerde', '–––']], ['tittel'], 'Tekst'],
    ['----\ntittel: a\n---\nTekst', [['hode-gjerde', '----']], ['tittel'], 'Tekst'],
    ['---\ntittel: a\n----\nTekst', [['hode-gjerde', '----']], ['tittel'], 'Tekst'],
    ['---\ntittel: a\n---x\nTekst', [['hode-gjerde', '---x']], ['tittel'], 'Tekst'],
    ['--- \ntittel: a\n--- \nTekst', [['hode-gjerde', '--- '], ['hode-gjerde', '--- ']], ['tittel'], 'Tekst'],
    ['---\ntittel: a\n...\nTekst', [['yaml-slutt', '...']], ['tittel'], 'Tekst'],
    ['---yaml\ntittel: a\n---\nTekst', [['hode-sprak', '---yaml']], ['tittel'], 'Tekst'],
    ['---x\ntittel: a\n---\nTekst', [['hode-sprak', '---x']], undefined, 'Tekst'],
    ['+++\ntittel = "a"\n+++\nTekst', [['hode-toml', '+++']], undefined, 'Tekst'],
    ['---\n---\nTekst', [['tomt-hode', '---']], undefined, 'Tekst'],
    ['---\n# bare en kommentar\n---\nTekst', [['tomt-hode', '---']], undefined, 'Tekst'],
    ['---\n\n---\nTekst', [['tomt-hode', '---']], undefined, 'Tekst'],
  ])('%j', (text, found, keys, body) => {
    const result = split(text)
    expect(result.found).toEqual(found)
    expect(result.keys).toEqual(keys)
    expect(result.body).toBe(body)
  })

  it('and never closes tells the line where the header seems to end', () => {
    const result = split('---\ntittel: a\ntema:\n  - b\n\nHer begynner teksten.\n')
    expect(result.found).toEqual([['hode-ikke-lukket', '---']])
    expect(result.diagnostics[0]?.params).toEqual({ line: 6 })
    expect(result.keys).toEqual(['tittel', 'tema'])
    expect(result.body).toBe('Her begynner teksten.\n')
  })

  it('is mended by its fix', () => {
    for (const text of ['–––\ntittel: a\n—\nTekst', '\n \n---\ntittel: a\n---\nTekst', '---yml\ntittel: a\n...\nTekst']) {
      const fixes = split(text).diagnostics.flatMap(({ fix }) => fix ?? [])
      const mended = fixes.toSorted((a, b) => b.span.start - a.span.start).reduce((t, { span, text: by }) => t.slice(0, span.start) + by + t.slice(span.end), text)
      expect(mended).toBe('---\ntittel: a\n---\nTekst')
    }
  })
})

describe('a header that is a program', () => {
  it.each(['js', 'javascript', ' js', 'JS', 'JavaScript', '\tjs ', 'coffee', 'json', 'toml', 'cson'])('is never run: ---%s', (name) => {
    const canary = globalThis as { canary?: boolean }
    delete canary.canary
    const text = `---${name}\n{ tittel: (globalThis.canary = true, 'a') }\n---\nTekst`
    const result = split(text)
    expect(result.found).toEqual([['hode-sprak', `---${name}`]])
    expect(result.keys).toBeUndefined()
    expect(result.body).toBe('Tekst')
    expect(canary.canary).toBeUndefined()
  })
})
