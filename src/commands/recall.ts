import { digest } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import { readState } from '../disk/dist.js'
import type { Project } from '../disk/project.js'
import type { PlainDate } from '../norwegian/day.js'
import { build } from '../version.js'
import type { Account } from './work.js'

/** What a run said of its input, and how it left dist/, null where it published nothing. */
export interface Said extends Omit<Account, 'texts'> {
  readonly dist: { readonly state: string; readonly files: number } | null
}

/** What an earlier run said of the very same input; `published` gives how many files of dist/ are as that run left them, all of them, or null where one is not. */
export type Recalled = Omit<Account, 'texts'> & { published(): number | null }

/**
 * Gives the key of everything that a run depends on but templates and what articles say: where these lie, every other file by its bytes, the day, what is hidden,
 * what the last build left, whether the editor in the browser is with it, and korus itself.
 */
export function frameKey({ settings, ledger, articles, issues, styles, files, assets, kept, hidden, refused, diagnostics }: Project, now: PlainDate, earlier: string, editor: boolean): string {
  const hashed = [...(settings ? [settings] : []), ...(ledger ? [ledger] : []), ...issues, ...styles, ...files, ...assets, ...[...kept.values()].flatMap((all) => [...all.values()])]
  const others = JSON.stringify([[...hidden].sort(), refused, diagnostics, editor, articles.map(({ path }) => path)])
  return digest([build, now, earlier, others, ...hashed.map(({ path, hash }) => `${path}\n${hash}`)].join('\n\n'))
}

/** Gives the digest of a project's templates. */
export const templatesHash = ({ templates }: Pick<Project, 'templates'>): string => digest(templates.map(({ path, hash }) => `${path}\n${hash}`).join('\n\n'))

/** Gives the key of all that a run depends on: the frame, the templates, and each article by its bytes. */
export const inputKey = (frame: string, project: Pick<Project, 'articles' | 'templates'>): string => digest([frame, templatesHash(project), ...project.articles.map(({ hash }) => hash)].join('\n'))

/** Gives what was said of this input, if a run has thought it through. */
export function recall(project: Project, frame: string, cache: Cache): Recalled | null {
  const said = cache.get('run', inputKey(frame, project)) as Said | undefined
  if (said === undefined) return null
  const { dist, ...rest } = said
  return { ...rest, published: () => (dist !== null && dist.state === readState(project.root) ? dist.files : null) }
}
