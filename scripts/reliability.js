// Proves the promises and writes RELIABILITY.md: every test of a promise must pass in its long form, and each planted fault, one line of
// the source changed in a copy, must make its test fail. `npm run reliability` does both; `--faults` only
// plants the faults and writes nothing, and `--short` leaves the long form out and says so.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const promises = JSON.parse(readFileSync('test/promises/promises.json', 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'korus-loftene-'))

/** Runs tests and gives what became of each, by file and name; `name` narrows them down. */
function results(root, files, { long, name } = {}) {
  const output = join(folder, 'results.json')
  rmSync(output, { force: true })
  const { LONG: _, ...env } = process.env
  const only = name === undefined ? [] : ['-t', name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')]
  const { stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${output}`, ...only, ...files], { cwd: root, encoding: 'utf8', env: { ...env, ...(long ? { LONG: '1' } : {}) }, maxBuffer: 1e9 })
  try {
    return JSON.parse(readFileSync(output, 'utf8')).testResults.flatMap(({ name: file, assertionResults }) =>
      assertionResults.filter(({ status }) => status !== 'pending').map(({ title, status, meta, failureMessages }) => ({ file: file.slice(resolve(root).length + 1), title, status, figure: meta?.figure, failureMessages })))
  } catch {
    throw new Error(`The tests did not run: ${stderr}`)
  }
}

/** Copies what the tests need, with the packages as a link. */
function copyProject() {
  const copy = join(folder, 'copy')
  for (const part of ['src', 'lib', 'bin', 'test', 'scripts', 'templates', 'articles', 'docs', 'workflows', 'korus.yml', 'package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir')
  return copy
}

/** Plants a fault in the copy, runs its test and says whether it was caught; the copy is as it was afterwards. */
function isCaught(copy, { file, find, replace, test, in: where }) {
  const path = join(copy, file)
  const sound = readFileSync(path, 'utf8')
  if (sound.split(find).length !== 2) throw new Error(`${file} holds the line to change ${sound.split(find).length - 1} times: ${find}`)
  writeFileSync(path, sound.replace(find, () => replace))
  const found = results(copy, [where], { name: test })
  writeFileSync(path, sound)
  if (found.length === 0) throw new Error(`${where} has no test of the name ${test}`)
  return found.some(({ status }) => status === 'failed')
}

const copy = copyProject()
const missed = promises.filter(({ number, fault }) => {
  const caught = isCaught(copy, fault)
  console.log(`${number}. ${fault.says}: ${caught ? 'caught' : 'NOT CAUGHT'}`)
  return !caught
})
if (missed.length > 0) process.exitCode = 1

if (!process.argv.includes('--faults')) {
  const files = [...new Set(promises.flatMap(({ tests }) => tests.map(({ file }) => file)))]
  // A file that the long form does not know of is run as it always is.
  const isShort = process.argv.includes('--short')
  const found = [...(isShort ? [] : results('.', files, { long: true })), ...results('.', files.filter((file) => !file.endsWith('.long.test.ts')))]
  const lines = promises.map(({ number, promise, tests, fault }) => {
    const rows = tests.map(({ file, name, figure }) => {
      const all = found.filter((one) => one.file === file && one.title === name)
      const isLeftOut = isShort && all.length === 0
      if (!isLeftOut && (all.length === 0 || all.some(({ status }) => status === 'failed'))) {
        console.error(`${number}: ${file}: ${name}: ${all.length === 0 ? 'not run' : 'failed'}`)
        process.exitCode = 1
      }
      return `| ${name} | ${isLeftOut ? 'in the long form alone, left out here' : all.find((one) => one.figure)?.figure ?? figure ?? ''} | ${file} |`
    })
    return `## ${number}. ${promise}\n| test | tried | file |\n|---|---|---|\n${rows.join('\n')}\n\nPlanted fault: ${fault.says} (${fault.file}). It makes «${fault.test}» fail.\n`
  })
  if (process.exitCode !== 1) {
    writeFileSync('RELIABILITY.md', `# What korus promises, and how it is proved\nMade by \`npm run reliability${isShort ? ' -- --short' : ''}\`: ${isShort ? 'every test below passed as `npm test` runs it, with fewer cases than in the long form (`npm run test:long`)' : 'every test below passed in its long form (`npm run test:long`; `npm test` runs the same with fewer cases)'}, and every planted fault, one line of the source changed, was caught by its test.\n\n${lines.join('\n')}`)
  }
}
rmSync(folder, { recursive: true, force: true })
