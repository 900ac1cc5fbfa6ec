import { fileURLToPath } from 'node:url'
import { sentLaying } from '../disk/lay.js'
import type { Drafted, Own, Task } from '../disk/publish.js'
import type { Sheet, SheetAnswer } from './lay-thread.js'
import { together } from './together.js'

/** The compiled file, seen from src/commands/ and from lib/commands/ alike. */
const layThread = fileURLToPath(new URL('../../lib/commands/lay-thread.js', import.meta.url))
/** All that a thread holds is gone at once; in megabytes. */
const young = 8

/** Makes pages in this thread, and what else is its `own`, while another one lays those that are made. */
export async function layPages(tasks: readonly Task[], own: readonly Own[]): Promise<void> {
  for (const one of own) await one()
  const drafts = new Map<Task, Drafted>()
  await together<readonly SheetAnswer[]>(layThread, () => null, 2, {
    count: tasks.length,
    order: async (from, to) => {
      const sheets: Sheet[] = []
      for (const task of tasks.slice(from, to)) {
        const made = await task.draft()
        drafts.set(task, made)
        sheets.push({ text: made.text, laying: sentLaying(task.laying) })
      }
      return sheets
    },
    take: async (from, answers) => {
      for (const [i, ready] of answers.entries()) {
        const task = tasks[from + i] as Task
        const made = drafts.get(task) as Drafted
        drafts.delete(task)
        if (ready) task.done(made, ready)
        else await task.here()
      }
    },
  }, { maxYoungGenerationSizeMb: young })
}
