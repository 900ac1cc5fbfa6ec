import { describe, expect, it } from 'vitest'
import type { Code } from '../../src/diagnostic.js'
import { readIssue } from '../../src/newsletter/document.js'
import { complaints } from '../complaints.js'
import { settingsOf } from '../settings-text.js'

const settings = settingsOf("nyhetsbrev: {merker: {vår: {avmelding: '<<ut>>'}}}\n")

const document = `---
tittel: Nytt fra rusfeltet
emnefelt: Nytt i november
fra: 2026-10-01
til: 2026-11-30
hilsen: {navn: Kari Nordmann, rolle: redaktør}
hovedsak: nye-veier
saker:
  - nye-veier
  - {sak: jobb-for-alle, tittel: Jobb, seksjon: Arbeid}
  - {lenke: https://a.no/x, tittel: Ny rapport, kilde: FHI}
utelatt: [{sak: gammel-sak, grunn: for gammel}]
leverandor: vår
---
Kjære leser.
`

function read(text: string, path = 'articles/nyhetsbrev/2026-11.md') {
  const { value, diagnostics } = readIssue({ path, text }, settings)
  return { value, found: complaints(text, diagnostics) }
}

describe('readIssue', () => {
  it('gives what the editor decided', () => {
    const { value, found } = read(document)
    expect(found).toEqual([])
    expect(value).toMatchObject({
      id: '2026-11',
      subject: 'Nytt i november',
      preheader: null,
      greeting: { name: 'Kari Nordmann', role: 'redaktør', image: null },
      lead: 'nye-veier',
      items: [
        { kind: 'article', slug: 'nye-veier', title: null },
        { kind: 'article', slug: 'jobb-for-alle', title: 'Jobb', lead: null, section: 'Arbeid' },
        { kind: 'outside', url: 'https://a.no/x', title: 'Ny rapport', text: null, source: 'FHI' },
      ],
      leftOut: [{ slug: 'gammel-sak', reason: 'for gammel' }],
      provider: 'vår',
      sent: null,
    })
  })

  it('needs neither stories nor an introduction', () => {
    const { value, found } = read('---\nfra: 2026-10-01\ntil: 2026-11-30\n---\n')
    expect(found).toEqual([])
    expect(value?.items).toEqual([])
  })

  it.each([
    ['2026-11', true],
    ['2026-11-2', true],
    ['2026-11-12', true],
    ['2026-11-1', false],
    ['2026-13', false],
    ['november', false],
  ])('takes the id from the file name %s: %s', (name, isId) => {
    const { value, found } = read(document, `articles/nyhetsbrev/${name}.md`)
    expect(value?.id).toBe(isId ? name : undefined)
    expect(found).toEqual(isId ? [] : [['ugyldig-utgave-id', '---']])
  })

  it.each<[string, string, readonly (readonly [Code, string])[]]>([
    ['til: 2026-11-30', 'til: 2026-09-30', [['ugyldig-dag', '2026-09-30']]],
    ['til: 2026-11-30\n', '', [['mangler-nokkel', '---']]],
    ['leverandor: vår', 'leverandor: breov', [['ukjent-verdi', 'breov']]],
    ['- nye-veier', '- Nye veier', [['ugyldig-slug', 'Nye veier']]],
    ['lenke: https://a.no/x', 'lenke: a.no', [['ugyldig-adresse', 'a.no']]],
    ['sak: jobb', 'sat: jobb', [['ukjent-nokkel', 'sat']]],
  ])('tells %s as %s', (from, to, expected) => {
    expect(read(document.replace(from, to)).found.toSorted()).toEqual(expected)
  })
})
