import '../markdown/parser.js'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { unpackedIn, type ReadingAnswer } from './packed.js'
import { readThread } from './read-again.js'
import { readOne, type ReadArticle } from './read-one.js'
import type { ReadingOrder } from './read-thread.js'
import { together } from './together.js'

/** Takes what a file was read as; `index` is its place among the files. */
export type Take = (index: number, read: ReadArticle) => void

/** Reads articles in this thread and `threads - 1` others at once; `take` is given what each was read as, by its place among the files, as soon as somebody has read it. */
export function readTogether(files: readonly Source[], settings: Settings, threads: number, take: Take): Promise<void> {
  return together<ReadingAnswer>(readThread, () => ({ settings }) satisfies ReadingOrder, threads, {
    count: files.length,
    order: (from, to) => files.slice(from, to).map(({ path, text, hash }): Source => (hash === undefined ? { path, text } : { path, text, hash })),
    take: (from, answer) => unpackedIn(answer).forEach((read, i) => take(from + i, read)),
    here: (index) => take(index, readOne(files[index] as Source, settings)),
  })
}
