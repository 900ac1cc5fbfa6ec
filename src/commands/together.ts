import { Worker } from 'node:worker_threads'

/** How many pieces are handed over at a time: few enough that nobody waits long for the last. */
const atATime = 16
/** More threads than this wait for each other's memory rather than work. */
const mostThreads = 4

/** A number of pieces of work, known by their places, which this thread and others do. */
export interface Pieces<A> {
  readonly count: number
  /** What another thread is told of the pieces from one place up to another. */
  order(from: number, to: number): unknown
  /** Takes what it answered. */
  take(from: number, answer: A): void | Promise<void>
  /** Does a piece in this thread. */
  here(index: number): void | Promise<void>
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Does pieces of work in this thread and `threads - 1` others, which run `program` and are given what `start` gives, much of it perhaps, and then let go; what each piece gives does not depend on who did it. */
export async function together<A>(program: string, start: () => unknown, threads: number, pieces: Pieces<A>): Promise<void> {
  const stretchToDo = stretches(pieces.count)
  const workers = threads < 2 ? [] : startAll(program, start(), Math.min(threads, mostThreads) - 1)
  try {
    const helped = Promise.all(workers.map((worker) => serve(worker, stretchToDo, pieces)))
    // It may fail while this thread is at work on its own.
    helped.catch(() => {})
    for (let stretch = stretchToDo(); stretch; stretch = stretchToDo()) {
      for (let index = stretch.from; index < stretch.to; index++) await pieces.here(index)
      // The others' answers and wishes are heard between two stretches.
      await new Promise(setImmediate)
    }
    await helped
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Gives what takes one stretch after the other, as long as there are any. */
function stretches(count: number): () => Stretch | undefined {
  let next = 0
  return () => {
    if (next >= count) return undefined
    const from = next
    next = Math.min(from + atATime, count)
    return { from, to: next }
  }
}

const startAll = (program: string, workerData: unknown, length: number): readonly Worker[] => Array.from({ length }, () => new Worker(program, { workerData }))

/** Keeps a thread at work until there is nothing more to take; two stretches at a time, so that it need not wait while this thread is busy. */
function serve<A>(worker: Worker, stretchToDo: () => Stretch | undefined, { order, take }: Pieces<A>): Promise<void> {
  const given: Stretch[] = []
  const give = (): void => {
    const stretch = stretchToDo()
    if (!stretch) return
    given.push(stretch)
    worker.postMessage(order(stretch.from, stretch.to))
  }
  let taken = Promise.resolve()
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('message', (answer: A) => {
      const { from } = given.shift() as Stretch
      give()
      taken = taken.then(() => take(from, answer))
      taken.then(given.length === 0 ? resolve : undefined, reject)
    })
    give()
    give()
    if (given.length === 0) resolve()
  })
}
