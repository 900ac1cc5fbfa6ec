import { basename, join, relative, resolve } from 'node:path'
import { digest } from '../digest.js'
import { Halt } from '../halt.js'
import { makeOwnFolder, ownFolder } from './folder.js'
import * as io from './io.js'
import { isSafePath } from './paths.js'
import { writeNew } from './write.js'

const folder = 'importert'

/** A file that is to be imported: the path as it is said to the user, its name, and its bytes when they are asked for. */
export interface Wanted {
  readonly shown: string
  readonly name: string
  read(): Uint8Array | null
}

/** Gives the files that a path names: itself, or all below a folder but for hidden ones and those of an open Word, in the order of their names. Halts when there is none. */
export function wantedFiles(cwd: string, path: string): readonly Wanted[] {
  const whole = resolve(cwd, path)
  const stat = io.attempt(() => io.statTarget(whole), undefined)
  if (stat === undefined) throw new Halt(2, { kind: 'no-such-file', path, nearest: null })
  if (!stat.isDirectory()) return [wanted(whole, path)]
  return below(whole).map((file) => wanted(file, join(path, relative(whole, file))))
}

const wanted = (file: string, shown: string): Wanted => ({ shown, name: basename(file), read: () => io.attempt(() => (io.statTarget(file).isFile() ? io.read(file) : null), null) })

const below = (path: string): string[] =>
  [...io.list(path)].filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$')).sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? below(join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : []))

/** Gives what another program sends. */
export const readInput = (): Uint8Array => io.readInput()

/** The folder below the root where originals of an article lie, until it is withdrawn. */
export const originalsFolder = (slug: string): string => `.korus/${folder}/${slug}/`

/** Keeps an original as it came, beside the others of its article; never over another. */
export function keepOriginal(root: string, slug: string, name: string, bytes: Uint8Array): void {
  makeOwnFolder(root)
  const own = isSafePath(name) && !name.startsWith('.') ? name : 'original'
  for (const path of [own, `${digest(bytes).slice(0, 8)}-${own}`]) if (writeNew(root, `.korus/${folder}/${slug}/${path}`, bytes, { isCopy: true })) return
}

/** The slugs of articles that were imported from these very bytes. */
export function importedBefore(root: string, bytes: Uint8Array): readonly string[] {
  const top = join(ownFolder(root), folder)
  const wantedDigest = digest(bytes)
  return (io.attempt(() => io.list(top), [])).map(({ name }) => name).sort().filter((slug) =>
    io.attempt(() => io.list(join(top, slug)), []).some(({ name }) => {
      const file = join(top, slug, name)
      return io.attempt(() => io.statTarget(file).size === bytes.length && digest(io.read(file)) === wantedDigest, false)
    }))
}

/** Removes the originals of an article that is withdrawn, by the slugs it has had. */
export function forgetOriginals(root: string, slugs: readonly string[]): void {
  for (const slug of slugs) if (isSafePath(originalsFolder(slug).replace(/\/$/, ''))) io.removeTree(join(root, originalsFolder(slug)))
}
