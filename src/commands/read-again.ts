import { fileURLToPath } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { unpackedIn, type ReadingAnswer } from './packed.js'
import type { ReadArticle } from './read-one.js'
import type { Reading } from './read-thread.js'

/** The program of a thread that reads articles: the compiled file, seen from src/commands/ and from lib/commands/ alike. */
export const readThread = fileURLToPath(new URL('../../lib/commands/read-thread.js', import.meta.url))
/** A thread takes a second or two where the machine is busy; one that has said nothing by then is not there. In milliseconds. */
const patience = 120_000

/**
 * Gives the function that reads an article at once, without anybody waiting for a promise: what a page asks for is plain data, and only a
 * damaged cache makes that a matter of reading. Another thread does it, so that the Markdown packages are loaded when they are wanted.
 */
export function openReadAgain(settings: Settings): (file: Source) => ReadArticle {
  let thread: { readonly read: (file: Source) => ReadArticle } | undefined
  const start = (): NonNullable<typeof thread> => {
    const { port1, port2 } = new MessageChannel()
    const answered = new Int32Array(new SharedArrayBuffer(4))
    const worker = new Worker(readThread, { workerData: { settings, port: port2, answered } satisfies Reading, transferList: [port2] })
    worker.unref()
    port1.unref()
    return {
      read: ({ path, text, hash }) => {
        Atomics.store(answered, 0, 0)
        worker.postMessage({ path, text, hash })
        Atomics.wait(answered, 0, 0, patience)
        const answer = receiveMessageOnPort(port1)?.message as ReadingAnswer | undefined
        if (answer === undefined) throw new Error('the thread that was to read an article gave no answer')
        return unpackedIn(answer)[0] as ReadArticle
      },
    }
  }
  return (file) => (thread ??= start()).read(file)
}
