// Proves the promises and writes RELIABILITY.md: every test of a promise must pass in its long form, and each planted fault, one line of
// the source changed in a copy, must make its test fail. `npm run reliability` does both; `--results FILE` takes the long form from a run
// that was (`npm run test:long -- --reporter=default --reporter=json --outputFile.json=FILE`), as .ci/run does; `--faults` only plants the
// faults and writes nothing. Where this machine cannot try a test, as one that mounts a disk, RELIABILITY.md is left as it is. Another
// version of Node is tried where OTHER_NODE says where it lies.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const promises = JSON.parse(readFileSync('test/promises/promises.json', 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'korus-loftene-'))

/** Runs tests and gives what became of each, by file and name; `names` narrows them down. None fails for being slow, or a slow machine would catch every fault. */
function results(root, files, { isLong, names = [] } = {}) {
  const output = join(folder, 'results.json')
  rmSync(output, { force: true })
  const { LONG: _, ...env } = process.env
  const only = names.length === 0 ? [] : ['-t', names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')]
  const { stdout, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--testTimeout=1200000', '--hookTimeout=1200000', '--reporter=json', `--outputFile=${output}`, ...only, ...files], { cwd: root, encoding: 'utf8', env: { ...env, ...(isLong ? { LONG: '1' } : {}) }, maxBuffer: 1e9 })
  try {
    return resultsIn(output)
  } catch {
    throw new Error(`The tests did not run: ${stdout}${stderr}`)
  }
}

/** What became of each test, from the file that vitest's JSON reporter wrote. */
const resultsIn = (path) => JSON.parse(readFileSync(path, 'utf8')).testResults.flatMap(({ name, assertionResults }) => {
  const file = name.slice(name.lastIndexOf('/test/') + 1)
  return assertionResults.map(({ title, status, meta }) => ({ file, title, status, figure: meta?.figure }))
})

/** Whether a test was run at all; vitest names those that a filter leaves out as well. */
const isRun = ({ status }) => status === 'passed' || status === 'failed'

const isLongFile = (file) => file.endsWith('.long.test.ts')

/** Copies what the tests need, with the packages as a link. */
function copyProject() {
  const copy = join(folder, 'copy')
  for (const part of ['src', 'lib', 'bin', 'test', 'scripts', 'starter', 'templates', 'articles', 'docs', 'workflows', 'korus.yml', 'package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir')
  return copy
}

/** Plants a fault in the copy, runs its test and says whether it was caught; the copy is as it was afterwards. */
function isCaught(copy, { file, find, replace, test, in: where, long = isLongFile(where) }) {
  const path = join(copy, file)
  const sound = readFileSync(path, 'utf8')
  if (sound.split(find).length !== 2) throw new Error(`${file} holds the line to change ${sound.split(find).length - 1} times: ${find}`)
  writeFileSync(path, sound.replace(find, () => replace))
  // Tests of processes run what is compiled.
  if (isLongFile(where)) compile(copy)
  const found = results(copy, [where], { isLong: long, names: [test] }).filter(isRun)
  writeFileSync(path, sound)
  if (isLongFile(where)) compile(copy)
  if (found.length === 0) throw new Error(`${where} has no test of the name ${test}`)
  return found.some(({ status }) => status === 'failed')
}

function compile(copy) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/prepare.js'], { cwd: copy, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The copy does not compile: ${stdout}${stderr}`)
}

const copy = copyProject()
const all = promises.flatMap(({ number, faults }) => faults.map((fault) => ({ number, fault })))
// What fails in a copy in which nothing is changed would catch anything. What takes long is known to pass from the long form.
const quick = all.map(({ fault }) => fault).filter((fault) => !isLongFile(fault.in))
const unsound = results(copy, [...new Set(quick.map((fault) => fault.in))], { names: quick.map(({ test }) => test) }).filter(({ status }) => status === 'failed')
if (unsound.length > 0) throw new Error(`Without a fault these fail: ${unsound.map(({ title }) => title).join(', ')}`)
const missed = all.filter(({ number, fault }) => {
  const caught = isCaught(copy, fault)
  console.log(`${number}. ${fault.says}: ${caught ? 'caught' : 'NOT CAUGHT'}`)
  return !caught
})
if (missed.length > 0) process.exitCode = 1

if (!process.argv.includes('--faults')) {
  const files = [...new Set(promises.flatMap(({ tests }) => tests.map(({ file }) => file)))]
  const inLong = process.argv.includes('--results') ? resultsIn(process.argv[process.argv.indexOf('--results') + 1]) : results('.', files, { isLong: true })
  // A file that the long form does not know of has no other form.
  const found = [...inLong, ...results('.', files.filter((file) => !inLong.some((one) => one.file === file)))]
  const untried = []
  const lines = promises.map(({ number, promise, tests, faults }) => {
    const rows = tests.map(({ file, name }) => {
      const forms = found.filter((one) => one.file === file && one.title === name)
      const figure = forms.find((one) => one.figure)?.figure
      if (forms.length > 0 && !forms.some(isRun)) untried.push(name)
      else if (figure === undefined || forms.some(({ status }) => status === 'failed')) {
        console.error(`${number}: ${file}: ${name}: ${forms.length === 0 ? 'not run' : 'failed, or tells no figure'}`)
        process.exitCode = 1
      }
      return `| ${name} | ${figure} | ${file} |`
    })
    const planted = faults.map(({ says, file, test }) => `- ${says} (${file}): «${test}» fails`)
    return `## ${number}. ${promise}\n| test | tried | file |\n|---|---|---|\n${rows.join('\n')}\n\nPlanted, and caught:\n${planted.join('\n')}\n`
  })
  if (untried.length > 0) console.error(`RELIABILITY.md is left as it is, for this machine cannot try: ${untried.join(', ')}`)
  else if (process.exitCode !== 1) {
    writeFileSync('RELIABILITY.md', `# What korus promises, and how it is proved
Made by \`npm run reliability\` from the results of the tests: every test below passed in its long form (\`npm run test:long\`; \`npm test\` runs the same with fewer cases), and what it tried is counted by the test itself. Each planted fault, one line of the source changed, was caught.

${lines.join('\n')}`)
  }
}
rmSync(folder, { recursive: true, force: true })
