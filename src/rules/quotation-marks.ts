import type { TextRun } from '../markdown/text-run.js'
import { isForeign, type Subject } from './subject.js'

interface Mark {
  readonly run: TextRun
  readonly index: number
}

/**
 * Reports quotation marks of other forms than «…», with the mend of each pair, and marks without a partner. A quotation over several
 * paragraphs may open in each of them and close in the last.
 */
export function inspectQuotationMarks(runs: readonly TextRun[], subject: Subject): void {
  let open: Mark[] = []
  for (const run of runs) {
    if (!/["“”„«»]/.test(run.value) || isForeign(run.value)) continue
    if (/["“”„]/.test(run.value)) inspectOtherForms(run, subject)
    // Only a paragraph goes on with the one before it.
    if (run.kind !== 'paragraph') open = reported(open, subject)
    const opened: Mark[] = []
    for (const { 0: mark, index } of run.value.matchAll(/(?<![ÂÃ])[«»]/g)) {
      // The mark is said again where a quotation goes on.
      if (mark === '«' && index === 0 && open.length > 0) continue
      if (mark === '«') opened.push({ run, index })
      else if (opened.pop() === undefined) {
        if (open.length === 0) unpaired({ run, index }, subject)
        open = []
      }
    }
    if (opened.length > 0) open = [...reported(open, subject), ...opened]
  }
  reported(open, subject)
}

function reported(marks: readonly Mark[], subject: Subject): Mark[] {
  for (const mark of marks) unpaired(mark, subject)
  return []
}

const unpaired = ({ run, index }: Mark, { report }: Subject): void =>
  report('anforselstegn-uten-par', { mark: run.value[index] as string }, run.spanAt(index, index + 1))

/** Straight, English and German marks; after â€ one is half of a sign that was read in another encoding. */
const others = /(?<!â€|[ÂÃ])["“”„«»]/g

/** Pairs the marks as they come, inside a quotation as inner ones; 12" is a length. */
function inspectOtherForms(run: TextRun, subject: Subject): void {
  const { value } = run
  let open: number | null = null
  let depth = 0
  for (const { 0: mark, index } of value.matchAll(others)) {
    if (mark === '«' || mark === '»') {
      depth += mark === '«' ? 1 : -1
      continue
    }
    const opens = mark !== '”' || /^$|[\s(–—-]/.test(value[index - 1] ?? '')
    if (open === null && mark === '"' && /\d/.test(value[index - 1] ?? '')) continue
    if (open === null && !(opens && /\S/.test(value[index + 1] ?? ''))) unpaired({ run, index }, subject)
    else if (open === null) open = index
    else {
      pair(run, open, index, depth > 0 ? '‘’' : '«»', subject)
      open = null
    }
  }
  if (open !== null) unpaired({ run, index: open }, subject)
}

function pair(run: TextRun, from: number, to: number, [left, right]: string, { text, report }: Subject): void {
  const first = run.spanAt(from, from + 1)
  const last = run.spanAt(to, to + 1)
  const span = { start: first.start, end: last.end }
  const better = `${left}${text.slice(first.end, last.start)}${right}`
  report('anforselstegn', { found: run.value.slice(from, to + 1), suggestion: `${left}${run.value.slice(from + 1, to)}${right}` }, span, { span, text: better })
}
