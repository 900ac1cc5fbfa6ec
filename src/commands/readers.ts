import { Worker } from 'node:worker_threads'
import '../markdown/parser.js'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { readThread } from './read-again.js'
import { readOne, type ReadArticle } from './read-one.js'
import type { ReadingOrder } from './read-thread.js'

/** How many files are handed over at a time: few enough that nobody waits long for the last. */
const atATime = 16
/** More threads than this wait for each other's memory rather than work. */
const mostThreads = 4

/** A thread with the stretches of the list it is at work on, in the order it was given them. */
interface Reader {
  readonly worker: Worker
  readonly given: Stretch[]
}

/** Takes what a file was read as; `index` is its place among the files. */
export type Take = (index: number, read: ReadArticle) => void

interface Stretch {
  readonly from: number
  readonly files: readonly Source[]
}

/** Reads articles in this thread and `threads - 1` others at once; `take` is given what each was read as, by its place among the files, as soon as somebody has read it. */
export async function readTogether(files: readonly Source[], settings: Settings, threads: number, take: Take): Promise<void> {
  let next = 0
  const stretchToRead = (): Stretch | undefined => {
    if (next >= files.length) return undefined
    const from = next
    next += atATime
    return { from, files: files.slice(from, next) }
  }
  const readers = Array.from({ length: Math.min(threads, mostThreads) - 1 }, (): Reader => ({ worker: new Worker(readThread, { workerData: { settings } satisfies ReadingOrder }), given: [] }))
  try {
    const helped = Promise.all(readers.map((reader) => serve(reader, stretchToRead, take)))
    for (let stretch = stretchToRead(); stretch; stretch = stretchToRead()) {
      for (const [i, file] of stretch.files.entries()) take(stretch.from + i, readOne(file, settings))
      // The others' answers and wishes are heard between two stretches.
      await new Promise(setImmediate)
    }
    await helped
  } finally {
    await Promise.all(readers.map(({ worker }) => worker.terminate()))
  }
}

/** Keeps a thread at work until there is nothing more to take; two stretches at a time, so that it need not wait while this thread is busy. */
function serve({ worker, given }: Reader, stretchToRead: () => Stretch | undefined, take: Take): Promise<void> {
  const give = (): void => {
    const stretch = stretchToRead()
    if (!stretch) return
    given.push(stretch)
    worker.postMessage(stretch.files.map(({ path, text }) => ({ path, text })))
  }
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (read: string) => {
      const { from } = given.shift() as Stretch
      for (const [i, one] of (JSON.parse(read) as readonly ReadArticle[]).entries()) take(from + i, one)
      give()
      if (given.length === 0) resolve()
    })
    give()
    give()
    if (given.length === 0) resolve()
  })
}
