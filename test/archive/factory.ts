import { makeArchive, type ArchiveInput } from '../../src/archive/archive.js'
import type { Asset } from '../../src/archive-types.js'
import type { Article, Reading } from '../../src/article/article.js'
import type { Metadata } from '../../src/article/metadata-types.js'
import type { PlainDate } from '../../src/norwegian/day.js'
import type { Slug } from '../../src/norwegian/slug.js'
import { readSettings } from '../../src/settings.js'
import { textMark } from '../../src/markdown/text.js'
import { marked } from '../marked.js'

export const day = (text: string): PlainDate => text as PlainDate

/** The korus.yml of a small magazine: two centres, three topics. */
export const settings = readSettings({ path: 'korus.yml', text: `korus: 1
navn: Prøvemagasinet
url: https://magasin.example/blad
utgiver: Prøvesentrene
postadresse: Postboks 1, 0001 Oslo
kontakt: {epost: post@magasin.example}
tilgjengelighet: https://magasin.example/tilgjengelighet
personvern: https://magasin.example/personvern
sentre: [{id: nord, navn: Senter Nord}, {id: oslo, navn: Senter Oslo}]
temaer:
  - {id: bolig, navn: {nb: Bolig, nn: Bustad}}
  - {id: arbeid, navn: {nb: Arbeid, nn: Arbeid}}
  - {id: parorende, navn: {nb: Pårørende, nn: Pårørande}, hjelp: 'Ring 116 123.'}
standard: {senter: oslo, sprak: nb}
nyhetsbrev:
  tittel: Prøvebrevet
  avsender: {navn: Prøvesentrene, epost: brev@magasin.example}
  leverandor: egen
  avmelding: 'mailto:brev@magasin.example'
` }).value!

const reading: Reading = { web: ['<p>Tekst.</p>'], mail: ['<p>Tekst.</p>'], text: ['Tekst.'], mark: textMark(['Tekst.']), words: 400, headings: [], links: [], images: [] }

const plain: Metadata = {
  title: 'En sak', shortTitle: null, type: 'nyhet', date: day('2026-05-01'), updated: null, validUntil: null, reviewBy: null,
  lead: 'En ingress som er lang nok til å si hva saken handler om.', authors: [{ id: null, name: 'Kari Åsen', role: null, email: null }], centre: 'oslo',
  topics: ['bolig'], tags: [], language: 'nb', translationOf: null, image: null, people: [], facts: null, event: null, attachments: [], video: null,
  contacts: [], links: [], source: null, newsletter: { include: true, lead: false, priority: 0 }, draft: false, slug: null, formerAddresses: [], series: null,
  corrections: [], withdrawn: null,
}

/** An article at articles/<slug>.md with what the test cares about, the rest plain. */
export function article(slug: string, meta: Partial<Metadata> = {}, body: Partial<Reading> = {}): Article {
  return marked({ path: `articles/${slug}.md`, slug: slug as Slug, meta: { ...plain, title: slug, ...meta }, reading: { ...reading, ...body }, places: {} })
}

export const picture = (path: string): Asset => ({ path, bytes: 1000, hash: '0123456789abcdef', width: 800, height: 500, kind: 'image' })
export const document = (path: string): Asset => ({ path, bytes: 1000, hash: 'fedcba9876543210', width: null, height: null, kind: 'document' })

/** The archive of these articles on 2026-11-15. */
export function archive(articles: readonly Article[], input: Partial<ArchiveInput> = {}) {
  return makeArchive({ settings, articles, issues: [], assets: [], rejected: 0, now: day('2026-11-15'), ...input })
}
