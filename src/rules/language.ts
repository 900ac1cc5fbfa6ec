import type { Language } from '../article/metadata-types.js'
import type { TextRun } from '../markdown/text-run.js'
import { lix, readability } from '../norwegian/lix.js'
import { phrases } from './stems.js'
import { quotations, type Subject } from './subject.js'

const marks = {
  nb: 'ikke jeg et hun hvordan hva hvor hvem hvorfor hvilke fra noe noen mer mye være bare også gjøre kommer uke uken ennå dere selv',
  nn: 'ikkje eg eit ein ho korleis kva kvar kven kvifor kva frå noko nokon meir mykje vere berre òg gjere kjem veke vekene enno dykk sjølv vart dei me',
} as const
const pattern = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words.replaceAll(' ', '|')})(?![\\p{L}])`, 'giu')
const patterns = { nb: pattern(marks.nb), nn: pattern(marks.nn) }
/** Signs of a written standard that are quick to look for. */
const signs = { nb: phrases(' ', 'ikke|jeg|hvordan|hva|noe|fra|være', ' '), nn: phrases(' ', 'ikkje|eg|korleis|kva|noko|frå|vere', ' ') } as const

/** Signs of the other written standard than a text is in; none where it is in neither. */
export const signsAgainst = (language: Language): readonly string[] => (language === 'nb' ? signs.nn : language === 'nn' ? signs.nb : [])

/** Whether a text is plainly in the written standard `in`: five of its small words at the least, and hardly any of the other's. */
export function isPlainly(value: string, language: 'nb' | 'nn'): boolean {
  const other = language === 'nb' ? 'nn' : 'nb'
  const found = value.match(patterns[language])?.length ?? 0
  return found >= 5 && found >= 5 * (value.match(patterns[other])?.length ?? 0)
}

/** Reports, at the first of them, paragraphs in the other written standard than the article says it is in; a quotation may be in any. */
export function inspectStandard(runs: readonly TextRun[], { language, report }: Subject, stems: ReadonlySet<string>): void {
  if (language !== 'nb' && language !== 'nn') return
  const other = language === 'nb' ? 'nn' : 'nb'
  const sought = signsAgainst(language).filter((sign) => stems.has(sign))
  const found = runs.filter((run) => {
    if (run.kind !== 'paragraph' || run.quoted || run.note || !sought.some((sign) => run.value.includes(sign))) return false
    const own = quotations(run.value).reduceRight((value, { start, end }) => value.slice(0, start) + value.slice(end), run.value)
    return isPlainly(own, other)
  })
  const [first] = found
  if (first) report('annen-malform', { found: other, paragraphs: found.length }, first.span)
}

/** A text of fewer words is too short to be measured. */
const fewest = 200
/** What may be written for those who work in the field may be harder than the rest (the bands are Björnsson's). */
const most = { specialist: 60, everyone: 50 }

/** Reports, at the lead, an article that is hard to read: paragraphs and quotations together, without headings, lists, boxes and notes. */
export function inspectReadability(runs: readonly TextRun[], { language, meta, places, report }: Subject): void {
  if (!meta || (language !== 'nb' && language !== 'nn')) return
  const texts = runs.filter(({ kind, list, note, box }) => kind === 'paragraph' && !list && !note && box === null).map(({ value }) => value)
  if (texts.reduce((sum, { length }) => sum + length, 0) < fewest * 4) return
  const found = readability(texts)
  const limit = meta.type === 'fagartikkel' || meta.type === 'rapport' ? most.specialist : most.everyone
  if (found.words >= fewest && lix(found) > limit) report('tungt-sprak', { lix: lix(found) }, places['tittel'] ?? runs[0]?.span ?? { start: 0, end: 0 })
}
