import { join } from 'node:path'
import { digest } from '../digest.js'
import { Halt } from '../halt.js'
import { digestFile } from './digest-file.js'
import * as io from './io.js'
import { isSafePath, isWithin } from './paths.js'

/** Where a new file is made ready, in a folder that may have to be made, and what lies where it is to go, when that may be the very same. */
export interface Laying {
  readonly file: string
  readonly folder: string | null
  readonly present: { readonly size: number; hash(): string } | undefined
}

/** The same as plain values, for a thread that is to lay it. */
export interface SentLaying {
  readonly file: string
  readonly folder: string | null
  readonly present: { readonly size: number; readonly hash: string } | null
}

/** A laying to be sent to another thread; what lies there is read now, for it may be asked for there. */
export const sentLaying = ({ file, folder, present }: Laying): SentLaying => ({ file, folder, present: present ? { size: present.size, hash: present.hash() } : null })

/** A laying that was sent here. */
export const receivedLaying = ({ file, folder, present }: SentLaying): Laying => ({ file, folder, present: present ? { size: present.size, hash: () => present.hash } : undefined })

/** A file as it was made; `mtimeMs` is null where the very bytes lay there already, so that none was made ready. */
export interface Ready {
  readonly hash: string
  readonly size: number
  readonly mtimeMs: number | null
}

// Most pages fit in here, and room for each of its own would take longer to have than to fill.
const room = Buffer.allocUnsafe(1 << 17)
const bytesOf = (text: string): Uint8Array => (text.length * 3 > room.length ? Buffer.from(text) : room.subarray(0, room.write(text)))

/** Makes a file of bytes ready. */
export function layBytes(made: string | Uint8Array, laying: Laying): Ready {
  const bytes = typeof made === 'string' ? bytesOf(made) : made
  return lay({ hash: digest(bytes), size: bytes.length }, laying, (file) => io.write(file, bytes))
}

/** Makes a copy of a file of the project ready; the system copies it, so that a picture is never wholly in memory. Halts where it lies outside the project. */
export function layCopy(root: string, from: string, laying: Laying): Ready {
  const path = isSafePath(from) ? io.realPath(join(root, from)) : undefined
  if (path === undefined || !isWithin(io.realPath(root), path)) throw new Halt(3, { kind: 'outside', path: from })
  const { size } = io.statTarget(path)
  return lay({ hash: digestFile(path, size).hash, size }, laying, (file) => io.copy(path, file))
}

function lay(content: Omit<Ready, 'mtimeMs'>, { file, folder, present }: Laying, write: (file: string) => void): Ready {
  if (present?.size === content.size && present.hash() === content.hash) return { mtimeMs: null, ...content }
  if (folder !== null) io.makeFolder(folder)
  write(file)
  return { mtimeMs: io.statTarget(file).mtimeMs, ...content }
}
