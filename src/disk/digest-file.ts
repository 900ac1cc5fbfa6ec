import { createHash } from 'node:crypto'
import * as io from './io.js'

const most = 1 << 20

/** The SHA-256 of a file of about `size` bytes, and its first mebibyte; never more than twice that is in memory. */
export function digestFile(path: string, size: number): { readonly hash: string; readonly head: Buffer } {
  const file = io.open(path, 'read')
  try {
    const head = Buffer.allocUnsafe(Math.min(size, most))
    const first = io.readAt(file, head, 0)
    const sum = createHash('sha256').update(head.subarray(0, first))
    const next = Buffer.allocUnsafe(size > most ? most : 1)
    for (let at = first, count = first; count > 0; at += count) {
      count = io.readAt(file, next, at)
      sum.update(next.subarray(0, count))
    }
    return { hash: sum.digest('hex'), head: head.subarray(0, first) }
  } finally {
    io.close(file)
  }
}
