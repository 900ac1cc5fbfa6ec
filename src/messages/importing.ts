import type { Gap, Read, Removed } from '../import/draft.js'
import type { Refusal } from '../import/refusal.js'

/** What `import` says; `near` are words of the source that it quotes. */
export interface Importing {
  /** What a draft lacks: the key or the matter, and what to do. */
  gap(gap: Gap, choices: { readonly topics: readonly string[]; readonly centres: readonly string[] }): { readonly label: string; readonly text: string }
  /** The word that stands before a gap in the article itself. */
  readonly missing: string
  /** The line above keys of another program that have none here. */
  readonly unknownKeys: string
  readonly headings: Readonly<Record<'read' | 'removed' | 'missing', string>>
  readonly as: Readonly<Partial<Record<Read['as'], string>>>
  readonly why: Readonly<Record<Removed['why'], string>>
  /** Long work as it goes on, on one line of a terminal. */
  progress(done: number, all: number, which: string): string
  became(source: string, path: string): string
  refused(source: string, why: Refusal, detail: string | null): string
  already(source: string, path: string): string
  taken(slug: string, instead: string): string
  encoding(name: string): string
  others(n: number): string
  kept(folder: string): string
  done(drafts: number, refused: number): string
  readonly nothing: string
  next(path: string | null): string
  readonly clipboard: string
  readonly stdin: string
}
