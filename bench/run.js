// Measures korus as its user meets it: whole processes on a corpus made here. Prints a table; writes nothing but its own temporary folder.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from './corpus.js'

const korus = fileURLToPath(new URL('../bin/korus.js', import.meta.url))
const memory = new URL('memory.js', import.meta.url).href
const now = '2026-11-15'

const folder = mkdtempSync(join(tmpdir(), 'korus-bench-'))
try {
  const site = join(folder, 'site')
  const whole = join(folder, 'whole')
  writeCorpus(site, 1000)
  writeCorpus(whole, 1000, { extras: true })
  const clean = (root, ...names) => () => names.forEach((name) => rmSync(join(root, name), { recursive: true, force: true }))
  const issue = ['newsletter', '--since', '2026-08-20', '--until', '2026-09-30']
  const rows = [
    ['node -e 0', measure(['-e', '0'])],
    ['korus --help', measure([korus, '--help'])],
    ['build, 1 000 articles, cold', measure([korus, 'build', '--root', site, '--now', now], { before: clean(site, 'dist', '.korus') })],
    ['build, nothing changed', measure([korus, 'build', '--root', site, '--now', now])],
    ['check, nothing changed', measure([korus, 'check', '--root', site, '--now', now])],
    ['newsletter, a new issue of ten stories', measure([korus, ...issue, '--root', site, '--now', now], { before: clean(site, 'articles/nyhetsbrev', 'dist/nyhetsbrev') })],
    ['with search and share cards, cold', measure([korus, 'build', '--root', whole, '--now', now], { before: clean(whole, 'dist', '.korus') })],
  ]
  const base = rows[0][1].seconds
  console.log(`${cpus()[0]?.model.trim()}, ${availableParallelism()} processors, Node ${process.version}; the median of 5 runs\n`)
  console.log('| case | seconds | against node -e 0 | peak memory |\n|---|---|---|---|')
  for (const [name, { seconds, megabytes }] of rows) console.log(`| ${name} | ${seconds.toFixed(2)} | ${(seconds / base).toFixed(1)} | ${megabytes.toFixed(0)} MB |`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The median of five runs of node with these arguments: seconds from start to end, and the largest resident set of that process in MB. */
function measure(args, { before = () => {} } = {}) {
  const peaks = join(folder, 'peak')
  const runs = Array.from({ length: 5 }, () => {
    before()
    const from = performance.now()
    const { status, stderr } = spawnSync(process.execPath, ['--import', memory, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, KORUS_BENCH_PEAK: peaks } })
    const seconds = (performance.now() - from) / 1000
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`)
    return { seconds, megabytes: Number(readFileSync(peaks, 'utf8')) }
  })
  const median = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[2]
  return { seconds: median('seconds'), megabytes: median('megabytes') }
}
