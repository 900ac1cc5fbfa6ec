import { crc32 } from 'node:zlib'
import * as io from './io.js'

/** Gives a file's bytes with a first line that says what it is, how long, and proves that it is whole; `label` is one line. */
export function seal(label: string, body: string | Uint8Array): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return Buffer.concat([Buffer.from(`${label} ${bytes.length} ${crc32(bytes)}\n`), bytes])
}

/** Gives what was sealed under this very label; undefined when it is damaged, cut or another's. */
export function unseal(label: string, bytes: Buffer): Buffer | undefined {
  const end = bytes.indexOf(10)
  const body = bytes.subarray(end + 1)
  return end >= 0 && bytes.toString('utf8', 0, end) === `${label} ${body.length} ${crc32(body)}` ? body : undefined
}

/** Reads JSON that was sealed under this label; undefined when there is none that can be trusted. */
export function readSealed(path: string, label: string): unknown {
  const body = io.attempt(() => unseal(label, io.read(path)), undefined)
  return body === undefined ? undefined : JSON.parse(body.toString())
}

/** Puts a file in its place by a rename, so that a reader meets the old one or the new one. */
export function replace(path: string, bytes: string | Uint8Array, temporary = `${path}.new`): void {
  io.write(temporary, bytes)
  io.rename(temporary, path)
}
