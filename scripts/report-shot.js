// Makes docs/shots/check.png: what `korus sjekk` shows of an article with five faults, as a terminal would draw it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.js'
import { main } from '../lib/cli.js'

const home = fileURLToPath(new URL('..', import.meta.url))
const article = `---
tittel: Rus: én dør inn
type: nyhet
dato: 12. november 2026
ingress: Kommunen prøver en felles inngang, og en erfaringskonsulent møter deg i døren.
forfater: redaksjonen
tema: kommunalt-arbeide
---
Teksten begynner her. Les mer [her](https://www.example.no/).
`
const colours = { '1;31': '#ff8a80', '1;33': '#ffd180', '1;36': '#80d8ff', '4': '#e6edef;text-decoration:underline', '1;32': '#a5d6a7', '2': '#7d8f96' }

const root = mkdtempSync(join(tmpdir(), 'korus-report-'))
try {
  mkdirSync(join(root, 'articles'))
  writeFileSync(join(root, 'korus.yml'), readFileSync(join(home, 'korus.yml')))
  writeFileSync(join(root, 'articles/2026-11-12-en-dor-inn.md'), article)
  let shown = ''
  const write = (text) => (shown += text)
  await main(['sjekk', '--now', '2026-11-15'], { stdout: { write, isTTY: true, columns: 96 }, stderr: { write }, env: {}, cwd: () => root, once: () => {} })
  const escaped = shown.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  // oxlint-disable-next-line no-control-regex -- the escape sequences are what is looked for
  const html = escaped.replace(/\u001b\[([\d;]+)m/g, (_, code) => (code === '0' ? '</span>' : `<span style="color:${colours[code] ?? 'inherit'}">`))

  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  const page = await browser.newPage({ viewport: { width: 900, height: 100 } })
  await page.setContent(`<body style="margin:0;background:#10181b;color:#e6edef"><pre style="margin:24px;font:14px/1.5 'DejaVu Sans Mono','Liberation Mono',monospace;white-space:pre-wrap">${html.trim()}</pre>`)
  await page.screenshot({ path: join(home, 'docs/shots/check.png'), fullPage: true })
  await browser.close()
} finally {
  rmSync(root, { recursive: true, force: true })
}
