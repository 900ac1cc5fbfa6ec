import type { Report } from '../diagnostic.js'
import type { Source, Span } from '../source.js'

/**
 * Where a header stands: the opening fence, the YAML between the fences and the first character of the body. `sound` when both
 * fences are exactly `---`; `readable` when what lies between is meant as YAML.
 */
export interface Fences {
  readonly open: Span
  readonly yaml: Span
  readonly bodyStart: number
  readonly sound: boolean
  readonly readable: boolean
}

interface Line extends Span {
  readonly text: string
  /** The offset behind the line break. */
  readonly next: number
}

/** A row of dashes of any kind, as word processors make of `---`, and what is not seen around it; a single hyphen is none. */
const dashes = /^\p{Cf}*(?:[-‐‑‒–—―−]{2,}|[—―])[\s\p{Cf}]*$/u
/** How many lines a text may have above its header. */
const mostAbove = 20
const keyed = /^[\p{L}_]+[ \t]*:(?:[ \t]|$)/u

/** Whether a header that is YAML ends with a line. */
const closes = (text: string): boolean => text.startsWith('---') || text === '...' || dashes.test(text)

/** Every line from `from`, to the end of a header that begins there; CR LF, LF and a lone CR each end one. */
function linesOf(text: string, from: number): readonly Line[] {
  const lines: Line[] = []
  const pattern = /\r\n|\n|\r|$/g
  for (let start = from; ; ) {
    pattern.lastIndex = start
    const found = pattern.exec(text) as RegExpExecArray
    lines.push({ text: text.slice(start, found.index), start, end: found.index, next: found.index + found[0].length })
    if (found[0] === '' || (lines.length > 1 && lines[0]?.text === '---' && closes(text.slice(start, found.index)))) return lines
    start = found.index + found[0].length
  }
}

/** The line of a whole header below some text, such as a comment or a code fence; undefined where the text begins as a header or has none. */
function headerBelow(lines: readonly Line[], top: number): number | undefined {
  const first = lines[top]?.text ?? ''
  if (first === '' || dashes.test(first.trimStart()) || keyed.test(first) || /^(?:---|\+\+\+)/.test(first)) return undefined
  const open = lines.findIndex(({ text }, i) => i > top && i <= top + mostAbove && text === '---' && keyed.test(lines[i + 1]?.text ?? ''))
  return open > 0 && lines.some(({ text }, i) => i > open && text === '---') ? open : undefined
}

/** Finds the header's fences, mended as they were meant where they are faulty, and tells each fault; undefined where there is no header. */
export function findFences({ text }: Source, report: Report): Fences | undefined {
  const lines = linesOf(text, /^\uFEFF*/.exec(text)?.[0].length ?? 0)
  const top = lines.findIndex((line) => line.text.trim() !== '')
  const first = headerBelow(lines, top) ?? top
  const line = lines[first] ?? (lines[0] as Line)
  const at = (span: Line): Span => ({ start: span.start, end: span.end })
  const mend = { span: at(line), text: '---' }
  let yamlFrom = first + 1
  let sound = false
  let readable = true
  if (line.text === '---') {
    sound = first === 0
    const above = { start: lines[0]?.start ?? 0, end: line.start }
    if (top < first) report('hode-ikke-forst', { text: true }, at(lines[top] as Line))
    else if (!sound) report('hode-ikke-forst', { text: false }, at(line), { span: above, text: '' })
  } else if (dashes.test(line.text.trimStart())) {
    report('hode-gjerde', { found: line.text }, at(line), mend)
  } else if (/^\+\+\+[ \t]*$/.test(line.text)) {
    report('hode-toml', {}, at(line))
    readable = false
  } else if (/^---[^-]/.test(line.text)) {
    const language = line.text.slice(3).trim()
    readable = /^ya?ml$/i.test(language)
    report('hode-sprak', { language }, at(line), readable ? mend : undefined)
  } else {
    report('mangler-hode', {}, at(line))
    if (!keyed.test(line.text)) return undefined
    yamlFrom = first
  }
  const close = readable
    ? lines.findIndex(({ text: written }, i) => i >= yamlFrom && closes(written))
    : lines.findIndex((l, i) => i >= yamlFrom && l.text.trim() === line.text.slice(0, 3))
  const start = (lines[yamlFrom] ?? line).start
  const yamlStart = yamlFrom > first && lines[yamlFrom] === undefined ? text.length : start
  const closing = lines[close]
  if (!closing && yamlFrom === first) return undefined
  if (closing) {
    if (closing.text === '...') report('yaml-slutt', {}, at(closing), { span: at(closing), text: '---' })
    else if (closing.text !== '---' && readable) {
      const isDashes = dashes.test(closing.text)
      report('hode-gjerde', { found: closing.text }, at(closing), isDashes ? { span: at(closing), text: '---' } : undefined)
    }
    sound &&= closing.text === '---'
    return { open: at(line), yaml: { start: yamlStart, end: closing.start }, bodyStart: closing.next, sound, readable }
  }
  // Where the header was never closed, it most likely ends with the last line that looks like one of its own.
  const rest = lines.slice(yamlFrom)
  const strange = rest.findIndex((l) => l.text.trim() !== '' && !keyed.test(l.text) && !/^(?:[ \t]|-[ \t]|#[^#]|["'{}\]])/.test(l.text))
  const ends = rest[strange]
  report('hode-ikke-lukket', { line: ends ? yamlFrom + strange + 1 : lines.length }, at(line))
  const end = ends ? ends.start : text.length
  return { open: at(line), yaml: { start: Math.min(yamlStart, end), end }, bodyStart: end, sound: false, readable }
}
