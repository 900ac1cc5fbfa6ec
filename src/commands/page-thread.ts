import { parentPort, workerData } from 'node:worker_threads'
import { layBytes, receivedLaying, type Ready, type SentLaying } from '../disk/lay.js'
import { keyOf, proofOf } from '../disk/manifest.js'
import { pageMaker, type Bench, type PageOrder } from '../site/bench.js'

/** A page that a thread is asked for: how what lay there last was made, and where it is made ready. */
export interface PageTask {
  readonly order: PageOrder
  readonly last: Parameters<typeof keyOf>[1]
  readonly laying: SentLaying
}

/** A page that it made; null where it could not, for whatever reason, which the thread that asked will then meet itself. */
export type PageAnswer = { readonly key: string; readonly proof: string | null; readonly ready: Ready } | null

/*
 * A thread that makes pages: it is given the bench when it starts, then lists of tasks.
 */
const make = pageMaker(workerData as Bench)

async function answer({ order, last, laying }: PageTask): Promise<PageAnswer> {
  try {
    const output = make(order)
    const ready = layBytes(await output.make(), receivedLaying(laying))
    return { key: keyOf(output, last), proof: proofOf(output, last), ready }
  } catch {
    return null
  }
}

parentPort?.on('message', (tasks: readonly PageTask[]) => void Promise.all(tasks.map(answer)).then((answers) => parentPort?.postMessage(answers)))
