import { freshnessCodes } from '../codes/rules.js'
import { catalogue, collector, usualSeverity, type Code, type Diagnostic } from '../diagnostic.js'
import { nearest } from '../norwegian/nearest.js'
import type { Source, Span } from '../source.js'

/** A place where a person has set a complaint aside: what it covers, and where she says so. */
interface Silence {
  readonly code: string
  readonly reason: string
  readonly span: Span
  readonly covers: Span
}

const comment = /<!--\s*korus-ignore\s+([^\s:>]+)\s*(?::\s*([^]*?))?\s*-->/g
const headerComment = /^([ \t]*)#[ \t]*korus-ignore[ \t]+([^\s:]+)[ \t]*(?::[ \t]*([^\r\n]*))?$/gm

/** What is not there on every day: setting it aside may be of use later. */
const dayBound: ReadonlySet<string> = new Set([...Object.keys(freshnessCodes), 'samtykke-utlopt', 'fremtidig-dato'])

/** Whether anything may be set aside in a text. */
export const mayBeSilent = ({ text }: Source): boolean => text.includes('korus-ignore')

/** Gives the complaints of all files without those that are set aside where they stand, which can be in the `silent` ones; the order of a file's own is kept. */
export function silencedAll(diagnostics: readonly Diagnostic[], silent: readonly Source[], isRejected: (path: string) => boolean): readonly Diagnostic[] {
  if (silent.length === 0) return diagnostics
  const told = new Map<string, Diagnostic[]>(silent.map(({ path }) => [path, []]))
  for (const one of diagnostics) told.get(one.at.path)?.push(one)
  return [
    ...diagnostics.filter(({ at }) => !told.has(at.path)),
    ...silent.flatMap(({ path, text }) => silenced(path, text, told.get(path) ?? [], isRejected(path))),
  ]
}

/**
 * Gives the complaints of one file without those that are set aside in it, `<!-- korus-ignore kode: grunn -->` for the next block and
 * `# korus-ignore kode: grunn` for the next key of the header, and with one for each that has no reason or that nothing came of. Where
 * nothing could be made of the file its errors stand, or it would be left out without a word.
 */
function silenced(path: string, text: string, diagnostics: readonly Diagnostic[], isRejected: boolean): readonly Diagnostic[] {
  const { report, diagnostics: told } = collector(path)
  const used = new Set<Silence>()
  const silences = silencesOf(path, text)
  const kept = diagnostics.filter(({ code, at: { span } }) => {
    if (isRejected && usualSeverity(code) === 'error') return true
    const found = silences.filter((one) => one.reason !== '' && one.code === code && one.covers.start <= span.start && span.start < one.covers.end)
    for (const one of found) used.add(one)
    return found.length === 0
  })
  for (const one of silences) {
    const isKnown = Object.hasOwn(catalogue, one.code)
    if (one.reason === '') report('stillet-uten-grunn', { code: one.code }, one.span)
    else if (!used.has(one) && !dayBound.has(one.code)) {
      report('stillet-ingenting', { code: one.code, nearest: isKnown ? null : nearest(one.code, Object.keys(catalogue) as Code[]) }, one.span)
    }
  }
  return [...kept, ...told]
}

function silencesOf(path: string, text: string): readonly Silence[] {
  const bodyStart = path.endsWith('.md') || path.endsWith('.markdown') ? (/^\uFEFF?---[ \t]*\r?\n[^]*?^---[ \t]*$/m.exec(text)?.[0].length ?? 0) : text.length
  const inHeader = [...text.slice(0, bodyStart).matchAll(headerComment)].map(({ 0: found, 1: indent = '', 2: code = '', 3: reason = '', index }) => {
    const span = { start: index + indent.length, end: index + found.length }
    return { code, reason: reason.trim(), span, covers: nextKey(text, span.end, bodyStart) }
  })
  const inBody = [...text.slice(bodyStart).matchAll(comment)].map(({ 0: found, 1: code = '', 2: reason = '', index }) => {
    const span = { start: bodyStart + index, end: bodyStart + index + found.length }
    return { code, reason: reason.trim(), span, covers: nextBlock(text, span.end) }
  })
  return [...inHeader, ...inBody]
}

/** From the key below to the next that is not moved in further; lists may stand at the key's own margin. */
function nextKey(text: string, from: number, to: number): Span {
  const lines = /(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*(?:([ \t]*)[^\r\n]*)/y
  lines.lastIndex = from
  const first = lines.exec(text)
  if (!first) return { start: from, end: from }
  const indent = first[1]?.length ?? 0
  const more = new RegExp(`(?:\\r?\\n(?:[ \\t]{${indent + 1}}[^\\r\\n]*|[ \\t]*(?=\\r?\\n)|[ \\t]{${indent}}-[^\\r\\n-][^\\r\\n]*))*`, 'y')
  more.lastIndex = lines.lastIndex
  more.exec(text)
  return { start: from, end: Math.min(Math.max(more.lastIndex, lines.lastIndex), to) }
}

/** The block below: to its fence where it has one, else to the next empty line. Other comments of this kind are passed over. */
function nextBlock(text: string, from: number): Span {
  const between = /(?:\s|<!--[^]*?-->)*/y
  between.lastIndex = from
  const start = from + (between.exec(text)?.[0].length ?? 0)
  const fence = /(:{3,}|`{3,}|~{3,})[^\r\n]*/y
  fence.lastIndex = start
  const opened = fence.exec(text)?.[1]
  const end = opened ? new RegExp(`^${opened}[ \\t]*$`, 'm') : /\r?\n[ \t>]*\r?\n/
  const found = end.exec(text.slice(opened ? fence.lastIndex : start))
  const beyond = found ? (opened ? fence.lastIndex : start) + found.index + (opened ? found[0].length : 0) : text.length
  return { start, end: beyond }
}
