import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { sentLaying } from '../disk/lay.js'
import type { Drafted, Task } from '../disk/publish.js'
import type { Sheet, SheetAnswer } from './lay-thread.js'

/** The compiled file, seen from src/commands/ and from lib/commands/ alike. */
const layThread = fileURLToPath(new URL('../../lib/commands/lay-thread.js', import.meta.url))
/** How many pages are handed over at a time, and how many times that may wait to be laid, so that their texts take little memory. */
const atATime = 16
const mostWaiting = 4
/** All that a thread holds is gone at once; in megabytes. */
const young = 8

/** Makes pages in this thread while another one lays those that are made. */
export async function layPages(tasks: readonly Task[]): Promise<void> {
  const worker = new Worker(layThread, { resourceLimits: { maxYoungGenerationSizeMb: young } })
  const waiting: (readonly { readonly task: Task; readonly made: Drafted }[])[] = []
  let failure: { readonly error: unknown } | undefined
  let heard = (): void => {}
  const settle = async (answers: readonly SheetAnswer[]): Promise<void> => {
    for (const [i, { task, made }] of (waiting[0] ?? []).entries()) {
      const ready = answers[i]
      if (ready) task.done(made, ready)
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
  worker.on('message', (answers: readonly SheetAnswer[]) => {
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
      const drafts = []
      for (const task of tasks.slice(from, from + atATime)) drafts.push({ task, made: await task.draft() })
      waiting.push(drafts)
      worker.postMessage(drafts.map(({ task: { laying }, made: { text } }): Sheet => ({ text, laying: sentLaying(laying) })))
      await untilFewer(mostWaiting)
    }
    await untilFewer(1)
  } finally {
    await worker.terminate()
  }
}
