import { join, relative } from 'node:path'
import type { Judged } from '../report/judge.js'
import { reportGithub, reportJson, type Changes } from '../report/machine.js'
import { reportText } from '../report/text.js'
import type { Context } from './context.js'
import { isArticle } from './read-all.js'
import type { Work } from './work.js'

/** What a report is made of. */
export type Findings = Pick<Work, 'judged' | 'texts' | 'summary'>

/** Shows all that is wrong as the command's answer, in the form that was asked for. */
export function answerFindings(context: Context, findings: Findings): void {
  show(context, findings, context.answer, ({ severity }) => !context.quiet || severity === 'error')
}

/** Gives a program what is wrong and what was changed. */
export function answerBuilt({ answer, words }: Context, { judged, texts, summary }: Findings, changed: Changes): void {
  answer(reportJson(judged, texts, words, summary, changed))
}

/** Shows what is wrong beside a command's own work: advice is left to `check`, unless the user wants to hear everything. */
export function tellFindings(context: Context, findings: Findings): void {
  show(context, findings, context.complain, ({ severity }) => severity === 'error' || (!context.quiet && (severity === 'warning' || context.verbose)))
}

function show(context: Context, { judged, texts, summary }: Findings, write: (text: string) => void, wanted: (judged: Judged) => boolean): void {
  const { words, format, colour, width, verbose } = context
  const shownPath = (path: string): string => relative(context.cwd, join(context.root, path))
  if (format === 'json') return context.answer(reportJson(judged, texts, words, summary))
  if (format === 'github') return judged.length > 0 ? context.answer(reportGithub(judged, texts, words, shownPath)) : undefined
  const shown = judged.filter(wanted)
  if (shown.length > 0) write(`${reportText(shown, texts, words, { colour, width, short: !verbose, shownPath })}\n`)
}

/** Tells that nothing was published, but for what could not wait, and the way out: the one article that could be set aside as a draft. */
export function tellStopped(context: Context, { judged, summary }: Work, urgent: readonly string[] = []): void {
  const paths = [...new Set(judged.filter(({ severity }) => severity === 'error').map(({ diagnostic }) => diagnostic.at.path))]
  const articles = paths.filter(isArticle)
  const where = { articles: articles.length, others: paths.length - articles.length }
  context.complain(context.words.program.stopped(summary.errors, where, urgent.length === 0))
  if (urgent.length > 0) context.complain(context.words.program.urgent(urgent))
  if (articles.length === 1 && paths.length === 1) context.complain(context.words.program.draftWayOut(articles[0] as string))
}
