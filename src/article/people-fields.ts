import { slugify } from '../norwegian/slug.js'
import { either, optional, record, required, someOf, usual } from '../schema/collections.js'
import { mapped, type Field } from '../schema/field.js'
import { day, email, flag, oneOf, phone, text } from '../schema/values.js'
import type { KnownPerson } from '../settings-types.js'
import type { Author, ConsentScope, Contact, Person } from './metadata-types.js'

const scopes: readonly ConsentScope[] = ['nettsted', 'nyhetsbrev', 'bilde', 'sosiale medier']

const consent = record(
  {
    date: required('dato', day(), 'Dagen samtykket ble gitt.'),
    scope: required('omfang', someOf(oneOf(scopes), { single: true }), 'Hva samtykket gjelder.', { example: '[nettsted, nyhetsbrev]' }),
    validUntil: optional('gyldig_til', day(), 'Siste dag samtykket gjelder.'),
    archiveRef: optional('arkivref', text(), 'Hvor samtykket er arkivert.', { example: "'2026/123-4'" }),
  },
  ({ date, validUntil }, { reader, span }) => {
    if (date && validUntil && validUntil < date) reader.report('ugyldig-dag', { value: validUntil, problem: 'order', iso: null }, span('gyldig_til'))
  },
)

const personKeys = {
  name: optional('navn', text(), 'Personens navn. Må stå når personen ikke er anonym.', { example: 'Kari Nordmann' }),
  anonymous: usual('anonym', flag(), false, 'Skal personen være anonym? Da skrives ikke navnet.'),
  role: optional('rolle', text(), 'Hvem personen er i saken.', { example: 'erfaringskonsulent' }),
  affiliation: optional('tilknytning', text(), 'Hvor personen arbeider eller hører til.', { example: 'Bergen kommune' }),
  ground: optional('grunnlag', oneOf(['samtykke', 'stilling', 'offentlig rolle']), 'Hva som gir rett til å omtale personen. Må stå.'),
  consent: optional('samtykke', consent, 'Samtykket. Må stå når det er grunnlaget.', { example: '{dato: 2026-10-01, omfang: [nettsted, nyhetsbrev]}' }),
}

/** A person an article is about, and the ground on which; nothing of ground and consent reaches a page. */
export const person: Field<Person> = mapped(
  record(personKeys, (found, { reader, home, span }) => {
    const { name, anonymous, role, ground, consent: given } = found
    const who = name ?? role ?? ''
    if (name && anonymous) reader.report('navn-og-anonym', { who: name }, span('anonym'))
    if (name === null && anonymous === false) reader.report('mangler-nokkel', { key: 'navn', example: 'navn: Kari Nordmann' }, home)
    if (ground === null) reader.report('mangler-grunnlag', { who }, home)
    if (ground === 'samtykke' && given === null) reader.report('mangler-samtykke', { who }, span('grunnlag'))
  }),
  // Without a ground there is nothing to publish on, so the person can't be read.
  (found) => (found.ground === null ? undefined : { ...found, ground: found.ground }),
)

const authorRecord = mapped(
  record({
    name: required('navn', text(), 'Forfatterens navn.', { example: 'Kari Nordmann' }),
    role: optional('rolle', text(), 'Tittel eller stilling.', { example: 'seniorrådgiver' }),
    email: optional('epost', email(), 'E-postadressen.'),
  }),
  (found): Author => ({ id: null, ...found }),
)

/** An id of korus.yml's `forfattere` gives that person; any other text is a name. */
export const toAuthor = (nameOrId: string, known: readonly KnownPerson[]): Author => {
  const found = known.find((one) => one.id === nameOrId || one.name === nameOrId)
  return found ? { id: found.id, name: found.name, role: found.role, email: found.email } : { id: null, name: nameOrId, role: null, email: null }
}

/** Who wrote an article: an id, a name, or keys. */
export const author = (known: readonly KnownPerson[]): Field<Author> =>
  mapped(either(mapped(text({}, 'Kari Nordmann'), (nameOrId) => toAuthor(nameOrId, known)), authorRecord), (found, { reader }, span) => {
    if (found.id === null && slugify(found.name) === null) reader.report('uten-adresse', { key: 'forfatter', value: found.name }, span)
    return found
  })

/** Whom a reader can ask: an id of korus.yml's `kontakter`, or keys. */
export const contact = (known: readonly KnownPerson[]): Field<Contact> =>
  either(
    mapped(oneOf(known.map((one) => one.id), {}, { own: true }), (id): Contact => {
      const { name, role, phone: number, email: address } = known.find((one) => one.id === id) as KnownPerson
      return { name, role, phone: number, email: address }
    }),
    record({
      name: required('navn', text(), 'Navnet på den som svarer.', { example: 'Kari Nordmann' }),
      role: optional('rolle', text(), 'Tittel eller stilling.', { example: 'rådgiver' }),
      phone: optional('tlf', phone(), 'Telefonnummeret.', { aliases: ['telefon'] }),
      email: optional('epost', email(), 'E-postadressen.'),
    }),
  )
