import type { Archive, Asset, Entry, State } from '../archive-types.js'
import type { Article, Reading } from '../article/article.js'
import { isPast } from '../article/event-days.js'
import { slugify } from '../norwegian/slug.js'

/** What pages show of an article that they are not of: its card, a line, a way to it. */
export interface Face {
  readonly article: Pick<Article, 'digest' | 'path' | 'slug' | 'meta'>
  readonly state: State
  readonly awaits: NonNullable<Entry['awaits']> | null
  readonly address: string
  /** The file of its picture. */
  readonly picture: Asset | null
}

/** What a text names: where each of its links leads, null while its page is not published, and the file of each of its pictures. */
export interface Named {
  readonly links: readonly (string | null)[]
  readonly images: readonly (Asset | null)[]
}

/** An article to be shown whole, with what its header and its text name; `ways` are its links for further reading. */
export interface Whole extends Face {
  readonly article: Article
  readonly named: Named
  readonly attachments: readonly (Asset | null)[]
  readonly ways: readonly (string | null)[]
  /** Whether it tells of an event that is over. */
  readonly isOver: boolean
}

/** What an article's page is made of; `authors` and `tags` are the addresses of their lists. */
export interface ArticleParts extends Whole {
  readonly newer: Face | null
  readonly older: Face | null
  readonly related: readonly Face[]
  readonly translations: readonly Face[]
  readonly series: readonly Face[]
  readonly authors: readonly (string | null)[]
  readonly tags: readonly (string | null)[]
}

/** Takes out of an archive what pages are made of, each face once. */
export interface Parts {
  readonly archive: Archive
  /** Whether a value is such a face, which may stand on many pages. */
  isFace(value: object): boolean
  face(entry: Entry): Face
  faces(entries: readonly Entry[]): readonly Face[]
  named(path: string, reading: Reading): Named
  whole(entry: Entry): Whole
  article(entry: Entry): ArticleParts
}

/** Gives the way to take parts out of an archive. A view is given parts and the site and can see nothing else, so what its key by parts leaves out it cannot show. */
export function partsOf(archive: Archive): Parts {
  const known = new Map<Entry, Face>()
  const all = new WeakSet<object>()
  const asset = (path: string, file: string | null | undefined): Asset | null => (file ? (archive.asset(path, file) ?? null) : null)
  const addresses = (groups: Archive['tags']): ReadonlyMap<string, string> => new Map(groups.map(({ id, address }) => [id, address]))
  const [tags, authors] = [addresses(archive.tags), addresses(archive.authors)]
  const series = new Map<string, Entry[]>()
  for (const entry of archive.published.toReversed()) {
    const name = entry.article.meta.series
    if (name === null) continue
    const parts = series.get(name)
    if (parts) parts.push(entry)
    else series.set(name, [entry])
  }

  const face = (entry: Entry): Face => {
    const found = known.get(entry)
    if (found) return found
    const { article, state, awaits = null, address } = entry
    const made = { article, state, awaits, address, picture: asset(article.path, article.meta.image?.file) }
    known.set(entry, made)
    all.add(made)
    return made
  }
  const faces = (entries: readonly Entry[]) => entries.map(face)
  const named = (path: string, { links, images }: Reading): Named => ({ links: links.map(({ url }) => archive.linkTarget(path, url)), images: images.map(({ file }) => asset(path, file)) })
  const whole = (entry: Entry): Whole => {
    const { article } = entry
    const { path, meta, reading } = article
    return {
      named: named(path, reading),
      ...face(entry), article,
      attachments: meta.attachments.map(({ file }) => asset(path, file)),
      ways: meta.links.map(({ url }) => archive.linkTarget(path, url)),
      isOver: meta.event !== null && isPast(meta.event, archive.now),
    }
  }
  return {
    archive, face, faces, named, whole,
    isFace: (value) => all.has(value),
    article: (entry) => {
      const { newer, older, related, translations, article: { meta } } = entry
      return {
        newer: newer && face(newer),
        ...whole(entry),
        older: older && face(older),
        related: faces(related),
        translations: faces(translations),
        series: meta.series === null ? [] : faces(series.get(meta.series) ?? []),
        authors: meta.authors.map(({ id, name }) => authors.get(id ?? slugify(name) ?? '') ?? null),
        tags: meta.tags.map((tag) => tags.get(slugify(tag) ?? '') ?? null),
      }
    },
  }
}
