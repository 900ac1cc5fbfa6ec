// Measures what checking costs beyond parsing: the same 1 000 articles once through YAML and remark-parse alone, and once through all that `korus check` finds out of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { splitHeader } from '../lib/article/header.js'
import { packageTemplates, survey } from '../lib/commands/survey.js'
import { noCache } from '../lib/disk/cache.js'
import { loadProject } from '../lib/disk/project.js'
import { markdown } from '../lib/markdown/parse.js'
import { writeCorpus } from './corpus.js'

/** Gives the seconds of the processor for parsing 1 000 articles and for checking them, nothing known from before: the least of five runs each, by turns. */
export async function checkCost() {
  const folder = mkdtempSync(join(tmpdir(), 'korus-bench-'))
  try {
    writeCorpus(folder, 1000)
    const project = await loadProject(folder, packageTemplates)
    const parsing = () => project.articles.forEach((source) => markdown.parse(source.text.slice(splitHeader(source, () => {}).bodyStart)))
    const checking = () => survey(project, noCache, '2026-11-15')
    const runs = []
    for (let i = 0; i < 5; i++) runs.push({ parsing: await seconds(parsing), checking: await seconds(checking) })
    const least = (what) => Math.min(...runs.map((run) => run[what]))
    return { parsing: least('parsing'), checking: least('checking') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seconds(work) {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { parsing, checking } = await checkCost()
  console.log(`Checking 1 000 articles: ${checking.toFixed(2)} s of the processor, ${(checking / parsing).toFixed(2)} times parsing them alone (${parsing.toFixed(2)} s)`)
}
