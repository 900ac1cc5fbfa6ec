import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project, tree } from '../project.js'
import { figure } from './figure.js'
import { bin } from './kill.js'

const sealed = '--disallow-code-generation-from-strings'

test('the program runs where making code from text is forbidden', (context) => {
  expect(spawnSync(process.execPath, [sealed, '-e', 'new Function("1")']).status).not.toBe(0)
  const [open, shut] = [project({}), project({})]
  for (const root of [open, shut]) cpSync('test/golden/project', root, { recursive: true })
  const commands = [['build'], ['check'], ['newsletter', '--since', '2026-01-01', '--id', '2026-11-9'], ['newsletter', '2026-11-9', '--sent'], ['find', 'Kari'], ['today'], ['malform', '2026'], ['import', 'test/import/texts']]
  for (const argv of commands) {
    const run = (root: string, flags: readonly string[]) => spawnSync(process.execPath, [...flags, bin, ...argv, '--root', root, '--now', '2026-11-15'], { encoding: 'utf8' })
    const [usual, forbidden] = [run(open, []), run(shut, [sealed])]
    expect(forbidden.status, `${argv.join(' ')}: ${forbidden.stderr}`).toBe(usual.status)
    expect(forbidden.stderr + forbidden.stdout).not.toMatch(/EvalError|Code generation/)
  }
  expect(tree(join(shut, 'dist'))).toEqual(tree(join(open, 'dist')))
  figure(context, `${commands.length} commands`)
})

test('and so do the tests of what it does with articles and commands', (context) => {
  const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, LONG: ____, ...env } = process.env
  const parts = ['article', 'archive', 'schema', 'markdown', 'rules', 'import', 'commands', 'norwegian', 'report', 'disk']
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', `--execArgv=${sealed}`, ...parts.map((part) => `test/${part}/`)], { encoding: 'utf8', env, maxBuffer: 1e9 })
  expect(status, stdout.slice(-3000)).toBe(0)
  figure(context, `${parts.length} parts of the tests`)
})
