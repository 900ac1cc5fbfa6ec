import { listOf, optional, record, required, someOf, usual, type Across, type Found } from '../schema/collections.js'
import { mapped, textual, type Field, type KeyAbout } from '../schema/field.js'
import { day, flag, number, oneOf, slug, text } from '../schema/values.js'
import { slugify } from '../norwegian/slug.js'
import type { Settings } from '../settings-types.js'
import { event } from './event-fields.js'
import { formerAddress } from './former-address.js'
import { language } from './language.js'
import { attachment, facts, furtherLink, image, origin, video } from './media-fields.js'
import { articleTypes, type ArticleType, type Metadata } from './metadata-types.js'
import { author, contact, person, toAuthor } from './people-fields.js'

/** Other names of types. */
export const typeAliases: Readonly<Record<string, ArticleType>> = { leder: 'kommentar', kronikk: 'kommentar' }

/** A correction that readers are told of, with its day. */
export const correction = record({
  date: required('dato', day(), 'Dagen det ble rettet.'),
  text: required('tekst', text(), 'Hva som er rettet.', { example: 'Riktig årstall er 2019.' }),
})

/** A free tag. A comma is the sign of a list that was never made one. */
const tag = textual({ kind: 'text' }, 'rus', (value, { key, reader }, span) => {
  if (!value.includes(',')) {
    if (slugify(value) === null) reader.report('uten-adresse', { key: 'emneord', value }, span)
    return value
  }
  reader.report('feil-form', { key, wanted: 'list', example: `${key}: [${value.replace(/\s*,\s*/g, ', ')}]` }, span)
  return undefined
})

/** An old address: a slug, or a whole path from another system. */
const former = textual({ kind: 'link' }, 'gammelt-navn', (value, { reader }, span) => {
  if (formerAddress(value) !== null) return value
  reader.report('ugyldig-adresse', { value, problem: /^[a-z][a-z\d+.-]*:/i.test(value) ? 'scheme' : 'form' }, span)
  return undefined
})

/** A centre's id; its name and the ids it had before are understood. */
function centreField({ centres }: Settings): Field<string> {
  const names = centres.flatMap(({ id, name, formerIds }) => [name, ...formerIds].map((other): [string, string] => [other, id]))
  return oneOf(centres.map(({ id }) => id), Object.fromEntries(names), { own: true })
}

function topicField({ topics }: Settings): Field<string> {
  const names = topics.flatMap(({ id, name, synonyms }) => [name.nb, name.nn, ...synonyms].map((other): [string, string] => [other, id]))
  return oneOf(topics.map(({ id }) => id), Object.fromEntries(names), { own: true })
}

const newsletter = record({
  include: usual('ta_med', flag(), true, 'Kan saken være med i nyhetsbrev?'),
  lead: usual('hovedsak', flag(), false, 'Skal saken stå øverst?'),
  priority: usual('prioritet', number(-99, 99), 0, 'Høyere tall kommer før lavere.', { example: '1' }),
})

/** A key that korus.yml can answer for: required only where `standard` doesn't. */
const requiredUnless = <T>(standard: T | null, name: string, field: Field<T>, help: string, aliases: readonly string[] = []) =>
  standard === null ? required(name, field, help, { aliases }) : usual(name, field, standard, help, { aliases })

function keysOf(settings: Settings) {
  const { defaults, authors, contacts } = settings
  const standardAuthor = defaults.author === null ? null : [toAuthor(defaults.author, authors)]
  return {
    title: required('tittel', text({ most: 90 }), 'Sakens tittel.', { aliases: ['title'], example: 'Nye veier til hjelp' }),
    shortTitle: optional('korttittel', text({ most: 50 }), 'Kort tittel for lister og nyhetsbrev.', { example: 'Nye veier' }),
    type: required('type', oneOf(articleTypes, typeAliases), 'Hva slags sak det er.'),
    date: required('dato', day(), 'Dagen saken publiseres.', { aliases: ['date'] }),
    updated: optional('oppdatert', day(), 'Dagen saken sist ble endret i innhold.'),
    validUntil: optional('gyldig_til', day(), 'Siste dag saken vises i lister og nyhetsbrev.', { example: '2027-11-02' }),
    reviewBy: optional('revideres', day(), 'Dagen innholdet skal gås gjennom på nytt.', { example: '2027-11-02' }),
    lead: required('ingress', text({ least: 40, most: 300 }), 'Ett avsnitt som sier hva saken handler om.', {
      aliases: ['summary', 'description'],
      example: 'Hva saken handler om, i en setning eller to.',
    }),
    authors: requiredUnless(standardAuthor, 'forfatter', someOf(author(authors), { single: true }), 'Hvem som har skrevet saken.', ['author']),
    centre: requiredUnless(defaults.centre, 'senter', centreField(settings), 'Senteret saken kommer fra.'),
    topics: required('tema', someOf(topicField(settings), { single: true }), 'Ett eller flere temaer fra korus.yml.'),
    tags: usual('emneord', listOf(tag, { single: true }), [], 'Frie emneord.', { aliases: ['tags'], example: '[recovery, arbeid]' }),
    language: usual('sprak', language(), defaults.language, 'Språket saken er skrevet på.', { aliases: ['lang'] }),
    translationOf: optional('oversatt_fra', slug(), 'Adressenavnet til originalen.'),
    image: optional('bilde', image, 'Bildet øverst i saken.', { example: '{fil: bilder/mote.jpg, alt: Hva bildet viser, foto: Kari Nordmann}' }),
    people: usual('personer', listOf(person), [], 'De saken handler om, og hva som gir rett til å omtale dem. Må stå i intervju og portrett.', {
      example: '[{navn: Kari Nordmann, rolle: rådgiver, grunnlag: stilling}]',
    }),
    facts: optional('fakta', facts, 'En faktaboks.'),
    event: optional('arrangement', event, 'Tid og sted. Må stå når typen er arrangement.', { example: '{start: 2026-11-02 10:00, sted: Bergen}' }),
    attachments: usual('vedlegg', listOf(attachment), [], 'Dokumenter til nedlasting.'),
    video: optional('video', video, 'En film som ligger et annet sted.'),
    contacts: usual('kontakt', listOf(contact(contacts), { single: true }), [], 'Hvem leseren kan spørre.', {
      example: '[{navn: Kari Nordmann, epost: kari@example.no}]',
    }),
    links: usual('lenker', listOf(furtherLink), [], 'Lenker under saken.'),
    source: optional('kilde', origin, 'Hvor teksten er fra, når den er en annens.'),
    newsletter: usual('nyhetsbrev', newsletter, { include: true, lead: false, priority: 0 }, 'Saken i nyhetsbrevet.', { example: '{ta_med: nei}' }),
    draft: usual('kladd', flag(), false, 'Er saken uferdig? Da publiseres den ikke.', { aliases: ['draft'] }),
    slug: optional('slug', slug(), 'Navnet i adressen, når det ikke skal være filnavnet.'),
    formerAddresses: usual('tidligere_adresser', listOf(former, { single: true }), [], 'Adresser saken har hatt før.'),
    series: optional('serie', text(), 'Serien saken hører til.', { example: 'Erfaringer' }),
    corrections: usual('rettelser', listOf(correction), [], 'Hva som er rettet etter publisering.'),
    withdrawn: optional('trukket', day(), 'Dagen saken ble trukket tilbake.'),
    note: optional('notat', text(), 'Notat til redaksjonen. Publiseres aldri.', { example: 'Venter på bilde fra fotografen' }),
  }
}

function checkAcross({ type, date, updated, validUntil, people, event: details, corrections }: Found<ReturnType<typeof keysOf>>, { reader, span }: Across): void {
  const { report } = reader
  for (const [key, later] of [['oppdatert', updated], ['gyldig_til', validUntil]] as const) {
    if (date && later && later < date) report('ugyldig-dag', { value: later, problem: 'order', iso: null }, span(key))
  }
  corrections?.forEach(({ date: corrected }, i) => {
    if (date && corrected < date) report('ugyldig-dag', { value: corrected, problem: 'order', iso: null }, span(`rettelser.${i}.dato`))
  })
  if (type === 'arrangement' && details === null && reader.complete) report('mangler-arrangement', {}, span('type'))
  const isAboutPeople = type === 'intervju' || type === 'portrett'
  if (isAboutPeople && reader.places['personer.0'] === undefined && people?.length === 0 && reader.complete) {
    report('mangler-person', { type }, span('type'))
  }
}

/** Settings are read once and articles by the thousand, so the schema is made once for each settings. */
const made = new WeakMap<Settings, Field<Metadata>>()

/** The one schema of an article's header; its ids, topics and defaults are those of korus.yml. */
export function metadataField(settings: Settings): Field<Metadata> {
  const field = made.get(settings) ?? mapped(record(keysOf(settings), checkAcross), ({ note: _note, ...metadata }) => metadata)
  made.set(settings, field)
  return field
}

/** Every key an article can have, as data. */
export const metadataKeys = (settings: Settings): readonly KeyAbout[] => Object.values(keysOf(settings))

