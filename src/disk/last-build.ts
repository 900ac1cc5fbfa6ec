import { join } from 'node:path'
import type { Trace } from '../archive/inspect-addresses.js'
import { digest } from '../digest.js'
import { mark } from './dist.js'
import * as io from './io.js'

/** A file of dist/ as the last build left it; undefined where there is none. */
export const lastFile = (root: string, path: string): Uint8Array | undefined => io.attempt(() => io.read(join(root, 'dist', path)), undefined)

/** What the last build left behind for the next. */
export interface Earlier {
  /** Every address that answered, be it with a way on or a notice; relative to the site's root. */
  readonly addresses: ReadonlySet<string>
  /** What its articles are known by, by address. */
  readonly traces: ReadonlyMap<string, Trace>
  /** The digest of all that; empty where there was no build. */
  readonly hash: string
  /** The digest of the addresses alone. */
  readonly addressHash: string
}

/** The addresses that dist/ has pages and documents at from the last time it was made, relative to the site's root; null where that is not known. */
export function lastAddresses(root: string): ReadonlySet<string> | null {
  const { adresser } = parsedList(listBytes(root))
  return Array.isArray(adresser) ? new Set(adresser.map(String)) : null
}

/** Gives what is known of the last build, nothing where there was none; it is taken apart when somebody asks. */
export function readEarlier(root: string): Earlier {
  const bytes = listBytes(root)
  let read: Pick<Earlier, 'addresses' | 'traces'> | undefined
  const parsed = () => (read ??= earlierOf(parsedList(bytes)))
  return {
    get addresses() { return parsed().addresses },
    get traces() { return parsed().traces },
    hash: bytes ? digest(bytes) : '',
    // What articles are known by comes last.
    addressHash: bytes ? digest(bytes.subarray(0, Math.max(0, bytes.lastIndexOf('\n  "spor": ')))) : '',
  }
}

function earlierOf({ adresser, videre, stengt, spor }: Readonly<Record<string, unknown>>): Pick<Earlier, 'addresses' | 'traces'> {
  const traces = Object.entries(record(spor)).flatMap(([address, trace]) => {
    const [title, text] = Array.isArray(trace) ? trace.map(String) : []
    return title === undefined || text === undefined ? [] : [[address, { title, text }] as const]
  })
  return { addresses: new Set([...list(adresser), ...Object.keys(record(videre)), ...list(stengt)]), traces: new Map(traces) }
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {})

const listBytes = (root: string): Buffer | undefined => io.attempt(() => io.read(join(root, 'dist', mark)), undefined)

function parsedList(bytes: Buffer | undefined): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(bytes?.toString() ?? '{}'))
  } catch {
    return {}
  }
}
