import type { templateCodes } from '../../codes/template.js'
import type { Messages } from '../types.js'
import { list } from './grammar.js'

const kinds = { list: 'en liste', object: 'noe som har navn under seg', text: 'tekst, et tall eller HTML' }
const blocks = { list: '{{#each}}', object: '{{#with}}', text: '{{ }}' }

const places = {
  script: ['i et skript', 'Lag skriptet uten verdier, eller sett verdien i et data-attributt som skriptet leser.'],
  style: ['i en stil', 'Gi elementet en klasse, og skriv stilen i stilarket. I attributtet style kan bare tall settes inn.'],
  comment: ['i en kommentar', 'Flytt verdien ut av kommentaren, eller bruk en malkommentar: {{!-- --}}.'],
  tag: ['i selve taggen', 'Verdier kan stå mellom taggene og i attributter, for eksempel title="{{title}}".'],
  unquoted: ['i et attributt uten anførselstegn', 'Sett anførselstegn rundt hele attributtverdien.'],
  call: ['inne i en tagg', 'En del kan bare hentes inn mellom taggene. Skriv innholdet rett i malen her.'],
} as const

export const templateMessages: Messages<typeof templateCodes> = {
  'mal-mangler': ({ name, known }) => ({
    message: `Malen ${name} finnes ikke.`,
    hint: known.length > 0 ? `Skriv ${list(known, 'eller')}, eller lag malen templates/${name}.` : `Legg den i templates/${name}.`,
  }),
  'mal-syntaks': ({ found, problem }) => ({
    unclosed: {
      message: `«${found}» lukkes ikke.`,
      hint: 'En blokk lukkes med navnet sitt, for eksempel {{#if bilde}} med {{/if}}, og alt annet med }}.',
    },
    unexpected: {
      message: `«${found}» kan ikke stå her i en mal.`,
      hint: 'Malene kan bruke {{navn}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}}, {{else}} og {{> del}}, med ett navn i hver.',
    },
  })[problem],
  'mal-ukjent-navn': ({ name, known, nearest }) => ({
    message: `Navnet «${name}» finnes ikke her.`,
    hint: nearest ? `Mente du «${nearest}»? Her finnes ${list(known)}.`
      : known.length > 0 ? `Her finnes ${list(known)}. Med @root foran når du hele siden.`
      : 'Med @root foran når du alt siden vet, fra alle steder i malen.',
  }),
  'mal-ukjent-del': ({ name, nearest }) => ({
    message: `Delen «${name}» finnes ikke.`,
    hint: nearest ? `Mente du {{> ${nearest}}}?` : 'Skriv stien fra mappen site eller newsletter, uten .hbs: {{> parts/card this}}.',
  }),
  'mal-ukjent-hjelper': ({ name, known }) => ({
    message: `Malene har ingen hjelper som heter «${name}».`,
    hint: `Hjelperne er ${list(known)}. Har en verdi dette navnet, skriver du {{this.${name}}}.`,
  }),
  'mal-uten-vern': () => ({
    message: 'Tre krøllparenteser, eller & etter to, setter inn verdien uten vern mot HTML i den.',
    hint: 'Skriv to krøllparenteser: {{navn}}. Det som er trygg HTML, kommer likevel ut som HTML.',
  }),
  'mal-feil-bruk': ({ name, wanted }) => ({
    message: `«${name}» kan ikke brukes slik: ${blocks[wanted]} vil ha ${kinds[wanted]}.`,
    hint: 'Vis en liste med {{#each}} og det som har navn under seg med {{#with}}, og spør om ja eller nei med {{#if}}. I ren tekst kan ikke HTML stå.',
  }),
  'mal-kan-mangle': ({ name, maybe }) => ({
    message: `«${name}» kan ikke brukes uten videre, for «${maybe}» kan mangle.`,
    hint: `Sett {{#if ${maybe}}} og {{/if}} rundt, eller {{#with ${maybe}}} og {{/with}}.`,
  }),
  'mal-html-i-attributt': ({ name }) => ({
    message: `«${name}» er HTML og kan bare stå mellom taggene, ikke i et attributt eller i title.`,
    hint: 'Bruk en verdi som er ren tekst her.',
  }),
  'mal-adresse-utenfor': ({ name }) => ({
    message: `«${name}» er tekst, og her må det stå en adresse.`,
    hint: 'I href, src og andre attributter som leder et sted, kan bare adresser og tall settes inn. Bruk en verdi som er en hel adresse.',
  }),
  'mal-utrygt-sted': ({ name, place }) => ({ message: `«${name}» kan ikke stå ${places[place][0]}.`, hint: places[place][1] }),
  'mal-delt-tagg': ({ name }) => ({
    message: `«${name}» begynner og slutter ikke på samme sted i HTML-en: en tagg eller et attributt står åpent.`,
    hint: 'Ha hele taggen, eller hele attributtet, innenfor hver gren av blokken og innenfor hver fil.',
  }),
  'mal-fremmed-vert': ({ host }) => ({
    message: `Siden ville hente noe fra ${host}, og da får de vite hvem som leser.`,
    hint: `Legg filen hos deg selv. Stoler du på dem, skriver du tillatte_verter: [${host}] i korus.yml.`,
  }),
  'mal-i-ring': ({ name }) => ({
    message: `Delen «${name}» henter inn seg selv, rett frem eller gjennom andre deler.`,
    hint: 'Bruk {{#each}} for det som gjentas, og ta bort dette kallet.',
  }),
}
