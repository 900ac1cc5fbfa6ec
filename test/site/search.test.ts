import axe from 'axe-core'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FolderFile } from '../../src/output.js'
import { launchChromium, serveFiles } from '../browser.js'
import { archiveOf, article, day, event, outputsOf, reading, siteOf } from './archive-factory.js'

const story = (slug: string, title: string, text: string, more: Parameters<typeof article>[1] = {}) =>
  article(slug, { title, lead: `Dette handler om noe for alle på øya og i byen. ${text.split('.')[0]}.`, date: day('2026-05-01'), ...more }, reading(undefined, { text: [text] }))

const articles = [
  story('bruker', 'Med egne ord', 'Brukermedvirkning begynner med tid. Ingen spør om resten, for den kommer.'),
  story('hjemme', 'Åtte dager på sykehus', 'Pårørende satt ved senga. De økte støtten & fikk <b>ærlige</b> svar om rusmiddelproblemer.', { type: 'intervju', topics: ['familie'], date: day('2025-03-02'), centre: 'fjell' }),
  story('heime', 'Å komme heim frå sjukehuset', 'Han skulle ha med seg broren heim. Avhengigheita tok plass, og skulen visste.', { language: 'nn', type: 'reportasje', topics: ['familie', 'bolig'], date: day('2024-01-15') }),
  story('tall', 'Tall og mål for 2026', 'Kommunene teller sengene sine. Fartøyet ble liggende i havn.', { type: 'rapport', date: day('2026-10-01') }),
  story('hemmelig', 'Hemmelig kladd', 'Alle pårørende.', { draft: true }),
  story('seil', 'Kappseilas', 'Ta med vest.', { type: 'arrangement', event, date: day('2022-05-01') }),
  story('kommer', 'Det som kommer', 'Alle pårørende.', { date: day('2026-12-20') }),
  story('gammel', 'Gammel ordning', 'Alle pårørende.', { validUntil: day('2018-01-01'), date: day('2016-01-01') }),
  story('trukket', 'Navnet på en person', 'Alle pårørende.', { withdrawn: day('2026-06-01') }),
  ...Array.from({ length: 23 }, (_, i) => story(`tur-${i + 1}`, `Tur nummer ${i + 1}`, 'Vi gikk langs stranda.', { date: day(`2023-01-${String(i + 1).padStart(2, '0')}`) })),
]

const indexOf = async (own: Parameters<typeof archiveOf>[1] = {}): Promise<readonly FolderFile[]> => {
  const folder = outputsOf(archiveOf(articles, own)).find((output) => 'makeFiles' in output)
  return folder && 'makeFiles' in folder ? folder.makeFiles() : []
}

let browser: Browser
let context: BrowserContext
let page: Page
let server: Awaited<ReturnType<typeof serveFiles>>
let files: Map<string, string | Uint8Array>
const faults: string[] = []

beforeAll(async () => {
  const own = { basePath: '/blad', url: 'https://havn.example/blad' }
  files = new Map<string, string | Uint8Array>([...await siteOf(archiveOf(articles, own)), ...(await indexOf(own)).map(({ path, bytes }) => [`sok/indeks/${path}`, bytes] as const)])
  server = await serveFiles(new Map([...files].filter(([path]) => !path.endsWith('.woff2'))), '/blad')
  browser = await launchChromium()
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  page.on('console', (message) => message.location().url.includes('woff2') || faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => request.url().startsWith(server.url) || faults.push(request.url()))
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

type Look = [width: number, colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active', rules: string | null]

const status = () => page.textContent('.hits-status')
const titles = () => page.$$eval('.hits .card a', (links) => links.map((link) => link.textContent))
const said = (what: RegExp) => expect.poll(status).toMatch(what)

/** Searches on the page that is open, and gives the titles found: words, and after a ? what is chosen. */
async function search(query: string): Promise<(string | null)[]> {
  const [words = '', chosen = ''] = query.split('?')
  await page.evaluate((wanted) => {
    for (const choice of document.querySelectorAll('select')) choice.value = new URLSearchParams(wanted).get(choice.name) ?? ''
  }, chosen)
  await page.fill('#sok_ord', words)
  await page.press('#sok_ord', 'Enter')
  await page.waitForFunction(() => document.activeElement?.className === 'hits-status')
  return titles()
}

describe('what is found', () => {
  beforeAll(() => page.goto(`${server.url}/sok/`))

  test.each([
    ['pårørende', ['Åtte dager på sykehus']], ['Pårørendes', ['Åtte dager på sykehus']], ['parorende', ['Åtte dager på sykehus']], ['aerlig', ['Åtte dager på sykehus']], ['stotten', ['Åtte dager på sykehus']],
    ['medvirkning', ['Med egne ord']], ['medverknad', ['Med egne ord']], ['brukarmedverknad', ['Med egne ord']], ['brukermed', ['Med egne ord']],
    ['sykehuset', ['Åtte dager på sykehus', 'Å komme heim frå sjukehuset']], ['sjukehus', ['Å komme heim frå sjukehuset', 'Åtte dager på sykehus']], ['skole', ['Å komme heim frå sjukehuset']], ['skule', ['Å komme heim frå sjukehuset']],
    ['avhengighet', ['Å komme heim frå sjukehuset']], ['problem', ['Åtte dager på sykehus']], ['kommune', ['Tall og mål for 2026']], ['fartoy', ['Tall og mål for 2026']], ['mars 2025', ['Åtte dager på sykehus']],
    ['hva er brukermedvirkning', ['Med egne ord']], ['nyhetsbrev', ['Nytt fra havna, oktober 2026']], ['intervju', ['Åtte dager på sykehus']], ['?type=intervju', ['Åtte dager på sykehus']], ['?tema=familie', ['Åtte dager på sykehus', 'Å komme heim frå sjukehuset']],
    ['sykehus?ar=2024', ['Å komme heim frå sjukehuset']], ['?senter=fjell', ['Åtte dager på sykehus']], ['?type=nyhetsbrev', ['Nytt fra havna, oktober 2026']],
  ])('%s', async (query, expected) => {
    expect((await search(query)).toSorted()).toEqual(expected.toSorted())
    expect(faults).toEqual([])
  })

  test.each(['xylofon', 'parorendeforbund', 'kladd', 'person', 'ordning', 'pårørende?ar=2024', 'xx<script>'])('and not by %s', async (query) => {
    expect(await search(query)).toEqual([])
    expect(await status()).toMatch(/^Ingen treff/)
    expect(await page.isVisible('.ways a[href="/blad/tema/familie/"]')).toBe(true)
    expect(faults).toEqual([])
  })

  test('a word that nothing has is told of and left out', async () => {
    expect(await search('xylofon brukermedvirkning')).toEqual(['Med egne ord'])
    expect(await status()).toBe('1 treff Ingen saker har «xylofon».')
  })
})

describe('the search page', () => {
  test('loads nothing before it is used, and keeps nothing', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${server.url}/sok/`, { waitUntil: 'networkidle' })
    expect(asked.filter((path) => path.includes('/indeks/'))).toEqual([])
    await search('medvirkning')
    expect(asked.filter((path) => path.includes('/indeks/')).length).toBeGreaterThan(5)
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([0, 0, 0])
  })

  test('moves nothing when its script comes', async () => {
    const slow = await context.newPage()
    const asked = new Promise<Route>((resolve) => void slow.route('**/sok/*.js', resolve))
    await slow.goto(`${server.url}/sok/`, { waitUntil: 'commit' })
    const tops = () => slow.evaluate(() => ['h1', '.ways', '.bottom'].map((part) => document.querySelector(part)?.getBoundingClientRect().top))
    await slow.waitForSelector('.bottom')
    await slow.waitForFunction(() => [...document.styleSheets].length === document.querySelectorAll('link[rel=stylesheet]').length)
    const before = await tops()
    expect(await slow.isVisible('form.search')).toBe(false)
    await (await asked).continue()
    await slow.waitForSelector('form.search', { state: 'visible' })
    expect(await tops()).toEqual(before)
    await slow.close()
  })

  test('keeps the focus while somebody writes, remembers in the address, and goes on at Enter', async () => {
    await page.focus('#sok_ord')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('sykehus')
    // The beginning of the word finds the same, and sooner where the keys come slowly.
    await expect.poll(() => new URL(page.url()).search).toBe('?q=sykehus')
    await said(/^2 treff/)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sok_ord')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('hits-status')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A')
    await page.selectOption('#sok_ar', '2024')
    await said(/^1 treff/)
    expect(new URL(page.url()).search).toBe('?q=sykehus&ar=2024')
    expect(await page.$eval('#sok_type', (select) => [...(select as HTMLSelectElement).options].filter(({ disabled }) => !disabled).map(({ text }) => text))).toEqual(['Alle typer', 'Reportasje (1)'])
    await page.goBack()
    await said(/^2 treff/)
    await page.goBack()
    await said(/^1 treff/)
    expect(await page.inputValue('#sok_ord')).toBe('medvirkning')
    await page.goBack()
    await expect.poll(status).toBe('')
    expect([await page.inputValue('#sok_ord'), await titles(), await page.isVisible('.ways')]).toEqual(['', [], true])
  })

  test('shows type, topic, day and lead of a hit, in its language and as text alone', async () => {
    await search('sjukehus')
    const card = page.locator('.hits .card', { hasText: 'Å komme heim' })
    expect(await card.locator('a').getAttribute('href')).toBe('/blad/artikler/heime/')
    expect(await card.locator('.kicker span').allTextContents()).toEqual(['Reportasje', 'Familie'])
    expect(await card.locator('.card-day').textContent()).toBe('15. januar 2024')
    expect(await card.locator('a').getAttribute('lang')).toBe('nn')
    await search('kappseilas')
    expect(await page.locator('.hits .card-day').textContent()).toBe('3. desember 2026 kl.\u00a010.00–15.00')
    await search('støtten')
    expect(await page.locator('.hits .card-lead').innerHTML()).not.toContain('<b>')
    await search('alle øya')
    expect(await page.locator('.hits .card-lead mark').first().textContent()).toBe('øya')
  })

  test('gives ten hits at a time and moves on to the next', async () => {
    expect(await search('stranda')).toHaveLength(10)
    expect(await status()).toBe('23 treff')
    await page.click('.more button')
    await expect.poll(async () => (await titles()).length).toBe(20)
    expect(await page.evaluate(() => [...document.querySelectorAll('.hits .card a')].indexOf(document.activeElement as Element))).toBe(10)
    await page.click('.more button')
    await expect.poll(async () => (await titles()).length).toBe(23)
    expect(await page.isVisible('.more button')).toBe(false)
  })

  test('is sound for everyone, light and dark, narrow and wide, with hits and without', async () => {
    await page.evaluate(axe.source)
    for (const [query, looks] of [['stranda', 3], ['xylofon', 1]] as const) {
      await search(query)
      // What is not colour is the same in the dark.
      for (const [width, colorScheme, forcedColors, rules] of [[320, 'light', 'none', null], [1280, 'dark', 'none', 'color-contrast'], [768, 'light', 'active', null]].slice(0, looks) as Look[]) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme, forcedColors })
        const { violations, overflow } = await page.evaluate(async (only) => ({
          violations: (await (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], ...only === null ? {} : { runOnly: only } })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }), rules)
        expect([violations, overflow], `${query} ${width} ${colorScheme}`).toEqual([[], 0])
        const small = await page.$$eval('main :is(a, button, select, input)', (all) => all.filter((one) => one.getBoundingClientRect().height < 24 && !one.matches('h2 a') && (one as HTMLElement).offsetParent !== null).map((one) => one.outerHTML))
        expect(small).toEqual([])
      }
      await page.emulateMedia({ colorScheme: null, forcedColors: null })
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    expect(faults).toEqual([])
  })

  test('is led to by the form of a page that is not there, and by the menu', async () => {
    await page.goto(`${server.url}/borte/`)
    await page.fill('#sok_ord', 'medvirkning')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/blad\/sok\/\?q=medvirkning$/)
    await said(/^1 treff/)
    await page.goto(`${server.url}/artikler/bruker/`)
    expect(await page.getAttribute('.menu a:has-text("Søk")', 'href')).toBe('/blad/sok/')
    faults.splice(0)
  })

  test('offers topics and years without JavaScript, and says so when the index is out of reach', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const without = await plain.newPage()
    await without.goto(`${server.url}/sok/`)
    expect([await without.isVisible('.no-script'), await without.isVisible('form'), await without.isVisible('.ways a[href="/blad/tema/familie/"]'), await without.isVisible('.ways a[href="/blad/arkiv/2024/"]')]).toEqual([true, false, true, true])
    await plain.close()
    await page.route('**/indeks/**', (route) => route.abort())
    await page.goto(`${server.url}/sok/?q=medvirkning`)
    await said(/^Søket virker ikke akkurat nå/)
    expect(await page.isVisible('.ways a')).toBe(true)
    await page.unroute('**/indeks/**')
    faults.splice(0)
  })
})

describe('the index', () => {
  test('is the same bytes for the same articles, in whatever order they are read', async () => {
    const [first, second] = [await indexOf({ basePath: '/blad', url: 'https://havn.example/blad' }), [...files].filter(([path]) => path.startsWith('sok/indeks/'))]
    expect(first.map(({ path }) => `sok/indeks/${path}`).sort()).toEqual(second.map(([path]) => path).sort())
    for (const { path, bytes } of first) expect(Buffer.compare(bytes, files.get(`sok/indeks/${path}`) as Uint8Array), path).toBe(0)
    const key = (made: ReturnType<typeof archiveOf>) => outputsOf(made).find(({ path }) => path === 'sok/indeks/')?.key
    expect(key(archiveOf(articles.toReversed()))).toBe(key(archiveOf(articles)))
    expect(key(archiveOf(articles.slice(1)))).not.toBe(key(archiveOf(articles)))
  })

  test('holds the files a browser asks for, and no word of what is not published', async () => {
    const paths = [...files.keys()].filter((path) => path.startsWith('sok/indeks/')).map((path) => path.slice('sok/indeks/'.length))
    expect(paths.filter((path) => !/^(fragment|index)\//.test(path)).map((path) => path.replace(/_[0-9a-f]+/, '_x')).sort())
      .toEqual(['pagefind-entry.json', 'pagefind-worker.js', 'pagefind.js', 'pagefind.no_x.pf_meta', 'saker.json', 'wasm.no.pagefind'])
    expect(paths.filter((path) => path.startsWith('fragment/'))).toHaveLength(articles.length - 4 + 1)
  })
})
