import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleText, korus, project, settingsText } from '../project.js'

const header = [
  'forfatter: {navn: Ola By, rolle: venn av Kari Lie}', "korttittel: 'Om KARI\u00a0LIE'", 'emneord: [kari lie, annet]', 'slug: om-kari-lie',
  'personer:', '  - navn: Kari Lie', '    grunnlag: samtykke', '    samtykke: {dato: 2026-01-01, omfang: [nettsted], arkivref: "Kari\\u0020Lie 3"}',
  'kontakt: [{navn: Kari Lie, tlf: "51 72 90 63"}]', 'notat: >', '  Ring Kari', '  Lie først', '# Kari Lie har ringt',
]
const body = 'Hun heter **Kari** *Lie*s, sa `kari lie`.\n\n![Kari Lie smiler](bilder/kari-lie.jpg "Kari Lie")\n\nKari[^1]\nLie og [Kari](https://lenke.example/) Lie.[^1]\n\n[^1]: Ring 51729063.'
const files = {
  'articles/a.md': articleText('Kari Lie forteller', '2026-05-01', header, body),
  'articles/feil.md': 'Kari Lie, uten hode',
  'articles/uten.md': articleText('Uten', '2026-05-02', [], 'Kari sa at Lie var her.'),
  'articles/gammel.md': Buffer.from(articleText('Gammel', '2026-05-03', [], 'Blåbær og Kari Lie'), 'latin1'),
  'articles/bilder/kari-lie.jpg': 'x',
  'articles/nyhetsbrev/2026-05.md': '---\nfra: 2026-05-01\ntil: 2026-05-31\nsendt: 2026-06-01\nsaker:\n  - {sak: om-kari-lie, tittel: Kari Lie}\n---\n\nHils på Kari Lie.\n',
  'articles/nyhetsbrev/2026-05/epost.txt': 'Kari Lie',
  'korus.yml': settingsText.replace('forfatter: Kari Åsen', "forfatter: 'Kari Lie'"),
  'templates/site/parts/egen.hbs': 'Kari Lie',
}
type Found = { readonly unsearched: readonly string[]; readonly files: readonly { readonly file: string; readonly state: string | null; readonly sent: string | null; readonly issues: readonly unknown[]; readonly places: readonly Record<string, string | number | null>[] }[] }

async function find(root: string, wanted: string): Promise<Found> {
  const { code, stdout } = await korus(root, 'find', wanted, '--format', 'json', '--now', '2026-11-15')
  expect(code).toBe(0)
  return JSON.parse(stdout)
}
const placesOf = (found: Found, path: string): string[] => found.files.find(({ file }) => file === path)?.places.map(({ line, where }) => `${line} ${where}`) ?? []

describe('find', () => {
  test('finds a name wherever it stands, each place once', async () => {
    const found = await find(project(files), 'Kari Lie')
    expect(placesOf(found, 'articles/a.md')).toEqual([
      '2 tittel', '7 forfatter.rolle', '8 korttittel', '9 emneord', '10 slug', '12 personer.navn', '14 personer.samtykke.arkivref', '15 kontakt.navn', '17 notat', '19 header',
      '22 body', '22 body', '24 picture', '24 picture', '24 picture', '26 body', '27 body',
    ])
    expect(found.files.map(({ file, places }) => [file, places.length])).toEqual([
      ['articles/a.md', 17], ['articles/bilder/kari-lie.jpg', 1], ['articles/feil.md', 1], ['articles/gammel.md', 1], ['articles/nyhetsbrev/2026-05.md', 3], ['articles/nyhetsbrev/2026-05/epost.txt', 1],
      ['articles/uten.md', 1], ['korus.yml', 1], ['templates/site/parts/egen.hbs', 1],
    ])
  })

  test('names an article by the id of its author, and by the author that is usual', async () => {
    const root = project({
      'korus.yml': settingsText.replace('forfatter: Kari Åsen', 'forfatter: kl').concat('forfattere: [{id: kl, navn: Kari Lie}]\nkontakter: [{id: post, navn: Kari Lie}]\n'),
      'articles/a.md': articleText('A', '2026-01-01'), 'articles/b.md': articleText('B', '2026-01-01', ['forfatter: [Ola By, kl]', 'kontakt: post']),
    })
    const found = await find(root, 'kari lie')
    expect([placesOf(found, 'articles/a.md'), placesOf(found, 'articles/b.md')]).toEqual([['1 forfatter'], ['7 forfatter', '8 kontakt']])
  })

  test('says what is published, what was sent and in which issue', async () => {
    const found = await find(project(files), 'kari lie')
    const of = (path: string) => found.files.find(({ file }) => file === path)
    expect(of('articles/a.md')).toMatchObject({ state: 'published', issues: [{ id: '2026-05', sent: '2026-06-01' }] })
    expect(of('articles/nyhetsbrev/2026-05.md')).toMatchObject({ state: null, sent: '2026-06-01' })
  })

  test('finds a number by its figures', async () => {
    const found = await find(project(files), '517 29 063')
    expect(placesOf(found, 'articles/a.md')).toEqual(['15 kontakt.tlf', '29 body'])
  })

  test('shows each place with its line and the hit marked', async () => {
    const { code, stdout } = await korus(project(files), 'finn', 'kari', 'lie', '--now', '2026-11-15')
    expect(code).toBe(0)
    expect(stdout).toContain('articles/a.md:2:9  tittel\n  2 │ tittel: Kari Lie forteller\n    │         ^^^^^^^^\n')
    expect(stdout).toContain('articles/bilder/kari-lie.jpg  filnavn\n')
    expect(stdout).toContain('sendt 1. juni 2026')
  })

  test('says so when nothing is found, and names what it could not open', async () => {
    const { code, stdout, stderr } = await korus(project(files), 'finn', 'Per Nes')
    expect([code, stdout]).toEqual([0, 'Fant ikke «Per Nes» noe sted.\n'])
    expect(stderr).toContain('1 bilde')
  })

  test('finds what a kept e-mail says in its transfer encodings', async () => {
    const base64 = Buffer.from('<p>Blåbær hos Kåre\u00a0Lie</p>').toString('base64').replace(/.{20}/g, '$&\r\n')
    const subject = Buffer.from('Møt Kåre Lie').toString('base64')
    const eml = [`Subject: =?UTF-8?B?${subject}?=`, 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=ab', '', '--ab', 'Content-Transfer-Encoding: quoted-printable', 'Content-Type: text/plain; charset=utf-8', '',
      'Hos K=C3=A5=', 're Lie er det fint.', '--ab', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64, '--ab--', ''].join('\r\n')
    const root = project({ 'articles/nyhetsbrev/2026-05/epost.eml': eml })
    expect(placesOf(await find(root, 'Kåre Lie'), 'articles/nyhetsbrev/2026-05/epost.eml')).toEqual(['1 body', '9 body', '15 body'])
    expect((await find(root, 'Kari Lie')).files).toEqual([])
  })

  test('works where korus.yml and articles are wrong, and where a link leads out', async () => {
    const root = project({ 'korus.yml': 'Kari Lie: [', 'articles/a.md': '---\nnavn: "Kari Lie\n', 'articles/stor.md': `${'x '.repeat(1_100_000)}Kari Lie`, 'articles/film.mp4': 'ftyp isom, en film uten ord \0' })
    symlinkSync('/etc', join(root, 'articles/ut'))
    const found = await find(root, 'Kari Lie')
    expect(found.files.map(({ file }) => file)).toEqual(['articles/a.md', 'articles/stor.md', 'korus.yml'])
    expect([...found.unsearched].sort()).toEqual(['articles/film.mp4', 'articles/ut'])
  })

  test.each([[[]], [['–']]])('asks for something to look for: %j', async (argv) => expect(await korus(project({}), 'find', ...argv)).toMatchObject({ code: 2, stdout: '' }))
})
