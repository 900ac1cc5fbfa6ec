import type { Entry } from '../archive-types.js'
import type { Article, Link } from '../article/article.js'
import { fewestWords } from '../rules/assets.js'
import { invitationIn } from '../rules/freshness.js'
import type { Span } from '../source.js'
import { newestFirst, type PlacedArchive } from './archive.js'
import { isOutside, target } from './links.js'

/**
 * Gives all of an article that has a part in what `inspectArchive`, `inspectAddresses` and `inspectStanding` say of it and of others, and in how many
 * pages there are: while that is the same, the same complaints are made, each at its own place. What it leaves out is read by nobody but the article
 * itself and by issues, and, in the text's mark, where an address is lost. Its headings are in it where it `isAnchored`.
 */
export function outlineOf(article: Article, isAnchored: boolean): string {
  const { path, slug, meta, reading, places } = article
  const image = meta.image && { file: meta.image.file }
  return JSON.stringify([
    path, slug, { ...meta, lead: null, facts: null, corrections: meta.corrections.map(({ date }) => date), image }, Object.keys(places),
    inner(article).map(({ url }) => url), reading.images.map(({ file }) => file), isAnchored ? reading.headings.map(({ id }) => id) : null,
    reading.words < fewestWords, meta.event && invitationIn(article),
  ])
}

/**
 * Says whether other articles stand as they did before an article was edited, so that their pages are as they were but for what they show of it as a face:
 * all else that they are told of it is the same, and so is its place among all. `edited` are the paths of all that were edited since, itself among them.
 */
export function standsAsBefore({ entries }: Pick<PlacedArchive, 'entries'>, entry: Entry, before: Article, edited: ReadonlySet<string>): boolean {
  const { meta } = entry.article
  if (bearingOf(before) !== bearingOf(entry.article)) return false
  if (before.meta.title === meta.title) return true
  const at = entries.indexOf(entry)
  return [-1, 1].every((side) => {
    const other = entries[at + side]
    if (other === undefined || other.article.meta.date !== meta.date) return true
    return !edited.has(other.article.path) && Math.sign(newestFirst(other, { article: before })) === side
  })
}

/** All of an article but its title that has a part in which lists others stand on, and beside whom; left out is what is read by its own page and its face alone. */
function bearingOf(article: Article): string {
  const { path, slug, meta } = article
  return JSON.stringify([path, slug, {
    ...meta, title: null, shortTitle: null, updated: null, reviewBy: null, lead: null, image: null, facts: null, video: null, contacts: null, links: null,
    source: null, newsletter: null, corrections: null,
    // What files it names decides which are published, and so where their addresses lead.
  }, inner(article).map(({ url }) => url)])
}

/** Gives the paths of the articles at whose headings some link points, be it one of their own. */
export function anchored({ places, entries, issues }: PlacedArchive): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (path: string, links: readonly Link[]): void => {
    for (const { url } of links) {
      if (!url.includes('#') || isOutside(url)) continue
      const to = target(places, path, url)
      if (to.kind === 'article') found.add(to.entry.article.path)
    }
  }
  for (const { article: { path, reading } } of entries) {
    if (reading.links.some(({ url }) => url.startsWith('#'))) found.add(path)
    look(path, reading.links)
  }
  for (const { path, reading } of issues) look(path, reading.links)
  return found
}

/**
 * Gives the function from where something of an article stood to where it stands now that its outline is the same; it gives undefined for
 * what is none of its places, or more than one.
 */
export function movedFrom(before: Article, after: Article): (span: Span) => Span | undefined {
  const stood = [...Object.values(before.places), ...inner(before).map(({ span }) => span), ...before.reading.images.map(({ span }) => span)]
  const stands = [...Object.values(after.places), ...inner(after).map(({ span }) => span), ...after.reading.images.map(({ span }) => span)]
  return (span) => {
    const found = stands.filter((_, index) => isSame(stood[index], span))
    const [first] = found
    // What has no place of its own is told of at the fence.
    if (first === undefined) return span.start === 0 && span.end === 3 ? span : undefined
    return found.every((one) => isSame(one, first)) ? first : undefined
  }
}

const isSame = (a: Span | undefined, b: Span): boolean => a?.start === b.start && a.end === b.end

/** The links that lead to something of the project. */
const inner = ({ reading }: Article): readonly Link[] => reading.links.filter(({ url }) => !isOutside(url))
