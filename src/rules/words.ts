import { hole, type TextRun } from '../markdown/text-run.js'
import type { Settings } from '../settings-types.js'
import type { Span } from '../source.js'
import { quotations, type Stretch, type Subject } from './subject.js'
import { avoidedWords, literal, ownRow, slips, wholeWord, type AvoidedWord } from './words-table.js'

const made = new WeakMap<Settings, readonly AvoidedWord[]>()

/** The table with korus.yml's words in the place of those of the same name, or before the others. */
function tableOf(settings: Settings): readonly AvoidedWord[] {
  const known = made.get(settings)
  if (known) return known
  const own = new Map(settings.words.map((word) => [word.avoid.toLowerCase(), word]))
  const kept = avoidedWords.map((row) => {
    const word = own.get(row.avoid.toLowerCase())
    own.delete(row.avoid.toLowerCase())
    return word ? { ...row, better: word.better, why: word.why } : row
  })
  const table = [...[...own.values()].map(ownRow), ...kept]
  made.set(settings, table)
  return table
}

/** A word found in a run, and how it is told of. */
interface Found extends Stretch {
  tell(): void
}

/**
 * Reports words to avoid about people, names spelled otherwise than the house does on the text's day, and slips. Another's words are
 * left as they are: quotations, answers, titles and notes, and texts that have a source.
 */
export function inspectWords(runs: readonly TextRun[], subject: Subject): void {
  if (subject.meta?.source) return
  const own = runs.filter(({ quoted, note }) => !quoted && !note)
  const lower = own.map(({ value }) => value.toLowerCase())
  const has = (stem: string): boolean => lower.some((value) => value.includes(stem))
  const rows = tableOf(subject.settings).filter(({ stems }) => stems.some(has))
  const wrong = spellingsOf(subject).filter(({ word }) => own.some(({ value }) => value.includes(word)))
  const slipped = slips.filter(({ stem }) => has(stem))
  if (rows.length + wrong.length + slipped.length === 0) return
  for (const run of own) {
    const value = withoutOthers(run)
    const find = (pattern: RegExp, tell: (word: string, span: Span) => void): Found[] =>
      [...value.matchAll(pattern)].map(({ 0: word, index: start }) => {
        const end = start + word.length
        return { start, end, tell: () => tell(word, run.spanAt(start, end)) }
      })
    const found = [
      ...rows.flatMap(({ forms, better, why }) =>
        find(forms, (word, span) => subject.report('ord-a-unnga', { found: word, better, why }, span)).filter((at) => !isName(run.value, at))),
      ...wrong.flatMap(({ pattern, right }) => find(pattern, (word, span) => subject.report('skrivemate', { found: word, right }, span))),
      ...slipped.flatMap(({ pattern, right }) => find(pattern, (word, span) => subject.report('skrivefeil', { found: word, right }, span))),
    ]
    let told = 0
    for (const one of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (one.start < told) continue
      told = one.end
      one.tell()
    }
  }
}

/** The text with a hole for every letter of quotations, titles and links. */
function withoutOthers({ value, italics, links }: TextRun): string {
  let shown = ''
  for (const { start, end } of [...quotations(value), ...italics, ...links].sort((a, b) => a.start - b.start)) {
    if (end <= shown.length) continue
    shown += value.slice(shown.length, Math.max(start, shown.length))
    shown += hole.repeat(end - shown.length)
  }
  return shown + value.slice(shown.length)
}

/** A capital inside a sentence makes a name, as in Anonyme Alkoholikere; and the field has names of what it joins, as samtidig rusmisbruk og psykisk lidelse. */
function isName(value: string, { start, end }: Stretch): boolean {
  const before = value.slice(Math.max(0, start - 60), start)
  const after = value.slice(end, end + 60)
  const isCapital = /^\p{Lu}\p{Ll}/u.test(value.slice(start, start + 2))
  if (isCapital && (/\p{Lu}\p{Ll}+ $/u.test(before) || !/(?:^|[.!?:–\n])\s*$/.test(before))) return true
  return /samtidige? $/i.test(before) || /^ og psykisk|^ \(ROP/.test(after)
}

/** The house's spellings that hold on the day of the text. */
function spellingsOf({ meta, settings }: Subject): readonly { readonly word: string; readonly right: string; readonly pattern: RegExp }[] {
  if (!meta) return []
  return settings.spellings
    .filter(({ from }) => from === null || from <= meta.date)
    .flatMap(({ right, wrong }) => wrong.filter((word) => word !== right).map((word) => ({ word, right, pattern: wholeWord(literal(word), 'gu') })))
}
