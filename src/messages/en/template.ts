import type { templateCodes } from '../../codes/template.js'
import type { Messages } from '../types.js'
import { list } from './grammar.js'

const kinds = { list: 'a list', object: 'something with names below it', text: 'text, a number or HTML' }
const blocks = { list: '{{#each}}', object: '{{#with}}', text: '{{ }}' }

const places = {
  script: ['in a script', 'Write the script without values, or set the value in a data attribute that the script reads.'],
  style: ['in a style', 'Give the element a class and write the style in the style sheet. The attribute style takes numbers alone.'],
  comment: ['in a comment', 'Move the value out of the comment, or make it a template comment: {{!-- --}}.'],
  tag: ['in the tag itself', 'Values can stand between tags and in attributes, such as title="{{title}}".'],
  unquoted: ['in an attribute without quotation marks', 'Put quotation marks around the whole value of the attribute.'],
  call: ['inside a tag', 'A part can be fetched only between tags. Write its contents in the template here.'],
} as const

export const templateMessages: Messages<typeof templateCodes> = {
  'mal-mangler': ({ name, known }) => ({
    message: `There is no template ${name}.`,
    hint: known.length > 0 ? `Write ${list(known, 'or')}, or make the template templates/${name}.` : `Put it in templates/${name}.`,
  }),
  'mal-syntaks': ({ found, problem }) => ({
    unclosed: {
      message: `“${found}” is not closed.`,
      hint: 'A block is closed with its name, such as {{#if image}} with {{/if}}, and all else with }}.',
    },
    unexpected: {
      message: `“${found}” can't stand here in a template.`,
      hint: 'Templates can use {{name}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}}, {{else}} and {{> part}}, with one name in each.',
    },
  })[problem],
  'mal-ukjent-navn': ({ name, known, nearest }) => ({
    message: `There is no name “${name}” here.`,
    hint: nearest ? `Did you mean “${nearest}”? The names here are ${list(known)}.`
      : known.length > 0 ? `The names here are ${list(known)}. With @root in front you reach the whole page.`
      : 'With @root in front you reach all that the page knows, from anywhere in the template.',
  }),
  'mal-ukjent-del': ({ name, nearest }) => ({
    message: `There is no part “${name}”.`,
    hint: nearest ? `Did you mean {{> ${nearest}}}?` : 'Write its path from the folder site or newsletter, without .hbs: {{> parts/card this}}.',
  }),
  'mal-ukjent-hjelper': ({ name, known }) => ({
    message: `Templates have no helper “${name}”.`,
    hint: `The helpers are ${list(known)}. For a value of this name, write {{this.${name}}}.`,
  }),
  'mal-uten-vern': () => ({
    message: 'Three braces, or & after the braces, set in a value with no protection against HTML in it.',
    hint: 'Write two braces: {{name}}. What is safe HTML comes out as HTML all the same.',
  }),
  'mal-feil-bruk': ({ name, wanted }) => ({
    message: `“${name}” can't be used like this: ${blocks[wanted]} wants ${kinds[wanted]}.`,
    hint: 'Show a list with {{#each}} and what has names below it with {{#with}}, and ask yes or no with {{#if}}. Plain text can hold no HTML.',
  }),
  'mal-kan-mangle': ({ name, maybe }) => ({
    message: `“${name}” can't be used just like that, for “${maybe}” may be missing.`,
    hint: `Put {{#if ${maybe}}} and {{/if}} around it, or {{#with ${maybe}}} and {{/with}}.`,
  }),
  'mal-html-i-attributt': ({ name }) => ({
    message: `“${name}” is HTML and can stand only between tags, not in an attribute or in title.`,
    hint: 'Use a value that is plain text here.',
  }),
  'mal-adresse-utenfor': ({ name }) => ({
    message: `“${name}” is text, and this must be an address.`,
    hint: 'In href, src and other attributes that lead somewhere, only addresses and numbers can be set. Use a value that is a whole address.',
  }),
  'mal-utrygt-sted': ({ name, place }) => ({ message: `“${name}” can't be set ${places[place][0]}.`, hint: places[place][1] }),
  'mal-delt-tagg': ({ name }) => ({
    message: `“${name}” does not begin and end at the same place in the HTML: a tag or an attribute is left open.`,
    hint: 'Keep the whole tag, or the whole attribute, within each branch of the block and within each file.',
  }),
  'mal-fremmed-vert': ({ host }) => ({
    message: `The page would fetch something from ${host}, and so tell them who reads it.`,
    hint: `Keep the file on your own site. If you trust them, write tillatte_verter: [${host}] in korus.yml.`,
  }),
  'mal-i-ring': ({ name }) => ({
    message: `The part “${name}” fetches itself, directly or through other parts.`,
    hint: 'Use {{#each}} for what repeats, and take this call away.',
  }),
}
