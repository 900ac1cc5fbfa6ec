import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { readOne, type ReadArticle } from './read-one.js'

/** A thread takes a quarter of a second to be ready; below this many files the one that is running has done the work by then. */
export const worthThreads = 300
/** How many files are handed over at a time: few enough that nobody waits long for the last. */
const atATime = 16
/** More threads than this wait for each other's memory rather than work. */
const mostThreads = 4

// The compiled file, seen from src/commands/ and from lib/commands/ alike.
const program = fileURLToPath(new URL('../../lib/commands/read-thread.js', import.meta.url))

/** A thread with the stretches of the list it is at work on, in the order it was given them. */
interface Reader {
  readonly worker: Worker
  readonly given: Stretch[]
}

interface Stretch {
  readonly from: number
  readonly files: readonly Source[]
}

/** Reads articles in this thread and `threads - 1` others at once; gives what each was read as, in the order of `files`, whoever read it. */
export async function readTogether(files: readonly Source[], settings: Settings, threads: number): Promise<readonly ReadArticle[]> {
  const results: ReadArticle[] = []
  let next = 0
  const take = (): Stretch | undefined => {
    if (next >= files.length) return undefined
    const from = next
    next += atATime
    return { from, files: files.slice(from, next) }
  }
  const readers = Array.from({ length: Math.min(threads, mostThreads) - 1 }, (): Reader => ({ worker: new Worker(program, { workerData: settings }), given: [] }))
  try {
    const helped = Promise.all(readers.map((reader) => serve(reader, take, results)))
    for (let stretch = take(); stretch; stretch = take()) {
      for (const [i, file] of stretch.files.entries()) results[stretch.from + i] = readOne(file, settings)
      // The others' answers and wishes are heard between two stretches.
      await new Promise(setImmediate)
    }
    await helped
  } finally {
    await Promise.all(readers.map(({ worker }) => worker.terminate()))
  }
  return results
}

/** Keeps a thread at work until there is nothing more to take; two stretches at a time, so that it need not wait while this thread is busy. */
function serve({ worker, given }: Reader, take: () => Stretch | undefined, results: ReadArticle[]): Promise<void> {
  const give = (): void => {
    const stretch = take()
    if (!stretch) return
    given.push(stretch)
    worker.postMessage(stretch.files.map(({ path, text }) => ({ path, text })))
  }
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (read: string) => {
      const { from } = given.shift() as Stretch
      for (const [i, one] of (JSON.parse(read) as readonly ReadArticle[]).entries()) results[from + i] = one
      give()
      if (given.length === 0) resolve()
    })
    give()
    give()
    if (given.length === 0) resolve()
  })
}
