import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { launchChromium, serveFiles } from '../browser.js'
import { tree } from '../project.js'
import { archiveOf, siteOf } from '../site/archive-factory.js'
import { atLeast, figure } from './figure.js'
import { hostileOf, hostileText, models } from './generated.js'
import { hostileSite } from './hostile-project.js'
import { payloads } from './payloads.js'

/** Pages of generated texts, as many to a page as an article may hold: what was found unsound would never come so far. */
async function generatedSite(articles: number, each: number): Promise<ReadonlyMap<string, string>> {
  const texts = fc.sample(fc.array(hostileText, { minLength: each, maxLength: each }), { numRuns: articles, seed: 9 })
  return siteOf({ ...archiveOf(texts.map((all, i) => hostileOf(models[i % models.length] as (typeof models)[number], `sak-${i}`, all.slice(0, 10), all.slice(10)))), issues: [] })
}

test('a browser that opens every page with its policy runs nothing, asks nobody and has nothing to report', async (context) => {
  const { root } = await hostileSite(payloads, 12)
  const dist = join(root, 'dist')
  const server = await serveFiles(new Map(Object.keys(tree(dist)).map((path) => [path, readFileSync(join(dist, path))])), '/blad')
  const browser = await launchChromium()
  const heard: string[] = []
  // What is drawn is of no matter here, and drawing takes most of the time.
  const page = await browser.newPage({ viewport: { width: 320, height: 240 } })
  page.on('dialog', (dialog) => {
    heard.push(`dialog on ${page.url()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => [server, other].some(({ url }) => request.url().startsWith(url)) || heard.push(`${page.url()} asks ${request.url()}`))
  await page.exposeFunction('reported', (what: string) => heard.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void (globalThis as unknown as { reported(what: string): void }).reported(`${location.pathname}: ${violatedDirective} ${blockedURI}`)
    })
  })
  const [articles, each] = [200, 50]
  const generated = await generatedSite(articles, each)
  const other = await serveFiles(generated)
  const pages = Object.keys(tree(dist)).filter((path) => path.endsWith('.html')).map((path) => `${server.url}/${path}`)
  const more = [...generated.keys()].filter((path) => /^artikler\/.*\.html$/.test(path)).map((path) => `${other.url}/${path}`)
  expect([pages.length > 150, more.length]).toEqual([true, articles])
  for (const path of [...pages, ...more]) {
    await page.goto(path)
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('summary, details, [tabindex], input, button')) one.focus()
    })
  }
  // What is found is shown as words.
  let hits = 0
  await page.goto(`${server.url}/sok/`)
  for (const word of ['script', 'alert', 'img', 'onerror', 'javascript', 'korus.invalid']) {
    await page.fill('#sok_ord', word)
    await page.press('#sok_ord', 'Enter')
    await page.waitForFunction(() => document.activeElement?.className === 'hits-status')
    hits += await page.locator('.hits .card').count()
  }
  expect(hits).toBeGreaterThan(10)
  // The same pages would be heard of.
  // An e-mail names its pictures by the site's own address, which is not where this copy lies.
  expect(heard.filter((one) => !/epost\.html(?: asks|: img-src) https:\/\/magasin\.example\/blad\/bilder\//.test(one))).toEqual([])
  heard.length = 0
  await page.evaluate(() => void document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="alert(1)"><img src="https://korus.invalid/p.gif">'))
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  await browser.close()
  await server.close()
  await other.close()
  figure(context, `${atLeast(pages.length)} pages of the patterns and ${more.length} pages of ${articles * each} generated texts together, in Chromium, and ${hits} hits of searches`)
})
