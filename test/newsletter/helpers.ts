import { readFileSync, readdirSync } from 'node:fs'
import type { Archive, Asset } from '../../src/archive-types.js'
import { makeArchive } from '../../src/archive/archive.js'
import { emptyLedger } from '../../src/archive/ledger.js'
import type { Article, Reading } from '../../src/article/article.js'
import type { EventDetails, Metadata, Person } from '../../src/article/metadata-types.js'
import type { IssueDocument } from '../../src/newsletter/issue-types.js'
import { newsletterShapes } from '../../src/newsletter/issue-shape.js'
import { proposeIssue } from '../../src/newsletter/select.js'
import type { LocalTime, PlainDate } from '../../src/norwegian/day.js'
import type { Slug } from '../../src/norwegian/slug.js'
import type { Colour, Settings } from '../../src/settings-types.js'
import type { Source } from '../../src/source.js'
import { loadTemplates, type Templates } from '../../src/templates/load.js'
import { textMark } from '../../src/markdown/text.js'
import { marked } from '../marked.js'

export const day = (text: string): PlainDate => text as PlainDate
const colour = (text: string): Colour => text as Colour

export const settings: Settings = {
  format: 1,
  name: 'Fagbladet',
  url: 'https://blad.example/arkiv',
  basePath: '/arkiv',
  publisher: 'Et kompetansesenter',
  postalAddress: 'Postboks 1, 0101 Oslo',
  contact: { email: 'post@blad.example', phone: null },
  accessibilityUrl: 'https://uustatus.no/nb/erklaringer/1',
  privacyUrl: 'https://blad.example/personvern/',
  search: true, shareCards: true, logo: null,
  centres: [{ id: 'midt', name: 'Senteret i midten', accent: null, logo: null, formerIds: [] }],
  topics: [{ id: 'arbeid', name: { nb: 'Arbeid', nn: 'Arbeid' }, synonyms: [], help: null }],
  defaults: { centre: 'midt', author: null, language: 'nb' },
  authors: [],
  contacts: [],
  newsletter: {
    title: 'Nytt fra feltet',
    sender: { name: 'Fagbladet på nett', email: 'brev@blad.example' },
    provider: 'egen',
    marks: {},
    unsubscribe: 'mailto:brev@blad.example?subject=Avmelding',
    signUp: null,
    order: ['arrangement', 'intervju', 'nyhet', 'veileder'],
    layout: 'full',
    smtp: null,
  },
  colours: {
    light: { accent: colour('#0b5563'), background: colour('#fffdf9'), surface: colour('#f2efe8'), text: colour('#1f2426'), muted: colour('#566066') },
    dark: { accent: colour('#7cc7d4'), background: colour('#15191b'), surface: colour('#20272a'), text: colour('#ece9e2'), muted: colour('#a9b3b7') },
  },
  rules: {},
  spellings: [],
  words: [],
  allowedHosts: [],
editing: null, malform: null,
}

export const withNewsletter = (changes: Partial<Settings['newsletter']>): Settings => ({ ...settings, newsletter: { ...settings.newsletter, ...changes } })

const emptyReading: Reading = { web: [], mail: [], text: [], mark: textMark([]), words: 0, headings: [], links: [], images: [] }

export function article(slug: string, changes: Partial<Metadata> = {}): Article {
  const meta: Metadata = {
    title: `Saken om ${slug}`, shortTitle: null, type: 'nyhet', date: day('2026-06-15'), updated: null, validUntil: null, reviewBy: null,
    lead: `Dette handler ${slug} om.`, authors: [], centre: 'midt', topics: ['arbeid'], tags: [], language: 'nb', translationOf: null, image: null, people: [],
    facts: null, event: null, attachments: [], video: null, contacts: [], links: [], source: null,
    newsletter: { include: true, lead: false, priority: 0 }, draft: false, slug: null, formerAddresses: [], series: null, corrections: [], withdrawn: null,
    ...changes,
  }
  return marked({ path: `articles/${slug}.md`, slug: slug as Slug, meta, reading: emptyReading, places: {} })
}

export const image = (file: string, alt = 'To kolleger ved et bord'): Metadata['image'] =>
  ({ file, alt, decorative: false, caption: null, credit: { kind: 'foto', name: 'Kari' }, focus: null })

export function event(start: string, end: string | null, changes: Partial<EventDetails> = {}): EventDetails {
  return {
    start: start as LocalTime, end: end as LocalTime | null, allDay: false, sessions: [], place: 'Trondheim', address: null, onlineUrl: null, signUp: null, deadline: null,
    price: null, organiser: null, audience: null, access: null, status: 'planlagt', message: null, newDay: null, ...changes,
  }
}

export function person(ground: Person['ground'], scope: NonNullable<Person['consent']>['scope'] | null, validUntil: string | null = null): Person {
  const consent = scope === null ? null : { date: day('2026-01-01'), scope, validUntil: validUntil === null ? null : day(validUntil), archiveRef: null }
  return { name: 'Ola', anonymous: false, role: null, affiliation: null, ground, consent }
}

export function issue(id: string, slugs: readonly string[], changes: Partial<IssueDocument> = {}): IssueDocument {
  return marked({
    path: `articles/nyhetsbrev/${id}.md`, id, title: null, subject: null, preheader: null, from: day('2026-06-01'), until: day('2026-06-30'), greeting: null, lead: null,
    items: slugs.map((slug) => ({ kind: 'article', slug, title: null, lead: null, section: null })), leftOut: [], provider: null, layout: null, sent: null, extra: false, corrections: [],
    reading: emptyReading, places: { saker: { start: 10, end: 20 }, hovedsak: { start: 30, end: 40 }, 'saker.1': { start: 12, end: 14 } }, ...changes,
  })
}

/** A body of one paragraph with a link in it. */
export const paragraph = (before: string, url: string, text: string): Reading => ({
  ...emptyReading,
  mail: [`<p>${before} <a href="`, { link: 0 }, `">${text}</a>.</p>`],
  text: [`${before} ${text} (`, { link: 0 }, ').'],
  links: [{ url, text, span: { start: 0, end: 0 } }],
})

export const picture = (path: string, width = 1200): Asset => ({ path, bytes: 1000, hash: '0123456789abcdef', width, height: 800, kind: 'image' })

export function archive(articles: readonly Article[], options: { readonly issues?: readonly IssueDocument[]; readonly settings?: Settings; readonly now?: string; readonly assets?: readonly Asset[]; readonly firstSeen?: Readonly<Record<string, string>>; readonly unread?: readonly Source[] } = {}): Archive {
  return makeArchive({
    settings: options.settings ?? settings, articles, issues: options.issues ?? [], assets: options.assets ?? [], unread: options.unread ?? [], rejected: 0, now: day(options.now ?? '2026-07-01'),
    ledger: { ...emptyLedger, firstSeen: new Map(Object.entries(options.firstSeen ?? {}).map(([slug, seen]) => [`artikler/${slug}/`, day(seen)])) },
  })
}

/** The package's own templates for mail. */
export function templates(): Templates {
  const folder = new URL('../../templates/newsletter/', import.meta.url)
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.hbs')).sort()
    .map((name) => ({ path: `templates/newsletter/${name.replaceAll('\\', '/')}`, text: readFileSync(new URL(name, folder), 'utf8') }))
  const { value, diagnostics } = loadTemplates(sources, newsletterShapes)
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 1))
  return value
}

/** An issue of ten stories of most kinds, with a picture, events, nynorsk, English, an outside link and an introduction. */
export function tenStories(): { readonly archive: Archive; readonly issue: IssueDocument } {
  const long = 'Tre kommuner har gjort det på hver sin måte, og alle tre har lært at det tar lengre tid enn planen sa. Her er det de ville gjort om igjen.'
  const articles = [
    article('den-lange-veien', { title: 'Den lange veien tilbake til arbeidslivet', type: 'intervju', image: image('bord.jpg'), newsletter: { include: true, lead: true, priority: 0 }, lead: long }),
    article('fagdag', { title: 'Fagdag om lokalt forebyggende arbeid', type: 'arrangement', event: event('2026-09-08T10:00', '2026-09-08T15:00'), lead: 'En dag for dere som lager ruspolitisk handlingsplan i kommunen.' }),
    article('nettseminar', { title: 'Nettseminar: pårørende i møte med tjenestene', type: 'arrangement', event: event('2026-08-20T12:00', '2026-08-20T13:00', { place: null, onlineUrl: 'https://mote.example', status: 'avlyst' }), lead: 'Vi går gjennom den nye veilederen og svarer på spørsmål.' }),
    article('erfaring', { title: '«Eg visste ikkje at det fanst hjelp»', type: 'intervju', language: 'nn', lead: 'Ho var pårørande i tolv år før nokon spurde korleis ho hadde det.' }),
    article('skjenkekontroll', { title: 'Færre brudd på skjenkereglene', lead: 'Kontrollene i fjor viser en nedgang for tredje år på rad.' }),
    article('statsbudsjett', { title: 'Dette betyr budsjettet for kommunene', lead: long }),
    article('overdose', { title: 'What the overdose strategy changed', language: 'en', lead: 'Ten years on, municipalities describe what worked and what did not.' }),
    article('samtaleverktoy', { title: 'Samtaleverktøy for helsestasjonen', type: 'veileder', lead: 'Et enkelt skjema gjør det lettere å spørre om alkohol.' }),
    article('akan', { title: 'Slik snakker du med en kollega du er bekymret for', type: 'veileder', source: { name: 'En annen utgiver', url: null, date: null, rights: null }, lead: 'Fem råd til ledere, tillitsvalgte og kolleger.' }),
    article('rapport', { title: 'Ungdata: bruken av snus øker blant jenter', type: 'rapport', lead: 'Tallene for regionen er klare, og de peker i to retninger.' }),
  ]
  const site = archive(articles, { assets: [picture('articles/bord.jpg')] })
  const { stories } = proposeIssue(site, { since: day('2026-06-01'), until: day('2026-06-30'), id: '2026-06', provider: null })
  const document = issue('2026-06', stories.map(({ entry }) => entry.article.slug), {
    reading: paragraph('Sommeren nærmer seg, og vi har samlet det vi mener du bør få med deg før ferien. Har du tid til bare én sak, så les', '/artikler/den-lange-veien/', 'intervjuet om arbeid'),
    greeting: { name: 'Siri Solberg', role: 'redaktør', image: null },
  })
  const items = [...document.items, { kind: 'outside', url: 'https://helse.example/nytt', title: 'Ny nasjonal veileder på høring', text: 'Fristen er 1. september.', source: 'Direktoratet' } as const]
  return { archive: site, issue: { ...document, items } }
}
