import { join } from 'node:path'
import { makeOwnFolder, ownFolder } from './folder.js'
import * as io from './io.js'
import { readSealed, replace, seal } from './seal.js'

/** What was read when the site was last published without an error, by the keys of the cache; files by a digest of their paths, so that no name stands here. */
export interface LastSound {
  readonly articles: readonly Reference[]
  readonly issues: readonly Reference[]
}

export interface Reference {
  readonly file: string
  readonly key: string
}

const label = 'korus last sound 1'
const hiddenLabel = 'korus hidden 1'
const pathOf = (root: string): string => join(ownFolder(root), 'last-sound')
const hiddenPath = (root: string): string => join(ownFolder(root), 'hidden')

/** Gives what was last published without an error; null where that is not known. */
export const readLastSound = (root: string): LastSound | null => (readSealed(pathOf(root), label) as LastSound | undefined) ?? null

export function writeLastSound(root: string, last: LastSound): void {
  io.attempt(() => {
    makeOwnFolder(root)
    replace(pathOf(root), seal(label, JSON.stringify(last)))
  }, undefined)
}

/** Gives the files, as digests of their paths, of which nothing is kept because somebody in them has withdrawn. */
export const readHidden = (root: string): ReadonlySet<string> => new Set(readSealed(hiddenPath(root), hiddenLabel) as readonly string[] | undefined)

export function writeHidden(root: string, hidden: ReadonlySet<string>): void {
  io.attempt(() => {
    makeOwnFolder(root)
    replace(hiddenPath(root), seal(hiddenLabel, JSON.stringify([...hidden].sort())))
  }, undefined)
}
