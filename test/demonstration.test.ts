import { appendFileSync, cpSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../src/settings.js'
import { foreignInHtml } from '../src/site/foreign.js'
import { korus, project, tree } from './project.js'

/** What the demonstration is about (ids, which may be common words, as they would stand in code or an example): none of it may stand in the program, which is to work as well for any other archive. */
function ownWords(): string[] {
  const settings = parse(readFileSync('korus.yml', 'utf8'))
  const headers = readdirSync('articles', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
    .map((path) => parse(readFileSync(join('articles', path), 'utf8').split(/^---$/m)[1] ?? ''))
  return [
    settings.navn, settings.url, settings.utgiver, settings.postadresse, settings.nyhetsbrev.tittel,
    ...settings.sentre.map((centre: { readonly navn: string }) => centre.navn),
    ...settings.temaer.flatMap((topic: { readonly id: string; readonly navn: { readonly nb: string } }) => [`'${topic.id}'`, `[${topic.id}`, `tema: ${topic.id}`, topic.navn.nb]),
    ...headers.flatMap(({ tittel, emneord = [], serie }) => [tittel, serie, ...emneord.filter((tag: string) => tag.includes(' '))]),
  ].filter((word) => typeof word === 'string')
}

describe('the demonstration', () => {
  test('leaves no trace in src/ and templates/', () => {
    const files = ['src', 'templates'].flatMap((folder) => Object.entries(tree(folder)).map(([path, bytes]) => [`${folder}/${path}`, Buffer.from(bytes, 'latin1').toString('utf8')] as const))
    const found = ownWords().flatMap((word) => files.filter(([, text]) => text.includes(word)).map(([path]) => `${path}: ${word}`))
    expect(found).toEqual([])
  })

  test('is sound, and makes an issue of what was published since June', async () => {
    const root = project({})
    for (const name of ['korus.yml', 'articles']) cpSync(name, join(root, name), { recursive: true })
    // Small pictures of the same shape, and no share cards: what becomes of large ones is told elsewhere, and takes a minute.
    appendFileSync(join(root, 'korus.yml'), '\ndelingskort: nei\n')
    for (const name of readdirSync('articles/bilder')) await sharp(`articles/bilder/${name}`).resize(160).toFile(join(root, 'articles/bilder', name))
    const checked = await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')
    const { diagnostics, summary } = JSON.parse(checked.stdout)
    expect(diagnostics.filter(({ severity }: { readonly severity: string }) => severity !== 'advice')).toEqual([])
    expect(summary).toMatchObject({ errors: 0, warnings: 0, rejected: 0, scheduled: 1, draft: 1, expired: 1 })
    expect((await korus(root, 'newsletter', '--since', '2026-06-01', '--now', '2026-11-15')).code).toBe(0)
    expect(Object.keys(tree(join(root, 'dist/nyhetsbrev/2026-11'))).sort()).toEqual(['epost.eml', 'epost.html', 'epost.mjml', 'epost.txt', 'index.html'])

    // Nothing that a reader opens asks another host, keeps anything about her, or runs a script but where she searches.
    const built = Object.entries(tree(join(root, 'dist'))).map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString('utf8')] as const)
    const pages = built.filter(([path]) => path.endsWith('.html'))
    const { value: settings } = readSettings({ path: 'korus.yml', text: readFileSync('korus.yml', 'utf8') })
    expect(pages.length).toBeGreaterThan(40)
    expect(pages.flatMap(([path, html]) => foreignInHtml(html, settings!).map(({ host }) => `${path}: ${host}`))).toEqual([])
    expect(built.filter(([path, text]) => path.endsWith('.css') && /(?:url\(|@import\s*)["']?(?:https?:)?\/\//.test(text))).toEqual([])
    const ours = pages.filter(([path]) => !path.endsWith('epost.html'))
    expect(ours.filter(([path, html]) => !path.startsWith('sok/') && /<script(?! type="application\/ld\+json")|<iframe|<object|<embed|\son\w+="|javascript:/i.test(html)).map(([path]) => path)).toEqual([])
    expect(ours.filter(([, html]) => !html.includes(`content="default-src &#x27;none&#x27;; `)).map(([path]) => path)).toEqual([])
    expect(built.filter(([path, text]) => /\.(html|js|css)$|headers$|htaccess$|conf$/.test(path) && /set-cookie|document\.cookie|localStorage|sessionStorage|indexedDB/i.test(text)).map(([path]) => path)).toEqual([])
  })
})
