import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugOfFile, slugify } from '../../src/norwegian/slug.js'

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aåÅøØæÆéčđŋŧ& -_/.8\u00ad\u030a') }))

describe('slugify', () => {
  it.each([
    ['Rus & arbeid på Ås', 'rus-og-arbeid-pa-as'],
    ['Pa\u030a vei', 'pa-vei'],
    ['Ærlig om ØL', 'aerlig-om-ol'],
    ['R&B', 'r-og-b'],
    ['Kárášjohka – Čáhcesuolu đŋŧ', 'karasjohka-cahcesuolu-dnt'],
    ['«Hva nå?»', 'hva-na'],
    ['bruker\u00admed\u200bvirkning', 'brukermedvirkning'],
    ['  10 000 kr  ', '10-000-kr'],
    ['ISTANBUL İ', 'istanbul-i'],
    ['ǿ', 'o'],
    ['ﬁn K ½', 'fin-k-1-2'],
  ])('%j gives %s', (text, slug) => expect(slugify(text)).toBe(slug))

  it('is never longer than disks take, nor a name that Windows keeps for itself', () => {
    expect([slugify('&'.repeat(300))?.length, slugify('Con'), slugify('LPT1'), slugify('Conny')]).toEqual([160, 'con-1', 'lpt1-1', 'conny'])
  })

  it.each(['', '   ', '…', '漢字', '-', '\u030a'])('%j gives none', (text) => expect(slugify(text)).toBeNull())

  it('gives words of a–z and 0–9 with single hyphens between, the same the second time', () => {
    fc.assert(fc.property(anyText, (text) => {
      const slug = slugify(text)
      if (slug === null) return
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slugify(slug)).toBe(slug)
    }), { numRuns: 1000 })
  })

  it('is the same for every way Unicode writes a text and in either case', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abåøæéüčž -') }), (text) => {
      expect(slugify(text.normalize('NFD'))).toBe(slugify(text.normalize('NFC')))
      expect(slugify(text.toUpperCase())).toBe(slugify(text))
    }))
  })
})

describe('slugOfFile', () => {
  it.each([
    ['articles/2023/2023-06-08-nye-drammen.md', 'nye-drammen'],
    ['articles/2023-06-08 Nye Drammen.md', 'nye-drammen'],
    ['2023-06-08_nye.md', 'nye'],
    ['articles/Pårørende.md', 'parorende'],
    ['articles/nyhetsbrev/2026-11.md', '2026-11'],
    ['articles/v1.2.md', 'v1-2'],
    ['uten-ending', 'uten-ending'],
    ['2023-06-081.md', '2023-06-081'],
    ['2023-06-08.md', null],
    ['articles/….md', null],
  ])('%s gives %s', (path, slug) => expect(slugOfFile(path)).toBe(slug))
})
