import { extname, join } from 'node:path'
import type { Asset } from '../archive-types.js'
import { digestFile } from './digest-file.js'
import type { Known } from './stats.js'
import type { Reading } from './text-file.js'
import { readable, type Found } from './walk.js'

// Those after the drawing are none that the site can show; whoever uses one is told so, and not that it is missing.
const images = new Set(['jpg', 'jpeg', 'jfif', 'png', 'webp', 'gif', 'avif', 'svg', 'heic', 'heif', 'tif', 'tiff', 'bmp'])
const documents = new Set(['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp', 'rtf', 'epub', 'csv', 'ics', 'zip'])

const extensionOf = (path: string): string => extname(path).slice(1).toLowerCase()

/** Says which kind of asset the name of a file promises, if any. */
export function assetKind(path: string): Asset['kind'] | undefined {
  const extension = extensionOf(path)
  return images.has(extension) ? 'image' : documents.has(extension) ? 'document' : undefined
}

/** Gives the pictures and documents among the files; only what is new or changed is read. Reports `kan-ikke-leses`. */
export async function takeAssets(reading: Reading, found: readonly Found[]): Promise<Asset[]> {
  const assets: Asset[] = []
  for (const { path, stat } of found) {
    const kind = assetKind(path)
    if (!kind) continue
    const known = reading.stats.known(path, stat) ?? await look(reading, { path, stat }, kind)
    if (known) assets.push({ path, bytes: stat.size, kind, ...known })
  }
  return assets
}

async function look({ root, stats, reportAt }: Reading, { path, stat }: Found, kind: Asset['kind']): Promise<Known | undefined> {
  if (!stat.isFile()) {
    reportAt(path)('kan-ikke-leses', { reason: 'other' }, { start: 0, end: 0 })
    return undefined
  }
  const read = readable(path, reportAt, () => digestFile(join(root, path), stat.size))
  if (!read) return undefined
  // Loaded when there is a picture to measure: where nothing is new it never is.
  const size = kind === 'image' ? (await import('./picture.js')).measure(read.head, extensionOf(path)) : null
  const known = { hash: read.hash, width: size?.width ?? null, height: size?.height ?? null }
  stats.note(path, stat, known)
  return known
}
