// Proves the promises and writes RELIABILITY.md: every test of a promise must pass in its long form, and each planted fault, one line of
// the source changed in a copy, must make its test fail. `npm run reliability` does both; `--results FILE` takes the long form from a run
// that was (`npm run test:long -- --reporter=default --reporter=json --outputFile.json=FILE`), `--faults` only plants the faults and writes
// nothing, and `--short` leaves the long form out and says so.
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
  return assertionResults.filter(({ status }) => status !== 'pending' && status !== 'skipped').map(({ title, status, meta }) => ({ file, title, status, figure: meta?.figure }))
})

const isLongFile = (file) => file.endsWith('.long.test.ts')

/** Copies what the tests need, with the packages as a link. */
function copyProject() {
  const copy = join(folder, 'copy')
  for (const part of ['src', 'lib', 'bin', 'test', 'scripts', 'starter', 'templates', 'articles', 'docs', 'workflows', 'korus.yml', 'package.json', 'package-lock.json', 'tsconfig.json', 'vitest.config.ts']) cpSync(part, join(copy, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'dir')
  return copy
}

/** Plants a fault in the copy, runs its test and says whether it was caught; the copy is as it was afterwards. */
function isCaught(copy, { file, find, replace, test, in: where }) {
  const path = join(copy, file)
  const sound = readFileSync(path, 'utf8')
  if (sound.split(find).length !== 2) throw new Error(`${file} holds the line to change ${sound.split(find).length - 1} times: ${find}`)
  writeFileSync(path, sound.replace(find, () => replace))
  // Tests of processes run what is compiled.
  if (isLongFile(where)) compile(copy)
  const found = results(copy, [where], { isLong: isLongFile(where), names: [test] })
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
// What fails in a copy in which nothing is changed would catch anything. What takes long is known to pass from the long form.
const quick = promises.map(({ fault }) => fault).filter((fault) => !isLongFile(fault.in))
const unsound = results(copy, [...new Set(quick.map((fault) => fault.in))], { names: quick.map(({ test }) => test) }).filter(({ status }) => status === 'failed')
if (unsound.length > 0) throw new Error(`Without a fault these fail: ${unsound.map(({ title }) => title).join(', ')}`)
const missed = promises.filter(({ number, fault }) => {
  const caught = isCaught(copy, fault)
  console.log(`${number}. ${fault.says}: ${caught ? 'caught' : 'NOT CAUGHT'}`)
  return !caught
})
if (missed.length > 0) process.exitCode = 1

if (!process.argv.includes('--faults')) {
  const files = [...new Set(promises.flatMap(({ tests }) => tests.map(({ file }) => file)))]
  const isShort = process.argv.includes('--short')
  const given = process.argv.includes('--results') ? process.argv[process.argv.indexOf('--results') + 1] : undefined
  const inLong = isShort ? [] : given === undefined ? results('.', files, { isLong: true }) : resultsIn(given)
  // A file that the long form does not know of is run as it always is.
  const rest = files.filter((file) => !isLongFile(file) && !inLong.some((one) => one.file === file))
  const found = [...inLong, ...results('.', rest)]
  const lines = promises.map(({ number, promise, tests, fault }) => {
    const rows = tests.map(({ file, name, figure }) => {
      const all = found.filter((one) => one.file === file && one.title === name)
      // A short form leaves it out, and so may a run that was, as one by a user who may not mount a disk.
      const isLeftOut = all.length === 0 && isLongFile(file) && (isShort || given !== undefined)
      if (!isLeftOut && (all.length === 0 || all.some(({ status }) => status === 'failed'))) {
        console.error(`${number}: ${file}: ${name}: ${all.length === 0 ? 'not run' : 'failed'}`)
        process.exitCode = 1
      }
      const isFewer = given !== undefined && rest.includes(file) && /\/long\.js'/.test(readFileSync(file, 'utf8'))
      return `| ${name} | ${isLeftOut ? 'in the long form alone, left out here' : all.find((one) => one.figure)?.figure ?? figure ?? ''}${isFewer ? ', as `npm test` runs it' : ''} | ${file} |`
    })
    return `## ${number}. ${promise}\n| test | tried | file |\n|---|---|---|\n${rows.join('\n')}\n\nPlanted fault: ${fault.says} (${fault.file}). It makes «${fault.test}» fail.\n`
  })
  if (process.exitCode !== 1) {
    const made = isShort ? ' -- --short' : given === undefined ? '' : ' -- --results'
    const passed = isShort ? 'every test below passed as `npm test` runs it, with fewer cases than in the long form (`npm run test:long`)'
      : `every test below${given === undefined ? '' : ', but those that say otherwise,'} passed in its long form (\`npm run test:long\`; \`npm test\` runs the same with fewer cases)`
    writeFileSync('RELIABILITY.md', `# What korus promises, and how it is proved\nMade by \`npm run reliability${made}\`: ${passed}, and every planted fault, one line of the source changed, was caught by its test.\n\n${lines.join('\n')}`)
  }
}
rmSync(folder, { recursive: true, force: true })
