import type { PlacedArchive } from '../archive/archive.js'
import { writeWhole } from '../disk/write.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { emailMessage } from '../newsletter/message.js'
import { defaultTitle } from '../newsletter/naming.js'
import { senderOf } from '../newsletter/outputs.js'
import { providerName } from '../newsletter/providers.js'
import { shownPicture } from '../newsletter/report/previews.js'
import { reportPage, type Told } from '../newsletter/report/report.js'
import { layoutName } from '../newsletter/resolve.js'
import { proposeIssue } from '../newsletter/select.js'
import type { Context } from './context.js'
import { issueFiles, storiesOf, unpublishedIn, type IssueFiles } from './issue-files.js'
import type { Work } from './work.js'

/** Where what belongs to an issue and is never published lies. */
const folderOf = (id: string): string => `utgaver/${id}`

/** Writes the report that an issue is approved by, and with `embed` the e-mail with its pictures inside, and tells where they are and what has to be published first. */
export async function reportIssue(context: Context, work: Work, archive: PlacedArchive, issue: IssueDocument, embed: boolean): Promise<void> {
  const { root, tell, words: { program } } = context
  const files = await issueFiles(root, work, archive, issue)
  const unpublished = unpublishedIn(archive, issue, files.resolved)
  const path = `${folderOf(issue.id)}/godkjenning-${issue.id}.html`
  writeWhole(root, path, await page(context, work, archive, issue, files, unpublished))
  tell(program.approval(path))
  if (embed) {
    const { html, text, pictures, view: { subject } } = files
    const draft = `${folderOf(issue.id)}/epost-${issue.id}.eml`
    writeWhole(root, draft, await emailMessage({ from: senderOf(archive.settings), subject, day: issue.until, text, html, pictures }))
    tell(program.wrote(draft))
  }
  if (unpublished.length > 0) tell(program.publishFirst(unpublished.length))
}

async function page({ words }: Context, { judged }: Work, archive: PlacedArchive, issue: IssueDocument, files: IssueFiles, unpublished: readonly string[]): Promise<string> {
  const { settings } = archive
  const { issueReport, report: { severity: severities } } = words.program
  const { view, html, text, resolved } = files
  const paths = new Set([issue.path, ...storiesOf(resolved).map(({ entry }) => entry.article.path)])
  return reportPage({
    words: issueReport,
    title: issue.title ?? defaultTitle(settings, issue.id),
    view, html, text,
    about: [issueReport.days(issue.from, issue.until), issue.sent === null ? issueReport.notSent : issueReport.sentOn(issue.sent)],
    from: senderOf(settings),
    pictures: await Promise.all(files.pictures.map(shownPicture)),
    colours: settings.colours,
    layout: layoutName(archive, issue),
    provider: providerName(issue, settings),
    findings: judged.filter(({ diagnostic }) => paths.has(diagnostic.at.path)).map(({ diagnostic, severity }) => ({ severity: severities[severity], ...words.diagnostic(diagnostic) })),
    unpublished,
    included: [
      ...(view.lead ? [{ title: view.lead.title, about: view.lead.origin }] : []),
      ...view.sections.flatMap(({ heading, stories }) => stories.map(({ title, origin }) => ({ title, about: `${heading} · ${origin}` }))),
      ...(view.elsewhere?.links.map(({ title, url }) => ({ title, about: `${issueReport.elsewhere} · ${url}` })) ?? []),
    ],
    leftOut: leftOut(words, archive, issue),
  })
}

/** The articles of the issue's days that are not in it, each with the reason; a withdrawn one is named nowhere. */
function leftOut({ program }: Context['words'], archive: PlacedArchive, issue: IssueDocument): readonly Told[] {
  const inside = new Set(issue.items.flatMap((item) => (item.kind === 'article' ? [item.slug] : [])))
  const decided = new Map(issue.leftOut.map(({ slug, reason }) => [slug, reason ?? program.issueReport.noReason]))
  const { out } = proposeIssue(archive, { since: issue.from, until: issue.until, id: issue.id, provider: null })
  const ruled = new Map(out.map(({ entry, reason }) => [entry, reason]))
  return archive.entries.flatMap((entry) => {
    const { slug, meta } = entry.article
    const reason = ruled.get(entry)
    if (inside.has(slug) || entry.state === 'withdrawn' || reason?.kind === 'before' || reason?.kind === 'after' || reason?.kind === 'withdrawn') return []
    return [{ title: meta.title, about: decided.get(slug) ?? (reason ? program.issues.whyOut(reason) : program.issueReport.undecided) }]
  })
}
