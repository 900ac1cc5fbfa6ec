import { describe, expect, test } from 'vitest'
import { loadTemplates } from '../../src/templates/load.js'
import { flag, html, list, maybe, number, object, text, url } from '../../src/templates/shape.js'
import { complaints } from './template-cases.js'

const picture = object({ address: url, alt: text, credit: maybe(text) })
const story = object({ title: text, address: url, picture: maybe(picture), topics: list(text) })
const shape = object({
  title: text, lead: maybe(text), link: maybe(url), body: html, address: url, width: number, cancelled: flag,
  picture: maybe(picture), lead_story: story, stories: list(story), rows: list(list(text)), related: maybe(list(story)),
})
const ofPage = (page: string, parts?: Readonly<Record<string, string>>) => complaints(page, shape, parts)

describe('names', () => {
  test.each<[string, string[]]>([
    ['{{title}} {{this.title}} {{./title}} {{@root.title}} {{lead}} {{width}} {{lead_story.address}}', []],
    ['{{titel}}', ['mal-ukjent-navn «titel»']],
    ['{{lead_story.titel}}', ['mal-ukjent-navn «titel»']],
    ['{{ lead_story.titel.x }}', ['mal-ukjent-navn «titel»']],
    ['{{title.length}}', ['mal-ukjent-navn «length»']],
    ['{{stories.length}}', ['mal-ukjent-navn «length»']],
    ['{{constructor}}{{lead_story.__proto__}}', ['mal-ukjent-navn «constructor»', 'mal-ukjent-navn «__proto__»']],
    ['{{#if titel}}{{tittel}}{{else}}{{titl}}{{/if}}', ['mal-ukjent-navn «titel»', 'mal-ukjent-navn «tittel»', 'mal-ukjent-navn «titl»']],
    ['{{#each storys}}{{anything}}{{else}}{{titl}}{{/each}}', ['mal-ukjent-navn «storys»', 'mal-ukjent-navn «titl»']],
    ['{{#each stories}}{{title}} {{../width}} {{@root.width}}{{/each}}', []],
    ['{{#each stories}}{{width}}{{/each}}', ['mal-ukjent-navn «width»']],
    ['{{#each stories}}{{../../width}}{{/each}}', ['mal-ukjent-navn «../../width»']],
    ['{{../title}}', ['mal-ukjent-navn «../title»']],
    ['{{#with lead_story}}{{../title}}{{#if title}}{{../width}}{{/if}}{{/with}}', []],
    ['{{#each rows}}{{#each this}}{{this}}{{/each}}{{/each}}', []],
    ['{{#each stories}}{{@index}}{{#if @first}}a{{/if}}{{#unless @last}}b{{/unless}}{{#with this.picture}}{{@index}}{{/with}}{{/each}}', []],
    ['{{@index}}', ['mal-ukjent-navn «@index»']],
    ['{{#each stories}}{{@key}}{{@../index}}{{/each}}', ['mal-ukjent-navn «@key»', 'mal-ukjent-navn «@../index»']],
    ['{{#each stories}}{{#each topics}}{{@../index}}{{/each}}{{/each}}', []],
    ['{{@root.titel}}', ['mal-ukjent-navn «titel»']],
  ])('%s', (page, expected) => expect(ofPage(page)).toEqual(expected))

  test('an outer value is not to be had where Handlebars may leave out the level', () => {
    expect(ofPage('{{#with this}}{{../title}}{{/with}}')).toEqual(['mal-ukjent-navn «../title»'])
    expect(ofPage('{{#each stories}}{{#each topics}}{{../title}}{{/each}}{{/each}}')).toEqual(['mal-ukjent-navn «../title»'])
    expect(ofPage('{{#each stories}}{{#each ../stories}}{{../title}}{{/each}}{{/each}}')).toEqual(['mal-ukjent-navn «../title»'])
  })

  test('says which names there are, and the nearest', () => {
    const { diagnostics } = loadTemplates([{ path: 'templates/site/p.hbs', text: '\n  {{titel}}' }], { 'site/p.hbs': object({ title: text, width: number }) })
    expect(diagnostics).toEqual([{
      code: 'mal-ukjent-navn', params: { name: 'titel', known: ['title', 'width'], nearest: 'title' }, at: { path: 'templates/site/p.hbs', span: { start: 5, end: 10 } },
    }])
  })
})

describe('what may be missing', () => {
  test.each<[string, string[]]>([
    ['{{picture.alt}}', ['mal-kan-mangle «picture.alt»']],
    ['{{#if picture}}{{picture.alt}}{{@root.picture.alt}}{{picture.credit}}{{else}}{{picture.alt}}{{/if}}', ['mal-kan-mangle «picture.alt»']],
    ['{{#if picture.credit}}x{{/if}}', ['mal-kan-mangle «picture.credit»']],
    ['{{#if picture}}{{#if picture.credit}}{{picture.credit}}{{/if}}{{/if}}', []],
    ['{{#unless picture}}{{picture.alt}}{{else}}{{picture.alt}}{{/unless}}', ['mal-kan-mangle «picture.alt»']],
    ['{{#with picture}}{{alt}}{{../picture.alt}}{{/with}}', []],
    ['{{#each stories}}{{#if ../picture}}{{picture.alt}}{{../picture.alt}}{{/if}}{{/each}}', ['mal-kan-mangle «picture.alt»']],
    ['{{#if cancelled}}a{{else if picture}}{{picture.alt}}{{else}}{{lead}}{{/if}}', []],
    ['{{#each related}}{{title}}{{else}}{{title}}{{/each}}', []],
  ])('%s', (page, expected) => expect(ofPage(page)).toEqual(expected))

  test('a part that is called with what may be missing has to ask too', () => {
    expect(ofPage('{{> p picture}}', { p: '{{alt}}' })).toEqual(['mal-kan-mangle «alt» in p'])
    expect(ofPage('{{> p picture}}', { p: '{{#if this}}{{alt}}{{/if}}' })).toEqual([])
    expect(ofPage('{{#if picture}}{{> p picture}}{{/if}}', { p: '{{alt}}' })).toEqual([])
    expect(ofPage('{{#if picture}}{{> p this}}{{/if}}', { p: '{{#if lead}}{{lead}}{{/if}}' })).toEqual([])
  })
})

describe('blocks and values', () => {
  test.each<[string, string[]]>([
    ['{{#each title}}x{{/each}}', ['mal-feil-bruk «title»']],
    ['{{#each lead_story}}x{{/each}}', ['mal-feil-bruk «lead_story»']],
    ['{{#with title}}x{{/with}}', ['mal-feil-bruk «title»']],
    ['{{#with stories}}x{{/with}}', ['mal-feil-bruk «stories»']],
    ['{{#if stories}}{{#if body}}{{#if picture}}{{#if width}}x{{/if}}{{/if}}{{/if}}{{/if}}', []],
    ['{{stories}}{{lead_story}}{{cancelled}}{{this}}', ['stories', 'lead_story', 'cancelled', 'this'].map((name) => `mal-feil-bruk «${name}»`)],
  ])('%s', (page, expected) => expect(ofPage(page)).toEqual(expected))
})

describe('what templates may not use', () => {
  test.each<[string, string[]]>([
    ['{{{title}}}', ['mal-uten-vern «{{{title}}}»']],
    ['a {{&title}}', ['mal-uten-vern «{{&title}}»']],
    ['{{upper title}}', ['mal-ukjent-hjelper «upper»']],
    ['{{#stories}}x{{/stories}}', ['mal-ukjent-hjelper «stories»']],
    ['{{#lookup stories}}x{{/lookup}}', ['mal-ukjent-hjelper «lookup»']],
    ['{{log title}}{{log}}', ['mal-ukjent-hjelper «log»', 'mal-ukjent-hjelper «log»']],
    ['{{title x=1}}', ['mal-ukjent-hjelper «title»']],
    ['{{#if title width}}x{{/if}}', ['mal-syntaks «title width»']],
    ['{{#if title includeZero=true}}x{{/if}}', ['mal-syntaks «title includeZero=true»']],
    ['{{#if (title)}}x{{/if}}', ['mal-syntaks «(title)»']],
    ['{{#if true}}x{{/if}}', ['mal-syntaks «true»']],
    ['{{#if}}x{{/if}}', ['mal-syntaks «{{#if}}»']],
    ['{{#each stories as |s|}}{{/each}}', ['mal-syntaks «stories as |s|»']],
    ['{{"title"}}{{[title]}}', ['mal-syntaks «"title"»', 'mal-syntaks «[title]»']],
    ['{{> (title)}}', ['mal-syntaks «(title)»']],
    ['{{> p x=1}}', ['mal-syntaks «x=1»']],
    ['{{#> p}}x{{/p}}', ['mal-syntaks «{{#> p}}»']],
    ['{{#*inline "p"}}x{{/inline}}', ['mal-syntaks «{{#*inline "p"}}»']],
    ['{{* dec}}', ['mal-syntaks «{{* dec}}»']],
    ['{{! a }}{{!-- {{{b}}} --}}', []],
  ])('%s', (page, expected) => expect(ofPage(page, { p: '' })).toEqual(expected))
})

describe('parts', () => {
  test('are found by their path below the folder and checked with what they are given', () => {
    const parts = {
      'parts/card': '<a href="{{address}}">{{title}}</a>{{#with picture}}{{> parts/picture}}{{/with}}',
      'parts/picture': '<img src="{{address}}" alt="{{alt}}">',
    }
    expect(ofPage('{{#each stories}}{{> parts/card this}}{{/each}}{{> parts/card lead_story}}', parts)).toEqual([])
    expect(ofPage('{{> parts/card this}}', { ...parts, 'parts/card': '{{alt}}{{@root.width}}' })).toEqual(['mal-ukjent-navn «alt» in parts/card'])
    expect(ofPage('{{> parts/card storie}}', parts)).toEqual(['mal-ukjent-navn «storie»'])
  })

  test('see neither their caller nor its loop', () => {
    expect(ofPage('{{#each stories}}{{> p this}}{{/each}}', { p: '{{../title}}{{@index}}' })).toEqual([
      'mal-ukjent-navn «../title» in p', 'mal-ukjent-navn «@index» in p',
    ])
  })

  test('that do not exist are told of with the nearest', () => {
    const page = { path: 'templates/site/p.hbs', text: '{{> parts/cart}}' }
    const other = { path: 'templates/newsletter/parts/cart.hbs', text: '' }
    const { diagnostics } = loadTemplates([page, { path: 'templates/site/parts/card.hbs', text: '' }, other], { 'site/p.hbs': shape })
    expect(diagnostics).toMatchObject([{ code: 'mal-ukjent-del', params: { name: 'parts/cart', nearest: 'parts/card' }, at: { span: { start: 4, end: 14 } } }])
  })

  test('may not call themselves', () => {
    expect(ofPage('{{> a}}', { a: '{{#if lead}}{{> b}}{{/if}}', b: '{{> a}}' })).toEqual(['mal-i-ring «a» in b'])
    expect(ofPage('{{> page}}')).toEqual(['mal-i-ring «page»'])
  })

  test('are told of once, however often they are called', () => {
    expect(ofPage('{{> p}}{{> p lead_story}}{{> p}}', { p: '{{nothing}}' })).toEqual(['mal-ukjent-navn «nothing» in p'])
  })
})

describe('places in HTML', () => {
  test.each<[string, string[]]>([
    ['<h1 class="a {{title}}" title=\'{{address}}\' data-n="{{width}}">{{body}}{{address}}</h1>', []],
    ['<p title="{{body}}">', ['mal-html-i-attributt «body»']],
    ['<title>{{title}} {{body}}</title>{{body}}', ['mal-html-i-attributt «body»']],
    ['<a href="{{address}}#{{width}}">', []],
    ['<a href="{{title}}">', ['mal-adresse-utenfor «title»']],
    ['<a HREF = \'/a/{{title}}\'>', ['mal-adresse-utenfor «title»']],
    ['<a href="{{link}}">{{link}}</a>', ['mal-kan-mangle «link»']],
    ['{{#if link}}<a href="{{link}}"></a>{{/if}}', []],
    ['{{#with lead_story}}{{#if @root.link}}<a href="{{../link}}"></a>{{/if}}{{/with}}', []],
    ['<img src="{{title}}" srcset="{{address}} 2x, {{title}} 3x">', ['mal-adresse-utenfor «title»', 'mal-adresse-utenfor «title»']],
    ['<mj-section background-url="{{title}}">', ['mal-adresse-utenfor «title»']],
    ['<p style="width: {{width}}px; color: {{title}}">', ['mal-utrygt-sted «title»']],
    ['<p onclick="{{width}}">', ['mal-utrygt-sted «{{width}}»']],
    ['<iframe srcdoc="{{title}}"></iframe>', ['mal-utrygt-sted «{{title}}»']],
    ['<p class={{title}}>', ['mal-utrygt-sted «{{title}}»']],
    ['<p class=a{{title}}>', ['mal-utrygt-sted «{{title}}»']],
    ['<p {{title}}>', ['mal-utrygt-sted «{{title}}»']],
    ['<p data-{{title}}="{{title}}">', ['mal-utrygt-sted «{{title}}»', 'mal-utrygt-sted «{{title}}»']],
    ['<h{{width}}>', ['mal-utrygt-sted «{{width}}»']],
    ['<{{title}}></{{title}}>', ['mal-utrygt-sted «{{title}}»', 'mal-utrygt-sted «{{title}}»']],
    ['<!-- {{title}} -->{{title}}<!doctype {{title}}>', ['mal-utrygt-sted «{{title}}»', 'mal-utrygt-sted «{{title}}»']],
    ['<script>a < "{{title}}"</script>{{title}}', ['mal-utrygt-sted «{{title}}»']],
    ['<STYLE>{{#if title}}a{{/if}}</STYLE >{{title}}', ['mal-utrygt-sted «{{#if title}}»']],
    ['<p{{#if title}} class="a{{#if width}} b{{/if}}"{{/if}}{{#if lead}} hidden{{/if}}>a < b</p>', []],
    ['{{#if title}}<a href="{{address}}">{{else}}<b>{{/if}}', []],
    ['<a {{#if title}}href="{{/if}}x">', ['mal-delt-tagg «{{#if title}}»']],
    ['{{#each stories}}<p {{/each}}>', ['mal-delt-tagg «{{#each stories}}»']],
    ['{{#if title}}x{{else}}<script>{{/if}}', ['mal-delt-tagg «{{#if title}}»']],
    ['<p class="', ['mal-delt-tagg «»']],
    ['<p {{> p}}>', ['mal-utrygt-sted «{{> p}}»']],
    ['{{> q}}', ['mal-delt-tagg «» in q']],
  ])('%s', (page, expected) => expect(ofPage(page, { p: 'class="a"', q: '<a href="' }).toSorted()).toEqual(expected.toSorted()))

  test('plain text has no places, and no HTML', () => {
    const page = '<a href="{{title}}" {{address}}> <!-- {{> p.txt}} {{body}}'
    expect(complaints(page, shape, { 'p.txt': '<script>{{title}}' }, 'page.txt')).toEqual(['mal-feil-bruk «body»'])
  })
})

test('a page without a template is told of, a template without a page is not', () => {
  const { value, diagnostics } = loadTemplates([{ path: 'templates/site/other.hbs', text: '{{nothing}}' }], { 'site/page.hbs': shape })
  expect(value).toBeUndefined()
  expect(diagnostics).toEqual([{ code: 'mal-mangler', params: { name: 'site/page.hbs', known: [] }, at: { path: 'templates/site/page.hbs', span: { start: 0, end: 0 } } }])
})
