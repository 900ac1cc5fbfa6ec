import type { Span } from '../source.js'

/** One line of YAML taken apart without a parser, for lines the parser has given up on. Offsets are in the text the line is from. */
export interface YamlLine {
  readonly start: number
  readonly text: string
  readonly indent: number
  readonly dashes: string
  readonly key: string | null
  readonly value: string
  readonly valueStart: number
}

const form = /^([ \t]*)((?:-[ \t]+)*)(?:("[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s"'#&*!|>%@`[\]{},:?-][^:]*):(?=[ \t]|$))?[ \t]*(.*)$/s

/** Gives every line of `text`, taken apart. */
export function yamlLines(text: string): readonly YamlLine[] {
  let start = 0
  return text.split('\n').map((line) => {
    const shown = withoutBlankEnd(line)
    const [, indent = '', dashes = '', key, value = ''] = form.exec(shown) ?? []
    const valueStart = start + shown.length - value.length
    const made = { start, text: shown, indent: indent.length + dashes.length, dashes, key: key?.trim() ?? null, value, valueStart }
    start += line.length + 1
    return made
  })
}

/** A pattern would take a time that grows with the square of a run of blanks. */
function withoutBlankEnd(line: string): string {
  let end = line.length
  while (end > 0 && ' \t\r'.includes(line.charAt(end - 1))) end--
  return line.slice(0, end)
}

export const isBlank = (line: YamlLine): boolean => line.value === '' && line.key === null && line.dashes === ''
export const isComment = (line: YamlLine): boolean => line.key === null && line.dashes === '' && line.value.startsWith('#')

/** The stretch of a line's value, or of all its words where it has no key. */
export const valueSpan = (line: YamlLine): Span => ({ start: line.valueStart, end: line.valueStart + line.value.length })

/** The line with `value` in the place of its own value, without indentation: how it should be written. */
export const lineWith = (line: YamlLine, value: string): string => `${line.dashes}${line.key === null ? '' : `${line.key}: `}${value}`

/** Gives `value` as a YAML string with quotation marks, the plainest kind that holds it. */
export function quoted(value: string): string {
  if (!/["\\]/.test(value)) return `"${value}"`
  if (!value.includes("'")) return `'${value}'`
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

/** Where the quotation or bracket that opens at `from` closes (the offset after it), or -1; within brackets, quotations and comments are stepped over. */
export function closing(text: string, from: number, to = text.length): number {
  const open = text.charAt(from)
  if (open === '"' || open === "'") {
    for (let i = from + 1; i < to; i++) {
      const c = text.charAt(i)
      if (c === '\\' && open === '"') i++
      else if (c === open && open === "'" && text.charAt(i + 1) === "'") i++
      else if (c === open) return i + 1
    }
    return -1
  }
  let depth = 0
  for (let i = from; i < to; i++) {
    const c = text.charAt(i)
    if (c === '[' || c === '{') depth++
    else if ((c === ']' || c === '}') && --depth === 0) return i + 1
    else if (c === '#' && /\s/.test(text.charAt(i - 1))) i = text.indexOf('\n', i) < 0 ? to : text.indexOf('\n', i)
    else if ((c === '"' || c === "'") && /[[{,:\s]/.test(text.charAt(i - 1))) {
      const end = closing(text, i, to)
      if (end < 0) return -1
      i = end - 1
    }
  }
  return -1
}
