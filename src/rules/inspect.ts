import type { Report } from '../diagnostic.js'
import type { Prose } from '../markdown/prose.js'
import type { Settings } from '../settings-types.js'
import { inspectCharacters } from './characters.js'
import { inspectReadability, inspectStandard, signsAgainst } from './language.js'
import { experience, inspectPeople, inspectPersons } from './privacy.js'
import { inspectQuotationMarks } from './quotation-marks.js'
import { inspectAlts, inspectBareAddresses, inspectLostLinks, lostLink } from './references.js'
import { stemFinder, type StemFinder } from './stems.js'
import { headerRuns, type Subject } from './subject.js'
import { inspectTraps } from './traps.js'
import { inspectForms, inspectSpaces, mayBeMiswritten } from './typography.js'
import { inspectWords, vocabularyOf } from './words.js'

/** Of one fault this often in one text no more is told: nobody reads it, and a text may be made of nothing else. */
const mostOfOne = 500

const made = { nb: new WeakMap<Settings, StemFinder>(), nn: new WeakMap<Settings, StemFinder>(), other: new WeakMap<Settings, StemFinder>() }

/** What finds the words by which rules know whether a text is any of their business. */
function finderOf({ settings, language }: Subject): StemFinder {
  const known = made[language === 'nb' || language === 'nn' ? language : 'other']
  const finder = known.get(settings) ?? stemFinder([...vocabularyOf(settings).stems, ...experience, ...lostLink, ...signsAgainst(language)])
  known.set(settings, finder)
  return finder
}

/** Reports what the rules find in an article's text and header, with nothing that depends on the day: that is told of from the archive. */
export function inspectProse(prose: Prose, slug: string | null, asked: Subject): void {
  const { runs, pictures, code } = prose
  const subject = { ...asked, report: atMost(mostOfOne, asked.report) }
  const header = headerRuns(subject)
  const all = [...header, ...runs]
  const stems = finderOf(subject)(all.map(({ value }) => value).join('\n').toLowerCase())
  const mayHaveLostLinks = lostLink.some((words) => stems.has(words))
  inspectTraps(runs, subject)
  inspectCharacters(subject, code)
  inspectAlts(pictures, subject)
  inspectPeople(runs, slug, subject)
  inspectPersons(all, subject, stems)
  const signed = all.filter(({ value }) => mayBeMiswritten(value))
  for (const run of signed) inspectSpaces(run, subject)
  if (subject.language !== 'nb' && subject.language !== 'nn') return
  inspectQuotationMarks(signed, subject)
  for (const run of signed) inspectForms(run, subject)
  for (const run of runs) {
    if (mayHaveLostLinks) inspectLostLinks(run, subject)
    inspectBareAddresses(run, subject)
  }
  inspectWords(all.filter(({ span }) => span !== subject.places['tittel']), subject, stems)
  inspectStandard(runs, subject, stems)
  inspectReadability(runs, subject)
}

/** The reporter, silent on a code after `most` complaints of it. */
function atMost(most: number, report: Report): Report {
  const told = new Map<string, number>()
  return (code, ...rest) => {
    const count = (told.get(code) ?? 0) + 1
    told.set(code, count)
    if (count <= most) report(code, ...rest)
  }
}
