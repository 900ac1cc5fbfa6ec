import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'

/** What a request says of where it comes from; headers are as they came. */
export interface Asker {
  readonly method: string | undefined
  readonly host: string | undefined
  readonly origin: string | undefined
  /** Sec-Fetch-Site. */
  readonly site: string | undefined
  /** The address of the machine that asks. */
  readonly remote: string | undefined
}

/** Where the server stands: its port, and the name or address it was told to answer at, null where it answers to this machine alone. */
export interface Door {
  readonly port: number
  readonly host: string | null
}

export type Refusal = 'host' | 'origin' | 'method'

/**
 * Says why a request is refused, null where it is not. A name that was made to point here, as by DNS rebinding, is not one of ours, and
 * what would write has to come from one of our own pages, on this very machine.
 */
export function refusal(asker: Asker, door: Door): Refusal | null {
  const { method = '', host, origin, site } = asker
  if (!['GET', 'HEAD', 'POST'].includes(method)) return 'method'
  if (!isOurs(host, door)) return 'host'
  if (method === 'POST' && (origin !== `http://${host}` || (site !== undefined && site !== 'same-origin') || !isNear(asker))) return 'origin'
  return null
}

/** Whether the one who asks sits at this machine. */
export const isNear = ({ remote = '' }: Pick<Asker, 'remote'>): boolean => /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(remote)

function isOurs(host: string | undefined, door: Door): boolean {
  const [, bracketed, plain, port] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::(\d{1,5}))?$/i.exec(host ?? '') ?? []
  const name = (bracketed ?? plain ?? '').toLowerCase()
  if (name === '' || Number(port ?? 80) !== door.port) return false
  if (name === 'localhost' || name === '127.0.0.1' || name === '::1') return true
  // Who is let in from the network comes by an address, which nobody can make point elsewhere, or by the name that was given.
  return door.host !== null && (isIP(name) !== 0 || name === door.host.toLowerCase())
}

/** Compares secrets in a time that tells nothing of them. */
export function isSame(given: string, secret: string): boolean {
  const mark = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(mark(given), mark(secret))
}
