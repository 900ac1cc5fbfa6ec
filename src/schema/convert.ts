import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import type { Report } from '../diagnostic.js'
import { lineMap, type Source, type Span } from '../source.js'
import { rangeOf, type Mended } from './mend.js'
import type { YamlEntry, YamlNode } from './tree.js'
import { quoted } from './yaml-line.js'

const mostDepth = 20
const comment = /[ \t]*(#[^\r\n]*)/y
const commentBelow = /[ \t]*\r?\n[ \t]+(#[^\r\n]*)/y

/** Gives the function that turns the parser's nodes into ours, at their places in the source from `offset` on, and reports what the parser lets pass in silence. */
export function converter(source: Source, offset: number, { text, spoiled }: Mended, report: Report): (root: Node) => YamlNode {
  const position = lineMap(source.text)
  // The text's last line break is our own.
  const last = text.length - 1
  const place = (from: number, to: number): Span => ({ start: Math.min(from, last) + offset, end: Math.min(to, last) + offset })

  /** An anchor or a tag before the node; on the same line also the marks that YAML drops without a word, such as a lone `!`. */
  const markBefore = (node: Node): Span | undefined => {
    const { start } = rangeOf(node)
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    const hasMark = ('anchor' in node && node.anchor !== undefined) || node.tag !== undefined
    const before = text.slice(Math.max(hasMark ? 0 : lineStart, start - 200), start)
    const mark = /(?:^|\s)([&!]\S*)\s*$/.exec(before)?.[1]
    if (mark === undefined) return undefined
    const from = start - before.length + before.lastIndexOf(mark)
    return place(from, from + mark.length)
  }

  /** What # takes away from a plain value: the rest of its line, or the line below a key with nothing else behind it. */
  const cutFrom = (node: Scalar): string | undefined => {
    const { start, end } = rangeOf(node)
    if (node.type !== 'PLAIN') return undefined
    comment.lastIndex = commentBelow.lastIndex = end
    return (comment.exec(text) ?? (start === end ? commentBelow.exec(text) : null))?.[1]?.trim()
  }

  /** The line that begins its value with a mark, as it would be were the value text; none within brackets, which hold more than the value. */
  const asText = (mark: Span): { readonly mark: string; readonly line?: string } => {
    const [from, to] = [mark.start - offset, mark.end - offset]
    const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trim()
    const value = text.slice(from, text.indexOf('\n', from)).trim()
    return { mark: text.slice(from, to), ...(/^[^[{]*(?::|-)$/.test(before) ? { line: `${before} ${quoted(value)}` } : {}) }
  }

  const scalar = (node: Scalar, home: Span): YamlNode => {
    const { start, end } = rangeOf(node)
    if (spoiled.has(start)) return { kind: 'unreadable', span: place(start, end) }
    const lost = cutFrom(node)
    if (lost !== undefined) {
      const from = text.indexOf('#', end)
      const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim()
      const whole = text.slice(start, from + lost.length).replace(/\s*\n\s*/g, ' ').trim()
      report('yaml-avkuttet', { lost, line: `${before} ${quoted(whole)}` }, place(from, from + lost.length))
      return { kind: 'unreadable', span: place(start, from + lost.length) }
    }
    if (node.type === 'PLAIN' && start === end) return { kind: 'empty', span: home }
    return { kind: 'scalar', text: String(node.value), span: place(start, end) }
  }

  const entry = (pair: Pair, seen: Map<string, number>, depth: number): readonly YamlEntry[] => {
    const key = pair.key as Node | null
    const span = key ? place(rangeOf(key).start, rangeOf(key).end) : place(0, 0)
    if (!isScalar(key) || key.source === '') {
      // A value without a key has nothing of the key to point at.
      const isShown = span.end > span.start || !pair.value
      report('yaml-feil', {}, isShown ? span : { start: span.start, end: place(0, rangeOf(pair.value as Node).end).end })
      return []
    }
    const marked = markBefore(key)
    if (marked) report('yaml-anker', { mark: text.slice(marked.start - offset, marked.end - offset) }, marked)
    const name = String(key.value)
    const glued = pair.value === null ? /^([^:]+):(\S.*)$/.exec(name) : null
    if (glued) {
      report('yaml-mangler-mellomrom', { line: `${glued[1]}: ${glued[2]}`, hard: false }, span)
      return [{ key: glued[1] as string, keySpan: span, value: { kind: 'unreadable', span } }]
    }
    const first = seen.get(name)
    if (first !== undefined) {
      report('yaml-dobbel-nokkel', { key: name, line: position(first).line }, span)
      return []
    }
    seen.set(name, span.start)
    return [{ key: name, keySpan: span, value: convert(pair.value as Node | null, span, depth) }]
  }

  const convert = (node: Node | null, home: Span, depth: number): YamlNode => {
    if (node === null) return { kind: 'empty', span: home }
    const { start, end } = rangeOf(node)
    const span = place(start, end)
    if (isAlias(node)) {
      report('yaml-anker', asText(span), span)
      return { kind: 'unreadable', span }
    }
    const mark = markBefore(node)
    if (mark) {
      report('yaml-anker', isScalar(node) ? asText(mark) : { mark: text.slice(mark.start - offset, mark.end - offset) }, mark)
      return { kind: 'unreadable', span }
    }
    if (isScalar(node)) return scalar(node, home)
    if (depth > mostDepth) {
      report('yaml-for-dyp', {}, span)
      return { kind: 'unreadable', span }
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(itemOf(item), place(start, start + 1), depth + 1))
      return { kind: 'list', items, span: trimmed(start, end) }
    }
    if (!isMap(node)) return { kind: 'unreadable', span }
    const seen = new Map<string, number>()
    return { kind: 'map', entries: node.items.flatMap((pair) => entry(pair, seen, depth + 1)), span: trimmed(start, end) }
  }

  /** A block collection's range runs on over the line break behind it. */
  const trimmed = (start: number, end: number): Span => place(start, start + text.slice(start, end).trimEnd().length)
  return (root) => convert(root, place(rangeOf(root).start, rangeOf(root).end), 1)
}

const itemOf = (item: unknown): Node | null => (isPair(item) ? null : (item as Node | null))
