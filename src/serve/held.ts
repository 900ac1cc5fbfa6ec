import type { Cache } from '../disk/cache.js'
import type { Stats } from '../disk/io.js'
import type { Known, StatTable } from '../disk/stats.js'

/** A cache that holds in memory what was asked for or put; `sweep` lets go of readings that nobody has asked for since the last time. */
export type HeldCache = Cache & { sweep(): void }

/** The e-mail that MJML made is asked for beside the rest, and each is large: so many are held. */
const mostMails = 20

/** Holds a cache in memory; from its `save` on the disk is left alone. */
export function holdCache(cache: Cache, stats: StatTable): HeldCache {
  const held = new Map<string, unknown[]>()
  let asked = new Set<string>()
  let isOpen = true
  const name = (kind: string, key: string): string => `${kind} ${key}`
  const hold = (id: string, value: unknown, place: number): void => {
    asked.add(id)
    const values = held.get(id) ?? []
    values[place] = value
    held.set(id, values)
  }
  return {
    get: (kind, key, place = 0) => {
      const id = name(kind, key)
      const value = held.get(id)?.[place] ?? (isOpen ? cache.get(kind, key, place) : undefined)
      if (value !== undefined) hold(id, value, place)
      return value
    },
    put: (kind, key, ...values) => {
      values.forEach((value, place) => hold(name(kind, key), value, place))
      return isOpen ? cache.put(kind, key, ...values) : null
    },
    putWritten: () => null,
    ticket: cache.ticket,
    touch: (ticket) => isOpen && cache.touch(ticket),
    lends: false,
    isEmpty: cache.isEmpty,
    drop: (kind, key) => {
      held.delete(name(kind, key))
      if (isOpen) cache.drop(kind, key)
    },
    stats,
    save: (run) => {
      const done = isOpen && cache.save(run)
      isOpen = false
      return done
    },
    sweep: () => {
      const mails = [...held.keys()].filter((id) => id.startsWith('mjml '))
      for (const id of held.keys()) if (!asked.has(id) && !id.startsWith('mjml ')) held.delete(id)
      for (const id of mails.slice(0, -mostMails)) held.delete(id)
      asked = new Set()
    },
  }
}

/** A table that knows files by what is held in memory, and forgets those that are said to have changed. */
export type HeldStats = StatTable & { forget(paths: readonly string[]): void }

/** Holds in memory what was told of files, before by the table and from now on by reading. */
export function holdStats(table: StatTable): HeldStats {
  const held = new Map<string, { readonly mark: string; readonly known: Known }>()
  const changed = new Set<string>()
  const mark = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => [size, mtimeMs, ctimeMs, ino].join(' ')
  return {
    known: (path, stat) => {
      if (changed.has(path)) return undefined
      const found = held.get(path)
      return found?.mark === mark(stat) ? found.known : table.known(path, stat)
    },
    note: (path, stat, known) => {
      changed.delete(path)
      held.set(path, { mark: mark(stat), known })
      table.note(path, stat, known)
    },
    forget: (paths) => {
      for (const path of paths) changed.add(path)
    },
  }
}
