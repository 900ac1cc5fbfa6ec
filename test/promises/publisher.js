// Publishes one of two trees after the other, again and again, until it is killed. The second argument is whether it writes as korus does, or in place.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { publish } from '../../lib/disk/publish.js'
import { treeNamed } from './trees.js'

const [root, how] = process.argv.slice(2)

async function lay(name) {
  const files = Object.entries(treeNamed(name))
  if (how === 'korus') return publish(root, files.map(([path, text]) => ({ path, key: `${name} ${path}`, make: () => text })))
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, 'dist', path)), { recursive: true })
    writeFileSync(join(root, 'dist', path), text)
  }
  for (const path of Object.keys(treeNamed(name === 'a' ? 'b' : 'a'))) if (!(path in treeNamed(name))) rmSync(join(root, 'dist', path), { force: true })
}

await lay('a')
process.stdout.write('ready\n')
for (;;) for (const name of ['b', 'a']) await lay(name)
