import { splitHeader } from '../article/header.js'
import { correction } from '../article/metadata.js'
import { sourceDigest } from '../article/read.js'
import { collector, type Checked } from '../diagnostic.js'
import type { Prose } from '../markdown/prose.js'
import '../markdown/parser.js'
import { readBody } from '../markdown/read-body.js'
import { providerNames } from '../provider-names.js'
import { inspectProse } from '../rules/inspect.js'
import { either, listOf, optional, record, required, usual } from '../schema/collections.js'
import { readDocument } from '../schema/document.js'
import { mapped, type Field, type KeyAbout } from '../schema/field.js'
import { day, fileName, flag, link, oneOf, slug, text } from '../schema/values.js'
import type { Settings } from '../settings-types.js'
import { isBlank, type Source } from '../source.js'
import type { IssueDocument, IssueItem } from './issue-types.js'

const greeting = record({
  name: required('navn', text(), 'Hvem som hilser.', { example: 'Kari Nordmann' }),
  role: optional('rolle', text(), 'Tittel eller stilling.', { example: 'redaktør' }),
  image: optional('bilde', fileName(), 'Et bilde av den som hilser.'),
})

const articleItem = record({
  slug: required('sak', slug(), 'Sakens adressenavn.'),
  title: optional('tittel', text(), 'Tittelen i utgaven, når den skal være en annen.', { example: 'Slik fikk Ane jobb' }),
  lead: optional('ingress', text(), 'Ingressen i utgaven, når den skal være en annen.', { example: 'Møt arbeidsgiveren som sa ja.' }),
  section: optional('seksjon', text(), 'Overskriften saken skal stå under.', { example: 'Arbeid' }),
})

const outsideItem = record({
  url: required('lenke', link(), 'Hvor lenken går.'),
  title: required('tittel', text(), 'Lenketeksten.', { example: 'Ny veileder om oppfølging' }),
  text: optional('tekst', text(), 'Et par ord om det.', { example: 'For deg som arbeider i kommunen.' }),
  source: optional('kilde', text(), 'Hvem det er fra.', { example: 'Helsedirektoratet' }),
})

const asArticle = mapped(articleItem, (found): IssueItem => ({ kind: 'article', ...found }))
const asOutside = mapped(outsideItem, (found): IssueItem => ({ kind: 'outside', ...found }))
const asSlug = mapped(slug(), (found): IssueItem => ({ kind: 'article', slug: found, title: null, lead: null, section: null }))

/** What an issue lists: a slug, an article with words of its own, or a link elsewhere; the key `lenke` tells which. */
const item: Field<IssueItem> = either(asSlug, {
  about: { kind: 'either', of: [asArticle.about, asOutside.about] },
  example: asArticle.example,
  read: (node, place) => {
    const isOutside = node.kind === 'map' && node.entries.some(({ key }) => key === 'lenke')
    return (isOutside ? asOutside : asArticle).read(node, place)
  },
})

const leftOut = record({
  slug: required('sak', slug(), 'Sakens adressenavn.'),
  reason: optional('grunn', text(), 'Hvorfor den ikke er med.', { example: 'Tas med i desember' }),
})

const issueField = (settings: Settings) =>
  record(
    {
      title: optional('tittel', text(), 'Utgavens tittel.', { example: 'Nyhetsbrevet, november 2026' }),
      subject: optional('emnefelt', text(), 'Emnefeltet i e-posten.', { example: 'Nytt om arbeid og recovery' }),
      preheader: optional('innbokstekst', text(), 'Teksten som vises etter emnefeltet i innboksen.', { example: 'Fire saker, to kurs og en ny veileder' }),
      from: required('fra', day(), 'Første dag utgaven tar med saker fra.'),
      until: required('til', day(), 'Siste dag utgaven tar med saker fra.', { example: '2026-11-30' }),
      greeting: optional('hilsen', greeting, 'Hvem som hilser leserne.'),
      lead: optional('hovedsak', slug(), 'Saken som står øverst.'),
      items: usual('saker', listOf(item), [], 'Sakene i utgaven, i den rekkefølgen de skal stå.'),
      leftOut: usual('utelatt', listOf(leftOut), [], 'Saker som ikke er med, og hvorfor.'),
      provider: optional('leverandor', oneOf([...providerNames, ...Object.keys(settings.newsletter.marks)]), 'Hvem som sender utgaven.'),
      layout: optional('mal', text(), 'Malen for e-posten.', { example: 'full' }),
      sent: optional('sendt', day(), 'Dagen utgaven ble sendt. Settes av korus.'),
      extra: usual('ekstra', flag(), false, 'Er dette et brev om én sak mellom utgavene? Da teller det ikke når neste utgave begynner.'),
      corrections: usual('rettelser', listOf(correction), [], 'Hva som er rettet etter utsending.'),
    },
    ({ from, until }, { reader, span }) => {
      if (from && until && until < from) reader.report('ugyldig-dag', { value: until, problem: 'order', iso: null }, span('til'))
    },
  )

/** Every key of an issue's document, as data. */
export function issueKeys(settings: Settings): readonly KeyAbout[] {
  const { about } = issueField(settings)
  return about.kind === 'record' ? about.keys : []
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '')

/** The id in an issue's file name: a month, and a number from 2 for more of the same month. */
function idOf(path: string): string | null {
  const name = nameOf(path)
  return /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:[2-9]|[1-9]\d))?$/.test(name) ? name : null
}

/** Reads the document of one issue; its id is the file's name, and its body, which may be empty, the editor's introduction. */
export function readIssue(source: Source, settings: Settings): Checked<IssueDocument> {
  const { report, diagnostics } = collector(source.path)
  if (isBlank(source.text)) {
    report('tom-fil', {}, { start: 0, end: 0 })
    return { value: undefined, diagnostics }
  }
  const { yaml, open, bodyStart } = splitHeader(source, report)
  const header = yaml && readDocument(source, yaml, issueField(settings), open, report)
  const { language } = settings.defaults
  const subject = { text: source.text, language, meta: undefined, places: {}, settings, report }
  // What has been sent cannot be mended.
  const look = (prose: Prose): void => (header?.value?.sent ? undefined : inspectProse(prose, null, subject))
  const reading = readBody(source, bodyStart, { interview: false, mayBeEmpty: true, language, look }, report)
  const id = idOf(source.path)
  if (id === null) report('ugyldig-utgave-id', { found: nameOf(source.path), example: header?.value?.until.slice(0, 7) ?? '2026-11' }, open)
  const value = header?.value && reading && id ? { path: source.path, digest: sourceDigest(source, settings), id, ...header.value, reading, places: header.places } : undefined
  return { value, diagnostics }
}
