import type { Draft } from '../import/draft.js'
import type { Refusal } from '../import/refusal.js'
import type { Settings } from '../settings-types.js'
import { visible } from '../visible.js'
import type { Context } from './context.js'
import { gapWords } from './draft-file.js'
import { painter } from './paint.js'

/** What became of one source. */
export type Outcome =
  | { readonly kind: 'draft'; readonly source: string; readonly path: string; readonly draft: Draft; readonly instead: { readonly slug: string; readonly instead: string } | null; readonly encoding: string | null; readonly others: number; readonly kept: string }
  | { readonly kind: 'refused'; readonly source: string; readonly refusal: Refusal; readonly detail: string | null }
  | { readonly kind: 'already'; readonly source: string; readonly path: string }

/** Tells, as the command's answer and one source after the other, what was read, what was taken out and what is missing; what could not be imported is a complaint. `end` tells how it went and gives the exit code. */
export function importReport(context: Context, settings: Settings): { tell(outcome: Outcome): void; end(): number } {
  const { importing: say } = context.words.program
  const isJson = context.format === 'json'
  const files: unknown[] = []
  const counts = { draft: 0, refused: 0, already: 0 }
  let only: string | null = null
  return {
    tell: (outcome) => {
      counts[outcome.kind] += 1
      if (outcome.kind === 'draft') only = outcome.path
      if (isJson) files.push(asJson(outcome))
      else if (outcome.kind === 'draft') context.answer(reportOf(context, outcome, settings))
      else context.complain(visible(outcome.kind === 'already' ? say.already(outcome.source, outcome.path) : say.refused(outcome.source, outcome.refusal, outcome.detail)))
    },
    end: () => {
      if (isJson) context.answer(JSON.stringify({ files }, null, 2))
      else if (Object.values(counts).every((n) => n === 0)) context.complain(say.nothing)
      else {
        context.tell(say.done(counts.draft, counts.refused))
        if (counts.draft > 0) context.tell(say.next(counts.draft === 1 ? only : null))
      }
      return counts.refused > 0 ? 1 : 0
    },
  }
}

function reportOf(context: Context, { source, path, draft, instead, encoding, others, kept }: Extract<Outcome, { readonly kind: 'draft' }>, settings: Settings): string {
  const { importing: say } = context.words.program
  const paint = painter(context)
  const rows = (heading: string, cells: readonly (readonly [string, string])[], room = context.width): string[] => {
    const width = Math.max(0, ...cells.map(([label]) => label.length))
    return cells.length === 0 ? [] : ['', `  ${paint('bold', heading)}`, ...cells.map(([label, text]) => `    ${label.padEnd(width)}  ${fitted(text, room - width - 6, context.verbose)}`)]
  }
  return [
    paint('bold', visible(say.became(source, path))),
    ...(encoding === null ? [] : [`  ${say.encoding(encoding)}`]), ...(instead === null ? [] : [`  ${say.taken(instead.slug, instead.instead)}`]),
    ...rows(say.headings.read, draft.readings.map(({ as, text }) => [say.as[as] ?? as, text])),
    ...rows(say.headings.removed, draft.removed.map(({ why, text }) => [say.why[why], text])),
    ...rows(say.headings.missing, draft.gaps.map((gap) => gapWords(gap, context.words, settings)).map(({ label, text }) => [label, text]), Infinity),
    '', `  ${visible(say.kept(kept))}`, ...(others > 0 ? [`  ${say.others(others)}`] : []), '',
  ].join('\n')
}

/** A text on one line of the terminal; only `--verbose` shows all of a long one. */
function fitted(text: string, room: number, whole: boolean): string {
  const shown = visible(text.replace(/\s+/g, ' '))
  return whole || shown.length <= Math.max(40, room) ? shown : `${shown.slice(0, Math.max(40, room) - 1)}…`
}

function asJson(outcome: Outcome): unknown {
  if (outcome.kind !== 'draft') return outcome
  const { kind, source, path, draft: { readings, removed, gaps }, encoding, kept } = outcome
  return { kind, source, path, encoding, read: readings, removed, missing: gaps, kept }
}
