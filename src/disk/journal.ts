import { join } from 'node:path'
import { Halt } from '../halt.js'
import { makeOwnFolder, ownFolder } from './folder.js'
import * as io from './io.js'
import { withLock, type Lock } from './lock.js'
import { seal, unseal } from './seal.js'

/** A change of one entry of dist/. `take` puts what lies at the path aside, `put` moves the new file there; the slot is its name in the stage. `lay` is a whole dist/ where there was none. */
export type Step =
  | { readonly do: 'lay'; readonly path: '' }
  | { readonly do: 'take' | 'put'; readonly path: string; readonly slot: number }
  | { readonly do: 'make' | 'drop'; readonly path: string }

const label = 'korus journal 1'

/** Where a publication is made ready, on the same file system as dist/: new files, room for old ones, the manifest, and last the journal. */
export function stageOf(root: string) {
  const folder = join(ownFolder(root), 'publish')
  return {
    folder,
    journal: join(folder, 'journal'),
    manifest: join(folder, 'manifest'),
    new: (slot: number) => join(folder, 'new', String(slot)),
    old: (slot: number) => join(folder, 'old', String(slot)),
    whole: join(folder, 'dist'),
  }
}

/** Where the manifest of what was last published lies. */
export const manifestPath = (root: string): string => join(ownFolder(root), 'manifest')

/** Makes room for a publication. */
export function makeStage(root: string): void {
  const { folder } = stageOf(root)
  makeOwnFolder(root)
  for (const room of ['new', 'old']) io.makeFolder(join(folder, room))
}

/** Makes dist/ new by the steps once the new files are in the stage; when the machine fails, dist/ is put back and the Halt goes on. */
export function commit(root: string, steps: readonly Step[], manifest: Uint8Array): void {
  makeStage(root)
  io.write(stageOf(root).manifest, manifest)
  write(root, steps)
  try {
    forward(root, steps)
  } catch (error) {
    // Where dist/ cannot be put back now, the journal stays, and the next command tries again.
    if (io.attempt(() => back(root, steps), false)) io.attempt(() => discard(root), undefined)
    throw error
  }
  io.attempt(() => discard(root), undefined)
}

/** Lays the journal down whole, on the disk itself: from here on the new tree is promised. */
function write(root: string, steps: readonly Step[]): void {
  const { journal } = stageOf(root)
  const file = io.open(`${journal}.new`, 'new')
  try {
    io.append(file, seal(label, JSON.stringify(steps)))
    io.sync(file)
  } finally {
    io.close(file)
  }
  io.rename(`${journal}.new`, journal)
}

/** Throws away what has no journal, and so has touched nothing. */
export function discardDraft(root: string): void {
  const { folder, journal } = stageOf(root)
  if (!io.stat(journal)) io.removeTree(folder)
}

/** Throws the stage away; the journal first, so that a half emptied stage is never taken for a whole one. */
function discard(root: string): void {
  const { journal } = stageOf(root)
  if (io.stat(journal)) io.remove(journal)
  discardDraft(root)
}

/**
 * Leaves dist/ whole after a run that was cut off: finishes what its journal says, or puts the old tree back where the
 * machine does not let it, or throws away what had no journal yet. For the beginning of every command; one that is at
 * work right now is left alone.
 */
export async function recover(root: string): Promise<void> {
  if (io.stat(stageOf(root).folder) === undefined) return
  try {
    await withLock(root, settle, 0)
  } catch (error) {
    if (!(error instanceof Halt && error.reason.kind === 'busy')) throw error
  }
}

/** The same for one who holds the lock. */
export function settle({ root }: Lock): void {
  const { folder, journal } = stageOf(root)
  if (io.stat(folder) === undefined) return
  const body = io.stat(journal) && unseal(label, io.read(journal))
  if (body) {
    const steps = JSON.parse(body.toString()) as readonly Step[]
    try {
      forward(root, steps)
    } catch (error) {
      if (!(error instanceof Halt)) throw error
      back(root, steps)
    }
  }
  discard(root)
}

// What has been done is seen from the stage alone: an old file in its slot was taken, a new one gone from its slot was put.
// So both ways may begin anywhere, stop anywhere and begin again.

function forward(root: string, steps: readonly Step[]): void {
  const stage = stageOf(root)
  for (const step of steps) {
    const path = join(root, 'dist', step.path)
    if (step.do === 'take' && !io.stat(stage.old(step.slot))) move(path, stage.old(step.slot))
    else if (step.do === 'put') move(stage.new(step.slot), path)
    else if (step.do === 'lay') move(stage.whole, path)
    else if (step.do === 'make') io.makeFolder(path)
    else if (step.do === 'drop') removeFolder(path)
  }
  move(stage.manifest, manifestPath(root))
}

function back(root: string, steps: readonly Step[]): true {
  const stage = stageOf(root)
  for (const step of steps.toReversed()) {
    const path = join(root, 'dist', step.path)
    if (step.do === 'put' && !io.stat(stage.new(step.slot))) move(path, stage.new(step.slot))
    else if (step.do === 'take') move(stage.old(step.slot), path)
    else if (step.do === 'lay' && !io.stat(stage.whole)) move(path, stage.whole)
    else if (step.do === 'make') removeFolder(path)
    else if (step.do === 'drop') io.makeFolder(path)
  }
  return true
}

/** Renames what may be gone already. */
function move(from: string, to: string): void {
  try {
    io.rename(from, to)
  } catch (error) {
    if (!io.isFault(error, 'ENOENT') || io.stat(from)) throw error
  }
}

/** Removes a folder unless it is gone, or somebody else has laid something in it. */
function removeFolder(path: string): void {
  try {
    io.removeFolder(path)
  } catch (error) {
    if (!io.isFault(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')) throw error
  }
}
