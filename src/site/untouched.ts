import type { Archive, Entry } from '../archive-types.js'

/** Says of a page whether it shows nothing of what was edited, by what it is of. */
export interface Untouched {
  article(entry: Entry): boolean
  list(shown: readonly Entry[]): boolean
}

/**
 * Gives what says of an article's page, and of a list by the entries that it shows, that it shows nothing of the articles at the `edited` paths, whole or
 * as faces; that it was so before they were edited as well takes that others stand as they did (`standsAsBefore`).
 */
export function untouchedBy({ entries, near }: Pick<Archive, 'entries' | 'near'>, edited: ReadonlySet<string>): Untouched {
  const own = new Set(entries.filter(({ article }) => edited.has(article.path)))
  const series = new Set([...own].flatMap(({ article }) => article.meta.series ?? []))
  const beside = new Set([...own].flatMap((entry) => [entry, entry.newer, entry.older, ...near(entry)]))
  return {
    article: (entry) => !beside.has(entry) && !series.has(entry.article.meta.series ?? '') && !entry.translations.some((other) => own.has(other)),
    list: (shown) => !shown.some((entry) => own.has(entry)),
  }
}
