import { listOf, optional, record, required, usual } from '../schema/collections.js'
import { mapped, type Field } from '../schema/field.js'
import { day, fileName, flag, link, number, text } from '../schema/values.js'
import type { Facts, Image } from './metadata-types.js'

const imageKeys = {
  file: required('fil', fileName(), 'Bildefilen, regnet fra mappen saken ligger i.'),
  alt: optional('alt', text(), 'Hva bildet viser, for den som ikke ser det. Må stå når bildet ikke er pynt.', { example: 'To kvinner snakker sammen ved et bord' }),
  decorative: usual('dekorativt', flag(), false, 'Er bildet bare pynt? Da trengs ingen alt.'),
  caption: optional('bildetekst', text(), 'Teksten under bildet.', { example: 'Fra åpningen av møtestedet' }),
  photo: optional('foto', text(), 'Fotografen. Enten foto eller illustrasjon må stå.', { example: 'Kari Nordmann' }),
  illustration: optional('illustrasjon', text(), 'Tegneren, når bildet ikke er et fotografi.', { example: 'Kari Nordmann' }),
  focus: optional(
    'fokus',
    record({
      x: required('x', number(0, 100), 'Prosent av bredden.', { example: '50' }),
      y: required('y', number(0, 100), 'Prosent av høyden.', { example: '30' }),
    }),
    'Hva som må være med når bildet beskjæres.',
  ),
}

/** The picture of an article: it says what it shows, or that it shows nothing, and who made it. */
export const image: Field<Image> = mapped(
  record(imageKeys, ({ alt, decorative, photo, illustration }, { reader, span }) => {
    if (alt === null && decorative === false) reader.report('mangler-alt', {}, span('fil'))
    if (photo === null && illustration === null) reader.report('mangler-kreditering', {}, span('fil'))
    if (photo && illustration) {
      const line = reader.lineOf(span('foto').start)
      reader.report('dobbelt-navn', { key: 'illustrasjon', other: 'foto', line }, span('illustrasjon'))
    }
  }),
  ({ alt, photo, illustration, ...rest }) => ({
    ...rest,
    alt: alt ?? '',
    credit: photo === null && illustration !== null ? { kind: 'illustrasjon', name: illustration } : { kind: 'foto', name: photo ?? '' },
  }),
)

/** A facts box given in the header. */
export const facts: Field<Facts> = record({
  title: required('tittel', text(), 'Overskriften på faktaboksen.', { example: 'Om tilbudet' }),
  items: required(
    'punkter',
    listOf(
      record({
        name: required('navn', text(), 'Hva punktet gjelder.', { example: 'Åpnet' }),
        value: required('verdi', text(), 'Hva det er.', { example: "'2019'" }),
      }),
    ),
    'Punktene i boksen.',
  ),
})

/** A document to download. */
export const attachment = record({
  file: required('fil', fileName('vedlegg/rapport.pdf'), 'Filen, regnet fra mappen saken ligger i.'),
  text: required('tekst', text(), 'Lenketeksten: hva dokumentet er.', { example: 'Rapporten som PDF' }),
})

/** A film elsewhere, shown as a link. */
export const video = record({
  url: required('url', link(), 'Adressen til filmen.'),
  text: required('tekst', text(), 'Lenketeksten: hva filmen viser.', { example: 'Se foredraget' }),
  captioned: usual('tekstet', flag(), false, 'Er filmen tekstet?'),
})

/** A link shown below the article. */
export const furtherLink = record({
  text: required('tekst', text(), 'Lenketeksten: hvor lenken går.', { example: 'Helsedirektoratets veileder' }),
  url: required('url', link({ relative: true, mail: true }), 'Adressen.'),
})

/** Where a text that is another's comes from. */
export const origin = record({
  name: required('navn', text(), 'Hvem teksten er fra.', { example: 'Bergens Tidende' }),
  url: optional('url', link(), 'Hvor originalen står.'),
  date: optional('dato', day(), 'Når originalen ble publisert.'),
  rights: optional('rettigheter', text(), 'Avtalen om gjenbruk.', { example: 'Gjengitt etter avtale' }),
})
