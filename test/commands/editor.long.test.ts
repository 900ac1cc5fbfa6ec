import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchChromium, serveFiles } from '../browser.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { figure } from '../promises/figure.js'
import { editorOf, hostileArticle, hostileSettings } from '../promises/hostile-project.js'
import { payloads } from '../promises/payloads.js'

// The editor as an adviser meets it: Sveltia in Chromium, with «work with a local repository» on a folder of the browser's own, which is
// given by the same interface as one on disk.
const editing = 'redigering: {tjeneste: github, repo: senteret/magasin, forslag: nei}\nforfattere: [{id: kari, navn: Kari Åsen}]\nkontakter: [{id: redaksjonen, navn: Redaksjonen, epost: post@magasin.example}]\n'
const old = articleText('Gammel sak', '2026-05-01', ['# Ola skrev den', 'forfatter: Ola Nordmann', 'kontakt: redaksjonen', 'senter: nord', 'nyhetsbrev: {ta_med: nei, prioritet: 3}'], 'Her står det *noe*.\n\n:::fakta[Om tilbudet]\nÅpnet i 2019.\n:::')
const picture = readFileSync('articles/bilder/nordlys.jpg')
const root = project({ 'korus.yml': settingsText + editing, 'articles/2026/2026-05-01-gammel.md': old, 'articles/bilder/nordlys.jpg': picture })
const foreign: string[] = []
let browser: Browser
let server: Awaited<ReturnType<typeof serveFiles>>
let page: Page

beforeAll(async () => {
  const made = await korus(root, 'build', '--editor', '--now', '2026-11-15')
  expect(made.code, made.stderr).toBe(0)
  const files = Object.entries(tree(join(root, 'dist'))).map(([path, content]): [string, Uint8Array] => [path, Buffer.from(content, 'latin1')])
  server = await serveFiles(new Map(files), '/blad')
  browser = await launchChromium()
  page = await opened(await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: 'en-GB' }), { 'articles/2026/2026-05-01-gammel.md': old, 'articles/bilder/nordlys.jpg': picture })
  await page.getByText('Gammel sak').first().waitFor()
})

/** Opens the editor on a folder of the browser's own with these files, and notes whom it asks beside the site, and what its policy stops. */
async function opened(fresh: Page, files: Readonly<Record<string, string | Buffer>>): Promise<Page> {
  page = fresh
  page.setDefaultTimeout(15_000)
  await page.route((url) => url.origin !== new URL(server.url).origin, (route) => {
    foreign.push(route.request().url())
    return route.abort()
  })
  await page.exposeFunction('stopped', (address: string) => void foreign.push(address))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ blockedURI }) => (window as unknown as { stopped(address: string): void }).stopped(blockedURI))
    const picked = async () => navigator.storage.getDirectory()
    Object.assign(window, { showDirectoryPicker: picked })
  })
  await page.goto(`${server.url}/rediger/`)
  for (const [path, content] of Object.entries({ '.git/config': '', ...files })) await put(path, content)
  await page.getByRole('button', { name: /lokalt/ }).click()
  return page
}

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const put = (path: string, content: string | Buffer) => page.evaluate(async ([parts, text]) => {
  let folder = await navigator.storage.getDirectory()
  for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, { create: true })
  const file = await (await folder.getFileHandle(parts.at(-1) as string, { create: true })).createWritable()
  await file.write(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)))
  await file.close()
}, [path.split('/'), Buffer.from(content).toString('base64')] as const)

/** Every file below articles/ in the browser's folder, as base64. */
const written = () => page.evaluate(async () => {
  const found: Record<string, string> = {}
  const visit = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, entry] of folder as unknown as AsyncIterable<[string, FileSystemDirectoryHandle | FileSystemFileHandle]>) {
      if (entry.kind === 'directory') await visit(entry as FileSystemDirectoryHandle, `${path}${name}/`)
      else found[`${path}${name}`] = btoa(new Uint8Array(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer()).reduce((text, byte) => text + String.fromCharCode(byte), ''))
    }
  }
  await visit(await (await navigator.storage.getDirectory()).getDirectoryHandle('articles'), 'articles/')
  return found
})

const field = (path: string): Locator => page.locator(`section[data-key-path="${path}"]`)
/** The editor makes its fields as one comes to them. */
const reach = async (path: string) => {
  await page.locator('section.field').first().waitFor()
  await page.mouse.move(700, 500)
  while (await field(path).count() === 0) {
    await page.mouse.wheel(0, 600)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
  await field(path).scrollIntoViewIfNeeded()
}
const write = async (path: string, text: string) => {
  await reach(path)
  await field(path).locator('input, textarea').first().fill(text)
}
const choose = async (path: string, option: string) => {
  await reach(path)
  // Up to five choices stand there to be ticked; more come in a list.
  const ticks = field(path).getByRole('radio', { name: option }).or(field(path).getByRole('checkbox', { name: option }))
  await field(path).getByRole('combobox').or(ticks).first().click()
  if (await ticks.count() === 0) await page.getByRole('option', { name: option }).first().click()
}
const save = async () => {
  await page.getByRole('button', { name: 'Lagre', exact: true }).click()
  await page.waitForFunction(() => /collections\/[a-z]+$/.test(location.hash))
}

test('an event written in the editor passes check, and build shows it', async () => {
  await page.goto(`${server.url}/rediger/#/collections/arrangement/new`)
  await write('tittel', 'Fagdag om pårørende på Ås: «Sterk & øm»')
  await write('dato', '2026-11-10')
  await write('ingress', 'En dag for ansatte i kommunene om hva pårørende trenger, og om hva vi kan gjøre sammen.')
  await write('arrangement.start', '2026-12-01 10:00')
  await write('arrangement.slutt', '2026-12-01 15:00')
  await write('arrangement.sted', 'Ås kulturhus')
  await choose('arrangement.status', 'fullt')
  await choose('senter', 'Senter Nord')
  await choose('tema', 'Bolig')
  await reach('bilde')
  await field('bilde').getByText('Legg til').first().click()
  await field('bilde.fil').getByRole('button', { name: 'Velg', exact: true }).click()
  await page.locator('[role=dialog] input[type=file]').or(page.locator('input[type=file]')).first().setInputFiles('articles/bilder/fjord.jpg')
  await page.getByRole('dialog').getByRole('option').filter({ hasText: 'fjord' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sett inn' }).click()
  await write('bilde.alt', 'En fjord mellom snødekte fjell')
  await write('bilde.foto', 'Kari Nordmann')
  await reach('body')
  await field('body').getByRole('textbox').first().click()
  await page.keyboard.type('Velkommen til en dag om *pårørende*.')
  await save()
  const made = await written()
  const [path = ''] = Object.keys(made).filter((one) => one.includes('fagdag'))
  expect(path).toBe('articles/2026/2026-11-10-fagdag-om-parorende-pa-as-sterk-om.md')
  for (const [file, content] of Object.entries(made)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), Buffer.from(content, 'base64'))
  }
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).not.toContain("''")
  expect(text).toContain('kladd: ja\n')
  expect(text).toContain('  fil: ../bilder/fjord.jpg\n')
  writeFileSync(join(root, path), text.replace('kladd: ja\n', ''))
  const checked = await korus(root, 'check', '--now', '2026-11-15')
  expect(checked.code, checked.stdout + checked.stderr).toBe(0)
  expect((await korus(root, 'build', '--now', '2026-11-15')).code).toBe(0)
  const built = tree(join(root, 'dist'))
  expect(Buffer.from(built['artikler/fagdag-om-parorende-pa-as-sterk-om/index.html'] ?? '', 'latin1').toString('utf8')).toContain('Ås kulturhus')
  expect(Object.keys(built).filter((one) => one.startsWith('rediger/'))).toEqual([])
})

test('an article changed in the editor keeps its name, its comments and what was not changed', async () => {
  await page.goto(`${server.url}/rediger/#/collections/nyhet/entries/2026/2026-05-01-gammel`)
  await field('tittel').locator('input').first().waitFor()
  await write('tittel', 'En helt ny tittel')
  await save()
  const made = await written()
  expect(Buffer.from(made['articles/2026/2026-05-01-gammel.md'] ?? '', 'base64').toString('utf8')).toBe(old.replace('Gammel sak', 'En helt ny tittel'))
})

test('nobody else is asked for anything, and the policy has nothing to stop', async () => {
  expect(foreign).toEqual([])
  await page.evaluate(() => fetch('https://www.example.no/').catch(() => {}))
  // The page's policy and the server's each tell of it.
  await expect.poll(() => [...new Set(foreign)]).toEqual(['https://www.example.no/'])
})

test('what articles and korus.yml say is shown as words, whatever it is', async (context) => {
  // Also where no policy stops what would run.
  const own = await browser.newContext({ viewport: { width: 1440, height: 1000 }, bypassCSP: true })
  const fresh = await own.newPage()
  const heard: string[] = []
  fresh.on('dialog', (dialog) => {
    heard.push(dialog.message())
    void dialog.dismiss()
  })
  await fresh.route('**/oppsett.json', (route) => route.fulfill({ contentType: 'application/json', body: editorOf(hostileSettings(payloads.filter((_, i) => i % 10 === 0))) }))
  const slugs = Array.from({ length: 8 }, (_, i) => `2026-05-02-sak-${i}`)
  await opened(fresh, Object.fromEntries(slugs.map((slug, i) => [`articles/2026/${slug}.md`, hostileArticle(payloads.filter((_, j) => j % slugs.length === i))])))
  for (const slug of slugs) {
    await page.goto(`${server.url}/rediger/#/collections/nyhet/entries/2026/${slug}`)
    await reach('tittel')
    expect(await field('tittel').locator('input, textarea').first().inputValue()).toContain('alert')
    for (const path of ['tema', 'body', 'bilde', 'kontakt']) await reach(path)
  }
  expect(heard).toEqual([])
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="alert(1)">'))
  await expect.poll(() => heard).toEqual(['1'])
  figure(context, `${payloads.length} patterns in ${slugs.length} articles, opened in the editor`)
})
