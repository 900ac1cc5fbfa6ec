import { dirname, join } from 'node:path'
import { about } from '../fault.js'
import type { Copied, Draft, Folder, Made, Output, Undigested } from '../output.js'
import { digestFile } from './digest-file.js'
import { mark, readTree, stateOf, type Tree } from './dist.js'
import * as io from './io.js'
import { commit, discardDraft, makeStage, manifestPath, settle, stageOf, type Step } from './journal.js'
import { layBytes, layCopy, type Laying, type Ready } from './lay.js'
import { withLock, type Lock } from './lock.js'
import { isAsLaid, isSame, keyOf, proofOf, readManifest, sealManifest, type Laid, type Manifest } from './manifest.js'
import { checkPaths } from './paths.js'
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

/** A file that is made anew whatever is known of it, where it is made ready, and what does it in this thread. */
export interface Task {
  readonly laying: Laying
  here(): Promise<void>
  /** Half makes it in this thread, for another to end and lay ready. */
  draft(): Promise<Drafted>
  /** Takes word that another has done it. */
  done(made: Pick<Laid, 'key' | 'proof'>, ready: Ready): void
}

/** A file that is half made and not laid: what it says, and how it was made, as far as that is known. */
export interface Drafted extends Pick<Draft, 'own'> {
  readonly text: string
  readonly key: string | Undigested
  readonly proof: string | Undigested | null
}

/** Does many tasks, in several threads where that is worth it. */
export type Together = (tasks: readonly Task[]) => Promise<void>

const alone: Together = async (tasks) => {
  for (const task of tasks) await task.here()
}

/** What a publication may be given: the lock, if the caller holds it; `progress` hears how many of the outputs that take long are done, and which. */
export interface Publishing {
  readonly lock?: Lock
  readonly progress?: Progress
  /** Whether every output is made, whatever is known of it. */
  readonly fresh?: boolean
  readonly together?: Together
}

/**
 * Makes dist/ hold exactly the outputs. `make` is asked only where the key is new or the file is not as it was left. When
 * something fails dist/ stays as it was; when the process dies, `recover` makes it the old tree or the new one.
 * Halts when dist/ is not ours, when another korus is at work, or when the machine fails.
 */
export async function publish(root: string, outputs: readonly Output[], { lock, ...publishing }: Publishing = {}): Promise<Published> {
  checkPaths(outputs.map((output) => ('makeFiles' in output ? output.path.replace(/\/$/, '') : output.path)))
  if (!outputs.some(({ path }) => path === mark)) throw new Error(`without ${mark} the next run would not know dist/ again`)
  return lock ? publishLocked(lock, outputs, publishing) : withLock(root, (own) => publishLocked(own, outputs, publishing))
}

async function publishLocked(lock: Lock, promised: readonly Output[], { progress, fresh = false, together = alone }: Omit<Publishing, 'lock'>): Promise<Published> {
  const { root } = lock
  settle(lock)
  const tree = readTree(join(root, 'dist'))
  const before: Manifest = fresh ? new Map() : readManifest(root)
  const laidAt = new Map<string, Laid>()
  const stage = openStage(root, tree.exists)
  let ahead: ReturnType<typeof workAhead> | undefined
  try {
    const outputs = await unfold(root, promised, tree, before)
    const presentAt = (path: string): Present | undefined => (tree.files.has(path) ? filePresent(root, path, before.get(path)) : undefined)
    const find = (output: File): Found => {
      const present = presentAt(output.path)
      return { present, laid: present?.madeFrom(output) }
    }
    const slow = outputs.flatMap((output) => ('make' in output && output.ahead ? [{ output, run: output.ahead, found: find(output) }] : []))
    ahead = workAhead(slow.flatMap(({ output: { path }, run, found }) => (found.laid === undefined ? [{ name: path, run }] : [])), progress)
    const known = new Map<File, Found>(slow.map(({ output, found }) => [output, found]))
    const tasks: Task[] = []
    // An output that was asked for its key is made here, for it may use what it found out for that; where nothing need be asked, other threads may help.
    for (const output of outputs) {
      const { path } = output
      const last = before.get(path)
      if ('make' in output && output.draft && (last === undefined || output.isOther?.(last.key))) {
        const place = stage.place(path, presentAt(path))
        tasks.push({
          laying: place.laying,
          here: async () => void laidAt.set(path, await renew(root, output, last, place)),
          draft: () => about(path, () => drafted(output as Drafting, last)),
          done: (made, ready) => void laidAt.set(path, place.settle(made, ready)),
        })
        continue
      }
      const { present, laid } = known.get(output) ?? find(output)
      laidAt.set(path, laid ?? await renew(root, output, last, stage.place(path, present)))
    }
    await together(tasks)
    const after = new Map(outputs.map(({ path }) => [path, laidAt.get(path) as Laid]))
    const { written } = stage
    await ahead.done
    const removed = [...tree.files].filter((path) => !after.has(path)).sort()
    const needed = foldersOf(outputs)
    const steps: readonly Step[] = tree.exists ? plan(tree, needed, written, removed, stage.slots()) : [{ do: 'lay', path: '' }]
    if (steps.length > 0) commit(root, steps, sealManifest(after))
    else if (stage.slots() > 0) io.attempt(() => discardDraft(root), undefined)
    if (steps.length === 0 && !isSame(before, after)) io.attempt(() => replace(manifestPath(root), sealManifest(after)), undefined)
    return { written: written.map(({ path }) => path).sort(), removed, unchanged: outputs.length - written.length, state: stateOf(after, needed) }
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
  madeFrom(output: Parameters<typeof keyOf>[0]): Laid | undefined
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

/** The files that are made ready; the slot of each is its name in the stage. */
interface Written {
  readonly path: string
  readonly slot: number
}

/** Gives what counts the slots of a stage, which is made when the first is asked for. Where there is no dist/, it is made ready there whole, and moved in one. */
function openStage(root: string, distExists: boolean) {
  const stage = stageOf(root)
  const written: Written[] = []
  let slots = 0
  return {
    written,
    slots: () => slots,
    /** Where an output is to be made ready, and what then takes word that it is. */
    place: (path: string, present: Present | undefined) => {
      if (slots === 0) makeStage(root)
      const slot = slots++
      const settle = ({ key, proof }: Pick<Laid, 'key' | 'proof'>, { size, hash, mtimeMs }: Ready): Laid => {
        if (mtimeMs !== null) written.push({ path, slot })
        return { key, proof, size, hash, mtimeMs: mtimeMs ?? (present as Present).stat.mtimeMs }
      }
      const file = distExists ? stage.new(slot) : join(stage.whole, path)
      return { laying: { file, folder: distExists ? null : dirname(file), present: present && { size: present.stat.size, hash: present.hash } }, settle }
    },
  }
}

/** Makes an output anew, and a file of it in the stage unless the very bytes lie there already. */
async function renew(root: string, output: File, last: Laid | undefined, { laying, settle }: ReturnType<ReturnType<typeof openStage>['place']>): Promise<Laid> {
  const ready = 'from' in output ? layCopy(root, output.from, laying) : layBytes(await about(output.path, () => output.make()), laying)
  return settle({ key: keyOf(output, last), proof: proofOf(output, last) }, ready)
}

type Drafting = Made & Required<Pick<Made, 'draft'>>

/** An output half made; what its key and proof are digests of is not asked for where they are known. */
async function drafted(output: Drafting, last: Laid | undefined): Promise<Drafted> {
  const { text, own, key, proof } = output.draft()
  const isKnown = last !== undefined && output.isAsBefore === true
  const made = await text
  return { text: made, own, key: isKnown ? keyOf(output, last) : key(), proof: isKnown ? proofOf(output, last) : proof() }
}

/** The folders that the outputs lie in. */
function foldersOf(outputs: readonly File[]): Set<string> {
  const needed = new Set<string>()
  for (const { path } of outputs) {
    for (let end = path.lastIndexOf('/'); end > 0 && !needed.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1)) needed.add(path.slice(0, end))
  }
  return needed
}

/** The steps from the tree to the outputs: what goes or is in the way, folders that empty, folders that are new, and the files in the stage; slots up to `slots` are taken. */
function plan(tree: Tree, needed: ReadonlySet<string>, written: readonly Written[], removed: readonly string[], slots: number): Step[] {
  const existing = new Set(tree.folders)
  return [
    ...removed.map((path, index): Step => ({ do: 'take', path, slot: slots + index })),
    ...tree.folders.filter((path) => !needed.has(path)).reverse().map((path): Step => ({ do: 'drop', path })),
    ...[...needed].filter((path) => !existing.has(path)).sort().map((path): Step => ({ do: 'make', path })),
    ...written.flatMap(({ path, slot }): Step[] => [...(tree.files.has(path) ? [{ do: 'take', path, slot } as const] : []), { do: 'put', path, slot }]),
  ]
}
