import type { PlacedArchive } from '../archive/archive.js'
import type { Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { Project } from '../disk/project.js'
import type { MjmlAnswer, RenderMjml } from '../newsletter/mjml.js'
import { issueMail, type IssueMail } from '../newsletter/outputs.js'
import { layoutShapes } from '../newsletter/issue-shape.js'
import { defaultTitle } from '../newsletter/naming.js'
import { resolvedIssue, resolveIssue } from '../newsletter/resolve.js'
import { sentIssue } from '../newsletter/sent.js'
import { mailPictures } from '../newsletter/views.js'
import type { Output } from '../output.js'
import { inspectFetches } from '../site/foreign.js'
import { openStudio } from './studio.js'
import { siteOutputs, siteShapes } from '../site/pages.js'
import type { SiteIssue } from '../site/issue-view.js'
import { loadTemplates } from '../templates/load.js'
import { build } from '../version.js'

/** Everything that dist/ is to hold, the e-mail of the issues that were made for it, and what is wrong with templates and issues; with an error there are no outputs. */
export interface Made {
  readonly outputs: readonly Output[]
  readonly mails: ReadonlyMap<string, IssueMail>
  readonly diagnostics: readonly Diagnostic[]
  /** Forgets files of pictures that are kept from before and none of the outputs is; for when these are what is published. */
  readonly keepPictures: () => void
}

/** Gives the outputs of an archive; pages are rendered when they are asked for, an issue's e-mail once, so that its size and links can be judged, and one that was sent never. With `fresh` no file of a picture is taken from before. */
export async function makeOutputs(project: Project, archive: PlacedArchive, cache: Cache, renderMjml: RenderMjml, fresh = false): Promise<Made> {
  const layouts = layoutShapes(project.templates)
  const templates = loadTemplates(project.templates, { ...siteShapes, ...layouts })
  const sent = archive.issues.map((issue) => sentIssue(archive, archive.documents.get(issue.id) ?? issue, project.issues.find(({ path }) => path === issue.path)!, project.kept.get(issue.id)))
  const resolved = archive.issues.map((issue, index) => (sent[index]?.value ? null : resolveIssue(archive, issue, layouts)))
  const fetches = inspectFetches([...project.templates, ...project.styles], archive.settings)
  const diagnostics = [...templates.diagnostics, ...fetches, ...sent.flatMap((one) => one.diagnostics), ...resolved.flatMap((one) => one?.diagnostics ?? [])]
  if (templates.value === undefined || fetches.length > 0 || resolved.some((one) => one !== null && one.value === undefined)) return { outputs: [], mails: new Map(), diagnostics, keepPictures: () => {} }

  const siteIssues = archive.issues.map((issue, index): SiteIssue => {
    const kept = sent[index]?.value
    const found = kept ? { ...kept, outside: issue.items.filter((item) => item.kind === 'outside') } : resolved[index]!.value!
    const leadIsGone = kept?.leadIsGone ?? archive.entryBySlug.get(issue.lead ?? '')?.state === 'withdrawn'
    return { document: issue, title: issue.title ?? defaultTitle(archive.settings, issue.id), description: leadIsGone ? null : issue.preheader, ...found }
  })
  const mails = new Map(archive.issues.flatMap((issue, index) => (resolved[index] === null ? [] : [[issue.id, issueMail(archive, issue, templates.value!, remembered(cache, renderMjml))]])))
  for (const mail of mails.values()) diagnostics.push(...await mail.inspect())
  const studio = openStudio(project.root, project.files, fresh)
  const site = siteOutputs(archive, templates.value, { build, issues: siteIssues, styles: project.styles, files: project.files, pictureOutput: studio.output })
  const kept = sent.flatMap(({ value }) => value?.outputs ?? [])
  // What was sent fetches its pictures from the site for as long as it is kept.
  const inMails = new Map(archive.issues.flatMap((issue) => mails.get(issue.id)?.pictures ?? mailPictures(archive, issue, resolvedIssue(archive, issue))).map((file) => [file.address, file]))
  const outputs = [...site, ...[...mails.values()].flatMap((mail) => mail.outputs), ...kept, ...[...inMails.values()].map(studio.output)]
  return { outputs, mails, diagnostics, keepPictures: studio.keep }
}

/** MJML that is asked only for what it has not rendered before: starting it costs more than all the rest of a build in which nothing changed. */
function remembered(cache: Cache, renderMjml: RenderMjml): RenderMjml {
  return async (mjml) => {
    const key = digest(mjml)
    const known = cache.get('mjml', key) as MjmlAnswer | undefined
    if (known) return known
    const answer = await renderMjml(mjml)
    cache.put('mjml', key, answer)
    return answer
  }
}
