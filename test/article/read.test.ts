import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitHeader } from '../../src/article/header.js'
import { metadataField } from '../../src/article/metadata.js'
import { readArticle } from '../../src/article/read.js'
import { collector, type Diagnostic } from '../../src/diagnostic.js'
import { readDocument } from '../../src/schema/document.js'
import { complaints } from '../complaints.js'
import { settingsOf } from '../settings-text.js'
import { cases } from '../long.js'

const settings = settingsOf()

const interview = `---
tittel: Jeg ville ikke gi meg
type: intervju
dato: 2026-05-04
ingress: Ola Hansen arbeider som erfaringskonsulent og forteller om veien dit.
forfatter: [kari, {navn: Per Olsen, rolle: journalist}]
senter: bergen
tema: [arbeidsliv]
emneord:
  - recovery
bilde:
  fil: bilder/ola.jpg
  alt: Ola Hansen ved et vindu
  foto: Per Olsen
personer:
  - navn: Ola Hansen
    rolle: erfaringskonsulent
    grunnlag: samtykke
    samtykke: {dato: 2026-04-01, omfang: [nettsted, nyhetsbrev, bilde], gyldig_til: 2030-04-01}
arrangement: {start: 2026-06-08 10:00, slutt: 2026-06-08 15:00, sted: Bergen}
---
Han møter oss på jobben.
`

const read = (text: string, path = 'articles/intervju.md') => readArticle({ path, text }, settings)

describe('readArticle', () => {
  it('tells one fault once: an unseen sign in a key, and the title as a heading', () => {
    const codes = (text: string) => read(text).diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('mangler'))
    expect(codes(interview.replace('type:', 't\u200bype:').replace('jobben', 'job\u200bben'))).toEqual(['nokkel-skjult-tegn', 'usynlig-tegn'])
    expect(codes(`${interview}\n# Jeg ville ikke gi meg\n`)).toEqual(['tittel-gjentatt'])
    expect(codes(`${interview}\n# Jeg ville ikke gi meg\n\n# Nå\n`)).toEqual(['overskrift-niva', 'tittel-gjentatt'])
  })

  it('gives a sound article without a complaint', () => {
    const { value, diagnostics } = read(interview)
    expect(diagnostics).toEqual([])
    expect(value?.meta.people[0]?.consent?.scope).toEqual(['nettsted', 'nyhetsbrev', 'bilde'])
  })

  it('tells of header, metadata and body in one run', () => {
    const text = interview.replace('tittel: Jeg', 'tittel: Ola: Jeg').replace('type: intervju', 'type: interjvu').replace('Han møter', '<b>Han</b> møter')
    const found = complaints(text, read(text).diagnostics)
    expect(found).toContainEqual(['yaml-kolon-i-verdi', 'Ola: Jeg ville ikke gi meg'])
    expect(found).toContainEqual(['ukjent-verdi', 'interjvu'])
    expect(found.map(([code]) => code)).toContain('ra-html')
  })

  it('takes the slug from the header before the file name', () => {
    expect(read(interview, 'articles/2026/2026-05-04-Åse & Bjørn.md').value?.slug).toBe('ase-og-bjorn')
    expect(read(interview.replace('senter:', 'slug: ola-hansen\nsenter:')).value?.slug).toBe('ola-hansen')
    expect(read(interview, 'articles/2026-05-04.md').diagnostics.map(({ code }) => code)).toEqual(['tom-slug'])
  })

  it('says the same the second time', () => {
    const broken = interview.replace('dato:', 'dato')
    expect(read(broken)).toEqual(read(broken))
    expect(read(broken).diagnostics.length).toBeGreaterThan(0)
  })
})

describe('any header', () => {
  const end = interview.indexOf('\n---\n') + 5
  const part = fc.constantFrom(':', ': ', '"', "'", '#', ' #', '-', '- ', '\n', '\r', '\r\n', '\t', '  ', '[', ']', '{', '}', '&', '*', '!', '---', '---js', '...', '\uFEFF', '\u2028', '\u00A0', '\uD800', '🙂', '__proto__: a\n', '')
  const changes = fc.array(fc.tuple(fc.nat(end), fc.nat(6), part), { minLength: 1, maxLength: 4 })
  const changed = changes.map((list) => list.reduce((text, [at, drop, by]) => text.slice(0, at) + by + text.slice(at + drop), interview))

  function holds(text: string, value: unknown, diagnostics: readonly Diagnostic[]): void {
    for (const { at } of diagnostics) {
      expect(at.span.start).toBeGreaterThanOrEqual(0)
      expect(at.span.end).toBeGreaterThanOrEqual(at.span.start)
      expect(at.span.end).toBeLessThanOrEqual(text.length)
    }
    // What can't be read is told of: no article goes away in silence.
    expect(value !== undefined || diagnostics.length > 0).toBe(true)
  }

  it('is read without a throw, each fault within the file', () => {
    const check = (text: string): void => {
      const { report, diagnostics } = collector('articles/a.md')
      const source = { path: 'articles/a.md', text }
      const { yaml, open } = splitHeader(source, report)
      holds(text, yaml && readDocument(source, yaml, metadataField(settings), open, report).value, diagnostics)
    }
    fc.assert(fc.property(changed, check), { numRuns: cases(200, 10_000) })
  })

  it('goes well with any body', () => {
    fc.assert(fc.property(changed, (text) => holds(text, read(text).value, read(text).diagnostics)), { numRuns: 50 })
  })
})
