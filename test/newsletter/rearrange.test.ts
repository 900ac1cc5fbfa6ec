import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIssue } from '../../src/newsletter/document.js'
import { rearranged, type Rearrangement } from '../../src/newsletter/rearrange.js'
import { slugify } from '../../src/norwegian/slug.js'
import { cases } from '../long.js'
import { settings } from './helpers.js'

const path = 'articles/nyhetsbrev/2026-11.md'
const document = (lines: string, body = 'Hei.\n\n- [ ] saker:\n') => `---\n# hele måneden\nfra: 2026-11-01\ntil: 2026-11-30\n${lines}---\n${body}`
const after = (text: string, change: Rearrangement) => rearranged({ path, text }, change, settings)
const up: Rearrangement = { kind: 'swap', index: 1, other: 0 }
const out: Rearrangement = { kind: 'out', index: 0, reason: 'Vi venter: «til desember»' }
const words: Rearrangement = { kind: 'words', index: 0, title: 'Ny: tittel', lead: '' }

test.each<[string, Rearrangement, string, string]>([
  ['a story moves with its comments and its words', up,
    'saker: # i rekkefølge\n  # først\n  - "a"  # én\n  # så b,\n  # som haster\n  - sak: b\n    ingress: >\n      Kort\n      sagt.\n  - c\n',
    'saker: # i rekkefølge\n  # først\n  # så b,\n  # som haster\n  - sak: b\n    ingress: >\n      Kort\n      sagt.\n  - "a"  # én\n  - c\n'],
  ['past others that stand between', { kind: 'swap', index: 0, other: 2 }, 'saker:\n- a\n- b\n- c\nhovedsak: b\n', 'saker:\n- c\n- b\n- a\nhovedsak: b\n'],
  ['within brackets', up, 'saker: [a , {sak: b, seksjon: "Ja, [så]"}, c] # tre\n', 'saker: [{sak: b, seksjon: "Ja, [så]"} , a, c] # tre\n'],

  ['a story that is taken out is left out, with the reason', out, 'saker:\n  - a\n  - b\n', 'saker:\n  - b\nutelatt:\n  - sak: a\n    grunn: "Vi venter: «til desember»"\n'],
  ['behind those that are', out, 'utelatt:\n- {sak: q} # før\nsaker: [a, b]\n', 'utelatt:\n- {sak: q} # før\n- {sak: a, grunn: "Vi venter: «til desember»"}\nsaker: [b]\n'],
  ['in lines like theirs', out, 'saker:\n  - a\n  - b\nutelatt:\n  - sak: q\n    grunn: nei takk\ntittel: T\n', 'saker:\n  - b\nutelatt:\n  - sak: q\n    grunn: nei takk\n  - sak: a\n    grunn: "Vi venter: «til desember»"\ntittel: T\n'],
  ['or brackets', { kind: 'out', index: 1, reason: ' ' }, 'saker: [a, b]\nutelatt: []\n', 'saker: [a]\nutelatt: [{sak: b}]\n'],
  ['and leads no more', out, 'hovedsak: a\nsaker: [a, b]\nutelatt: [{sak: q}]\n', 'saker: [b]\nutelatt: [{sak: q}, {sak: a, grunn: "Vi venter: «til desember»"}]\n'],

  ['a story gets a title of its own', words, 'saker:\n  - "a" # én\n  - b\n', 'saker:\n  - sak: a\n    tittel: "Ny: tittel" # én\n  - b\n'],
  ['within brackets too', words, 'saker: [a, b]\n', 'saker: [{sak: a, tittel: "Ny: tittel"}, b]\n'],
  ['in the place of an older one', words, 'saker:\n  - tittel: "Gammel" # hm\n    sak: a\n', 'saker:\n  - tittel: "Ny: tittel" # hm\n    sak: a\n'],
  ['and loses the lead it had', words, 'saker:\n  - sak: "a" # a\n    ingress: |-\n      To\n      linjer\n    seksjon: S\n', 'saker:\n  - sak: "a" # a\n    tittel: "Ny: tittel"\n    seksjon: S\n'],
  ['or both', { kind: 'words', index: 0, title: '', lead: '' }, 'saker:\n  - {sak: a, tittel: "A, b", ingress: c, seksjon: S}\n', 'saker:\n  - {sak: a, seksjon: S}\n'],
  ['whatever is in them', { kind: 'words', index: 0, title: '«A» "b" \\ \'c\' # d: [e]', lead: 'to\nlinjer' }, 'saker:\n  - a\n', 'saker:\n  - sak: a\n    tittel: "«A» \\"b\\" \\\\ \'c\' # d: [e]"\n    ingress: "to linjer"\n'],

  ['a story that was left out is taken in', { kind: 'in', slug: 'q' }, 'saker:\n  - a\nutelatt:\n  - sak: q\n    grunn: senere\n  - sak: r\n', 'saker:\n  - a\n  - q\nutelatt:\n  - sak: r\n'],
  ['when it was the only one', { kind: 'in', slug: 'q' }, 'utelatt:\n  - sak: q\nsaker: [a]\n', 'utelatt: []\nsaker: [a, q]\n'],
])('%s', (_, change, before, then) => {
  expect(after(document(before), change)).toBe(document(then))
  expect(after(`\uFEFF${document(before)}`.replaceAll('\n', '\r\n'), change)).toBe(`\uFEFF${document(then)}`.replaceAll('\n', '\r\n'))
})

test.each<[string, Rearrangement, string]>([
  ['the only story is not taken out', out, 'saker: [a]\n'],
  ['nor a link', out, 'saker: [{lenke: https://a.example/, tittel: A}, b]\n'],
  ['what is not there is not moved', { kind: 'swap', index: 1, other: 2 }, 'saker: [a, b]\n'],
  ['nor by itself', { kind: 'swap', index: 1, other: 1 }, 'saker: [a, b]\n'],
  ['a document with a fault is left alone', up, 'saker: [a, b\n'],
  ['or where # takes something away', words, 'saker:\n  - a # én\n'],
  ['and one whose form we do not know', words, 'saker:\n  -\n    tittel: x\n    sak: a\n    ingress: y\n  - b\n'.replace('    tittel: x\n', '    {sak: q,\n    }\n')],
])('%s', (_, change, before) => expect(after(document(before), change)).toBeNull())

const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/).filter((name) => slugify(name) === name), { minLength: 2, maxLength: 6 })
const said = fc.string({ unit: 'grapheme', maxLength: 12 })

test('whatever is done says what was meant, or is not done; moving back gives the same bytes', () => {
  const form = fc.constantFrom(
    (slug: string) => slug, (slug: string) => `{sak: ${slug}, tittel: "T, ${slug}"}`, (slug: string, pad = '') => `sak: ${slug}\n${pad}  ingress: I ${slug}`,
  )
  fc.assert(fc.property(slugs, fc.array(form, { minLength: 6, maxLength: 6 }), fc.boolean(), fc.nat(5), fc.nat(5), said, said, (names, forms, pads, i, j, title, lead) => {
    const pad = pads ? '  ' : ''
    const text = document(`saker:\n${names.map((name, at) => `${pad}- ${(forms[at] as (slug: string, pad: string) => string)(name, pad)}`).join('\n')}\n`)
    const [index, other] = [i % names.length, j % names.length]
    const swap = { kind: 'swap', index, other } as const
    const moved = after(text, swap)
    expect(moved === null).toBe(index === other)
    if (moved !== null) expect(after(moved, swap)).toBe(text)
    const renamed = after(text, { kind: 'words', index, title, lead })
    expect(renamed).not.toBeNull()
    expect(readIssue({ path, text: renamed as string }, settings).value?.items.map((item) => item.kind === 'article' && item.slug)).toEqual(names)
    const gone = after(text, { kind: 'out', index, reason: title })
    expect(gone).not.toBeNull()
    expect(after(gone as string, { kind: 'in', slug: names[index] as string })).not.toBeNull()
  }), { numRuns: cases(25, 500) })
})
