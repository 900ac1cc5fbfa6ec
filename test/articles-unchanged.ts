import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A hash of every name and byte in articles/, which no test may change. */
function hash(): string {
  const all = createHash('sha256')
  for (const path of readdirSync('articles', { recursive: true, encoding: 'utf8' }).sort()) {
    if (statSync(join('articles', path)).isFile()) all.update(`${path}\0`).update(readFileSync(join('articles', path)))
  }
  return all.digest('hex')
}

/** Holds that the demonstration's articles are after all tests as they were before them. */
export default function setup(): () => void {
  const before = hash()
  return () => {
    if (hash() === before) return
    // What is thrown here is told of, and vitest ends as if nothing were wrong.
    process.exitCode = 1
    throw new Error('A test has changed articles/.')
  }
}
