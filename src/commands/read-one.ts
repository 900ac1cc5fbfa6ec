import type { Article } from '../article/article.js'
import { readArticle } from '../article/read.js'
import type { Checked } from '../diagnostic.js'
import { ParserWanted } from '../markdown/wanted.js'
import { mayBeSilent } from '../rules/silence.js'
import { about } from '../fault.js'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'

/** What a file was read as, and whether a word in it may set a complaint aside. */
export type Read<T> = Checked<T> & { readonly isSilent: boolean }
export type ReadArticle = Read<Article>

/** Reads one article as it is kept in the cache; the Markdown packages have to be there. */
export const readOne = (file: Source, settings: Settings): ReadArticle =>
  about(file.path, () => ({ isSilent: mayBeSilent(file), ...readArticle(file, settings) }))

/** Reads one article, and loads the Markdown packages where its text asks for them. */
export async function readOneOnly(file: Source, settings: Settings): Promise<ReadArticle> {
  try {
    return readOne(file, settings)
  } catch (error) {
    if (!(error instanceof ParserWanted)) throw error
    await import('../markdown/parser.js')
    return readOne(file, settings)
  }
}
