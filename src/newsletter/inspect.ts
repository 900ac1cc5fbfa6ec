import { collector, type Diagnostic } from '../diagnostic.js'
import type { Span } from '../source.js'
import { barriersIn } from './barriers.js'
import { unescapeHtml } from './unescape.js'
import type { IssueView, StoryView } from './issue-shape.js'
import type { IssueDocument } from './issue-types.js'
import type { MjmlAnswer } from './mjml.js'

// Gmail cuts a mail at 102 kB, and the unsubscribe link with it; the provider's longer links come on top of what is counted here.
const warningAt = 80_000
const most = 100_000
const shown = 3

/** Reports what is wrong with an issue's finished HTML: MJML's faults by the lines they are about, its size with the heaviest stories, any number of unsubscribe links but one, and what keeps somebody from reading it. */
export function inspectMail(issue: IssueDocument, view: IssueView, layout: string, mjml: string, { html, faults }: MjmlAnswer): Diagnostic[] {
  const { report, diagnostics } = collector(issue.path)
  const at: Span = { start: 0, end: 3 }
  if (faults.length > 0) {
    const lines = mjml.split('\n')
    for (const line of new Set(faults.map((fault) => fault.line))) report('mjml-feil', { layout, line: line === null ? null : (lines[line - 1] ?? '').trim() }, at)
    return diagnostics
  }
  const found = linksOf(html).filter((href) => href === view.colophon.unsubscribe.url).length
  if (found !== 1) report('avmelding-antall', { found }, at)
  const size = Buffer.byteLength(html)
  const told = { kilobytes: Math.ceil(size / 1000), heaviest: heaviest(view) }
  if (size > most) report('utgave-for-stor', told, at)
  else if (size > warningAt) report('utgave-stor', told, at)
  for (const { kind, found: where } of barriersIn(html)) report('epost-stengsel', { layout, kind, found: where }, at)
  return diagnostics
}

/** Gives the addresses that HTML links to, in order, as a reader's program follows them. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi)].map(([, a, b, c]) => unescapeHtml(a ?? b ?? c ?? ''))
}

/** Gives the titles of the stories that weigh most; what is around the words is the same for each. */
function heaviest({ lead, sections }: IssueView): string[] {
  const weight = (story: StoryView): number => Buffer.byteLength(story.title + story.lead)
  return [...(lead ? [lead] : []), ...sections.flatMap(({ stories }) => stories)].sort((a, b) => weight(b) - weight(a)).slice(0, shown).map(({ title }) => title)
}
