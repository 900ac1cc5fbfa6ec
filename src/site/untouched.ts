import type { Archive, Entry } from '../archive-types.js'

/** The paths of articles that were edited, each with whether what others show of it, its header, is otherwise too. */
export type Edited = ReadonlyMap<string, boolean>

/** Says of a page whether it shows nothing of what was edited, by what it is of. */
export interface Untouched {
  article(entry: Entry): boolean
  list(shown: () => readonly Entry[]): boolean
}

/**
 * Gives what says of an article's page, and of a list by the entries that it shows, that it shows nothing that is otherwise in the articles that were `edited`,
 * whole or as faces; that it was so before they were edited as well takes that others stand as they did (`standsAsBefore`).
 */
export function untouchedBy({ entries, near }: Pick<Archive, 'entries' | 'near'>, edited: Edited): Untouched {
  const own = new Set(entries.filter(({ article }) => edited.has(article.path)))
  const faces = new Set([...own].filter(({ article }) => edited.get(article.path)))
  const series = new Set([...faces].flatMap(({ article }) => article.meta.series ?? []))
  const beside = new Set([...own, ...[...faces].flatMap((entry) => [entry.newer, entry.older, ...near(entry)])])
  return {
    article: (entry) => !beside.has(entry) && (faces.size === 0 || (!series.has(entry.article.meta.series ?? '') && !entry.translations.some((other) => faces.has(other)))),
    list: (shown) => faces.size === 0 || !shown().some((entry) => faces.has(entry)),
  }
}
