import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import '../markdown/parser.js'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { answerOf } from './packed.js'
import { readOne } from './read-one.js'

/** What a thread is given when it starts; one that is `waiting` stands still until `answered` is 1. */
export interface ReadingOrder {
  readonly settings: Settings
  readonly waiting?: { readonly port: MessagePort; readonly answered: Int32Array }
}

/*
 * A thread that reads articles: it is given lists of sources and answers each with what they were read as.
 */
const { settings, waiting } = workerData as ReadingOrder
parentPort?.on('message', (files: readonly Source[]) => {
  const answer = answerOf(files.map((file) => readOne(file, settings)))
  if (waiting === undefined) return parentPort?.postMessage(answer, [answer.entries.buffer as ArrayBuffer])
  waiting.port.postMessage(answer)
  Atomics.store(waiting.answered, 0, 1)
  Atomics.notify(waiting.answered, 0)
})
