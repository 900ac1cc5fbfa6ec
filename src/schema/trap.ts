import type { headerCodes } from '../codes/header.js'
import type { Fix, Params } from '../diagnostic.js'
import type { Span } from '../source.js'
import { closing, isBlank, isComment, lineWith, quoted, valueSpan, yamlLines, type YamlLine } from './yaml-line.js'

type YamlCode = Extract<keyof typeof headerCodes, `yaml-${string}`>

/** A fault in YAML as an editor would name it; offsets are in the YAML text. */
export type Fault = {
  [C in YamlCode]: { readonly code: C; readonly params: Params<C>; readonly span: Span; readonly fix?: Fix }
}[YamlCode]

/** A fault that stopped the parser, with its line and what of it must be taken out of the text before the rest can be read. */
export type Trap = Fault & { readonly line: YamlLine; readonly spoils: 'value' | 'line' | 'tabs' | 'all' }

const opensBlock = /^[|>][+-]?[1-9]?[+-]?(\s+#.*)?$/
const afterValue = /^(?:\s+#.*|\s*)$/

/** The value's own apostrophes aside, was the whole of it meant to stand in single quotation marks? */
const meantQuoted = (value: string): boolean => /^'.*'$/.test(value) && !/(?<!\p{L})'|'(?!\p{L})/u.test(value.slice(1, -1))

/** Names the fault of one line, seen alone; undefined where the line is sound as far as it goes. */
function trapOfLine(line: YamlLine, previousKey: string | null): Trap | undefined {
  const { value, valueStart } = line
  const span = valueSpan(line)
  const all = { start: line.start + line.text.length - line.text.trimStart().length, end: line.start + line.text.length }
  const tab = /^[ -]*\t/.exec(line.text)
  if (tab) return { code: 'yaml-tabulator', params: {}, span: { start: line.start + tab[0].length - 1, end: line.start + tab[0].length }, spoils: 'tabs', line }
  if (/^(---|\.\.\.)/.test(line.text)) return { code: 'yaml-slutt', params: {}, span: all, spoils: 'line', line }
  if (line.key === null && line.dashes === '' && !/^[[{"'-]/.test(value)) {
    const glued = /^([\p{L}\d_-]+):(?!\/\/)(\u00A0*)(\S.*)$/u.exec(value)
    if (!glued) return { code: 'yaml-lost-linje', params: { key: previousKey, line: `  ${value}` }, span, spoils: 'line', line }
    const [, key = '', hard = '', rest = ''] = glued
    const colon = valueStart + key.length
    return {
      code: 'yaml-mangler-mellomrom',
      params: { line: `${key}: ${rest}`, hard: hard !== '' },
      span: { start: valueStart, end: colon + 1 + hard.length },
      fix: { span: { start: colon, end: colon + 1 + hard.length }, text: ': ' },
      spoils: 'value',
      line: { ...line, key, value: value.slice(key.length + 2), valueStart: colon + 2 },
    }
  }
  const asText = lineWith(line, quoted(value))
  const fix = { span, text: quoted(value) }
  const first = value.charAt(0)
  const spoils = 'value'
  if (first === '"' || first === "'") {
    const end = closing(value, 0)
    if (end < 0 || afterValue.test(value.slice(end))) return undefined
    const text = meantQuoted(value) ? quoted(value.slice(1, -1)) : quoted(value)
    return { code: 'yaml-anforselstegn', params: { line: lineWith(line, text) }, span, fix: { span, text }, spoils, line }
  }
  if (first === '[' || first === '{') {
    const end = closing(value, 0)
    if (end < 0 || afterValue.test(value.slice(end))) return undefined
    return { code: 'yaml-spesialtegn', params: { mark: first, line: asText }, span, fix, spoils, line }
  }
  if (/^[&*!]/.test(value)) return { code: 'yaml-anker', params: { mark: /^\S+/.exec(value)?.[0] ?? first, line: asText }, span, fix, spoils, line }
  if (/^-(\s|$)/.test(value)) return { code: 'yaml-strek-i-verdi', params: { line: asText }, span, spoils, line }
  if (/^[%@`,\]}]|^\?\s/.test(value) || (/^[|>]/.test(value) && !opensBlock.test(value))) {
    return { code: 'yaml-spesialtegn', params: { mark: first, line: asText }, span, fix, spoils, line }
  }
  if (/:(\s|$)/.test(value)) return { code: 'yaml-kolon-i-verdi', params: { line: asText }, span, fix, spoils, line }
  return undefined
}

/** A value of several lines with a colon in a later one, or a key that is moved in below a line that already has its value. */
function trapBelow(line: YamlLine, below: readonly YamlLine[]): Trap | undefined {
  const next = below.find((l) => !isBlank(l) && !isComment(l))
  if (line.key === null || line.value === '' || /^["'[{|>]/.test(line.value) || !next || next.indent <= line.indent) return undefined
  if (next.key !== null && /\s/.test(next.key)) {
    const rest = below.slice(0, below.findIndex((l) => !isBlank(l) && l.indent <= line.indent) >>> 0).map((l) => l.text.trim())
    const whole = [line.value, ...rest].join(' ').trim()
    const at = { start: next.start + next.text.length - next.text.trimStart().length, end: next.start + next.text.length }
    return { code: 'yaml-kolon-i-verdi', params: { line: lineWith(line, quoted(whole)) }, span: at, spoils: 'value', line }
  }
  return { code: 'yaml-innrykk', params: {}, span: { start: next.start, end: next.start + next.text.length }, spoils: 'line', line: next }
}

/** A quotation or list at or above `index` that is still open where the parser stopped. */
function trapAbove(text: string, lines: readonly YamlLine[], index: number, stopped: number): Trap | undefined {
  for (let i = index; i >= 0; i--) {
    const line = lines[i] as YamlLine
    const mark = /^["'[{]/.exec(line.value)?.[0]
    if (mark === undefined || line.text.includes('\uFFFD')) continue
    const end = closing(text, line.valueStart)
    const rest = end < 0 ? 'x' : text.slice(end, text.indexOf('\n', end) >>> 0)
    if (end >= 0 && end <= stopped && afterValue.test(rest)) continue
    const next = lines[i + 1]
    if (next && next.indent <= line.indent && end > Math.max(stopped, next.start) && afterValue.test(rest) && !lines.some((l) => l.key !== null && l.start > line.start && l.start < end)) {
      // The quotation closes, further down; it is its lines that are not moved in.
      const whole = { ...line, text: text.slice(line.start, end) }
      return { code: 'yaml-lost-linje', params: { key: line.key, line: `  ${next.text}` }, span: { start: next.start, end }, spoils: 'value', line: whole }
    }
    const cut = /\s(#.*)$/.exec(line.value)?.[1]
    if (cut !== undefined && /^[[{]/.test(mark)) {
      const whole = line.value.replace(/(?<=[[{,:]\s*)[^\s[{,:"'][^[{,:"']*\s#[^,\]}]*/, quoted)
      const at = line.valueStart + line.value.length
      return { code: 'yaml-avkuttet', params: { lost: cut, line: lineWith(line, whole) }, span: { start: at - cut.length, end: at }, spoils: 'value', line }
    }
    const close = ({ '[': ']', '{': '}' } as Record<string, string>)[mark] ?? mark
    return {
      code: 'yaml-ikke-lukket',
      params: { mark: close, line: lineWith(line, line.value + close) },
      span: valueSpan(line),
      spoils: 'value',
      line,
    }
  }
  return undefined
}

/** Names the fault behind a parser's complaint at `[from, to)` of `text`; always gives an answer, at worst `yaml-feil`. */
export function trapAt(text: string, from: number, to: number, code: string): Trap | undefined {
  const lines = yamlLines(text)
  const reached = lines.findLastIndex((l) => l.start <= from)
  const index = lines.findLastIndex((l, i) => i <= reached && !isBlank(l) && !isComment(l))
  const line = lines[index]
  if (!line) return undefined
  const lineEnd = line.start + line.text.length
  const span = from < lineEnd ? { start: from, end: Math.max(Math.min(to, lineEnd), from + 1) } : { start: line.start, end: lineEnd }
  if (code === 'LIST_AT_TOP') return { code: 'yaml-feil', params: {}, span: { start: from, end: from + 1 }, spoils: 'all', line }
  if (code === 'RESOURCE_EXHAUSTION') return { code: 'yaml-for-dyp', params: {}, span, spoils: 'line', line }
  if (code === 'MULTIPLE_DOCS') {
    const mark = lines.findLast((l, i) => i <= index && /^(---|\.\.\.)/.test(l.text)) ?? line
    return { code: 'yaml-slutt', params: {}, span: { start: mark.start, end: mark.start + mark.text.length }, spoils: 'line', line: mark }
  }
  if (code === 'BAD_DQ_ESCAPE') {
    const value = line.value.replace(/^"|"$/g, '')
    return { code: 'yaml-spesialtegn', params: { mark: '\\', line: lineWith(line, quoted(value)) }, span: valueSpan(line), spoils: 'value', line }
  }
  if (code === 'BLOCK_IN_FLOW' && /^[[{]/.test(line.value)) {
    const part = text.slice(from, to).trim()
    const better = line.text.replace(part, quoted(part)).trim()
    return { code: 'yaml-kolon-i-verdi', params: { line: better }, span: { start: from, end: from + part.length }, spoils: 'value', line }
  }
  const previousKey = lines.findLast((l, i) => i < index && l.key !== null)?.key ?? null
  const firstLine = lines.find((l) => !isBlank(l) && !isComment(l)) as YamlLine
  const above = () => trapAbove(text, lines, index, from)
  const found =
    (line.key === null ? above() : undefined) ?? trapOfLine(line, previousKey) ?? trapBelow(line, lines.slice(index + 1)) ?? above()
  if (found) return found
  const misplaced = firstLine.indent > line.indent ? firstLine : line
  const indentation = { start: misplaced.start, end: misplaced.start + misplaced.text.length }
  const isIndent = ['BAD_INDENT', 'MISSING_CHAR', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'UNEXPECTED_TOKEN'].includes(code)
  if (isIndent && (misplaced !== line || misplaced.indent > 0)) return { code: 'yaml-innrykk', params: {}, span: indentation, spoils: 'line', line: misplaced }
  return { code: 'yaml-feil', params: {}, span, spoils: 'line', line }
}
