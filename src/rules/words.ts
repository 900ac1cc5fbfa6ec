import { hole, type TextRun } from '../markdown/text-run.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Settings } from '../settings-types.js'
import type { Span } from '../source.js'
import { quotations, type Stretch, type Subject } from './subject.js'
import { avoidedWords, literal, ownRow, slips, wholeWord, type AvoidedWord } from './words-table.js'

/** A spelling that the house doesn't use, and the day from which. */
interface Spelling {
  readonly word: string
  readonly right: string
  readonly from: PlainDate | null
  readonly pattern: RegExp
}

/** What is looked for in a project's texts; a text in lower case with none of the `stems` holds none of it. */
interface Vocabulary {
  readonly rows: readonly AvoidedWord[]
  readonly spellings: readonly Spelling[]
  readonly stems: readonly string[]
}

const made = new WeakMap<Settings, Vocabulary>()

/** The table with korus.yml's words in the place of those of the same name, or before the others, and its spellings. */
export function vocabularyOf(settings: Settings): Vocabulary {
  const known = made.get(settings)
  if (known) return known
  const own = new Map(settings.words.map((word) => [word.avoid.toLowerCase(), word]))
  const kept = avoidedWords.map((row) => {
    const word = own.get(row.avoid.toLowerCase())
    own.delete(row.avoid.toLowerCase())
    return word ? { ...row, better: word.better, why: word.why } : row
  })
  const rows = [...[...own.values()].map(ownRow), ...kept]
  const spellings = settings.spellings.flatMap(({ right, wrong, from }) =>
    wrong.filter((word) => word !== right).map((word) => ({ word, right, from, pattern: wholeWord(literal(word), 'gu') })))
  const stems = [...rows.flatMap((row) => row.stems), ...spellings.map(({ word }) => word.toLowerCase()), ...slips.map(({ stem }) => stem)]
  const vocabulary = { rows, spellings, stems }
  made.set(settings, vocabulary)
  return vocabulary
}

/** A word found in a run, and how it is told of. */
interface Found extends Stretch {
  tell(): void
}

/**
 * Reports words to avoid about people, names spelled otherwise than the house does on the text's day, and slips. Another's words are
 * left as they are: quotations, answers, titles and notes, and texts that have a source.
 */
export function inspectWords(runs: readonly TextRun[], subject: Subject, stems: ReadonlySet<string>): void {
  if (subject.meta?.source) return
  const vocabulary = vocabularyOf(subject.settings)
  const rows = vocabulary.rows.filter((row) => row.stems.some((stem) => stems.has(stem)))
  const day = subject.meta?.date
  const wrong = vocabulary.spellings.filter(({ word, from }) => day !== undefined && (from === null || from <= day) && stems.has(word.toLowerCase()))
  const slipped = slips.filter(({ stem }) => stems.has(stem))
  if (rows.length + wrong.length + slipped.length === 0) return
  for (const run of runs) {
    if (run.quoted || run.note) continue
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
