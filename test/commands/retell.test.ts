import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { frameKey, recall } from '../../src/commands/recall.js'
import { packageTemplates } from '../../src/commands/package-templates.js'
import type { Frame } from '../../src/commands/remember.js'
import { openCache } from '../../src/disk/cache.js'
import { manifestHash } from '../../src/disk/manifest.js'
import { loadProject } from '../../src/disk/project.js'
import type { PlainDate } from '../../src/norwegian/day.js'
import { build } from '../../src/version.js'
import { cases, long } from '../long.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'

const now = '2026-11-15' as PlainDate
const check = (root: string) => korus(root, 'check', '--now', now, '--format', 'json', '--quiet')

/** Whether the last check told of what was edited without thinking of all articles: only a run that did keeps what it said. */
async function wasRetold(root: string): Promise<boolean> {
  const read = await loadProject(root, packageTemplates)
  return recall(read, frameKey(read, now, read.earlier.hash, false), openCache(root, build)) === null
}

const event = (lines: string) => articleText('Et møte', '2026-09-10', ['arrangement: {start: 2026-10-03T10:00, sted: Rådhuset}', lines], 'Her er det **et** møte for alle.').replace('type: nyhet', 'type: arrangement')
const sources: Readonly<Record<string, string>> = {
  'articles/2026-10-01-en.md': articleText('En sak', '2026-10-01', ['vedlegg: [{fil: notat.pdf, tekst: Notatet}]'], 'Se [to](to.md#lenke) og og [tre](2026-10-03-tre.md).\n\n## Lenke\n\n[borte](borte.md) [mer](#lenke) ![Et møte](mote.png)'),
  'articles/2026-10-02-to.md': articleText('To saker', '2026-10-02', ['kladd: ja', 'oversatt_fra: en'], '## Lenke\n\nDet vises til [en](en#finnes-ikke). En annen [fil](borte.pdf).'),
  'articles/2026-10-03-tre.md': articleText('Tre', '2026-10-03', ['slug: tre-saker', 'revideres: 2026-11-01'], 'Denne teksten har en slug, og og en lenke til [saken](/artikler/seks/).'),
  'articles/2026-10-04-fire.md': articleText('Fire', '2026-10-04', ['bilde: {fil: mote.png, alt: Et møte, foto: Kari Åsen}', 'tidligere_adresser: [en-gang]'], 'Kort sagt [det samme](/artikler/en-gang/) og og ![Borte](borte.png).'),
  'articles/2026-10-05-fem.md': event('revideres: 2026-10-01'),
  'articles/2026-12-24-seks.md': articleText('Seks', '2026-12-24', ['slug: seks', 'personer: [{navn: Kari Åsen, grunnlag: stilling}]'], '<!-- korus-ignore dobbelt-ord: slik er det -->\nHer står det og og to ganger, se [fire](fire.md).'),
}
/** Two articles with one slug, and two with one former address: which comes first decides what others are told of them. */
const crossed: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(sources).map(([path, text]) => [path, text
  .replace('oversatt_fra: en', 'slug: seks').replace('slug: tre-saker', 'slug: tre-saker\ntidligere_adresser: [en-gang]')]))
const issue = '---\nid: 2026-10\nfra: 2026-10-01\ntil: 2026-10-31\nsaker:\n  - sak: fire\n---\n\nSe [delen](../2026-10-01-en.md#lenke).\n'

/** What somebody may do to an article between two saves; some of it matters to others, some to itself alone. */
const edits: readonly (readonly [from: RegExp, to: string])[] = [
  [/$/, 'Noen ord til, og og noen til.\n'], [/^ingress: /m, 'ingress: Velkommen til dette. '], [/\n\n/, '\n\nEt nytt avsnitt med [en lenke](https://example.no/) og og mer.\n\n'], [/## Lenke/, '## Annen lenke'], [/mote\.png/, 'mota.png'],
  [/notat\.pdf/, 'notat.doc'], [/og og/, `og og${' ord'.repeat(150)}`], [/^revideres: .*$/m, 'revideres: 2026-12-01'], [/^slug: .*$/m, 'slug: tre-en'], [/^dato: 2026-1/m, 'dato: 2027-1'], [/\bto\.md/, 'tre.md'], [/for alle/, 'for alle som er velkommen til oss'],
  [/^kladd: ja\n/m, ''], [/^tema: /m, 'slug: fire\ntema: '], [/^tema: /m, 'kladd: ja\ntema: '], [/^tema: /m, 'trukket: 2026-11-01\ntema: '], [/^tema: .*\n/m, ''], [/^(tidligere_adresser): \[(.*)\]/m, '$1:\n  - $2'], [/en-gang\]/, 'en-gang, to]'],
  [/#finnes-ikke/, '#lenke'], [/\n$/, '\n<!-- korus-ignore dobbelt-ord: slik er det -->\nNå er det er det slik.\n'], [/^<!--.*-->\n/m, ''], [/^(oversatt_fra): .*/m, '$1: ti'], [/^(.*)$/s, '\ufeff$1'], [/\n/g, '\r\n'], [/^tittel: /m, '# En merknad\ntittel: '],
  [/^tittel: /m, 'tittel: Åpning av '], [/^tittel: .*$/m, 'tittel: Aktuelt\nkorttittel: Nytt'], [/^dato: 2026-10-0\d/m, 'dato: 2026-10-09'], [/^dato: 2026-10/m, 'dato: 2026-09'], [/^tema: .*$/m, 'tema: [bolig, skole]'], [/^tema: .*$/m, 'tema: [skole, bolig]'], [/^tema: /m, 'emneord: [nabolag]\ntema: '], [/^tema: /m, 'oppdatert: 2026-11-02\ntema: '], [/^tema: /m, 'oppdatert: 2027-11-02\ntema: '], [/^tema: /m, 'rettelser: [{dato: 2027-11-02, tekst: Feil tall.}]\ntema: '],
  [/\n$/, '\nSe også [to](2026-10-02-to.md) og [tre](tre-saker) og og.\n'], [/\n$/, '\nSe [en](/artikler/en/#lenke), [fire](/artikler/fire/) og [tema](/tema/bolig/).\n'], [/\n$/, '\nSe [borte](borte.md) og [en](en#finnes-heller-ikke).\n'], [/\[borte\]\(borte\.md\)/, 'borte'], [/\[tre\]\(.*?\)/, '[fire](fire) og [fire](2026-10-04-fire.md)'], [/\[fil\]\(borte\.pdf\)/, 'fil'], [/\n$/, '\nSe [notatet](notat.pdf) og [forsiden](/).\n'], [/\[saken\]\(.*?\)/, '[saken](/artikler/seks/) og [igjen](/artikler/seks/)'],
]

test('what is said after an edit is what is said of the same articles by who knows nothing, whatever was edited', async () => {
  let seed = 20
  const pick = <T>(all: readonly T[]): T => all[(seed = (seed * 16807) % 2147483647) % all.length] as T
  const files = { 'korus.yml': settingsText, 'articles/notat.pdf': 'pdf', 'articles/mote.png': readFileSync('test/fixtures/mote.png'), ...(long ? { 'articles/nyhetsbrev/2026-10.md': issue } : {}) }
  const [root, clean] = [project(files), project(files)]
  const befores = [sources, crossed].map((articles) => ({ articles, folder: project({ ...files, ...articles }) }))
  for (const { folder } of befores) await check(folder)
  let retold = 0
  for (let step = 0; step < cases(edits.length + 4, 90); step++) {
    const { articles, folder: before } = befores[step < edits.length ? 0 : step % 2] as (typeof befores)[number]
    const [from, to] = step < edits.length ? edits[step] as (typeof edits)[number] : pick(edits)
    const path = pick(Object.keys(articles).filter((one) => from.test(articles[one] as string)))
    if (path === undefined) continue
    const other = pick([path, ...Object.keys(articles)])
    const texts = { ...articles, [path]: (articles[path] as string).replace(from, to) }
    if ((long || step % 4 === 3) && other !== path) texts[other] = (articles[other] as string).replace(...pick(long ? edits : edits.slice(0, 3)) as [RegExp, string])
    for (const folder of [root, clean]) {
      rmSync(join(folder, '.korus'), { recursive: true, force: true })
      for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text)
    }
    cpSync(join(before, '.korus'), join(root, '.korus'), { recursive: true })
    const warm = await check(root)
    // The others were told by a run that thought of all.
    if (!await wasRetold(root)) continue
    retold++
    expect(warm, `${step}: ${path}\n${texts[path]}\n${other}\n${texts[other]}`).toEqual(await check(clean))
  }
  // Most of what is done here matters to others; what does not is tried often enough all the same.
  expect(retold).toBeGreaterThan(15)
})

test('the check of a save by which somebody withdraws keeps neither what was there nor what is', async () => {
  const path = 'articles/2026-10-01-en.md'
  const before = articleText('En sak', '2026-10-01', [], 'Her har vi et brevduehus.')
  const root = project({ 'korus.yml': settingsText, [path]: before, 'articles/2026-10-02-to.md': articleText('To saker', '2026-10-02') })
  const kept = (word: string) => Object.values(tree(join(root, '.korus'))).some((bytes) => bytes.includes(word))
  await check(root)
  expect(kept('brevduehus')).toBe(true)
  writeFileSync(join(root, path), before.replace('dato:', 'trukket: 2026-11-01\ndato:').replace('et brevduehus', 'brevduehuset og et gartneri'))
  await check(root)
  expect(['brevduehus', 'gartneri'].filter(kept)).toEqual([])
})

test('a check of what was edited leaves the next build to know what was published', async () => {
  const [one, two] = ['articles/2026-10-01-en.md', 'articles/2026-10-02-to.md']
  const root = project({ 'korus.yml': settingsText, [one]: articleText('En', '2026-10-01'), [two]: articleText('To', '2026-10-02') })
  expect((await korus(root, 'build', '--now', now, '--quiet')).code).toBe(0)
  const load = () => loadProject(root, packageTemplates)
  const published = (await load()).articles.map(({ hash }) => hash)
  for (const series of ['Nye to', 'Nyere to']) {
    writeFileSync(join(root, two), articleText('To', '2026-10-02', [`serie: ${series}`]))
    await check(root)
  }
  const read = await load()
  const frame = openCache(root, build).get('frame', frameKey(read, now, read.earlier.hash, false)) as Frame
  expect(frame.hashes).toEqual(read.articles.map(({ hash }) => hash))
  expect(frame.laid).toEqual({ manifest: manifestHash(root), otherwise: { 1: published[1] } })
})
