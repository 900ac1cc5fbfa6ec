// Compiles src/ to lib/ after an install and notes which build it is. Without the compiler (`npm ci --omit=dev`) it says so and leaves lib/ as it is.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gatherEditor } from './editor.js'

const root = fileURLToPath(new URL('..', import.meta.url))
let compiler
try {
  compiler = createRequire(import.meta.url).resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc')
} catch {
  console.log('korus: TypeScript is not installed, so lib/ is left as it is.')
  process.exit(0)
}
// Compiled aside and then put in its place, so that a program with a type error never takes that of one that ran.
const made = `${root}lib.new`
rmSync(made, { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [compiler, '-p', '.', '--outDir', made], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)
gatherEditor(`${made}/editor`)

// The lock file stands for the versions of every package; lib/ for our own code.
const hash = createHash('sha256').update(readFileSync(`${root}package-lock.json`))
for (const file of readdirSync(made, { recursive: true }).sort()) {
  if (file.endsWith('.js') && !file.startsWith('editor')) hash.update(file).update(readFileSync(`${made}/${file}`))
}
writeFileSync(`${made}/build.json`, `${JSON.stringify({ id: hash.digest('hex').slice(0, 16) })}\n`)

const filesOf = (folder) => readdirSync(folder, { recursive: true }).sort().filter((file) => statSync(`${folder}/${file}`).isFile())
/** Whether two folders hold the same files, to the byte. */
const isSame = (one, other) => {
  const [files, others] = [filesOf(one), filesOf(other)]
  return files.join() === others.join() && files.every((file) => readFileSync(`${one}/${file}`).equals(readFileSync(`${other}/${file}`)))
}
const old = `${root}lib.old`
rmSync(old, { recursive: true, force: true })
// Programs may be running from there: what is as it was is left alone.
if (existsSync(`${root}lib`) && isSame(`${root}lib`, made)) rmSync(made, { recursive: true })
else {
  if (existsSync(`${root}lib`)) renameSync(`${root}lib`, old)
  renameSync(made, `${root}lib`)
  rmSync(old, { recursive: true, force: true })
}
