import { state } from '../archive/state.js'
import type { Article } from '../article/article.js'
import type { Checked, Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { LastSound, Reference } from '../disk/last-sound.js'
import type { Project, TextFile } from '../disk/project.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Settings } from '../settings-types.js'

export interface Readings {
  readonly articles: readonly Article[]
  readonly issues: readonly IssueDocument[]
  /** How many files could not be read as articles. */
  readonly rejected: number
  readonly diagnostics: readonly Diagnostic[]
  /** Where all this lies in the cache, for a later run that has to do with what was sound. */
  readonly references: LastSound
  /** The files, by `fileMark`, of which nothing may be kept. */
  readonly hidden: ReadonlySet<string>
}

/** Whether a path is an article's, and not an issue's or another file's. */
export const isArticle = (path: string): boolean => /^articles\/(?!nyhetsbrev\/).*\.(?:md|markdown)$/i.test(path)

/** What stands for a file where its name may not be kept, for it may be a person's. */
export const fileMark = (path: string): string => digest(path).slice(0, 24)

/** Whether a header that may be too wrong to be read says that the article is withdrawn. */
export const saysWithdrawn = (text: string): boolean => /^trukket: *['"]?\d/m.test(text)

/**
 * Gives every article and issue document of a project, those that were read before from the cache: a source whose bytes, path and settings
 * are the same is read only once. What is withdrawn on the day `now`, the issues that tell
 * of it, and what is among `hidden`, is read every time and kept nowhere.
 */
export async function readAll({ articles, issues }: Pick<Project, 'articles' | 'issues'>, settings: Settings, cache: Cache, now: PlainDate, hidden: ReadonlySet<string> = new Set()): Promise<Readings> {
  const under = digest(JSON.stringify(settings))
  const hiding = new Set(hidden)
  const read = async <T>(kind: string, file: TextFile, reader: () => Promise<(source: TextFile, settings: Settings) => Checked<T>>, mayKeep: (value: T) => boolean): Promise<Checked<T> & Reference> => {
    const mark = fileMark(file.path)
    const key = [file.hash, under, mark].join(' ')
    const known = hidden.has(mark) ? undefined : cache.get(kind, key) as Checked<T> | undefined
    // The Markdown packages are loaded by the first file that is new; when nothing changed they never are.
    const found = known ?? (await reader())(file, settings)
    if (found.value === undefined ? saysWithdrawn(file.text) : !mayKeep(found.value)) {
      hiding.add(mark)
      cache.drop(kind, key)
    } else if (!known && !hidden.has(mark)) cache.put(kind, key, found)
    return { ...found, file: mark, key }
  }

  const readArticles: (Checked<Article> & Reference)[] = []
  for (const file of articles) {
    readArticles.push(await read('article', file, async () => (await import('../article/read.js')).readArticle, ({ meta }: Article) => state(meta, now) !== 'withdrawn'))
  }
  const withdrawn = new Set(readArticles.flatMap(({ value }) => (value && state(value.meta, now) === 'withdrawn' ? [value.slug, ...value.meta.formerAddresses] : [])))
  const tellsOf = ({ items }: IssueDocument): boolean => items.some((item) => item.kind === 'article' && withdrawn.has(item.slug))
  const readIssues: (Checked<IssueDocument> & Reference)[] = []
  for (const file of issues) readIssues.push(await read('issue', file, async () => (await import('../newsletter/document.js')).readIssue, (issue: IssueDocument) => !tellsOf(issue)))

  const references = (all: readonly Reference[]): Reference[] => all.filter(({ file }) => !hiding.has(file)).map(({ file, key }) => ({ file, key }))
  return {
    articles: readArticles.flatMap(({ value }) => value ?? []),
    issues: readIssues.flatMap(({ value }) => value ?? []),
    rejected: readArticles.filter(({ value }) => value === undefined).length,
    diagnostics: [...readArticles, ...readIssues].flatMap(({ diagnostics }) => diagnostics),
    references: { articles: references(readArticles), issues: references(readIssues) },
    hidden: hiding,
  }
}
