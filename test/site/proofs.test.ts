import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asset } from '../../src/archive-types.js'
import { standsAsBefore } from '../../src/archive/outline.js'
import type { Edited } from '../../src/site/untouched.js'
import type { Article, Reading } from '../../src/article/article.js'
import type { Metadata } from '../../src/article/metadata-types.js'
import type { Slug } from '../../src/norwegian/slug.js'
import type { Colour, Settings } from '../../src/settings-types.js'
import type { SiteIssue } from '../../src/site/issue-view.js'
import { keyText } from '../../src/site/key-text.js'
import { cases } from '../long.js'
import { marked } from '../marked.js'
import { figure } from '../promises/figure.js'
import { archiveOf, article, assets, day, event, everyKind, outputsOf, picture, reading, settings, siteTemplates, time } from './archive-factory.js'

/** Values for every part of a thing: what is added to a thing has to be added here. */
type Values<T> = { readonly [K in keyof T]: readonly T[K][] }

const at = { start: 0, end: 0 }
const person = { name: 'Per Vik', anonymous: false, role: 'rådgiver', affiliation: null, ground: 'stilling' as const, consent: null }
const consent = { date: day('2026-01-01'), scope: ['nettsted', 'sosiale medier'] as const, validUntil: null, archiveRef: null }

const metaValues: Values<Metadata> = {
  title: ['En annen tittel', 'Navnet på en person'], shortTitle: [null, 'Kort'], type: ['nyhet', 'arrangement', 'veileder', 'intervju'],
  date: [day('2024-05-05'), day('2026-11-15'), day('2026-11-16'), day('2019-01-01')], updated: [null, day('2026-11-01')], validUntil: [null, day('2026-11-15'), day('2026-11-01')], reviewBy: [null, day('2027-01-01')],
  lead: ['En annen ingress.'], authors: [[], [{ id: 'red', name: 'Redaksjonen', role: null, email: null }], [{ id: null, name: 'Åse Dahl', role: 'rådgiver', email: null }, { id: null, name: 'Ny Person', role: null, email: 'ny@havn.example' }]],
  centre: ['fjord', 'fjell', 'vik', 'ukjent'], topics: [['bolig'], ['familie', 'bolig'], ['tomt']], tags: [[], ['Nattåpent'], ['Ny', 'FACT-team']], language: ['nb', 'nn', 'se', 'en'], translationOf: [null, 'i-dag', 'forste'],
  image: [null, picture, { ...picture, file: 'kart.png', decorative: true }, { ...picture, focus: { x: 10, y: 90 }, caption: null, credit: { kind: 'illustrasjon', name: 'En annen' } }],
  people: [[], [person], [{ ...person, ground: 'samtykke', consent }], [{ ...person, ground: 'samtykke', consent: { ...consent, validUntil: day('2026-11-20') } }]],
  facts: [null, { title: 'Fakta', items: [{ name: 'Åpnet', value: '2020' }] }],
  event: [null, event, { ...event, status: 'avlyst', message: 'Taket er borte.' }, { ...event, status: 'utsatt', newDay: day('2027-01-10') }, { ...event, start: day('2026-11-15'), end: null, allDay: true }, { ...event, sessions: [{ start: time('2026-12-01T10:00'), end: null }, { start: time('2026-12-02T10:00'), end: null }] }],
  attachments: [[], [{ file: 'Håndbok 2026.pdf', text: 'Handboka' }, { file: 'borte.pdf', text: 'Borte' }]], video: [null, { url: 'https://video.example/2', text: 'Film', captioned: false }],
  contacts: [[], [{ name: 'Vakta', role: null, phone: '116117', email: null }]], links: [[], [{ text: 'Kladden', url: 'kladden.md' }, { text: 'Første', url: '/artikler/forste/' }]],
  source: [null, { name: 'Kilden', url: 'https://kilde.example', date: day('2025-01-01'), rights: null }], newsletter: [{ include: false, lead: true, priority: 3 }], draft: [true, false], slug: [null, 'nytt-navn' as Slug],
  formerAddresses: [[], ['gammelt-navn'], ['/gammelt/sted/', 'kladden']], series: [null, 'Havna', 'Sjøen'], corrections: [[], [{ date: day('2026-11-02'), text: 'Det var i 2018.' }]], withdrawn: [null, day('2026-10-30')],
}
const readingValues: Values<Reading> = {
  web: [['<p>– Noe annet.</p>'], ['<p><a href="', { link: 0 }, '">Her</a>', { image: 0 }, '</p>']], mail: [['<p>Noe annet.</p>', { image: 0 }], ['<p><a href="', { link: 0 }, '">Her</a></p>']], text: [['Noe annet.']], mark: ['0123456789abcdef'],
  words: [1, 4000], headings: [[], [{ level: 2, id: 'ny', text: 'Ny', span: at }]],
  links: [[], ...['forste.md#vinteren', 'kladden.md', 'kommer', '/tema/bolig/', '/emneord/ny/', 'Håndbok%202026.pdf', 'kart.png', 'gammelt-navn', 'https://ute.example/'].map((url) => [{ url, text: 'Her', span: at }])],
  images: [[], [{ file: 'kart.png', alt: 'Kart', span: at }], [{ file: 'brygge.png', alt: 'Brygga', span: at }]],
}
const assetValues: Values<Required<Asset>> = {
  path: ['articles/annet.png'], bytes: [10, 90_000], hash: ['0000111122223333'], width: [null, 300, 4000], height: [null, 300, 4000], kind: ['image', 'document'],
  look: [{ format: 'png', isFlat: true, isClear: false }, { format: 'svg', isFlat: true, isClear: true }], faults: [[], [{ code: 'svg-utrygg', params: {} } as NonNullable<Asset['faults']>[number]]],
}
const [fjord, fjell] = settings.centres as [Settings['centres'][number], Settings['centres'][number]]
const [bolig, familie, tomt] = settings.topics as [Settings['topics'][number], Settings['topics'][number], Settings['topics'][number]]
const dark = { ...settings.colours.dark, background: '#000000' as Colour }
const settingsValues: Values<Settings> = {
  format: [1], name: ['Fjordbladet'], url: ['https://fjord.example', 'https://havn.example/blad'], basePath: ['', '/blad'], publisher: ['En annen'], postalAddress: ['Et annet sted'], contact: [{ email: 'ny@havn.example', phone: null }],
  accessibilityUrl: [null], privacyUrl: [null], search: [true, false], shareCards: [true, false], logo: [null, 'kart.png', 'brygge.png'],
  centres: [[fjell, fjord], [{ ...fjord, name: 'Senter Bukt', accent: null, logo: 'kart.png' }, fjell], [{ ...fjord, formerIds: [] }, { ...fjell, accent: fjord.accent }]],
  topics: [[familie, bolig, tomt], [{ ...bolig, name: { nb: 'Hus', nn: 'Hus' }, help: 'Ring 113.' }, familie]], defaults: [{ centre: null, author: null, language: 'nn' }], authors: [[], [{ id: 'red', name: 'Redaksjonen', role: null, phone: '51729063', email: null }]], contacts: [[]],
  newsletter: [{ ...settings.newsletter, signUp: null, title: 'Nytt' }], colours: [{ ...settings.colours, dark }], rules: [{ ord: 'off' }], spellings: [[]], words: [[{ avoid: 'a', better: 'b', why: 'c' }]],
  allowedHosts: [['kart.example']], editing: [null], malform: [{ required: 40 }],
}

interface World {
  readonly articles: readonly Article[]
  readonly own: Partial<Settings>
  readonly now: string
  readonly files: readonly Asset[]
  readonly issue: (issue: SiteIssue) => SiteIssue
}
type Change = (world: World) => World

const set = <T, K extends keyof T>(values: { readonly [P in K]: readonly unknown[] }): fc.Arbitrary<Partial<T>> =>
  fc.constantFrom(...(Object.keys(values) as K[]).flatMap((key) => values[key].map((value) => ({ [key]: value }) as unknown as Partial<T>)))
const change = (which: number, does: (one: Article) => Article): Change => (world) => ({ ...world, articles: world.articles.map((one, index) => (index === which ? marked(does(one)) : one)) })
// The first fifteen are of every kind; the rest fill lists.
const which = fc.nat({ max: 15 })
const story = (title: string | null, lead: string | null): Change => (world) => ({ ...world, issue: (issue) => ({ ...issue, lead: issue.lead && { ...issue.lead, item: { title, lead } } }) })
const outside = { url: 'https://ute.example/', title: 'Ute', text: null, source: null }

const changes: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(which, set<Metadata, keyof Metadata>(metaValues)).map(([index, values]) => change(index, (one) => ({ ...one, slug: values.slug ?? one.slug, meta: { ...one.meta, ...values } }))) },
  { weight: 4, arbitrary: fc.tuple(which, set<Reading, keyof Reading>(readingValues)).map(([index, values]) => change(index, (one) => ({ ...one, reading: { ...one.reading, ...values } }))) },
  { weight: 2, arbitrary: fc.tuple(fc.nat({ max: assets.length - 1 }), set<Asset, keyof Asset>(assetValues)).map(([index, values]): Change => (world) => ({ ...world, files: world.files.map((one, nth) => (nth === index ? { ...one, ...values } : one)) })) },
  { weight: 2, arbitrary: set<Settings, keyof Settings>(settingsValues).map((values): Change => (world) => ({ ...world, own: { ...world.own, ...values } })) },
  fc.constantFrom('2026-11-15', '2026-11-16', '2026-12-04', '2025-12-31').map((now): Change => (world) => ({ ...world, now })),
  fc.nat({ max: 30 }).map((number): Change => (world) => ({ ...world, articles: [...world.articles, article(`ny-${world.articles.length}`, { tags: ['Ny'], date: day(`2026-10-${String(number % 30 + 1).padStart(2, '0')}`) }, reading())] })),
  fc.nat({ max: 40 }).map((number): Change => (world) => ({ ...world, articles: world.articles.filter((_, index) => index !== number) })),
  fc.constantFrom<Change>(
    story('Annen tittel', null), story(null, 'Annen ingress'), (world) => ({ ...world, issue: (issue) => ({ ...issue, lead: null }) }),
    (world) => ({ ...world, issue: (issue) => ({ ...issue, title: 'Et annet nummer', description: 'Om høsten', outside: [outside], sections: issue.sections.map((section) => ({ ...section, heading: 'Annet' })) }) }),
    (world) => ({ ...world, issue: (issue) => ({ ...issue, document: marked({ ...issue.document, greeting: { name: 'Åse', role: null, image: 'kart.png' }, until: day('2026-11-01') }) }) }),
  ),
)

const build = ({ articles, own, now, files, issue }: World, edited: Edited | null = null) => {
  const { archive, issues } = archiveOf(articles, own, now, files)
  // Of two files with one slug the first is at the address; a build with such a fault makes nothing.
  const slugs = articles.map(({ slug }) => slug)
  return new Set(slugs).size < slugs.length ? null : new Map(outputsOf({ archive, issues: issues.map(issue) }, { edited }).filter(({ proof }) => proof !== undefined).map(({ path, key, proof, isAsBefore }) => [path, { key, proof, isAsBefore }]))
}

test('whatever changes, a file whose key is another has another proof', (context) => {
  const runs = cases(4, 150)
  let kept = 0
  fc.assert(fc.property(fc.array(changes, { minLength: 2, maxLength: 6 }), (all) => {
    let world: World = { articles: everyKind, own: {}, now: '2026-11-15', files: assets, issue: (issue) => issue }
    let before = build(world)
    for (const does of all) {
      world = does(world)
      const after = build(world)
      const stale = [...after ?? []].filter(([path, { key, proof }]) => before?.get(path)?.proof === proof && before?.get(path)?.key !== key).map(([path]) => path)
      expect(stale).toEqual([])
      kept += [...after ?? []].filter(([path, { proof }]) => before?.get(path)?.proof === proof).length
      before = after
    }
  }), { numRuns: runs })
  expect(kept).toBeGreaterThan(0)
  figure(context, `${runs} rows of two to six changes to a site of every kind of article`)
})

test('what shows nothing that is otherwise in the articles that were edited is as it was, while others stand as they did', () => {
  let spared = 0
  const edit = fc.tuple(which, fc.oneof(set<Metadata, keyof Metadata>(metaValues), fc.constantFrom<Partial<Metadata>>({ lead: 'En annen ingress.' }, { title: 'Åtte' }, { title: 'Om alt' }, { updated: day('2026-11-02') })), set<Reading, keyof Reading>(readingValues))
  fc.assert(fc.property(fc.array(changes, { maxLength: 2 }), fc.array(edit, { minLength: 1, maxLength: 3 }), (some, edits) => {
    const base = some.reduce<World>((world, does) => does(world), { articles: everyKind, own: {}, now: '2026-11-15', files: assets, issue: (issue) => issue })
    const changed = edits.reduce((now, [index, meta, text]) => change(index, (one) => ({ ...one, meta: { ...one.meta, ...meta }, reading: { ...one.reading, ...text } }))(now), base)
    const editedIn = ({ articles }: World): Edited => new Map(articles.flatMap(({ path, digest, meta }, index) => (base.articles[index]?.digest === digest ? [] : [[path, JSON.stringify(base.articles[index]?.meta) !== JSON.stringify(meta)]])))
    const { archive } = archiveOf(changed.articles, changed.own, changed.now, changed.files)
    const isLight = archive.entries.every((entry) => {
      const before = base.articles.find(({ path }) => path === entry.article.path)
      return before?.digest === entry.article.digest || (before && standsAsBefore(archive, entry, before, editedIn(changed)))
    })
    const world = isLight ? changed : base
    const edited = editedIn(world)
    const before = build(base)
    const untouched = [...build(world, edited) ?? []].filter(([, { isAsBefore }]) => isAsBefore)
    expect(untouched.filter(([path, { key }]) => before?.get(path)?.key !== key).map(([path]) => path)).toEqual([])
    if (edited.size > 0) spared += untouched.length
  }), { numRuns: cases(8, 300) })
  expect(spared).toBeGreaterThan(0)
})

test('an article with another title stands where it stood only while those of its day are in the same order', () => {
  const all = ['b', 'd', 'f'].map((title) => article(title, { title }))
  const [first, second] = all as [Article, Article]
  const stands = (articles: readonly Article[], edited: readonly string[] = []) => {
    const { archive } = archiveOf(articles)
    return standsAsBefore(archive, archive.entries.find(({ article: { path } }) => path === second.path)!, second, new Set([second.path, ...edited]))
  }
  const named = (title: string) => all.map((one) => (one === second ? marked({ ...one, meta: { ...one.meta, title } }) : one))
  expect(['c', 'e', 'a', 'g'].map((title) => stands(named(title)))).toEqual([true, true, false, false])
  expect(stands(named('c'), [first.path])).toBe(false)
})

test('when one article’s text is another, only what shows the article is looked at', () => {
  const base: World = { articles: everyKind, own: {}, now: '2026-11-15', files: assets, issue: (issue) => issue }
  const edited = everyKind.findIndex(({ slug }) => slug === 'samisk')
  const [before, after] = [build(base), build(change(edited, (one) => ({ ...one, reading: { ...one.reading, words: one.reading.words + 1 } }))(base))]
  const differing = (part: 'key' | 'proof') => [...after ?? []].filter(([path, one]) => before?.get(path)?.[part] !== one[part]).map(([path]) => path)
  expect(differing('key')).toEqual(['artikler/samisk/index.html'])
  expect(differing('proof')).not.toContain('artikler/gammel/index.html')
  expect(differing('proof').length).toBeLessThan((after?.size ?? 0) / 2)
})

test('under another template what is shown is the same, and the key is told by the one from before', () => {
  const made = archiveOf(everyKind)
  const usual = siteTemplates()
  const before = new Map(outputsOf(made).map((output) => [output.path, output]))
  const after = outputsOf(made, { templates: { ...usual, hash: (name) => (name === 'site/list.hbs' ? usual.hash(name) : 'another') } }).flatMap((output) => ('make' in output && output.keyShowing ? [output] : []))
  const told = after.map((output) => [output.path, output.keyShowing?.(before.get(output.path)?.key ?? ''), output.proof] as const)
  expect(told).toEqual(after.map(({ path, key }) => [path, key, before.get(path)?.proof]))
  expect(after.filter(({ path, key, isOther }) => key !== before.get(path)?.key && isOther).length).toBeGreaterThan(20)
  expect(after.filter((output) => output.isOther?.(before.get(output.path)?.key ?? '') !== (output.key !== before.get(output.path)?.key))).toEqual([])
})

test('what is not plain makes no key, for it might hold more than was written', () => {
  const write = keyText(() => false)
  const values = [{ a: new Map([[1, 2]]) }, { a: new Map([[1, 3]]) }, { a: [[1, 2]] }, { a: { 1: 2 } }, { a: '1' }, { a: 1 }, { a: null }, { a: undefined }, { b: 1 }]
  expect(new Set(values.map(write)).size).toBe(values.length)
  for (const value of [() => 1, new Set(), new Date(0)]) expect(() => write({ value })).toThrow()
})
