import { dirname, join } from 'node:path'
import { Halt } from '../halt.js'
import { makeOwnFolder, uniqueName } from './folder.js'
import * as io from './io.js'
import { isSafePath, isWithin } from './paths.js'

/**
 * Writes a file of the project that does not exist yet, whole or not at all. Gives false, and leaves all as it is, when
 * something has that name. Halts when the path leaves the project, on its own or by a link among its folders.
 * With `isCopy`, for what can be had again from elsewhere, nobody waits until the disk has it.
 */
export function writeNew(root: string, path: string, text: string | Uint8Array, { isCopy = false }: { readonly isCopy?: boolean } = {}): boolean {
  const target = join(root, path)
  if (!isSafePath(path)) throw new Halt(3, { kind: 'outside', path })
  makeFolderWithin(root, dirname(target))
  const draft = join(makeOwnFolder(root), `new-${uniqueName()}`)
  try {
    if (isCopy) io.write(draft, text, 'new')
    else writeThrough(draft, text)
    return place(draft, target)
  } finally {
    io.attempt(() => io.stat(draft) && io.remove(draft), undefined)
  }
}

/** Writes a file of the project whole, in the place of one that may be there. Halts when the path leaves the project. */
export function writeWhole(root: string, path: string, bytes: string | Uint8Array): void {
  const target = join(root, path)
  if (!isSafePath(path)) throw new Halt(3, { kind: 'outside', path })
  makeFolderWithin(root, dirname(target))
  const draft = join(makeOwnFolder(root), `new-${uniqueName()}`)
  try {
    writeThrough(draft, bytes)
    io.rename(draft, target)
  } finally {
    io.attempt(() => io.stat(draft) && io.remove(draft), undefined)
  }
}

/**
 * Puts `after` in the place of a text file that still holds `before` to the byte, whole or not at all; a link leads to the file
 * that is written, which keeps its permissions. Gives false, and leaves all as it is, when the file is another or gone. Halts when the path leaves the project.
 */
export function rewrite(root: string, path: string, before: string, after: string): boolean {
  const target = join(root, path)
  const real = io.attempt(() => io.realPath(target), undefined)
  if (!isWithin(root, target) || (real !== undefined && !isWithin(io.realPath(root), real))) throw new Halt(3, { kind: 'outside', path })
  if (real === undefined) return false
  const draft = join(makeOwnFolder(root), `new-${uniqueName()}`)
  try {
    writeThrough(draft, after)
    io.setMode(draft, io.statTarget(real).mode)
    if (!io.read(real).equals(Buffer.from(before))) return false
    io.rename(draft, real)
    return true
  } finally {
    io.attempt(() => io.stat(draft) && io.remove(draft), undefined)
  }
}

function writeThrough(path: string, bytes: string | Uint8Array): void {
  const file = io.open(path, 'new')
  try {
    io.append(file, Buffer.from(bytes))
    io.sync(file)
  } finally {
    io.close(file)
  }
}

/** Gives a finished file its name; a name that is taken is left to who has it. */
function place(draft: string, target: string): boolean {
  try {
    io.link(draft, target)
  } catch (error) {
    if (io.isFault(error, 'EEXIST')) return false
    // Some disks know no second names, and say so in several ways; where it was something else this fails as well.
    if (io.stat(target)) return false
    io.rename(draft, target)
  }
  return true
}

/** Makes a folder, unless the part of its path that exists leads out of the project. */
function makeFolderWithin(root: string, folder: string): void {
  let existing = folder
  while (!io.stat(existing)) existing = dirname(existing)
  if (!isWithin(io.realPath(root), io.realPath(existing))) throw new Halt(3, { kind: 'outside', path: folder })
  io.makeFolder(folder)
}
