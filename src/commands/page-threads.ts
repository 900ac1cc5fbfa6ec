import { fileURLToPath } from 'node:url'
import { sentLaying } from '../disk/lay.js'
import type { Task } from '../disk/publish.js'
import type { Elsewhere } from '../output.js'
import type { PageOrder } from '../site/bench.js'
import type { PageAnswer, PageTask } from './page-thread.js'
import { together } from './together.js'

/** The compiled file, seen from src/commands/ and from lib/commands/ alike. */
const pageThread = fileURLToPath(new URL('../../lib/commands/page-thread.js', import.meta.url))

type Sendable = Task & { readonly elsewhere: Elsewhere }

/** Makes pages and lays them ready, in this thread and `threads - 1` others; what these can't make, in this one. */
export async function makePages(all: readonly Task[], threads: number): Promise<void> {
  for (const task of all) if (!task.elsewhere) await task.here()
  const tasks = all.filter((task): task is Sendable => task.elsewhere !== undefined)
  const at = (index: number): Task => tasks[index] as Task
  await together<readonly PageAnswer[]>(pageThread, () => tasks[0]?.elsewhere.bench(), threads, {
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
