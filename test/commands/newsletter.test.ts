import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { articleText, korus, project, tree } from '../project.js'

const sound = {
  'articles/2026-09-30-for.md': articleText('Dagen før', '2026-09-30'), 'articles/2026-10-01-forste.md': articleText('Den første dagen', '2026-10-01'),
  'articles/2026-10-31-siste.md': articleText('Den siste dagen', '2026-10-31'), 'articles/2026-11-01-etter.md': articleText('Dagen etter', '2026-11-01'),
}
const newsletter = (root: string, ...more: string[]) => korus(root, 'newsletter', '--now', '2026-11-15', ...more)
const files = (root: string, id: string) => Object.fromEntries(['mjml', 'html', 'txt', 'eml'].map((kind) => [kind, readFileSync(join(root, `dist/nyhetsbrev/${id}/epost.${kind}`), 'utf8')]))

describe('newsletter', () => {
  // An issue of October, which the tests of what follows begin with a copy of.
  const october = project(sound)
  const copied = (): string => {
    const root = project({})
    cpSync(october, root, { recursive: true })
    return root
  }

  test('records and publishes the issue of a period, both days included', async () => {
    const root = october
    const { code } = await newsletter(root, '--since', '2026-10-01', '--until', '31. oktober 2026')
    expect(code).toBe(0)
    expect(readFileSync(join(root, 'articles/nyhetsbrev/2026-10.md'), 'utf8')).toContain('saker:\n  - siste\n  - forste\n')
    const made = files(root, '2026-10')
    for (const kind of ['mjml', 'html', 'txt']) {
      expect(made[kind]).toContain('Den første dagen')
      expect(made[kind]).not.toMatch(/Dagen før|Dagen etter/)
    }
    const mail = await PostalMime.parse(made['eml'] ?? '')
    expect(mail.from).toEqual({ name: 'Prøvesentrene', address: 'brev@magasin.example' })
    expect(mail.html).toContain('https://magasin.example/blad/artikler/forste/')
    expect(mail.text).toContain('https://magasin.example/blad/artikler/forste/')
    expect(readFileSync(join(root, 'dist/nyhetsbrev/2026-10/index.html'), 'utf8')).toContain('Den siste dagen')
  })

  test('with nothing new it says so and writes nothing', async () => {
    const root = project(sound)
    const before = tree(join(root, 'articles'))
    const { code, stderr } = await newsletter(root, '--since', '2026-11-02')
    expect([code, stderr]).toEqual([0, 'Ingen nye artikler siden 2. november 2026. Det ble ikke laget noen utgave.\n'])
    expect([tree(join(root, 'articles')), tree(join(root, 'dist'))]).toEqual([before, {}])
  })

  test('an error anywhere stops it before anything is written', async () => {
    const root = project({ ...sound, 'articles/feil.md': articleText('Feil', '2026-02-30') })
    expect((await newsletter(root, '--since', '2026-10-01')).code).toBe(1)
    expect([Object.keys(tree(join(root, 'articles/nyhetsbrev'))), tree(join(root, 'dist'))]).toEqual([[], {}])
  })

  test('made again, the document decides and what has come since is only told of', async () => {
    const root = copied()
    const path = join(root, 'articles/nyhetsbrev/2026-10.md')
    writeFileSync(path, `${readFileSync(path, 'utf8').replace('  - forste\n', '')}\nHei **alle**.\n`)
    writeFileSync(join(root, 'articles/2026-10-15-ny.md'), articleText('Den nye', '2026-10-15'))
    const { code, stderr } = await newsletter(root, '2026-10')
    expect(code).toBe(0)
    expect(stderr).toContain('2026-10-15  ny')
    const { html, txt } = files(root, '2026-10')
    expect(html).toContain('<strong>alle</strong>')
    expect(txt).toContain('Hei')
    expect(html).not.toMatch(/Den første dagen|Den nye/)
    await newsletter(root, '--since', '2026-10-01', '--until', '2026-10-31')
    expect(files(root, '2026-10')['html']).toBe(html)
  })

  test('--dry-run tells what is in and out and writes nothing', async () => {
    const root = project(sound)
    const { code, stdout } = await newsletter(root, '--since', '2026-10-01', '--until', '2026-10-31', '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toMatch(/2026-10-31 {2}siste[^]*2026-11-01 {2}etter: /)
    expect(tree(join(root, 'dist'))).toEqual({})
  })

  test('--since last begins the day after the last issue that was sent', async () => {
    const root = project(sound)
    expect((await newsletter(root, '--since', 'last')).code).toBe(2)
    mkdirSync(join(root, 'articles/nyhetsbrev'))
    writeFileSync(join(root, 'articles/nyhetsbrev/2026-10.md'), '---\nfra: 2026-10-01\ntil: 2026-10-30\nsendt: 2026-10-30\nsaker:\n  - forste\n---\n')
    const { code, stdout } = await newsletter(root, '--fra', 'sist', '--dry-run')
    expect([code, [...stdout.matchAll(/^ {2}\S+ {2}\S+/gm)].map(([line]) => line)]).toEqual([0, ['  2026-11-01  etter', '  2026-10-31  siste']])
  })

  test.each([
    [['--since', '2026-10-31', '--until', '2026-10-01'], 2], [['--since', '2026-02-30'], 2], [['--since', '8 juni'], 2], [['2026-09'], 2], [[], 2], [['--since'], 2], [['--fra', '2026-10-01', '--jada'], 2],
  ])('%j is wrong usage: one sentence, nothing written', async (argv, expected) => {
    const root = project(sound)
    const { code, stdout, stderr } = await newsletter(root, ...argv)
    expect([code, stdout]).toEqual([expected, ''])
    expect(stderr).toMatch(/^.{20,}\n$/)
    expect(stderr).not.toMatch(/error:|\bat \//)
    expect(tree(join(root, 'dist'))).toEqual({})
  })

  test('another day, id and provider than the usual', async () => {
    const root = project(sound)
    expect((await newsletter(root, '--since', '2026-10-01', '--id', '2026-11-2', '--provider', 'listmonk')).code).toBe(0)
    expect(files(root, '2026-11-2')['html']).toContain('{{ UnsubscribeURL }}')
    expect((await newsletter(root, '--since', '2026-10-01', '--id', 'juleutgave')).code).toBe(2)
    expect((await newsletter(root, '--since', '2026-10-01', '--provider', 'postmann')).code).toBe(2)
  })
})
