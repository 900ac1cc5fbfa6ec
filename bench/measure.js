// Runs a program as a user would and tells what it cost: seconds from start to end, seconds of the processor, and the most memory that it and all it started held at once.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** How often memory is looked at, in milliseconds. */
const every = 40

/** Runs a command to its end and gives what it cost; throws with what it said when it failed. */
export async function measure(command, args, { cwd }) {
  const before = childrenTime()
  const from = performance.now()
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes))
  let kilobytes = 0
  const look = () => { kilobytes = Math.max(kilobytes, treeMemory(child.pid)) }
  const timer = setInterval(look, every)
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  clearInterval(timer)
  const seconds = (performance.now() - from) / 1000
  const processor = childrenTime() - before
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${Buffer.concat(said).toString().slice(-2000)}`)
  return { seconds, processor, megabytes: kilobytes / 1024, said: Buffer.concat(said).toString() }
}

/** The seconds of the processor that all children that have ended, and theirs, have had. */
function childrenTime() {
  const stat = attempt('/proc/self/stat')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** The proportional set size of a process and all below it, in kB: pages that several share are counted once. */
function treeMemory(pid) {
  const children = new Map()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? attempt(`/proc/${name}/stat`) : ''
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const sum = (one) => Number(/^Pss:\s+(\d+)/m.exec(attempt(`/proc/${one}/smaps_rollup`))?.[1] ?? 0) + (children.get(one) ?? []).reduce((all, child) => all + sum(child), 0)
  return sum(pid)
}

function attempt(path) {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

/** The middle one of some numbers. */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
