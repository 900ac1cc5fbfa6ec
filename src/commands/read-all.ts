import { availableParallelism } from 'node:os'
import { state } from '../archive/state.js'
import type { Article } from '../article/article.js'
import type { Diagnostic } from '../diagnostic.js'
import { digest, fileMark } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { LastSound, Reference } from '../disk/last-sound.js'
import type { Project, TextFile } from '../disk/project.js'
import { about } from '../fault.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import type { PlainDate } from '../norwegian/day.js'
import { mayBeSilent } from '../rules/silence.js'
import type { Settings } from '../settings-types.js'
import type { Read, ReadArticle } from './read-one.js'

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

/** Whether a path is an article's, and not an issue's or another file's. */
export const isArticle = (path: string): boolean => /^articles\/(?!nyhetsbrev\/).*\.(?:md|markdown)$/i.test(path)

/** Whether a header that may be too wrong to be read says that the article is withdrawn. */
export const saysWithdrawn = (text: string): boolean => /^trukket: *['"]?\d/m.test(text)

/**
 * Gives every article and issue document of a project, those that were read before from the cache: a source whose bytes, path and settings are
 * the same is read only once. Many new ones are read in several threads. What is withdrawn on the day `now`, the issues that tell of it, and
 * what is among `hidden`, is read every time and kept nowhere.
 */
export async function readAll(
  { articles, issues }: Pick<Project, 'articles' | 'issues'>, settings: Settings, cache: Cache, now: PlainDate,
  hidden: ReadonlySet<string> = new Set(), threads = availableParallelism(),
): Promise<Readings> {
  const under = digest(JSON.stringify(settings))
  const hiding = new Set(hidden)
  /** Reads those of the files that are new; the Markdown packages are loaded by the first of them, and when nothing changed never. */
  const read = async <T>(
    kind: string, files: readonly TextFile[], readNew: (files: readonly TextFile[]) => Promise<readonly Read<T>[]>, mayKeep: (value: T) => boolean,
  ): Promise<readonly (Read<T> & Reference)[]> => {
    const keyed = files.map((file) => {
      const mark = fileMark(file.path)
      return { file, mark, key: [file.hash, under, mark].join(' ') }
    })
    const known = keyed.map(({ mark, key }) => (hidden.has(mark) ? undefined : cache.get(kind, key) as Read<T> | undefined))
    const unknown = keyed.filter((_, i) => known[i] === undefined)
    const fresh = unknown.length === 0 ? [] : await readNew(unknown.map(({ file }) => file))
    let next = 0
    return keyed.map(({ file, mark, key }, i) => {
      const found = known[i] ?? fresh[next++] as Read<T>
      if (found.value === undefined ? saysWithdrawn(file.text) : !mayKeep(found.value)) {
        hiding.add(mark)
        cache.drop(kind, key)
      } else if (known[i] === undefined && !hidden.has(mark)) cache.put(kind, key, found)
      return { ...found, file: mark, key }
    })
  }

  const readArticles = await read('article', articles, async (files): Promise<readonly ReadArticle[]> => {
    const { readTogether, worthThreads } = await import('./readers.js')
    if (threads > 1 && files.length >= worthThreads) return readTogether(files, settings, threads)
    const { readOne } = await import('./read-one.js')
    return files.map((file) => readOne(file, settings))
  }, ({ meta }) => state(meta, now) !== 'withdrawn')
  const withdrawn = new Set(readArticles.flatMap(({ value }) => (value && state(value.meta, now) === 'withdrawn' ? [value.slug, ...value.meta.formerAddresses] : [])))
  const tellsOf = ({ items }: IssueDocument): boolean => items.some((item) => item.kind === 'article' && withdrawn.has(item.slug))
  const readIssues = await read('issue', issues, async (files): Promise<readonly Read<IssueDocument>[]> => {
    const { readIssue } = await import('../newsletter/document.js')
    return files.map((file) => about(file.path, () => ({ ...readIssue(file, settings), isSilent: mayBeSilent(file) })))
  }, (issue) => !tellsOf(issue))

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
