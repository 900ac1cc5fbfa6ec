import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageTemplates, survey } from '../../src/commands/survey.js'
import type { Archive } from '../../src/archive-types.js'
import { noCache } from '../../src/disk/cache.js'
import { loadProject } from '../../src/disk/project.js'
import { norwegian } from '../../src/messages/nb/index.js'
import type { IssueDocument } from '../../src/newsletter/issue-types.js'
import { openMjml } from '../../src/newsletter/mjml.js'
import { issueMail } from '../../src/newsletter/outputs.js'
import { reportPage, type IssueReport } from '../../src/newsletter/report/report.js'
import { resolveIssue } from '../../src/newsletter/resolve.js'
import { issueView } from '../../src/newsletter/views.js'
import { launchChromium } from '../browser.js'
import { long } from '../long.js'
import { archive, article, day, issue, settings, templates, tenStories } from './helpers.js'

const mjml = openMjml()
const own = templates()
const folder = mkdtempSync(join(tmpdir(), 'korus-report-'))
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(async () => {
  mjml.close()
  rmSync(folder, { recursive: true })
  await browser.close()
})

const known = new WeakMap<IssueDocument, Promise<string>>()

/** The e-mail of an issue, which is made once for all who look at it. */
function htmlOf(site: Archive, made: IssueDocument): Promise<string> {
  const html = known.get(made) ?? Promise.resolve(issueMail(site, made, own, mjml.renderMjml).outputs[1]?.make()).then(String)
  known.set(made, html)
  return html
}

/** What axe complains of; webmail has a main and landmarks of its own. */
async function faults(page: Page, only?: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (rules) => {
    const options = rules ? { runOnly: rules } : { rules: { 'landmark-one-main': { enabled: false }, region: { enabled: false } } }
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { ...options, iframes: false, resultTypes: ['violations'] } as never) as unknown as axe.AxeResults
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  }, only)
}

async function demonstration(): Promise<readonly (readonly [string, Archive, IssueDocument])[]> {
  const { archive: site } = await survey(await loadProject('.', packageTemplates), noCache, day('2026-11-15'))
  if (site === null) throw new Error('the demonstration cannot be read')
  return site.issues.map((one) => [one.id, site, one] as const)
}

const { archive: tenArchive, issue: ten } = tenStories()
// The demonstration, and every layout, is for the long form: it takes a minute.
const issues = [['ten stories', tenArchive, ten] as const, ...long ? await demonstration() : []]

describe.each(issues)('the e-mail of %s', (_, site, made) => {
  test.each(long ? ['full', 'compact', 'text'] : ['full'])('shuts nobody out in %s, light or dark, and no line is too wide for 320 pixels', async (layout) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    await page.route('**/*', (route) => route.abort())
    await page.setContent(await htmlOf(site, { ...made, layout }))
    await page.evaluate(axe.source)
    for (const [colorScheme, rules] of [['light', undefined], ['dark', ['color-contrast']]] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faults(page, rules), colorScheme).toEqual([])
      const { background, overflow } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement
        return { background: getComputedStyle(document.body).backgroundColor, overflow: scrollWidth - clientWidth }
      })
      expect([background, overflow]).toEqual([rgb(site.settings.colours[colorScheme].background), 0])
    }
    await page.close()
  })
})

const rgb = (colour: string): string => `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`

async function reportOf(site: Archive, made: IssueDocument, changes: Partial<IssueReport> = {}): Promise<string> {
  const view = issueView(site, made, resolveIssue(site, made).value!)
  const path = join(folder, 'rapport.html')
  const html = await htmlOf(site, made)
  writeFileSync(path, reportPage({
    words: norwegian.program.issueReport, title: view.title, view, about: ['Ikke sendt ennå'], html, text: 'Ren tekst\nØverst', from: { name: 'Bladet', email: 'brev@blad.example' },
    pictures: [{ url: /src="([^"]+bord\.jpg)"/.exec(html)?.[1] ?? '', data: `data:image/png;base64,${readFileSync('test/fixtures/mote.png').toString('base64')}` }],
    colours: settings.colours, layout: 'full', provider: 'mailchimp', findings: [], unpublished: [], included: [], leftOut: [], ...changes,
  }))
  return `file://${path}`
}

describe('the report', () => {
  test('reads well at 320 pixels, light and dark, and shows the e-mail five times with its pictures, asking nobody', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    const asked: string[] = []
    page.on('request', (request) => /^(?:data|about):/.test(request.url()) || asked.push(request.url()))
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    const url = await reportOf(tenArchive, ten, { findings: [{ severity: 'advarsel', message: 'Noe', hint: 'Slik' }], unpublished: ['https://blad.example/a/'], leftOut: [{ title: 'En', about: 'to' }] })
    await page.goto(url)
    // The page's policy keeps scripts of others out, so axe is put in by the tool itself.
    await page.evaluate(axe.source)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faults(page), colorScheme).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect([asked, said]).toEqual([[url], []])
    const frames = page.frames().slice(1)
    const pictures = await Promise.all(frames.map((frame) => frame.evaluate(() => [...document.images].filter((image) => image.naturalWidth > 0).length)))
    expect(pictures).toEqual([1, 1, 1, 0, 1])
    const grounds = await Promise.all(frames.slice(0, 3).map((frame) => frame.evaluate(() => getComputedStyle(document.body).backgroundColor)))
    expect(grounds).toEqual([rgb(settings.colours.light.background), rgb(settings.colours.light.background), rgb(settings.colours.dark.background)])
    await page.close()
  })

  test('copies HTML, subject and plain text as they are, from a file', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    const html = await htmlOf(tenArchive, ten)
    const url = await reportOf(tenArchive, ten)
    await page.goto(url)
    const copied = async (name: string): Promise<string> => {
      await page.getByRole('button', { name }).click()
      await expect.poll(() => page.getByRole('status').textContent()).toBe('Kopiert')
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('Kopier HTML')).toBe(html)
    expect(await copied('Kopier emnefelt')).toBe('Den lange veien tilbake til arbeidslivet – Nytt fra feltet, juni 2026')
    expect(await copied('Kopier ren tekst')).toBe('Ren tekst\nØverst')

    // Where the clipboard is out of reach, as it is for files in some browsers.
    await page.evaluate(() => Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error()) }))
    expect(await copied('Kopier HTML')).toBe(html)
    expect(await page.locator('details[open]').count()).toBe(0)
    await context.close()
  })

  test('without script has the same to copy by hand, and no dead buttons', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const html = await htmlOf(tenArchive, ten)
    await page.goto(await reportOf(tenArchive, ten))
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.locator('textarea').first().inputValue()).toBe(html)
    await context.close()
  })

  test('runs nothing and leads nowhere that an article, or the e-mail itself, brings', async () => {
    const evil = `</iframe></textarea></script><script>document.title='RAN'</script><img src=x onerror="parent.document.title='RAN'">"'>`
    const site = archive([article('a', { title: evil, lead: evil })])
    const made = issue('2026-06', ['a'], { title: evil, subject: evil, preheader: evil })
    const html = `<html><head><title>x</title></head><body><script>top.document.title='RAN'</script><a href="javascript:top.document.title='RAN'">her</a>
      <form action="https://x.example"><button>ok</button></form><img src="https://x.example/p.gif" onerror="top.document.title='RAN'"><iframe src="https://x.example/"></iframe>${evil}</body></html>`
    const page = await browser.newPage()
    const asked: string[] = []
    // What a policy stops is told of as a request that failed for that.
    const remote = (request: Request): boolean => /^https?:/.test(request.url())
    page.on('requestfailed', (request) => remote(request) && request.failure()?.errorText !== 'csp' && asked.push(request.url()))
    page.on('requestfinished', (request) => remote(request) && asked.push(request.url()))
    await page.goto(await reportOf(site, made, { html, text: evil, from: { name: evil, email: evil }, findings: [{ severity: evil, message: evil, hint: evil }], leftOut: [{ title: evil, about: evil }], unpublished: [evil] }))
    expect(page.frames().length).toBeGreaterThanOrEqual(6)
    for (const frame of page.frames().slice(1, 3)) await frame.evaluate(() => document.querySelector('a')?.click())
    expect(await page.title()).not.toBe('RAN')
    expect(await page.locator('main a[href^="javascript"]').count()).toBe(0)
    expect(asked).toEqual([])
    await page.close()
  })
})
