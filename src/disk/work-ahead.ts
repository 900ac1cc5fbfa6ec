/** Hears how much of some long work is done, and which piece was the last. */
export type Progress = (done: number, all: number, which: string) => void

/** A piece of long work, by the name its user knows it under. */
export interface Piece {
  readonly name: string
  run(): Promise<void>
}

/** Enough to keep two cores at work while one piece waits for another. */
const atOnce = 4

/**
 * Begins long pieces of work, a few at a time and in their order, beside what the caller does meanwhile. `done` fails when a piece does; `stop`
 * waits for what has begun and begins no more.
 */
export function workAhead(pieces: readonly Piece[], progress: Progress = () => {}): { readonly done: Promise<void>; stop(): Promise<void> } {
  let next = 0
  let finished = 0
  let failure: { readonly error: unknown } | null = null
  const worker = async (): Promise<void> => {
    while (failure === null) {
      const piece = pieces[next++]
      if (piece === undefined) return
      try {
        await piece.run()
        progress(++finished, pieces.length, piece.name)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  const all = Promise.all(Array.from({ length: Math.min(atOnce, pieces.length) }, worker))
  const done = all.then(() => {
    if (failure) throw failure.error
  })
  // It may fail before anybody waits for it.
  done.catch(() => {})
  return {
    done,
    stop: async () => {
      next = pieces.length
      await all
    },
  }
}
