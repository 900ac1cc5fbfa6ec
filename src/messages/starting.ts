import type { ArticleType } from '../article/metadata-types.js'

/** Where a centre's site can be published from, as `init` offers it. */
export type Hosting = 'github' | 'gitlab' | 'rsync' | 'ingen'

/** What `new` and `init` ask and say. */
export interface Starting {
  /** What `new` is called with, in words and as an example. */
  readonly title: string
  readonly example: string
  readonly ask: Readonly<Record<'title' | 'type' | 'topics' | 'centre' | 'author' | 'otherAuthor', string>>
  readonly types: Readonly<Record<ArticleType, { readonly label: string; readonly hint: string }>>
  readonly someoneElse: string
  /** An address that a title has none of, and one that is taken, are halts; this is a question with no answer. */
  readonly needed: string
  readonly init: {
    readonly ask: Readonly<Record<'name' | 'url' | 'publisher' | 'address' | 'email' | 'centres' | 'topics' | 'hosting', string>>
    readonly hostings: Readonly<Record<Hosting, string>>
    /** What must be given on the command line where nobody can be asked. */
    missing(options: readonly string[]): string
    readonly example: string
    made(folder: string, files: number): string
    kept(paths: readonly string[]): string
    readonly nothingNew: string
    readonly refused: string
    /** Said where package.json points at a folder of this machine. */
    readonly fromFolder: string
    readonly noExamples: string
    /** What to do next, a line each; `folder` is null where the user stands in it. */
    next(folder: string | null, examples: boolean): readonly string[]
  }
}
