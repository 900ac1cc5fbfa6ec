import { join } from 'node:path'
import type { Trace } from '../archive/inspect-addresses.js'
import { digest } from '../digest.js'
import { once } from '../once.js'
import { mark } from './dist.js'
import * as io from './io.js'

/** A file of dist/ as the last build left it; undefined where there is none. */
export const lastFile = (root: string, path: string): Uint8Array | undefined => io.attempt(() => io.read(join(root, 'dist', path)), undefined)

/** What the last build left behind for the next. */
export interface Earlier {
  /** Every address that answered, be it with a way on or a notice; relative to the site's root. */
  readonly addresses: ReadonlySet<string>
  /** What its articles are known by, by address. */
  readonly traces: Pick<ReadonlyMap<string, Trace>, 'get'>
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
  const parsed = once(() => parsedList(bytes))
  const addresses = once(() => addressesOf(parsed()))
  return {
    get addresses() { return addresses() },
    traces: { get: (address) => traceAt(parsed(), address) },
    hash: bytes ? digest(bytes) : '',
    // What articles are known by comes last.
    addressHash: bytes ? digest(bytes.subarray(0, Math.max(0, bytes.lastIndexOf('\n  "spor": ')))) : '',
  }
}

const addressesOf = ({ adresser, videre, stengt }: Readonly<Record<string, unknown>>): Set<string> => new Set([...list(adresser), ...Object.keys(record(videre)), ...list(stengt)])

/** The trace of an address; they are many, and few are asked for. */
function traceAt({ spor }: Readonly<Record<string, unknown>>, address: string): Trace | undefined {
  const traces = record(spor)
  const trace = Object.hasOwn(traces, address) ? traces[address] : null
  const [title, text] = Array.isArray(trace) ? trace.map(String) : []
  return title === undefined || text === undefined ? undefined : { title, text }
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
