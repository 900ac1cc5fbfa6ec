import { chromium } from 'playwright-core'
import axe from 'axe-core'
const pages = JSON.parse(process.argv[2])
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] })
for (const [name, url] of Object.entries(pages)) for (const width of [320, 1440]) for (const colorScheme of ['light','dark']) {
  const c = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce', bypassCSP: false })
  const p = await c.newPage()
  p.on('console', m => console.log(name, width, m.text())); p.on('pageerror', e => console.log('ERR', e.message))
  await p.goto(url, { waitUntil: 'load' })
  await p.waitForTimeout(400)
  await p.evaluate(axe.source)
  const r = await p.evaluate(async () => { const f = await axe.run(document, { resultTypes: ['violations'], iframes: false }); return { v: f.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')), over: document.documentElement.scrollWidth - document.documentElement.clientWidth } })
  if (r.v.length || r.over) console.log(name, width, colorScheme, JSON.stringify(r))
  await p.screenshot({ path: `/tmp/shots-desk/${name}-${width}-${colorScheme}.png`, fullPage: !name.startsWith('panel') })
  await c.close()
}
await browser.close()
