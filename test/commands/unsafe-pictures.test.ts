import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../src/cli.js'
import { landscape } from '../pictures/make.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'

const unsafe = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">\n<script>alert(1)</script>\n</svg>'
const settings = settingsText.replace('{id: fjell, navn: Senter Fjell}', '{id: fjell, navn: Senter Fjell, logo: fjell.svg}')
const files = {
  'korus.yml': `${settings}logo: merke.svg\n`,
  'articles/merke.svg': unsafe,
  'articles/fjell.svg': unsafe,
  'articles/figur.svg': unsafe,
  'articles/hode.svg': unsafe,
  'articles/sak.md': articleText('Saken', '2026-10-01', ['vedlegg:', '  - {fil: figur.svg, tekst: Figuren}'], 'Se [figuren](figur.svg).'),
  'articles/nyhetsbrev/2026-10.md': ['---', 'fra: 2026-10-01', 'til: 2026-10-31', 'saker: [sak]', 'hilsen: {navn: Kari Åsen, bilde: hode.svg}', '---', '', 'Hei.', ''].join('\n'),
}

test('an unsafe drawing is told wherever it is named: as a logo, an attachment, a portrait', async () => {
  const { code, stdout } = await korus(project(files), 'check', '--now', '2026-11-15', '--format', 'json')
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly code: string; readonly file: string; readonly line: number; readonly column: number }[] }
  const lineOf = (file: keyof typeof files, words: string): [number, number] => {
    const before = files[file].slice(0, files[file].indexOf(words)).split('\n')
    return [before.length, (before.at(-1) ?? '').length + 1]
  }
  const wanted = [['korus.yml', 'fjell.svg'], ['korus.yml', 'merke.svg'], ['articles/sak.md', 'figur.svg'], ['articles/sak.md', '[figuren]'], ['articles/nyhetsbrev/2026-10.md', 'hode.svg']] as const
  const found = diagnostics.filter((one) => one.code === 'svg-utrygg').map(({ file, line, column }) => [file, line, column].join(':'))
  expect([code, found.sort()]).toEqual([1, wanted.map(([file, words]) => [file, ...lineOf(file, words)].join(':')).sort()])
})

test('an unsafe drawing is served to nobody, even where the editors made it an advice, and a logo that is not there is told', async () => {
  const root = project({ ...files, 'korus.yml': `${files['korus.yml']}regler: {svg-utrygg: råd}\n` })
  expect(await korus(root, 'build', '--now', '2026-11-15')).toMatchObject({ code: 0 })
  const dist = tree(join(root, 'dist'))
  expect(Object.entries(dist).filter(([, bytes]) => bytes.includes('alert(1)')).map(([path]) => path)).toEqual([])
  expect(dist['artikler/sak/index.html']).not.toMatch(/(merke|fjell|figur|hode)\.svg/)
  writeFileSync(join(root, 'korus.yml'), `${settingsText}logo: borte.svg\n`)
  const { diagnostics } = JSON.parse((await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')).stdout) as { readonly diagnostics: readonly { readonly code: string; readonly file: string }[] }
  expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'bilde-mangler', file: 'korus.yml' }))
})

test('delingskort: nei shares an article with its own picture, and none without one', async () => {
  const picture = 'bilde: {fil: dor.jpg, alt: En dør på gløtt, foto: Kari}'
  const root = project({
    'korus.yml': settingsText, 'articles/dor.jpg': await landscape(700, 500).jpeg().toBuffer(),
    'articles/med.md': articleText('Med', '2026-10-01', [picture]), 'articles/uten.md': articleText('Uten', '2026-10-02'),
  })
  expect(await korus(root, 'build', '--now', '2026-11-15')).toMatchObject({ code: 0 })
  const dist = tree(join(root, 'dist'))
  const said = (slug: string): Record<string, string> => Object.fromEntries([...Buffer.from(dist[`artikler/${slug}/index.html`] ?? '', 'latin1').toString('utf8').matchAll(/property="(og:image[^"]*)" content="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]))
  const { 'og:image': address = '', ...rest } = said('med')
  expect(rest).toEqual({ 'og:image:width': '700', 'og:image:height': '500', 'og:image:alt': 'En dør på gløtt' })
  expect(dist[address.replace('https://magasin.example/blad/', '')]?.startsWith('\xff\xd8')).toBe(true)
  expect(said('uten')).toEqual({})
  expect(Object.keys(dist).filter((path) => path.includes('kort-'))).toEqual([])
})

test('how far pictures have come is one line on a terminal, and elsewhere only that they are made', async () => {
  const articles = { 'korus.yml': settingsText.replace('delingskort: nei', 'delingskort: ja'), ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`articles/sak-${n}.md`, articleText(`Sak ${n}`, '2026-10-01')])) }
  const heard = async (isTTY: boolean): Promise<string> => {
    const root = project(articles)
    let text = ''
    await main(['build', '--now', '2026-11-15'], { stdout: { write: () => {} }, stderr: { write: (more) => (text += more), isTTY }, env: {}, cwd: () => root, once: () => {} })
    return text
  }
  const terminal = await heard(true)
  expect(terminal.split('\r').filter((line) => / 60 av 60, \S+$/.test(line))).toHaveLength(1)
  expect(terminal).toContain('\r\u001b[K')
  const plain = await heard(false)
  expect(plain).toContain('60 bildefiler')
  for (const sign of ['\r', '\u001b', 'av 60']) expect(plain).not.toContain(sign)
})
