import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { articleText, korus, project } from './project.js'

const bin = resolve('bin/korus.js')
/** Runs a command line as a process; the fourth stream tells what it loads. */
async function run(cwd: string, argv: readonly string[], node: readonly string[] = []) {
  const child = spawn(process.execPath, [...node, bin, ...argv], { cwd, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  const [stdout, stderr, loaded] = [1, 2, 3].map((stream) => text(child.stdio[stream] as Readable))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { status, stdout: await stdout, stderr: await stderr, loaded: await loaded ?? '' }
}

/** Runs a command line and gives the packages it loaded. */
async function packagesOf(cwd: string, ...argv: string[]): Promise<string[]> {
  const { status, loaded, stderr } = await run(cwd, argv, ['--import', new URL('loaded/register.js', import.meta.url).href])
  expect([status, stderr]).toEqual([0, expect.not.stringMatching(/feil:/)])
  const names = [...loaded.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].map((match) => match[1] as string)
  return [...new Set(names)]
}

const sound = { 'articles/2026-10-01-en.md': articleText('En sak', '2026-10-01', [], 'Her står det ~~ikke~~ noe om saken.') }

describe('the command line', () => {
  test('commands load only what they need', async () => {
    const root = project(sound)
    const helps = [['--help'], ['newsletter', '--help'], ['import', '--help']].map((argv) => packagesOf('/', ...argv))
    const cold = await packagesOf(root, 'build', '--now', '2026-11-15')
    expect(cold).toEqual(expect.arrayContaining(['unified', 'remark-parse', 'gray-matter', 'yaml']))
    expect(cold).not.toEqual(expect.arrayContaining(['mjml']))
    expect(cold).not.toEqual(expect.arrayContaining(['nodemailer']))
    expect(await Promise.all(helps)).toEqual([['commander'], ['commander'], ['commander']])
    const warm = await packagesOf(root, 'build', '--now', '2026-11-15')
    for (const name of ['unified', 'remark-parse', 'remark-html', 'gray-matter', 'feedsmith', 'mjml', 'nodemailer', 'handlebars', 'sharp', 'mammoth', 'saxes']) expect(warm).not.toContain(name)
    // Words alone need no parser.
    writeFileSync(join(root, 'articles/2026-10-01-en.md'), articleText('En sak', '2026-10-01'))
    const checked = await packagesOf(root, 'check', '--now', '2026-11-15')
    for (const name of ['unified', 'remark-parse', 'remark-html', 'handlebars']) expect(checked).not.toContain(name)
  })

  test('is the same program from a shell: exit codes, streams, place', async () => {
    const files = { ...sound, 'articles/feil.md': articleText('Feil', '2026-02-30') }
    const [root, elsewhere] = [project(files), project(files)]
    const [built, checked, nowhere, version] = await Promise.all([
      run(join(root, 'articles'), ['bygg', '--now', '2026-11-15']), run(elsewhere, ['sjekk', 'articles/2026-10-01-en.md', '--now', '2026-11-15']), run('/', ['check']), run(root, ['--version']),
    ])
    expect(built).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('feil.md:4:7') })
    expect(checked).toMatchObject({ status: 0, stdout: '' })
    expect(nowhere).toMatchObject({ status: 2, stdout: '' })
    expect(version).toMatchObject({ status: 0, stdout: `korus ${JSON.parse(readFileSync('package.json', 'utf8')).version}\n` })
  })

  test.each([
    [['bygg', '--jadda'], 2], [['byg'], 2], [['check', 'finnes-ikke.md'], 2], [['build', '--format', 'xml'], 2], [['build', '--now', '2026-02-30'], 2], [['build', '--root', 'finnes-ikke'], 2],
    [['build', 'noe', 'mer'], 2], [['build', '--now'], 2],
  ])('%j ends with one sentence in the language asked for', async (argv, code) => {
    const root = project(sound)
    const [nb, en] = [await korus(root, ...argv), await korus(root, ...argv, '--lang', 'en')]
    for (const { code: found, stdout, stderr } of [nb, en]) {
      expect([found, stdout]).toEqual([code, ''])
      expect(stderr).toMatch(/^[A-ZÆØÅ«-].{15,}\n$/)
      expect(stderr).not.toMatch(/^error|undefined/)
    }
    expect(nb.stderr).not.toBe(en.stderr)
  })

  test.each([['nb'], ['en']])('--help in %s says what there is, and nothing of commander’s own', async (lang) => {
    for (const command of [[], ['build'], ['check'], ['newsletter'], ['import'], ['serve']]) {
      const { code, stdout } = await korus('/', ...command, '--help', '--lang', lang)
      expect(code).toBe(0)
      expect(stdout).not.toMatch(/\(choices|\[command\]|display help/)
      if (lang === 'nb') expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|Examples/)
    }
  })

  test('no fault of ours shows as one of the writer’s', async () => {
    const root = project(sound)
    writeFileSync(join(root, 'articles/rar.md'), `---\ntittel: ${'x'.repeat(300)}\u001b[31m\n---\n`)
    const { code, stdout } = await korus(root, 'check')
    expect(code).toBe(1)
    expect(stdout).not.toContain('\u001b')
  })
})
