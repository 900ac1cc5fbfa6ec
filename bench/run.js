// Measures korus beside Hugo and Eleventy as their users meet them: whole processes, by turns, on the same articles and the same number of pages. Prints
// tables; writes nothing but a folder of its own. `--sizes 300,1000,10000` (100000 too, with an hour), `--runs 5`, `--korus` leaves the others out.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { articlesOf, pathOf, writeCorpus } from './corpus.js'
import { measure, median } from './measure.js'
import { countPages, findRivals } from './rivals.js'

const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '300,1000,10000' }, runs: { type: 'string', default: '5' }, korus: { type: 'boolean', default: false } } })
const korus = fileURLToPath(new URL('../bin/korus.js', import.meta.url))
const packageTemplates = fileURLToPath(new URL('../templates', import.meta.url))
const now = ['--now', '2026-11-15']
const runs = Number(options.runs)

const home = mkdtempSync(join(tmpdir(), 'korus-bench-'))
try {
  const rivals = options.korus ? [] : findRivals(join(home, 'npm'), (text) => console.log(`${text}\n`))
  console.log(`${cpus()[0]?.model.trim()}, ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}${rivals.map(({ name, version }) => `, ${name} ${version}`).join('')}. The median of ${runs} runs, by turns; the ratios are those of the processor's time, memory is that of all processes together.\n`)
  for (const size of options.sizes.split(',').map(Number)) await table(size, rivals)
} finally {
  rmSync(home, { recursive: true, force: true })
}

/** Measures every case at one size and prints the table. */
async function table(size, rivals) {
  const root = join(home, `korus-${size}`)
  const template = join(root, 'templates/site/parts/bottom.hbs')
  writeCorpus(root, size)
  mkdirSync(join(root, 'templates/site/parts'), { recursive: true })
  copyFileSync(join(packageTemplates, 'site/parts/bottom.hbs'), template)
  const middle = pathOf(nth(articlesOf(size), size >> 1))
  const clean = () => ['dist', '.korus'].forEach((name) => putAway(join(root, name)))
  const edit = () => appendFileSync(join(root, middle), '\nEn setning til.\n')
  const build = [korus, 'build', '--quiet', ...now]
  const cases = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'korus --help', args: [korus, '--help'] },
    { name: 'cold', args: build, before: clean },
    { name: 'nothing changed', args: build },
    { name: 'one article edited', args: build, before: edit },
    { name: 'one template edited', args: build, before: () => writeFileSync(template, `${readFileSync(template, 'utf8')}<!-- -->\n`) },
    { name: 'check of one file', args: [korus, 'check', middle, '--quiet', ...now] },
    { name: 'check of one file that was edited', args: [korus, 'check', middle, '--quiet', ...now], before: edit },
  ].map((one) => ({ command: process.execPath, cwd: root, ...one }))
  const others = rivals.map(({ name, write, command, args, out }) => {
    const cwd = join(home, `${name}-${size}`)
    write(cwd, size)
    return { name, command, args, cwd, out, before: () => putAway(join(cwd, out)) }
  })
  const found = new Map([...cases, ...others].map(({ name }) => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const { name, command, args, cwd, before, out } of [...cases, ...others]) {
      before?.()
      if (name === 'cold') await settle()
      found.get(name).push(await measure(command, args, { cwd }))
      const pages = out === undefined ? null : countPages(join(cwd, out))
      if (pages !== null && pages !== countPages(join(root, 'dist'))) throw new Error(`${name} made ${pages} pages, korus ${countPages(join(root, 'dist'))}`)
    }
  }
  const of = (name, key) => median(found.get(name).map((one) => one[key]))
  const against = (name, other) => (found.has(other) ? median(found.get(name).map(({ processor }, run) => processor / found.get(other)[run].processor)).toFixed(2) : '–')
  console.log(`## ${size} articles, ${countPages(join(root, 'dist'))} pages\n`)
  console.log(`| case | seconds | of the processor | against node -e 0 | against cold | ${others.map(({ name }) => `against ${name}`).join(' | ')}${others.length ? ' | ' : ''}peak memory |\n|---|---|---|---|---|${others.map(() => '---|').join('')}---|`)
  for (const { name } of [...cases, ...others]) {
    const cells = [of(name, 'seconds').toFixed(2), of(name, 'processor').toFixed(2), against(name, 'node -e 0'), against(name, 'cold'), ...others.map((other) => against(name, other.name)), `${of(name, 'megabytes').toFixed(0)} MB`]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
  console.log('')
}

/** Deletes nothing until the end: for minutes after, ext4 looks through what was freed each time it makes a file, and the next run would pay for it. */
function putAway(folder) {
  mkdirSync(join(home, 'away'), { recursive: true })
  if (existsSync(folder)) renameSync(folder, join(home, 'away', String(performance.now())))
}

function nth(all, wanted) {
  let index = 0
  for (const one of all) if (index++ === wanted) return one
}

/** What was written a moment ago is doubted for two seconds; a corpus is older than that when a centre builds it. */
function settle() {
  return new Promise((resolve) => setTimeout(resolve, 2100))
}
