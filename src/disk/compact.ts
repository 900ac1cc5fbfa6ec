import { countOf, entryAt, type Entry, type Index } from './index-file.js'

/** What becomes of the entries of an index: they stay in their packs, or move to the new one; the rest is forgotten. */
export interface Sorted {
  readonly kept: readonly Entry[]
  readonly moved: readonly Entry[]
}

/**
 * Sorts the entries that are still valid, when `added` bytes are about to be written. A pack less than half of which is wanted
 * is given up, and what is wanted of it moves, and with `purge` every pack is; a pack no larger than what is written moves whole, so that packs stay few.
 */
export function sortEntries(
  index: Index, added: number, isValid: (entry: Entry, number: number) => boolean, isWanted: (number: number) => boolean, purge = false,
): Sorted {
  const byPack = new Map(index.packs.map(({ name }) => [name, { all: [] as Entry[], wanted: [] as Entry[] }]))
  for (let number = 0; number < countOf(index); number++) {
    const entry = entryAt(index, number)
    const pack = byPack.get(entry.pack)
    if (!pack || !isValid(entry, number)) continue
    pack.all.push(entry)
    if (isWanted(number)) pack.wanted.push(entry)
  }
  const kept: Entry[] = []
  const moved: Entry[] = []
  let writing = added
  for (const { name, length } of index.packs.toSorted((a, b) => a.length - b.length)) {
    const { all = [], wanted = [] } = byPack.get(name) ?? {}
    const isGivenUp = purge || isHalfDead(total(wanted), length)
    if (!isGivenUp && length > writing) {
      for (const entry of all) kept.push(entry)
      continue
    }
    const going = isGivenUp ? wanted : all
    for (const entry of going) moved.push(entry)
    writing += total(going)
  }
  return { kept, moved }
}

/** Says whether less than half of a pack is still wanted. */
export const isHalfDead = (wanted: number, length: number): boolean => wanted * 2 < length

const total = (entries: readonly Entry[]): number => entries.reduce((sum, { length }) => sum + length, 0)
