import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { launchChromium, serveFiles } from '../browser.js'
import { tree } from '../project.js'
import { figure } from './figure.js'
import { hostileSite } from './hostile-project.js'
import { payloads } from './payloads.js'

test('a browser that opens every page with its policy runs nothing, asks nobody and has nothing to report', async (context) => {
  const { root } = await hostileSite(payloads, 12)
  const dist = join(root, 'dist')
  const server = await serveFiles(new Map(Object.keys(tree(dist)).map((path) => [path, readFileSync(join(dist, path))])), '/blad')
  const browser = await launchChromium()
  const heard: string[] = []
  const page = await browser.newPage()
  page.on('dialog', (dialog) => {
    heard.push(`dialog on ${page.url()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => request.url().startsWith(server.url) || heard.push(`${page.url()} asks ${request.url()}`))
  await page.exposeFunction('reported', (what: string) => heard.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      void (globalThis as unknown as { reported(what: string): void }).reported(`${location.pathname}: ${violatedDirective} ${blockedURI}`)
    })
  })
  const pages = Object.keys(tree(dist)).filter((path) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(150)
  for (const path of pages) {
    await page.goto(`${server.url}/${path}`)
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
  figure(context, `${pages.length} pages in Chromium, and ${hits} hits of searches`)
})
