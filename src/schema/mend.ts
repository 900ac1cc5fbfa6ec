import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml'
import type { Span } from '../source.js'
import { trapAt, type Fault, type Trap } from './trap.js'

/** Each round names one more fault; past this many the rest of the text is too broken to say more about. */
const mostRounds = 25
/** In UTF-16 units, over all rounds: a fault on every line costs the parser a millisecond for each sixty. */
const mostParsed = 80_000
/** Korus itself uses four. */
const mostLevels = 20
/** Stands where a faulty value was, so that the keys around it can still be read at their own places. */
const filler = '\uFFFD'

/** A YAML text that the parser understands: what had to be covered to get there is told by `faults`, and every offset stands. */
export interface Mended {
  readonly text: string
  readonly root: YAMLMap | null
  readonly faults: readonly Fault[]
  /** Where values begin that are covered with filler. */
  readonly spoiled: ReadonlySet<number>
  /** Whether no line with a key had to be covered. */
  readonly complete: boolean
}

/**
 * Parses YAML, and where the parser stops, names the fault, covers it and parses again. One fault makes the parser misread all
 * that follows, so its second complaint is never worth hearing before the first is out of the way.
 */
export function mend(original: string): Mended {
  const faults: Fault[] = [...earlyFaults(original)]
  let text = faults.reduce((covering, { span }) => covered(covering, span.start, span.end, ' '), original)
  const spoiled = new Set<number>()
  const blamed = new Set<number>()
  let complete = true
  for (let deep = tooDeep(text); deep; deep = tooDeep(text)) {
    faults.push({ code: 'yaml-for-dyp', params: {}, span: deep.span })
    text = covered(text, deep.entry.start, deep.entry.end, ' ')
    complete = false
  }
  const rounds = Math.min(mostRounds, Math.max(2, Math.floor(mostParsed / text.length)))
  for (let round = 0; round < rounds; round++) {
    const { contents, errors } = parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false })
    const root = contents as Node | null
    const failure = firstFailure(errors, root)
    if (!failure) return { text, root: isMap(root) ? root : null, faults, spoiled, complete }
    const trap = trapAt(text, failure.from, failure.to, failure.code)
    if (!trap) break
    const again = blamed.has(trap.line.start)
    if (!again) faults.push(trap)
    blamed.add(trap.line.start)
    if (trap.spoils === 'all') break
    // A line that is blamed a second time has something else wrong with it, and must go.
    if (again || trap.spoils === 'line') complete = false
    else if (trap.spoils === 'value') spoiled.add(trap.line.valueStart)
    text = without(text, again ? { ...trap, spoils: 'line' } : trap)
  }
  return { text, root: null, faults, spoiled, complete: false }
}

/** Faults that the parser lets pass or misreads: directives, and no-break spaces for indentation. */
function earlyFaults(text: string): readonly Fault[] {
  const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })
  const directives = [...text.matchAll(/^%[^\r\n]*/gm)].map((match): Fault => ({ code: 'yaml-anker', params: { mark: match[0].trim() }, span: spanOf(match) }))
  const hardSpaces = [...text.matchAll(/^ *\u00A0[ \u00A0]*(?=[\p{L}\d_]+:|- )/gmu)].map((match): Fault => {
    const span = spanOf(match)
    return { code: 'yaml-hardt-mellomrom', params: {}, span, fix: { span, text: ' '.repeat(match[0].length) } }
  })
  return [...directives, ...hardSpaces]
}

/**
 * The first place with more levels than anyone means, and the entry at the top that holds it. It is counted on the text, because how
 * deep the parser can go before its stack is full differs from one Node to the next.
 */
function tooDeep(text: string): { readonly span: Span; readonly entry: Span } | undefined {
  for (const entry of text.matchAll(/^[^\s#][^\n]*\n?(?:[ \t\]}][^\n]*\n?|\n)*/gm)) {
    const at = deepOffset(entry[0])
    if (at < 0) continue
    const start = entry.index + at
    return { span: { start, end: start + (/^[^\r\n]*/.exec(entry[0].slice(at))?.[0].length ?? 1) }, entry: { start: entry.index, end: entry.index + entry[0].length } }
  }
  return undefined
}

/** Where a text goes past the deepest level, by brackets or by the marks of lists in lists; -1 where it never does. */
function deepOffset(text: string): number {
  const marks = new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${mostLevels}}`, 'm').exec(text)
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if ((c === '[' || c === '{') && ++depth >= mostLevels) return i
    if ((c === ']' || c === '}') && depth > 0) depth--
  }
  return marks ? marks.index + marks[0].length - 1 : -1
}

interface Failure {
  readonly from: number
  readonly to: number
  readonly code: string
}

/** The parser's first complaint, or that there are no keys at the top; tags and aliases, which don't mislead it, are told of later. */
function firstFailure(errors: readonly { readonly pos: readonly [number, number]; readonly code: string }[], root: Node | null): Failure | undefined {
  const [error] = errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED' && code !== 'BAD_ALIAS').toSorted((a, b) => a.pos[0] - b.pos[0])
  if (error) return { from: error.pos[0], to: error.pos[1], code: error.code }
  if (root === null || isMap(root) || (isScalar(root) && root.source === '')) return undefined
  const { start, end } = rangeOf(root)
  return { from: start, to: end, code: isSeq(root) ? 'LIST_AT_TOP' : 'TEXT_AT_TOP' }
}

/** A node's own stretch of the text. */
export const rangeOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 })

/** The text with `[from, to)` covered by `by`; line breaks stay, so that no offset and no line moves. */
const covered = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, by) + text.slice(to)

/** The text without what a trap spoils, and without the lines moved in below it, which belong to it. */
function without(text: string, { line, spoils, code }: Trap): string {
  const lineEnd = line.start + line.text.length
  if (spoils === 'tabs') {
    const blank = /^[ \t]+/.exec(line.text)?.[0].length ?? 0
    return covered(text, line.start, line.start + blank, ' ')
  }
  const colon = code === 'yaml-mangler-mellomrom' ? covered(text, line.valueStart - 1, line.valueStart, ' ') : text
  const mended = spoils === 'line' ? covered(text, line.start, lineEnd, ' ') : covered(colon, line.valueStart, lineEnd, filler)
  const from = mended.indexOf('\n', line.start) + 1 || mended.length
  const below = new RegExp(`^(?:[ \\t]*\\r?\\n|[ \\t]{${line.indent + 1}}[^\\n]*\\n)*`).exec(mended.slice(from))?.[0] ?? ''
  return covered(mended, from, Math.max(from + below.length, lineEnd), ' ')
}
