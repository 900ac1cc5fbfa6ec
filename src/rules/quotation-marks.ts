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
    for (const { 0: mark, index } of run.value.matchAll(/[«»]/g)) {
      if (mark === '«') opened.push({ run, index })
      else if (opened.pop() === undefined) {
        if (open.length === 0) unpaired({ run, index }, subject)
        open = []
      }
    }
    const goesOn = run.value.startsWith('«') && opened.length > 0
    if (opened.length > 0) open = goesOn ? opened : [...reported(open, subject), ...opened]
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
const others = /(?<!â€)["“”„]/g

/** Pairs the marks as they come; 12" is a length. */
function inspectOtherForms(run: TextRun, subject: Subject): void {
  const { value } = run
  let open: number | null = null
  for (const { 0: mark, index } of value.matchAll(others)) {
    const opens = mark !== '”' || /^$|[\s(–—-]/.test(value[index - 1] ?? '')
    if (open === null && mark === '"' && /\d/.test(value[index - 1] ?? '')) continue
    if (open === null && !(opens && /\S/.test(value[index + 1] ?? ''))) unpaired({ run, index }, subject)
    else if (open === null) open = index
    else {
      pair(run, open, index, subject)
      open = null
    }
  }
  if (open !== null) unpaired({ run, index: open }, subject)
}

function pair(run: TextRun, from: number, to: number, { text, report }: Subject): void {
  const { value } = run
  const opened = (value.slice(0, from).match(/«/g)?.length ?? 0) - (value.slice(0, from).match(/»/g)?.length ?? 0)
  const [left, right] = opened > 0 ? ['‘', '’'] : ['«', '»']
  const first = run.spanAt(from, from + 1)
  const last = run.spanAt(to, to + 1)
  const span = { start: first.start, end: last.end }
  const better = left + text.slice(first.end, last.start) + right
  report('anforselstegn', { found: value.slice(from, to + 1), suggestion: left + value.slice(from + 1, to) + right }, span, { span, text: better })
}
