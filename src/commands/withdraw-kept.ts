import { consentingNames } from '../archive/issues.js'
import type { Article } from '../article/article.js'
import { keepIssue } from '../disk/kept.js'
import { forgetOriginals } from '../disk/originals.js'
import type { Project } from '../disk/project.js'
import { slugOfFile } from '../norwegian/slug.js'
import { withoutNames } from '../newsletter/frozen-names.js'
import { mailNames, mapFiles, readRecord, recordName, withoutStory, type Frozen } from '../newsletter/frozen.js'

/**
 * Takes an article, by the slugs it has had, out of the issues that were sent and are kept, and some names with it; only the names, where
 * the article `stays`. Issues that never held it are not touched, and what is not kept whole is left for the build to tell of.
 */
export function takeOutOfKept(root: string, kept: Project['kept'], slugs: readonly string[], names: readonly string[], stays = false): void {
  for (const files of kept.values()) {
    const record = readRecord(Buffer.from(files.get(recordName)?.bytes() ?? '').toString())
    if (!record?.stories.some(({ slug }) => slugs.includes(slug)) || mailNames.some((name) => !files.has(name))) continue
    const frozen: Frozen = { record, files: mapFiles((name) => files.get(name)?.bytes() ?? new Uint8Array()) }
    const without = withoutNames(stays ? frozen : slugs.reduce(withoutStory, frozen), names)
    if (without.record !== record) keepIssue(root, without)
  }
}

/** An article as far as is known of one that is withdrawn, which may have too many faults to be read. */
export interface Withdrawn {
  readonly path: string
  readonly slug: string
  readonly article: Article | null
}

/** The slugs that an article has had. */
export const slugsOf = ({ path, slug, article }: Withdrawn): string[] =>
  [slug, slugOfFile(path) ?? slug, ...(article?.meta.formerAddresses ?? [])].filter((one) => !one.includes('/'))

/** Takes a withdrawn article, with the names of those who took part by consent, out of all that is kept: issues that were sent, and originals it was imported from. */
export function forgetArticle(root: string, kept: Project['kept'], withdrawn: Withdrawn): void {
  const slugs = slugsOf(withdrawn)
  takeOutOfKept(root, kept, slugs, consentingNames(withdrawn.article?.meta.people ?? []))
  forgetOriginals(root, slugs)
}
