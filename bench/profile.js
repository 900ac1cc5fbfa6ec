// Shows where the time of a build goes: a profile of the processor, summed by package or part of korus and by function. `--size 1000`, `--case cold|unchanged|edited|template|check`.
import { spawnSync } from 'node:child_process'
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { articlesOf, pathOf, writeCorpus } from './corpus.js'

const { values: options } = parseArgs({ options: { size: { type: 'string', default: '1000' }, case: { type: 'string', default: 'cold' } } })
const home = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'korus-profile-'))
const korus = [join(home, 'bin/korus.js')]
const tail = ['--root', join(folder, 'site'), '--now', '2026-11-15', '--quiet']

try {
  writeCorpus(join(folder, 'site'), Number(options.size))
  const first = pathOf(articlesOf(1).next().value)
  const template = join(folder, 'site/templates/site/parts/bottom.hbs')
  const edits = {
    cold: null,
    unchanged: () => {},
    edited: () => appendFileSync(join(folder, 'site', first), '\nEn setning til.\n'),
    template: () => {
      mkdirSync(join(template, '..'), { recursive: true })
      copyFileSync(join(home, 'templates/site/parts/bottom.hbs'), template)
      appendFileSync(template, '<!-- -->\n')
    },
    check: () => edits.edited(),
  }
  const edit = edits[options.case]
  if (edit === undefined) throw new Error(`--case is one of ${Object.keys(edits).join(', ')}`)
  if (edit) {
    for (let run = 0; run < 2; run++) spawnSync(process.execPath, [...korus, 'build', ...tail], { stdio: 'ignore' })
    edit()
  }
  spawnSync(process.execPath, ['--cpu-prof', `--cpu-prof-dir=${join(folder, 'prof')}`, ...korus, options.case === 'check' ? 'check' : 'build', ...tail], { stdio: 'ignore' })
  for (const name of readdirSync(join(folder, 'prof'))) show(JSON.parse(readFileSync(join(folder, 'prof', name), 'utf8')))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Prints the shares of one thread's time. */
function show({ nodes, samples, timeDeltas }) {
  const self = new Map()
  samples.forEach((id, i) => self.set(id, (self.get(id) ?? 0) + timeDeltas[i]))
  const all = [...self.values()].reduce((sum, time) => sum + time, 0)
  const [parts, functions] = [new Map(), new Map()]
  for (const { id, callFrame: { functionName, url, lineNumber } } of nodes) {
    const time = self.get(id) ?? 0
    const file = url.replace(/^file:\/\//, '').replace(home, '')
    const part = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? /^lib\/[^/]+/.exec(file)?.[0] ?? (file.startsWith('node:') ? 'node' : functionName || 'node')
    parts.set(part, (parts.get(part) ?? 0) + time)
    const name = `${functionName || '(anonymous)'} ${file.replace(/^.*node_modules\//, '')}:${lineNumber + 1}`
    functions.set(name, (functions.get(name) ?? 0) + time)
  }
  console.log(`\nA thread of ${(all / 1e6).toFixed(2)} s`)
  for (const table of [parts, functions]) {
    console.log('')
    for (const [name, time] of [...table].sort((a, b) => b[1] - a[1]).slice(0, 18)) console.log(`${((100 * time) / all).toFixed(1).padStart(5)} %  ${name}`)
  }
}
