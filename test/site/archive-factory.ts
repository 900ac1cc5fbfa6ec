import { readdirSync, readFileSync } from 'node:fs'
import { digest } from '../../src/digest.js'
import type { Asset, Archive } from '../../src/archive-types.js'
import { makeArchive } from '../../src/archive/archive.js'
import type { Article, Reading } from '../../src/article/article.js'
import type { EventDetails, Metadata } from '../../src/article/metadata-types.js'
import type { IssueDocument } from '../../src/newsletter/issue-types.js'
import type { LocalTime, PlainDate } from '../../src/norwegian/day.js'
import type { Slug } from '../../src/norwegian/slug.js'
import type { Output } from '../../src/output.js'
import type { Colour, Settings } from '../../src/settings-types.js'
import type { SiteIssue } from '../../src/site/issue-view.js'
import { siteOutputs, siteShapes } from '../../src/site/pages.js'
import type { FontFile } from '../../src/site/style.js'
import type { Source } from '../../src/source.js'
import { loadTemplates, type Templates } from '../../src/templates/load.js'
import type { Edited } from '../../src/site/untouched.js'
import { textMark } from '../../src/markdown/text.js'
import { marked } from '../marked.js'

export const day = (text: string): PlainDate => text as PlainDate
export const time = (text: string): LocalTime => text as LocalTime
const colour = (text: string): Colour => text as Colour

export const settings: Settings = {
  format: 1,
  name: 'Havnebladet',
  url: 'https://havn.example',
  basePath: '',
  publisher: 'Senteret ved fjorden',
  postalAddress: 'Brygga 1, 4000 Fjordvik',
  contact: { email: 'post@havn.example', phone: '51729063' },
  accessibilityUrl: 'https://uustatus.no/nb/erklaringer/publisert/1',
  privacyUrl: 'https://havn.example/personvern/',
  search: true,
  shareCards: true,
  logo: null,
  centres: [
    { id: 'fjord', name: 'Senter Fjord', accent: { light: colour('#6b2d5c'), dark: colour('#e0a3d0') }, logo: null, formerIds: ['vik'] },
    { id: 'fjell', name: 'Senter Fjell', accent: null, logo: null, formerIds: [] },
  ],
  topics: [
    { id: 'bolig', name: { nb: 'Bolig og oppfølging', nn: 'Bustad og oppfølging' }, synonyms: [], help: null },
    { id: 'familie', name: { nb: 'Familie', nn: 'Familie' }, synonyms: [], help: 'Noen å snakke med: 22 49 19 22, hver dag. Ved fare for liv: 113.' },
    { id: 'tomt', name: { nb: 'Uten saker', nn: 'Utan saker' }, synonyms: [], help: null },
  ],
  defaults: { centre: 'fjord', author: null, language: 'nb' },
  authors: [{ id: 'red', name: 'Redaksjonen', role: 'Havnebladet', phone: null, email: 'red@havn.example' }],
  contacts: [],
  newsletter: {
    title: 'Nytt fra havna', sender: null, provider: 'egen', marks: {}, unsubscribe: null, signUp: 'https://havn.example/meld-deg-pa', order: [], layout: 'full', smtp: null,
  },
  colours: {
    light: { accent: colour('#0b5563'), background: colour('#ffffff'), surface: colour('#f4f6f6'), text: colour('#1b1f22'), muted: colour('#555f66') },
    dark: { accent: colour('#7cc7d4'), background: colour('#14181a'), surface: colour('#1e2427'), text: colour('#e9edee'), muted: colour('#a9b4b9') },
  },
  rules: {}, spellings: [], words: [], allowedHosts: [], editing: null, malform: null,
}

/** A reading of two paragraphs under a heading, or of the HTML that is given. */
export function reading(web: Reading['web'] = ['<p>Først en tur langs kaia.</p>\n<h2 id="vinteren">Vinteren</h2>\n<p>Så kom kulda, og alle måtte inn.</p>'], more: Partial<Reading> = {}): Reading {
  const { text = ['Først en tur langs kaia.'] } = more
  return { web, mail: web, text, mark: textMark(text), words: 410, headings: [{ level: 2, id: 'vinteren', text: 'Vinteren', span: { start: 0, end: 0 } }], links: [], images: [], ...more }
}

const meta: Metadata = {
  title: 'Tittel', shortTitle: null, type: 'nyhet', date: day('2026-06-01'), updated: null, validUntil: null, reviewBy: null,
  lead: 'En ingress som sier hva saken handler om, så leseren vet om den er verdt tiden.',
  authors: [{ id: 'red', name: 'Redaksjonen', role: null, email: null }],
  centre: 'fjord', topics: ['bolig'], tags: [], language: 'nb', translationOf: null, image: null, people: [], facts: null, event: null,
  attachments: [], video: null, contacts: [], links: [], source: null, newsletter: { include: true, lead: false, priority: 0 },
  draft: false, slug: null, formerAddresses: [], series: null, corrections: [], withdrawn: null,
}

/** An article with the parts of its header that matter, at articles/<slug>.md. */
export function article(slug: string, own: Partial<Metadata> = {}, body: Reading = reading()): Article {
  return marked({ path: `articles/${slug}.md`, slug: slug as Slug, meta: { ...meta, title: `Om ${slug}`, ...own }, reading: body, places: {} })
}

/** What a report and an interview have beside paragraphs, as the body's reading writes it. */
const report = [
  '<p>Four harbours in <em>ten</em> years.<sup><a href="#fotnote_1" id="fotnote_1_bruk_1" role="doc-noteref" aria-label="Fotnote 1">1</a></sup></p>',
  '<h2 id="beds">Beds</h2>',
  '<div class="table-scroll" role="region" tabindex="0" aria-label="Beds"><table><caption>Beds</caption><thead><tr><th scope="col">Year</th><th scope="col" class="right">Beds</th></tr></thead><tbody><tr><td>2024</td><td class="right">8</td></tr></tbody></table></div>',
  '<figure class="quote"><blockquote><p>We had to ask again.</p></blockquote><figcaption>A night guard</figcaption></figure>',
  '<aside class="facts" aria-label="The house"><h3>The house</h3><dl><dt>Opened</dt><dd>2019</dd></dl></aside>',
  '<section class="footnotes" aria-label="Fotnoter"><h2>Fotnoter</h2><ol><li id="fotnote_1"><p>The Harbour, 2024. <a href="#fotnote_1_bruk_1" role="doc-backlink" aria-label="Tilbake til teksten">↩</a></p></li></ol></section>',
].join('\n')
const turns = [
  '<div class="turn"><p class="question"><span class="visually-hidden">Spørsmål: </span>Hva ser du?</p>',
  '<div class="answer"><span class="visually-hidden">Svar: </span><p>– Sjøen, og <strong>lyset</strong>.</p></div></div>',
].join('\n')

export const event: EventDetails = {
  start: time('2026-12-03T10:00'), end: time('2026-12-03T15:00'), allDay: false, sessions: [], place: 'Naustet', address: 'Brygga 2, Fjordvik', onlineUrl: null,
  signUp: 'https://havn.example/dag', deadline: day('2026-11-25'), price: 'Gratis', organiser: 'Senter Fjord', audience: null, access: 'Teleslynge', status: 'planlagt', message: null, newDay: null,
}

export const picture = { file: 'brygge.png', alt: 'En brygge i morgenlys', decorative: false, caption: 'Brygga ved Naustet.', credit: { kind: 'foto' as const, name: 'Ola Strand' }, focus: null }

export const assets: readonly Asset[] = [
  { path: 'articles/brygge.png', bytes: 4000, hash: 'aabbccdd00112233', width: 1200, height: 800, kind: 'image' },
  { path: 'articles/kart.png', bytes: 4000, hash: 'eeff001122334455', width: 600, height: 400, kind: 'image' },
  { path: 'articles/Håndbok 2026.pdf', bytes: 340_000, hash: '9988776655443322', width: null, height: null, kind: 'document' },
  { path: 'articles/kladd.png', bytes: 4000, hash: '1234567812345678', width: 10, height: 10, kind: 'image' },
]

/** Articles of every kind and state, enough to fill more than a page of a list. */
export const everyKind: readonly Article[] = [
  article('i-dag', { title: 'Et hus & et «hjem» på bryggekanten', date: day('2026-11-10'), image: picture, topics: ['bolig', 'familie'], tags: ['Nattåpent', 'FACT-team'], centre: 'fjell' }),
  article('intervju', {
    title: 'Vi måtte lære å spørre: en samtale om bemanningsplanleggingskompetanse i havnedistriktet', type: 'intervju', date: day('2026-10-20'), updated: day('2026-10-22'), tags: ['Nattåpent'], series: 'Havna',
    authors: [{ id: null, name: 'Åse Dahl', role: 'rådgiver', email: null }, { id: null, name: 'Per Vik', role: null, email: null }],
    facts: { title: 'Naustet', items: [{ name: 'Åpnet', value: '2019' }, { name: 'Plasser', value: '14' }] },
    contacts: [{ name: 'Åse Dahl', role: 'rådgiver', phone: '41234567', email: 'ase@havn.example' }, { name: 'Vakta', role: null, phone: '116117', email: null }],
    links: [{ text: 'Havnas egne sider', url: 'https://havn.example/om' }, { text: 'Den første saken', url: 'forste.md' }],
    corrections: [{ date: day('2026-10-23'), text: 'Naustet åpnet i 2019, ikke 2018.' }],
    video: { url: 'https://video.example/1', text: 'Et døgn på Naustet', captioned: true },
  }, reading([
    '<p>Se <a href="', { link: 0 }, '">kartet</a>, <a href="', { link: 1 }, '">saken før</a>, <a href="', { link: 2 }, '">det som kommer</a> og <a href="', { link: 3 }, '">håndboka</a>.</p>\n<p>', { image: 0 },
    '</p>\n<blockquote><p>Vi måtte lære å spørre på nytt.</p></blockquote>\n<h2 id="vinteren">Vinteren</h2>\n<p>Så kom kulda.</p>\n<ul><li>Senger</li><li>Suppe</li></ul>\n<table><thead><tr><th>År</th><th>Senger</th></tr></thead><tbody><tr><td>2024</td><td>8</td></tr><tr><td>2025</td><td>14</td></tr></tbody></table>', turns,
  ], {
    links: ['https://kart.example/?a=1&b="2"', 'forste.md#vinteren', 'kladden.md', 'Håndbok%202026.pdf#page=2'].map((url) => ({ url, text: '', span: { start: 0, end: 0 } })),
    images: [{ file: 'kart.png', alt: 'Kart over <havna>', span: { start: 0, end: 0 } }],
  })),
  article('forste', { title: 'Den første saken', date: day('2026-10-01'), series: 'Havna' }),
  article('rettleiar', { title: 'Rettleiar for nye vakter', type: 'veileder', language: 'nn', date: day('2026-09-15'), attachments: [{ file: 'Håndbok 2026.pdf', text: 'Handboka' }], topics: ['familie'] }),
  article('english', { title: 'A house by the sea', type: 'fagartikkel', language: 'en', translationOf: 'i-dag', date: day('2026-09-01'), source: { name: 'The Harbour', url: 'https://harbour.example/1', date: day('2025-03-01'), rights: 'CC BY 4.0' } }, reading([report])),
  article('samisk', { title: 'Viessu čázi guoras', language: 'se', date: day('2026-08-20') }),
  article('dagen', { title: 'Fagdag på Naustet', type: 'arrangement', date: day('2026-08-01'), event }),
  article('avlyst', { title: 'Vinterleir', type: 'arrangement', date: day('2026-07-20'), event: { ...event, start: day('2026-12-10'), end: day('2026-12-12'), allDay: true, status: 'avlyst', message: 'Taket er ødelagt.' } }),
  article('i-fjor', { title: 'Sommerdag', type: 'arrangement', date: day('2025-05-01'), event: { ...event, start: time('2025-06-08T10:00'), end: null } }),
  article('gammel', { title: 'Gammel ordning', date: day('2016-08-27'), validUntil: day('2018-01-01') }),
  article('trukket', { title: 'Navnet på en person', date: day('2026-05-01'), withdrawn: day('2026-06-01'), language: 'nn', image: { ...picture, file: 'kladd.png' } }),
  article('kladden', { title: 'Hemmelig kladd', date: day('2026-05-02'), draft: true, image: { ...picture, file: 'kladd.png' } }),
  article('kommer', { title: 'Til jul', date: day('2026-12-20') }),
  ...Array.from({ length: 25 }, (_, i) => article(`fylling-${i + 1}`, { title: `Sak nummer ${i + 1}`, date: day(`2024-${String((i % 12) + 1).padStart(2, '0')}-05`), ...(i % 3 === 0 ? { image: picture } : {}) })),
]

export const issueDocument: IssueDocument = marked({
  path: 'articles/nyhetsbrev/2026-10.md', id: '2026-10', title: null, subject: null, preheader: null, from: day('2026-10-01'), until: day('2026-10-31'),
  greeting: { name: 'Åse Dahl', role: 'redaktør', image: null }, lead: 'intervju', items: [], leftOut: [], provider: null, layout: null, sent: null, extra: false, corrections: [], reading: reading(['<p>Høsten er her.</p>']), places: {},
})

export interface Made {
  readonly archive: Archive
  readonly issues: readonly SiteIssue[]
}

/** An archive of some articles on 15 November 2026, with an issue of its lead story, a withdrawn one and a link elsewhere. */
export function archiveOf(articles: readonly Article[], own: Partial<Settings> = {}, now = '2026-11-15', files = assets): Made {
  const archive = makeArchive({ settings: { ...settings, ...own }, articles, issues: [issueDocument], assets: files, rejected: 0, now: day(now) })
  const story = (slug: string, title: string | null = null) => {
    const entry = archive.entryBySlug.get(slug)
    return entry ? [{ entry, item: { title, lead: null } }] : []
  }
  return {
    archive,
    issues: [{
      document: issueDocument,
      title: 'Nytt fra havna, oktober 2026',
      description: null,
      lead: story('intervju')[0] ?? null,
      sections: [{ type: 'veileder', heading: null, stories: [...story('rettleiar', 'Kortare tittel'), ...story('trukket')] }],
      outside: [{ url: 'https://andre.example/', title: 'Fra naboen', text: 'Naboen skriver.', source: 'Naboavisa' }],
    }],
  }
}

const folder = new URL('../../templates/site/', import.meta.url)
const read = (path: string): Source => ({ path: `templates/site/${path}`, text: readFileSync(new URL(path, folder), 'utf8') })
const files = readdirSync(folder, { recursive: true }).map(String)
export const styles: readonly Source[] = files.filter((path) => path.endsWith('.css')).map(read)

/** The package's own fonts, which the styles name. */
export const fonts: readonly FontFile[] = files.filter((path) => path.endsWith('.woff2')).map((path) => {
  const bytes = readFileSync(new URL(path, folder))
  return { path: `templates/site/${path}`, hash: digest(bytes), bytes }
})

/** The search page's script. */
const script: FontFile = { path: 'templates/site/search.js', hash: digest(readFileSync(new URL('search.js', folder))), bytes: readFileSync(new URL('search.js', folder)) }

let loaded: Templates | undefined

/** The package's own templates, which must be sound. */
export function siteTemplates(): Templates {
  if (loaded) return loaded
  const { value, diagnostics } = loadTemplates(files.filter((path) => path.endsWith('.hbs')).map(read), siteShapes)
  if (!value) throw new Error(JSON.stringify(diagnostics, null, 1))
  return (loaded = value)
}

/** All files of the site of an archive. */
export function outputsOf({ archive, issues }: Made, { build = 'test', templates = siteTemplates(), edited = null }: { build?: string; templates?: Templates; edited?: Edited | null } = {}): Output[] {
  return siteOutputs(archive, templates, { build, issues, styles, files: [...fonts, script], pictureOutput: ({ address }) => ({ path: address, key: address, make: () => new Uint8Array() }), edited })
}

/** The site as path → text, without the index of its search. */
export async function siteOf(made: Made): Promise<Map<string, string>> {
  const pairs = await Promise.all(outputsOf(made).flatMap((output) => ('makeFiles' in output ? [] : [output])).map(async (output) => {
    const content = 'from' in output ? output.from : await output.make()
    return [output.path, typeof content === 'string' ? content : new TextDecoder().decode(content)] as const
  }))
  return new Map(pairs)
}
