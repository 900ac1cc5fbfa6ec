import type { Archive, Entry } from '../archive-types.js'

/**
 * Gives the function that says of an entry that its page shows nothing of the articles at the `edited` paths, whole or as faces; that it was so
 * before they were edited as well takes that their outlines are as they were.
 */
export function untouchedBy({ entries, near }: Pick<Archive, 'entries' | 'near'>, edited: ReadonlySet<string>): (entry: Entry) => boolean {
  const own = new Set(entries.filter(({ article }) => edited.has(article.path)))
  const series = new Set([...own].flatMap(({ article }) => article.meta.series ?? []))
  const beside = new Set([...own].flatMap((entry) => [entry, entry.newer, entry.older, ...near(entry)]))
  return (entry) => !beside.has(entry) && !series.has(entry.article.meta.series ?? '') && !entry.translations.some((other) => own.has(other))
}
