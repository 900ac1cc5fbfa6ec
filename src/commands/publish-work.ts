import { availableParallelism } from 'node:os'
import * as io from '../disk/io.js'
import { manifestPath } from '../disk/journal.js'
import type { Lock } from '../disk/lock.js'
import { publish, type Published, type Together } from '../disk/publish.js'
import type { Context } from './context.js'
import { layPages, startLayer, type Layer } from './lay-pages.js'
import type { Work } from './work.js'

/** From this many on the user is told that pictures are being made, and that it happens once. */
const many = 60

/** Below this many pages a thread that lays them takes longer to be ready than it spares. */
const worthLaying = 1000

/** Makes pages in this thread, and where there are many another ends and lays them. */
const makeAll = (layer: Layer | undefined): Together => async (tasks) => {
  if (tasks.length >= worthLaying && availableParallelism() > 1) return layPages(tasks, layer)
  for (const task of tasks) await task.here()
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
  // It gets ready while this thread finds out what there is to make: in a first build everything.
  const isFirst = io.stat(manifestPath(context.root)) === undefined
  const layer = isFirst && work.outputs.length >= worthLaying && availableParallelism() > 1 ? startLayer() : undefined
  try {
    const published = await publish(context.root, work.outputs, { lock, progress, fresh, together: makeAll(layer) })
    work.keepPictures()
    return published
  } finally {
    context.progress(null)
    await layer?.worker.terminate()
  }
}
