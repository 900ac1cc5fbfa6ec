import '../markdown/parser.js'
import type { TextFile } from '../disk/project.js'
import type { Settings } from '../settings-types.js'
import { unpackedIn } from './packed.js'
import { readOne, type ReadArticle } from './read-one.js'
import type { ReadingThreads, Stretch } from './reading-threads.js'

/** Takes what a file was read as; `index` is its place among the files. */
export type Take = (index: number, read: ReadArticle) => void

/**
 * Reads articles in this thread and in those that were started, which are then let go; `take` is given what each was read as, by its place among the
 * files, as soon as somebody has read it. What another thread read from a file that was otherwise when this one did is read here.
 */
export async function readTogether(files: readonly TextFile[], settings: Settings, threads: ReadingThreads, take: Take): Promise<void> {
  const places = new Map(files.map(({ path }, index) => [path, index]))
  const here = (index: number): void => take(index, readOne(files[index] as TextFile, settings))
  // The threads have the paths of a folder, and some of these may be no articles.
  const placeOf = (nth: number): number | undefined => places.get(threads.paths[nth] as string)
  const readHere = ({ from, to }: Stretch): void => {
    for (let nth = from; nth < to; nth++) {
      const index = placeOf(nth)
      if (index !== undefined) here(index)
    }
  }
  try {
    const answered = threads.answers(({ from, hashes, ...answer }) => {
      const reads = unpackedIn(answer).values()
      for (const [i, hash] of hashes.entries()) {
        const read = hash === null ? undefined : reads.next().value
        const index = placeOf(from + i)
        if (index === undefined) continue
        if (read && hash === files[index]?.hash) take(index, read)
        else here(index)
      }
    })
    // It may fail while this thread is at work on its own.
    answered.catch(() => {})
    for (let stretch = threads.claim(); stretch; stretch = threads.claim()) {
      readHere(stretch)
      // The others' answers are heard between two stretches.
      await new Promise(setImmediate)
    }
    await answered
  } finally {
    await threads.end()
  }
}
