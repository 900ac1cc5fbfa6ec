import { availableParallelism } from 'node:os'
import type { Article } from '../article/article.js'
import type { Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { Project, TextFile } from '../disk/project.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
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
}

/** Whether a path is an article's, and not an issue's or another file's. */
export const isArticle = (path: string): boolean => /^articles\/(?!nyhetsbrev\/).*\.(?:md|markdown)$/i.test(path)

/**
 * Gives every article and issue document of a project, those that were read before from the cache: a source whose bytes, path and settings are
 * the same is read only once. Many new ones are read in several threads.
 */
export async function readAll(
  { articles, issues }: Pick<Project, 'articles' | 'issues'>, settings: Settings, cache: Cache, threads = availableParallelism(),
): Promise<Readings> {
  const under = digest(JSON.stringify(settings))
  /** Reads those of the files that are new; the Markdown packages are loaded by the first of them, and when nothing changed never. */
  const read = async <T>(kind: string, files: readonly TextFile[], readNew: (files: readonly TextFile[]) => Promise<readonly Read<T>[]>): Promise<readonly Read<T>[]> => {
    const keyed = files.map((file) => ({ file, key: [file.hash, under, file.path].join(' ') }))
    const known = keyed.map(({ key }) => cache.get(kind, key) as Read<T> | undefined)
    const unknown = keyed.filter((_, i) => known[i] === undefined)
    if (unknown.length === 0) return known as readonly Read<T>[]
    const fresh = await readNew(unknown.map(({ file }) => file))
    unknown.forEach(({ key }, i) => cache.put(kind, key, fresh[i]))
    let next = 0
    return known.map((one) => one ?? fresh[next++] as Read<T>)
  }

  const readArticles = await read('article', articles, async (files): Promise<readonly ReadArticle[]> => {
    const { readTogether, worthThreads } = await import('./readers.js')
    if (threads > 1 && files.length >= worthThreads) return readTogether(files, settings, threads)
    const { readOne } = await import('./read-one.js')
    return files.map((file) => readOne(file, settings))
  })
  const readIssues = await read('issue', issues, async (files): Promise<readonly Read<IssueDocument>[]> => {
    const { readIssue } = await import('../newsletter/document.js')
    return files.map((file) => ({ ...readIssue(file, settings), isSilent: mayBeSilent(file) }))
  })

  return {
    articles: readArticles.flatMap(({ value }) => value ?? []),
    issues: readIssues.flatMap(({ value }) => value ?? []),
    rejected: readArticles.filter(({ value }) => value === undefined).length,
    diagnostics: [...readArticles, ...readIssues].flatMap(({ diagnostics }) => diagnostics),
    silent: [...articles.filter((_, i) => readArticles[i]?.isSilent), ...issues.filter((_, i) => readIssues[i]?.isSilent)],
  }
}
