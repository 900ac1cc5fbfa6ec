import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { main } from '../lib/cli.js'
import { findBrowser } from './browser.js'
import { serve } from './serve.js'

// Takes pictures of every kind of page and each layout of the e-mail as they look on screens, in the dark, on paper, without pictures and
// with large text, to look at in shots/. Words choose among them: `npm run shots -- event-320` takes those whose name holds the word.
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const words = process.argv.slice(2)

const pages = {
  front: '', interview: 'artikler/ansett-hele-mennesket/', portrait: 'artikler/kvinnen-som-samler-dorene/', report: 'artikler/kort-samtale-liten-virkning/',
  nynorsk: 'artikler/stafettpinnen-som-ikkje-fall/', comment: 'artikler/kall-meg-gjerne-kollega/', guide: 'artikler/kjoreregler-for-alkohol-og-jobb/',
  event: 'artikler/tre-morgener-om-alkohol-og-aldring/', cancelled: 'artikler/samling-for-erfaringskonsulenter-pa-hamar/', series: 'artikler/samtalen-pa-jobben/',
  expired: 'artikler/ti-ar-rundt-samme-bord/', withdrawn: 'artikler/samtalen-hos-legen/', topic: 'tema/erfaringskompetanse/', centre: 'senter/oslo/',
  year: 'arkiv/2026/', events: 'arrangementer/', issue: 'nyhetsbrev/2026-10/', issues: 'nyhetsbrev/', missing: '404.html', search: 'sok/?q=erfaring', 'search-empty': 'sok/', 'search-none': 'sok/?q=xylofon',
}
const mails = { 'mail-full': 'full', 'mail-compact': 'compact', 'mail-text': 'text' }
const widths = [320, 768, 1440]
const looks = [
  ...widths.flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ name: `${width}-${colorScheme}`, width, media: { colorScheme } }))),
  { name: 'print', width: 794, media: { media: 'print' } },
  { name: 'no-pictures', width: 768, noPictures: true },
  { name: 'large-text', width: 768, large: true },
]

/** A copy of the demonstration in which a story is withdrawn and the latest issue is not sent yet, built with a layout of the e-mail. */
async function build(layout) {
  const root = mkdtempSync(join(tmpdir(), 'korus-shots-'))
  for (const part of ['korus.yml', 'articles']) cpSync(here(part), join(root, part), { recursive: true })
  const change = (path, from, to) => writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace(from, to))
  change('articles/2022/2022-09-06-samtalen-hos-legen.md', /^dato:/m, 'trukket: 2026-11-01\ndato:')
  change('articles/nyhetsbrev/2026-10.md', /^sendt: .*/m, `mal: ${layout}`)
  rmSync(join(root, 'articles/nyhetsbrev/2026-10'), { recursive: true })
  const code = await main(['build', '--root', root, '--now', '2026-11-15', '--quiet'], process)
  if (code !== 0) throw new Error(`The demonstration does not build (${code}).`)
  return root
}

async function take(browser, { url, dist, kinds }) {
  for (const { name: look, width, media = {}, noPictures, large } of looks) {
    const chosen = Object.entries(kinds).filter(([kind]) => words.every((word) => `${kind}-${look}`.includes(word)))
    if (chosen.length === 0) continue
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
    // An e-mail has its pictures at the site's address.
    await context.route('https://magasin.example/**', (route) => route.fulfill({ path: join(dist, new URL(route.request().url()).pathname) }))
    if (noPictures) await context.route(/\.(jpg|png|svg)$/, (route) => route.abort())
    const page = await context.newPage()
    await page.emulateMedia(media)
    for (const [kind, address] of chosen) {
      await page.goto(url + address)
      if (large) await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
      // Pictures further down are fetched, and sources drawn, when they come near.
      await page.evaluate(() => {
        for (const notes of document.querySelectorAll('.footnotes')) notes.style.contentVisibility = 'visible'
        return Promise.all([...document.images].map((image) => { image.loading = 'eager'; return image.decode().catch(() => undefined) }))
      })
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: join(here('shots'), `${kind}-${look}.png`), fullPage: true })
      if (look === 'print') await page.pdf({ path: join(here('shots'), `${kind}.pdf`), preferCSSPageSize: true })
    }
    await context.close()
  }
}

mkdirSync(here('shots'), { recursive: true })
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
for (const layout of Object.values(mails)) {
  const kinds = { ...(layout === 'full' ? pages : {}), [`mail-${layout}`]: 'nyhetsbrev/2026-10/epost.html' }
  if (words.length > 0 && !Object.keys(kinds).some((kind) => looks.some(({ name }) => words.every((word) => `${kind}-${name}`.includes(word))))) continue
  const root = await build(layout)
  const dist = join(root, 'dist')
  const { server, url } = await serve(dist)
  await take(browser, { url, dist, kinds })
  server.close()
  rmSync(root, { recursive: true })
}
await browser.close()
