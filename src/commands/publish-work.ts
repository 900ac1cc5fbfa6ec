import { availableParallelism } from 'node:os'
import type { Lock } from '../disk/lock.js'
import { publish, type Published, type Task } from '../disk/publish.js'
import type { Context } from './context.js'
import { layPages } from './lay-pages.js'
import { makePages } from './page-threads.js'
import type { Work } from './work.js'

/** From this many on the user is told that pictures are being made, and that it happens once. */
const many = 60

/** Below this many pages a thread that lays them takes longer to be ready than it spares. */
const worthLaying = 1000

/** In a first build, which has all of the articles' reading behind it, pages made in a second thread were seen to spare no time, and took memory; so that one lays what the first makes. */
function makeAll(tasks: readonly Task[]): Promise<void> {
  const threads = availableParallelism()
  if (tasks[0]?.last) return makePages(tasks, threads)
  return threads > 1 && tasks.length >= worthLaying ? layPages(tasks) : makePages(tasks, 1)
}

/** Publishes what was made of a project, with word of how far the pictures have come, and forgets files of pictures that are no longer in it. */
export async function publishWork(context: Context, work: Pick<Work, 'outputs' | 'keepPictures'>, lock: Lock, fresh = false): Promise<Published> {
  const { program } = context.words
  let isTold = false
  const progress = (done: number, all: number, which: string): void => {
    if (!isTold && all >= many) context.tell(program.makingPictures(all))
    isTold = true
    context.progress(program.picturesMade(done, all, which))
  }
  context.progress(program.goingThrough(work.outputs.length))
  try {
    const published = await publish(context.root, work.outputs, { lock, progress, fresh, together: makeAll })
    work.keepPictures()
    return published
  } finally {
    context.progress(null)
  }
}
