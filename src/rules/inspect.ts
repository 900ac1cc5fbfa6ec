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

/** Reports what the rules find in an article's text and header, with nothing that depends on the day: that is told of from the archive. */
export function inspectProse(prose: Prose, slug: string | null, subject: Subject): void {
  const { runs, pictures, code } = prose
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
