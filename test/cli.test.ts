import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleText, korus, project } from './project.js'

const bin = resolve('bin/korus.js')
const run = (cwd: string, argv: readonly string[], node: readonly string[] = []) => spawnSync(process.execPath, [...node, bin, ...argv], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })

/** Runs a command line and gives the packages it loaded. */
function packagesOf(cwd: string, ...argv: string[]): string[] {
  const { status, output, stderr } = run(cwd, argv, ['--import', new URL('loaded/register.js', import.meta.url).href])
  expect([status, stderr]).toEqual([0, expect.not.stringMatching(/feil:/)])
  const names = [...String(output[3]).matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].map((match) => match[1] as string)
  return [...new Set(names)]
}

const sound = { 'articles/2026-10-01-en.md': articleText('En sak', '2026-10-01') }

describe('the command line', () => {
  test('commands load only what they need', () => {
    const root = project(sound)
    expect(packagesOf(root, '--help')).toEqual(['commander'])
    expect(packagesOf(root, 'newsletter', '--help')).toEqual(['commander'])
    expect(packagesOf(root, 'import', '--help')).toEqual(['commander'])
    const cold = packagesOf(root, 'build', '--now', '2026-11-15')
    expect(cold).toEqual(expect.arrayContaining(['unified', 'remark-parse', 'gray-matter', 'yaml']))
    expect(cold).not.toEqual(expect.arrayContaining(['mjml']))
    expect(cold).not.toEqual(expect.arrayContaining(['nodemailer']))
    const warm = packagesOf(root, 'build', '--now', '2026-11-15')
    for (const name of ['unified', 'remark-parse', 'remark-html', 'gray-matter', 'feedsmith', 'mjml', 'nodemailer', 'handlebars', 'sharp', 'mammoth', 'saxes']) expect(warm).not.toContain(name)
  })

  test('is the same program from a shell: exit codes, streams, place', () => {
    const root = project({ ...sound, 'articles/feil.md': articleText('Feil', '2026-02-30') })
    expect(run(join(root, 'articles'), ['bygg', '--now', '2026-11-15'])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('feil.md:4:7') })
    expect(run(root, ['sjekk', 'articles/2026-10-01-en.md', '--now', '2026-11-15'])).toMatchObject({ status: 0, stdout: '' })
    expect(run('/', ['check'])).toMatchObject({ status: 2, stdout: '' })
    expect(run(root, ['--version'])).toMatchObject({ status: 0, stdout: `korus ${JSON.parse(readFileSync('package.json', 'utf8')).version}\n` })
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
