import type { Entry } from '../archive-types.js'
import type { Article, Link } from '../article/article.js'
import type { PlainDate } from '../norwegian/day.js'
import { fewestWords } from '../rules/assets.js'
import { invitationIn } from '../rules/freshness.js'
import type { Span } from '../source.js'
import { newestFirst, type PlacedArchive } from './archive.js'
import { isOutside, target } from './links.js'
import { state } from './state.js'

/** What complaints that take all articles point at in a header; keys of other names may come and go. */
const told = /^(?:slug|kladd|dato|tidligere_adresser|vedlegg|bilde|oversatt_fra|revideres|arrangement|personer)(?:\.|$)/
const placesTold = ({ places }: Article): readonly (readonly [string, Span])[] => Object.entries(places).filter(([key]) => told.test(key))

/** How an article is looked at by who asks whether others see it as they did. */
export interface Standpoint {
  /** Whether a link points at one of its headings. */
  readonly isAnchored: boolean
  /** Whether nothing is decided by which of two articles comes first (`Others`). */
  readonly isPlain: boolean
  readonly now: PlainDate
}

/**
 * Gives all of an article, but for its links and the lists it stands on (`haveSameLists`), that has a part in what `inspectArchive`, `inspectAddresses` and
 * `inspectStanding` say of it and of others, and in how many pages there are: while all that is the same, the same complaints are made, each at its own
 * place. What it leaves out is read by nobody but the article itself and by issues, and, in the title and the text's mark, where an address is lost.
 */
export function outlineOf(article: Article, { isAnchored, isPlain, now }: Standpoint): string {
  const { path, slug, meta, reading } = article
  const image = meta.image && { file: meta.image.file }
  const where = state(meta, now)
  const ofOrder = isPlain ? { title: null, topics: null, tags: null, centre: null, authors: null, ...(where === 'published' ? { date: null } : {}) } : {}
  return JSON.stringify([
    path, slug, where, { ...meta, lead: null, facts: null, corrections: null, shortTitle: null, updated: null, image, ...ofOrder }, placesTold(article).map(([key]) => key),
    [meta.updated, ...meta.corrections.map(({ date }) => date)].filter((day) => day !== null && day > now),
    isPlain ? null : urlsOf(article), reading.images.map(({ file }) => file), isAnchored ? reading.headings.map(({ id }) => id) : null,
    reading.words < fewestWords, meta.event && invitationIn(article),
  ])
}

/** Whether all that is otherwise with an article's links is that some are new, which are sound, or gone, and none of these leads to a picture or document. */
export function hasSoundLinks(before: Article, after: Article, isSound: (url: string) => boolean): boolean {
  const [had, has] = [before, after].map((one) => new Set(urlsOf(one))) as [Set<string>, Set<string>]
  const isFile = (url: string): boolean => url.includes('%') || /\.(?!(?:md|markdown|html)$)[^./]*$/i.test(url.replace(/[?#].*/, ''))
  return [...had].every((url) => has.has(url) || !isFile(url)) && [...has].every((url) => had.has(url) || (!isFile(url) && isSound(url)))
}

/**
 * Says whether other articles stand as they did before an article was edited, so that their pages are as they were but for what they show of it as a face:
 * all else that they are told of it is the same, and so is its place among all. `edited` are the paths of all that were edited since, itself among them.
 */
export function standsAsBefore({ entries }: Pick<PlacedArchive, 'entries'>, entry: Entry, before: Article, edited: Pick<ReadonlySet<string>, 'has'>): boolean {
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
  }, urlsOf(article)])
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
 * Gives the function from where something of an article stood to where it stands now that its outline is the same; it gives null for a link that is
 * gone, and undefined for what is none of its places, or more than one.
 */
export function movedFrom(before: Article, after: Article): (span: Span) => Span | null | undefined {
  const stood = placed(before)
  const stands = new Map(placed(after).map(({ name, span }) => [name, span]))
  const urls = new Set(urlsOf(after))
  return (span) => {
    const there = stood.filter((one) => isSame(one.span, span))
    // What has no place of its own is told of at the fence.
    if (there.length === 0) return span.start === 0 && span.end === 3 ? span : undefined
    if (there.every(({ url }) => url !== null && !urls.has(url))) return null
    const [first, ...others] = there.map(({ name }) => stands.get(name))
    return others.every((one) => isSame(one, first)) ? first : undefined
  }
}

/** What complaints may point at in an article; a link's name tells how many there are that lead to the same, for each is complained of. */
function placed(article: Article) {
  const ofSame = new Map<string, Span[]>()
  for (const { url, span } of inner(article)) {
    const spans = ofSame.get(url)
    if (spans) spans.push(span)
    else ofSame.set(url, [span])
  }
  return [
    ...placesTold(article).map(([name, span]) => ({ name, span, url: null })),
    ...article.reading.images.map(({ span }, index) => ({ name: `image ${index}`, span, url: null })),
    ...[...ofSame].flatMap(([url, spans]) => spans.map((span, index) => ({ name: `link ${spans.length} ${index} ${url}`, span, url }))),
  ]
}

const isSame = (a: Span | undefined, b: Span | undefined): boolean => a?.start === b?.start && a?.end === b?.end

/** The links that lead to something of the project. */
const inner = ({ reading }: Article): readonly Link[] => reading.links.filter(({ url }) => !isOutside(url))
const urlsOf = (article: Article): string[] => inner(article).map(({ url }) => url)
