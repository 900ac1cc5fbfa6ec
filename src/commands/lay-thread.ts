import { parentPort, workerData } from 'node:worker_threads'
import { layBytes, receivedLaying, type Ready, type SentLaying } from '../disk/lay.js'
import { digested } from '../output.js'
import { namesNobody } from '../site/foreign.js'

/** A text that is handed over: where its UTF-8 begins and ends in the room for it, or the text where it had no room. */
export type Handed = readonly [from: number, to: number] | string

/** A page half made, and where it is made ready. */
export interface Sheet {
  readonly text: Handed
  readonly own: string | null
  readonly key: string | HandedUndigested
  readonly proof: string | HandedUndigested | null
  readonly laying: SentLaying
}
export interface HandedUndigested {
  readonly before: string
  readonly of: Handed
}

/** How a page was made and lies ready; null where it could not be, for whatever reason, which the thread that asked will then meet itself. */
export type PageAnswer = { readonly key: string; readonly proof: string | null; readonly ready: Ready } | null

/** Pages whose texts lie in one of the rooms that the thread was given. */
export interface Handful {
  readonly room: number
  readonly sheets: readonly Sheet[]
}

/*
 * A thread that ends pages and lays them ready: it is given rooms that it shares with the first thread, then lists of pages.
 */
const rooms = (workerData as readonly SharedArrayBuffer[]).map((room) => Buffer.from(room))

function end({ text, own, key, proof, laying }: Sheet, room: Buffer): PageAnswer {
  const bytesOf = (handed: Handed): Buffer => (typeof handed === 'string' ? Buffer.from(handed) : room.subarray(...handed))
  const settled = <T extends string | null>(known: T | HandedUndigested): T | string => (typeof known === 'object' && known !== null ? digested({ before: known.before, of: bytesOf(known.of) }) : known)
  try {
    const bytes = bytesOf(text)
    if (own !== null && !namesNobody(bytes.toString('latin1'), own)) return null
    return { key: settled(key), proof: settled(proof), ready: layBytes(bytes, receivedLaying(laying)) }
  } catch {
    return null
  }
}

parentPort?.on('message', ({ room, sheets }: Handful) => parentPort?.postMessage(sheets.map((sheet) => end(sheet, rooms[room] as Buffer))))
