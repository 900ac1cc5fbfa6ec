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
import { isAsLaid, isSame, keyOf, proofOf, readManifest, sealManifest, type Laid, type Manifest } from './manifest.js'
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
    const find = (output: File): Found => {
      const present = tree.files.has(output.path) ? filePresent(root, output.path, before.get(output.path)) : undefined
      return { present, laid: present?.madeFrom(output) }
    }
    const slow = outputs.flatMap((output) => ('make' in output && output.ahead ? [{ output, run: output.ahead, found: find(output) }] : []))
    ahead = workAhead(slow.flatMap(({ output: { path }, run, found }) => (found.laid === undefined ? [{ name: path, run }] : [])), progress)
    const known = new Map<File, Found>(slow.map(({ output, found }) => [output, found]))
    // An output is made as soon as its key has been asked for, and so may use what it found out for that.
    for (const output of outputs) {
      const { present, laid } = known.get(output) ?? find(output)
      after.set(output.path, laid ?? await renew(root, output, present, written))
    }
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

/** What lies where an output is to be, and how it was laid there if the output made it. */
interface Found {
  readonly present: Present | undefined
  readonly laid: Laid | undefined
}

/** Gives the files there are to be, those of a folder in its place. What a folder holds is known from when it was laid, or made if its key is new or a file is not as it was left. */
async function unfold(root: string, outputs: readonly Output[], tree: Tree, before: Manifest): Promise<readonly File[]> {
  const filesOf = async (output: Folder): Promise<readonly File[]> => {
    const there = [...before].filter(([path]) => path.startsWith(output.path))
    const made = { key: keyOf(output, there[0]?.[1]), ...(output.proof === undefined ? {} : { proof: output.proof }) }
    const laid = there.filter(([, one]) => one.key === made.key)
    const isWhole = laid.length > 0 && laid.every(([path, one]) => tree.files.has(path) && filePresent(root, path, one)?.madeFrom(made))
    if (isWhole) return laid.map(([path]) => ({ path, ...made, make: () => io.read(join(root, 'dist', path)) }))
    return (await output.makeFiles()).map(({ path, bytes }) => ({ path: output.path + path, ...made, make: () => bytes }))
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
  /** How it was laid there, brought up to date, if it was made of what this output is made of. */
  madeFrom(output: Pick<Output, 'key' | 'proof' | 'isAsBefore'>): Laid | undefined
}

function filePresent(root: string, path: string, laid: Laid | undefined): Present | undefined {
  const file = `${root}/dist/${path}`
  const stat = io.stat(file)
  if (!stat?.isFile()) return undefined
  const hash = (): string => (laid && isAsLaid(laid, stat) ? laid.hash : digestFile(file, stat.size).hash)
  return {
    stat,
    hash,
    madeFrom: (output) => {
      if (laid === undefined || laid.size !== stat.size || laid.hash !== hash() || keyOf(output, laid) !== laid.key) return undefined
      return { ...laid, proof: proofOf(output, laid), mtimeMs: stat.mtimeMs }
    },
  }
}

/** Makes an output anew, and a file of it in the stage unless the very bytes lie there already; its place in `written` is its slot. */
async function renew(root: string, output: File, present: Present | undefined, written: string[]): Promise<Laid> {
  const { path } = output
  const { hash, size, lay } = 'from' in output ? fileContent(root, output.from) : bytesContent(await about(path, () => output.make()))
  const { key, proof = null } = output
  if (present?.stat.size === size && present.hash() === hash) return { key, proof, size, mtimeMs: present.stat.mtimeMs, hash }
  if (written.length === 0) makeStage(root)
  const file = stageOf(root).new(written.push(path) - 1)
  lay(file)
  return { key, proof, size, mtimeMs: io.statTarget(file).mtimeMs, hash }
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
