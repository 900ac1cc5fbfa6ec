import { dirname, join } from 'node:path'
import { Halt } from '../halt.js'
import { makeOwnFolder, uniqueName } from './folder.js'
import * as io from './io.js'
import { isSafePath, isWithin } from './paths.js'

/**
 * Writes a text file of the project that does not exist yet, whole or not at all. Gives false, and leaves all as it is, when
 * something has that name. Halts when the path leaves the project, on its own or by a link among its folders.
 */
export function writeNew(root: string, path: string, text: string): boolean {
  const target = join(root, path)
  if (!isSafePath(path)) throw new Halt(3, { kind: 'outside', path })
  makeFolderWithin(root, dirname(target))
  const draft = join(makeOwnFolder(root), `new-${uniqueName()}`)
  try {
    writeThrough(draft, text)
    return place(draft, target)
  } finally {
    io.attempt(() => io.stat(draft) && io.remove(draft), undefined)
  }
}

function writeThrough(path: string, text: string): void {
  const file = io.open(path, 'new')
  try {
    io.append(file, Buffer.from(text))
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
