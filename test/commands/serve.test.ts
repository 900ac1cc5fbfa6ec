import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli.js'
import { launchChromium } from '../browser.js'
import { articleText, korus, project, settingsText } from '../project.js'

const issuePath = 'articles/nyhetsbrev/2026-11.md'
const issueText = '---\n# vår\nfra: 2026-11-01\ntil: 2026-11-14\nhovedsak: forst\nsaker:\n  - forst\n  - andre\n  # denne haster\n  - tredje\n---\nHei.\n'
const broken = 'articles/forst.md'
const sound = articleText('Den første saken', '2026-11-10')

/** Starts `korus serve` in this process; `end` is Ctrl+C, and gives the exit code. */
async function start(root: string, ...options: string[]) {
  let interrupt = (): void => {}
  let told = ''
  let done: Promise<number> = Promise.resolve(-1)
  const address = await new Promise<string>((resolve, reject) => {
    const write = (text: string): void => {
      told += text
      const found = /http:\/\/localhost:\d+(?=\/)/.exec(told)?.[0]
      if (found) resolve(found)
    }
    const ended = new Promise<void>((stop) => (interrupt = stop))
    done = main(['serve', '--now', '2026-11-15', '--root', root, ...options], {
      stdout: { write: () => {} }, stderr: { write }, env: {}, cwd: () => root, once: (_, listener) => void ended.then(listener),
    })
    void done.then((code) => reject(new Error(`${code}: ${told}`)))
  })
  return { address, port: Number(address.split(':').at(-1)), told: () => told, end: () => (interrupt(), done) }
}

let root: string
let server: Awaited<ReturnType<typeof start>>
let browser: Browser
beforeAll(async () => {
  root = project({
    'korus.yml': settingsText,
    [broken]: sound,
    'articles/andre.md': articleText('Den andre saken', '2026-11-09'),
    'articles/tredje.md': articleText('Den tredje saken', '2026-11-08'),
    'articles/kladden.md': articleText('Under arbeid', '2026-11-07', ['kladd: ja']),
    'articles/senere.md': articleText('I desember', '2026-12-03'),
    [issuePath]: issueText,
    'templates/site/notice.hbs': readFileSync('templates/site/notice.hbs', 'utf8'),
  })
  server = await start(root, '--port', '0')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  expect(await server.end()).toBe(0)
})

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}
const ask = (path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) => new Promise<{ status: number; location: string | undefined; body: string }>((resolve, reject) => {
  const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers: { host: `localhost:${server.port}`, ...headers } }, (answer) => {
    let text = ''
    answer.on('data', (part) => (text += String(part))).on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, body: text }))
  })
  sent.on('error', reject).end(body)
})
const workshop = '/_korus/nyhetsbrev/2026-11/'
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const write = (path: string, text: string): void => writeFileSync(join(root, path), text)
const sealOf = (page: string) => ({ segl: /name="segl" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '', utgave: /name="utgave" value="([0-9a-f]+)"/.exec(page)?.[1] ?? '' })
const post = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => ask(workshop, {
  method: 'POST', body: String(new URLSearchParams(fields)),
  headers: { origin: `http://localhost:${server.port}`, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', ...headers },
})

describe('the server', () => {
  test('gives the site and nothing else, to those who ask by one of its own names', async () => {
    expect((await ask('/')).location).toBe('/blad/')
    expect((await ask('/blad')).location).toBe('/blad/')
    expect((await ask('/blad/artikler/andre')).location).toBe('/blad/artikler/andre/')
    expect((await ask('/blad/feed.xml')).status).toBe(200)
    for (const path of ['/blad/../korus.yml', '/blad/%2e%2e/korus.yml', '/blad/..%2fkorus.yml', '/korus.yml', '/blad/korus.yml', '/blad/articles/andre.md', '/_korus/../korus.yml', '/_korus/annet', '/%', '/blad/%00']) {
      const { status, body } = await ask(path)
      expect([path, status >= 400, body.includes('Prøvesentrene\npostadresse')]).toEqual([path, true, false])
    }
    expect((await ask('/blad/', { headers: { host: 'evil.example' } })).status).toBe(421)
    expect((await ask('/blad/', { method: 'DELETE' })).status).toBe(405)
  })

  test('writes nothing for another origin, without the token, or in too many words', async () => {
    const page = (await ask(workshop)).body
    const good = { ...sealOf(page), sak: 'tredje', gjor: 'opp' }
    expect(good.segl).toHaveLength(64)
    const statuses = [
      await post(good, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }), await post(good, { origin: 'null' }), await post({ ...good, segl: '0'.repeat(64) }), await post({ ...good, segl: '' }),
      await post({ ...good, grunn: 'x'.repeat(70_000) }), await post(good, { 'content-type': 'text/plain' }),
    ].map(({ status }) => status)
    expect(statuses).toEqual([403, 403, 403, 403, 413, 413])
    expect(read(issuePath)).toBe(issueText)
  })

  test('writes a move into the document, and never over one that changed on disk', async () => {
    const before = sealOf((await ask(workshop)).body)
    expect((await post({ ...before, sak: 'tredje', gjor: 'opp' })).status).toBe(303)
    const moved = issueText.replace('  - andre\n  # denne haster\n  - tredje\n', '  # denne haster\n  - tredje\n  - andre\n')
    expect(read(issuePath)).toBe(moved)
    expect((await post({ ...before, sak: 'andre', gjor: 'opp' })).status).toBe(409)
    const now = sealOf((await ask(workshop)).body)
    write(issuePath, `${moved}Mer.\n`)
    expect((await post({ ...now, sak: 'andre', gjor: 'opp' })).status).toBe(409)
    expect((await post({ ...sealOf((await ask(workshop)).body), sak: 'forst', gjor: 'ned' })).status).toBe(422)
    expect(read(issuePath)).toBe(`${moved}Mer.\n`)
    write(issuePath, issueText)
  })

  test('takes the next port where one is taken, answers at both, and leaves nothing behind', async () => {
    const second = await start(root, '--port', String(server.port))
    expect(second.port).toBeGreaterThan(server.port)
    expect(second.told()).toContain(String(server.port))
    expect(await second.end()).toBe(0)
    expect([(await korus(root, 'serve', '--port', 'fire')).code, (await korus(root, 'serve', '--editor', 'nano')).code, (await korus(root, 'serve', '--port', '0', '--host', '203.0.113.1')).code]).toEqual([2, 2, 3])
    expect(readdirSync(join(root, '.korus')).filter((name) => name !== '.gitignore')).toEqual(['cache'])
  })
})

describe('in Chromium', () => {
  const faults = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axe.source)
    return page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'], iframes: false } as never) as unknown as axe.AxeResults
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
  }

  test('an edit shows, a fault is told with its line and column, and goes when it is mended', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(`${server.address}/blad/artikler/forst/`)
    expect(await page.locator('dialog').count()).toBe(0)
    write(broken, sound.replace('Den første saken', 'En ny tittel'))
    await page.getByRole('heading', { name: 'En ny tittel' }).waitFor()

    write(broken, sound.replace('type: nyhet', 'typ: nyhet'))
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    // The dialog stands in the page before its script has come, which gives it the focus.
    const focused = (what: 'id' | 'className') => expect.poll(() => page.evaluate((name) => document.querySelector('korus-desk')?.shadowRoot?.activeElement?.[name], what))
    await focused('id').toBe('heading')
    const link = dialog.getByRole('link', { name: `${broken}:3:1` })
    expect(await link.getAttribute('href')).toBe(`vscode://file${root}/${broken}:3:1`)
    expect(await page.getByText('En ny tittel').count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await focused('className').toBe('show')

    write(broken, sound)
    await page.getByRole('heading', { name: 'Den første saken' }).waitFor()
    expect(await page.locator('dialog').count()).toBe(0)

    // What all pages are made of is told on all of them, over what was last sound.
    write('korus.yml', read('korus.yml').replace('korus: 1', 'korus: 1\nfinnes-ikke: ja'))
    await page.getByRole('link', { name: 'korus.yml:2:1' }).waitFor()
    write('korus.yml', read('korus.yml').replace('\nfinnes-ikke: ja', ''))
    await page.locator('dialog').waitFor({ state: 'detached' })
    const template = read('templates/site/notice.hbs')
    write('templates/site/notice.hbs', `{{finnesIkke}}\n${template}`)
    await page.getByRole('link', { name: 'templates/site/notice.hbs:1:' }).waitFor()
    expect(await page.getByRole('heading', { name: 'Den første saken' }).count()).toBe(1)
    write('templates/site/notice.hbs', template)
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(errors).toEqual([])
    await page.close()
  })

  test('drafts and what is to come are shown and marked, on their pages and in lists', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.address}/blad/`)
    expect(await page.getByRole('link', { name: 'Kladd: Under arbeid' }).count()).toBe(1)
    await page.getByRole('link', { name: 'Publiseres 3. desember 2026: I desember' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Publiseres 3. desember 2026')
    await page.getByRole('link', { name: 'Oversikt' }).click()
    expect(await page.getByRole('link', { name: 'Under arbeid', exact: true }).getAttribute('href')).toBe('/blad/artikler/kladden/')
    await page.goto(`${server.address}/_korus/?rad`)
    expect(await page.locator('.finding').count()).toBeGreaterThan(0)
    expect(await faults(page)).toEqual([])
    await page.close()
  })

  test('in the workshop a story moves, gets a title of its own and is taken out, and nothing is written over what changed meanwhile', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    await page.goto(`${server.address}${workshop}`)
    const titles = () => page.locator('.story h3').allInnerTexts()
    await page.getByRole('button', { name: 'Flytt opp: Den tredje saken' }).click()
    await page.getByRole('status').filter({ hasText: 'flyttet' }).waitFor()
    expect(await titles()).toEqual(['Den første saken', 'Den tredje saken', 'Den andre saken'])

    const story = page.locator('.story', { hasText: 'Den andre saken' })
    await story.getByText('Egen tittel og ingress').click()
    await story.getByLabel('Tittel i utgaven').fill('Bare: her')
    await story.getByRole('button', { name: 'Lagre' }).click()
    await page.locator('.story', { hasText: 'Bare: her' }).waitFor()
    expect(read(issuePath)).toContain('  - sak: andre\n    tittel: "Bare: her"\n')
    await page.frameLocator('iframe').getByText('Bare: her').waitFor()

    const gone = page.locator('.story', { hasText: 'Den tredje saken' })
    await gone.getByText('Ta ut', { exact: true }).click()
    // What is being written stays, whatever is saved meanwhile; and what was saved meanwhile stays too.
    await gone.getByLabel('Hvorfor?').fill('Senere')
    const meanwhile = read(issuePath).replace('# vår', '# vår egen')
    write(issuePath, meanwhile)
    await gone.getByRole('button', { name: 'Ta ut av utgaven' }).click()
    await page.getByRole('alert').waitFor()
    expect(read(issuePath)).toBe(meanwhile)

    await gone.getByText('Ta ut', { exact: true }).click()
    await gone.getByLabel('Hvorfor?').fill('Senere')
    await gone.getByRole('button', { name: 'Ta ut av utgaven' }).click()
    await page.getByRole('button', { name: 'Ta med: Den tredje saken' }).waitFor()
    expect(read(issuePath)).toContain('utelatt:\n  - sak: tredje\n    grunn: "Senere"\n')

    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await page.close()
    rmSync(join(root, issuePath))
  })

  test('and all of it without a script', async () => {
    write(issuePath, issueText)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await expect.poll(async () => (await page.goto(`${server.address}${workshop}`))?.status()).toBe(200)
    await page.getByRole('link', { name: 'Mørk' }).click()
    await page.getByRole('button', { name: 'Flytt ned: Den andre saken' }).click()
    await page.getByText('Saken er flyttet.').waitFor()
    expect(read(issuePath)).toMatch(/tredje\n {2}- andre\n/)
    expect(await page.locator('[aria-current]').allInnerTexts()).toEqual(['Mørk', '600 punkter'])
    await context.close()
  })
})
