import { join } from 'node:path'
import { digest } from '../digest.js'
import { Halt } from '../halt.js'
import * as io from './io.js'

/** What lies in dist/: files with everything else that is no folder, and the folders, outer before inner; paths below dist/. */
export interface Tree {
  readonly exists: boolean
  readonly files: ReadonlySet<string>
  readonly folders: readonly string[]
}

/** The file by which dist/ is known to be ours, if it holds the word "korus" as a key. */
export const mark = 'adresser.json'

/** Reads what lies in dist/, never through a link; halts when it is not a folder, or holds something and is not korus's. */
export function readTree(dist: string): Tree {
  const stat = io.stat(dist)
  if (stat === undefined) return { exists: false, files: new Set(), folders: [] }
  const files = new Set<string>()
  const folders: string[] = []
  if (stat.isDirectory()) visit(dist, '', files, folders)
  const isOurs = stat.isDirectory() && (files.size === 0 || (files.has(mark) && hasMark(join(dist, mark))))
  if (!isOurs) throw new Halt(3, { kind: 'not-ours', path: dist })
  return { exists: true, files, folders }
}

/** Gives a digest that changes when a file or folder of dist/ comes or goes, or a file's size or time changes; `files` are paths with both, `folders` paths. */
export function stateOf(files: Iterable<readonly [path: string, file: { readonly size: number; readonly mtimeMs: number }]>, folders: Iterable<string>): string {
  const lines = Array.from(folders, (path) => `${path}/`)
  for (const [path, { size, mtimeMs }] of files) lines.push(`${path}\n${size} ${mtimeMs}`)
  return digest(lines.sort().join('\n\n'))
}

/** Gives the same digest for dist/ as it lies there; null where there is none. */
export function readState(root: string): string | null {
  const dist = join(root, 'dist')
  const { exists, files, folders } = readTree(dist)
  return exists ? stateOf(Array.from(files, (path) => [path, io.stat(`${dist}/${path}`) ?? { size: -1, mtimeMs: -1 }] as const), folders) : null
}

const hasMark = (path: string): boolean => io.stat(path)?.isFile() === true && io.read(path).includes('"korus"')

function visit(folder: string, prefix: string, files: Set<string>, folders: string[]): void {
  for (const entry of io.list(folder)) {
    const path = prefix + entry.name
    // A checked-out branch that pages are pushed from; its history is nobody's to remove.
    if (path === '.git') continue
    if (entry.isDirectory()) {
      folders.push(path)
      visit(`${folder}/${entry.name}`, `${path}/`, files, folders)
    } else files.add(path)
  }
}
