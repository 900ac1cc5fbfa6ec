import axe from 'axe-core'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium, serveFiles } from '../browser.js'
import { archiveOf, everyKind, siteOf } from './archive-factory.js'

let browser: Browser
let server: Awaited<ReturnType<typeof serveFiles>>

beforeAll(async () => {
  const png = await sharp({ create: { width: 12, height: 8, channels: 3, background: '#88aabb' } }).png().toBuffer()
  const site = await siteOf(archiveOf(everyKind, { basePath: '/blad', url: 'https://havn.example/blad' }))
  const files = new Map([...site].map(([path, content]) => [path, path.endsWith('.png') ? new Uint8Array(png) : content]))
  server = await serveFiles(files, '/blad')
  browser = await launchChromium()
})

afterAll(async () => {
  await browser.close()
  await server.close()
})

test.each(['', 'artikler/intervju/', 'artikler/avlyst/', 'artikler/english/', 'tema/bolig/', 'nyhetsbrev/2026-10/'])('/%s is sound for everyone, light and dark, narrow and wide', async (address) => {
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('requestfailed', (request) => faults.push(request.url()))
  page.on('response', (response) => response.status() >= 400 && faults.push(response.url()))
  await page.goto(`${server.url}/${address}`)
  await page.evaluate(axe.source)
  for (const [width, colorScheme] of [[320, 'light'], [320, 'dark'], [1280, 'light'], [1280, 'dark']] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    const { violations, overflow } = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run()
      return {
        violations: found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }
    })
    expect(violations, `${width} ${colorScheme}`).toEqual([])
    expect(overflow, `${width} ${colorScheme}`).toBe(0)
  }
  expect(faults).toEqual([])
  await page.close()
})

test('the keyboard meets the way past the menu first, and it leads to the content', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${server.url}/artikler/intervju/`)
  await page.keyboard.press('Tab')
  const skip = page.locator('.skip')
  expect(await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().left >= 0)).toBe(true)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await page.close()
})

test('what can be pressed is 24 pixels high or more', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
  for (const address of ['', 'artikler/intervju/', 'tema/bolig/']) {
    await page.goto(`${server.url}/${address}`)
    const small = await page.evaluate(() => [...document.querySelectorAll('a[href]')]
      .filter((link) => !link.matches('.prose a, .byline a, h3 a, h2 a, .skip, .alert a, .source a'))
      .filter((link) => link.getBoundingClientRect().height < 24).map((link) => link.outerHTML))
    expect(small, address).toEqual([])
  }
  await page.close()
})
