import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { open, sealed } from '../../vitest.config.js'
import { project, tree } from '../project.js'
import { atLeast, figure } from './figure.js'
import { bin } from './kill.js'

const flag = '--disallow-code-generation-from-strings'

test('the program runs where making code from text is forbidden', (context) => {
  expect(spawnSync(process.execPath, [flag, '-e', 'new Function("1")']).status).not.toBe(0)
  const [open, shut] = [project({}), project({})]
  for (const root of [open, shut]) cpSync('test/golden/project', root, { recursive: true })
  const commands = [['build'], ['check'], ['newsletter', '--since', '2026-01-01', '--id', '2026-11-9'], ['newsletter', '2026-11-9', '--sent'], ['find', 'Kari'], ['today'], ['malform', '2026'], ['import', 'test/import/texts']]
  for (const argv of commands) {
    const run = (root: string, flags: readonly string[]) => spawnSync(process.execPath, [...flags, bin, ...argv, '--root', root, '--now', '2026-11-15'], { encoding: 'utf8' })
    const [usual, forbidden] = [run(open, []), run(shut, [flag])]
    expect(forbidden.status, `${argv.join(' ')}: ${forbidden.stderr}`).toBe(usual.status)
    expect(forbidden.stderr + forbidden.stdout).not.toMatch(/EvalError|Code generation/)
  }
  expect(tree(join(shut, 'dist'))).toEqual(tree(join(open, 'dist')))
  figure(context, `${commands.length} commands`)
})

test('and so do its tests, all of them once in .ci/run', (context) => {
  expect(readFileSync('.ci/run', 'utf8')).toContain('SEALED=1 npm test')
  // This file is one of those that run so.
  expect(sealed).toContain('test/promises/sealed.long.test.ts')
  expect(() => new Function('return 1')).toThrow(EvalError)
  expect(open.length).toBeLessThan(12)
  figure(context, `${atLeast(sealed.length, 10)} files of tests, all but the ${open.length} whose own tools make code from text`)
})
