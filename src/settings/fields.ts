import { articleTypes } from '../article/metadata-types.js'
import { catalogue } from '../diagnostic.js'
import { nearest } from '../norwegian/nearest.js'
import { providerNames } from '../provider-names.js'
import { listOf, optional, record, required, someOf, tableOf, usual } from '../schema/collections.js'
import { mapped, textual, type Field } from '../schema/field.js'
import { day, email, fileName, flag, link, number, oneOf, phone, slug, text } from '../schema/values.js'
import { centreColours } from './colours.js'

/** The site's own address, without a slash at its end. */
export const siteUrl: Field<string> = mapped(link(), (value, { reader }, span) => {
  const url = new URL(value)
  if (url.search === '' && url.hash === '') return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  reader.report('ugyldig-adresse', { value, problem: 'form' }, span)
  return undefined
})

/** A centre behind the site; articles name it by id. */
export const centre = record({
  id: required('id', slug(), 'Kort navn som sakene bruker.', { example: 'oslo' }),
  name: required('navn', text(), 'Senterets navn.', { example: 'KORUS Innlandet' }),
  colours: optional('farger', centreColours, 'Senterets egne farger.'),
  logo: optional('logo', fileName('logoer/oslo.svg'), 'Senterets logo.'),
  formerIds: usual('tidligere', listOf(text(), { single: true }), [], 'Ider senteret har hatt før.', { example: '[bergen]' }),
})

/** A topic of the controlled list, with its name in both written standards. */
export const topic = record({
  id: required('id', slug(), 'Kort navn som sakene bruker.', { example: 'utdanning' }),
  name: required(
    'navn',
    record({
      nb: required('nb', text(), 'Navnet på bokmål.', { example: 'Utdanning' }),
      nn: required('nn', text(), 'Navnet på nynorsk.', { example: 'Utdanning' }),
    }),
    'Temaets navn.',
  ),
  synonyms: usual('synonymer', listOf(text(), { single: true }), [], 'Andre ord som betyr temaet.', { example: '[skole]' }),
  help: optional('hjelp', text(), 'Hvor leseren kan få hjelp; vises under saker med temaet, og på siden for temaet.'),
})

/** Someone whom articles name by id. */
export const knownPerson = record({
  id: required('id', slug(), 'Kort navn som sakene bruker.', { example: 'kari' }),
  name: required('navn', text(), 'Personens navn.', { example: 'Kari Nordmann' }),
  role: optional('rolle', text(), 'Tittel eller stilling.', { example: 'rådgiver' }),
  phone: optional('tlf', phone(), 'Telefonnummeret.', { aliases: ['telefon'] }),
  email: optional('epost', email(), 'E-postadressen.'),
})

const marks = record({
  unsubscribe: required('avmelding', text(), 'Merket for avmelding.', { example: "'{{ unsubscribe }}'" }),
  inBrowser: optional('nettleser', text(), 'Merket for å lese i nettleseren.', { example: "'{{ mirror }}'" }),
  required: usual('pakrevd', listOf(text(), { single: true }), [], 'Andre merker tjenesten krever.', { example: "'{{ adresse }}'" }),
})

const smtp = record({
  host: required('vert', text(), 'E-posttjeneren.', { example: 'smtp.example.no' }),
  port: optional('port', number(1, 65_535), 'Porten. Ellers brukes 587, eller 465 når tls er direkte.', { example: '587' }),
  user: optional('bruker', text(), 'Brukernavnet. Passordet skal aldri stå her, men i miljøvariabelen KORUS_SMTP_PASSWORD.', { example: 'nyhetsbrev@example.no' }),
  tls: optional('tls', oneOf(['starttls', 'direkte']), 'Hvordan forbindelsen krypteres. Ellers brukes direkte på port 465 og starttls på andre.', { example: 'starttls' }),
})

const newsletterKeys = {
  title: optional('tittel', text(), 'Nyhetsbrevets navn.', { example: 'Senterets nyhetsbrev' }),
  sender: optional(
    'avsender',
    record({
      name: required('navn', text(), 'Navnet leserne ser.', { example: 'Senterets magasin' }),
      email: required('epost', email(), 'Adressen brevet er fra.'),
    }),
    'Hvem brevet er fra.',
  ),
  provider: usual('leverandor', text(), 'egen', 'Tjenesten som sender brevet.', { example: 'egen' }),
  marks: usual('merker', tableOf(marks, () => true), {}, 'Merkene til en tjeneste korus ikke kjenner, under navnet dens.'),
  unsubscribe: optional('avmelding', link({ mail: true }), 'Hvor leseren melder seg av, når leverandøren er egen.'),
  signUp: optional('pamelding', link({ mail: true }), 'Hvor leseren melder seg på.'),
  order: usual('rekkefolge', listOf(oneOf(articleTypes)), articleTypes, 'Rekkefølgen på sakstypene i utgaven.'),
  layout: usual('mal', text(), 'full', 'Malen for e-posten.', { example: 'full' }),
  smtp: optional('epost', smtp, 'E-posttjeneren som korus send sender prøver gjennom.'),
}

/** The newsletter: a provider is one korus knows, or one whose marks are given. */
export const newsletter = record(newsletterKeys, ({ provider, marks: own }, { reader, span }) => {
  if (!provider || !own) return
  const known = [...providerNames, ...Object.keys(own)]
  if (!known.includes(provider)) {
    reader.report('ukjent-verdi', { key: 'leverandor', value: provider, nearest: nearest(provider, known), known }, span('leverandor'))
  }
})

/** A repository as GitHub and GitLab name it: owner and name, on GitLab perhaps with groups between. */
const repository = textual({ kind: 'text' }, 'senteret/magasin', (value, { key, reader, example }, span) => {
  if (/^[\w.-]+(\/[\w.-]+)+$/.test(value)) return value
  reader.report('feil-form', { key, wanted: 'repository', example }, span)
  return undefined
})

/** An origin alone: what the editor signs in at and fetches from. */
const origin: Field<string> = mapped(link(), (value, { reader }, span) => {
  const url = new URL(value)
  if (url.protocol === 'https:' && value.replace(/\/$/, '') === url.origin) return url.origin
  reader.report('ugyldig-adresse', { value, problem: 'form' }, span)
  return undefined
})

/** Where the editor in the browser reads and writes the articles. */
export const editing = record({
  service: required('tjeneste', oneOf(['github', 'gitlab']), 'Hvor artiklene ligger.'),
  repository: required('repo', repository, 'Repoet artiklene ligger i, med eier og navn.'),
  branch: usual('gren', text(), 'main', 'Grenen nettstedet bygges av.', { example: 'main' }),
  host: optional('vert', origin, 'Adressen til tjenesten når dere har en egen. Ellers brukes github.com eller gitlab.com.', { example: 'https://gitlab.example.no' }),
  login: optional('innlogging', origin, 'Adressen til innloggingstjenesten for GitHub. Uten den logger man inn med et tilgangstoken.', { example: 'https://innlogging.example.no' }),
  appId: optional('program', text(), 'Programmets id hos GitLab. Uten den logger man inn med et tilgangstoken.', { example: '2f1c9a' }),
  proposals: usual('forslag', flag(), true, 'Blir det som skrives, liggende som forslag til noen godtar det? Ellers lagres det rett i grenen.', { example: 'nei' }),
})

const severities = { av: 'off', råd: 'advice', advarsel: 'warning', feil: 'error' } as const

const severity = mapped(oneOf(['av', 'råd', 'advarsel', 'feil'], { rad: 'råd' }), (word) => severities[word])

/** The newsletter of a korus.yml that says nothing of one. */
export const usualNewsletter = {
  title: null,
  sender: null,
  provider: 'egen',
  marks: {},
  unsubscribe: null,
  signUp: null,
  order: articleTypes,
  layout: 'full',
  smtp: null,
}

/** How grave each rule is here, by code. */
export const rules = tableOf(severity, (code, { reader }, span) => {
  const isKnown = Object.hasOwn(catalogue, code)
  if (!isKnown) reader.report('ukjent-regel', { code, nearest: nearest(code, Object.keys(catalogue)) }, span)
  return isKnown
})

/** A name that is to be spelled in one way, perhaps from a day on. */
export const spelling = record({
  right: required('riktig', text(), 'Slik det skal skrives.', { example: 'KORUS' }),
  wrong: required('galt', someOf(text(), { single: true }), 'Slik det ikke skal skrives.', { example: '[KoRus, Korus]' }),
  from: optional('fra', day(), 'Første dag det gjelder for.'),
})

/** A word the editors themselves want to avoid. */
export const wordAdvice = record({
  avoid: required('unnga', text(), 'Ordet som bør unngås.', { example: 'rusmisbruker' }),
  better: required('bedre', text(), 'Hva man kan skrive.', { example: 'person med rusmiddelproblemer' }),
  why: required('hvorfor', text(), 'Grunnen.', { example: 'Ordet gjør problemet til hele personen.' }),
})

/** A host that pages may take something from; `*.` before it means those below it too. */
export const host = textual({ kind: 'text' }, 'helsedirektoratet.no', (value, { reader }, span) => {
  if (/^(?:\*\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+$/u.test(value)) return value.toLowerCase()
  reader.report('ugyldig-adresse', { value, problem: 'form' }, span)
  return undefined
})
