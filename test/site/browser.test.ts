import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, serveFiles } from '../browser.js'
import { archiveOf, everyKind, fonts, siteOf } from './archive-factory.js'

let browser: Browser
let watched: Page
const faults: string[] = []
let server: Awaited<ReturnType<typeof serveFiles>>

beforeAll(async () => {
  const png = await sharp({ create: { width: 12, height: 8, channels: 3, background: '#88aabb' } }).png().toBuffer()
  const site = await siteOf(archiveOf(everyKind, { basePath: '/blad', url: 'https://havn.example/blad', logo: 'brygge.png' }))
  const letters = new Map(fonts.map(({ hash, bytes }) => [hash.slice(0, 8), bytes]))
  const bytesOf = (path: string, content: string): string | Uint8Array => (
    path.endsWith('.png') ? new Uint8Array(png) : path.endsWith('.woff2') ? (letters.get(path.split('.').at(-2) ?? '') ?? content) : content)
  server = await serveFiles(new Map([...site].map(([path, content]) => [path, bytesOf(path, content)])), '/blad')
  browser = await launchChromium()
  watched = await browser.newPage()
  watched.on('console', (message) => faults.push(message.text()))
  watched.on('requestfailed', (request) => faults.push(request.url()))
  watched.on('request', (request) => request.url().startsWith(server.url) || faults.push(request.url()))
  watched.on('response', (response) => response.status() >= 400 && faults.push(response.url()))
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test.each([
  '', 'artikler/intervju/', 'artikler/english/', 'artikler/samisk/', 'artikler/rettleiar/', 'artikler/dagen/', 'artikler/avlyst/', 'artikler/gammel/', 'artikler/trukket/',
  'tema/bolig/', 'senter/fjord/', 'arkiv/2026/', 'arrangementer/', 'nyhetsbrev/', 'nyhetsbrev/2026-10/', 'sok/', '404.html',
])('/%s is sound for everyone, light and dark, narrow and wide', async (address) => {
  await watched.goto(`${server.url}/${address}`)
  await watched.evaluate(axe.source)
  for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']] as const) {
    await watched.setViewportSize({ width, height: 800 })
    await watched.emulateMedia({ colorScheme })
    const { violations, overflow } = await watched.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
      return {
        violations: found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }
    })
    expect(violations, `${width} ${colorScheme}`).toEqual([])
    expect(overflow, `${width} ${colorScheme}`).toBe(0)
  }
  await watched.setViewportSize({ width: 768, height: 800 })
  const large = await watched.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
  expect(large, 'text at 200 %').toBe(0)
  expect(faults).toEqual([])
})

test('the keyboard meets the way past the menu first, and it leads to the content', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${server.url}/artikler/intervju/`)
  const skip = page.locator('.skip')
  expect(await skip.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThan(0)
  await page.keyboard.press('Tab')
  expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().top >= 0)).toBe(true)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await page.close()
})

test('what can be pressed is 24 pixels high or more', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
  for (const address of ['', 'artikler/intervju/', 'artikler/dagen/', 'tema/bolig/', 'arkiv/2026/', 'nyhetsbrev/2026-10/']) {
    await page.goto(`${server.url}/${address}`)
    const small = await page.evaluate(() => [...document.querySelectorAll('a[href]')]
      .filter((link) => !link.matches('.prose a, .byline a, h3 a, h2 a, .alert a, .source a'))
      .filter((link) => link.getBoundingClientRect().height < 24).map((link) => link.outerHTML))
    expect(small, address).toEqual([])
  }
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
  expect((await told()).refused).toEqual(['script-src-elem'])
  await page.close()
})

const long = 'De fleste som kommer hit, har ventet lenge på å bli spurt om hva de selv mener, og da tar det gjerne litt tid før svaret er der. '.repeat(12)

test('a line of text holds 60–75 characters where there is room', async () => {
  const page = await browser.newPage()
  for (const width of [768, 1024, 1440, 2560]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${server.url}/artikler/intervju/`)
    const perLine = await page.evaluate(async (text) => {
      await document.fonts.ready
      const paragraph = document.querySelector('.prose p') as HTMLElement
      paragraph.textContent = text
      return text.length / Math.round(paragraph.getBoundingClientRect().height / parseFloat(getComputedStyle(paragraph).lineHeight))
    }, long)
    expect(perLine, `${width}`).toBeGreaterThan(60)
    expect(perLine, `${width}`).toBeLessThan(75)
  }
  await page.close()
})

test('nothing moves when the fonts come, and those for Sámi letters come only where one stands', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 2000 } })
  const asked = (address: string) => page.goto(`${server.url}/${address}`).then(() => page.evaluate(async () => {
    await document.fonts.ready
    return performance.getEntriesByType('resource').map(({ name }) => /skrift\/(.+)\.[0-9a-f]{8}/.exec(name)?.[1] ?? '').filter(Boolean).sort()
  }))
  expect(await asked('artikler/forste/')).toEqual(['sans', 'sans-bold', 'serif'])
  expect(await asked('artikler/samisk/')).toEqual(['sans', 'sans-bold', 'serif', 'serif-sami'])

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
