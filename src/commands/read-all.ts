import { state } from '../archive/state.js'
import type { Article } from '../article/article.js'
import type { Diagnostic } from '../diagnostic.js'
import { digestOf, fileMark } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { LastSound, Reference } from '../disk/last-sound.js'
import type { Project, TextFile } from '../disk/project.js'
import { about } from '../fault.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import type { PlainDate } from '../norwegian/day.js'
import { mayBeSilent } from '../rules/silence.js'
import type { Settings } from '../settings-types.js'
import { articleStore } from './heads.js'
import { openReadAgain } from './read-again.js'
import type { Read } from './read-one.js'
import { startWorth, type ReadingThreads } from './reading-threads.js'

export interface Readings {
  readonly articles: readonly Article[]
  readonly issues: readonly IssueDocument[]
  /** How many files could not be read as articles. */
  readonly rejected: number
  readonly diagnostics: readonly Diagnostic[]
  /** The files in which something may be set aside. */
  readonly silent: readonly TextFile[]
  /** Where all this lies in the cache, for a later run that has to do with what was sound. */
  readonly references: LastSound
  /** The files, by `fileMark`, of which nothing may be kept. */
  readonly hidden: ReadonlySet<string>
}

/** Where what files were read as is kept. */
interface Store<T> {
  find(file: TextFile, mark: string, key: string): Read<T> | undefined
  keep(file: TextFile, mark: string, key: string, read: Read<T>): Read<T>
}

/** Reads files, and gives each to `take` by its place among them. */
type ReadNew<T> = (files: readonly TextFile[], take: (index: number, read: Read<T>) => void) => Promise<void>

/** The key under which the cache keeps what an article or an issue was read as: its bytes, the digest of the settings, and the mark of its path. */
export const readingKey = (hash: string, under: string, mark: string): string => [hash, under, mark].join(' ')

/** Whether a path is an article's, and not an issue's or another file's. */
export const isArticle = (path: string): boolean => /^articles\/(?!nyhetsbrev\/).*\.(?:md|markdown)$/i.test(path)

/** Whether a header that may be too wrong to be read says that the article is withdrawn. */
export const saysWithdrawn = (text: string): boolean => /^trukket: *['"]?\d/m.test(text)

/**
 * Gives every article and issue document of a project, those that were read before from the cache: a source whose bytes, path and settings are
 * the same is read only once. Many new ones are read in several threads, by those that are `ahead` where these were started before. What is
 * withdrawn on the day `now`, the issues that tell of it, and what is among `hidden`, is read every time and kept nowhere.
 */
export async function readAll(
  { root, articles, issues }: Pick<Project, 'root' | 'articles' | 'issues'>, settings: Settings, cache: Cache, now: PlainDate,
  hidden: ReadonlySet<string> = new Set(), ahead?: ReadingThreads,
): Promise<Readings> {
  const under = digestOf(settings)
  const hiding = new Set(hidden)
  /** Reads those of the files that are new; the Markdown packages are loaded by the first of them, and when nothing changed never. */
  const read = async <T>(kind: string, files: readonly TextFile[], store: Store<T>, readNew: ReadNew<T>, mayKeep: (value: T) => boolean): Promise<readonly (Read<T> & Reference)[]> => {
    const keyed = files.map((file) => {
      const mark = fileMark(file.path)
      return { file, mark, key: readingKey(file.hash, under, mark) }
    })
    const mayStay = ({ file, mark, key }: typeof keyed[number], { value }: Read<T>): boolean => {
      const stays = value === undefined ? !saysWithdrawn(file.text) : mayKeep(value)
      if (!stays) {
        hiding.add(mark)
        cache.drop(kind, key)
      }
      return stays && !hidden.has(mark)
    }
    const all = keyed.map((one): Read<T> | undefined => {
      const known = hidden.has(one.mark) ? undefined : store.find(one.file, one.mark, one.key)
      return known && mayStay(one, known) ? known : undefined
    })
    const unknown = keyed.flatMap((_, index) => (all[index] === undefined ? [index] : []))
    if (unknown.length > 0) {
      await readNew(unknown.map((index) => files[index] as TextFile), (nth, found) => {
        const index = unknown[nth] as number
        const one = keyed[index] as typeof keyed[number]
        all[index] = mayStay(one, found) ? store.keep(one.file, one.mark, one.key, found) : found
      })
    }
    return keyed.map(({ mark, key }, index) => ({ file: mark, key, ...all[index] as Read<T> }))
  }

  const store = articleStore(cache, under, articles.length, openReadAgain(settings))
  const readArticles = await read('article', articles, store, async (files, take) => {
    const reading = ahead ?? startWorth(root, files.map(({ path }) => path), settings)
    if (reading) return (await import('./readers.js')).readTogether(files, settings, reading, take)
    const { readOneOnly } = await import('./read-one.js')
    for (const [index, file] of files.entries()) take(index, await readOneOnly(file, settings))
  }, ({ meta }) => state(meta, now) !== 'withdrawn')
  const withdrawn = new Set(readArticles.flatMap(({ value }) => (value && state(value.meta, now) === 'withdrawn' ? [value.slug, ...value.meta.formerAddresses] : [])))
  const tellsOf = ({ items }: IssueDocument): boolean => items.some((item) => item.kind === 'article' && withdrawn.has(item.slug))
  const readIssues = await read<IssueDocument>('issue', issues, {
    find: (_, __, key) => cache.get('issue', key) as Read<IssueDocument> | undefined,
    keep: (_, __, key, found) => (cache.put('issue', key, found), found),
  }, async (files, take) => {
    const { readIssue } = await import('../newsletter/document.js')
    files.forEach((file, index) => take(index, about(file.path, () => ({ ...readIssue(file, settings), isSilent: mayBeSilent(file) }))))
  }, (issue) => !tellsOf(issue))
  store.save(new Set(readArticles.flatMap(({ file }) => (hiding.has(file) ? [] : [file]))))

  const references = (all: readonly Reference[]): Reference[] => all.filter(({ file }) => !hiding.has(file)).map(({ file, key }) => ({ file, key }))

  return {
    articles: readArticles.flatMap(({ value }) => value ?? []),
    issues: readIssues.flatMap(({ value }) => value ?? []),
    rejected: readArticles.filter(({ value }) => value === undefined).length,
    diagnostics: [...readArticles, ...readIssues].flatMap(({ diagnostics }) => diagnostics),
    silent: [...articles.filter((_, i) => readArticles[i]?.isSilent), ...issues.filter((_, i) => readIssues[i]?.isSilent)],
    references: { articles: references(readArticles), issues: references(readIssues) },
    hidden: hiding,
  }
}
