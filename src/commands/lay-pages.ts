import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { sentLaying } from '../disk/lay.js'
import type { Drafted, Task } from '../disk/publish.js'
import type { Undigested } from '../output.js'
import type { Handed, HandedUndigested, Handful, PageAnswer, Sheet } from './lay-thread.js'

/** The compiled file, seen from src/commands/ and from lib/commands/ alike. */
const layThread = fileURLToPath(new URL('../../lib/commands/lay-thread.js', import.meta.url))
/** How many pages are handed over at a time, and how many times that may wait to be laid: a thread that has just started is slow at first. */
const atATime = 16
const mostWaiting = 16
/** Room for the texts of a handful, in bytes: a page takes 13 kB, what its key is a digest of as much. What finds no room there is sent. */
const roomFor = 1 << 19
/** All that a thread holds is gone at once; in megabytes. */
const young = 8

/** A thread that ends and lays pages, and the rooms in which it is handed them. */
export interface Layer {
  readonly worker: Worker
  readonly rooms: readonly SharedArrayBuffer[]
}

/** Starts such a thread, which takes a tenth of a second to be ready. */
export function startLayer(): Layer {
  const rooms = Array.from({ length: mostWaiting }, () => new SharedArrayBuffer(roomFor))
  return { rooms, worker: new Worker(layThread, { workerData: rooms, resourceLimits: { maxYoungGenerationSizeMb: young } }) }
}

/** Half makes pages in this thread while another one ends and lays them, and is then let go. */
export async function layPages(tasks: readonly Task[], { worker, rooms } = startLayer()): Promise<void> {
  const waiting: (readonly Task[])[] = []
  let failure: { readonly error: unknown } | undefined
  let heard = (): void => {}
  const settle = async (answers: readonly PageAnswer[]): Promise<void> => {
    for (const [i, task] of (waiting[0] ?? []).entries()) {
      const answer = answers[i]
      if (answer) task.done(answer, answer.ready)
      else await task.here()
    }
    waiting.shift()
  }
  let settled = Promise.resolve()
  const fail = (error: unknown): void => {
    failure ??= { error }
    heard()
  }
  worker.on('error', fail)
  worker.on('message', (answers: readonly PageAnswer[]) => {
    settled = settled.then(() => settle(answers)).then(() => heard(), fail)
  })
  const untilFewer = async (than: number): Promise<void> => {
    // What the other thread says is heard between two handfuls.
    await new Promise(setImmediate)
    while (waiting.length >= than && !failure) await new Promise<void>((resolve) => { heard = resolve })
    if (failure) throw failure.error
  }
  try {
    for (let from = 0; from < tasks.length; from += atATime) {
      const handful = tasks.slice(from, from + atATime)
      // Answers come in turn, so the room of the one that waited longest is free.
      const room = (from / atATime) % mostWaiting
      const into = sheets(rooms[room] as SharedArrayBuffer)
      const made = []
      for (const task of handful) made.push(into(await task.draft(), task))
      waiting.push(handful)
      worker.postMessage({ room, sheets: made } satisfies Handful)
      await untilFewer(mostWaiting)
    }
    await untilFewer(1)
  } finally {
    await worker.terminate()
  }
}

/** Gives what puts pages into a room one after the other, and says where they lie. */
function sheets(room: SharedArrayBuffer): (made: Drafted, task: Task) => Sheet {
  const bytes = Buffer.from(room)
  let end = 0
  const hand = (text: string): Handed => {
    // A character takes three bytes at most.
    if (text.length * 3 > bytes.length - end) return text
    const from = end
    end += bytes.write(text, from)
    return [from, end]
  }
  const handed = <T extends string | null>(known: T | Undigested): T | HandedUndigested => (typeof known === 'object' && known !== null ? { before: known.before, of: hand(known.of) } : known)
  return ({ text, own, key, proof }, { laying }) => ({ text: hand(text), own, key: handed(key), proof: handed(proof), laying: sentLaying(laying) })
}
