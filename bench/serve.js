// Measures `korus serve` as a writer meets it: a save in an archive of 1 000 articles made here, until the page is there. Prints rows for a table.
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from './corpus.js'

const korus = fileURLToPath(new URL('../bin/korus.js', import.meta.url))
const saves = 15
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]

/** User and system time of a process and all its threads, in milliseconds; the kernel counts in hundredths of a second. */
const spent = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
const fetched = (url) => new Promise((resolve, reject) => get(url, (answer) => {
  let body = ''
  answer.on('data', (part) => (body += part)).on('end', () => resolve(body))
}).on('error', reject))

const root = mkdtempSync(join(tmpdir(), 'korus-bench-'))
const runs = Array.from({ length: 9 }, () => {
  const from = performance.now()
  const { stdout } = spawnSync(process.execPath, ['-p', 'const { user, system } = process.cpuUsage(); (user + system) / 1000'], { encoding: 'utf8' })
  return { wall: performance.now() - from, work: Number(stdout) }
})
try {
  writeCorpus(root, 1000)
  const server = spawn(process.execPath, [korus, 'serve', '--root', root, '--now', '2026-11-15', '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  const home = await new Promise((resolve) => server.stderr.on('data', (part) => {
    told += part
    const url = /http:\/\/localhost:\d+[^ ,]*\//.exec(told)?.[0]
    if (url) resolve(url)
  }))
  const path = readdirSync(join(root, 'articles'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).sort().at(-1)
  const page = `${home}artikler/${path.replace(/^.*\//, '').replace(/^\d{4}-\d\d-\d\d-/, '').replace(/\.md$/, '')}/`
  if (!(await fetched(page)).includes('korus-desk')) throw new Error(`${page} is not shown`)

  // Each save is heard of as a browser hears of it; then the page is asked for.
  let heard = () => {}
  get(`${new URL(home).origin}/_korus/nytt`, (answer) => answer.on('data', () => heard()))
  await new Promise((resolve) => (heard = resolve))
  const waited = []
  let before = spent(server.pid)
  for (let save = -5; save < saves; save++) {
    if (save === 0) before = spent(server.pid)
    const news = new Promise((resolve) => (heard = resolve))
    const from = performance.now()
    appendFileSync(join(root, 'articles', path), `\nLagret nå, for ${save + 6}. gang.\n`)
    await news
    const body = await fetched(page)
    if (save >= 0) waited.push(performance.now() - from)
    if (!body.includes(`for ${save + 6}. gang`)) throw new Error('the page is not the one that was saved')
  }
  const work = (spent(server.pid) - before) / saves
  const [wall, own] = [median(runs.map((run) => run.wall)), median(runs.map((run) => run.work))]
  console.log(`node with nothing to do: ${wall.toFixed(0)} ms, ${own.toFixed(0)} ms of the processor, the median of 9\n`)
  console.log('| case | ms | against node with nothing to do |\n|---|---|---|')
  console.log(`| from a save to its page, 1 000 articles, median of ${saves} | ${median(waited).toFixed(0)} | ${(median(waited) / wall).toFixed(1)} |`)
  console.log(`| the processor's share of that, all threads | ${work.toFixed(0)} | ${(work / own).toFixed(1)} |`)
  server.kill('SIGTERM')
  await new Promise((resolve) => server.on('exit', resolve))
} finally {
  rmSync(root, { recursive: true, force: true })
}
