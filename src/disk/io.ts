import {
  chmodSync, closeSync, constants, copyFileSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, realpathSync,
  renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync, writeSync, type Dirent, type Stats,
} from 'node:fs'
import { Halt, type Reason } from '../halt.js'

export type { Dirent, Stats }

/** Hears of every call before it is made, with its name and path; what it throws happens in the call's place. */
export type Gate = (call: string, path: string) => void

let gate: Gate | undefined

/** Puts a gate before every call of the file system, or takes it away: how a test makes each numbered step fail. */
export function setGate(next: Gate | undefined): void {
  gate = next
}

/** Makes a call; a fault of the machine becomes a Halt, a fault of ours stays what it is. */
function through<T>(call: string, path: string, make: () => T): T {
  try {
    gate?.(call, path)
    return make()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (error instanceof Halt || typeof code !== 'string' || code.startsWith('ERR_')) throw error
    throw new Halt(3, reason(code, path))
  }
}

function reason(code: string, path: string): Reason {
  switch (code) {
    case 'EACCES': case 'EPERM': case 'EROFS': return { kind: 'no-permission', path }
    case 'ENOSPC': case 'EDQUOT': return { kind: 'disk-full', path }
    case 'EMFILE': case 'ENFILE': return { kind: 'too-many-files' }
    default: return { kind: 'disk', path, error: code }
  }
}

/** Says whether `error` is a Halt for one of the given errno names (those that have no reason of their own). */
export function isFault(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Halt && error.reason.kind === 'disk' && codes.includes(error.reason.error)
}

/** Gives what `make` gives, or `otherwise` when the machine fails; what is not the machine's fault goes on up. */
export function attempt<T, O>(make: () => T, otherwise: O): T | O {
  try {
    return make()
  } catch (error) {
    if (error instanceof Halt) return otherwise
    throw error
  }
}

/** Makes a call again, up to so many times at 20 milliseconds, while somebody holds the file: Windows lets none rename what a scanner looks into. */
export function patiently<T>(make: () => T, times: number): T {
  try {
    return make()
  } catch (error) {
    if (times === 0 || !['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    return patiently(make, times - 1)
  }
}

/** The entry itself, a link as a link; undefined when there is none. */
export function stat(path: string): Stats | undefined {
  try {
    return through('stat', path, () => lstatSync(path, { throwIfNoEntry: false }))
  } catch (error) {
    if (isFault(error, 'ENOTDIR')) return undefined
    throw error
  }
}

/** Gives what tells a file from what it was or another that took its place; empty where there is none, or none that can be looked at. */
export function stateOf(path: string): string {
  const found = attempt(() => stat(path), undefined)
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : ''
}

/** What a path leads to when links are followed. */
export const statTarget = (path: string): Stats => through('stat', path, () => statSync(path))
/** The path with every link followed. */
export const realPath = (path: string): string => through('realpath', path, () => realpathSync.native(path))
/** A folder's entries, in the machine's order. */
export const list = (path: string): Dirent[] => through('list', path, () => readdirSync(path, { withFileTypes: true }))
export const read = (path: string): Buffer => through('read', path, () => readFileSync(path))
/** What another program sends, to its end. */
export const readInput = (): Buffer => through('read', '-', () => readFileSync(0))
/** Writes a file whole; with `new`, only where none is. */
export const write = (path: string, bytes: string | Uint8Array, mode: 'new' | 'any' = 'any'): void =>
  through('write', path, () => writeFileSync(path, bytes, { flag: mode === 'new' ? 'wx' : 'w' }))
export const copy = (from: string, to: string): void => through('copy', to, () => copyFileSync(from, to, constants.COPYFILE_FICLONE))
export const rename = (from: string, to: string): void => through('rename', to, () => patiently(() => renameSync(from, to), process.platform === 'win32' ? 20 : 0))
/** Sets who may read and write a file. */
export const setMode = (path: string, mode: number): void => through('chmod', path, () => chmodSync(path, mode))
/** Gives a file a second name; fails where that name is taken. */
export const link = (from: string, to: string): void => through('link', to, () => linkSync(from, to))
export const remove = (path: string): void => through('remove', path, () => unlinkSync(path))
/** Makes a folder and those above it; one that exists is well. */
export const makeFolder = (path: string): void => through('mkdir', path, () => void mkdirSync(path, { recursive: true }))
/** Removes an empty folder. */
export const removeFolder = (path: string): void => through('rmdir', path, () => rmdirSync(path))
/** Removes a tree, if there is one. */
export const removeTree = (path: string): void => through('remove', path, () => rmSync(path, { recursive: true, force: true }))

/** A file held open. */
export interface Handle {
  readonly fd: number
  readonly path: string
}

/** Opens a file to read, or, as `new`, a file that did not exist to write. */
export const open = (path: string, mode: 'read' | 'new'): Handle =>
  through('open', path, () => ({ fd: openSync(path, mode === 'read' ? 'r' : 'wx'), path }))
/** Reads from an offset into `bytes`; gives how many there were. */
export const readAt = ({ fd, path }: Handle, bytes: Uint8Array, offset: number): number =>
  through('read', path, () => readSync(fd, bytes, 0, bytes.length, offset))
/** Writes all of `bytes` at the end of what was written. */
export const append = ({ fd, path }: Handle, bytes: Uint8Array): void =>
  through('write', path, () => {
    for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done)
  })
/** Waits until what was written is on the disk itself. */
export const sync = ({ fd, path }: Handle): void => through('sync', path, () => fsyncSync(fd))
export const close = ({ fd, path }: Handle): void => through('close', path, () => closeSync(fd))
