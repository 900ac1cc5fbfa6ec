import { join } from 'node:path'
import { digest } from '../digest.js'
import { makeOwnFolder, ownFolder, uniqueName } from './folder.js'
import * as io from './io.js'
import { replace, seal, unseal } from './seal.js'

/** Files made of pictures, kept until nothing asks for them; `owner` is what a file is made of, and `key` all that decides its bytes. */
export interface PictureStore {
  get(owner: string, key: string): Buffer | undefined
  has(owner: string, key: string): boolean
  /** Keeps a file as soon as it is made; where nothing can be written it is made again next time. */
  put(owner: string, key: string, bytes: Uint8Array): void
  /** Forgets all but these, so that the store is never larger than what is published. */
  keep(wanted: readonly { readonly owner: string; readonly key: string }[]): void
}

const label = 'korus picture 1'
const folderOf = (root: string): string => join(ownFolder(root), 'cache', 'bilder')
const short = (name: string): string => digest(name).slice(0, 32)

/** Opens .korus/cache/bilder/: a folder for each owner and in it a file for each key, each put there by a rename, so that a run that is cut off loses only what it was at. */
export function openPictures(root: string): PictureStore {
  const folder = folderOf(root)
  const pathOf = (owner: string, key: string): string => join(folder, short(owner), short(key))
  return {
    get: (owner, key) => io.attempt(() => unseal(label, io.read(pathOf(owner, key))), undefined),
    has: (owner, key) => io.attempt(() => io.stat(pathOf(owner, key)) !== undefined, false),
    put: (owner, key, bytes) => io.attempt(() => {
      makeOwnFolder(root)
      io.makeFolder(join(folder, short(owner)))
      replace(pathOf(owner, key), seal(label, bytes), join(folder, short(owner), `new-${uniqueName()}`))
    }, undefined),
    keep: (wanted) => io.attempt(() => {
      if (io.stat(folder) === undefined) return
      const names = new Map<string, Set<string>>()
      for (const { owner, key } of wanted) names.set(short(owner), (names.get(short(owner)) ?? new Set()).add(short(key)))
      for (const { name: owner } of io.list(folder)) {
        const kept = names.get(owner)
        if (!kept) io.removeTree(join(folder, owner))
        else for (const { name } of io.list(join(folder, owner))) if (!kept.has(name)) io.remove(join(folder, owner, name))
      }
    }, undefined),
  }
}

/** Forgets every file that was made of these owners: pictures by the hash of their bytes, share cards by the path of their article. */
export function forgetPictures(root: string, owners: readonly string[]): void {
  for (const owner of owners) io.removeTree(join(folderOf(root), short(owner)))
}
