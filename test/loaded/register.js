// Preloaded into a run whose modules are to be known: ES modules by hooks, CommonJS ones from the cache at the end.
import { writeSync } from 'node:fs'
import { createRequire, register } from 'node:module'

register('./hooks.js', import.meta.url)
process.on('exit', () => writeSync(3, Object.keys(createRequire(import.meta.url).cache).join('\n')))
