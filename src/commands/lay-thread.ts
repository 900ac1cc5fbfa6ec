import { parentPort } from 'node:worker_threads'
import { layBytes, receivedLaying, type Ready, type SentLaying } from '../disk/lay.js'

/** The text of a file, and where it is made ready. */
export interface Sheet {
  readonly text: string
  readonly laying: SentLaying
}

/** How it lies there; null where it could not be laid, for whatever reason, which the thread that asked will then meet itself. */
export type SheetAnswer = Ready | null

/*
 * A thread that lays files ready: it is given lists of them.
 */
function lay({ text, laying }: Sheet): SheetAnswer {
  try {
    return layBytes(text, receivedLaying(laying))
  } catch {
    return null
  }
}

parentPort?.on('message', (sheets: readonly Sheet[]) => parentPort?.postMessage(sheets.map(lay)))
