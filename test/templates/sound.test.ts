import fc from 'fast-check'
import Handlebars from 'handlebars'
import { expect, test } from 'vitest'
import { cases } from '../long.js'
import { parseTemplate } from '../../src/templates/parse.js'
import { loadTemplates } from '../../src/templates/load.js'
import { list, maybe, number, object, text } from '../../src/templates/shape.js'
import type { Path, Piece } from '../../src/templates/tree.js'

// What the check lets through has to work: random templates are rendered with random views and compared with what they plainly mean.

const picture = object({ alt: text, credit: maybe(text) })
const story = object({ title: text, picture: maybe(picture), tags: list(text) })
const shape = object({ title: text, width: number, picture: maybe(picture), stories: list(story), rows: list(list(text)), lead: story })

const anyText = fc.constantFrom('', 'a', '[object Object]', '0', 'a,b')
const anyPicture = fc.record({ alt: anyText, credit: fc.option(anyText) }, { noNullPrototype: true })
const anyStory = fc.record({ title: anyText, picture: fc.option(anyPicture), tags: fc.array(anyText, { maxLength: 2 }) }, { noNullPrototype: true })
const anyView = fc.record({
  title: anyText, width: fc.constantFrom(0, 7), picture: fc.option(anyPicture), stories: fc.array(anyStory, { maxLength: 2 }),
  rows: fc.array(fc.array(anyText, { maxLength: 2 }), { maxLength: 2 }), lead: anyStory,
}, { noNullPrototype: true })

const anyPath = fc.tuple(
  fc.constantFrom('', '', '../', '../../', '@root.', 'this.'),
  fc.constantFrom('title', 'width', 'picture', 'picture.alt', 'picture.credit', 'stories', 'rows', 'lead', 'lead.picture', 'lead.picture.alt', 'tags', 'alt', 'credit'),
).map((parts) => parts.join(''))
const anyName = fc.oneof({ weight: 6, arbitrary: anyPath }, { weight: 1, arbitrary: fc.constantFrom('this', '..', '@index', '@first', '@last', '@../index') })

const { template } = fc.letrec<{ template: string; piece: string }>((tie) => ({
  template: fc.array(tie('piece'), { minLength: 1, maxLength: 2 }).map((pieces) => pieces.join(' ')),
  piece: fc.oneof({ maxDepth: 4 },
    anyName.map((name) => `{{${name}}}`),
    fc.tuple(fc.constantFrom('if', 'unless', 'each', 'with'), anyName, tie('template')).map(([helper, name, body]) => `{{#${helper} ${name}}}${body}{{/${helper}}}`),
    fc.tuple(fc.constantFrom('if', 'each', 'with'), anyName, tie('template'), tie('template'))
      .map(([helper, name, body, other]) => `{{#${helper} ${name}}}${body}{{else}}${other}{{/${helper}}}`)),
}))

interface At { readonly value: unknown; readonly outer: At | undefined; readonly loops: readonly Record<string, unknown>[] }

function meaning(pieces: readonly Piece[], at: At, root: unknown): string {
  return pieces.map((piece): string => {
    if (piece.kind === 'content') return piece.text
    if (piece.kind === 'call') return ''
    const value = lookUp(piece.path, at, root)
    if (piece.kind === 'print') return value === null ? '' : String(value)
    const full = Array.isArray(value) ? value.length > 0 : Boolean(value)
    if (piece.helper === 'if' || piece.helper === 'unless') return meaning(full === (piece.helper === 'if') ? piece.body : piece.otherwise, at, root)
    if (!full) return meaning(piece.otherwise, at, root)
    const inner = (one: unknown, loops = at.loops) => meaning(piece.body, { value: one, outer: at, loops }, root)
    if (piece.helper === 'with') return inner(value)
    const all = value as readonly unknown[]
    return all.map((one, index) => inner(one, [{ index, first: index === 0, last: index === all.length - 1 }, ...at.loops])).join('')
  }).join('')
}

function lookUp({ from, up, parts }: Path, at: At, root: unknown): unknown {
  let start: At | undefined = at
  for (let i = 0; i < up && from === 'here'; i++) start = start?.outer
  const value = from === 'root' ? root : from === 'loop' ? at.loops[up] : start?.value
  return parts.reduce<unknown>((held, part) => (held === null ? null : (held as Record<string, unknown>)[part]), value)
}

const certainOf: Readonly<Record<string, string>> = { each: 'stories', with: 'lead', if: 'title', unless: 'title' }

/** The template with what was complained of taken out, until nothing is. */
function mended(page: string): string {
  const { diagnostics } = load(page)
  if (diagnostics.length === 0) return page
  const ends = diagnostics.map(({ at }) => at.span.end).toSorted((a, b) => b - a)
  return mended(ends.reduce((text, end) => {
    const [start, after] = [text.lastIndexOf('{{', end), text.indexOf('}}', end) + 2]
    const helper = /^{{#(\w+)/.exec(text.slice(start))?.[1]
    return `${text.slice(0, start)}${helper ? `{{#${helper} @root.${certainOf[helper]}}}` : ''}${text.slice(after)}`
  }, page))
}

const load = (page: string) => loadTemplates([{ path: 'templates/site/p.txt.hbs', text: page }], { 'site/p.txt.hbs': shape })

test('what the check lets through is rendered as it reads', () => {
  fc.assert(fc.property(template.map(mended), anyView, (page, view) => {
    const expected = meaning(parseTemplate(page, () => {}), { value: view, outer: undefined, loops: [] }, view)
    expect(load(page).value?.render('site/p.txt.hbs', view)).toBe(expected)
  }), { numRuns: cases(300, 3_000) })
})

test('and as Handlebars itself renders it, with its rules for lines that hold a tag alone', () => {
  fc.assert(fc.property(template.map(mended).map((page) => page.replaceAll(' ', '\n  ')), anyView, (page, view) => {
    const theirs = Handlebars.compile(page, { strict: true, noEscape: true, preventIndent: true })
    expect(load(page).value?.render('site/p.txt.hbs', view)).toBe(theirs(view))
  }), { numRuns: cases(100, 3_000) })
})
