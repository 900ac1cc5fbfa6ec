import { told, type Block } from './block.js'
import type { Gap, Header, HeaderKey, Read, Removed, Value, Why } from './draft.js'

/** Where the blocks of a source are dealt out: each goes to the header, is taken out, or stays for the body. */
export interface Desk {
  readonly blocks: readonly Block[]
  /** The blocks that nobody has taken, by number, in order. */
  free(): readonly number[]
  isFree(index: number): boolean
  /** Gives a block's meaning to the header; a block may mean several things, and lists and parts of one value are put together. False where the key says something else already. */
  read(index: number, key: HeaderKey, value: Value): boolean
  /** Gives a block's meaning to the key in the place of what it had, which goes to another. */
  swap(index: number, key: HeaderKey, value: Value, other: HeaderKey): void
  /** Notes that a block was understood without leaving the body, or under a name of its own. */
  understood(index: number, as: Read['as']): void
  remove(index: number, why: Why): void
  ask(gap: Gap): void
  readonly header: Header
  readonly gaps: readonly Gap[]
  readonly readings: readonly Read[]
  readonly removed: readonly Removed[]
  /** What became of a block. */
  fate(index: number): 'header' | 'removed' | 'body'
}

/** Lays the blocks of a source on a desk. */
export function desk(blocks: readonly Block[], given: Header = {}): Desk {
  const header: Header = { ...given }
  const fates = new Map<number, 'header' | 'removed'>()
  const gaps: Gap[] = []
  const readings: Read[] = []
  const removed: Removed[] = []
  const textOf = (index: number): string => told(blocks[index] as Block)
  return {
    blocks, header, gaps, readings, removed,
    free: () => blocks.flatMap((_, index) => (fates.has(index) ? [] : [index])),
    isFree: (index) => index < blocks.length && !fates.has(index),
    read(index, key, value) {
      const joined = header[key] === undefined ? value : join(header[key], value)
      if (joined === null) return false
      header[key] = joined
      fates.set(index, 'header')
      const reading = { as: key, text: textOf(index) }
      if (!readings.some(({ as, text }) => as === key && text === reading.text)) readings.push(reading)
      return true
    },
    swap(index, key, value, other) {
      header[other] = header[key]
      header[key] = value
      fates.set(index, 'header')
      const before = readings.findIndex(({ as }) => as === key)
      if (before >= 0) readings[before] = { ...(readings[before] as Read), as: other }
      readings.push({ as: key, text: textOf(index) })
    },
    understood: (index, as) => void readings.push({ as, text: textOf(index) }),
    remove(index, why) {
      fates.set(index, 'removed')
      removed.push({ why, text: textOf(index) })
    },
    ask: (gap) => void gaps.push(gap),
    fate: (index) => fates.get(index) ?? 'body',
  }
}

/** Two values of one key as one, or null where they contradict. */
function join(a: Value, b: Value): Value | null {
  if (Array.isArray(a) && Array.isArray(b)) return [...a, ...b] as Value[]
  if (typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) || Array.isArray(b)) return a === b ? a : null
  return Object.entries(b).some(([key, value]) => key in a && (a as Record<string, Value>)[key] !== value) ? null : { ...a, ...b } as Value
}
