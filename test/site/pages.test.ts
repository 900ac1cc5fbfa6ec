import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, test } from 'vitest'
import { policy } from '../../src/site/policy.js'
import { archiveOf, article, day, everyKind, outputsOf, siteOf } from './archive-factory.js'
import { marked } from '../marked.js'

type Element = Tree.Element

const elementsIn = (node: Tree.ParentNode): Element[] => node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []))
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value
const textOf = (node: Tree.ChildNode): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '')

/** Whether an element holds data for machines, which no browser runs. */
const isData = (element: Element): boolean => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json' && element.attrs.length === 1

describe.each([['at the root of a host', '', 'https://havn.example'], ['on a sub-path', '/blad/no', 'https://havn.example/blad/no']])('the site %s', async (_, basePath, url) => {
  const site = await siteOf(archiveOf(everyKind, { basePath, url }))
  const pages = [...site].filter(([path]) => path.endsWith('.html')).map(([path, html]) => ({ path, html, elements: elementsIn(parse(html)) }))
  const page = (path: string) => pages.find((candidate) => candidate.path === path) ?? { path, html: '', elements: [] }

  test('has a page for every address of the contract', () => {
    for (const path of ['index.html', 'side/2/', 'artikler/i-dag/', 'tema/bolig/', 'tema/bolig/side/2/', 'emneord/nattapent/', 'senter/fjord/', 'forfatter/ase-dahl/', 'arkiv/2026/', 'arkiv/2026/11/', 'arrangementer/', 'nyhetsbrev/', 'nyhetsbrev/2026-10/', '404.html']) {
      expect(site.has(path.endsWith('/') ? `${path}index.html` : path), path).toBe(true)
    }
    for (const path of ['tema/bolig/feed.xml', 'feed.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'robots.txt', 'adresser.json', '_headers']) expect(site.has(path), path).toBe(true)
    expect(site.has('artikler/kladden/index.html') || site.has('artikler/kommer/index.html')).toBe(false)
  })

  test('links to nothing that is not there', () => {
    const dead = pages.flatMap(({ path, elements }) => elements.flatMap((element) => {
      const target = attribute(element, 'href') ?? attribute(element, 'src')
      if (target === undefined || /^(https?|mailto|tel|webcal):/.test(target)) return []
      const [file = '', anchor] = target.split('#')
      if (file === '') return elements.some((other) => attribute(other, 'id') === anchor) ? [] : [`${path} → ${target}`]
      if (!file.startsWith(`${basePath}/`)) return [`${path} → ${target}`]
      const wanted = file.slice(basePath.length + 1)
      const found = site.has(wanted === '' || wanted.endsWith('/') ? `${wanted}index.html` : wanted)
      return found ? [] : [`${path} → ${target}`]
    }))
    expect(dead).toEqual([])
  })

  test('has one h1 on every page and skips no level of heading', () => {
    for (const { path, elements } of pages) {
      const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []))
      expect(levels.filter((level) => level === 1), path).toHaveLength(1)
      expect(levels[0], path).toBe(1)
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), `${path}, heading ${i}`).toBeLessThanOrEqual(1))
    }
  })

  test('has no script but the one of the search page, no style of its own in a page, and the policy that would refuse them', () => {
    for (const { path, elements } of pages) {
      const scripts = elements.filter((element) => element.tagName === 'script' && !isData(element))
      expect(scripts.map((script) => [attribute(script, 'src'), script.childNodes]), path).toEqual(path === 'sok/index.html' ? [[expect.stringMatching(`^${basePath}/sok/sok\\.[0-9a-f]{8}\\.js$`), []]] : [])
      expect(elements.filter(({ tagName, attrs }) => tagName === 'style' || attrs.some(({ name }) => name === 'style' || name.startsWith('on'))), path).toEqual([])
      const meta = elements.find((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy')
      expect(attribute(meta as Element, 'content'), path).toBe(policy(path === 'sok/index.html' ? 'search' : 'page', archiveOf([], { basePath, url }).archive.settings))
    }
  })

  test('gives every picture an alternative text, a size and no host but its own', () => {
    for (const { path, elements } of pages) {
      for (const image of elements.filter(({ tagName }) => tagName === 'img')) {
        expect([attribute(image, 'alt'), attribute(image, 'width'), attribute(image, 'src')?.startsWith(`${basePath}/bilder/`)], path).toEqual([expect.any(String), expect.stringMatching(/^\d+$/), true])
      }
    }
  })

  test('has ids that occur once on a page', () => {
    for (const { path, elements } of pages) {
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
      expect(new Set(ids).size, path).toBe(ids.length)
    }
  })

  test('says its whole address once on every page that is to be found', () => {
    for (const { path, elements } of pages) {
      const canonical = elements.filter((element) => attribute(element, 'rel') === 'canonical').map((element) => attribute(element, 'href'))
      const hidden = path === '404.html' || /^(artikler\/)?trukket\/index\.html$/.test(path)
      expect(canonical, path).toEqual(hidden ? [] : [`${url}/${path.replace(/index\.html$/, '')}`])
      expect(elements.some((element) => attribute(element, 'name') === 'robots'), path).toBe(hidden)
    }
  })

  test('tells of a withdrawn article nothing but that it is withdrawn', () => {
    const { html, elements } = page('artikler/trukket/index.html')
    expect(html).not.toMatch(/Navnet|trukket|Redaksjonen<|og:|2026-05/)
    expect(elements.filter(({ tagName }) => tagName === 'h1').map(textOf)).toEqual(['Denne saka er ikkje lenger tilgjengeleg.'])
    for (const [path, text] of site) expect(text, path).not.toMatch(/Navnet på en person|Hemmelig kladd|Til jul/)
  })

  test('publishes the pictures and attachments that pages show, and those alone', () => {
    const published = [...site.keys()].filter((path) => /^(bilder|vedlegg)\//.test(path) && !path.startsWith('bilder/kort-'))
    expect(new Set(published.map((path) => path.replace(/^bilder\/[0-9a-f]{8}-/, '')))).toEqual(new Set(['brygge.jpg', 'kart.jpg', 'vedlegg/handbok-2026.pdf']))
    const shown = pages.flatMap(({ elements }) => elements.flatMap((element) => [attribute(element, 'src'), ...(attribute(element, 'srcset') ?? '').split(', ').map((choice) => choice.split(' ')[0])]))
    const wanted = new Set(shown.flatMap((address) => (address?.startsWith(`${basePath}/bilder/`) ? [address.slice(basePath.length + 1)] : [])))
    expect(new Set(published.filter((path) => path.startsWith('bilder/')))).toEqual(wanted)
  })

  test('lists its addresses, sorted', () => {
    const { korus, adresser } = JSON.parse(site.get('adresser.json') ?? '') as { korus: number; adresser: string[] }
    expect(korus).toBe(1)
    expect(adresser).toEqual(adresser.toSorted())
    expect(adresser).toEqual(expect.arrayContaining(['artikler/gammel/', 'artikler/trukket/', 'nyhetsbrev/2026-10/', 'vedlegg/handbok-2026.pdf']))
  })

  test('has a sitemap of whole addresses without what is not to be found', () => {
    const sitemap = site.get('sitemap.xml') ?? ''
    const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map((found) => found[1])
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses).toContain(`${url}/artikler/intervju/`)
    expect(addresses).not.toContain(`${url}/artikler/trukket/`)
    expect(sitemap).toContain(`<loc>${url}/artikler/intervju/</loc><lastmod>2026-10-23</lastmod>`)
    expect(site.get('robots.txt')).toContain(`Sitemap: ${url}/sitemap.xml`)
  })
})

test('a language other than the page’s is said where it begins', async () => {
  const site = await siteOf(archiveOf(everyKind))
  const elements = elementsIn(parse(site.get('artikler/english/index.html') ?? ''))
  const langOf = (test: (element: Element) => boolean) => attribute(elements.find(test) as Element, 'lang')
  expect(langOf(({ tagName }) => tagName === 'html')).toBe('en')
  expect(langOf((element) => attribute(element, 'class') === 'article fagartikkel')).toBe('en')
  for (const name of ['skip', 'top', 'bottom', 'article-meta', 'kicker', 'neighbours', 'related']) expect(langOf((element) => attribute(element, 'class') === name), name).toBe('nb')
})

test('what a writer has written is text, never markup', async () => {
  const wild = '</h1><script>x</script>"\'><img src=x>'
  const site = await siteOf(archiveOf([article('vill', { title: wild, lead: wild, tags: ['a"b'], facts: { title: wild, items: [{ name: wild, value: wild }] }, corrections: [{ date: day('2026-11-01'), text: wild }] })], { name: wild, publisher: wild }))
  for (const [path, html] of site) {
    if (!path.endsWith('.html')) continue
    const elements = elementsIn(parse(html))
    expect(elements.filter((element) => !isData(element)).filter(({ tagName, attrs }) => (tagName === 'script' && path !== 'sok/index.html') || attrs.some(({ name, value }) => name === 'src' && value === 'x')), path).toEqual([])
    expect(elements.filter(({ tagName }) => tagName === 'h1'), path).toHaveLength(1)
  }
})

test('keys are steady, follow what decides a page, and nothing else', () => {
  const keys = (made = archiveOf(everyKind), build?: string) => new Map(outputsOf(made, build === undefined ? {} : { build }).map(({ path, key }) => [path, key]))
  const before = keys()
  expect(keys()).toEqual(before)
  const changed = everyKind.map((one) => (one.slug === 'gammel' ? marked({ ...one, meta: { ...one.meta, lead: 'En annen ingress, som ingen liste viser, fordi saken er utløpt.' } }) : one))
  const after = keys(archiveOf(changed))
  expect([...after].filter(([path, key]) => before.get(path) !== key).map(([path]) => path)).toEqual(['artikler/gammel/index.html'])
  const other = keys(archiveOf(everyKind), 'another')
  expect([...other].every(([path, key]) => /^(stil|skrift|bilder|vedlegg|sok\/sok)/.test(path) === (before.get(path) === key))).toBe(true)
})

test('sok: nei leaves out the page, its index and every way to it', async () => {
  const without = archiveOf(everyKind, { search: false })
  expect(outputsOf(without).filter(({ path }) => path.startsWith('sok/'))).toEqual([])
  expect([...(await siteOf(without)).values()].filter((text) => /\/sok\/|role="search"/.test(text))).toEqual([])
})

test('no path is written twice', () => {
  const paths = outputsOf(archiveOf(everyKind)).map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
})
