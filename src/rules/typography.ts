import type { TextRun } from '../markdown/text-run.js'
import { monthNames } from '../norwegian/calendar.js'
import { isForeign, type Subject } from './subject.js'

type FormCode = 'tankestrek' | 'tallrekke' | 'hardt-mellomrom' | 'telefonnummer' | 'ordenstall' | 'klokkeslett'

/** What Norwegian writes in another way: a run without `sign` can't hold it; `better` gives it right, or null where it is right as it stands. */
interface Form {
  readonly code: FormCode
  readonly sign: RegExp
  readonly pattern: RegExp
  better(found: RegExpExecArray): string | null
}

const noBreak = '\u00a0'
const clock = '(?:[01]?\\d|2[0-3])[:.][0-5]\\d'
const units = 'prosent|%|år|uker|veker|måneder|månader|dager|dagar|timer|timar|minutter|minutt|kroner|personer|personar|deltakere|deltakarar|ganger|gonger|meter|km|kg|gram'
const telephone = /(?:tlf|telefon|ring|mobil|sms|nummer|nr)\p{L}*\.?:?\s*(?:på |til |nr\.? |nummer )?(?:\+47 ?)?$/iu
const before = (found: RegExpExecArray, length = 24): string => found.input.slice(Math.max(0, found.index - length), found.index)

/** Eight digits as they are grouped: mobiles and 800 numbers in 3-2-3, others in pairs. */
const grouped = (digits: string): string =>
  digits.length === 6 ? digits.replace(/(...)(...)/, '$1 $2') : /^[489]/.test(digits) ? digits.replace(/(...)(..)(...)/, '$1 $2 $3') : digits.replace(/(..)(?=.)/g, '$1 ')

const forms: readonly Form[] = [
  {
    code: 'tankestrek', sign: / --? /,
    pattern: /(?<=[\p{L}\p{N}»”")\].,!?…%] )--?(?= [\p{L}\p{N}«“"(])/gu,
    better: ({ input, index, 0: { length } }) => (/\d/.test(input[index - 2] ?? '') && /\d/.test(input[index + length + 1] ?? '') ? null : '–'),
  },
  {
    code: 'tallrekke', sign: /\d ?- ?\d/,
    pattern: /(?<![\p{L}\p{N}/.:,-])((?:1[5-9]|20)\d\d)(?: - |-)((?:1[5-9]|20)\d\d|\d\d)(?![\p{L}\p{N}/-]|[.,:]\d)/gu,
    better: ({ 0: found, 1: from = '', 2: to = '' }) => {
      const end = to.length === 4 ? to : from.slice(0, 2) + to
      // 2010-12 may be a month.
      return end > from && (to.length === 4 || Number(to) > 12) ? found.replace(/ ?- ?/, '–') : null
    },
  },
  {
    code: 'tallrekke', sign: /\d ?- ?\d/,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}/.:,-]|- ?)\\d{1,3}(?:,\\d+)?(?: - |-)\\d{1,3}(?:,\\d+)?(?=[ ${noBreak}](?:${units})(?!\\p{L}))`, 'gu'),
    better: ({ 0: found }) => found.replace(/ ?- ?/, '–'),
  },
  {
    code: 'tallrekke', sign: /\d(?:\.|:\d\d|\.\d\d) ?- ?\d/,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,2}\\.(?: - |-)\\d{1,2}\\.(?= (?:${monthNames.join('|')}))|${clock}(?: - |-)${clock}(?!\\d))`, 'gu'),
    better: ({ 0: found }) => found.replace(/ ?- ?/, '–'),
  },
  {
    code: 'klokkeslett', sign: /\d:[0-5]\d/,
    pattern: /(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])/g,
    better: (found) => {
      const after = found.input.slice(found.index + found[0].length, found.index + found[0].length + 12)
      // The space behind kl is told of with the time.
      if (/\bkl\.? ?$/i.test(before(found))) return null
      const isTime = /(?:\bkl\.?|klokk[ae]n?|\d[:.]\d\d ?[-–])\s?$/i.test(before(found)) || new RegExp(`^ ?[-–] ?${clock}(?!\\d)`).test(after)
      return isTime ? found[0].replace(':', '.') : null
    },
  },
  {
    code: 'ordenstall', sign: /\d (?:ja|fe|ma|ap|ju|au|se|ok|no|de)/,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}.,/:-])(?:[1-9]|[12]\\d|3[01]) (?:${monthNames.join('|')})(?!\\p{L})`, 'gu'),
    better: ({ 0: found }) => found.replace(' ', '. '),
  },
  {
    code: 'hardt-mellomrom', sign: /\d ?%|kl\.? ?\d|§ ?\d|kr\.? ?\d/i,
    pattern: /(?<![\d.,])\d[\d.,]* ?%(?![\p{L}\p{N}])|(?<!\p{L})(?:kl\.?|kr\.?|§) ?\d+(?:[.:]\d\d)?/giu,
    better: ({ 0: found }) => found
      .replace(/^(kl)\.? ?(\d+)[.:]?/i, (_, word: string, hour: string) => `${word}.${noBreak}${hour}${/[.:]/.test(found) ? '.' : ''}`)
      .replace(/^(kr)\.? ?/i, `$1${noBreak}`)
      .replace(/^§ ?/, `§${noBreak}`)
      .replace(/ ?%$/, `${noBreak}%`),
  },
  {
    code: 'hardt-mellomrom', sign: /\d \d{3}/,
    pattern: new RegExp(`(?<![\\p{L}\\d.,/:+-]|\\d[ ${noBreak}])[1-9]\\d{0,2}(?: \\d{3})+(?![ ${noBreak}]?\\d|\\p{L})`, 'gu'),
    better: (found) => (/^116 \d{3}$/.test(found[0]) || /(?:nr|nummer|tlf|telefon|ring|konto|org)\p{L}*\.?:? *$/iu.test(before(found)) ? null : found[0].replace(/ /g, noBreak)),
  },
  {
    code: 'telefonnummer', sign: /\d[\d ]{4,9}\d/,
    pattern: /(?<![\d/:-]|(?<!\+4)\d )(?:\d(?: ?\d){7}|116\d{3})(?! ?\d)/g,
    better: (found) => {
      const written = found[0]
      if (!telephone.test(before(found)) || /^(?:\d\d \d\d \d\d \d\d|\d{3} \d\d \d{3})$/.test(written)) return null
      return /^[2-9]|^116/.test(written) ? grouped(written.replace(/ /g, '')) : null
    },
  },
]

const anySign = new RegExp(forms.map(({ sign }) => sign.source).join('|'), 'i')

/** Reports signs and spaces that Norwegian writes in another way, each with its mend; a text in another language is left alone. */
export function inspectForms(run: TextRun, { report }: Subject): void {
  const { value } = run
  if (!anySign.test(value) || isForeign(value)) return
  for (const { code, sign, pattern, better } of forms) {
    if (!sign.test(value)) continue
    for (const match of value.matchAll(pattern)) {
      const suggestion = better(match)
      if (suggestion === null) continue
      const span = run.spanAt(match.index, match.index + match[0].length)
      report(code, { found: match[0], suggestion }, span, { span, text: suggestion })
    }
  }
}

const spaces: readonly (readonly [kind: 'before-mark' | 'inside-quotation' | 'mixed' | 'other', pattern: RegExp, better: string])[] = [
  ['before-mark', /(?<=[\p{L}\p{N}»)%])[ \u00a0]+(?=[,;:.!?](?:\s|$))/gu, ''],
  ['inside-quotation', /(?<=«)[ \u00a0]+|[ \u00a0]+(?=»)/g, ''],
  ['mixed', / +\u00a0[ \u00a0]*|\u00a0[ \u00a0]+/g, ' '],
  ['other', /(?<!\d)[\u2000-\u200a\u202f\u205f\u3000]+|[\u2000-\u200a\u202f\u205f\u3000]+(?![\d%])|\t+/g, ' '],
]
const anySpace = /[ \u00a0][,;:.!?»\u00a0]|[«\u00a0][ \u00a0]|[\u2000-\u200a\u202f\u205f\u3000\t]/

/** Whether a text has a sign that spaces, quotation marks or forms that Norwegian writes otherwise can't do without: most have none, and are looked at once. */
export const mayBeMiswritten = (value: string): boolean => /[\d"“”„«»\t\u00a0\u2000-\u200a\u202f\u205f\u3000]| [-,;:.!?]|^\s*$/.test(value)

/** Reports spaces where there should be none or another, and paragraphs of nothing else. */
export function inspectSpaces(run: TextRun, { report }: Subject): void {
  const { value, span } = run
  if (value.trim() === '') {
    report('rart-mellomrom', { kind: 'alone' }, span, { span, text: '' })
    return
  }
  if (!anySpace.test(value)) return
  for (const [kind, pattern, better] of spaces) {
    for (const { 0: found, index } of value.matchAll(pattern)) {
      const place = run.spanAt(index, index + found.length)
      report('rart-mellomrom', { kind }, place, { span: place, text: better })
    }
  }
}
