import { language } from './article/language.js'
import { collector, type Checked } from './diagnostic.js'
import { nearest } from './norwegian/nearest.js'
import { listOf, optional, record, required, someOf, usual, type Across, type Found } from './schema/collections.js'
import { firstLine, readDocument, type Read } from './schema/document.js'
import { mapped, type Field, type KeyAbout } from './schema/field.js'
import { email, fileName, flag, link, number, phone, text } from './schema/values.js'
import { parseYaml } from './schema/yaml.js'
import { checkCentres, palettes, usualPalettes } from './settings/colours.js'
import { centre, editing, host, knownPerson, newsletter, rules, siteUrl, spelling, topic, usualNewsletter, wordAdvice } from './settings/fields.js'
import type { Settings } from './settings-types.js'
import type { Source } from './source.js'

const knownFormat = 1

const usualDefaults = { centre: null, author: null, language: 'nb' } as const

const keys = {
  format: required('korus', number(1, knownFormat), 'Formatet filen er skrevet i.', { example: String(knownFormat) }),
  name: required('navn', text(), 'Nettstedets navn.', { example: 'Senterets magasin' }),
  url: required('url', siteUrl, 'Nettstedets adresse; den kan ha en sti.', { example: 'https://www.example.no' }),
  publisher: required('utgiver', text(), 'Hvem som gir ut nettstedet.', { example: 'KORUS Innlandet' }),
  postalAddress: required('postadresse', text(), 'Utgiverens postadresse, som må stå i nyhetsbrevet.', { example: 'Storgata 1, 0155 Oslo' }),
  contact: required(
    'kontakt',
    record({
      email: required('epost', email(), 'E-postadressen leserne kan skrive til.'),
      phone: optional('tlf', phone(), 'Telefonnummeret.', { aliases: ['telefon'] }),
    }),
    'Hvordan leserne når redaksjonen.',
  ),
  accessibilityUrl: optional('tilgjengelighet', link(), 'Adressen til tilgjengelighetserklæringen.'),
  privacyUrl: optional('personvern', link({ relative: true }), 'Adressen til personvernerklæringen.'),
  search: usual('sok', flag(), true, 'Om nettstedet skal ha en søkeside.', { example: 'nei' }),
  shareCards: usual('delingskort', flag(), true, 'Om hver sak skal ha et eget bilde for deling, med tittel og senter; ellers deles den med sitt eget bilde.', { example: 'nei' }),
  logo: optional('logo', fileName('logoer/magasinet.svg'), 'Nettstedets logo, i mappen articles.'),
  centres: required('sentre', someOf(centre), 'Sentrene bak nettstedet.'),
  topics: required('temaer', someOf(topic), 'Temaene sakene ordnes etter.'),
  defaults: usual(
    'standard',
    record({
      centre: optional('senter', text(), 'Senteret for saker som ikke sier noe annet.', { example: 'oslo' }),
      author: optional('forfatter', text(), 'Forfatteren for saker som ikke sier noe annet.', { example: 'redaksjonen' }),
      language: usual('sprak', language(), usualDefaults.language, 'Språket for saker som ikke sier noe annet.'),
    }),
    usualDefaults,
    'Hva som gjelder når en sak ikke sier noe annet.',
    { example: '{senter: oslo, sprak: nb}' },
  ),
  authors: usual('forfattere', listOf(knownPerson), [], 'Forfattere sakene kan vise til med id.'),
  contacts: usual('kontakter', listOf(knownPerson), [], 'Kontaktpersoner sakene kan vise til med id.'),
  newsletter: usual('nyhetsbrev', newsletter, usualNewsletter, 'Nyhetsbrevet.'),
  colours: usual('farger', palettes, usualPalettes, 'Nettstedets farger.'),
  rules: usual('regler', rules, {}, 'Hvor alvorlig en regel er: av, råd, advarsel eller feil. Det som vanligvis er en feil, kan bli et råd eller en advarsel, men ikke slås av.', { example: '{for-lang: råd}' }),
  spellings: usual('skrivemater', listOf(spelling), [], 'Navn og ord som skal skrives på én måte.'),
  words: usual('ord', listOf(wordAdvice), [], 'Redaksjonens egne ord å unngå.'),
  allowedHosts: usual('tillatte_verter', listOf(host, { single: true }), [], 'Nettsteder utenfor som sidene kan hente fra.'),
  editing: optional('redigering', editing, 'Hvor `korus bygg --editor` skal lese og skrive artiklene.', { example: '{tjeneste: github, repo: senteret/magasin}' }),
  malform: optional('malform', record({ required: required('krav', number(0, 100), 'Minste andel, i prosent, av hver målform.', { example: '25' }) }), 'Kravet til bruk av bokmål og nynorsk.'),
}

type FoundSettings = Found<typeof keys>

type Named = { readonly id: string }

/** The names of a list's items, each with its place; none where an item could not be read, since the places of the others are then unsure. */
function namesOf<T extends Named>({ reader }: Across, path: string, items: readonly T[] = [], key = '', others = (_item: T): readonly string[] => []) {
  if (reader.places[`${path}.${items.length}`] !== undefined) return []
  return items.flatMap((item, i) => [
    { place: `${path}.${i}.id`, name: item.id },
    ...others(item).map((name, j) => ({ place: `${path}.${i}.${key}.${j}`, name })),
  ])
}

/** Tells the second of two items that articles would name alike. */
function checkNames(names: ReturnType<typeof namesOf>, { reader, span }: Across): void {
  const first = new Map<string, string>()
  const itemOf = (place: string): string => place.split('.').slice(0, 2).join('.')
  for (const { place, name } of names) {
    const other = first.get(name.toLowerCase())
    if (other === undefined) first.set(name.toLowerCase(), place)
    else if (itemOf(other) !== itemOf(place)) reader.report('lik-id', { id: name, line: reader.lineOf(span(other).start) }, span(place))
  }
}

function checkAcross({ centres, topics, authors, contacts, defaults, colours, accessibilityUrl }: FoundSettings, across: Across): void {
  const { reader, home, span } = across
  if (accessibilityUrl === null && reader.complete) reader.report('mangler-tilgjengelighet', {}, home)
  checkNames(namesOf(across, 'sentre', centres, 'tidligere', (one) => one.formerIds), across)
  checkNames(namesOf(across, 'temaer', topics, 'synonymer', (one) => one.synonyms), across)
  checkNames(namesOf(across, 'forfattere', authors), across)
  checkNames(namesOf(across, 'kontakter', contacts), across)
  if (!centres || reader.places[`sentre.${centres.length}`] !== undefined) return
  const standard = defaults?.centre
  const known: readonly string[] = centres.map(({ id }) => id)
  if (standard && !known.includes(standard)) {
    reader.report('ukjent-verdi', { key: 'senter', value: standard, nearest: nearest(standard, known), known }, span('standard.senter'))
  }
  if (colours) checkCentres(withAccents(centres, colours.dark.accent), colours, across)
}

type Centres = NonNullable<FoundSettings['centres']>

const withAccents = (centres: Centres, usualDark: Settings['colours']['dark']['accent']): Settings['centres'] =>
  centres.map(({ colours, ...rest }) => ({ ...rest, accent: colours && { light: colours.light, dark: colours.dark ?? usualDark } }))

/** The one schema of korus.yml. */
const settingsField: Field<Settings> = mapped(record(keys, checkAcross), (found) => ({
  ...found,
  format: knownFormat,
  basePath: new URL(found.url).pathname.replace(/\/$/, ''),
  // Whole, because mail and feeds lead to it too; what begins with a slash is the host's, the rest the site's own.
  privacyUrl: found.privacyUrl && new URL(found.privacyUrl, `${found.url}/`).href,
  centres: withAccents(found.centres, found.colours.dark.accent),
  newsletter: { ...found.newsletter, title: found.newsletter.title ?? found.name },
}))

/** Every key of korus.yml, as data. */
export const settingsKeys: readonly KeyAbout[] = Object.values(keys)

/** Reads korus.yml, and tells where each of its values stands. A file in a newer format than this one is refused for that alone: what else it says can't be judged. */
export function readSettings(source: Source): Checked<Settings> & { readonly places: Read<Settings>['places'] } {
  const { report, diagnostics } = collector(source.path)
  const home = firstLine(source.text)
  const yaml = parseYaml(source, home.start, source.text.length, report)
  if (!yaml) {
    if (diagnostics.length === 0) report('mangler-nokkel', { key: 'korus', example: keys.format.example }, home)
    return { value: undefined, diagnostics, places: {} }
  }
  const format = yaml.root.entries.find(({ key }) => key === 'korus')?.value
  if (format?.kind === 'scalar' && /^\d+(\.\d+)*$/.test(format.text) && Number.parseInt(format.text, 10) > knownFormat) {
    report('nyere-format', { found: format.text, known: knownFormat }, format.span)
    return { value: undefined, diagnostics, places: {} }
  }
  return { ...readDocument(source, yaml, settingsField, home, report), diagnostics }
}
