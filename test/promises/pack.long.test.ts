import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { atLeast, figure } from './figure.js'

const folder = mkdtempSync(join(tmpdir(), 'korus-pakke-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
/** The environment in which `node`, and so npm, is this one. */
const envOf = (node: string): NodeJS.ProcessEnv => ({ ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH']}` })
const npm = (cwd: string, argv: readonly string[], env = process.env) => spawnSync('npm', argv, { cwd, env, encoding: 'utf8', maxBuffer: 64_000_000, shell: process.platform === 'win32' })
const otherNode = process.env['OTHER_NODE'] ?? ''

test('what npm packs is what runs, is installed without a warning and works, on both versions of Node', (context) => {
  const packed = npm(process.cwd(), ['pack', '--json', '--pack-destination', folder])
  expect(packed.status, packed.stderr).toBe(0)
  const [{ files }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('['))) as [{ readonly files: readonly { readonly path: string }[] }]
  const own = files.map(({ path }) => path).filter((path) => !path.startsWith('node_modules/'))
  expect(own.filter((path) => !/^(?:bin|docs|lib|starter|templates|workflows)\/|^(?:package\.json|README\.md|LICENSE)$/.test(path))).toEqual([])
  const app = join(folder, 'app')
  cpSync('test/golden/project', app, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{"private":true}')
  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund']
  const installed = npm(app, [...install, join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) as string)])
  expect(installed.status, installed.stderr).toBe(0)
  expect(installed.stderr).not.toMatch(/EBADENGINE|deprecated/)
  const nodes = [process.execPath, otherNode].filter((path) => existsSync(path))
  for (const node of nodes) {
    rmSync(join(app, 'dist'), { recursive: true, force: true })
    rmSync(join(app, '.korus'), { recursive: true, force: true })
    // What this version of Node would have been warned of.
    expect(npm(app, [...install, '--dry-run'], envOf(node))).toMatchObject({ status: 0, stderr: expect.not.stringContaining('EBADENGINE') })
    const { status, stderr } = spawnSync(node, ['node_modules/korus/bin/korus.js', 'build', '--now', '2026-11-15'], { cwd: app, encoding: 'utf8', env: envOf(node) })
    expect(status, stderr).toBe(0)
    expect(stderr).not.toMatch(/warn|deprecat/i)
    expect(existsSync(join(app, 'dist/index.html'))).toBe(true)
  }
  figure(context, `${atLeast(own.length)} files of korus's own, installed and run by ${nodes.length} versions of Node`)
})
