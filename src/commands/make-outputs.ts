import type { PlacedArchive } from '../archive/archive.js'
import type { Checked, Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import type { Cache } from '../disk/cache.js'
import type { Project } from '../disk/project.js'
import type { MjmlAnswer, RenderMjml } from '../newsletter/mjml.js'
import { issueMail, type IssueMail } from '../newsletter/outputs.js'
import { layoutShapes } from '../newsletter/issue-shape.js'
import { defaultTitle } from '../newsletter/naming.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { resolvedIssue, resolveIssue, type Resolved } from '../newsletter/resolve.js'
import { sentIssue, type SentIssue } from '../newsletter/sent.js'
import { mailPictures } from '../newsletter/views.js'
import type { Output } from '../output.js'
import type { EditorProgram } from '../site/editor/editor.js'
import { inspectFetches } from '../site/foreign.js'
import { openStudio } from './studio.js'
import { siteOutputs, siteShapes } from '../site/pages.js'
import type { SiteIssue } from '../site/issue-view.js'
import type { Edited } from '../site/untouched.js'
import type { Settings } from '../settings-types.js'
import { loadTemplates, type Templates } from '../templates/load.js'
import { build } from '../version.js'

/** Everything that dist/ is to hold, the e-mail of the issues that were made for it, and what is wrong with templates and issues; with an error there are no outputs. */
export interface Made {
  readonly outputs: readonly Output[]
  readonly mails: ReadonlyMap<string, IssueMail>
  readonly diagnostics: readonly Diagnostic[]
  /** Forgets files of pictures that are kept from before and none of the outputs is; for when these are what is published. */
  readonly keepPictures: () => void
}

/** What a site is made with, and whether from nothing. */
export interface Making {
  readonly editor?: EditorProgram | null
  readonly fresh?: boolean
}

/** The paths of the articles that alone are otherwise than when dist/ was last made, so that others stand as they did; null where that is not known. */
export type EditedPaths = Edited | null

/** Gives the outputs of an archive, with `editor` also those of the editor in the browser; pages are rendered when they are asked for, an issue's e-mail once, so that its size and links can be judged, and one that was sent never. With `fresh` no file of a picture is taken from before. */
export async function makeOutputs(project: Project, archive: PlacedArchive, cache: Cache, renderMjml: RenderMjml, { editor = null, fresh = false }: Making = {}, edited: EditedPaths = null): Promise<Made> {
  const found = checkTemplates(project, archive.settings)
  const issues = inspectIssues(project, archive)
  const diagnostics = [...found.diagnostics, ...issues.diagnostics]
  if (found.value === undefined || issues.all.some(({ resolved }) => resolved === null)) return { outputs: [], mails: new Map(), diagnostics, keepPictures: () => {} }
  const made = planOutputs(project, archive, found.value, issues, cache, renderMjml, { editor, fresh, edited })
  for (const mail of made.mails.values()) diagnostics.push(...await mail.inspect())
  return { ...made, diagnostics }
}

/** Gives a project's templates when all are sound and fetch from nobody the site does not know. */
export function checkTemplates(project: Project, settings: Settings): Checked<Templates> {
  const templates = loadTemplates(project.templates, { ...siteShapes, ...layoutShapes(project.templates) })
  const fetches = inspectFetches([...project.templates, ...project.styles], settings)
  return { value: fetches.length > 0 ? undefined : templates.value, diagnostics: [...templates.diagnostics, ...fetches] }
}

/** The issues of an archive as they are to be made: `kept` is one that was sent, `resolved` what one holds that was not; null where its document has faults. */
export interface InspectedIssues {
  readonly all: readonly { readonly issue: IssueDocument; readonly kept: SentIssue | null; readonly resolved: Resolved | null }[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Looks through the issues: those that were sent are as they are kept, the others as their documents decide. */
export function inspectIssues(project: Project, archive: PlacedArchive): InspectedIssues {
  const layouts = layoutShapes(project.templates)
  const sent = archive.issues.map((issue) => sentIssue(archive, archive.documents.get(issue.id) ?? issue, project.issues.find(({ path }) => path === issue.path)!, project.kept.get(issue.id)))
  const resolved = archive.issues.map((issue, index) => (sent[index]?.value ? null : resolveIssue(archive, issue, layouts)))
  return {
    all: archive.issues.map((issue, index) => {
      const kept = sent[index]?.value ?? null
      return { issue, kept, resolved: kept ? { lead: null, sections: [], outside: [] } : resolved[index]?.value ?? null }
    }),
    diagnostics: [...sent.flatMap((one) => one.diagnostics), ...resolved.flatMap((one) => one?.diagnostics ?? [])],
  }
}

/**
 * Gives the outputs of an archive, and nothing of an issue whose document has faults; its e-mail is inspected when somebody asks. `shown` is
 * what pages are made of where that is another archive, as in a preview.
 */
export function planOutputs(
  project: Project, archive: PlacedArchive, templates: Templates, { all }: InspectedIssues, cache: Cache, renderMjml: RenderMjml, { editor = null, fresh = false, shown = archive, edited = null }: Making & { readonly shown?: PlacedArchive; readonly edited?: EditedPaths } = {},
): Omit<Made, 'diagnostics'> {
  const siteIssues = all.flatMap(({ issue, kept, resolved }): SiteIssue[] => {
    if (resolved === null) return []
    const found = kept ? { ...kept, outside: issue.items.filter((item) => item.kind === 'outside') } : resolved
    const leadIsGone = kept?.leadIsGone ?? archive.entryBySlug.get(issue.lead ?? '')?.state === 'withdrawn'
    return [{ document: issue, title: issue.title ?? defaultTitle(archive.settings, issue.id), description: leadIsGone ? null : issue.preheader, ...found }]
  })
  const mails = new Map(all.flatMap(({ issue, kept, resolved }) => (kept || resolved === null ? [] : [[issue.id, mailOf(archive, issue, templates, cache, renderMjml)]])))
  const studio = openStudio(project.root, project.files, fresh)
  const site = siteOutputs(shown, templates, { build, issues: siteIssues, styles: project.styles, files: project.files, pictureOutput: studio.output, editor, edited })
  // What was sent fetches its pictures from the site for as long as it is kept.
  const inMails = new Map(archive.issues.flatMap((issue) => mails.get(issue.id)?.pictures ?? mailPictures(archive, issue, resolvedIssue(archive, issue))).map((file) => [file.address, file]))
  const outputs = [...site, ...[...mails.values()].flatMap((mail) => mail.outputs), ...all.flatMap(({ kept }) => kept?.outputs ?? []), ...[...inMails.values()].map(studio.output)]
  return { outputs, mails, keepPictures: studio.keep }
}

/** An issue as mail that is looked through once, however many builds it waits for its day; what tells of a withdrawn story is kept nowhere. */
function mailOf(archive: PlacedArchive, issue: IssueDocument, templates: Templates, cache: Cache, renderMjml: RenderMjml): IssueMail {
  let asked = ''
  const mail = issueMail(archive, issue, templates, remembered(cache, renderMjml, (key) => { asked = key }))
  if (issue.items.some((item) => item.kind === 'article' && archive.entryBySlug.get(item.slug)?.state === 'withdrawn')) return mail
  return {
    ...mail,
    inspect: async () => {
      const known = cache.get('mail', mail.key) as { readonly diagnostics: readonly Diagnostic[]; readonly mjml: string } | undefined
      if (known && cache.touch(cache.ticket('mjml', known.mjml))) return known.diagnostics
      const diagnostics = await mail.inspect()
      cache.put('mail', mail.key, { diagnostics, mjml: asked })
      return diagnostics
    },
  }
}

/** MJML that is asked only for what it has not rendered before: starting it costs more than all the rest of a build in which nothing changed. `tell` hears the key of what was asked for. */
function remembered(cache: Cache, renderMjml: RenderMjml, tell: (key: string) => void): RenderMjml {
  return async (mjml) => {
    const key = digest(mjml)
    tell(key)
    const known = cache.get('mjml', key) as MjmlAnswer | undefined
    if (known) return known
    const answer = await renderMjml(mjml)
    cache.put('mjml', key, answer)
    return answer
  }
}
