import type { Archive } from '../archive-types.js'
import { isReadable } from '../archive/state.js'
import { languages, type Language } from '../article/metadata-types.js'
import { Halt } from '../halt.js'
import { table } from '../report/table.js'
import type { Context } from './context.js'
import { answerFrom } from './look.js'
import { painter } from './paint.js'

export interface MalformOptions {
  readonly csv?: true
}

/** Articles and words in a language, with their shares in tenths of a per cent; no share where the texts don't count. */
export interface Tally {
  readonly language: Language
  readonly articles: number
  readonly words: number
  readonly articleShare: number | null
  readonly wordShare: number | null
}

/** A year's texts: `own` are nb and nn, which count; texts with `kilde` and those in other languages stand apart. */
export interface Malform {
  readonly year: string
  readonly own: readonly Tally[]
  readonly sourced: readonly Tally[]
  readonly others: readonly Tally[]
  /** The least per cent of each, from korus.yml; and every measure that is below it. */
  readonly required: number | null
  readonly unmet: readonly { readonly language: 'nb' | 'nn'; readonly of: 'articles' | 'words'; readonly share: number }[]
}

/** `korus malform`: how much of a year's texts is in bokmål and in nynorsk (språklova asks it of state bodies), as a table, JSON or CSV. Gives the exit code. */
export async function malform(context: Context, year: string | undefined, { csv }: MalformOptions): Promise<number> {
  const wanted = year ?? context.now.slice(0, 4)
  if (!/^\d{4}$/.test(wanted)) throw new Halt(2, { kind: 'bad-value', option: context.words.program.help.placeholders.year, value: wanted, known: [context.now.slice(0, 4)] })
  return answerFrom(context, (archive) => {
    const found = countMalform(archive, wanted)
    if (csv === true) context.answer(asCsv(found))
    else if (context.format === 'json') context.answer(JSON.stringify(found, null, 2))
    else tell(context, found)
    return 0
  })
}

/** Counts the texts dated in a year that are published or have expired. */
export function countMalform({ entries, settings }: Pick<Archive, 'entries' | 'settings'>, year: string): Malform {
  const texts = entries.filter(({ article: { meta }, state }) => meta.date.startsWith(`${year}-`) && isReadable(state)).map(({ article }) => article)
  const count = (language: Language, from: typeof texts): Omit<Tally, 'articleShare' | 'wordShare'> => {
    const own = from.filter(({ meta }) => meta.language === language)
    return { language, articles: own.length, words: own.reduce((sum, { reading }) => sum + reading.words, 0) }
  }
  const [ours, sourced] = [texts.filter(({ meta }) => meta.source === null), texts.filter(({ meta }) => meta.source !== null)]
  const two = (['nb', 'nn'] as const).map((language) => ({ ...count(language, ours), language }))
  const sum = { articles: two.reduce((all, { articles }) => all + articles, 0), words: two.reduce((all, { words }) => all + words, 0) }
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 1000) / whole))
  const own = two.map((one) => ({ ...one, articleShare: share(one.articles, sum.articles), wordShare: share(one.words, sum.words) }))
  const apart = (from: typeof texts, which: readonly Language[]): Tally[] =>
    which.map((language) => ({ ...count(language, from), articleShare: null, wordShare: null })).filter(({ articles }) => articles > 0)
  const required = settings.malform?.required ?? null
  const measures = own.flatMap(({ language, articleShare, wordShare }) =>
    [{ language, of: 'articles' as const, share: articleShare }, { language, of: 'words' as const, share: wordShare }])
  return {
    year, own, required,
    sourced: apart(sourced, languages),
    others: apart(ours, languages.filter((language) => language !== 'nb' && language !== 'nn')),
    unmet: measures.flatMap(({ share: found, ...measure }) => (required !== null && found !== null && found < required * 10 ? [{ ...measure, share: found }] : [])),
  }
}

function tell(context: Context, { year, own, sourced, others, required, unmet }: Malform): void {
  const { malform: say } = context.words.program.answers
  const paint = painter(context)
  const share = (tenths: number | null): string => (tenths === null ? '' : say.share(tenths))
  const row = ({ language, articles, words, articleShare, wordShare }: Tally): string[] =>
    [say.languages[language], say.number(articles), share(articleShare), say.number(words), share(wordShare)]
  const { columns } = say
  const sum = [...own, ...sourced, ...others].reduce((all, { articles }) => all + articles, 0)
  const rows = [
    ['', columns.articles, columns.share, columns.words, columns.share],
    ...own.map(row),
    ...(sourced.length > 0 ? [[], [say.sourced], ...sourced.map(row)] : []),
    ...(others.length > 0 ? [[], [say.others], ...others.map(row)] : []),
  ]
  const verdict = required === null ? [] : unmet.length === 0 ? [say.met(required)] : unmet.map(({ language, share: found, of }) => say.unmet(required, language, found, of))
  const shown = sum === 0 ? [say.none] : [...table(rows, { width: context.width, right: [1, 2, 3, 4] }), ...(verdict.length > 0 ? ['', ...verdict] : [])]
  context.answer([paint('bold', say.heading(year)), '', ...shown].join('\n'))
}

/** The numbers as a spreadsheet in Norwegian opens them: semicolons, decimal commas. The names of the columns are part of the public surface. */
function asCsv({ year, own, sourced, others }: Malform): string {
  const share = (tenths: number | null): string => (tenths === null ? '' : `${Math.floor(tenths / 10)},${tenths % 10}`)
  const rows = ([['egne', own], ['kilde', sourced], ['andre', others]] as const).flatMap(([group, tallies]) =>
    tallies.map(({ language, articles, words, articleShare, wordShare }) => [year, group, language, articles, words, share(articleShare), share(wordShare)].join(';')))
  return ['aar;gruppe;sprak;artikler;ord;andel_artikler;andel_ord', ...rows].join('\n')
}
