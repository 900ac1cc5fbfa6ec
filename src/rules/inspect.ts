import type { Report } from '../diagnostic.js'
import type { Prose } from '../markdown/prose.js'
import { inspectCharacters } from './characters.js'
import { inspectReadability, inspectStandard } from './language.js'
import { inspectPeople, inspectPersons } from './privacy.js'
import { inspectQuotationMarks } from './quotation-marks.js'
import { inspectAlts, inspectBareAddresses, inspectLostLinks } from './references.js'
import { headerRuns, type Subject } from './subject.js'
import { inspectTraps } from './traps.js'
import { inspectForms, inspectSpaces } from './typography.js'
import { inspectWords } from './words.js'

/** Of one fault this often in one text no more is told: nobody reads it, and a text may be made of nothing else. */
const mostOfOne = 500

/** Reports what the rules find in an article's text and header, with nothing that depends on the day: that is told of from the archive. */
export function inspectProse(prose: Prose, slug: string | null, asked: Subject): void {
  const { runs, pictures, code } = prose
  const subject = { ...asked, report: atMost(mostOfOne, asked.report) }
  const header = headerRuns(subject)
  const all = [...header, ...runs]
  inspectTraps(runs, subject)
  inspectCharacters(subject, code)
  inspectAlts(pictures, subject)
  inspectPeople(runs, slug, subject)
  inspectPersons(all, subject)
  for (const run of all) inspectSpaces(run, subject)
  if (subject.language !== 'nb' && subject.language !== 'nn') return
  inspectQuotationMarks(all, subject)
  for (const run of all) inspectForms(run, subject)
  for (const run of runs) {
    inspectLostLinks(run, subject)
    inspectBareAddresses(run, subject)
  }
  inspectWords(all.filter(({ span }) => span !== subject.places['tittel']), subject)
  inspectStandard(runs, subject)
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
