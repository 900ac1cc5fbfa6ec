import { keepIssue } from '../disk/kept.js'
import type { Project } from '../disk/project.js'
import { mailNames, mapFiles, readRecord, recordName, withoutStory } from '../newsletter/frozen.js'

/** Takes a withdrawn article, by the slugs it has had, out of the issues that were sent and are kept. What is not kept whole is left for the build to tell of. */
export function takeOutOfKept(root: string, kept: Project['kept'], slugs: readonly string[]): void {
  for (const files of kept.values()) {
    const record = readRecord(Buffer.from(files.get(recordName)?.bytes() ?? '').toString())
    const story = record?.stories.find(({ slug, places }) => slugs.includes(slug) && places !== null)
    if (!record || !story || mailNames.some((name) => !files.has(name))) continue
    keepIssue(root, withoutStory({ record, files: mapFiles((name) => files.get(name)?.bytes() ?? new Uint8Array()) }, story.slug))
  }
}
