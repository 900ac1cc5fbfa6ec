import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { uniqueName } from './folder.js'
import type { Entry } from './index-file.js'
import * as io from './io.js'

/** How many bytes are gathered before they are written. */
const batch = 1 << 20

/** Reads entries out of packs; each pack is opened once. */
export function packReader(folder: string) {
  const handles = new Map<string, io.Handle | null>()
  const handleOf = (pack: string): io.Handle | null => {
    const known = handles.get(pack)
    if (known !== undefined) return known
    const opened = io.attempt(() => io.open(join(folder, pack), 'read'), null)
    handles.set(pack, opened)
    return opened
  }
  return {
    /** The bytes of an entry, or undefined where they are not all there as they were written. */
    read: ({ pack, offset, length, sum }: Entry): Buffer | undefined => {
      const handle = handleOf(pack)
      if (handle === null) return undefined
      const bytes = Buffer.allocUnsafe(length)
      const count = io.attempt(() => io.readAt(handle, bytes, offset), 0)
      return count === length && crc32(bytes) === sum ? bytes : undefined
    },
    /** Lets go of the files; what is read after this opens its pack again. */
    close: () => {
      for (const handle of handles.values()) if (handle) io.attempt(() => io.close(handle), undefined)
      handles.clear()
    },
  }
}

/** Writes a pack of its own, under a name nobody else uses; it is never changed once it is closed. */
export function packWriter(folder: string) {
  const name = `pack-${uniqueName()}`
  const handle = io.open(join(folder, name), 'new')
  let waiting: Uint8Array[] = []
  let written = 0
  let length = 0
  const flush = (): void => {
    if (waiting.length === 0) return
    io.append(handle, Buffer.concat(waiting))
    written = length
    waiting = []
  }
  return {
    name,
    length: () => length,
    append: (id: Buffer, bytes: Uint8Array): Entry => {
      const entry = { id, pack: name, offset: length, length: bytes.length, sum: crc32(bytes) }
      waiting.push(bytes)
      length += bytes.length
      if (length - written >= batch) flush()
      return entry
    },
    flush,
    close: () => {
      flush()
      io.close(handle)
    },
  }
}
