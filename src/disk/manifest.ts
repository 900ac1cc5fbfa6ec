import { digest } from '../digest.js'
import type { Made } from '../output.js'
import * as io from './io.js'
import { manifestPath } from './journal.js'
import { readSealed, seal } from './seal.js'

/** What was published at a path: the output's key and proof, and the file as it was when it was laid there. */
export interface Laid {
  readonly key: string
  readonly proof: string | null
  readonly size: number
  readonly mtimeMs: number
  readonly hash: string
}

export type Manifest = ReadonlyMap<string, Laid>

const label = 'korus manifest 2'
type Row = readonly [path: string, key: string, size: number, mtimeMs: number, hash: string, proof: string | null]

/** What the last publication left; empty when that is not known. */
export function readManifest(root: string): Manifest {
  const rows = (readSealed(manifestPath(root), label) ?? []) as readonly Row[]
  return new Map(rows.map(([path, key, size, mtimeMs, hash, proof]) => [path, { key, proof, size, mtimeMs, hash }]))
}

/** The bytes from which `readManifest` reads this manifest. */
export function sealManifest(manifest: Manifest): Buffer {
  const rows = Array.from(manifest, ([path, { key, proof, size, mtimeMs, hash }]): Row => [path, key, size, mtimeMs, hash, proof])
  return seal(label, JSON.stringify(rows))
}

/** Says whether a file is as it was laid there, as far as size and time tell. */
export const isAsLaid = (laid: Laid, stat: Pick<Laid, 'size' | 'mtimeMs'>): boolean => stat.size === laid.size && stat.mtimeMs === laid.mtimeMs

/** Says whether two manifests tell the same. */
export function isSame(a: Manifest, b: Manifest): boolean {
  const isKnown = ([path, laid]: readonly [string, Laid]): boolean => {
    const other = b.get(path)
    return other?.key === laid.key && other.proof === laid.proof && isAsLaid(laid, other) && other.hash === laid.hash
  }
  return a.size === b.size && [...a].every(isKnown)
}

type Proven = Pick<Made, 'proof' | 'isAsBefore'>

/** Gives the key of an output: where the proof is the same, that of what was `laid` tells it, and else it is worked out. */
export function keyOf(output: Proven & Pick<Made, 'key' | 'keyShowing'>, laid: Pick<Laid, 'key' | 'proof'> | undefined): string {
  if (laid === undefined || laid.proof === null || laid.proof !== proofOf(output, laid)) return output.key
  return output.keyShowing?.(laid.key) ?? laid.key
}

/** Gives the proof of an output, which is not asked for where it is that of what was `laid`. */
export const proofOf = (output: Proven, laid: Pick<Laid, 'proof'> | undefined): string | null => (output.isAsBefore === true ? laid?.proof : null) ?? output.proof ?? null

/** Tells one manifest from another; null where there is none. */
export const manifestHash = (root: string): string | null => io.attempt(() => digest(io.read(manifestPath(root))), null)
