import { fileURLToPath } from 'node:url'
import { sentLaying } from '../disk/lay.js'
import type { Task } from '../disk/publish.js'
import type { PageOrder } from '../site/bench.js'
import type { PageAnswer, PageTask } from './page-thread.js'
import { together } from './together.js'

/** The compiled file, seen from src/commands/ and from lib/commands/ alike. */
const pageThread = fileURLToPath(new URL('../../lib/commands/page-thread.js', import.meta.url))

/** Makes pages and lays them ready, in this thread and `threads - 1` others. */
export async function makePages(tasks: readonly Task[], threads: number): Promise<void> {
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
