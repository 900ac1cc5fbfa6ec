import { join } from 'node:path'
import { mark } from './dist.js'
import * as io from './io.js'

/** A file of dist/ as the last build left it; undefined where there is none. */
export const lastFile = (root: string, path: string): Uint8Array | undefined => io.attempt(() => io.read(join(root, 'dist', path)), undefined)

/** The addresses that dist/ has from the last time it was made, relative to the site's root; null where that is not known. */
export function lastAddresses(root: string): ReadonlySet<string> | null {
  const bytes = io.attempt(() => io.read(join(root, 'dist', mark)), undefined)
  try {
    const { adresser } = JSON.parse(bytes?.toString() ?? '{}') as { readonly adresser?: unknown }
    return Array.isArray(adresser) ? new Set(adresser.map(String)) : null
  } catch {
    return null
  }
}
