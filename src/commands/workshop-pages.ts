import { join } from 'node:path'
import { digest } from '../digest.js'
import { rewrite } from '../disk/write.js'
import { Halt } from '../halt.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { defaultTitle, issueLanguage } from '../newsletter/naming.js'
import { senderOf } from '../newsletter/outputs.js'
import { providerName } from '../newsletter/providers.js'
import { rearranged, type Rearrangement } from '../newsletter/rearrange.js'
import { previewsOf } from '../newsletter/report/previews.js'
import { layoutName, resolvedIssue, type Resolved, type Story } from '../newsletter/resolve.js'
import { mayBeMailed, newCandidates } from '../newsletter/select.js'
import { issueView } from '../newsletter/views.js'
import { siteStrings } from '../norwegian/strings/index.js'
import type { EditorLink } from '../serve/editor.js'
import { finder } from '../serve/finding.js'
import { isSame } from '../serve/guard.js'
import type { Answer, Ask } from '../serve/http.js'
import { mediaType } from '../serve/media-type.js'
import { deskAnswer, htmlAnswer } from '../serve/page.js'
import { mailViews, mailWidths, workshopPage, type MailView, type MailWidth, type Workshop, type WorkStory } from '../serve/workshop.js'
import type { Context } from './context.js'
import type { Desk, Reading, Site } from './desk.js'
import { outputBody } from './output-body.js'

type Said = { readonly status: number; readonly text: string; readonly refused: boolean }
type Done = keyof Context['words']['program']['desk']['workshop']['done']

/** Gives the function that answers for the workshops: an issue's page, its e-mail in one of the ways it is looked at, and a change that a form asks for. */
export function workshopPages(context: Context, link: EditorLink, desk: Desk, token: string): (reading: Reading, path: string, ask: Ask) => Promise<Answer> {
  const { root, words: { program } } = context
  const say = program.desk
  return async (reading, path, ask) => {
    const [, id = '', look = ''] = /^([^/]+)\/(?:([a-z-]+)\/)?$/.exec(path) ?? []
    const { site } = reading
    const issue = site?.archive.issues.find((one) => one.id === id)
    if (!site || !issue) return htmlAnswer(404, say.refused.missing)
    if (look !== '') return isView(look) ? mail(root, site, issue, look) : htmlAnswer(404, say.refused.missing)
    if (ask.form === null) return show(reading, site, issue, ask, done(ask))
    if (!isSame(ask.form.get('segl') ?? '', token)) return show(reading, site, issue, ask, { status: 403, text: say.refused.token, refused: true })
    const refused = change(site, issue, ask.form)
    if (typeof refused !== 'string') return show(await desk.now(), site, issue, ask, refused)
    const query = new URLSearchParams({ ...lookOf(ask), gjort: refused })
    return { status: 303, headers: { location: `/_korus/nyhetsbrev/${id}/?${query}` }, body: '' }
  }

  function done({ query }: Ask): Said | null {
    const text = say.workshop.done[query.get('gjort') as Done]
    return text === undefined ? null : { status: 200, text, refused: false }
  }

  /** Writes what a form asks for into the issue's document, unless that is another than the page was made from; gives what was done, or why nothing was. */
  function change(site: Site, issue: IssueDocument, form: URLSearchParams): Done | Said {
    const file = site.project.issues.find(({ path }) => path === issue.path)
    const changed: Said = { status: 409, text: say.workshop.changed(issue.path), refused: true }
    if (file === undefined || form.get('utgave') !== file.hash) return changed
    const asked = rearrangement(issue, resolvedIssue(site.archive, issue), form)
    try {
      const text = asked && issue.sent === null ? rearranged(file, asked.change, site.archive.settings) : null
      if (asked === null || text === null) return { status: 422, text: say.workshop.cannot(issue.path), refused: true }
      if (!rewrite(root, issue.path, file.text, text)) return changed
      return asked.done
    } catch (error) {
      if (!(error instanceof Halt)) throw error
      return error.reason.kind === 'changed' ? changed : { status: 500, text: say.workshop.failed(context.words.halt(error.reason)), refused: true }
    } finally {
      desk.touch([join(root, issue.path)])
    }
  }

  async function show(reading: Reading, before: Site, issueBefore: IssueDocument, ask: Ask, said: Said | null): Promise<Answer> {
    const site = reading.site ?? before
    const { archive, project } = site
    const issue = archive.issues.find(({ id }) => id === issueBefore.id) ?? issueBefore
    const resolved = resolvedIssue(archive, issue)
    const { issueReport } = program
    const seal = issue.sent === null && ask.near ? { token, hash: project.issues.find(({ path }) => path === issue.path)?.hash ?? '' } : null
    const { vis, bredde } = lookOf(ask)
    const workshop: Omit<Workshop, 'tag'> = {
      words: program,
      address: `/_korus/nyhetsbrev/${issue.id}/`,
      page: `${archive.settings.basePath}/nyhetsbrev/${issue.id}/`,
      edit: link(join(root, issue.path), 1, 1),
      path: issue.path,
      title: issue.title ?? defaultTitle(archive.settings, issue.id),
      about: [issueReport.days(issue.from, issue.until), issue.sent === null ? issueReport.notSent : issueReport.sentOn(issue.sent)],
      view: issueView(archive, issue, resolved),
      from: senderOf(archive.settings),
      layout: layoutName(archive, issue),
      provider: providerName(issue, archive.settings),
      mail: await mailOf(root, site, issue),
      findings: reading.judged.filter(({ diagnostic }) => diagnostic.at.path === issue.path).map(finder({ root, words: context.words, texts: reading.texts, link })),
      stories: storiesOf(site, resolved, (await site.mails.get(issue.id)?.weights().catch(() => null)) ?? new Map()),
      candidates: seal ? candidatesOf(site, issue, issueReport) : [],
      look: vis, width: bredde,
      seal,
      closed: issue.sent !== null ? say.workshop.frozen : ask.near ? null : say.workshop.readOnly,
      said,
    }
    // What was just said is no other page: it would be loaded again at once, and the sentence be gone.
    const tag = digest(JSON.stringify({ ...workshop, said: null })).slice(0, 16)
    return deskAnswer(tag, workshopPage({ ...workshop, tag }), said?.status ?? 200)
  }
}

const isView = (name: string): name is MailView => Object.hasOwn(mailViews, name)

function lookOf({ query }: Ask): { readonly vis: MailView; readonly bredde: MailWidth } {
  const [vis, bredde] = [query.get('vis') ?? '', query.get('bredde') ?? '']
  return { vis: isView(vis) ? vis : 'lys', bredde: Object.hasOwn(mailWidths, bredde) ? bredde as MailWidth : 'vanlig' }
}

/** What a form asks for as a change of the document, and what is said when it is done; null for what makes no sense. */
function rearrangement(issue: IssueDocument, resolved: Resolved, form: URLSearchParams): { readonly change: Rearrangement; readonly done: Done } | null {
  const slug = form.get('sak') ?? ''
  const field = (name: string): string => form.get(name) ?? ''
  const does = field('gjor')
  if (does === 'inn') return { change: { kind: 'in', slug }, done: 'in' }
  const index = issue.items.findIndex((item) => item.kind === 'article' && item.slug === slug)
  if (index < 0) return null
  if (does === 'ut') return { change: { kind: 'out', index, reason: field('grunn') }, done: 'out' }
  if (does === 'ord') return { change: { kind: 'words', index, title: field('tittel'), lead: field('ingress') }, done: 'words' }
  const section = resolved.sections.find(({ stories }) => stories.some(({ item }) => item.slug === slug))
  const at = section?.stories.findIndex(({ item }) => item.slug === slug) ?? -1
  const beside = section?.stories[does === 'opp' ? at - 1 : does === 'ned' ? at + 1 : -1]
  const other = beside ? issue.items.indexOf(beside.item) : -1
  return other < 0 || section?.type === 'arrangement' ? null : { change: { kind: 'swap', index, other }, done: 'moved' }
}

function storiesOf({ archive }: Site, { lead, sections }: Resolved, weights: ReadonlyMap<string, number>): WorkStory[] {
  const words = siteStrings(issueLanguage(archive.settings)).sections
  const story = ({ entry: { article: { slug, meta }, address }, item }: Story, heading: string | null, up: boolean, down: boolean, byDay: boolean): WorkStory => ({
    slug, heading, up, down, byDay,
    title: item.title ?? meta.title,
    bytes: weights.get(slug) ?? null,
    href: `${archive.settings.basePath}/${address}`,
    article: meta,
    own: item,
  })
  return [
    ...(lead ? [story(lead, null, false, false, false)] : []),
    ...sections.flatMap(({ type, heading, stories }) => stories.flatMap((one, index) => {
      const byDay = type === 'arrangement'
      if (one.entry.state === 'withdrawn') return []
      return [story(one, heading ?? (type === null ? '' : words[type]), !byDay && index > 0, !byDay && index < stories.length - 1, byDay)]
    })),
  ]
}

/** The articles that can be taken in: those the document has decided nothing about, and those it left out that are published and may be sent. */
function candidatesOf({ archive }: Site, issue: IssueDocument, words: Context['words']['program']['issueReport']): Workshop['candidates'] {
  const undecided = newCandidates(archive, issue).map(({ entry }) => ({ slug: entry.article.slug, title: entry.article.meta.title, about: words.undecided }))
  const leftOut = issue.leftOut.flatMap(({ slug, reason }) => {
    const entry = archive.entryBySlug.get(slug)
    return entry?.state === 'published' && mayBeMailed(entry.article.meta) ? [{ slug, title: entry.article.meta.title, about: reason ?? words.noReason }] : []
  })
  return [...undecided, ...leftOut]
}

/** An issue's e-mail as it would be published; null where it can't be made. */
async function mailOf(root: string, { outputs }: Site, { id }: IssueDocument): Promise<Workshop['mail']> {
  const text = async (name: string): Promise<string> => Buffer.from(await outputBody(root, outputs.get(`nyhetsbrev/${id}/${name}`)) ?? '').toString()
  try {
    const html = await text('epost.html')
    return html === '' ? null : { html, text: await text('epost.txt') }
  } catch (error) {
    if (error instanceof Halt) return null
    throw error
  }
}

/** The e-mail as one kind of reader sees it, shut in: it runs nothing and leads nowhere. It keeps its origin, or this server would give it none of the pictures that the site would have. */
async function mail(root: string, site: Site, issue: IssueDocument, look: MailView): Promise<Answer> {
  const { url, basePath } = site.archive.settings
  const html = (await mailOf(root, site, issue))?.html ?? ''
  const urls = new Set([...html.matchAll(/ src="([^"]+)"/g)].map(([, src = '']) => src).filter((src) => src.startsWith(`${url}/`)))
  const pictures = [...urls].map((src) => ({ url: src, data: `${basePath}${src.slice(url.length)}` }))
  return {
    status: 200,
    headers: { 'content-type': mediaType('.html'), 'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin; frame-ancestors 'self'" },
    body: previewsOf(html, pictures, "'self'")[mailViews[look]],
  }
}
