import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project, tree } from '../project.js'
import { atLeast, figure } from './figure.js'
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

/** Tests whose own tools make code from text: Playwright tries so whether what it sends to the browser is a function, html-validate's schemas are made functions, and Handlebars' compiler is what ours is held against. */
const tools = /from '[^']*(?:\/browser\.js|html-validate|handlebars)'/

test('and so does all of it in the tests', (context) => {
  const { VITEST: _, VITEST_POOL_ID: __, VITEST_WORKER_ID: ___, LONG: ____, ...env } = process.env
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts') && !path.endsWith('.long.test.ts')).map((path) => `test/${path}`)
  const unsealed = files.filter((path) => tools.test(readFileSync(path, 'utf8')))
  // RELIABILITY.md is written when this has passed, and held to its tests by one of them.
  const without = [...unsealed, 'test/promises/reliability.test.ts']
  const output = join(project({}), 'results.json')
  const { stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', `--execArgv=${sealed}`, '--testTimeout=600000', '--reporter=json', `--outputFile=${output}`, ...without.map((path) => `--exclude=${path}`)], { encoding: 'utf8', env, maxBuffer: 1e9 })
  expect(existsSync(output), stderr).toBe(true)
  const { numPassedTests, testResults } = JSON.parse(readFileSync(output, 'utf8')) as { readonly numPassedTests: number; readonly testResults: readonly { readonly name: string; readonly message: string; readonly assertionResults: readonly { readonly title: string; readonly status: string; readonly failureMessages: readonly string[] }[] }[] }
  const failed = testResults.flatMap(({ name, message, assertionResults }) => [...(message === '' ? [] : [`${name}: ${message}`]), ...assertionResults.filter(({ status }) => status === 'failed').map(({ title, failureMessages }) => `${name}: ${title}: ${failureMessages.join()}`)])
  expect(failed, failed.join('\n')).toEqual([])
  expect(testResults.length).toBe(files.length - without.length)
  figure(context, `${atLeast(numPassedTests)} tests in ${atLeast(testResults.length, 10)} files, all but the ${unsealed.length} whose own tools make code from text`)
})
