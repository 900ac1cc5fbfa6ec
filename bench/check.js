// Measures what the rules cost: the same 1 000 articles once read alone (header, YAML, Markdown, and the three readings), and once through all that `korus check` finds out of them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { splitHeader } from '../lib/article/header.js'
import { metadataField } from '../lib/article/metadata.js'
import { packageTemplates, survey } from '../lib/commands/survey.js'
import { noCache } from '../lib/disk/cache.js'
import { loadProject } from '../lib/disk/project.js'
import { markdown } from '../lib/markdown/parser.js'
import { readBody } from '../lib/markdown/read-body.js'
import { readDocument } from '../lib/schema/document.js'
import { readSettings } from '../lib/settings.js'
import { writeCorpus } from './corpus.js'

const program = fileURLToPath(import.meta.url)
const runs = 7
const silent = () => {}

/** What can be done to a project's articles, each in one thread with nothing known from before. */
const work = {
  /** remark-parse with our extensions on the whole of each body, and the header's YAML. */
  remark: ({ articles }) => articles.forEach((source) => markdown.parse(source.text.slice(splitHeader(source, silent).bodyStart))),
  /** Each article as korus reads it, with no rule: what a build needs of it. */
  parsing: ({ articles, settings }) => {
    const field = metadataField(readSettings(settings).value)
    for (const source of articles) {
      const { yaml, open, bodyStart } = splitHeader(source, silent)
      readDocument(source, yaml, field, open, silent)
      readBody(source, bodyStart, { interview: false, language: 'nb' }, silent)
    }
  },
  /** The same with all rules, and all that takes every article to see. */
  checking: (project) => survey(project, noCache, '2026-11-15', 1),
}

/** Gives the seconds of user CPU for each kind of work on 1 000 articles: medians of seven runs by turns, each in a process of its own as each run of korus is, its modules loaded. */
function checkCost() {
  const folder = mkdtempSync(join(tmpdir(), 'korus-bench-'))
  try {
    writeCorpus(folder, 1000)
    const measured = Array.from({ length: runs }, () => Object.keys(work).map((kind) => [kind, Number(execFileSync(process.execPath, [program, kind, folder]))]))
    return Object.fromEntries(Object.keys(work).map((kind, i) => [kind, median(measured.map((run) => run[i][1]))]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

async function measure(kind, folder) {
  const project = await loadProject(folder, packageTemplates)
  const before = process.cpuUsage()
  await work[kind](project)
  return process.cpuUsage(before).user / 1e6
}

if (process.argv[1] === program) {
  const [kind, folder] = process.argv.slice(2)
  if (kind) console.log(await measure(kind, folder))
  else {
    const { remark, parsing, checking } = checkCost()
    const times = (of) => (checking / of).toFixed(2)
    console.log(`Checking 1 000 articles with all rules: ${checking.toFixed(2)} s of user CPU, ${times(parsing)} times reading them with none (${parsing.toFixed(2)} s), ${times(remark)} times remark-parse and YAML alone (${remark.toFixed(2)} s)`)
  }
}
