import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { main } from '../lib/cli.js'
import { findBrowser } from './browser.js'
import { serve } from './serve.js'

// Lets Lighthouse 12 judge the demonstration on its slow phone: `npm run lighthouse`. It is brought into a temporary folder, for it is
// heavier than korus itself. The site is served as the hosts we write workflows for do it, over TLS and HTTP/2, with keys that openssl makes for
// the occasion; `HTTP1=1` serves it plainly. Ends with 1 where a page has less than 100 in anything.
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const pages = { front: '', article: 'artikler/kort-samtale-liten-virkning/', event: 'artikler/tre-morgener-om-alkohol-og-aldring/', search: 'sok/' }
const kinds = ['performance', 'accessibility', 'best-practices', 'seo']

const folder = mkdtempSync(join(tmpdir(), 'korus-lighthouse-'))
const tools = process.env.LIGHTHOUSE ?? join(folder, 'tools')
if (!existsSync(tools)) {
  mkdirSync(tools)
  writeFileSync(join(tools, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', 'lighthouse@12'], { cwd: tools, stdio: 'inherit', shell: process.platform === 'win32' })
}
const bring = (name) => import(pathToFileURL(createRequire(join(tools, 'package.json')).resolve(name)))
const [{ default: lighthouse }, { launch }] = await Promise.all([bring('lighthouse'), bring('chrome-launcher')])

for (const part of ['korus.yml', 'articles']) cpSync(here(part), join(folder, part), { recursive: true })
await main(['build', '--root', folder, '--now', '2026-11-15', '--quiet'], process)
const { server, url } = await serve(join(folder, 'dist'), process.env.HTTP1 ? null : keys())
const chrome = await launch({ chromePath: findBrowser(), chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--ignore-certificate-errors'] })
for (const [name, address] of Object.entries(pages)) {
  if (!existsSync(join(folder, 'dist', address, 'index.html'))) continue
  const { lhr } = await lighthouse(url + address, { port: chrome.port, logLevel: 'error' })
  const scores = kinds.map((kind) => Math.round(lhr.categories[kind].score * 100))
  const seconds = (audit) => `${(lhr.audits[audit].numericValue / 1000).toFixed(2)} s`
  console.log(`${name.padEnd(8)} ${scores.join(' / ')}   LCP ${seconds('largest-contentful-paint')}   TBT ${Math.round(lhr.audits['total-blocking-time'].numericValue)} ms   CLS ${lhr.audits['cumulative-layout-shift'].numericValue.toFixed(3)}   ${Math.round(lhr.audits['total-byte-weight'].numericValue / 1024)} kB`)
  if (scores.some((score) => score < 100)) process.exitCode = 1
  for (const kind of kinds) {
    const lost = lhr.categories[kind].auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.995)
    for (const { id } of lost) console.log(`  ${kind}: ${id} ${lhr.audits[id].score} ${lhr.audits[id].displayValue ?? ''}`)
  }
}
await chrome.kill()
server.close()
rmSync(folder, { recursive: true })

function keys() {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name))
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=127.0.0.1'], { stdio: 'ignore' })
  return { key: readFileSync(key), cert: readFileSync(cert) }
}
