import { join } from 'node:path'
import type { Source } from '../source.js'
import { assetKind } from './assets.js'
import { decode, textFault } from './decode.js'
import * as io from './io.js'
import { walk } from './walk.js'

/** What lies below articles/ beside articles and issue documents. */
export interface Rest {
  /** Files that are text, such as the stored e-mails of an issue. */
  readonly texts: readonly Source[]
  /** Files whose inside is not text, and what could not be read or lies outside the project, as paths. */
  readonly closed: readonly string[]
}

/** A file above this many bytes is not opened; no mail and no note is as large. */
const most = 5_000_000

/** Gives the files below articles/ that are not among `taken`, the texts with what they hold. */
export function restOf(root: string, taken: { has(path: string): boolean }): Rest {
  const texts: Source[] = []
  const closed: string[] = []
  for (const { path, stat } of walk(root, 'articles', (path) => () => void closed.push(path))) {
    if (taken.has(path)) continue
    const isOpen = stat.isFile() && stat.size <= most && (assetKind(path) === undefined || /\.(?:svg|csv|ics)$/i.test(path))
    const bytes = isOpen ? io.attempt(() => io.read(join(root, path)), undefined) : undefined
    const fault = bytes && textFault(bytes)
    if (bytes && fault?.code !== 'nul-tegn') texts.push({ path, text: fault?.shown ?? decode(bytes) })
    else closed.push(path)
  }
  return { texts, closed }
}

/** Whether a file of the project exists, whatever it is. */
export const exists = (root: string, path: string): boolean => io.stat(join(root, path)) !== undefined
