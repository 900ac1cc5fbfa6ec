import type { templateCodes } from '../../../src/codes/template.js'
import { ofIssue, ofTemplate, smallLayout, type Cases } from '../case.js'

export const templateCases: Cases<typeof templateCodes> = {
  'mal-mangler': ofIssue('mal: ⟦kort⟧', 'mal: kort', {}, { 'templates/newsletter/kort.mjml.hbs': smallLayout }),
  'mal-syntaks': ofTemplate('⟦{{#if latest}}⟧<h1>{{heading}}</h1>', '{{#if latest}}<h1>{{heading}}</h1>{{/if}}'),
  'mal-ukjent-navn': ofTemplate('<h1>{{⟦headin⟧}}</h1>', '<h1>{{heading}}</h1>'),
  'mal-ukjent-del': ofTemplate('{{> ⟦parts/topp⟧ frame}}', '{{> parts/top frame}}{{> parts/bottom frame}}'),
  'mal-ukjent-hjelper': ofTemplate('<h1>{{⟦upper⟧ heading}}</h1>', '<h1>{{heading}}</h1>'),
  'mal-uten-vern': ofTemplate('<h1>⟦{{{heading}}}⟧</h1>', '<h1>{{heading}}</h1>'),
  'mal-feil-bruk': ofTemplate('{{#each ⟦heading⟧}}<h1></h1>{{/each}}', '<h1>{{heading}}</h1>'),
  'mal-kan-mangle': ofTemplate('<h2>{{⟦latest.heading⟧}}</h2>', '{{#if latest}}<h2>{{latest.heading}}</h2>{{/if}}'),
  'mal-html-i-attributt': ofTemplate('<p title="{{⟦body⟧}}"></p>', '<p title="{{title}}"></p>', 'article'),
  'mal-adresse-utenfor': ofTemplate('<a href="{{⟦heading⟧}}">{{heading}}</a>', '<a href="{{home.href}}">{{heading}}</a>'),
  'mal-utrygt-sted': ofTemplate('<script>⟦{{heading}}⟧</script>', '<p data-heading="{{heading}}"></p>'),
  'mal-delt-tagg': ofTemplate('⟦{{#if latest}}⟧<h2{{/if}}></h2>', '{{#if latest}}<h2></h2>{{/if}}'),
  'mal-fremmed-vert': ofTemplate('<img src="https://⟦cdn.example⟧/logo.svg" alt=""><h1>{{heading}}</h1>', '<h1>{{heading}}</h1><a href="https://cdn.example/">Om</a>'),
  'mal-i-ring': ofTemplate('{{> ⟦notice⟧ this}}', '<h1>{{heading}}</h1>'),
}
