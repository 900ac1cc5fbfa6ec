import type { Article } from '../article/article.js'
import type { Checked, Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { Project, TextFile } from '../disk/project.js'
import { mayBeSilent } from '../rules/silence.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import type { Settings } from '../settings-types.js'

export interface Readings {
  readonly articles: readonly Article[]
  readonly issues: readonly IssueDocument[]
  /** How many files could not be read as articles. */
  readonly rejected: number
  readonly diagnostics: readonly Diagnostic[]
  /** The files in which something may be set aside. */
  readonly silent: readonly TextFile[]
}

/** What a file was read as, and whether a word in it may set a complaint aside. */
type Known<T> = Checked<T> & { readonly isSilent: boolean }

/** Whether a path is an article's, and not an issue's or another file's. */
export const isArticle = (path: string): boolean => /^articles\/(?!nyhetsbrev\/).*\.(?:md|markdown)$/i.test(path)

/** Gives every article and issue document of a project, those that were read before from the cache: a source whose bytes, path and settings are the same is read only once. */
export async function readAll({ articles, issues }: Pick<Project, 'articles' | 'issues'>, settings: Settings, cache: Cache): Promise<Readings> {
  const under = digest(JSON.stringify(settings))
  const read = async <T>(kind: string, file: TextFile, reader: () => Promise<(source: TextFile, settings: Settings) => Checked<T>>): Promise<Known<T>> => {
    const key = [file.hash, under, file.path].join(' ')
    const known = cache.get(kind, key) as Known<T> | undefined
    if (known) return known
    // The Markdown packages are loaded by the first file that is new; when nothing changed they never are.
    const fresh = { ...(await reader())(file, settings), isSilent: mayBeSilent(file) }
    cache.put(kind, key, fresh)
    return fresh
  }

  const readArticles: Known<Article>[] = []
  for (const file of articles) readArticles.push(await read('article', file, async () => (await import('../article/read.js')).readArticle))
  const readIssues: Known<IssueDocument>[] = []
  for (const file of issues) readIssues.push(await read('issue', file, async () => (await import('../newsletter/document.js')).readIssue))

  return {
    articles: readArticles.flatMap(({ value }) => value ?? []),
    issues: readIssues.flatMap(({ value }) => value ?? []),
    rejected: readArticles.filter(({ value }) => value === undefined).length,
    diagnostics: [...readArticles, ...readIssues].flatMap(({ diagnostics }) => diagnostics),
    silent: [...articles.filter((_, i) => readArticles[i]?.isSilent), ...issues.filter((_, i) => readIssues[i]?.isSilent)],
  }
}
