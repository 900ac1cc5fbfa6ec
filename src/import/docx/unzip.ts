import { inflateRawSync } from 'node:zlib'
import { Refused } from '../refusal.js'

/** More than any manuscript holds; what is beyond would only fill the memory. In bytes, but for `entries` and `ratio`. */
const most = { entries: 2_000, entry: 30_000_000, all: 120_000_000, ratio: 300, small: 1_000_000 }

/** The parts of a zip file that `wanted` asks for, by name. Sizes are limited while they are unpacked, whatever the file says of itself. Refuses what is encrypted, broken or a bomb. */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Uint8Array>()
  let left = most.all
  for (const { name, method, flags, at, size, unpacked } of directory(view, bytes)) {
    if (!wanted(name)) continue
    if ((flags & 1) !== 0) throw new Refused('encrypted')
    if (unpacked > most.entry || (unpacked > most.small && unpacked > size * most.ratio)) throw new Refused('bomb')
    if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new Refused('broken')
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    if (start + size > bytes.length) throw new Refused('broken')
    const packed = bytes.subarray(start, start + size)
    const part = method === 0 ? packed : method === 8 ? inflated(packed, Math.min(left, most.entry)) : null
    if (part === null) throw new Refused('broken')
    left -= part.length
    if (left < 0) throw new Refused('bomb')
    parts.set(name, part)
  }
  return parts
}

function inflated(packed: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    throw new Refused((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken')
  }
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly at: number
  readonly size: number
  readonly unpacked: number
}

/** The entries of the central directory, which stands at the end of a zip file. */
function directory(view: DataView, bytes: Uint8Array): readonly Entry[] {
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new Refused('broken')
  const count = view.getUint16(end + 10, true)
  if (count > most.entries) throw new Refused('bomb')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Refused('broken')
    const length = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), method: view.getUint16(at + 10, true), flags: view.getUint16(at + 8, true),
      at: view.getUint32(at + 42, true), size: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true),
    })
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}
