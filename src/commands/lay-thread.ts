import { parentPort } from 'node:worker_threads'
import { layBytes, type Ready } from '../disk/lay.js'

/** The text of a file, where it is made ready, and what lies there now. */
export interface Sheet {
  readonly text: string
  readonly file: string
  readonly present: { readonly size: number; readonly hash: string } | null
}

/** How it lies there; null where it could not be laid, for whatever reason, which the thread that asked will then meet itself. */
export type SheetAnswer = Ready | null

/*
 * A thread that lays files ready: it is given lists of them.
 */
function lay({ text, file, present }: Sheet): SheetAnswer {
  try {
    return layBytes(text, { file, present: present ? { size: present.size, hash: () => present.hash } : undefined })
  } catch {
    return null
  }
}

parentPort?.on('message', (sheets: readonly Sheet[]) => parentPort?.postMessage(sheets.map(lay)))
