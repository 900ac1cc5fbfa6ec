// Pictures of an issue in each layout, as its readers may see it: `node scripts/mail-shots.js [ID] [FOLDER] [--root DIR]`, by default the latest issue, into shots/.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.js'

const layouts = ['full', 'compact', 'text']
const widths = [320, 700, 1440]
// What a client makes of a mail: `strip` names what it throws away.
const looks = [
  { name: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'no-images', images: false },
  { name: 'no-head-style', strip: /<style[\s\S]*?<\/style>/g },
  { name: 'no-style', strip: /<style[\s\S]*?<\/style>| style="[^"]*"/g },
]

const { values, positionals: [wanted, folder = 'shots'] } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: '.' }, now: { type: 'string' } } })
const korus = fileURLToPath(new URL('../bin/korus.js', import.meta.url))
const temporary = mkdtempSync(join(tmpdir(), 'korus-shots-'))
const issues = join(temporary, 'articles/nyhetsbrev')
mkdirSync(folder, { recursive: true })

try {
  for (const name of ['korus.yml', 'articles', 'templates']) if (existsSync(join(values.root, name))) cpSync(join(values.root, name), join(temporary, name), { recursive: true })
  const id = wanted ?? readdirSync(issues).filter((name) => name.endsWith('.md')).sort().at(-1).slice(0, -'.md'.length)
  const mails = layouts.map((layout) => ({ layout, html: make(id, layout) }))
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  for (const { layout, html } of mails) {
    console.log(`${layout}: ${Buffer.byteLength(html)} bytes`)
    for (const look of looks) for (const width of widths) await shoot(browser, html, { ...look, width, path: join(folder, `mail-${layout}-${look.name}-${width}.png`) })
  }
  await browser.close()
} finally {
  rmSync(temporary, { recursive: true })
}

/** Gives the issue's HTML in a layout, made as anyone makes it; its pictures lie in the copy's dist/. */
function make(id, layout) {
  const path = join(issues, `${id}.md`)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^mal: .*\n/m, '').replace('\n', `\nmal: ${layout}\n`))
  const { status, stderr } = spawnSync(process.execPath, [korus, 'build', '--root', temporary, ...(values.now ? ['--now', values.now] : [])], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return readFileSync(join(temporary, `dist/nyhetsbrev/${id}/epost.html`), 'utf8')
}

async function shoot(browser, html, { width, path, colorScheme = 'light', images = true, strip }) {
  const page = await browser.newPage({ viewport: { width, height: 600 }, colorScheme })
  await page.route('**/*', (route) => {
    const file = resolve(temporary, 'dist', `.${new URL(route.request().url()).pathname}`)
    return images && existsSync(file) ? route.fulfill({ path: file }) : route.abort()
  })
  await page.setContent(strip ? html.replace(strip, '') : html, { waitUntil: 'load' })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > width) console.log(`${path}: ${wide} pixels wide`)
  await page.screenshot({ path, fullPage: true })
  await page.close()
}
