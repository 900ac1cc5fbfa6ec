import { join } from 'node:path'
import { digest } from '../digest.js'
import { about } from '../fault.js'
import { Halt } from '../halt.js'
import type { Copied, Folder, Made, Output } from '../output.js'
import { digestFile } from './digest-file.js'
import { mark, readTree, stateOf, type Tree } from './dist.js'
import * as io from './io.js'
import { commit, discardDraft, makeStage, manifestPath, settle, stageOf, type Step } from './journal.js'
import { withLock, type Lock } from './lock.js'
import { isAsLaid, isSame, readManifest, sealManifest, type Laid, type Manifest } from './manifest.js'
import { checkPaths, isSafePath, isWithin } from './paths.js'
import { replace } from './seal.js'
import { workAhead, type Progress } from './work-ahead.js'

/** What publishing did, as paths below dist/ in code unit order; files that were as they should be kept bytes and times. */
export interface Published {
  readonly written: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
  /** What `readState` gives as long as dist/ stays as it was left. */
  readonly state: string
}

/**
 * Makes dist/ hold exactly the outputs. `make` is asked only where the key is new or the file is not as it was left. When
 * something fails dist/ stays as it was; when the process dies, `recover` makes it the old tree or the new one.
 * Halts when dist/ is not ours, when another korus is at work, or when the machine fails. `lock` if the caller holds it; `progress` hears
 * how many of the outputs that take long are done, and which. With `fresh` every output is made, whatever is known of it.
 */
export async function publish(root: string, outputs: readonly Output[], { lock, progress, fresh = false }: { readonly lock?: Lock; readonly progress?: Progress; readonly fresh?: boolean } = {}): Promise<Published> {
  checkPaths(outputs.map((output) => ('makeFiles' in output ? output.path.replace(/\/$/, '') : output.path)))
  if (!outputs.some(({ path }) => path === mark)) throw new Error(`without ${mark} the next run would not know dist/ again`)
  return lock ? publishLocked(lock, outputs, fresh, progress) : withLock(root, (own) => publishLocked(own, outputs, fresh, progress))
}

async function publishLocked(lock: Lock, promised: readonly Output[], fresh: boolean, progress?: Progress): Promise<Published> {
  const { root } = lock
  settle(lock)
  const tree = readTree(join(root, 'dist'))
  const before: Manifest = fresh ? new Map() : readManifest(root)
  const after = new Map<string, Laid>()
  const written: string[] = []
  let ahead: ReturnType<typeof workAhead> | undefined
  try {
    const outputs = await unfold(root, promised, tree, before)
    const found = outputs.map((output) => {
      const present = tree.files.has(output.path) ? filePresent(root, output.path, before.get(output.path)) : undefined
      return { output, present, laid: present?.madeFrom(output.key) }
    })
    ahead = workAhead(found.flatMap(({ output, laid }) => (laid === undefined && 'make' in output && output.ahead ? [{ name: output.path, run: output.ahead }] : [])), progress)
    for (const { output, present, laid } of found) after.set(output.path, laid ?? await renew(root, output, present, written))
    await ahead.done
    const removed = [...tree.files].filter((path) => !after.has(path)).sort()
    const needed = foldersOf(outputs)
    const steps = plan(tree, needed, written, removed)
    if (steps.length > 0) commit(root, steps, sealManifest(after))
    else if (!isSame(before, after)) io.attempt(() => replace(manifestPath(root), sealManifest(after)), undefined)
    return { written: written.toSorted(), removed, unchanged: outputs.length - written.length, state: stateOf(after, needed) }
  } catch (error) {
    await ahead?.stop()
    io.attempt(() => discardDraft(root), undefined)
    throw error
  }
}

type File = Made | Copied

/** Gives the files there are to be, those of a folder in its place. What a folder holds is known from when it was laid, or made if its key is new or a file is not as it was left. */
async function unfold(root: string, outputs: readonly Output[], tree: Tree, before: Manifest): Promise<readonly File[]> {
  const filesOf = async ({ path: folder, key, makeFiles }: Folder): Promise<readonly File[]> => {
    const laid = [...before].filter(([path, one]) => path.startsWith(folder) && one.key === key)
    const isWhole = laid.length > 0 && laid.every(([path, one]) => tree.files.has(path) && filePresent(root, path, one)?.madeFrom(key))
    if (isWhole) return laid.map(([path]) => ({ path, key, make: () => io.read(join(root, 'dist', path)) }))
    return (await makeFiles()).map(({ path, bytes }) => ({ path: folder + path, key, make: () => bytes }))
  }
  if (!outputs.some((output) => 'makeFiles' in output)) return outputs as readonly File[]
  const files = (await Promise.all(outputs.map(async (output) => ('makeFiles' in output ? filesOf(output) : [output])))).flat()
  checkPaths(files.map(({ path }) => path))
  return files
}

/** A file of dist/ and what is known of it; its hash is read only when somebody asks. */
interface Present {
  readonly stat: io.Stats
  hash(): string
  /** How it was laid there, brought up to date, if this key made it. */
  madeFrom(key: string): Laid | undefined
}

function filePresent(root: string, path: string, laid: Laid | undefined): Present | undefined {
  const file = `${root}/dist/${path}`
  const stat = io.stat(file)
  if (!stat?.isFile()) return undefined
  const hash = (): string => (laid && isAsLaid(laid, stat) ? laid.hash : digestFile(file, stat.size).hash)
  return {
    stat,
    hash,
    madeFrom: (key) => (laid?.key === key && laid.size === stat.size && laid.hash === hash() ? { ...laid, mtimeMs: stat.mtimeMs } : undefined),
  }
}

/** Makes an output anew, and a file of it in the stage unless the very bytes lie there already; its place in `written` is its slot. */
async function renew(root: string, output: File, present: Present | undefined, written: string[]): Promise<Laid> {
  const { path, key } = output
  const { hash, size, lay } = 'from' in output ? fileContent(root, output.from) : bytesContent(await about(path, () => output.make()))
  if (present?.stat.size === size && present.hash() === hash) return { key, size, mtimeMs: present.stat.mtimeMs, hash }
  if (written.length === 0) makeStage(root)
  const file = stageOf(root).new(written.push(path) - 1)
  lay(file)
  return { key, size, mtimeMs: io.statTarget(file).mtimeMs, hash }
}

interface Content {
  readonly hash: string
  readonly size: number
  lay(file: string): void
}

function bytesContent(made: string | Uint8Array): Content {
  const bytes = typeof made === 'string' ? Buffer.from(made) : made
  return { hash: digest(bytes), size: bytes.length, lay: (file) => io.write(file, bytes) }
}

/** A picture is copied by the system and never wholly in memory. */
function fileContent(root: string, from: string): Content {
  const path = isSafePath(from) ? io.realPath(join(root, from)) : undefined
  if (path === undefined || !isWithin(io.realPath(root), path)) throw new Halt(3, { kind: 'outside', path: from })
  const { size } = io.statTarget(path)
  return { hash: digestFile(path, size).hash, size, lay: (file) => io.copy(path, file) }
}

/** The folders that the outputs lie in. */
function foldersOf(outputs: readonly File[]): Set<string> {
  const needed = new Set<string>()
  for (const { path } of outputs) {
    for (let end = path.lastIndexOf('/'); end > 0 && !needed.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1)) needed.add(path.slice(0, end))
  }
  return needed
}

/** The steps from the tree to the outputs: what goes or is in the way, folders that empty, folders that are new, and the files in the stage. */
function plan(tree: Tree, needed: ReadonlySet<string>, written: readonly string[], removed: readonly string[]): Step[] {
  const existing = new Set(tree.folders)
  return [
    ...removed.map((path, index): Step => ({ do: 'take', path, slot: written.length + index })),
    ...tree.folders.filter((path) => !needed.has(path)).reverse().map((path): Step => ({ do: 'drop', path })),
    ...(tree.exists ? [] : [{ do: 'make', path: '' } as const]),
    ...[...needed].filter((path) => !existing.has(path)).sort().map((path): Step => ({ do: 'make', path })),
    ...written.flatMap((path, slot): Step[] => [...(tree.files.has(path) ? [{ do: 'take', path, slot } as const] : []), { do: 'put', path, slot }]),
  ]
}
