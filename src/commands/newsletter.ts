import type { PlacedArchive } from '../archive/archive.js'
import { digest } from '../digest.js'
import { rewrite, writeNew } from '../disk/write.js'
import { Halt } from '../halt.js'
import { lastSent } from '../newsletter/history.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { freeId, issueId } from '../newsletter/naming.js'
import { newCandidates, proposeIssue, proposeOnly, type Proposal } from '../newsletter/select.js'
import { addDays, type PlainDate } from '../norwegian/day.js'
import { nearest } from '../norwegian/nearest.js'
import { slugOfFile } from '../norwegian/slug.js'
import { providerNames } from '../provider-names.js'
import type { Context } from './context.js'
import { answerProposal, answerRecorded, tellCandidates } from './proposal.js'
import { dayOption } from './options.js'
import { recorded } from './recorded.js'
import { tellFindings, tellStopped } from './show.js'
import { inWorkshop, type Work, type Workshop } from './work.js'

export interface NewsletterOptions {
  readonly since?: string
  readonly until?: string
  readonly id?: string
  readonly provider?: string
  readonly only?: string
  readonly add?: true
  readonly sent?: true
  readonly dryRun?: true
  readonly embed?: true
}

/** `korus newsletter`: proposes and records an issue of what was published in a period, or makes a recorded one again, and publishes it with its e-mail. Gives the exit code. */
export async function newsletter(context: Context, given: string | undefined, options: NewsletterOptions): Promise<number> {
  const wanted = period(context, options)
  const changes = options.add === true || options.sent === true
  const id = given ?? (changes ? options.id : undefined)
  if (id === undefined && changes) throw new Halt(2, { kind: 'missing-option', option: context.words.program.help.placeholders.issue, example: `korus newsletter 2026-11 --${options.sent ? 'sent' : 'add'}` })
  if (id === undefined && wanted === null && options.only === undefined) throw new Halt(2, { kind: 'missing-option', option: '--since', example: 'korus newsletter --since 2026-10-01' })
  if (id !== undefined && options.sent === true) return (await import('./freeze.js')).freeze(context, id, options.dryRun === true)
  return inWorkshop(context, async (shop) => {
    const work = await shop.analyse()
    if (work.archive === null || work.summary.errors > 0) return stopped(context, work)
    const { archive } = work
    if (id !== undefined) return reopen(context, shop, work, recorded(archive, id), options)

    const proposal = proposed(context, archive, options, wanted)
    const existing = archive.issues.find((issue) => issue.id === proposal.id)
    if (options.dryRun === true) return answerProposal(context, proposal)
    if (existing?.sent != null) return compare(context, shop, work, existing, proposal, options.embed)
    if (existing) return remake(context, shop, work, existing, options.embed)
    if (proposal.stories.length === 0) {
      context.tell(context.words.program.issues.nothingNew(proposal.since))
      return 0
    }
    if (!proposal.extra) context.tell(context.words.program.issues.candidates(proposal.stories.length, proposal.since))
    return record(context, shop, archive, proposal, options.embed)
  })
}

/** Gives what the options ask for: the issue of a period, or the mail of one story; halts where there is no such thing. */
function proposed(context: Context, archive: PlacedArchive, options: NewsletterOptions, wanted: Period | null): Proposal {
  const until = wanted?.until ?? context.now
  const known = [...providerNames, ...Object.keys(archive.settings.newsletter.marks)]
  const provider = options.provider ?? null
  if (provider !== null && !known.includes(provider)) throw new Halt(2, { kind: 'bad-value', option: '--provider', value: provider, known })
  if (options.id !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:[2-9]|[1-9]\d))?$/.test(options.id)) {
    throw new Halt(2, { kind: 'bad-value', option: '--id', value: options.id, known: [until.slice(0, 7), `${until.slice(0, 7)}-2`] })
  }
  if (options.only !== undefined) return mailOfOne(archive, options.only, { until, id: options.id, provider })
  const since = wanted?.since ?? dayAfterLast(context, archive)
  if (since > until) throw new Halt(2, { kind: 'since-after-until', since, until })
  return proposeIssue(archive, { since, until, id: options.id ?? issueId(until, archive.issues), provider })
}

/** The mail of one story, given by its slug or file; one that was made of it and not sent is made again. */
function mailOfOne(archive: PlacedArchive, given: string, { until, id, provider }: { readonly until: PlainDate; readonly id: string | undefined; readonly provider: string | null }): Proposal {
  const slug = archive.entryBySlug.has(given) ? given : (slugOfFile(given.replace(/\/$/, '')) ?? given)
  const made = archive.issues.find(({ extra, sent, items }) => extra && sent === null && items.length === 1 && items[0]?.kind === 'article' && items[0].slug === slug)
  const found = proposeOnly(archive, slug, { until, id: id ?? made?.id ?? freeId(until, archive.issues), provider })
  if (found === null) throw new Halt(2, { kind: 'no-such-article', given, nearest: nearest(slug, [...archive.entryBySlug.keys()]) })
  if ('kind' in found) throw new Halt(1, { kind: 'not-mailable', slug, reason: found })
  return found
}

/** Writes an issue's document and publishes it, unless something in it is wrong: then neither is done. */
async function record(context: Context, shop: Workshop, archive: PlacedArchive, proposal: Proposal, embed?: true): Promise<number> {
  const path = `articles/nyhetsbrev/${proposal.id}.md`
  // What writes YAML is loaded when there is a document to write.
  const text = (await import('../newsletter/write.js')).writeDocument(proposal, archive.settings)
  const work = await shop.analyse({ path, text, hash: digest(text) })
  if (work.summary.errors > 0) return stopped(context, work)
  tellFindings(context, work)
  if (!writeNew(context.root, path, text)) throw new Halt(3, { kind: 'changed', path })
  context.tell(context.words.program.wrote(path))
  return finish(context, shop, work, proposal.id, embed)
}

/** What is asked of an issue that has a document: to be shown, to take in what has come since, or to be made again. */
async function reopen(context: Context, shop: Workshop, work: Work, issue: IssueDocument, { dryRun, add, embed }: NewsletterOptions): Promise<number> {
  if (dryRun === true) return answerRecorded(context, work.archive as PlacedArchive, issue)
  return add === true ? addTo(context, shop, work, issue, embed) : remake(context, shop, work, issue, embed)
}

/** Writes the articles that the document has decided nothing about into it, and publishes it. */
async function addTo(context: Context, shop: Workshop, { archive: found, texts }: Work, issue: IssueDocument, embed?: true): Promise<number> {
  const archive = found as PlacedArchive
  const { issues: say } = context.words.program
  if (issue.sent !== null) throw new Halt(1, { kind: 'issue-sent', id: issue.id, day: issue.sent, next: freeId(context.now, archive.issues) })
  const slugs = newCandidates(archive, issue).map(({ entry }) => entry.article.slug)
  if (slugs.length === 0) {
    context.tell(say.nothingToAdd(issue.id))
    return 0
  }
  const before = texts.get(issue.path) ?? ''
  const { withStories } = await import('../newsletter/amend.js')
  const text = withStories({ path: issue.path, text: before }, slugs, archive.settings)
  if (text === null) throw new Halt(1, { kind: 'cannot-edit', path: issue.path, line: `- ${slugs[0]}` })
  const work = await shop.analyse({ path: issue.path, text, hash: digest(text) })
  if (work.summary.errors > 0) return stopped(context, work)
  tellFindings(context, work)
  if (!rewrite(context.root, issue.path, before, text)) throw new Halt(3, { kind: 'changed', path: issue.path })
  context.tell(say.added(slugs.length, issue.path))
  return finish(context, shop, work, issue.id, embed)
}

/** Publishes with an issue as its document has it; what has come since is only told of. */
async function remake(context: Context, shop: Workshop, work: Work, issue: IssueDocument, embed?: true): Promise<number> {
  tellFindings(context, work)
  if (issue.sent === null) tellCandidates(context, newCandidates(work.archive as PlacedArchive, issue), issue)
  // Where nothing has changed since the last build all is published, and only the report is made.
  const isOut = (shop.recall()?.published() ?? null) !== null
  return finish(context, shop, work, issue.id, embed, isOut)
}

/** A sent issue is made again only where what is asked for is what was sent. */
async function compare(context: Context, shop: Workshop, work: Work, issue: IssueDocument, proposal: Proposal, embed?: true): Promise<number> {
  const had = new Set(issue.items.flatMap((item) => (item.kind === 'article' ? [item.slug] : [])))
  const lines = [
    ...(['from', 'until'] as const).flatMap((end) => {
      const [key, asked] = end === 'from' ? ['fra', proposal.since] : ['til', proposal.until]
      return issue[end] === asked ? [] : [`- ${key}: ${issue[end]}`, `+ ${key}: ${asked}`]
    }),
    ...proposal.stories.map(({ entry }) => entry.article.slug).filter((slug) => !had.has(slug)).map((slug) => `+ ${slug}`),
  ]
  if (lines.length === 0) return remake(context, shop, work, issue, embed)
  context.complain(context.words.program.issues.differs(issue.id, issue.sent as PlainDate, freeId(proposal.until, (work.archive as PlacedArchive).issues)))
  context.complain(lines.map((line) => `  ${line}`).join('\n'))
  return 1
}

async function finish(context: Context, shop: Workshop, work: Work, id: string, embed = false, isOut = false): Promise<number> {
  if (!isOut) await shop.publish(work)
  context.tell(context.words.program.issues.made(id, `dist/nyhetsbrev/${id}`))
  const archive = work.archive as PlacedArchive
  await (await import('./issue-report.js')).reportIssue(context, work, archive, recorded(archive, id), embed)
  return 0
}

function stopped(context: Context, work: Work): number {
  tellFindings(context, work)
  tellStopped(context, work)
  return 1
}

interface Period {
  /** Null where it begins after the last issue that was sent. */
  readonly since: PlainDate | null
  readonly until: PlainDate
}

/** The period asked for; null where none was. */
function period({ now }: Context, { since, until, only }: NewsletterOptions): Period | null {
  const last = until === undefined ? now : dayOption('--until', until)
  if (since === undefined) return only === undefined || until === undefined ? null : { since: null, until: last }
  return { since: since === 'last' || since === 'sist' ? null : dayOption('--since', since), until: last }
}

function dayAfterLast({ words, tell }: Context, archive: PlacedArchive): PlainDate {
  const last = lastSent(archive)
  if (!last) throw new Halt(2, { kind: 'no-sent-issue' })
  const since = addDays(last.until, 1)
  tell(words.program.issues.sinceLast(last.id, since))
  return since
}
