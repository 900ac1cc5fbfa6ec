import { describe, expect, test } from 'vitest'
import { filled, read } from './read.js'

const body = `Vi *anbefaler* [veilederen](v.md) og www.korus.no.

## Om & men

### Mer

- én
- to
  1. a
  2. b

> Det er bra.

![To kolleger](b.jpg "Foto: Ola")

Tabell 1: Tall

| | 2020 |
|---|---|
| Oslo | ~~1~~ 2 |

:::fakta[Fakta]
- Sted: Oslo
:::

:::sitat[Kari]
Det går bra.
:::

Slutt[^1]\\
ny linje

[^1]: En note.
`
const { reading } = read(body)
const mail = filled(reading.mail)

describe('a mail', () => {
  test('needs neither ids nor classes nor places to jump to', () => {
    expect(mail).not.toMatch(/ (?:id|class|role|tabindex|aria-[a-z]+)=|href="#|<(?:aside|figure|section|dl|caption|del)\b/)
  })
  test('has its headings below the story’s', () => {
    expect(mail.match(/<h\d>[^<]*/g)).toEqual(['<h3>Om &#x26; men', '<h4>Mer', '<h5>Fakta', '<h3>Fotnoter'])
  })
  test('has the same links and pictures as the page', () => {
    const slots = (text: typeof reading.web): unknown[] => text.filter((piece) => typeof piece !== 'string')
    expect(slots(reading.mail)).toEqual(slots(reading.web))
    expect(slots(reading.web)).toEqual([{ link: 0 }, { link: 1 }, { image: 0 }])
  })
  test('has simple tables, facts, quotations and notes', () => {
    expect(mail).toContain('<p><strong>Tabell 1: Tall</strong></p>\n<table border="1" cellpadding="6" cellspacing="0">')
    expect(mail).toContain('<ul><li><strong>Sted:</strong> Oslo</li></ul>')
    expect(mail).toContain('<blockquote>\n<p>Det går bra.</p>\n</blockquote>\n<p>Kari</p>')
    expect(mail).toContain('Slutt<sup>[1]</sup>')
    expect(mail).toContain('<s>1</s>')
  })
})

test('the text says the same without marks', () => {
  expect(filled(reading.text)).toBe(`Vi anbefaler veilederen: [0] og [1].

Om & men

Mer

– én
– to
  1. a
  2. b

«Det er bra.»

[Bilde: To kolleger. Foto: Ola]

Tabell 1: Tall
Oslo; 2020: ~~1~~ 2

Fakta
Sted: Oslo

«Det går bra.»
Kari

Slutt[1]
ny linje

Fotnoter

[1] En note.
`)
})

test.each([
  ['an address that is its own text stands once', '<https://x.no> <post@x.no> [x.no](https://x.no)', '[0] [1] [2]\n'],
  ['marks of quotation are not doubled', '> «Nei»', '«Nei»\n'],
  ['a table of one row', '| A | B |\n|---|---|', 'A; B\n'],
  ['paragraphs of an item', '1. a\n\n   b\n\n2. c', '1. a\n\n   b\n\n2. c\n'],
])('text: %s', (_, markdown, text) => {
  expect(filled(read(markdown).reading.text)).toBe(text)
})

test('words are counted as a reader does', () => {
  expect(read('E-post og 2,5 liter på Å.\n\n- `kode` én–to [lenke](x.md) &amp; www.x.no').reading.words).toBe(11)
  expect(read(':::intervju\nHva nå?\n\nVet ikke.\n:::').reading.words).toBe(4)
})
