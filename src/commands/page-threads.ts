import { fileURLToPath } from 'node:url'
import { sentLaying } from '../disk/lay.js'
import type { Task } from '../disk/publish.js'
import type { PageOrder } from '../site/bench.js'
import type { PageAnswer, PageTask } from './page-thread.js'
import { together } from './together.js'

/** The compiled file, seen from src/commands/ and from lib/commands/ alike. */
const pageThread = fileURLToPath(new URL('../../lib/commands/page-thread.js', import.meta.url))
/** Below this many pages what another thread takes to be ready, half a second of the processor, is a large part of what it spares. */
const worthThreads = 2000
/** Above this many what each thread holds, all that one page may show of another, is more memory than a server may have. */
const mostPages = 60_000

/** Makes pages and lays them ready, in several threads where there are many. */
export async function makePages(tasks: readonly Task[], threads: number, worth = worthThreads): Promise<void> {
  const at = (index: number): Task => tasks[index] as Task
  const [first] = tasks
  if (first === undefined || threads < 2 || tasks.length < worth || tasks.length > mostPages) {
    for (const task of tasks) await task.here()
    return
  }
  await together<readonly PageAnswer[]>(pageThread, first.elsewhere.bench, threads, {
    count: tasks.length,
    order: (from, to) => tasks.slice(from, to).map(({ elsewhere, last, laying }): PageTask => (
      { order: elsewhere.order() as PageOrder, last: last && { key: last.key, proof: last.proof }, laying: sentLaying(laying) })),
    take: async (from, answers) => {
      for (const [i, answer] of answers.entries()) {
        if (answer === null) await at(from + i).here()
        else at(from + i).done(answer, answer.ready)
      }
    },
    here: (index) => at(index).here(),
  })
}
