import { deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { importSource, type Imported } from '../../src/import/import.js'
import { cases } from '../long.js'
import { settingsOf } from '../settings-text.js'
import { docx, para, run } from './docx.js'

const settings = settingsOf('standard: {senter: oslo}\n')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const take = (name: string, content: string | Uint8Array, repair = false): Promise<Imported> =>
  importSource({ name, bytes: typeof content === 'string' ? bytesOf(content) : content }, settings, { repair })

async function draftOf(name: string, content: string | Uint8Array, repair = false) {
  const found = await take(name, content, repair)
  if (found.kind === 'refused') throw new Error(`${found.refusal}: ${found.detail}`)
  return [...found.drafts][0]!
}

const page = `<!doctype html><html lang="nb"><head><title>Ny benk – Dalposten</title><meta property="og:site_name" content="Dalposten"><meta property="article:published_time" content="2019-03-04T08:00:00Z">
<link rel="canonical" href="https://dalposten.example/2019/ny-benk"></head><body><nav><a href="/">Forsiden</a></nav><article><h1>Ny benk ved elva</h1><p class="lead">Benken er laget av tre og har plass til seks som kjenner hverandre godt.</p>
<p>Les <a href="/om">om oss</a> og <a href="https://eksempel.example/b">om benken</a>.<br><br>Den står i <b>sola </b>hele dagen.</p><figure><img src="benk.jpg" alt="En benk"><figcaption>Benken i mai. Foto: Siri Lund</figcaption></figure>
<div class="share">Del saken</div><h3>Hvem som får sitte</h3><ul><li>alle</li><li>noen til</li></ul><ol start="3"><li>tredje</li></ol><script>let x = 1</script></article><footer>Ansvarlig redaktør</footer></body></html>`

describe('HTML', () => {
  test('a saved page gives its article, and what stands around it is told', async () => {
    const { header, body, removed, gaps } = await draftOf('side.html', page)
    expect(header).toMatchObject({ tittel: 'Ny benk ved elva', dato: '2019-03-04', kilde: { navn: 'Dalposten', url: 'https://dalposten.example/2019/ny-benk' }, bilde: { bildetekst: 'Benken i mai.', foto: 'Siri Lund' } })
    expect(header.ingress).toMatch(/^Benken er laget/)
    expect(body).toBe('Les [om oss](https://dalposten.example/om) og [om benken](https://eksempel.example/b).\n\nDen står i **sola** hele dagen.\n\n## Hvem som får sitte\n\n- alle\n- noen til\n\n3. tredje')
    expect(removed.map(({ text }) => text)).toEqual(expect.arrayContaining(['Del saken', 'Ansvarlig redaktør']))
    expect(gaps).toContainEqual({ what: 'bilde-i-teksten', near: 'benk.jpg – En benk' })
    expect(gaps.map(({ what }) => what)).toContain('kilde.rettigheter')
  })

  test('of any tags loses no word', async () => {
    const { header, body } = await draftOf('a.html', '<p>En <a href="javascript:alert(1)">to</a> <svg><text>tre</text></svg><table><tr><td>fire<p>fem</td><td>seks</td></tr></table><dl><dt>sju</dt><dd>åtte</dd></dl><details><summary>ni</summary>ti</details><p>elleve<h2>tolv</h2>')
    for (const word of ['En', 'to', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv']) expect(`${String(header.tittel)} ${body}`).toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'))
  })
})

describe('Markdown of another program', () => {
  test('Jekyll: keys are mapped, others are kept as comments, the body letter by letter', async () => {
    const body = '# Tittel\n\nEn *linje* med <b>kode</b> og {{ site.url }}.\n\n* a\n* b'
    const draft = await draftOf('2018-05-04-ny-bok.md', `---\nlayout: post\ntitle: "Ny bok: om vann"\ndate: 2018-05-04 12:00:00 +0200\ntags: [vann, bøker]\ncategories: Arbeidsliv\nauthor: Siri Lund\npermalink: /2018/ny-bok/\nfarge: blå\n---\n\n${body}\n`)
    expect(draft).toMatchObject({
      body, slug: 'ny-bok', notes: ['farge: blå'],
      header: { tittel: 'Ny bok: om vann', dato: '2018-05-04', emneord: ['vann', 'bøker'], tema: ['arbeidsliv'], forfatter: [{ navn: 'Siri Lund' }], tidligere_adresser: ['/2018/ny-bok/'] },
    })
    expect(draft.gaps.map(({ what }) => what)).toEqual(['nokkel', 'kortkode', 'type', 'ingress'])
  })

  test('Hugo: TOML, with a day that no zone moves', async () => {
    const { header } = await draftOf('vann.md', '+++\ntitle = "Om vann"\ndate = 2020-01-31T23:30:00+01:00\ndescription = "Vann renner alltid nedover, sier de som har målt det."\ndraft = false\n[params]\nfarge = "blå"\n+++\nVann.\n')
    expect(header).toMatchObject({ tittel: 'Om vann', dato: '2020-01-31', ingress: 'Vann renner alltid nedover, sier de som har målt det.' })
  })

  test('a header that is none is told of', async () => {
    expect(await take('a.md', '---\ntitle: "a\nb: [\n---\nx\n')).toMatchObject({ kind: 'refused', refusal: 'bad-header' })
    expect(await take('a.md', '---\ntitle: &a x\nb: *a\n---\nx\n')).toMatchObject({ kind: 'refused', refusal: 'bad-header' })
  })
})

const item = (title: string, content: string, more = ''): string =>
  `<item><title>${title}</title><link>https://gammel.example/2017/05/${title.toLowerCase()}/</link><dc:creator><![CDATA[siri]]></dc:creator><content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_date><![CDATA[2017-05-04 10:00:00]]></wp:post_date><wp:post_name><![CDATA[${title.toLowerCase()}]]></wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain="category"><![CDATA[Arbeidsliv]]></category><category domain="post_tag"><![CDATA[vann]]></category>${more}</item>`
const wxr = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>${items}</channel></rss>`

describe('an export of WordPress', () => {
  test('gives an article of each post, with the address it had', async () => {
    const found = await take('eksport.xml', wxr(item('Vann', 'Første avsnitt om vann.\n\nAndre avsnitt med [gallery ids="1"] i.') + item('Ild', '<!-- wp:paragraph --><p>Det brenner.</p><!-- /wp:paragraph -->') + '<item><title>bilde</title><wp:post_type>attachment</wp:post_type></item>'))
    expect(found).toMatchObject({ kind: 'drafts', others: 1 })
    const [water, fire] = found.kind === 'drafts' ? found.drafts : []
    expect(water).toMatchObject({ slug: 'vann', body: 'Første avsnitt om vann.\n\nAndre avsnitt med i.', header: { tittel: 'Vann', dato: '2017-05-04', tema: ['arbeidsliv'], emneord: ['vann'], tidligere_adresser: ['/2017/05/vann/'] } })
    expect(water?.removed).toContainEqual({ why: 'mark', text: '[gallery ids="1"]' })
    expect(fire?.body).toBe('Det brenner.')
  })

  test('of fifty megabytes, or ten, is read', async () => {
    const found = await take('stor.xml', wxr(item('Stor', '<p>Et avsnitt.</p>') + `<item><wp:post_type>revision</wp:post_type><content:encoded><![CDATA[${'x'.repeat(cases(10_000_000, 50_000_000))}]]></content:encoded></item>`))
    expect(found).toMatchObject({ kind: 'drafts', others: 1 })
  })
})

describe('what cannot be read', () => {
  const ole = (more: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(more, 'utf16le')])
  const zip = async (files: Readonly<Record<string, string>>): Promise<Uint8Array> => {
    const made = new JSZip()
    for (const [name, text] of Object.entries(files)) made.file(name, text)
    return made.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  }
  /** A zip with one part of so many spaces, that says of itself that it holds `said`. */
  const bomb = (size: number, said = size): Uint8Array => {
    const name = Buffer.from('word/document.xml')
    const packed = deflateRawSync(Buffer.alloc(size, 32), { level: 1 })
    const about = Buffer.alloc(26)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(said, 18)
    about.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed])
    const entry = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.alloc(2), about, Buffer.alloc(14), name])
    const end = Buffer.alloc(18)
    end.writeUInt16LE(1, 6)
    end.writeUInt32LE(entry.length, 8)
    end.writeUInt32LE(local.length, 12)
    return Buffer.concat([local, entry, Buffer.from('PK\x05\x06'), end])
  }
  const nested = async (): Promise<Uint8Array> => docx({ body: `${'<w:smartTag>'.repeat(5_000)}${'</w:smartTag>'.repeat(5_000)}` })
  test.each<[string, string, string | Uint8Array | (() => Promise<Uint8Array>), string]>([
    ['a .doc with another ending', 'brev.docx', ole('WordDocument'), 'old-word'], ['a locked file', 'brev.docx', ole('EncryptedPackage'), 'encrypted'], ['half a file', 'brev.docx', async () => (await docx({ body: para('a') })).slice(0, 400), 'broken'],
    ['broken XML', 'brev.docx', () => zip({ 'word/document.xml': '<w:document><w:p>' }), 'broken'], ['entities', 'brev.docx', () => zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>' }), 'broken'],
    ['a bomb', 'brev.docx', bomb(40_000_000), 'bomb'], ['a bomb that lies', 'brev.docx', bomb(35_000_000, 500), 'bomb'], ['elements without end', 'brev.docx', nested, 'bomb'], ['a spreadsheet', 'tall.xlsx', () => zip({ 'xl/workbook.xml': '<a/>' }), 'other-office'],
    ['another zip', 'a.zip', () => zip({ 'a.txt': 'a' }), 'broken'], ['nothing', 'tom.txt', '', 'empty'], ['blanks', 'tom.txt', ' \n\u00a0\n', 'empty'], ['a picture', 'bilde.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'picture'],
    ['a PDF', 'a.pdf', '%PDF-1.7', 'pdf'], ['RTF', 'a.rtf', '{\\rtf1 a}', 'rtf'], ['a program', 'a.txt', new Uint8Array(5_000).map((_, i) => (i * 7919) % 256), 'not-text'], ['other XML', 'a.xml', '<?xml version="1.0"?><a/>', 'not-text'],
    ['two versions', 'a.txt', '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n', 'merge-conflict'],
  ])('%s is refused by its name', async (_, name, content, refusal) => {
    expect(await take(name, typeof content === 'function' ? await content() : content)).toMatchObject({ kind: 'refused', refusal })
  })

  test('old encodings are read and told, and damaged letters are mended only when asked', async () => {
    const text = 'Møte på låven\n\nVi møtes på låven i åtte dager, og vi tar med oss det vi trenger.\n'
    for (const [bytes, encoding] of [[Buffer.from(text, 'latin1'), 'Windows-1252'], [Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16']] as const) {
      expect(await take('a.txt', bytes)).toMatchObject({ encoding, drafts: [{ header: { tittel: 'Møte på låven' } }] })
    }
    const damaged = Buffer.from(text).toString('latin1')
    expect((await draftOf('a.txt', damaged)).gaps).toContainEqual({ what: 'tegn', near: 'Ã¸ → ø, Ã¥ → å' })
    expect((await draftOf('a.txt', damaged, true)).header.tittel).toBe('Møte på låven')
  })

  test('a paragraph of one run is no trouble', async () => expect((await draftOf('a.docx', await docx({ body: para(run('Hei')) }))).body).toBe('Hei'))
})
