import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { picture } from '../diagnostics/cases/picture.js'
import { long } from '../long.js'
import { articleText, korus, project, tree } from '../project.js'
import { atLeast, figure } from '../promises/figure.js'

const run = (root: string, ...argv: string[]) => korus(root, ...argv, '--now', '2026-11-15')
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8')
const write = (root: string, path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
/** The files of both folders, maps of redirects apart, in which words stand, read in both of the ways in which letters are kept there; nothing in them is compressed. */
const placesOf = (root: string, words: RegExp | string): string[] => ['dist', '.korus'].flatMap((folder) => Object.entries(tree(join(root, folder))).flatMap(([path, bytes]) => {
  const text = `${path}\n${bytes}\n${Buffer.from(bytes, 'latin1').toString('utf8')}`
  return !/^(?:_redirects|\.htaccess$)/.test(path) && (typeof words === 'string' ? text.includes(words) : words.test(text)) ? [`${folder}/${path}`] : []
}))

const person = (name: string): string => `  - navn: ${name}\n    grunnlag: samtykke\n    samtykke: {dato: 2026-01-01, omfang: [nettsted, nyhetsbrev]}`
const people = (...names: string[]): string[] => ['personer:', ...names.map(person)].join('\n').split('\n')
const story = (title: string, lines: readonly string[] = []): string => articleText(title, '2026-05-01', lines)

describe('withdraw', () => {
  test.runIf(long)('leaves nothing of a person on the demonstration, and --undo brings it all back', async (context) => {
    const root = project({})
    for (const name of ['korus.yml', 'articles']) cpSync(name, join(root, name), { recursive: true })
    // Small pictures are made as large ones are, and sooner.
    for (const name of readdirSync('articles/bilder')) await sharp(`articles/bilder/${name}`).resize(160).toFile(join(root, 'articles/bilder', name))
    const file = 'articles/2020/2020-09-15-kvinnen-som-samler-dorene.md'
    const name = 'Ragnhild Sæterøy'
    const header = read(root, file).replace('anonym: ja', `navn: ${name}`).replace('En kvinne i rød jakke', name).replace('Hun har tre nøkkelknipper', `${name} har tre nøkkelknipper`)
    write(root, file, header)
    await run(root, 'build')
    const before = tree(join(root, 'dist'))
    expect(placesOf(root, name)).not.toEqual([])
    write(root, '.korus/importert/kvinnen-som-samler-dorene/brev.txt', `${name} har skrevet dette.`)
    const { code, stdout, stderr } = await run(root, 'withdraw', 'kvinnen-som-samler-dorene')
    expect([code, stderr]).toEqual([0, expect.stringContaining('trukket tilbake')])
    expect(stdout).toMatch(/Git[^]*Nasjonalbibliotek/)
    for (const words of [name, 'Sæterøy', 'Kvinnen som samler dørene', 'tre nøkkelknipper']) expect(placesOf(root, words), words).toEqual([])
    expect(read(root, 'dist/artikler/kvinnen-som-samler-dorene/index.html')).toMatch(/noindex[^]*ikke lenger tilgjengelig/)
    expect(read(root, 'dist/_redirects')).toContain('/artikler/kvinnen-som-samler-dorene/ /trukket/ 410!')
    expect((await run(root, 'withdraw', 'kvinnen-som-samler-dorene', '--undo')).code).toBe(0)
    expect(read(root, file)).toBe(header)
    // The address of the notice was published too, and leads on.
    const after = tree(join(root, 'dist'))
    expect(Object.keys(after).filter((path) => after[path] !== before[path] && !/^(?:_redirects.*|\.htaccess|adresser\.json)$/.test(path))).toEqual(['trukket/index.html'])
    figure(context, `a person of the demonstration, in ${atLeast(Object.keys(before).length)} files`)
  })

  test('an address that holds the name is told to nobody but the server, and a picture and a document of it alone leave with it', async () => {
    const root = project({
      'articles/solveig-lie-forteller.md': story('Solveig Lie forteller', ['bilde: {fil: solveig.png, alt: Solveig ved kaia, foto: Per}', 'vedlegg: [{fil: solveig-lie.pdf, tekst: Ark}]', 'tidligere_adresser: [om-solveig-lie, en-samtale]', 'emneord: [Solveig Lie]', ...people('Solveig Lie')]),
      'articles/annen.md': story('En annen sak'),
      'articles/solveig.png': picture, 'articles/solveig-lie.pdf': '%PDF-1.7 Solveig Lie',
      'articles/nyhetsbrev/2026-05.md': '---\nfra: 2026-05-01\ntil: 2026-05-31\nemnefelt: Solveig Lie forteller – mai\ninnbokstekst: Hør hva Solveig Lie sier\nsaker: [solveig-lie-forteller, annen]\n---\n\nI mai møtte vi *Solveig* Lie.\n',
    })
    expect(await run(root, 'build')).toMatchObject({ code: 0 })
    expect(existsSync(join(root, 'dist/vedlegg/solveig-lie.pdf'))).toBe(true)
    write(root, 'articles/solveig-lie-forteller.md', read(root, 'articles/solveig-lie-forteller.md').replace('tittel:', 'trukket: 2026-11-15\ntittel:'))
    expect(await run(root, 'build')).toMatchObject({ code: 0 })
    expect(placesOf(root, /solveig/i)).toEqual([])
    expect(read(root, 'dist/nyhetsbrev/2026-05/epost.txt')).toContain('I mai møtte vi […].')
    expect(existsSync(join(root, 'dist/emneord/solveig-lie'))).toBe(false)
    expect(read(root, 'dist/trukket/index.html')).toContain('noindex')
    expect(read(root, 'dist/_redirects')).toMatch(/\/artikler\/solveig-lie-forteller\/ \/blad\/trukket\/ 410!\n[^]*\/vedlegg\/solveig-lie\.pdf /)
    expect(read(root, 'dist/artikler/en-samtale/index.html')).toContain('url=/blad/trukket/')
    expect((await run(root, 'build')).code).toBe(0)
  })

  test('waits for nobody: with errors in other articles it is published on top of what was sound', async () => {
    const event = (status: string, more = ''): string => articleText('Dagen', '2026-05-01', ['type: arrangement', `arrangement: {start: 2026-12-01 10:00, sted: Bergen, status: ${status}}`]).replace('type: nyhet\n', '') + more
    const root = project({ 'articles/a.md': story('Avisen', people('Ane Vik')), 'articles/b.md': story('Boken'), 'articles/dag.md': event('planlagt') })
    expect(await run(root, 'build')).toMatchObject({ code: 0 })
    write(root, 'articles/b.md', story('Boken er endret', ['tiltel: x']))
    write(root, 'articles/dag.md', event('avlyst'))
    const built = await run(root, 'build')
    expect(built.code).toBe(1)
    expect(read(root, 'dist/artikler/dag/index.html')).toContain('Avlyst')
    expect(built.stderr).toContain('dag')
    expect(read(root, 'dist/artikler/b/index.html')).not.toContain('endret')
    expect((await run(root, 'withdraw', 'a')).code).toBe(0)
    expect(read(root, 'dist/artikler/a/index.html')).toContain('ikke lenger tilgjengelig')
    expect(read(root, 'dist/index.html')).toContain('Boken')
    expect(placesOf(root, /Ane Vik|Avisen/)).toEqual([])
    // What is done is not done again, and what is sound is published as before.
    const again = await run(root, 'build')
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('ikke endret')])
    write(root, 'articles/b.md', story('Boken er endret'))
    expect((await run(root, 'build')).code).toBe(0)
    expect(read(root, 'dist/artikler/b/index.html')).toContain('endret')
  })

  test('an article that can not be read is withdrawn as well', async () => {
    const root = project({ 'articles/a.md': story('Avisen', people('Ane Vik')), 'articles/b.md': story('Boken') })
    await run(root, 'build')
    write(root, 'articles/a.md', story('Avisen', ['tiltel: x', ...people('Ane Vik')]))
    expect(await run(root, 'withdraw', 'a')).toMatchObject({ code: 0 })
    expect(placesOf(root, /Ane Vik|Avisen/)).toEqual([])
    expect(read(root, 'dist/artikler/a/index.html')).toContain('ikke lenger tilgjengelig')
  })

  test.each([
    ['in a block', people('Ane Vik', 'Bo Dal'), people('Bo Dal')],
    ['last in a block', people('Bo Dal', 'Ane Vik'), people('Bo Dal')],
    ['on a line', ['personer: [{navn: Ane Vik, grunnlag: stilling}, {navn: Bo Dal, grunnlag: stilling}]'], ['personer: [{navn: Bo Dal, grunnlag: stilling}]']],
    ['alone', people('Ane Vik'), []],
  ])('takes out one person who is %s, shows where the name stands, and keeps nothing', async (where, before, after) => {
    const root = project({ 'articles/a.md': `${story('Avisen', before)}\nHer sier Ane Vik noe.\n`, 'articles/b.md': `${story('Boken')}\nAne Vik var her.\n` })
    const isWhole = where === 'in a block'
    if (isWhole) await run(root, 'build')
    const { code, stdout } = await run(root, 'trekk-tilbake', 'a', '--person', 'ane vik')
    expect([code, read(root, 'articles/a.md')]).toEqual([0, `${story('Avisen', after)}\nHer sier Ane Vik noe.\n`])
    expect(stdout).toMatch(/articles\/a\.md:\d+:10[^]*articles\/b\.md:\d+:1\n/)
    if (!isWhole) return
    for (const file of ['a', 'b']) write(root, `articles/${file}.md`, read(root, `articles/${file}.md`).replaceAll('Ane Vik', 'noen'))
    await run(root, 'build')
    expect(placesOf(root, 'Ane Vik')).toEqual([])
  })

  test('says what it can not do', async () => {
    const root = project({ 'articles/a.md': story('Avisen', people('Ane Vik')).replace('type: nyhet', 'type: intervju') + '\n– Hva?\n\n– Det.\n' })
    for (const argv of [['withdraw'], ['withdraw', 'x'], ['withdraw', 'a', '--person', 'Ola'], ['withdraw', 'a', '--person', 'Ane Vik'], ['withdraw', 'a', '--person', 'Ane Vik', '--undo']]) {
      expect((await run(root, ...argv)).code).toBe(2)
    }
  })
})
