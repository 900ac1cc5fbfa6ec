import { readArticle } from '../../src/article/read.js'
import type { Diagnostic } from '../../src/diagnostic.js'
import { apart, isFixable, mend } from '../../src/fix.js'
import { complaints } from '../complaints.js'
import { settingsOf } from '../settings-text.js'

const settings = settingsOf()
const usual = ['tittel: Nye veier til hjelp', 'type: nyhet', 'dato: 2026-10-01', 'ingress: En ingress som er lang nok til å si hva denne saken handler om.', 'forfatter: kari', 'tema: arbeidsliv', 'senter: oslo']

/** An article of this body; `lines` stand in place of the header's lines with the same key, or after them. */
export function article(body: string, lines: readonly string[] = []): string {
  const keyOf = (line: string): string => line.slice(0, line.indexOf(':'))
  const keys = new Set(lines.map(keyOf))
  return ['---', ...usual.filter((line) => !keys.has(keyOf(line))), ...lines, '---', body].join('\n')
}

/** What is complained of in a text of an article. */
export const read = (text: string, own = settings): readonly Diagnostic[] => readArticle({ path: 'articles/sak.md', text }, own).diagnostics

/** The complaints of these codes in an article of this body, each as its code and the text it points at. */
export function found(codes: object, body: string, lines: readonly string[] = [], own = settings): readonly (readonly string[])[] {
  const text = article(body, lines)
  return complaints(text, read(text, own).filter(({ code }) => Object.hasOwn(codes, code)))
}

/** The text with the mends of these codes made until there is none left. */
export function mended(codes: object, text: string): string {
  for (let round = 0, before = text; round < 10; round++) {
    const fixes = apart(read(before).filter(isFixable).filter(({ code }) => Object.hasOwn(codes, code)))
    if (fixes.length === 0) return before
    before = mend(before, fixes.map(({ fix }) => fix))
    if (round === 9) throw new Error(`no end of mending: ${before}`)
    text = before
  }
  return text
}
