import fc from 'fast-check'
import Handlebars from 'handlebars'
import { expect, test } from 'vitest'
import { parseTemplate } from '../../src/templates/parse.js'
import type { Piece } from '../../src/templates/tree.js'
import { cases } from '../long.js'

// Handlebars renders what parse.ts has read, so the two have to read alike: whatever parse.ts takes for sound is the same to Handlebars.

type Plain = string | readonly [string, ...unknown[]]

const join = (pieces: readonly Plain[]): readonly Plain[] =>
  pieces.reduce<Plain[]>((all, piece) => {
    const last = all.at(-1)
    return typeof piece === 'string' && typeof last === 'string' ? [...all.slice(0, -1), last + piece] : [...all, piece]
  }, [])

const ours = (pieces: readonly Piece[]): readonly Plain[] =>
  join(pieces.map((piece): Plain => {
    if (piece.kind === 'content') return piece.text
    const { from, up, parts, span } = piece.path
    const path = [from === 'here' ? '' : from === 'root' ? '@root' : '@', up, ...parts]
    if (piece.kind === 'print') return ['print', span, path]
    if (piece.kind === 'call') return ['call', piece.name, path]
    return ['block', piece.helper, span, path, ours(piece.body), ours(piece.otherwise)]
  }))

function theirs(program: { body: readonly any[] } | undefined, text: string): readonly Plain[] {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)]
  const offset = ({ line, column }: { line: number; column: number }) => (starts[line - 1] as number) + column
  const path = (node: any) => {
    const root = node.data && node.parts[0] === 'root' && node.depth === 0
    return [node.data ? (root ? '@root' : '@') : '', node.depth, ...(root ? node.parts.slice(1) : node.parts)]
  }
  const span = (node: any) => ({ start: offset(node.loc.start), end: offset(node.loc.end) })
  return join((program?.body ?? []).flatMap((node): Plain[] => {
    switch (node.type) {
      case 'CommentStatement': return []
      case 'ContentStatement': return [node.original]
      case 'MustacheStatement': return [['print', span(node.path), path(node.path)]]
      case 'PartialStatement': return [['call', node.name.original, node.params[0] ? path(node.params[0]) : ['', 0]]]
      default: {
        const of = node.params[0]
        return [['block', node.path.original, span(of), path(of), theirs(node.program, text), theirs(node.inverse, text)]]
      }
    }
  }))
}

const name = fc.constantFrom(
  'a', 'a.b', 'a/b', 'this', 'this.a', 'this/a', './a', '.', '..', '../a', '../../a.b', '../this', '../..', '../.', '@root', '@root.a', '@index', '@../first',
  'æ-1', '_', 'true', 'a.true', 'null.a', '1', 'else', 'elsewhere', 'as', 'a..b', 'a.', 'this.this', 'if', 'this.if', '@', '[a]', '"a"',
)
const begins = fc.constantFrom('#if', '#if ', '#each ', '#with\n', '#unless ', 'else if ', '# if ', ' #if ', '> ', '>', '^if ', '/')
const white = fc.constantFrom('', '', '', ' ', '\n', '~', ' ~')
const tag = fc.oneof(
  fc.tuple(white, name, white).map(([a, b, c]) => `{{${a.trimStart()}${b}${c}}}`),
  fc.tuple(begins, name, white).map(([a, b, c]) => `{{${a}${b}${c}}}`),
  fc.constantFrom('{{else}}', '{{~ else ~}}', '{{/if}}', '{{/each}}', '{{/ with }}', '{{~/unless~}}', '{{> p/q-r a}}', '{{> p.txt}}'),
  fc.constantFrom('{{!}}', '{{!--}}', '{{!-- --}} --}}', '{{! -- }}', '{{~!--~}}', '{{!-}}'),
)
const block = fc.tuple(fc.constantFrom('if', 'each', 'unless', 'with'), name).map(([helper, of]) => [`{{#${helper} ${of}}}`, `{{/${helper}}}`] as const)
const { soup } = fc.letrec<{ soup: string }>((tie) => ({
  soup: fc.array(fc.oneof({ maxDepth: 3 },
    fc.constantFrom('x', ' ', '\n', '\r\n', '{', '}', '<p>', 'å', '\\'),
    tag,
    fc.tuple(block, tie('soup'), fc.constantFrom('', '{{else}}', '{{else if b}}', '{{else each b}}x{{else}}'), tie('soup'))
      .map(([[begin, end], body, turn, otherwise]) => begin + body + turn + otherwise + end),
  ), { maxLength: 3 }).map((parts) => parts.join('')),
}))

test('what is sound is read as Handlebars reads it', () => {
  let sound = 0
  fc.assert(fc.property(soup, (text) => {
    let faults = 0
    const pieces = parseTemplate(text, () => { faults++ })
    if (faults > 0) return
    sound++
    expect(ours(pieces)).toEqual(theirs(Handlebars.parseWithoutProcessing(text) as never, text))
  }), { numRuns: cases(500, 1500) })
  expect(sound).toBeGreaterThan(250)
})
