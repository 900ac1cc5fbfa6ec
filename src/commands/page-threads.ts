import { fileURLToPath } from 'node:url'
import { sentLaying } from '../disk/lay.js'
import type { Own, Task } from '../disk/publish.js'
import type { PageOrder } from '../site/bench.js'
import type { PageAnswer, PageTask } from './page-thread.js'
import { together } from './together.js'

/** The compiled file, seen from src/commands/ and from lib/commands/ alike. */
const pageThread = fileURLToPath(new URL('../../lib/commands/page-thread.js', import.meta.url))
/** Makes pages and lays them ready, in this thread and `threads - 1` others, while this one also does what is its `own`. */
export async function makePages(tasks: readonly Task[], own: readonly Own[], threads: number): Promise<void> {
  const at = (index: number): Task => tasks[index - own.length] as Task
  await together<readonly PageAnswer[]>(pageThread, () => tasks[0]?.elsewhere.bench(), threads, {
    own: own.length,
    count: own.length + tasks.length,
    order: (from, to) => tasks.slice(from - own.length, to - own.length).map(({ elsewhere, last, laying }): PageTask => (
      { order: elsewhere.order() as PageOrder, last: last && { key: last.key, proof: last.proof }, laying: sentLaying(laying) })),
    take: async (from, answers) => {
      for (const [i, answer] of answers.entries()) {
        if (answer === null) await at(from + i).here()
        else at(from + i).done(answer, answer.ready)
      }
    },
    here: (index) => own[index]?.() ?? at(index).here(),
  })
}
