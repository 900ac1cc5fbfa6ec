import { makeArchive, type PlacedArchive } from '../archive/archive.js'
import { ownAddress } from '../archive/onward.js'
import type { Article } from '../article/article.js'
import { formerAddress } from '../article/former-address.js'
import { usualSeverity, type Checked } from '../diagnostic.js'
import { fileMark } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { LastSound } from '../disk/last-sound.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { slugOfFile } from '../norwegian/slug.js'
import { articleIn } from './packed.js'
import { isArticle, saysWithdrawn } from './read-all.js'
import type { Survey } from './survey.js'

/** The archive as it was when it was last published, with what can't wait, and the slugs of that. */
export interface Urgent {
  readonly archive: PlacedArchive
  readonly slugs: readonly string[]
  readonly last: LastSound
}

/**
 * Gives the archive as it last was sound, with the articles that have since been withdrawn and the events that have been cancelled as
 * they are now: these are published whatever is wrong with the rest. Null where there are none, or where the last is not known.
 */
export function urgentArchive({ archive, assets, project, texts, diagnostics, references, hidden }: Survey, last: LastSound | null, cache: Cache): Urgent | null {
  if (archive === null || last === null) return null
  const { entries, settings, ledger, now } = archive
  const withdrawn = entries.filter((entry) => entry.state === 'withdrawn').map(({ article }) => article)
  const read = new Set(entries.map(({ article }) => article.path))
  const unread = [...texts.keys()].filter((path) => isArticle(path) && !read.has(path)).map((path) => ({ path, text: texts.get(path) ?? '' }))
    .filter(({ path, text }) => saysWithdrawn(text) || hidden.has(fileMark(path)))
  const gone = new Set([...withdrawn.map(({ path }) => path), ...unread.map(({ path }) => path)].map(fileMark))
  const recalled = last.articles.map(({ file, key }) => (gone.has(file) ? null : articleIn(cache, key)?.value))
  // Of what is hidden nothing was kept: it is as it is now.
  const current = entries.filter((entry) => entry.state !== 'withdrawn' && hidden.has(fileMark(entry.article.path))).map(({ article }) => article)
  const kept = last.issues.filter(({ file }) => !hidden.has(file))
  const issues = [...kept.map(({ file, key }) => (gone.has(file) ? null : (cache.get('issue', key) as Checked<IssueDocument> | undefined)?.value)), ...archive.issues.filter(({ path }) => hidden.has(fileMark(path)))]
  if (recalled.includes(undefined) || issues.includes(undefined)) return null
  const before = recalled.filter((one) => one != null)

  const marks = new Set(last.articles.map(({ file }) => file))
  const addresses = new Set(before.map(({ slug }) => ownAddress(slug)))
  // A file that was renamed as it was withdrawn is known by its addresses.
  const namesOf = ({ slug, meta }: Article): (string | null)[] => [ownAddress(slug), ...meta.formerAddresses.map(formerAddress)]
  const isNew = (article: Article): boolean => marks.has(fileMark(article.path)) || namesOf(article).some((address) => address !== null && addresses.has(address))
  const names = new Set(withdrawn.flatMap(namesOf))
  const faulty = new Set(diagnostics.filter(({ code }) => usualSeverity(code) === 'error').map(({ at }) => at.path))
  const cancelled = entries.map(({ article }) => article).filter(({ path, meta }) => meta.event?.status === 'avlyst' && !faulty.has(path)
    && before.some((one) => one.path === path && one.meta.event !== null && one.meta.event.status !== 'avlyst'))
  const slugs = [...withdrawn.filter(isNew).map(({ slug }) => slug), ...unread.filter(({ path }) => marks.has(fileMark(path))).flatMap(({ path }) => slugOfFile(path) ?? []), ...cancelled.map(({ slug }) => slug)]
  if (slugs.length === 0) return null

  const isCancelled = (path: string): boolean => cancelled.some((one) => one.path === path)
  const articles = [...before.filter(({ slug, path }) => !names.has(ownAddress(slug)) && !isCancelled(path) && !hidden.has(fileMark(path))), ...cancelled.filter(({ path }) => !hidden.has(fileMark(path))), ...current, ...withdrawn]
  const held = new Set(articles.map(({ path }) => fileMark(path)))
  const fresh = new Map(references.articles.map((one) => [one.file, one]))
  return {
    slugs,
    archive: makeArchive({
      settings, articles, issues: issues.filter((one) => one != null), assets, rejected: 0, ledger, earlier: project.earlier.addresses, unread, now,
    }),
    last: {
      issues: kept,
      articles: last.articles.filter(({ file }) => held.has(file) && !hidden.has(file)).map((one) => (cancelled.some(({ path }) => fileMark(path) === one.file) ? (fresh.get(one.file) ?? one) : one)),
    },
  }
}
