import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import '../markdown/parser.js'
import { sourceAt } from '../disk/text-file.js'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { answerOf } from './packed.js'
import { readOne } from './read-one.js'
import { awaitRoom, claim, type ReadingOn, type StretchAnswer } from './reading-threads.js'

/** What a thread is given that reads a source when it is asked to, and says so by setting `answered` to 1: the one that asked stands still until then. */
export interface Reading {
  readonly settings: Settings
  readonly port: MessagePort
  readonly answered: Int32Array
}

/*
 * A thread that reads articles: those of a folder, in stretches that it claims, or the one that it is sent.
 */
const order = workerData as Reading | ReadingOn
if ('paths' in order) readOn(order)
else {
  const { settings, port, answered } = order
  parentPort?.on('message', (file: Source) => {
    port.postMessage(answerOf([readOne(file, settings)]))
    Atomics.store(answered, 0, 1)
    Atomics.notify(answered, 0)
  })
}

function readOn({ root, paths, settings, claims }: ReadingOn): void {
  for (let stretch = claim(claims, paths.length); stretch; stretch = claim(claims, paths.length)) {
    awaitRoom(claims)
    const files = paths.slice(stretch.from, stretch.to).map((path) => sourceAt(root, path))
    const answer = answerOf(files.flatMap((file) => (file ? readOne(file, settings) : [])))
    parentPort?.postMessage({ from: stretch.from, hashes: files.map((file) => file?.hash ?? null), ...answer } satisfies StretchAnswer, [answer.entries.buffer as ArrayBuffer])
  }
  parentPort?.postMessage(null)
}
