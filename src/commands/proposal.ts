import type { PlacedArchive } from '../archive/archive.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { newCandidates, type Candidate, type Proposal } from '../newsletter/select.js'
import { visible } from '../visible.js'
import type { Context } from './context.js'

interface Line {
  readonly day: string | null
  readonly slug: string
  readonly title: string
  readonly why: string | null
}

/** Answers what an issue would hold and what not, each with its reason, as text or JSON. What was published before its days is left unsaid. */
export function answerProposal(context: Context, proposal: Proposal): number {
  const { issues: say } = context.words.program
  const { id, since, until } = proposal
  const leftOut = proposal.out.filter(({ reason }) => reason.kind !== 'before')
    .map(({ entry: { article }, reason }): Line => ({ day: article.meta.date, slug: article.slug, title: article.meta.title, why: say.whyOut(reason) }))
  return answer(context, { id, since, until }, [say.candidates(proposal.stories.length, since)], [
    [say.takenIn, 'in', lines(context, proposal.stories)],
    [say.leftOut, 'out', leftOut],
  ])
}

/** Answers what an issue's document holds, what has come since, and what it leaves out. */
export function answerRecorded(context: Context, archive: PlacedArchive, issue: IssueDocument): number {
  const { issues: say } = context.words.program
  const named = (slug: string, why: string | null): Line => {
    const meta = archive.entryBySlug.get(slug)?.article.meta
    return { day: meta?.date ?? null, slug, title: meta?.title ?? slug, why }
  }
  const held = issue.items.map((item) => (item.kind === 'article' ? named(item.slug, null) : { day: null, slug: item.url, title: item.title, why: null }))
  return answer(context, { id: issue.id, since: issue.from, until: issue.until }, [], [
    [say.takenIn, 'in', held],
    [say.notDecided, 'new', issue.sent === null ? lines(context, newCandidates(archive, issue)) : []],
    [say.leftOut, 'out', issue.leftOut.map(({ slug, reason }) => named(slug, say.byEditor(reason)))],
  ])
}

/** Tells what has come since an issue's document was written, and how to take it in. */
export function tellCandidates(context: Context, candidates: readonly Candidate[], { id }: IssueDocument): void {
  if (candidates.length === 0) return
  context.tell(context.words.program.issues.newCandidates(candidates.length, id))
  for (const line of lines(context, candidates)) context.tell(written(line))
}

const lines = ({ words }: Context, candidates: readonly Candidate[]): Line[] => candidates.map(({ entry: { article }, reason }) =>
  ({ day: article.meta.date, slug: article.slug, title: article.meta.title, why: words.program.issues.whyIn(reason) }))

const written = ({ day, slug, why }: Line): string => `  ${day ?? ' '.repeat(10)}  ${visible(slug)}${why === null ? '' : `: ${visible(why)}`}`

function answer(context: Context, about: object, first: readonly string[], parts: readonly (readonly [heading: string, key: string, lines: readonly Line[]])[]): number {
  if (context.format === 'json') context.answer(JSON.stringify({ ...about, ...Object.fromEntries(parts.map(([, key, found]) => [key, found])) }, null, 2))
  else {
    const shown = parts.filter(([, , found]) => found.length > 0)
    context.answer([...first, ...shown.flatMap(([heading, , found]) => ['', `${heading}:`, ...found.map(written)])].join('\n').replace(/^\n/, ''))
  }
  context.tell(context.words.program.issues.dryRun)
  return 0
}
