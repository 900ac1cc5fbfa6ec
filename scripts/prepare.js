// Compiles src/ to lib/ after an install. Without the compiler (`npm ci --omit=dev`) it says so in a word and leaves lib/ as it is.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { rmSync } from 'node:fs'

const root = new URL('..', import.meta.url)
let compiler
try {
  compiler = createRequire(import.meta.url).resolve('typescript/package.json').replace(/package\.json$/, 'bin/tsc')
} catch {
  console.log('korus: TypeScript is not installed, so lib/ is left as it is.')
  process.exit(0)
}
rmSync(new URL('lib', root), { recursive: true, force: true })
process.exit(spawnSync(process.execPath, [compiler, '-p', '.'], { cwd: root, stdio: 'inherit' }).status ?? 1)
