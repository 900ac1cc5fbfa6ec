import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { setGate } from '../../src/disk/io.js'
import type { Made } from '../../src/output.js'

// In memory where there is such a place: steps are tried by the hundred, and how long a disk takes is not what is tested.
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder of the test's own, gone when it is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(base, 'korus-'))
  onTestFinished(() => {
    setGate(undefined)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export function fill(root: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), bytes)
  }
  return root
}

/** Everything below a folder: files with their text, folders as null, links with where they lead. */
export function snapshot(folder: string, prefix = ''): Record<string, string | null> {
  const entries = lstatSync(folder, { throwIfNoEntry: false }) ? readdirSync(folder, { withFileTypes: true }) : []
  return Object.assign({}, ...entries.map((entry) => {
    const [path, inner] = [prefix + entry.name, join(folder, entry.name)]
    if (entry.isSymbolicLink()) return { [path]: `link to ${readlinkSync(inner)}` }
    return entry.isDirectory() ? { [path]: null, ...snapshot(inner, `${path}/`) } : { [path]: readFileSync(inner, 'utf8') }
  }))
}

/** What `snapshot` gives of a dist/ that holds exactly these files. */
export function treeOf(files: Readonly<Record<string, string>>): Record<string, string | null> {
  const folders = Object.keys(files).flatMap((path) => path.split('/').slice(0, -1).map((_, depth, parts) => parts.slice(0, depth + 1).join('/')))
  return { ...Object.fromEntries(folders.map((path) => [path, null])), ...files }
}

export const outputsOf = (files: Readonly<Record<string, string>>): Made[] =>
  Object.entries(files).map(([path, text]) => ({ path, key: `key of ${text}`, make: () => text }))

export const mark = { 'adresser.json': '{"korus":1}' }

export class Killed extends Error {}

/** Whether a call may leave the disk other than it was. */
export const changes = (call: string): boolean => !['stat', 'realpath', 'list', 'read', 'close', 'sync'].includes(call)

/** Lets the process die at a step: what it does there is done by half, and it does nothing after. Where `counts` says which calls are steps, others are not counted. */
export function killAt(step: number, counts = (_call: string): boolean => true): void {
  let count = 0
  setGate((call, path) => {
    if (count < step && !counts(call)) return
    count++
    if (count === step) doByHalf(call, path)
    if (count >= step) throw new Killed(`at step ${step}, ${call} ${path}`)
  })
}

function doByHalf(call: string, path: string): void {
  if (call === 'write' || call === 'copy') writeFileSync(path, 'half')
  if (call === 'remove' && lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    for (const name of readdirSync(path).slice(0, 1)) rmSync(join(path, name), { recursive: true })
  }
}

/** Makes the calls that `fails` names fail as the machine would. */
export function failWhere(code: string, fails: (step: number, call: string, path: string) => boolean): void {
  let count = 0
  setGate((call, path) => {
    if (fails(++count, call, path)) throw Object.assign(new Error(`${code}: ${call} ${path}`), { code })
  })
}

/** Counts the steps of some work, all its calls or those that `counts` says. */
export async function stepsOf(work: () => unknown, counts = (_call: string): boolean => true): Promise<number> {
  let count = 0
  setGate((call) => void (count += Number(counts(call))))
  await work()
  setGate(undefined)
  return count
}
