import type { PlacedArchive } from '../archive/archive.js'
import type { Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { Project } from '../disk/project.js'
import type { MjmlAnswer, RenderMjml } from '../newsletter/mjml.js'
import { issueMail } from '../newsletter/outputs.js'
import { layoutShapes } from '../newsletter/issue-shape.js'
import { defaultTitle } from '../newsletter/naming.js'
import { resolveIssue } from '../newsletter/resolve.js'
import type { Output } from '../output.js'
import { inspectFetches } from '../site/foreign.js'
import { openStudio } from './studio.js'
import { siteOutputs, siteShapes } from '../site/pages.js'
import type { SiteIssue } from '../site/issue-view.js'
import { loadTemplates } from '../templates/load.js'
import { build } from '../version.js'

/** Everything that dist/ is to hold, and what is wrong with templates and issues; with an error there are no outputs. */
export interface Made {
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
  /** Forgets files of pictures that are kept from before and none of the outputs is; for when these are what is published. */
  readonly keepPictures: () => void
}

/** Gives the outputs of an archive; pages are rendered when they are asked for, an issue's e-mail once, so that its size and links can be judged. */
export async function makeOutputs(project: Project, archive: PlacedArchive, cache: Cache, renderMjml: RenderMjml): Promise<Made> {
  const layouts = layoutShapes(project.templates)
  const templates = loadTemplates(project.templates, { ...siteShapes, ...layouts })
  const resolved = archive.issues.map((issue) => ({ issue, ...resolveIssue(archive, issue, layouts) }))
  const fetches = inspectFetches([...project.templates, ...project.styles], archive.settings)
  const diagnostics = [...templates.diagnostics, ...fetches, ...resolved.flatMap((one) => one.diagnostics)]
  if (templates.value === undefined || fetches.length > 0 || resolved.some(({ value }) => value === undefined)) return { outputs: [], diagnostics, keepPictures: () => {} }

  const siteIssues = resolved.map(({ issue, value }): SiteIssue => ({ document: issue, title: issue.title ?? defaultTitle(archive.settings, issue.id), ...value! }))
  const mails = archive.issues.map((issue) => issueMail(archive, issue, templates.value!, remembered(cache, renderMjml)))
  for (const mail of mails) diagnostics.push(...await mail.inspect())
  const studio = openStudio(project.root, project.files)
  const site = siteOutputs(archive, templates.value, { build, issues: siteIssues, styles: project.styles, files: project.files, pictureOutput: studio.output })
  const inMails = new Map(mails.flatMap(({ pictures }) => pictures.map((file) => [file.address, file])))
  return { outputs: [...site, ...mails.flatMap(({ outputs }) => outputs), ...[...inMails.values()].map(studio.output)], diagnostics, keepPictures: studio.keep }
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
