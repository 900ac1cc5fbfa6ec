import { parse } from 'parse5'
import PostalMime from 'postal-mime'
import { afterAll, describe, expect, test } from 'vitest'
import type { Archive } from '../../src/archive-types.js'
import { linksOf } from '../../src/newsletter/inspect.js'
import type { IssueDocument } from '../../src/newsletter/issue-types.js'
import { openMjml } from '../../src/newsletter/mjml.js'
import { issueMail } from '../../src/newsletter/outputs.js'
import { providers } from '../../src/newsletter/providers.js'
import { archive, article, issue, paragraph, picture, templates, tenStories, withNewsletter } from './helpers.js'

const mjml = openMjml()
afterAll(() => mjml.close())
const own = templates()

async function mailOf(site: Archive, made: IssueDocument) {
  const mail = issueMail(site, made, own, mjml.renderMjml)
  const [source = '', html = '', text = '', eml = ''] = await Promise.all(mail.outputs.map(async (output) => Buffer.from(await output.make()).toString()))
  return { source, html, text, eml, keys: mail.outputs.map(({ key }) => key), diagnostics: await mail.inspect() }
}

interface Node { readonly nodeName: string; readonly value?: string; readonly attrs?: readonly { readonly name: string; readonly value: string }[]; readonly childNodes?: readonly Node[] }
const nodes = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodes)]
const read = (html: string): Node[] => nodes(parse(html) as Node)
const words = (node: Node): string => nodes(node).map(({ value }) => value ?? '').join('')
const attribute = (node: Node, name: string) => node.attrs?.find((found) => found.name === name)?.value

describe.each([['full', 60_000], ['compact', 15_000], ['text', 25_000]])('an issue of ten stories in the layout %s', async (layout, most) => {
  const { archive: site, issue: ten } = tenStories()
  const made = { ...ten, layout }
  const mail = await mailOf(site, made)
  const page = read(mail.html)

  test('is sound for everyone and well below what Gmail shows', () => {
    expect(mail.diagnostics).toEqual([])
    expect(Buffer.byteLength(mail.html)).toBeLessThan(most)
  })

  test('is the same bytes twice, and in another time zone', async () => {
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Auckland'
    expect(new Date(0).getHours()).toBe(12)
    const again = await mailOf(site, made)
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(again).toEqual(mail)
  })

  test('holds the same stories and links in text and HTML, in the same order', () => {
    const unique = (items: readonly string[]): string[] => [...new Set(items)]
    expect(unique(mail.text.match(/(?:https?|mailto):[^\s)]+/g) ?? [])).toEqual(unique(linksOf(mail.html)).filter((href) => href !== 'mailto:post@blad.example'))
    const titles = page.filter(({ nodeName }) => /^h[123]$/.test(nodeName)).map(words).slice(1)
    const places = titles.map((title) => mail.text.toLowerCase().indexOf(`\n${title.toLowerCase()}\n`))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('says its language, and that of stories in another', () => {
    expect(page.find(({ nodeName }) => nodeName === 'html')).toMatchObject({ attrs: expect.arrayContaining([{ name: 'lang', value: 'nb' }, { name: 'dir', value: 'ltr' }]) })
    const lang = (title: string) => page.filter((node) => node.nodeName === 'h3' && words(node) === title).map((node) => attribute(node, 'lang'))
    expect(lang('What the overdose strategy changed')).toEqual(['en'])
    expect(lang('«Eg visste ikkje at det fanst hjelp»')).toEqual(['nn'])
    expect(lang('Færre brudd på skjenkereglene')).toEqual([undefined])
  })

  test.runIf(layout === 'full')('shows its picture by whole address, with words, their language and a width', () => {
    const [shown, ...others] = page.filter(({ nodeName }) => nodeName === 'img').map((node) => ['src', 'alt', 'width'].map((name) => attribute(node, name)))
    expect(shown).toEqual([expect.stringMatching(/^https:\/\/blad\.example\/arkiv\/bilder\/[0-9a-f]{8}-bord\.jpg$/), 'To kolleger ved et bord', '552'])
    expect(others).toEqual([])
  })

  test('carries no script, no event handler and nothing from elsewhere', () => {
    expect(page.filter(({ nodeName }) => ['script', 'link', 'iframe', 'form', 'object'].includes(nodeName))).toEqual([])
    expect(page.flatMap(({ attrs }) => attrs ?? []).filter(({ name }) => name.startsWith('on'))).toEqual([])
    expect(mail.html).not.toMatch(/@import|url\(/)
  })

  test('is a draft that an independent reader takes apart', async () => {
    const message = await PostalMime.parse(mail.eml)
    expect(message).toMatchObject({
      from: { name: 'Fagbladet på nett', address: 'brev@blad.example' },
      subject: 'Den lange veien tilbake til arbeidslivet – Nytt fra feltet, juni 2026',
      date: '2026-06-30T05:00:00.000Z',
      attachments: [],
    })
    expect(message.text?.trim()).toBe(mail.text.trim())
    expect(message.html?.trim()).toBe(mail.html.replace(/\r?\n/g, '\n').trim())
    expect(message.headers.map(({ key }) => key)).toEqual(['x-unsent', 'from', 'subject', 'message-id', 'date', 'mime-version', 'content-type'])
    expect(mail.eml.indexOf('text/plain')).toBeLessThan(mail.eml.indexOf('text/html'))
    expect(mail.eml).not.toMatch(/[^\r]\n|.{999}/)
  })

  test('keeps its plain text within 72 columns', () => {
    expect(mail.text.split('\n').filter((line) => [...line].length > 72 && line.includes(' '))).toEqual([])
  })
})

test('ten stories, each with its picture, weigh less than 60 kB in the layout full', async () => {
  const { archive: { entries }, issue: made } = tenStories()
  const image = { file: 'bord.jpg', alt: 'To kolleger ved et bord', decorative: false, caption: null, credit: { kind: 'foto', name: 'Ida' }, focus: null } as const
  const pictured = archive(entries.map(({ article: one }) => ({ ...one, meta: { ...one.meta, image } })), { assets: [picture('articles/bord.jpg')] })
  const { html, diagnostics } = await mailOf(pictured, { ...made, layout: 'full' })
  expect(diagnostics).toEqual([])
  expect(read(html).filter(({ nodeName }) => nodeName === 'img')).toHaveLength(10)
  expect(Buffer.byteLength(html)).toBeLessThan(60_000)
})

describe('hostile words', async () => {
  const title = '</mj-text><mj-raw><script>alert(1)</script></mj-raw> "a" \'b\' {{ unsubscribe }} *|UNSUB|* {$url} %%{x}%% 😀\r\nBcc: alle@offer.example'
  const long = 'ruspolitisk'.repeat(30)
  const articles = [
    article('a', { title, lead: `${title} <ung> & co`, source: { name: title, url: null, date: null, rights: null } }),
    article('b', { title: `שלום ${long}`, lead: '\u202eabc\u0000' }),
  ]
  const made = issue('2026-06', ['a', 'b'], {
    subject: title, preheader: title, greeting: { name: title, role: title, image: null },
    reading: paragraph('{{ les', 'https://x.example/{{UnsubscribeURL}}/*|ARCHIVE|*?a="b"&c=<d>', 'her }}'),
    items: [...issue('x', ['a', 'b']).items, { kind: 'outside', url: 'javascript:alert(1)', title, text: title, source: title }],
  })
  const mail = await mailOf(archive(articles), made)
  const seen = title.replace('\r\n', ' ')
  const bare = (text: string): string => text.replaceAll('\u200c', '')

  test('are words in the HTML and nothing else', () => {
    const page = read(mail.html)
    expect(page.filter(({ nodeName }) => nodeName === 'script')).toEqual([])
    expect(page.filter((node) => node.nodeName === 'h2').map((node) => bare(words(node)))).toContain(seen)
    expect(linksOf(mail.html)).toContain('#')
    expect(linksOf(mail.html).join()).not.toContain('javascript')
    expect(mail.diagnostics).toEqual([])
  })

  test('run at no provider, in the HTML or the text', () => {
    for (const file of [mail.source, mail.html, mail.text]) for (const mark of ['{{', '*|', '{$', '%%{']) expect(file).not.toContain(mark)
    expect(linksOf(mail.html)).toContain('https://x.example/%7B%7BUnsubscribeURL%7D%7D/%2A%7CARCHIVE%7C*?a="b"&c=<d>')
  })

  test('add no header', async () => {
    const message = await PostalMime.parse(mail.eml)
    expect(message.headers.map(({ key }) => key)).toEqual(['x-unsent', 'from', 'subject', 'message-id', 'date', 'mime-version', 'content-type'])
    expect(bare(message.subject ?? '')).toBe(seen)
    expect(mail.eml).not.toMatch(/[^\r]\n|.{999}/)
  })
})

describe('a provider', () => {
  test.each(Object.entries(providers))('%s finds its marks once', async (provider, marks) => {
    const mail = await mailOf(archive([article('a', { title: marks.unsubscribe, lead: marks.inBrowser ?? '' })]), issue('2026-06', ['a'], { provider }))
    expect(mail.diagnostics).toEqual([])
    for (const file of [mail.html, mail.text]) for (const mark of [marks.unsubscribe, marks.inBrowser, ...marks.required]) if (mark !== null) expect(file.split(mark)).toHaveLength(2)
    expect(linksOf(mail.html)).toContain(marks.unsubscribe)
  })

  test('of the project itself finds its own', async () => {
    const settings = withNewsletter({ marks: { brevbud: { unsubscribe: '##AVMELD##', inBrowser: null, required: [] } }, provider: 'brevbud' })
    const mail = await mailOf(archive([article('a', { title: 'Om ##AVMELD##' })], { settings }), issue('2026-06', ['a']))
    expect(mail.html.split('##AVMELD##')).toHaveLength(2)
  })
})

describe('what can be seen only when it is made', () => {
  const many = Array.from({ length: 50 }, (_, index) => article(`sak-${index}`, { lead: 'Ord '.repeat(index === 7 ? 900 : 230) }))
  const slugs = many.map(({ slug }) => slug)
  const codes = async (count: number) => (await mailOf(archive(many), issue('2026-06', slugs.slice(0, count)))).diagnostics.map(({ code, params }) => ({ code, params }))

  test('a large issue is told of with its heaviest story, a larger one stops', async () => {
    expect(await codes(5)).toEqual([])
    expect(await codes(27)).toMatchObject([{ code: 'utgave-stor', params: { heaviest: ['Saken om sak-7', expect.any(String), expect.any(String)] } }])
    expect(await codes(50)).toMatchObject([{ code: 'utgave-for-stor' }])
  })

  test.each([
    [0, '<mj-text>Ingen</mj-text>'],
    [2, '<mj-text><a href="mailto:brev@blad.example?subject&#x3D;Avmelding">a</a><a href=\'mailto:brev@blad.example?subject=Avmelding\'>b</a></mj-text>'],
  ])('%d unsubscribe links', async (found, body) => {
    const layout = { render: () => `<mjml><mj-body><mj-section><mj-column>${body}</mj-column></mj-section></mj-body></mjml>`, hash: () => '', sources: [] }
    const mail = issueMail(archive([article('a')]), issue('2026-06', ['a']), layout, mjml.renderMjml)
    expect(await mail.inspect()).toContainEqual(expect.objectContaining({ code: 'avmelding-antall', params: { found } }))
  })

  test('a fault in the MJML by its line, and no HTML', async () => {
    const layout = { render: () => '<mjml><mj-body>\n  <mj-tull />\n</mj-body></mjml>', hash: () => '', sources: [] }
    const mail = issueMail(archive([article('a')]), issue('2026-06', ['a']), layout, mjml.renderMjml)
    expect(await mail.inspect()).toMatchObject([{ code: 'mjml-feil', params: { layout: 'newsletter/full.mjml.hbs', line: '<mj-tull />' } }])
    await expect(mail.outputs[1]?.make()).rejects.toMatchObject({ exit: 1 })
  })
})

test('a picture is mailed in a format that every client shows, a decorative one leads nowhere, a small one keeps its size', async () => {
  const imageOf = (file: string, decorative: boolean) => ({ file, alt: 'En tegning', decorative, caption: null, credit: { kind: 'illustrasjon', name: 'Ida' }, focus: null }) as const
  const images = async (file: string, decorative: boolean) => {
    const site = archive([article('a', { image: imageOf(file, decorative) })], { assets: [picture(`articles/${file}`, 300)] })
    return read((await mailOf(site, issue('2026-06', ['a']))).html).filter(({ nodeName }) => nodeName === 'a' || nodeName === 'img')
      .flatMap((node): unknown[] => (node.nodeName === 'img' ? [[attribute(node, 'alt'), attribute(node, 'width'), attribute(node, 'src')?.replace(/.*\./, '')]] : nodes(node).some(({ nodeName }) => nodeName === 'img') ? ['link'] : []))
  }
  expect(await images('a.svg', false)).toEqual(['link', ['En tegning', '552', 'png']])
  expect(await images('a.webp', false)).toEqual(['link', ['En tegning', '300', 'jpg']])
  expect(await images('a.JPG', true)).toEqual([['', '300', 'jpg']])
})

test('keys change with what is made, and MJML is asked once for HTML and message', async () => {
  let asked = 0
  const count = async (source: string) => {
    asked++
    return mjml.renderMjml(source)
  }
  const keys = (title: string) => issueMail(archive([article('a', { title })]), issue('2026-06', ['a']), own, count).outputs.map(({ key }) => key)
  expect(keys('A')).toEqual(keys('A'))
  keys('A').forEach((key, index) => expect(key).not.toBe(keys('B')[index]))
  expect(asked).toBe(0)
  await Promise.all(issueMail(archive([article('a')]), issue('2026-06', ['a']), own, count).outputs.map((output) => output.make()))
  expect(asked).toBe(1)
})
