import type { PlacedArchive } from '../archive/archive.js'
import { digest } from '../digest.js'
import { writeNew } from '../disk/write.js'
import { Halt } from '../halt.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { issueId } from '../newsletter/naming.js'
import { newCandidates, proposeIssue, type Proposal } from '../newsletter/select.js'
import { writeDocument } from '../newsletter/write.js'
import { addDays, type PlainDate } from '../norwegian/day.js'
import { providerNames } from '../provider-names.js'
import type { Context } from './context.js'
import { dayOption } from './options.js'
import { tellFindings, tellStopped } from './show.js'
import { inWorkshop, type Work, type Workshop } from './work.js'

export interface NewsletterOptions {
  readonly since?: string
  readonly until?: string
  readonly id?: string
  readonly provider?: string
  readonly dryRun?: true
}

/** `korus newsletter`: proposes and records an issue of what was published in a period, or makes a recorded one again, and publishes it with its e-mail. Gives the exit code. */
export async function newsletter(context: Context, id: string | undefined, options: NewsletterOptions): Promise<number> {
  const wanted = period(context, options)
  if (id === undefined && wanted === null) throw new Halt(2, { kind: 'missing-option', option: '--since', example: 'korus newsletter --since 2026-10-01' })
  return inWorkshop(context, async (shop) => {
    const work = await shop.analyse()
    if (work.archive === null || work.summary.errors > 0) return stopped(context, work)
    const { archive } = work
    if (id !== undefined) return remake(context, shop, work, recorded(archive, id))

    const since = wanted?.since ?? dayAfterLast(context, archive)
    const until = wanted?.until ?? context.now
    if (since > until) throw new Halt(2, { kind: 'since-after-until', since, until })
    const newId = options.id ?? issueId(until, archive.issues)
    if (!/^\d{4}-(?:0[1-9]|1[0-2])(?:-[1-9]\d?)?$/.test(newId)) throw new Halt(2, { kind: 'bad-value', option: '--id', value: newId, known: [until.slice(0, 7), `${until.slice(0, 7)}-2`] })
    const known = [...providerNames, ...Object.keys(archive.settings.newsletter.marks)]
    if (options.provider !== undefined && !known.includes(options.provider)) throw new Halt(2, { kind: 'bad-value', option: '--provider', value: options.provider, known })
    const existing = archive.issues.find((issue) => issue.id === newId)
    if (existing && options.dryRun !== true) return remake(context, shop, work, existing)

    const proposal = proposeIssue(archive, { since, until, id: newId, provider: options.provider ?? null })
    if (options.dryRun === true) return tellProposal(context, proposal)
    if (proposal.stories.length === 0) {
      context.tell(context.words.program.nothingNew(since))
      return 0
    }
    context.tell(context.words.program.candidates(proposal.stories.length, since))
    return record(context, shop, archive, proposal)
  })
}

/** Writes an issue's document and publishes it, unless something in it is wrong: then neither is done. */
async function record(context: Context, shop: Workshop, archive: PlacedArchive, proposal: Proposal): Promise<number> {
  const path = `articles/nyhetsbrev/${proposal.id}.md`
  const text = writeDocument(proposal, archive.settings)
  const work = await shop.analyse({ path, text, hash: digest(text) })
  if (work.summary.errors > 0) return stopped(context, work)
  tellFindings(context, work)
  if (!writeNew(context.root, path, text)) throw new Halt(3, { kind: 'disk', path, error: 'EEXIST' })
  context.tell(context.words.program.wrote(path))
  return finish(context, shop, work, proposal.id)
}

/** Publishes with an issue as its document has it; what has come since is only told of. */
async function remake(context: Context, shop: Workshop, work: Work, issue: IssueDocument): Promise<number> {
  const { program } = context.words
  tellFindings(context, work)
  const candidates = issue.sent === null ? newCandidates(work.archive as PlacedArchive, issue) : []
  if (candidates.length > 0) context.tell(program.newCandidates(candidates.length, issue.path))
  for (const { article } of candidates) context.tell(`  ${article.meta.date}  ${article.slug}`)
  return finish(context, shop, work, issue.id)
}

async function finish(context: Context, shop: Workshop, work: Work, id: string): Promise<number> {
  await shop.publish(work)
  context.tell(context.words.program.made(id, `dist/nyhetsbrev/${id}`))
  return 0
}

function stopped(context: Context, work: Work): number {
  tellFindings(context, work)
  tellStopped(context, work)
  return 1
}

function tellProposal({ words: { program }, answer, tell }: Context, { stories, out, since }: Proposal): number {
  const outside = out.filter(({ reason }) => reason.kind !== 'before')
  answer([
    program.candidates(stories.length, since),
    '', `${program.takenIn}:`, ...stories.map(({ article }) => `  ${article.meta.date}  ${article.slug}`),
    ...(outside.length > 0 ? ['', `${program.leftOut}:`, ...outside.map(({ entry: { article }, reason }) => `  ${article.meta.date}  ${article.slug}: ${program.why(reason)}`)] : []),
  ].join('\n'))
  tell(program.dryRun)
  return 0
}

/** The period asked for; `since` is null where it begins after the last issue that was sent, and the whole where none was asked for. */
function period({ now }: Context, { since, until }: NewsletterOptions): { readonly since: PlainDate | null; readonly until: PlainDate } | null {
  if (since === undefined) return null
  return { since: since === 'last' || since === 'sist' ? null : dayOption('--since', since), until: until === undefined ? now : dayOption('--until', until) }
}

function recorded(archive: PlacedArchive, id: string): IssueDocument {
  const issue = archive.issues.find((candidate) => candidate.id === id)
  if (!issue) throw new Halt(2, { kind: 'no-such-issue', id, known: archive.issues.slice(0, 5).map((candidate) => candidate.id) })
  return issue
}

function dayAfterLast({ words, tell }: Context, archive: PlacedArchive): PlainDate {
  const last = archive.issues.find(({ sent }) => sent !== null)
  if (!last) throw new Halt(2, { kind: 'no-sent-issue' })
  const since = addDays(last.until, 1)
  tell(words.program.sinceLast(last.id, since))
  return since
}
