import { join } from 'node:path'
import { digest } from '../digest.js'
import { isHalfDead, sortEntries } from './compact.js'
import { makeOwnFolder, ownFolder, uniqueName } from './folder.js'
import { countOf, entryAt, entryId, find, idOfTicket, indexPath, readIndex, sealIndex, ticketOf, type Entry } from './index-file.js'
import * as io from './io.js'
import { packReader, packWriter } from './pack.js'
import { replace } from './seal.js'
import { noStats, openStats, type StatTable } from './stats.js'

/** What earlier runs found out. A key holds everything that decides its values, one or several, each read by itself; a value is plain JSON. */
export interface Cache {
  /** The value that was put under this kind and key, whole and unaltered, or undefined; of several the one at `place`. */
  get(kind: string, key: string, place?: number): unknown
  /** Gives what the values can be touched by, or null where `get` will not give them back. */
  put(kind: string, key: string, ...values: readonly unknown[]): string | null
  /** The same of values as `written`, which another thread may have done. */
  putWritten(kind: string, key: string, bytes: Uint8Array): string | null
  /** What stands for a kind and a key wherever one is touched. */
  ticket(kind: string, key: string): string
  /** Counts a value as asked for without reading it, so that a `whole` run keeps it; gives whether there is one, which may yet be found to be damaged. */
  touch(ticket: string): boolean
  /** Whether values can be left where they lie and asked for when they are wanted. */
  readonly lends: boolean
  /** Whether nothing of an earlier run is known. */
  readonly isEmpty: boolean
  /** Forgets a value; the bytes are gone when it is kept with `purge`. */
  drop(kind: string, key: string): void
  readonly stats: StatTable
  /**
   * Keeps what was put. Only a run that asked for all that a build asks for, `whole`, may drop what it did not ask for; with `purge`
   * it does so to the last byte. Gives whether that could be done.
   */
  save(run: { readonly whole: boolean; readonly purge?: boolean }): boolean
}

/** A cache that knows nothing and keeps nothing. */
export const noCache: Cache = { get: () => undefined, put: () => null, putWritten: () => null, ticket: () => '', touch: () => false, lends: false, isEmpty: true, drop: () => {}, stats: noStats, save: () => false }

/** A cache that knows nothing of earlier runs; what this one gives it is kept. */
export function unread(cache: Cache): Cache {
  const own = new Set<string>()
  const noted = (kind: string, key: string, ticket: string | null): string | null => {
    if (ticket === null) own.delete(cache.ticket(kind, key))
    else own.add(ticket)
    return ticket
  }
  return {
    ...cache,
    isEmpty: true,
    get: (kind, key, place) => (own.has(cache.ticket(kind, key)) ? cache.get(kind, key, place) : undefined),
    put: (kind, key, ...values) => noted(kind, key, cache.put(kind, key, ...values)),
    putWritten: (kind, key, bytes) => noted(kind, key, cache.putWritten(kind, key, bytes)),
    touch: (ticket) => own.has(ticket) && cache.touch(ticket),
    stats: {
      known: (path, stat) => (cache.stats.known(path, stat), undefined),
      note: (path, stat, known) => cache.stats.note(path, stat, known),
    },
  }
}

/**
 * Opens .korus/cache/ for entries made by this very `version` of korus; others are as if they were not there, and so is what
 * is damaged. Packs are written once and never changed, and the index that names them is replaced by a rename: of two runs
 * at once the first to save wins, and neither meets half an entry. Where nothing can be written it works and keeps nothing.
 */
export function openCache(root: string, version: string): Cache {
  const folder = join(ownFolder(root), 'cache')
  const mark = digest(version).slice(0, 16)
  const label = `korus cache 1 ${mark}`
  const stateAtOpening = indexState(folder)
  const index = readIndex(folder, label)
  const asked = new Uint8Array(countOf(index))
  const isEmpty = countOf(index) === 0
  const damaged = new Set<number>()
  const fresh = new Map<string, Entry>()
  const used = new Map<string, number>()
  const reader = packReader(folder)
  const stats = openStats(root, `korus stats 1 ${mark}`)
  let writer: ReturnType<typeof packWriter> | undefined
  let isWritable = true

  const store = (id: Buffer, bytes: Uint8Array): string => {
    writer ??= startPack(root, folder)
    const ticket = ticketOf(id)
    fresh.set(ticket, writer.append(id, bytes))
    return ticket
  }
  const ask = (number: number, { pack, length }: Entry): void => {
    if (asked[number] === 1) return
    asked[number] = 1
    used.set(pack, (used.get(pack) ?? 0) + length)
  }
  /** Reads what this run wrote or an earlier one did. */
  const load = (id: Buffer): Buffer | undefined => {
    const own = fresh.get(ticketOf(id))
    if (own) {
      writer?.flush()
      return reader.read(own)
    }
    const number = find(index, id)
    if (number < 0) return undefined
    const entry = entryAt(index, number)
    const bytes = reader.read(entry)
    if (bytes) ask(number, entry)
    else damaged.add(number)
    return bytes
  }
  const isSettled = (whole: boolean): boolean => fresh.size === 0 && damaged.size === 0
    && (!whole || !index.packs.some(({ name, length }) => isHalfDead(used.get(name) ?? 0, length)))
  const saveEntries = (whole: boolean, purge: boolean): boolean => {
    if ((isSettled(whole) && !purge) || indexState(folder) !== stateAtOpening) return false
    const isValid = ({ id }: Entry, number: number): boolean => !damaged.has(number) && !fresh.has(ticketOf(id))
    const { kept, moved } = sortEntries(index, writer?.length() ?? 0, isValid, (number) => !whole || asked[number] === 1, purge)
    for (const entry of moved) {
      const bytes = reader.read(entry)
      if (bytes) store(entry.id, bytes)
    }
    writer?.close()
    const lengths = new Map(index.packs.map(({ name, length }) => [name, length]))
    if (writer) lengths.set(writer.name, writer.length())
    replace(indexPath(folder), sealIndex(label, [...kept, ...fresh.values()], lengths), `${indexPath(folder)}-${uniqueName()}`)
    sweep(folder, new Set([...kept, ...fresh.values()].map(({ pack }) => pack)))
    return purge
  }

  const putWritten = (kind: string, key: string, bytes: Uint8Array): string | null => {
    // The first that cannot be written ends all writing; what was written before it is then not kept either.
    const ticket = isWritable ? io.attempt(() => store(entryId(kind, key), bytes), null) : null
    isWritable = ticket !== null
    return ticket
  }

  return {
    get: (kind, key, place = 0) => {
      if (isEmpty && fresh.size === 0) return undefined
      const bytes = io.attempt(() => load(entryId(kind, key)), undefined)
      return bytes && valueIn(bytes, place)
    },
    put: (kind, key, ...values) => (isWritable ? putWritten(kind, key, written(...values)) : null),
    putWritten,
    ticket: (kind, key) => ticketOf(entryId(kind, key)),
    touch: (ticket) => {
      if (fresh.has(ticket)) return true
      const number = find(index, idOfTicket(ticket))
      const isThere = number >= 0 && !damaged.has(number)
      if (isThere) ask(number, entryAt(index, number))
      return isThere
    },
    lends: true,
    isEmpty,
    drop: (kind, key) => {
      const id = entryId(kind, key)
      fresh.delete(ticketOf(id))
      const number = find(index, id)
      if (number >= 0) damaged.add(number)
    },
    stats,
    save: ({ whole, purge = false }) => {
      const isPurged = isWritable && io.attempt(() => {
        if (purge) io.makeFolder(folder)
        return saveEntries(whole, purge)
      }, false)
      reader.close()
      stats.save(whole)
      return isPurged
    },
  }
}

const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
const beyond = /[\u0100-\uffff]/

/** A value as a line of one byte a character, those beyond as escapes: Norwegian text has few, and this is read three times as fast as UTF-8. */
function lineOf(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value).replace(/[\u0100-\uffff]/g, escape)
  return value.includes('\\') || beyond.test(value) ? value.replace(/[\\\u0100-\uffff]/g, escape) : value
}

/** Values as the bytes of an entry, each behind what it is and its length: a text as it stands, all else as JSON, which takes ten times as long. */
export const written = (...values: readonly unknown[]): Buffer => Buffer.concat(values.map((value) => {
  const line = lineOf(value)
  return Buffer.from(`${typeof value === 'string' ? 'text' : 'json'}${line.length}\n${line}`, 'latin1')
}))

/** The value at a place among those that bytes were `written` of; undefined where there are fewer. */
export function valueIn(bytes: Uint8Array, place: number): unknown {
  const latin = (from: number, to: number): string => Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
  let [start, end] = [0, 0]
  for (let at = 0; at <= place; at++) {
    start = bytes.indexOf(10, end) + 1
    if (start === 0) return undefined
    const head = latin(end, start - 1)
    end = start + Number(head.slice(4))
    if (at < place) continue
    const line = latin(start, end)
    if (head.startsWith('json')) return JSON.parse(line)
    return line.includes('\\') ? line.replace(/\\u(....)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : line
  }
}

function startPack(root: string, folder: string): ReturnType<typeof packWriter> {
  makeOwnFolder(root)
  io.makeFolder(folder)
  return packWriter(folder)
}

/** What tells one index file from the next. */
const indexState = (folder: string): string => io.stateOf(indexPath(folder))

/** Removes what no index names: packs that were given up, and what runs that were cut off left behind. */
function sweep(folder: string, packs: ReadonlySet<string>): void {
  for (const { name } of io.list(folder)) {
    if (name !== 'index' && name !== 'stats' && !packs.has(name)) io.attempt(() => io.remove(join(folder, name)), undefined)
  }
}
