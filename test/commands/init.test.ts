import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { articleTypes } from '../../src/article/metadata-types.js'
import { readArticle } from '../../src/article/read.js'
import { addDays, type PlainDate } from '../../src/norwegian/day.js'
import { snippetsText } from '../../src/starter/snippets.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'
import { settingsOf } from '../settings-text.js'
import { atTerminal, key } from '../terminal.js'

const now = '2026-11-15' as PlainDate
const flags = ['--navn', 'Magasinet: for "alle"', '--url', 'https://www.example.no/sti/', '--postadresse', 'Postboks 1, 0001 Oslo', '--epost', 'post@example.no', '--now', now]
/** An empty folder, and how to run a command line there. */
const empty = () => {
  const root = project({ 'korus.yml': null })
  return { root, run: (...argv: string[]) => korus(root, ...argv), files: () => Object.keys(tree(root)).filter((path) => !path.startsWith('.korus/')) }
}

describe('init', () => {
  test('gives a project that is sound, builds and makes an issue at once, and whose examples leave no trace when they are deleted', async () => {
    const { root, run } = empty()
    expect(await run('opprett', 'nytt/sted', ...flags, '--sentre', 'Senter Nord, Senter Åfjord', '--temaer', 'Bolig, Å bo, Forebygging')).toMatchObject({ code: 0, stdout: `Skrev 21 filer i ${join('nytt', 'sted')}.\n` })
    const made = join(root, 'nytt/sted')
    const { summary, diagnostics } = JSON.parse((await korus(made, 'check', '--format', 'json', '--now', now)).stdout)
    expect([summary.errors, summary.published, diagnostics.map(({ code }: { code: string }) => code)]).toEqual([0, articleTypes.length, ['mangler-tilgjengelighet']])
    // A share card for each article takes longer than all the rest.
    appendFileSync(join(made, 'korus.yml'), 'delingskort: nei\n')
    expect((await korus(made, 'build', '--now', now)).code).toBe(0)
    expect(await korus(made, 'newsletter', '--since', addDays(now, -14), '--now', now)).toMatchObject({ code: 0, stderr: expect.stringContaining('Fant 9 artikler') })
    const { dependencies, name } = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8'))
    expect([name, dependencies.korus]).toEqual(['magasinet-for-alle', expect.stringMatching(/^file:.*$/)])

    for (const folder of ['articles/eksempler', 'articles/nyhetsbrev', 'dist']) rmSync(join(made, folder), { recursive: true })
    writeFileSync(join(made, 'articles/2026-11-15-var-egen.md'), articleText('Vår egen', now, ['senter: senter-afjord']))
    expect((await korus(made, 'build', '--now', now)).code).toBe(0)
    expect(JSON.stringify(Object.keys(tree(join(made, 'dist'))))).not.toContain('eksempel')
  })

  test.each([
    ['github', ['.github/workflows/nyhetsbrev.yml', '.github/workflows/publiser-pages.yml', '.github/workflows/sjekk.yml']], ['gitlab', ['.gitlab-ci.yml']],
    ['rsync', ['.github/workflows/nyhetsbrev.yml', '.github/workflows/publiser-rsync.yml', '.github/workflows/sjekk.yml']], ['ingen', []],
  ])('publishes from %s by the files the package has', async (hosting, paths) => {
    const { root, run, files } = empty()
    expect((await run('init', ...flags, '--hosting', hosting, '--no-examples', '--korus', '1.2.3', '--quiet')).code).toBe(0)
    expect(files().filter((path) => path.startsWith('.git') && !/^\.git(?:ignore|attributes)$/.test(path))).toEqual(paths)
    expect(files().filter((path) => path.startsWith('articles/'))).toEqual([])
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies).toEqual({ korus: '1.2.3' })
  })

  test('never writes over anything, and completes what is there', async () => {
    const before = { 'korus.yml': settingsText, '.gitignore': 'mitt\n', 'articles/2026-10-01-en.md': articleText('En', '2026-10-01') }
    const root = project(before)
    const { code, stderr } = await korus(root, 'opprett', '--now', now)
    expect([code, stderr]).toEqual([0, expect.stringMatching(/Disse fantes fra før og er ikke rørt: \.gitignore og korus\.yml\.\nDet ligger saker/)])
    expect(tree(root)).toMatchObject(Object.fromEntries(Object.entries(before).map(([path, text]) => [path, Buffer.from(text).toString('latin1')])))
    expect(existsSync(join(root, 'articles/eksempler'))).toBe(false)
    expect(readFileSync(join(root, '.vscode/korus.code-snippets'), 'utf8')).toContain('${3|bolig,skole|}')
    const all = tree(root)
    expect(await korus(root, 'opprett', '--now', now)).toMatchObject({ code: 0, stdout: 'Alt fantes fra før, så ingenting er skrevet.\n' })
    expect(tree(root)).toEqual(all)
  })

  test.each([
    [['opprett', ...flags, '--epost', 'post']], [['opprett', ...flags, '--url', 'ftp://a']], [['opprett', ...flags, '--sentre', ',']], [['opprett', '--navn', 'A']],
    [['opprett', ...flags, '--publisering', 'ftp']], [['opprett', 'en-fil', ...flags]],
  ])('%j is told, and nothing is written', async (argv) => {
    const root = project({ 'korus.yml': null, 'en-fil': 'x' })
    const { code, stderr, stdout } = await korus(root, ...argv)
    expect([code, stdout, stderr]).toEqual([expect.toBeOneOf([2, 3]), '', expect.stringMatching(/\.\n$/)])
    expect(Object.keys(tree(root))).toEqual(['en-fil'])
  })

  test('asks at a terminal, again where an answer can’t be used', async () => {
    const { root } = empty()
    const { code, unasked } = await atTerminal(root, ['opprett', 'her', '--now', now, '--korus', '1.0.0'], [
      ['Hva skal nettstedet hete', `Vårt blad${key.enter}`], ['Hvilken adresse får', key.enter], ['er ikke en adresse', `www.example.no${key.enter}`], ['Hvem gir det ut', key.enter],
      ['Hva er postadressen', key.enter], ['må det stå noe', `Postboks 1${key.enter}`], ['Hvilken e-postadresse', `a@example.no${key.enter}`], ['Hvilke sentre', key.enter], ['Hvilke temaer', key.enter],
      ['Hvor skal nettstedet', `${key.down}${key.enter}`],
    ])
    expect([code, unasked]).toEqual([0, []])
    expect(parse(readFileSync(join(root, 'her/korus.yml'), 'utf8'))).toMatchObject({ navn: 'Vårt blad', url: 'https://www.example.no', sentre: [{ id: 'vart-blad', navn: 'Vårt blad' }], standard: { senter: 'vart-blad' } })
    expect(existsSync(join(root, 'her/.gitlab-ci.yml'))).toBe(true)

    const stopped = await atTerminal(root, ['opprett', 'der'], [['Hva skal nettstedet hete', `A${key.enter}`], ['Hvilken adresse', key.interrupt]])
    expect([stopped.code, stopped.stderr, existsSync(join(root, 'der'))]).toEqual([2, 'Avbrutt. Ingenting er skrevet.\n', false])
  })
})

describe('VS Code', () => {
  const settings = settingsOf()
  const snippets = JSON.parse(snippetsText(settings)) as Record<string, { readonly prefix: string; readonly body: readonly string[] }>
  const filled = (body: readonly string[]): string => body.join('\n').replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/, now).replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('ÅÅÅÅ-MM-DD TT:MM', '2026-12-01 10:00').replaceAll('$0', 'Tekst.')

  test('has a snippet of every type that is sound once it is filled out', () => {
    expect(Object.values(snippets).map(({ prefix }) => prefix)).toEqual(expect.arrayContaining([...articleTypes]))
    for (const { prefix, body } of Object.values(snippets).filter((one) => articleTypes.includes(one.prefix as never))) {
      const { value, diagnostics } = readArticle({ path: `articles/${prefix}.md`, text: filled(body) }, settings)
      expect([prefix, value?.meta.draft, diagnostics.filter(({ code }) => code !== 'for-kort').map(({ code }) => code)]).toEqual([prefix, true, []])
    }
  })

  test('finds the lines of what check says', async () => {
    const { tasks } = JSON.parse(readFileSync('starter/vscode/tasks.json', 'utf8'))
    const { regexp, file, line, column, message } = tasks[0].problemMatcher.pattern
    const root = project({ 'articles/2026-11-01-feil.md': articleText('Feil, og mer', '2026-02-30') })
    const [, ...found] = new RegExp(regexp).exec((await korus(root, 'sjekk', '--format', 'github', '--now', now)).stdout.split('\n')[0] as string) ?? []
    expect([found[file - 1], found[line - 1], found[column - 1], found[message - 1]]).toEqual(['articles/2026-11-01-feil.md', '4', '7', 'Dagen «2026-02-30» finnes ikke.'])
  })
})
