#!/usr/bin/env node
import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// On two processors threads that collect garbage together wait for each other more than they help, and functions that take in all they call cost
// more to compile, on the processors that read, than they spare. Read whenever V8 does either, so it is not too late to say so.
setFlagsFromString('--no-parallel-scavenge')
setFlagsFromString('--max-inlined-bytecode-size-cumulative=400')
// Keeps compiled code between runs where Node can (22.8 and later).
module.enableCompileCache?.()
const { main } = await import('../lib/cli.js')
process.exitCode = await main(process.argv.slice(2), process)
