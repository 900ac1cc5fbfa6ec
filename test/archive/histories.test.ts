import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { fileAt } from '../../src/archive/address.js'
import { inspectAddresses } from '../../src/archive/inspect-addresses.js'
import { inspectArchive } from '../../src/archive/inspect.js'
import { emptyLedger, ledgerPath, ledgerText, readLedger } from '../../src/archive/ledger.js'
import type { Article } from '../../src/article/article.js'
import type { Metadata } from '../../src/article/metadata-types.js'
import { usualSeverity } from '../../src/diagnostic.js'
import { addDays, type LocalTime } from '../../src/norwegian/day.js'
import { checkPaths } from '../../src/disk/paths.js'
import type { Slug } from '../../src/norwegian/slug.js'
import { redirectsOf } from '../../src/site/onward.js'
import { siteOutputs, siteShapes } from '../../src/site/pages.js'
import { loadTemplates, type Templates } from '../../src/templates/load.js'
import { loadProject } from '../../src/disk/project.js'
import { archive as archiveOf, article, day, document } from './factory.js'
import { cases, long } from '../long.js'
import { figure } from '../promises/figure.js'
import { marked } from '../marked.js'

const assets = ['a', 'b', 'c'].map((name) => document(`articles/${name}.pdf`))
const event = { start: '2026-12-01T10:00' as LocalTime, end: null, allDay: false, sessions: [], place: 'Bergen', address: null, onlineUrl: null, signUp: null, deadline: null, price: null, organiser: null, audience: null, access: null, status: 'planlagt', message: null, newDay: null } as const

let templates: Templates
beforeAll(async () => {
  const project = await loadProject(process.cwd(), `${process.cwd()}/templates`)
  templates = loadTemplates(project.templates, siteShapes).value!
})

/** What an editor does to an article, or to what was noted of addresses. */
type Step = { readonly kind: 'rename' | 'withdraw' | 'undo' | 'date' | 'draft' | 'cancel' | 'tag' | 'topic' | 'document' | 'record' | 'fresh' | 'new'; readonly which: number; readonly to: number }
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('rename', 'rename', 'rename', 'withdraw', 'undo', 'date', 'draft', 'cancel', 'tag', 'topic', 'document', 'record', 'fresh', 'new'), which: fc.nat(30), to: fc.nat(30),
})

const start = (): Article[] => [0, 1, 2, 3, 4].map((n) => article(`sak-${n}`, {
  date: addDays(day('2026-08-01'), n * 25), tags: [`merke${n % 3}`], topics: [['bolig', 'arbeid', 'parorende'][n % 3]!],
  ...(n === 4 ? { type: 'arrangement', event } : {}), ...(n < 2 ? { attachments: [{ file: `${'ab'[n]}.pdf`, text: 'Ark' }] } : {}),
}))

function edited(articles: readonly Article[], { kind, which, to }: Step, count: number): Article[] {
  const index = which % articles.length
  const one = articles[index]!
  const { meta } = one
  const set = (more: Partial<Metadata>, slug: string = one.slug): Article[] => articles.with(index, marked({ ...one, slug: slug as Slug, path: `articles/${slug}.md`, meta: { ...meta, ...more } }))
  switch (kind) {
    case 'rename': {
      // A name that somebody had is nobody's to take; one's own old name may be taken back.
      const back = meta.formerAddresses.find((former) => !former.startsWith('/'))
      const slug = to % 5 === 0 && back !== undefined ? back : `navn-${count}`
      return set({ formerAddresses: [...meta.formerAddresses.filter((former) => former !== slug), one.slug, ...(to % 4 === 0 ? [`/gammelt/${count}.aspx`] : [])] }, slug)
    }
    case 'withdraw': return set({ withdrawn: day('2026-11-01') })
    case 'undo': return set({ withdrawn: null, draft: false, date: day('2026-09-01') })
    case 'date': return set({ date: addDays(day('2026-06-01'), to * 12) })
    case 'draft': return set({ draft: !meta.draft })
    case 'cancel': return meta.event === null ? [...articles] : set({ event: { ...meta.event, status: meta.event.status === 'avlyst' ? 'planlagt' : 'avlyst' } })
    case 'tag': return set({ tags: [`merke${to % 4}`] })
    case 'topic': return set({ topics: [['bolig', 'arbeid', 'parorende'][to % 3]!] })
    case 'document': return set({ attachments: to % 2 === 0 ? [] : [{ file: `${'abc'[to % 3]}.pdf`, text: 'Ark' }] })
    case 'new': return [...articles, article(`ny-${count}`, { date: day('2026-10-10'), tags: [`merke${to % 5}`] })]
    default: return [...articles]
  }
}

/** What a build answers, from the archive alone: its pages and documents, and the ways on. */
function build(articles: readonly Article[], earlier: ReadonlySet<string>, ledger: string) {
  const archive = archiveOf(articles, { assets, earlier, ledger: ledger === '' ? emptyLedger : readLedger({ path: ledgerPath, text: ledger }).value! })
  const faults = [...inspectArchive(archive), ...inspectAddresses(archive, new Map(), new Map())].filter(({ code }) => usualSeverity(code) === 'error')
  const pages = new Set([...archive.onward.answered, ...archive.onward.closed].filter((address) => address !== '' && !/^[^/]*\.(?:xml|json|ics)$/.test(address)))
  const redirects = redirectsOf(archive, pages)
  return { archive, faults, pages, redirects, addresses: new Set([...pages, ...redirects.keys()]) }
}

/** Holds that a folder of the files that are published answers exactly that, and that no two of them are at one place. */
function expectFiles({ archive, addresses, pages }: ReturnType<typeof build>): void {
  const paths = siteOutputs(archive, templates, { build: 'x', issues: [], styles: [], files: [], pictureOutput: ({ address }) => ({ path: address, key: address, make: () => new Uint8Array() }) })
  const list = paths.find(({ path }) => path === 'adresser.json')!
  const { adresser, videre, stengt } = JSON.parse('make' in list ? String(list.make()) : '{}')
  expect([...adresser, ...stengt].sort()).toEqual([...pages].sort())
  expect([...pages, ...Object.keys(videre)].sort()).toEqual([...addresses].sort())
  const files = new Set(paths.map(({ path }) => path))
  expect(files.size).toBe(paths.length)
  checkPaths(paths.map(({ path }) => path.replace(/\/$/, '')))
  for (const address of addresses) expect(files.has(address) || files.has(fileAt(address)), address).toBe(true)
}

test('every address that was ever published answers with a page, a way on to one, or a notice, whatever editors do', (context) => {
  let count = 0
  fc.assert(fc.property(fc.array(step, { minLength: 20, maxLength: 20 }), (steps) => {
    let articles = start()
    let ledger = ''
    let site = build(articles, new Set(), ledger)
    const ever = new Set(site.addresses)
    steps.forEach((one, index) => {
      articles = edited(articles, one, index)
      if (one.kind === 'record' || one.kind === 'fresh') {
        const { firstSeen } = readLedger({ path: ledgerPath, text: ledger }).value!
        ledger = ledgerText({ firstSeen: new Map([...[...site.addresses].map((address) => [address, day('2026-11-15')] as const), ...firstSeen]), redirects: [] })
      }
      // On a machine that never built the site only the ledger knows.
      site = build(articles, one.kind === 'fresh' ? new Set() : site.addresses, ledger)
      expect(site.faults).toEqual([])
      for (const address of site.addresses) ever.add(address)
      expect([...ever].filter((address) => !site.addresses.has(address))).toEqual([])
      // One step leads to the end, which is a page.
      expect([...site.redirects].filter(([from, to]) => site.pages.has(from) || (to !== '' && !site.pages.has(to)))).toEqual([])
    })
    if (long || count++ % 8 === 0) expectFiles(site)
  }), { numRuns: cases(80, 500) })
  figure(context, `${cases(80, 500)} random histories of 20 steps`)
}, long ? 3_600_000 : undefined)
