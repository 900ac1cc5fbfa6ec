import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { describe, expect, test } from 'vitest'
import { loadTemplates } from '../../src/templates/load.js'
import { asHtml, asUrl, flag, html, list, maybe, number, object, text, url, type View } from '../../src/templates/shape.js'
import { shared } from '../../src/templates/shared.js'
import { rendered } from './template-cases.js'

describe('escaping', () => {
  const shape = object({ title: text, body: html, address: url, n: number, stories: list(object({ body: maybe(html) })), parts: list(html) })
  const view = {
    title: '<b>&"\'', body: asHtml('<p>a</p>'), address: asUrl('/a?b&c'), n: 0,
    stories: [{ body: asHtml('<i></i>') }, { body: null }], parts: [asHtml('<u>'), asHtml('')],
  }

  test.each([
    ['{{title}} {{n}}', '&lt;b&gt;&amp;&quot;&#x27; 0'],
    ['{{body}}{{#with this}}{{body}}{{/with}}', '<p>a</p><p>a</p>'],
    ['{{#each stories}}[{{body}}]{{/each}}', '[<i></i>][]'],
    ['{{#each parts}}[{{#if this}}{{this}}{{/if}}]{{/each}}', '[<u>][]'],
    ['<a href="{{address}}">', '<a href="/a?b&amp;c">'],
  ])('%s', (page, expected) => expect(rendered(page, shape, view)).toBe(expected))

  test('plain text comes as it is', () => {
    expect(rendered('{{title}} {{address}}{{> p.txt}}', shape, view, { 'p.txt': ' {{title}}' }, 'page.txt')).toBe('<b>&"\' /a?b&c <b>&"\'')
  })

  test('an address with a scheme that runs something is not followed', () => {
    expect(rendered('{{address}}', shape, { ...view, address: asUrl('java\nscript:alert(1)') })).toBe('#')
  })

  test('the view itself is left alone', () => {
    const frozen = Object.freeze({ ...view, stories: Object.freeze(view.stories.map(Object.freeze)) })
    rendered('{{body}}{{#each stories}}{{body}}{{/each}}', shape, frozen)
    expect(frozen.body).toBe('<p>a</p>')
  })

  // A NUL never comes through a parser of HTML, and line ends and a first line feed are its own affair.
  const anyText = fc.string({ unit: 'binary', maxLength: 40 }).map((s) => s.replaceAll(/[\0\r]/g, ''))
  const markup = fc.array(fc.constantFrom('<', '>', '"', "'", '&', 'amp;', '</p>', '<script>', '-->', '=', '`', '{{title}}', '&#x3D;', ' ', 'å'), { maxLength: 12 })

  test('any text is exactly that text to a browser, between tags and in attributes', () => {
    const { value } = loadTemplates(
      [{ path: 'templates/site/p.hbs', text: `<p title="{{title}}" lang='{{title}}'>{{title}}</p>` }], { 'site/p.hbs': object({ title: text }) })
    fc.assert(fc.property(fc.oneof(anyText, markup.map((parts) => parts.join(''))), (title) => {
      const [p, ...rest] = parseFragment(value?.render('site/p.hbs', { title }) as string).childNodes as [DefaultTreeAdapterTypes.Element]
      expect(rest).toEqual([])
      expect(p.attrs).toEqual([{ name: 'title', value: title }, { name: 'lang', value: title }])
      expect(p.childNodes.map((node) => (node as DefaultTreeAdapterTypes.TextNode).value)).toEqual(title ? [title] : [])
    }))
  })
})

describe('parts', () => {
  test('do not indent what they give', () => {
    const view = { body: asHtml('<pre>a\nb</pre>') }
    expect(rendered('<div>\n  {{> p}}\n</div>', object({ body: html }), view, { p: '{{body}}\n' })).toBe('<div>\n  <pre>a\nb</pre>\n</div>')
  })

  test('of the same name in two folders are two', () => {
    const sources = ['site', 'newsletter'].flatMap((folder) => [
      { path: `templates/${folder}/p.hbs`, text: '{{> a}}' }, { path: `templates/${folder}/a.hbs`, text: folder },
    ])
    const { value } = loadTemplates(sources, { 'site/p.hbs': object({}), 'newsletter/p.hbs': object({}) })
    expect([value?.render('site/p.hbs', {}), value?.render('newsletter/p.hbs', {})]).toEqual(['site', 'newsletter'])
  })

  test('escape as the page that calls them does', () => {
    const sources = [
      { path: 'templates/n/a.mjml.hbs', text: '{{> p.txt}}' }, { path: 'templates/n/a.txt.hbs', text: '{{> p.txt}}' },
      { path: 'templates/n/p.txt.hbs', text: '{{t}}' },
    ]
    const shape = object({ t: text })
    const { value } = loadTemplates(sources, { 'n/a.mjml.hbs': shape, 'n/a.txt.hbs': shape })
    expect([value?.render('n/a.mjml.hbs', { t: '<' }), value?.render('n/a.txt.hbs', { t: '<' })]).toEqual(['&lt;', '<'])
  })
})

describe('what stands on many pages', () => {
  const part = object({ name: text, items: list(object({ t: text })) })
  const shape = object({ n: text, rows: list(object({ n: text, part })) })
  const viewOf = (one: View<typeof part>) => ({ n: 'N', rows: [{ n: 'a', part: one }, { n: 'b', part: one }, { n: 'c', part: one }] })
  const called = { own: '{{name}}{{#each items}}{{@index}}{{t}}{{../name}}{{/each}}', rooted: '{{name}}{{@root.n}}', through: '{{> own this}}{{> rooted this}}' }

  test.each([
    '{{#each rows}}{{> own part}}{{n}}{{/each}}', '{{#each rows}}{{#with part}}{{name}}{{#each items}}{{../name}}{{@index}}{{/each}}{{/with}}{{/each}}',
    '{{#each rows}}{{#with part}}{{name}}{{../n}}{{/with}}{{/each}}', '{{#each rows}}{{#with part}}{{name}}{{@root.n}}{{/with}}{{/each}}', '{{#each rows}}{{#with part}}{{@index}}{{/with}}{{/each}}',
    '{{#each rows}}{{#each part.items}}{{t}}{{@../index}}{{/each}}{{/each}}', '{{#each rows}}{{#with part}}{{#each items}}{{../../n}}{{/each}}{{/with}}{{/each}}',
    '{{#each rows}}{{> through part}}{{/each}}', '{{#each rows}}{{#with part}}{{#if name}}{{> rooted this}}{{/if}}{{/with}}{{/each}}', '{{#each rows}}{{#each part.items}}{{#if @first}}{{../n}}{{else}}{{t}}{{/if}}{{/each}}{{/each}}',
  ])('%s is as it would be anywhere', (page) => {
    const one = { name: '<p>', items: [{ t: 'x' }, { t: '&' }] }
    expect(rendered(page, shape, viewOf(shared({ ...one, items: shared(one.items) })), called)).toBe(rendered(page, shape, viewOf(structuredClone(one)), called))
  })

  test('is filled in once, unless what is around it is read', () => {
    let asked = 0
    const one = shared({ get name() { return String(asked++) }, items: [] })
    expect(rendered('{{#each rows}}{{> own part}}{{/each}}', shape, viewOf(one), called)).toBe('000')
    expect(rendered('{{#each rows}}{{> rooted part}}{{/each}}', shape, viewOf(one), called)).toBe('1N2N3N')
  })
})

test('the hash of a page is that of all it reaches', () => {
  const page = object({ ok: flag })
  const hash = (changed: string) => {
    const sources = [['p', '{{#if ok}}{{else}}{{> a}}{{/if}}'], ['a', '{{> b}}'], ['b', ''], ['c', '']].map(([name, body]) => ({
      path: `templates/site/${name}.hbs`, text: `${body}${name === changed ? '!' : ''}`,
    }))
    return loadTemplates(sources, { 'site/p.hbs': page }).value?.hash('site/p.hbs')
  }
  expect(hash('')).toMatch(/^[0-9a-f]{16}$/)
  expect(hash('c')).toBe(hash(''))
  expect(new Set(['', 'p', 'a', 'b'].map(hash)).size).toBe(4)
})
