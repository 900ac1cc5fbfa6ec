import { join } from 'node:path'
import { fileMark } from '../digest.js'
import { makeOwnFolder, ownFolder, uniqueName } from './folder.js'
import * as io from './io.js'
import { readSealed, replace, seal } from './seal.js'

/** What reading a file told: the digest of its bytes, and a picture's width and height in pixels. */
export interface Known {
  readonly hash: string
  readonly width: number | null
  readonly height: number | null
}

/** What is known of files that have not changed since they were read; paths are relative to the project. */
export interface StatTable {
  known(path: string, stat: io.Stats): Known | undefined
  note(path: string, stat: io.Stats, known: Known): void
}

/** A table that knows nothing and keeps nothing. */
export const noStats: StatTable = { known: () => undefined, note: () => {} }

type Row = readonly [mark: string, size: number, mtimeMs: number, ctimeMs: number, ino: number, hash: string, width: number | null, height: number | null]

/** The coarsest clock of a file system in use, in milliseconds: two writes within it may bear the same time. */
const tick = 2000

/** Opens the table in the cache's folder; `save` keeps what this run met and, unless it met `whole` the project, the rest as well. */
export function openStats(root: string, label: string): StatTable & { save(whole: boolean): void } {
  const folder = join(ownFolder(root), 'cache')
  const file = join(folder, 'stats')
  const rows = (readSealed(file, label) ?? []) as readonly Row[]
  const before = new Map(rows.map((row) => [row[0], row]))
  const met = new Map<string, Row>()
  let noted = false
  let opened: number | undefined

  /** The time by the clock that stamps the files, before the first of them was read; never, where nothing can be written. */
  const now = (): number => io.attempt(() => {
    makeOwnFolder(root)
    io.makeFolder(folder)
    const probe = join(folder, `clock-${uniqueName()}`)
    io.write(probe, '')
    const { mtimeMs } = io.statTarget(probe)
    io.remove(probe)
    return mtimeMs
  }, Number.NEGATIVE_INFINITY)

  return {
    known: (path, { size, mtimeMs, ctimeMs, ino }) => {
      const mark = fileMark(path)
      const row = before.get(mark)
      if (row?.[1] !== size || row[2] !== mtimeMs || row[3] !== ctimeMs || row[4] !== ino) {
        opened ??= now()
        return undefined
      }
      met.set(mark, row)
      return { hash: row[5], width: row[6], height: row[7] }
    },
    note: (path, { size, mtimeMs, ctimeMs, ino }, { hash, width, height }) => {
      // What was written a moment ago may be written again within the same tick: it is read once more next time.
      if (opened === undefined || Math.max(mtimeMs, ctimeMs) > opened - tick) return
      const mark = fileMark(path)
      met.set(mark, [mark, size, mtimeMs, ctimeMs, ino, hash, width, height])
      noted = true
    },
    save: (whole) => {
      if (!noted && !(whole && met.size < before.size)) return
      const kept = whole ? met : new Map([...before, ...met])
      io.attempt(() => replace(file, seal(label, JSON.stringify([...kept.values()])), `${file}-${uniqueName()}`), undefined)
    },
  }
}
