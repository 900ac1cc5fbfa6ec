import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, korus, project, tree } from '../project.js'
import { figure } from '../promises/figure.js'

const gone = 'Denne saken er ikke lenger tilgjengelig.'
const articles = {
  'articles/2026-10-05-kari-forteller.md': articleText('Kari forteller', '2026-10-05', ['nyhetsbrev: {hovedsak: ja}']),
  'articles/2026-10-06-nye-lokaler.md': articleText('Nye lokaler på Ås', '2026-10-06'),
  'articles/2026-10-07-ny-leder.md': articleText('Ny leder', '2026-10-07', ['sprak: nn']),
}
const document = (id: string) => `articles/nyhetsbrev/${id}.md`
const issueText = `---
# Dette sendte Åse.
tittel: Prøvebrevet, oktober 2026
emnefelt: Kari forteller – Prøvebrevet, oktober 2026
innbokstekst: Kari forteller om veien hit.
fra: 2026-10-01
til: 2026-10-31
hovedsak: kari-forteller
saker:
  - kari-forteller
  - ny-leder
  - nye-lokaler
---

Hei **alle**.
`
const at = (day: string) => (root: string, ...argv: string[]) => korus(root, ...argv, '--now', day)
const [november, december] = [at('2026-11-02'), at('2026-12-01')]
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')
const mails = (root: string) => Object.fromEntries(Object.entries(tree(join(root, 'dist/nyhetsbrev/2026-10'))).filter(([path]) => path.startsWith('epost.')))
const edit = (root: string, path: string, from: string | RegExp, to: string): void => writeFileSync(join(root, path), read(root, path).replace(from, to))

/** An issue of three articles, sent and then met by all that can happen to it; every test works on a copy. */
let original = ''
beforeAll(async () => {
  original = project({ ...articles, [document('2026-10')]: issueText })
  await november(original, 'newsletter', '2026-10')
})
const copies: string[] = []
afterAll(() => copies.forEach((folder) => rmSync(folder, { recursive: true, force: true })))
/** What a clone holds: no dist/ and no cache; or all of it, where nothing depends on that. */
function clone(root: string, whole = false): string {
  const copy = mkdtempSync(join(tmpdir(), 'korus-clone-'))
  copies.push(copy)
  cpSync(root, copy, { recursive: true, filter: (path) => whole || !/\/(?:dist|\.korus)$/.test(path) })
  return copy
}

describe('an issue that is sent', () => {
  let root = ''
  beforeAll(async () => {
    root = clone(original, true)
    expect(await november(root, 'newsletter', '2026-10', '--sent')).toMatchObject({ code: 0 })
  })

  test('is kept beside its document, which is as it was but for the day', () => {
    const kept = tree(join(root, 'articles/nyhetsbrev/2026-10'))
    expect(Object.keys(kept)).toEqual(['.gitattributes', 'epost.eml', 'epost.html', 'epost.mjml', 'epost.txt', 'sendt.json'])
    expect(mails(root)).toEqual(mails(original))
    expect(mails(root)).toEqual(Object.fromEntries(Object.entries(kept).filter(([path]) => path.startsWith('epost.'))))
    expect(read(root, document('2026-10'))).toBe(read(original, document('2026-10')).replace('\n---\n\nHei', '\nsendt: 2026-11-02\n---\n\nHei'))
  })

  test('stays to the byte when an article, a template and the rest of the world change, but for a story that is withdrawn', async () => {
    const later = clone(root)
    edit(later, 'articles/2026-10-06-nye-lokaler.md', 'Nye lokaler på Ås', 'Rettet tittel')
    edit(later, 'articles/2026-10-07-ny-leder.md', '---\n', '---\ntrukket: 2026-11-20\n')
    cpSync('templates/newsletter/text.mjml.hbs', join(later, 'templates/newsletter/full.mjml.hbs'), { recursive: true })
    edit(later, 'korus.yml', 'navn: Prøvemagasinet', "navn: Et annet navn\nfarger: {aksent: '#552200'}")
    writeFileSync(join(later, 'articles/2026-11-10-ny-sak.md'), articleText('En ny sak', '2026-11-10'))
    const { code, stdout } = await december(later, 'newsletter', '--since', 'last', '--dry-run')
    expect([code, [...stdout.matchAll(/^ {2}\S+ {2}(\S+)$/gm)].map(([, slug]) => slug)]).toEqual([0, ['ny-sak']])
    expect((await december(later, 'build')).code).toBe(0)

    const [before, after] = [mails(root), mails(later)]
    for (const name of ['epost.html', 'epost.mjml', 'epost.txt'] as const) {
      const [old, now] = [before[name] ?? '', after[name] ?? '']
      const start = [...now].findIndex((sign, index) => sign !== old[index])
      const end = [...now].reverse().findIndex((sign, index) => sign !== old.at(-1 - index))
      expect(Buffer.from(old.slice(start, -end), 'latin1').toString()).toContain('Ny leder')
      expect(Buffer.from(now, 'latin1').toString()).toContain(name === 'epost.txt' ? `\n${gone}\n` : `>${gone}</p>`)
      expect(now.length - start - end).toBeLessThan(700)
      expect(now).not.toMatch(/Ny leder|ny-leder/)
    }
    const [old, now] = [await PostalMime.parse(before['epost.eml'] ?? ''), await PostalMime.parse(after['epost.eml'] ?? '')]
    expect([now.subject, now.messageId, now.date, now.from]).toEqual([old.subject, old.messageId, old.date, old.from])
    expect([now.html?.trim(), now.text?.replace(/\r/g, '').trim()]).toEqual([utf8(after['epost.html']).trim(), utf8(after['epost.txt']).trim()])
    expect(after['epost.eml']).not.toMatch(/Ny leder|ny-leder/)
    for (const line of (after['epost.eml'] ?? '').split('\r\n')) expect(line.length).toBeLessThan(79)

    const page = read(later, 'dist/nyhetsbrev/2026-10/index.html')
    expect(page).toContain('Nye lokaler på Ås')
    expect(page).not.toMatch(/Rettet tittel|Ny leder|ny-leder/)
    expect(page).toContain(gone)
  })

  test('loses subject and preheader with its lead story, and tells which words are the editor’s to change', async () => {
    const later = clone(root)
    edit(later, 'articles/2026-10-05-kari-forteller.md', '---\n', '---\ntrukket: 2026-11-20\n')
    const { code, stderr } = await december(later, 'build')
    expect(code).toBe(0)
    expect(stderr).toMatch(/trukket-hovedsak/)
    const { subject } = await PostalMime.parse(mails(later)['epost.eml'] ?? '')
    expect(subject?.replace('\u00a0', ' ')).toBe('Prøvebrevet, oktober 2026')
    for (const bytes of Object.values(mails(later))) expect(bytes).not.toMatch(/Kari|kari-forteller/)
    expect(read(later, 'dist/nyhetsbrev/2026-10/index.html')).not.toMatch(/Kari|kari-forteller/)
    edit(later, document('2026-10'), /^emnefelt:.*$/m, 'emnefelt: Nytt i oktober')
    edit(later, document('2026-10'), /^innbokstekst:.*\n/m, '')
    expect((await december(later, 'check', document('2026-10'))).stdout).not.toMatch(/trukket-hovedsak|sendt-endret/)
  })

  test('is kept without what was withdrawn in headers alone once addresses are recorded', async () => {
    const later = clone(root)
    for (const file of ['05-kari-forteller', '07-ny-leder']) edit(later, `articles/2026-10-${file}.md`, '---\n', '---\ntrukket: 2026-11-20\n')
    mkdirSync(join(later, '.korus/importert/ny-leder'), { recursive: true })
    await december(later, 'build')
    const out = mails(later)
    expect((await december(later, 'record')).code).toBe(0)
    const kept = tree(join(later, 'articles/nyhetsbrev/2026-10'))
    expect(Object.fromEntries(Object.entries(kept).filter(([path]) => path.startsWith('epost.')))).toEqual(out)
    for (const bytes of Object.values(kept)) expect(bytes).not.toMatch(/Kari|Ny leder/)
    expect(existsSync(join(later, '.korus/importert/ny-leder'))).toBe(false)
    expect(await december(later, 'build')).toMatchObject({ code: 0 })
    expect(mails(later)).toEqual(out)
  })

  test('cannot be given other content: what differs is told, with the way out', async () => {
    const later = clone(root)
    await december(later, 'build')
    const dist = tree(join(later, 'dist'))
    edit(later, document('2026-10'), '  - nye-lokaler\n', '')
    const { code, stderr } = await december(later, 'newsletter', '2026-10')
    expect([code, stderr]).toEqual([1, expect.stringMatching(/saker er endret[^]*«nye-lokaler» er borte[^]*--id 2026-12/)])
    expect(tree(join(later, 'dist'))).toEqual(dist)

    const other = clone(root)
    writeFileSync(join(other, 'articles/2026-10-09-sein.md'), articleText('En sein sak', '2026-10-09'))
    const asked = await december(other, 'newsletter', '--since', '2026-10-02', '--until', '2026-10-31', '--id', '2026-10')
    expect([asked.code, asked.stderr]).toEqual([1, expect.stringMatching(/--id 2026-10-2[^]*- fra: 2026-10-01\n {2}\+ fra: 2026-10-02\n {2}\+ sein\n/)])
    expect((await december(other, 'newsletter', '2026-10', '--add')).code).toBe(1)
  })

  test('is sent once: a second time changes nothing, and a file that is changed is told of', async (context) => {
    const later = clone(root)
    const before = tree(join(later, 'articles'))
    expect((await december(later, 'newsletter', '2026-10', '--sent')).code).toBe(0)
    expect(tree(join(later, 'articles'))).toEqual(before)
    edit(later, 'articles/nyhetsbrev/2026-10/epost.txt', 'Hei', 'Hallo')
    expect(await december(later, 'build')).toMatchObject({ code: 1, stderr: expect.stringMatching(/git checkout HEAD -- articles\/nyhetsbrev\/2026-10\/epost\.txt/) })
    figure(context, 'a second --sent, and a kept file that is edited')
  })
})

const utf8 = (latin1 = ''): string => Buffer.from(latin1, 'latin1').toString()

test('what lies in dist/ must be what is kept, or nobody knows what was sent', async (context) => {
  const root = clone(original, true)
  edit(root, 'articles/2026-10-06-nye-lokaler.md', 'Nye lokaler på Ås', 'Rettet tittel')
  const { code, stderr } = await november(root, 'newsletter', '2026-10', '--sent')
  expect([code, stderr]).toEqual([1, expect.stringMatching(/ {2}- Nye lokaler på Ås\n {2}\+ Rettet tittel\n/)])
  expect(read(root, document('2026-10'))).toBe(read(original, document('2026-10')))
  figure(context, 'an article that is edited between the two commands')
})

describe('an issue that is not sent', () => {
  test('takes in what has come with --add, and leaves all else in its document', async () => {
    const root = clone(original, true)
    writeFileSync(join(root, 'articles/2026-10-09-sein.md'), articleText('En sein sak', '2026-10-09'))
    expect((await november(root, 'newsletter', '2026-10', '--dry-run')).stdout).toMatch(/Nye siden utgaven ble laget:\n {2}2026-10-09 {2}sein/)
    expect((await november(root, 'newsletter', '2026-10', '--add')).code).toBe(0)
    expect(read(root, document('2026-10'))).toBe(read(original, document('2026-10')).replace('  - nye-lokaler\n', '  - nye-lokaler\n  - sein\n'))
    expect(mails(root)['epost.txt']).toContain('En sein sak')
    expect((await november(root, 'newsletter', '2026-10', '--add')).stderr).toContain('ingen nye saker')
  })

  test('may be of one story, such as an event that is cancelled, and then moves no days', async () => {
    const root = clone(original, true)
    writeFileSync(join(root, 'articles/2026-08-01-samling.md'), articleText('Samling på Hamar', '2026-08-01', ['arrangement: {start: 2026-11-03 10:00, sted: Hamar, status: avlyst}']).replace('type: nyhet', 'type: arrangement'))
    expect((await november(root, 'newsletter', '--only', 'samling')).code).toBe(0)
    expect((await november(root, 'newsletter', '--only', 'articles/2026-08-01-samling.md')).code).toBe(0)
    expect(Object.keys(tree(join(root, 'articles/nyhetsbrev')))).toEqual(['2026-10.md', '2026-11.md'])
    const { subject } = await PostalMime.parse(readFileSync(join(root, 'dist/nyhetsbrev/2026-11/epost.eml')))
    expect(subject).toBe('Avlyst: Samling på Hamar')
    for (const id of ['2026-10', '2026-11']) expect((await november(root, 'newsletter', id, '--sent')).code).toBe(0)
    expect((await december(root, 'newsletter', '--fra', 'sist', '--dry-run')).stderr).toContain('begynner 1. november 2026')
    expect((await november(root, 'newsletter', '--only', 'samlin')).code).toBe(2)
  })
})
