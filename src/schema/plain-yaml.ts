import type { YamlEntry, YamlMap, YamlNode } from './tree.js'

/** A line without its indentation; `start` is its place in the file. */
interface Line {
  readonly text: string
  readonly start: number
  readonly indent: number
}

const mostDepth = 8
const key = /([\p{L}_][\p{L}\p{N}_-]{0,60}):(?: |$)/uy
const quoted = /'([^'\p{Cc}]*)'|"([^"\\\p{Cc}]*)"/uy
/** Texts in which no sign can mean anything to YAML: to the end of a line, and among others in brackets. */
const alone = /[\p{L}\p{N}(«“/+](?:[^:#[\]{}\p{Cc}]|:(?=\S)|(?<=\S)#)*(?<! )$/uy
const inBrackets = /[\p{L}\p{N}(«“/+](?:[^:#[\]{},&!\p{Cc}]|:(?=[\p{L}\p{N}/]))*(?<! )/uy

/**
 * What the YAML of most headers is, as the parser has it (yaml.ts): keys with a text of one line, a list or more keys, in brackets or on lines of their
 * own, and nothing that YAML could take in another way. Null for all else, about which the parser is asked. `offset` is the text's place in the file.
 */
export function plainYaml(text: string, offset: number): YamlMap | null {
  const lines = linesOf(text, offset)
  let next = 0

  const map = (indent: number, depth: number): YamlMap | null => {
    const entries: YamlEntry[] = []
    for (let line = lines[next]; line?.indent === indent; line = lines[next]) {
      const [whole, name = ''] = matchAt(key, line.text, 0) ?? []
      if (whole === undefined || entries.some((entry) => entry.key === name)) return null
      next++
      const value = whole.length < line.text.length ? inLine(line, whole.length) : below(indent, depth)
      if (!value) return null
      entries.push({ key: name, keySpan: { start: line.start, end: line.start + name.length }, value })
    }
    const [head, last] = [entries[0], entries.at(-1)]
    return head && last ? { kind: 'map', entries, span: { start: head.keySpan.start, end: last.value.span.end } } : null
  }

  const list = (indent: number, depth: number): YamlNode | null => {
    const items: YamlNode[] = []
    const start = lines[next]?.start ?? 0
    for (let line = lines[next]; line?.indent === indent && isItem(line); line = lines[next]) {
      const inside = { text: line.text.slice(2), start: line.start + 2, indent: indent + 2 }
      lines[next] = inside
      const isMap = matchAt(key, inside.text, 0) !== null
      const item = isMap ? map(inside.indent, depth + 1) : inLine(inside, 0)
      if (!item) return null
      if (!isMap) next++
      items.push(item)
    }
    return { kind: 'list', items, span: { start, end: items.at(-1)?.span.end ?? 0 } }
  }

  const below = (indent: number, depth: number): YamlNode | null => {
    const line = lines[next]
    if (!line || depth > mostDepth) return null
    if (isItem(line)) return line.indent >= indent ? list(line.indent, depth + 1) : null
    return line.indent > indent ? map(line.indent, depth + 1) : null
  }

  const root = map(0, 0)
  return next === lines.length ? root : null
}

const isItem = ({ text }: Line): boolean => text.startsWith('- ')

function linesOf(text: string, offset: number): Line[] {
  let start = offset
  const lines = text.split('\n').map((line): Line => {
    const content = line.replace(/^ +|\r$/g, '')
    const indent = line.length - content.length - (line.endsWith('\r') ? 1 : 0)
    const made = { text: content, start: start + indent, indent }
    start += line.length + 1
    return made
  })
  return lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The one value that a line is from a place to its end. */
function inLine({ text: line, start }: Line, from: number): YamlNode | null {
  let at = from
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = matchAt(pattern, line, at)
    if (found) at += found[0].length
    return found
  }
  const all = <T>(close: RegExp, one: () => T | null): T[] | null => {
    const found: T[] = []
    if (take(close)) return found
    do {
      const value = one()
      if (value === null) return null
      found.push(value)
    } while (take(/, /y))
    return take(close) ? found : null
  }
  const spanFrom = (begun: number) => ({ start: start + begun, end: start + at })
  const value = (pattern: RegExp, depth: number): YamlNode | null => {
    const begun = at
    const bracket = depth < mostDepth ? take(/[[{]/y)?.[0] : undefined
    if (bracket === '[') {
      const items = all(/\]/y, () => value(inBrackets, depth + 1))
      return items && { kind: 'list', items, span: spanFrom(begun) }
    }
    if (bracket === '{') {
      const entries = all(/\}/y, () => entry(depth + 1))
      return entries && new Set(entries.map(({ key: name }) => name)).size === entries.length ? { kind: 'map', entries, span: spanFrom(begun) } : null
    }
    const quotation = take(quoted)
    const text = quotation ? quotation[1] ?? quotation[2] : take(pattern)?.[0]
    return text === undefined ? null : { kind: 'scalar', text, span: spanFrom(begun) }
  }
  const entry = (depth: number): YamlEntry | null => {
    const begun = at
    const name = take(key)?.[1]
    if (name === undefined) return null
    const keySpan = { start: start + begun, end: start + begun + name.length }
    const found = value(inBrackets, depth)
    return found && { key: name, keySpan, value: found }
  }
  const found = value(alone, 0)
  return at === line.length ? found : null
}
