import type { TextRun } from '../markdown/text-run.js'
import type { Subject } from './subject.js'

/** Reports Markdown that does not become what it was meant as: bullets of another kind, bold that isn't, headings made by a line below, a title said twice, marks of notes that are not there. */
export function inspectTraps(runs: readonly TextRun[], subject: Subject): void {
  runs.forEach((run, i) => {
    if (run.kind === 'paragraph' && anyBullet.test(run.value)) inspectBullets(run, subject)
    if (run.value.includes('**')) inspectBold(run, subject)
    if (run.value.includes('[^')) inspectNoteMarks(run, subject)
    if (run.kind === 'heading') inspectUnderline(run, subject)
    if (run.kind === 'heading' || i === 0) inspectTitle(run, subject)
  })
}

const anyBullet = /[•▪◦‣●○■·\uF0B7]/
const bullet = /(?<=^|\n)[•▪◦‣●○■·\uF0B7][ \t\u00a0]*(?=\S)/g

function inspectBullets(run: TextRun, { report }: Subject): void {
  for (const { 0: found, index } of run.value.matchAll(bullet)) {
    const span = run.spanAt(index, index + found.length)
    report('punkttegn', {}, span, { span, text: '- ' })
  }
}

const bold = /\*\*([^*\n]{1,80})\*\*/g

function inspectBold(run: TextRun, { text, report }: Subject): void {
  for (const { 0: found, 1: words = '', index } of run.value.matchAll(bold)) {
    const span = run.spanAt(index, index + found.length)
    const written = text.slice(span.start, span.end)
    // An escaped star is meant as a star; code and links inside are not ours to move.
    if (words.trim() === '' || written !== found) continue
    const after = /^[\p{L}\p{N}]+/u.exec(run.value.slice(index + found.length))?.[0]
    const isMendable = after !== undefined && /^\S.*[^\s\p{L}\p{N}]$/u.test(words)
    report('falsk-halvfet', { found, suggestion: isMendable ? `${found} ${after}` : null }, span, isMendable ? { span, text: `${found} ` } : undefined)
  }
}

function inspectNoteMarks(run: TextRun, { text, report }: Subject): void {
  for (const { 0: found, 1: label = '', index } of run.value.matchAll(/\[\^([^\]\s]{1,40})\]/g)) {
    const span = run.spanAt(index, index + found.length)
    if (text.startsWith('[^', span.start)) report('fotnote-mangler', { label }, span)
  }
}

/** A short line above a long one is a heading on purpose; a sentence, or several lines, above three hyphens is not. */
function inspectUnderline(run: TextRun, { text, report }: Subject): void {
  const written = text.slice(run.span.start, run.span.end)
  const line = /[\r\n][ \t>]*(-+)[ \t]*$/.exec(written)?.[1]
  if (line === undefined) return
  const isSentence = run.value.includes('\n') || run.value.length > 70 || /[.:!?,;»”"]\s*$/.test(run.value)
  if (isSentence || line.length === 3) report('tekst-over-strek', {}, run.span)
}

const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

function inspectTitle(run: TextRun, { meta, report }: Subject): void {
  // A paragraph of several times its length can't say the same.
  if (meta && run.value.length <= 2 * meta.title.length + 10 && bare(run.value) === bare(meta.title)) report('tittel-gjentatt', {}, run.span)
}
