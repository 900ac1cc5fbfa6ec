import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import * as io from '../../src/disk/io.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'

afterEach(() => io.setGate(undefined))

const files = {
  'korus.yml': settingsText,
  'articles/2026-10-01-forste.md': articleText('Den første', '2026-10-01', ['emneord: [hus]'], 'Her står det og og to ganger.'),
  'articles/2026-10-02-andre.md': articleText('Den andre', '2026-10-02', [], 'Her står også det og og to ganger.'),
}
const build = (root: string, ...more: string[]) => korus(root, 'build', '--now', '2026-11-15', ...more)
const page = 'artikler/forste/index.html'

/** The calls of the file system that a command makes. */
async function callsOf(work: () => Promise<unknown>): Promise<string[]> {
  const calls: string[] = []
  io.setGate((call, path) => void calls.push(`${call} ${path}`))
  await work()
  io.setGate(undefined)
  return calls
}

describe('a build of what has not changed', () => {
  test('says the same and neither reads an article nor writes a page', async () => {
    const root = project(files)
    const first = await build(root, '--verbose')
    const again = await callsOf(async () => {
      const { code, stderr } = await build(root, '--verbose')
      expect([code, stderr.replace(/Ferdig på .*? sek\w+/, '').replace(/^.* som før\.$/m, '')]).toEqual([0, first.stderr.replace(/Ferdig på .*? sek\w+/, '').replace(/^.* som før\.$/m, '')])
    })
    expect(again.filter((call) => /^(?:write|rename|copy) /.test(call) && !/\/\.korus\/(?:lock|cache\/(?:clock|stats))/.test(call))).toEqual([])
    // The second asks for no more than the state of what it finds.
    expect(again.filter((call) => /^read .*\/dist\/(?!adresser\.json)/.test(call))).toEqual([])
  })

  test('and a check of it answers as a check without the cache does', async () => {
    const root = project(files)
    await build(root)
    const known = await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')
    rmSync(join(root, '.korus'), { recursive: true })
    expect(known).toEqual({ ...await korus(root, 'check', '--now', '2026-11-15', '--format', 'json'), stderr: known.stderr })
    expect(JSON.parse(known.stdout).diagnostics).not.toEqual([])
  })

  test('works where nothing can be kept', async () => {
    const root = project({ ...files, '.korus': 'en fil der mappen skulle være' })
    expect((await korus(root, 'check', '--now', '2026-11-15')).code).toBe(0)
  })
})

test('--verify-cache names what is otherwise than it should be, and --no-cache puts it right', async () => {
  const root = project(files)
  await build(root)
  const path = join(root, 'dist', page)
  // Of the same size and age it is taken for what it was.
  utimesSync(path, 1000, 1000)
  await build(root)
  writeFileSync(path, 'x'.repeat(statSync(path).size))
  utimesSync(path, 1000, 1000)
  expect((await build(root)).code).toBe(0)
  const found = await build(root, '--verify-cache')
  expect([found.code, found.stderr.includes(page), found.stderr.includes('artikler/andre/')]).toEqual([70, true, false])
  expect((await build(root, '--no-cache')).code).toBe(0)
  expect((await build(root, '--verify-cache')).code).toBe(0)
})

test('--explain tells why a page was made again, or was not', async () => {
  const root = project(files)
  const why = async (address = 'https://magasin.example/blad/artikler/forste/') => (await build(root, '--explain', address)).stdout
  expect(await why()).toContain('er ny')
  expect(await why()).toContain('ikke laget på nytt')
  expect(await why('finnes/ikke/')).toContain('ingen fil')
  rmSync(join(root, 'dist', page))
  expect(await why()).toContain('lagt tilbake')
  writeFileSync(join(root, 'articles/2026-10-01-forste.md'), files['articles/2026-10-01-forste.md'].replace('Den første', 'En første'))
  expect(await why()).toContain('noe som står på siden')
  expect(await why('/artikler/andre/')).toContain('ikke laget på nytt')
  mkdirSync(join(root, 'templates/site/parts'), { recursive: true })
  writeFileSync(join(root, 'templates/site/parts/bottom.hbs'), `${readFileSync('templates/site/parts/bottom.hbs', 'utf8')}<p>Ny</p>\n`)
  expect(await why()).toContain('malen')
})

test('nothing of what is withdrawn is kept by a run that says it again', async () => {
  const root = project(files)
  const text = readFileSync(join(root, 'articles/2026-10-02-andre.md'), 'utf8')
  await build(root)
  writeFileSync(join(root, 'articles/2026-10-02-andre.md'), text.replace('Den andre', 'Om Kåre Hemmelig').replace('tema:', 'trukket: 2026-11-01\ntema:'))
  for (let run = 0; run < 3; run++) {
    expect((await build(root)).code).toBe(0)
    const kept = Object.values(tree(join(root, '.korus/cache'))).join('\n')
    expect([/Hemmelig/.test(kept), /andre/.test(kept)], `run ${run}`).toEqual([false, false])
  }
})

test('a damaged cache is as none', async () => {
  const root = project(files)
  await build(root)
  const sound = tree(join(root, 'dist'))
  for (const kind of [/^index/, /^pack/, /./]) {
    const damaged = Object.keys(tree(join(root, '.korus/cache'))).filter((path) => kind.test(path))
    expect(damaged).not.toEqual([])
    for (const path of damaged) writeFileSync(join(root, '.korus/cache', path), 'ødelagt')
    writeFileSync(join(root, 'articles/2026-10-02-andre.md'), files['articles/2026-10-02-andre.md'])
    expect((await build(root)).code).toBe(0)
    expect(tree(join(root, 'dist'))).toEqual(sound)
  }
})

test('what was published of an issue that was made in the same run is not taken for what lies there without it', async () => {
  const root = project(files)
  await build(root)
  expect((await korus(root, 'newsletter', '--since', '2026-10-01', '--until', '2026-10-31', '--now', '2026-11-15')).code).toBe(0)
  await build(root)
  rmSync(join(root, 'articles/nyhetsbrev'), { recursive: true })
  expect((await build(root)).code).toBe(1)
})
