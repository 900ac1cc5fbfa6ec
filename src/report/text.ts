import type { Wording } from '../messages/wording.js'
import { visible } from '../visible.js'
import type { Judged } from './judge.js'
import { markedLines } from './marked.js'
import { placer, type Texts } from './place.js'

export interface TextOptions {
  readonly colour: boolean
  /** Whether many alike are shortened; they are unless this is false. */
  readonly short?: boolean
  /** The columns of the terminal; 100 when they are unknown. */
  readonly width?: number
  /** How a path is shown, such as relative to where the reader stands. */
  readonly shownPath?: (path: string) => string
}

const paints = { error: '1;31', warning: '1;33', advice: '1;36', place: '4', hint: '1;32', dim: '2' } as const

/** With more than this of one code, only the first few are shown whole and the others as places, those in the last files as a number. */
const most = { alike: 5, whole: 3, files: 10, places: 8 } as const

/**
 * The report a person reads, without a line break at its end. For each complaint, in the order given: its place, the lines of the
 * source with carets, what is wrong and what to do. Nothing from a source reaches the terminal but as visible characters.
 */
export function reportText(judged: readonly Judged[], texts: Texts, words: Wording, options: TextOptions): string {
  const { colour, short = true, width = 100, shownPath = (path) => path } = options
  const say = words.program.report
  const place = placer(texts)
  const paint = (as: keyof typeof paints, text: string): string => (colour ? `\u001b[${paints[as]}m${text}\u001b[0m` : text)
  const numbers = ({ diagnostic: { at } }: Judged): string => {
    const { line, column } = place(at.path, at.span.start)
    return `${line}:${column}`
  }
  const located = (path: string, places: readonly string[]): string => visible(shownPath(path)) + (texts.has(path) ? `:${places.join(', ')}` : '')

  function framed({ diagnostic: { at }, severity }: Judged): string[] {
    const text = texts.get(at.path)
    if (text === undefined) return []
    return markedLines(text, at.span, (offset) => place(at.path, offset), width, (as, shown) => paint(as === 'mark' ? severity : as, shown))
  }

  function whole(one: Judged): string {
    const { diagnostic, severity } = one
    const { message, hint } = words.diagnostic(diagnostic)
    // «Mente du …?» stands by itself; what to do is led in.
    const lines = [
      `${paint(severity, `${say.severity[severity]}:`)} ${message}  ${paint('dim', diagnostic.code)}`,
      ...(hint === '' ? [] : [/\?(?: |$)/.test(hint) ? hint : `${paint('hint', `${say.hint}:`)} ${hint}`]),
    ]
    const indented = lines.map((line) => `  ${line.replaceAll('\n', '\n    ')}`)
    return [paint('place', located(diagnostic.at.path, [numbers(one)])), ...framed(one), ...indented].join('\n')
  }

  function placesOnly(others: readonly Judged[]): string {
    const files = grouped(others, ({ diagnostic }) => diagnostic.at.path)
    const lines = [...files].slice(0, most.files).map(([path, inFile]) => {
      const each = [...new Set(inFile.map(numbers))]
      const listed = each.slice(0, most.places)
      return `    ${located(path, listed)}${each.length > listed.length ? ' …' : ''}`
    })
    const unlisted = files.size - lines.length
    return [
      `  ${say.alike(others.length, others[0]?.diagnostic.code ?? '', files.size)}`,
      ...lines,
      ...(unlisted > 0 ? [`    ${say.moreFiles(unlisted)}`] : []),
    ].join('\n')
  }

  const byCode = grouped(judged, ({ diagnostic }) => diagnostic.code)
  const blocks = judged.flatMap((one) => {
    const alike = byCode.get(one.diagnostic.code) ?? []
    if (!short || alike.length <= most.alike) return whole(one)
    const rank = alike.slice(0, most.whole).indexOf(one)
    if (rank < 0) return []
    return rank < most.whole - 1 ? whole(one) : [whole(one), placesOnly(alike.slice(most.whole))]
  })
  return blocks.join('\n\n')
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
