import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, serveFiles } from '../browser.js'
import { compact } from '../../src/site/style.js'
import { long } from '../long.js'
import { archiveOf, everyKind, fonts, siteOf, styles } from './archive-factory.js'

let browser: Browser
let watched: Page
const faults: string[] = []
let server: Awaited<ReturnType<typeof serveFiles>>

beforeAll(async () => {
  const png = await sharp({ create: { width: 12, height: 8, channels: 3, background: '#88aabb' } }).png().toBuffer()
  const site = await siteOf(archiveOf(everyKind, { basePath: '/blad', url: 'https://havn.example/blad', logo: 'brygge.png' }))
  const letters = new Map(fonts.map(({ hash, bytes }) => [hash.slice(0, 8), bytes]))
  const bytesOf = (path: string, content: string): string | Uint8Array => (
    path.startsWith('bilder/') ? new Uint8Array(png) : path.endsWith('.woff2') ? (letters.get(path.split('.').at(-2) ?? '') ?? content) : content)
  server = await serveFiles(new Map([...site].map(([path, content]) => [path, bytesOf(path, content)])), '/blad')
  browser = await launchChromium()
  watched = await browser.newPage()
  watched.on('console', (message) => faults.push(message.text()))
  // What is let go because the next page is opened is no fault of the page.
  watched.on('requestfailed', (request) => request.failure()?.errorText === 'net::ERR_ABORTED' || faults.push(request.url()))
  watched.on('request', (request) => request.url().startsWith(server.url) || faults.push(request.url()))
  watched.on('response', (response) => response.status() >= 400 && faults.push(response.url()))
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

type Asked = 'all' | 'contrast' | 'all but contrast'

/** Faults that axe finds on the page as it stands (WCAG 2.2 AA and what it calls best practice), and by how much the page is wider than the window; contrast is the reader’s own where the colours are. */
const judged = (page: Page, asked: Asked = 'all') => page.evaluate(async (only) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const rules = only === 'contrast' ? { runOnly: ['color-contrast'] } : { runOnly: tags, rules: { 'color-contrast': { enabled: only === 'all' } } }
  const found = await (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], ...rules })
  return {
    violations: found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }
}, asked)

/** Links, but those that stand in sentences and headings, that are lower than a finger needs. */
const smallOnes = (): string[] => [...document.querySelectorAll('a[href]')]
  .filter((link) => !link.matches('.prose a, .byline a, h3 a, h2 a, .alert a, .source a'))
  .filter((link) => link.getBoundingClientRect().height < 24).map((link) => link.outerHTML)

/** A page of each template and of each thing that only some have; and, in the long form, those that are like them. */
const kinds = ['', 'artikler/intervju/', 'artikler/english/', 'artikler/dagen/', 'artikler/trukket/', 'tema/bolig/', 'arkiv/2026/', 'arrangementer/', 'nyhetsbrev/2026-10/', 'sok/']
const alike = ['side/2/', 'artikler/samisk/', 'artikler/rettleiar/', 'artikler/avlyst/', 'artikler/gammel/', 'senter/fjord/', 'forfatter/ase-dahl/', 'nyhetsbrev/', '404.html']

test.each([...kinds, ...long ? alike : []])('/%s is sound for everyone, light and dark, narrow and wide, with large text and with the reader’s own colours', async (address) => {
  await watched.goto(`${server.url}/${address}`)
  await watched.evaluate(axe.source)
  for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']] as const) {
    await watched.setViewportSize({ width, height: 800 })
    await watched.emulateMedia({ colorScheme })
    // What is not colour is the same in the dark; the long form asks again.
    expect(await judged(watched, colorScheme === 'light' || long ? 'all' : 'contrast'), `${width} ${colorScheme}`).toEqual({ violations: [], overflow: 0 })
    if (width === 320) expect(await watched.evaluate(smallOnes), 'what can be pressed is 24 pixels high or more').toEqual([])
  }
  await watched.emulateMedia({ forcedColors: 'active' })
  const wider = (size: string, words = '') => watched.evaluate(([fontSize = '', word]) => {
    document.documentElement.style.fontSize = fontSize
    if (word) for (const one of document.querySelectorAll('h1, h2, h3, .card-lead, .lead, .prose p, dd, .byline a, .kicker a, .topics a, .foot-links a, .choices a, figcaption')) one.textContent = word
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  }, [size, words])
  await watched.setViewportSize({ width: 768, height: 800 })
  expect(await wider('200%'), 'text at 200 %').toBe(0)
  if (long || ['', 'artikler/dagen/'].includes(address)) expect((await judged(watched, 'all but contrast')).violations, 'the reader’s own colours, text at 200 %').toEqual([])
  // Words as long as Norwegian can join them break the line, not the page.
  await watched.setViewportSize({ width: 320, height: 800 })
  expect(await wider('100%', 'Menneskerettighetsorganisasjonsmedlemskapskontingentinnkrevingsordningen'), 'long words').toBe(0)
  await watched.emulateMedia({ forcedColors: 'none' })
  expect(faults).toEqual([])
})

test.each([
  ['artikler/intervju/', 1280], ['artikler/dagen/', 320], ...long ? [['', 1280], ['arkiv/2026/', 1280]] as const : [],
] as const)('the keyboard goes through /%s at %d pixels as the eye does: past the menu first, every link once, each in sight, and out again', async (address, width) => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  await page.goto(`${server.url}/${address}`)
  const links = await page.locator('a[href], [tabindex="0"]').count()
  const walk: { y: number; x: number; height: number; outline: string; hidden: boolean; inMargin: boolean; what: string }[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame)
      const one = document.activeElement as HTMLElement
      if (one === document.body) return null
      const box = one.getClientRects()[0] as DOMRect
      const shown = getComputedStyle(one)
      const top = document.elementFromPoint(box.x + Math.min(box.width, 20) / 2, box.y + box.height / 2)
      return {
        x: box.x, y: box.y + scrollY, height: box.height,
        outline: `${shown.outlineStyle} ${shown.outlineWidth}`,
        hidden: box.bottom > innerHeight + 1 || box.top < -1 || !(one.contains(top) || top?.contains(one)),
        inMargin: one.closest('.article-meta') !== null,
        what: one.outerHTML,
      }
    })
    if (stop === null || walk.length > links) break
    walk.push(stop)
  }
  expect(walk).toHaveLength(links)
  expect(walk[0]?.what).toContain('class="skip"')
  walk.forEach((stop, index) => {
    expect([stop.outline, stop.hidden], stop.what).toEqual(['solid 3px', false])
    const before = walk[index - 1]
    if (!before || index === 1) return
    // On to the right, as to the next column, or further down; what is said of a text stands in the margin beside its title, and is read after it.
    expect(stop.x > before.x || (stop.inMargin && !before.inMargin) || stop.y >= before.y + before.height / 2, `${before.what} → ${stop.what}`).toBe(true)
  })
  await page.goto(`${server.url}/${address}`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await page.close()
})

test('data for machines is no script to the page’s policy', async () => {
  const page = await browser.newPage()
  await page.addInitScript(() => {
    const refused: string[] = []
    Object.assign(globalThis, { refused })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => refused.push(violatedDirective))
  })
  const told = () => page.evaluate(() => ({
    blocks: document.querySelectorAll('script[type="application/ld+json"]').length, refused: (globalThis as unknown as { refused: string[] }).refused,
  }))
  await page.goto(`${server.url}/artikler/dagen/`)
  expect(await told()).toEqual({ blocks: 1, refused: [] })
  // The same page would tell of one that is run.
  await page.evaluate(async () => {
    const seen = new Promise((resolve) => document.addEventListener('securitypolicyviolation', resolve, { once: true }))
    document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }))
    await seen
  })
  // The page and the server say it, each for itself.
  expect([...new Set((await told()).refused)]).toEqual(['script-src-elem'])
  await page.close()
})

test('on paper nothing is cut off, and what a link leads to can be read', async () => {
  const page = await browser.newPage({ viewport: { width: 720, height: 1000 } })
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${server.url}/artikler/intervju/`)
  const { outside, chrome, told, here } = await page.evaluate(() => ({
    outside: [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().left < -1 || parseFloat(getComputedStyle(one).textIndent) < 0).map((one) => one.outerHTML),
    chrome: [...document.querySelectorAll('.skip, .menu, .neighbours, .related, .bottom nav')].filter((one) => one.getClientRects().length > 0).length,
    told: getComputedStyle(document.querySelector('.prose a[href^="http"]') as Element, '::after').content,
    here: (document.querySelector('.here') as HTMLElement).innerText,
  }))
  expect({ outside, chrome }).toEqual({ outside: [], chrome: 0 })
  expect(told).toContain('https://kart.example/')
  expect(here).toBe('https://havn.example/blad/artikler/intervju/')
  await page.close()
})

const sentence = 'De fleste som kommer hit, har ventet lenge på å bli spurt om hva de selv mener, og da tar det gjerne litt tid før svaret er der. '.repeat(12)

test('a line of text holds 60–75 characters where there is room', async () => {
  const page = await browser.newPage()
  await page.goto(`${server.url}/artikler/intervju/`)
  for (const width of [768, 1024, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    const perLine = await page.evaluate(async (text) => {
      await document.fonts.ready
      const paragraph = document.querySelector('.prose p') as HTMLElement
      paragraph.textContent = text
      return text.length / Math.round(paragraph.getBoundingClientRect().height / parseFloat(getComputedStyle(paragraph).lineHeight))
    }, sentence)
    expect(perLine, `${width}`).toBeGreaterThan(60)
    expect(perLine, `${width}`).toBeLessThan(75)
  }
  await page.close()
})

test('a browser reads the stylesheet as it reads the files that it is made of', async () => {
  const page = await browser.newPage()
  const hard = `a::before { content: "; /* no */ {" ; } /* one **/ b /* two */ , c  d { background : url(data:image/png;base64,AA==) ; margin: calc(1px + 2px) -1px /* x */ auto }\n@media ( width >= 2em )  and (hover) { e > f:not(.g , .h) :is( i ) { --x : 'it\\'s  {' ; } }`
  const read = (css: string) => page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    // The value of a property of one's own is told as it was written.
    return [...sheet.cssRules].map(({ cssText }) => cssText.replaceAll(', ', ','))
  }, css)
  for (const text of [hard, ...styles.map((file) => file.text)]) {
    const rules = await read(text)
    expect(rules.length).toBeGreaterThan(0)
    expect(await read(compact(text))).toEqual(rules)
    if (text !== hard) expect(compact(text)).not.toMatch(/\n|\/\*/)
  }
  await page.close()
})

test('the italics of the sources are fetched when a reader comes near them', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } })
  await page.goto(`${server.url}/artikler/gammel/`)
  const fetched = () => page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await document.fonts.ready
    return performance.getEntriesByType('resource').filter(({ name }) => name.includes('/serif-italic.')).length
  })
  await page.evaluate(() => {
    document.querySelector('.prose')?.insertAdjacentHTML('beforeend', '<section class="footnotes"><p><em>Havna</em></p></section>')
    document.querySelector<HTMLElement>('.footnotes')?.style.setProperty('margin-top', '9000px')
  })
  expect(await fetched()).toBe(0)
  await page.evaluate(() => document.querySelector('.footnotes')?.scrollIntoView())
  await expect.poll(fetched).toBe(1)
  await page.close()
})

test('nothing moves when the fonts come, and those for Sámi and rarer letters come only where one stands', async () => {
  // A page for each address, since a browser that has a font tells of it again.
  const open = () => browser.newPage({ viewport: { width: 1280, height: 2000 } })
  const asked = async (address: string, ...texts: readonly string[]) => {
    const page = await open()
    await page.goto(`${server.url}/${address}`)
    const found: string[][] = []
    for (const more of texts) {
      found.push(await page.evaluate(async (text) => {
        document.querySelector('.lead')?.append(text)
        document.body.getBoundingClientRect()
        await document.fonts.ready
        return performance.getEntriesByType('resource').map(({ name }) => /skrift\/(.+)\.[0-9a-f]{8}/.exec(name)?.[1] ?? '').filter(Boolean).sort()
      }, more))
    }
    await page.close()
    return found
  }
  expect(await asked('artikler/gammel/', '', 'Àîß €')).toEqual([['sans', 'sans-bold', 'serif'], ['sans', 'sans-bold', 'serif', 'serif-rare']])
  expect(await asked('artikler/samisk/', '')).toEqual([['sans', 'sans-bold', 'serif', 'serif-sami']])

  const page = await open()
  const held: (() => void)[] = []
  await page.route('**/*.woff2', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  await page.goto(`${server.url}/artikler/forste/`, { waitUntil: 'domcontentloaded' })
  const heights = () => page.evaluate(() => ['.top', '.article-head', '.prose', '.bottom'].map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? 0))
  await expect.poll(() => held.length).toBe(3)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const before = await heights()
  for (const go of held) go()
  await page.evaluate(() => document.fonts.ready)
  const after = await heights()
  after.forEach((top, i) => expect(Math.abs(top - (before[i] ?? 0))).toBeLessThan(2))
  await page.close()
})
