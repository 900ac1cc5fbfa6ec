import type { Entry } from '../archive-types.js'
import type { Article } from '../article/article.js'
import { exists, restOf } from '../disk/rest.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { readable } from '../newsletter/eml.js'
import type { Seek } from '../norwegian/seek.js'
import type { Source, Span } from '../source.js'
import type { Survey } from './survey.js'

/** What a place is in: a key of the header such as `personer.navn`, the header otherwise, the body, a picture of it, or the file's name, which has no span. */
export type Where = { readonly kind: 'key'; readonly key: string } | { readonly kind: 'header' | 'body' | 'picture' | 'fileName' }

/** A file with what is looked for, and every place in it, its name first. */
export interface FoundFile extends Source {
  /** The article or the issue that the file is, where it could be read. */
  readonly entry: Entry | null
  readonly issue: IssueDocument | null
  readonly places: readonly { readonly where: Where; readonly span: Span | null }[]
}

/** Everything found, by path, and the files of which only the names could be searched. */
export interface Finding {
  readonly files: readonly FoundFile[]
  readonly closed: readonly string[]
}

/** Finds every place in a project's files: their texts as they stand, what the texts mean where that is another thing, and their names. */
export function findPlaces(root: string, { archive, project, texts }: Survey, seek: Seek): Finding {
  const assets = project.assets.map(({ path }) => path)
  // What was refused unseen, for its size or its rights, is tried once more: it is words of a person all the same.
  const unseen = new Set(project.refused.filter(({ text }) => text === '').map(({ path }) => path))
  const rest = restOf(root, { has: (path) => texts.has(path) && !unseen.has(path) })
  // The templates that come with korus are nobody's text.
  const own = [...texts.keys()].filter((path) => !unseen.has(path)).filter((path) => !path.startsWith('templates/') || exists(root, path)).map((path) => ({ path, text: texts.get(path) ?? '' }))
  const sources: Source[] = [...own, ...rest.texts]
  const taken = new Set(sources.map(({ path }) => path))
  const all = [...sources, ...[...new Set([...assets, ...rest.closed])].filter((path) => !taken.has(path)).map((path) => ({ path, text: '' }))]
  const entries = new Map(archive?.entries.map((entry) => [entry.article.path, entry]))
  const issues = new Map(archive?.issues.map((issue) => [issue.path, issue]))
  const files = all.sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, text }): FoundFile => {
    const entry = entries.get(path) ?? null
    const issue = issues.get(path) ?? null
    const spans = seek(text)
    const placed = spans.map((span) => ({ where: whereIn(text, entry?.article ?? issue, span), span }))
    const named = seek(path).length > 0 ? [{ where: { kind: 'fileName' } as const, span: null }] : []
    const coded = /\.eml$/i.test(path) ? inMessage(text, seek, spans) : []
    return { path, text, entry, issue, places: [...named, ...placed, ...coded, ...(entry ? meant(entry.article, seek, spans) : [])] }
  })
  return { files: files.filter(({ places }) => places.length > 0), closed: rest.closed }
}

/** The parts of an e-mail that say what is sought in a transfer encoding: a name in one looks like nothing. */
function inMessage(text: string, seek: Seek, spans: readonly Span[]): FoundFile['places'] {
  return readable(text).filter(({ text: said, span }) => seek(said).length > 0 && !spans.some(({ start }) => span.start <= start && start < span.end))
    .map(({ span: { start, end } }) => ({ where: { kind: 'body' as const }, span: { start, end: Math.min(end, text.indexOf('\n', start) >>> 0) } }))
}

type Read = Pick<Article, 'places' | 'reading'>

/** Names the innermost value that a place is in, or in a file that has none the key on its line. */
function whereIn(text: string, read: Read | null, { start }: Span): Where {
  const inside = Object.entries(read?.places ?? {}).filter(([, span]) => span.start <= start && start < span.end)
  const key = inside.sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))[0]?.[0]
  if (key !== undefined) return { kind: 'key', key: key.replace(/\.\d+/g, '') }
  if (read?.reading.images.some(({ span }) => span.start <= start && start < span.end)) return { kind: 'picture' }
  if (start < headerEnd(text)) return { kind: 'header' }
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const ownKey = text.startsWith('---') || read !== null ? undefined : /^\s*(?:- *)?\{?([a-z_]+):/.exec(line)?.[1]
  return ownKey === undefined ? { kind: 'body' } : { kind: 'key', key: ownKey }
}

/** The offset where the body begins, near enough to name a place by. */
function headerEnd(text: string): number {
  const found = /^\uFEFF*---[^\n]*\n[\s\S]*?^---[ \t]*\r?$/m.exec(text)
  return found?.[0].length ?? 0
}

/**
 * What an article says otherwise than letter by letter: persons that it names by their id in korus.yml, and, so that nothing is
 * missed, header and body when what they mean holds what is sought and their letters do not.
 */
function meant({ places, meta, reading }: Article, seek: Seek, spans: readonly Span[]): FoundFile['places'] {
  const holds = (value: unknown): boolean => stringsOf(value).some((one) => seek(one).length > 0)
  const open: Span = { start: 0, end: 3 }
  const isKnown = (span: Span): boolean => spans.some(({ start }) => span.start <= start && start < span.end)
  const found: FoundFile['places'][number][] = []
  for (const [key, people] of [['forfatter', meta.authors], ['kontakt', meta.contacts]] as const) {
    people.forEach((one, index) => {
      const span = places[`${key}.${index}`] ?? places[key] ?? open
      if (holds(one) && !isKnown(span)) found.push({ where: { kind: 'key', key }, span })
    })
  }
  const end = Math.max(0, ...Object.values(places).map((span) => span.end))
  const { authors: _authors, contacts: _contacts, ...others } = meta
  if (holds(others) && !spans.some(({ start }) => start < end)) found.push({ where: { kind: 'header' }, span: open })
  const said = [reading.text.map((piece) => (typeof piece === 'string' ? piece : ' ')).join(''), ...reading.images.map(({ alt }) => alt), ...reading.links.map(({ url }) => url)]
  if (holds(said) && !spans.some(({ start }) => start >= end)) found.push({ where: { kind: 'body' }, span: { start: end, end } })
  return found
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
