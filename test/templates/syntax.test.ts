import { expect, test } from 'vitest'
import { loadTemplates } from '../../src/templates/load.js'
import { object, text } from '../../src/templates/shape.js'

const fault = (page: string) =>
  loadTemplates([{ path: 'templates/site/p.hbs', text: page }], { 'site/p.hbs': object({ a: text }) }).diagnostics.map(({ code, params, at: { span } }) => ({
    code, params, under: page.slice(span.start, span.end), start: span.start,
  }))

test.each<[string, string, 'unclosed' | 'unexpected', number]>([
  ['a\n{{#if a}}b', '{{#if a}}', 'unclosed', 2],
  ['{{!-- {{#if b}} --}}\n{{#if a}}{{#if a}}{{/if}}{{else if a}}{{/if}}{{#unless a}}{{else}}x', '{{#unless a}}', 'unclosed', 66],
  ['{{#if a}}\n{{#if a}}\n{{#unless a}}\n{{/if}}{{/if}}', '{{#unless a}}', 'unclosed', 20],
  ['a\r\nb {{a', '{{a', 'unclosed', 5],
  ['{{a}\nb', '{{a}', 'unclosed', 0],
  ['x {{! c }} {{!-- c }}\n x', '{{!-- c }}', 'unclosed', 11],
  ['{{#if a}}\n{{/if}}{{/each}}', '{{/each}}', 'unexpected', 17],
  ['{{#if a}}{{/ if a }}{{/if}}', '{{/ if a }}', 'unexpected', 9],
  ['a\n{{!-- c --}} {{else}}', '{{else}}', 'unexpected', 15],
  ['{{#if a}}{{else}}{{else if a}}{{/if}}', '{{else if a}}', 'unexpected', 17],
  ['{{#if a}}{{else-x}}{{/if}}', '{{else-x}}', 'unexpected', 9],
  ['{{}}', '{{}}', 'unexpected', 0],
  ['{{> }}', '{{> }}', 'unexpected', 0],
  ['{{#if a !}}{{/if}}', 'a !', 'unexpected', 6],
  ['{{a.this}}', 'a.this', 'unexpected', 2],
  ['{{a}}}', '{{a}}', 'unexpected', 0],
  ['{{^if a}}', '{{^if a}}', 'unexpected', 0],
  ['\\{{a}}', '\\{{', 'unexpected', 0],
  ['a\u0000', '\u0000', 'unexpected', 1],
])('%j', (page, under, problem, start) => {
  expect(fault(page)).toEqual([{ code: 'mal-syntaks', params: { found: under, problem }, under, start }])
})

test('reads on after a fault', () => {
  expect(fault('{{a b}}\n{{{a}}}\n{{#each}}\n{{/each}}{{b}}').map(({ code, under }) => `${code} ${under}`)).toEqual([
    'mal-ukjent-hjelper a', 'mal-uten-vern {{{a}}}', 'mal-syntaks {{#each}}', 'mal-ukjent-navn b',
  ])
})
