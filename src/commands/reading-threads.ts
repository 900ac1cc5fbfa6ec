import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Settings } from '../settings-types.js'
import { readThread } from './read-again.js'
import type { ReadingAnswer } from './packed.js'

/** How many articles are claimed at a time: few enough that nobody waits long for the last. */
const atATime = 16
/** More threads than this wait for each other's memory rather than work. */
const mostThreads = 4
/** How many answers may lie about before the first thread takes them. */
const mostWaiting = 64

/** What a thread reads on by: the articles of a folder, as they are claimed. */
export interface ReadingOn {
  readonly root: string
  readonly paths: readonly string[]
  readonly settings: Settings
  readonly claims: Claims
}

/** Shared by all threads: the place of the first article that nobody has claimed, and how many answers wait to be taken. */
type Claims = Int32Array
const [next, waiting] = [0, 1]

export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Claims articles that nobody else then has; undefined when there are none left. */
export function claim(claims: Claims, count: number): Stretch | undefined {
  const from = Atomics.add(claims, next, atATime)
  return from < count ? { from, to: Math.min(from + atATime, count) } : undefined
}

/** Waits in a thread that reads until its answer has room. */
export function awaitRoom(claims: Claims): void {
  for (let there = Atomics.load(claims, waiting); there >= mostWaiting; there = Atomics.load(claims, waiting)) Atomics.wait(claims, waiting, there)
  Atomics.add(claims, waiting, 1)
}

/** What a stretch was read as: the digest of each file that could be read, null of the others, and of those that could, all there is. */
export interface StretchAnswer extends ReadingAnswer {
  readonly from: number
  readonly hashes: readonly (string | null)[]
}

/** Threads that read the articles of a folder, and go on until they are all read. */
export interface ReadingThreads {
  readonly paths: readonly string[]
  /** Claims articles for this thread. */
  claim(): Stretch | undefined
  /** Gives every answer to `take`, also those that came before; ends when all have come. */
  answers(take: (answer: StretchAnswer) => void): Promise<void>
  end(): Promise<unknown>
}

/** A thread takes a quarter of a second to be ready; below this many articles the one that is running has read them by then. */
const worthThreads = 300

/** Starts as many threads as there are processors to spare, which begin at once; undefined where none is worth it. */
export function startWorth(root: string, paths: readonly string[], settings: Settings): ReadingThreads | undefined {
  const threads = availableParallelism()
  return threads > 1 && paths.length >= worthThreads ? startReading(root, paths, settings, threads) : undefined
}

/** Starts `threads - 1` threads, which begin at once. */
export function startReading(root: string, paths: readonly string[], settings: Settings, threads: number): ReadingThreads {
  const claims = new Int32Array(new SharedArrayBuffer(8))
  const workers = Array.from({ length: Math.min(threads, mostThreads) - 1 }, () => new Worker(readThread, { workerData: { root, paths, settings, claims } satisfies ReadingOn }))
  const early: StretchAnswer[] = []
  let give = (answer: StretchAnswer): void => void early.push(answer)
  const done = Promise.all(workers.map((worker) => new Promise<void>((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (answer: StretchAnswer | null) => {
      if (answer === null) return resolve()
      try {
        give(answer)
      } catch (error) {
        reject(error as Error)
      }
    })
  })))
  // It may fail before anybody asks.
  done.catch(() => {})
  // Nobody waits for what is not asked for.
  for (const worker of workers) worker.unref()
  return {
    paths,
    claim: () => claim(claims, paths.length),
    answers: async (take) => {
      for (const worker of workers) worker.ref()
      give = (answer) => {
        Atomics.sub(claims, waiting, 1)
        Atomics.notify(claims, waiting)
        take(answer)
      }
      early.splice(0).forEach(give)
      await done
    },
    end: () => Promise.all(workers.map((worker) => worker.terminate())),
  }
}
