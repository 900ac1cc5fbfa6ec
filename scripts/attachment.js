import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.js'

// Prints the demonstration's check list, scripts/attachment.html, to articles/vedlegg/ as a tagged PDF whose dates are those of the article.
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const browser = findBrowser()
if (browser === undefined) throw new Error('No Chromium or Chrome: install one or set CHROME_PATH.')

const folder = mkdtempSync(join(tmpdir(), 'korus-'))
const printed = join(folder, 'printed.pdf')
execFileSync(browser, ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${folder}`, '--no-pdf-header-footer', `--print-to-pdf=${printed}`, here('attachment.html')], { stdio: 'ignore' })
const pdf = readFileSync(printed, 'latin1').replace(/\(D:\d{14}[+-]\d\d'\d\d'\)/g, "(D:20260903080000+00'00')")
writeFileSync(here('../articles/vedlegg/sjekkliste-kjoreregler.pdf'), pdf, 'latin1')
rmSync(folder, { recursive: true })
