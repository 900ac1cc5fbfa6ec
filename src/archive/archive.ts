import type { Archive, Asset, Counts, Entry, Onward, State } from '../archive-types.js'
import type { Article } from '../article/article.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { compareNorwegian } from '../norwegian/collation.js'
import type { PlainDate } from '../norwegian/day.js'
import { slugOfFile } from '../norwegian/slug.js'
import { once } from '../once.js'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { groups, years } from './groups.js'
import { emptyLedger, type Ledger } from './ledger.js'
import { issueAsItStands } from './issues.js'
import { findAsset, target, targetAddress, type Places } from './links.js'
import { addressOf, isSameOnward, lostAddresses, onwardOf } from './onward.js'
import { relatedAmong } from './related.js'
import { state } from './state.js'

export interface ArchiveInput {
  readonly settings: Settings
  readonly articles: readonly Article[]
  readonly issues: readonly IssueDocument[]
  readonly assets: readonly Asset[]
  /** How many files could not be read as articles. */
  readonly rejected: number
  readonly ledger?: Ledger
  /** The addresses that the last build had. */
  readonly earlier?: ReadonlySet<string>
  /** The files that could not be read as articles. */
  readonly unread?: readonly Source[]
  /** Whether drafts and what is to come are shown as if they were published. */
  readonly preview?: boolean
  readonly now: PlainDate
}

/** The archive, and what links and files are looked up in. */
export type PlacedArchive = Archive & {
  readonly places: Places
  /** The issues' documents as they are written, by id; `issues` has them as they stand. */
  readonly documents: ReadonlyMap<string, IssueDocument>
  /** Whether the same articles would make the same site after a build that left these addresses. */
  standsAfter(earlier: ReadonlySet<string>): boolean
}

type Growing = { -readonly [K in keyof Entry]: Entry[K] }

/** Gives the archive as it stands on the day `now`: the order, states, addresses, neighbours and lists that take all articles to know. */
export function makeArchive(input: ArchiveInput): PlacedArchive {
  const { settings, articles, assets, rejected, ledger = emptyLedger, earlier = new Set(), unread = [], preview = false, now } = input
  const entries = articles.map((article): Omit<Growing, 'related'> => {
    const standing = state(article.meta, now)
    const base: Omit<Growing, 'related'> = { article, state: standing, address: addressOf(article, standing === 'withdrawn'), newer: null, older: null, translations: [] }
    return preview && (standing === 'draft' || standing === 'scheduled') ? { ...base, state: 'published', awaits: standing } : base
  }) as Growing[]
  entries.sort(newestFirst)
  const published = entries.filter((entry) => entry.state === 'published')
  const entryBySlug = bySlug(entries)
  // Worked out for the pages that are made, which in a preview are few.
  const nearby = once(() => ({ ...relatedAmong(published), indexes: new Map(published.map((entry, index) => [entry, index])), known: new Map<Entry, readonly Entry[]>() }))
  const related = {
    enumerable: true,
    get(this: Entry): readonly Entry[] {
      const { of, indexes, known } = nearby()
      const found = known.get(this) ?? of(indexes.get(this) ?? -1)
      known.set(this, found)
      return found
    },
  }
  published.forEach((entry, index) => {
    entry.newer = published[index - 1] ?? null
    entry.older = published[index + 1] ?? null
  })
  // The last of their keys: to make a getter of one that is there would have V8 look up all of them by name for good.
  for (const entry of entries) Object.defineProperty(entry, 'related', entry.state === 'published' ? related : { enumerable: true, value: [] })
  joinTranslations(entries, entryBySlug)

  const lists = groups(published, settings)
  const byYear = years(published)
  const issues = input.issues.map((issue) => issueAsItStands(issue, entryBySlug))
  const pages = new Set(['', 'nyhetsbrev/', 'arrangementer/', 'feed.xml', 'atom.xml', 'feed.json', 'arrangementer.ics', ...(settings.search ? ['sok/'] : []),
    ...Object.values(lists).flat().map(({ address }) => address),
    ...byYear.flatMap(({ address, months }) => [address, ...months.map((month) => month.address)]),
    ...issues.map(({ id }) => `nyhetsbrev/${id}/`)])
  const documents = assets.filter(({ kind }) => kind === 'document')
  const onwardAfter = (known: ReadonlySet<string>): Onward => onwardOf({ entries, issues, documents, pages, ledger, earlier: known, unread, basePath: settings.basePath })
  const onward = onwardAfter(earlier)
  const places: Places = {
    entryByPath: new Map(entries.map((entry) => [entry.article.path.normalize('NFC'), entry])),
    entryBySlug,
    assetByPath: new Map(assets.map((asset) => [asset.path.normalize('NFC'), asset])),
    assetPaths: assets.map(({ path }) => path),
    pages,
    redirects: onward.redirects,
  }
  // What is told as unsafe is served to nobody, however grave the editors call it.
  const served: Places = { ...places, assetByPath: new Map([...places.assetByPath].filter(([, { faults = [] }]) => !faults.some(({ code }) => code === 'svg-utrygg'))) }
  const unreadSlugs = new Set(unread.flatMap(({ path, text }) => [slugOfFile(path), /^slug:[ \t]*['"]?([a-z\d-]+)/m.exec(text)?.[1]]))
  return {
    settings, now, ledger, onward, entries, published, ...lists, years: byYear, entryBySlug, places,
    standsAfter: (known) => (isSameSet(known, earlier) ? lostAddresses(onward).length === 0 : isSameOnward(onward, onwardAfter(known))),
    documents: new Map(input.issues.map((issue) => [issue.id, issue])),
    issues: issues.toSorted((a, b) => (a.until === b.until ? (a.id < b.id ? 1 : -1) : a.until < b.until ? 1 : -1)),
    counts: count(entries, rejected),
    near: (entry) => nearby().near(nearby().indexes.get(entry) ?? -1),
    isUnread: (slug) => unreadSlugs.has(slug),
    asset: (from, file) => findAsset(served, from, file),
    linkTarget: (from, url) => {
      const found = target(served, from, url)
      if (found.kind === 'outside') return found.url
      if (found.kind === 'here') return `#${encodeURIComponent(found.anchor)}`
      const address = targetAddress(found)
      return address === undefined ? null : `${settings.basePath}/${address}`
    },
  }
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((one) => b.has(one))

/** The order of articles, wherever they stand: by day, and of one day by title. */
export function newestFirst({ article: x }: Pick<Entry, 'article'>, { article: y }: Pick<Entry, 'article'>): number {
  if (x.meta.date !== y.meta.date) return x.meta.date < y.meta.date ? 1 : -1
  return compareNorwegian(x.meta.title, y.meta.title) || (x.path < y.path ? -1 : 1)
}

/** Articles by the slugs they have, and by those they had, where nobody has those now. */
function bySlug(entries: readonly Entry[]): Map<string, Entry> {
  const found = new Map(entries.map((entry) => [entry.article.slug as string, entry]))
  for (const entry of entries) {
    for (const former of entry.article.meta.formerAddresses) if (!former.startsWith('/') && !found.has(former)) found.set(former, entry)
  }
  return found
}

function joinTranslations(entries: readonly Growing[], bySlug: ReadonlyMap<string, Entry>): void {
  const families = new Map<Entry, Growing[]>()
  for (const entry of entries) {
    const original = entry.article.meta.translationOf === null ? undefined : bySlug.get(entry.article.meta.translationOf)
    if (original === undefined || original === entry) continue
    const family = families.get(original)
    if (family) family.push(entry)
    else families.set(original, [original as Growing, entry])
  }
  for (const family of families.values()) {
    const open = family.filter((entry) => entry.state === 'published')
    for (const entry of family) entry.translations = open.filter((other) => other !== entry)
  }
}

function count(entries: readonly Entry[], rejected: number): Counts {
  const counts: Record<State, number> = { withdrawn: 0, draft: 0, scheduled: 0, expired: 0, published: 0 }
  for (const entry of entries) counts[entry.state]++
  return { read: entries.length + rejected, ...counts, rejected }
}
