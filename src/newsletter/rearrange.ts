import { usualSeverity } from '../diagnostic.js'
import { mend } from '../fix.js'
import { quoted } from '../schema/yaml-line.js'
import type { Settings } from '../settings-types.js'
import type { Source, Span } from '../source.js'
import { eol, lineEnd, lineStart, sound, storiesIn, trimmedEnd, withLine } from './amend.js'
import { readIssue } from './document.js'
import type { IssueDocument, IssueItem } from './issue-types.js'
import { oneLine } from './naming.js'

/** What an editor does with a story of an issue; `index` and `other` are places under `saker`, from 0. */
export type Rearrangement =
  | { readonly kind: 'swap'; readonly index: number; readonly other: number }
  | { readonly kind: 'out'; readonly index: number; readonly reason: string }
  | { readonly kind: 'words'; readonly index: number; readonly title: string; readonly lead: string }
  | { readonly kind: 'in'; readonly slug: string }

type Edit = { readonly span: Span; readonly text: string }
type Words = { readonly tittel: string | null; readonly ingress: string | null }

/** Gives the document with a story moved, taken out, taken in or called something else in this issue, all else to the byte as the editor wrote it; null where that cannot be done. */
export function rearranged(source: Source, change: Rearrangement, settings: Settings): string | null {
  const { value: issue, diagnostics } = readIssue(source, settings)
  // Where something could not be read, what is changed might take it along.
  if (issue === undefined || diagnostics.some(({ code }) => usualSeverity(code) === 'error')) return null
  const done = rearrange(source.text, issue, change)
  return done ? sound(source, done.text, { ...issue, ...done.meant }, settings) : null
}

interface Done {
  readonly text: string
  readonly meant: Partial<IssueDocument>
}

function rearrange(text: string, issue: IssueDocument, change: Rearrangement): Done | null {
  const { items, leftOut } = issue
  switch (change.kind) {
    case 'swap': {
      const [a, b] = [Math.min(change.index, change.other), Math.max(change.index, change.other)]
      const [first, second] = [items[a], items[b]]
      if (a === b || !first || !second) return null
      return { text: swapped(text, issue, a, b), meant: { items: items.with(a, second).with(b, first) } }
    }
    case 'out': {
      const item = items[change.index]
      if (item?.kind !== 'article' || items.length === 1) return null
      const reason = asWritten(change.reason)
      const isLead = issue.lead === item.slug
      const lines = isLead ? [lineOf(text, issue.places['hovedsak'])] : []
      const without = edited(text, [removal(text, issue, 'saker', change.index), ...lines, ...leftOutEdit(text, issue, item.slug, reason)])
      return {
        text: issue.places['utelatt'] ? without : withLine(without, ['utelatt:', `  - sak: ${item.slug}`, ...(reason === null ? [] : [`    grunn: ${quoted(reason)}`])].join(eol(text))),
        meant: { items: items.toSpliced(change.index, 1), leftOut: [...leftOut, { slug: item.slug, reason }], ...(isLead ? { lead: null } : {}) },
      }
    }
    case 'words': {
      const item = items[change.index]
      if (item?.kind !== 'article') return null
      const [tittel, ingress] = [asWritten(change.title), asWritten(change.lead)]
      const meant: IssueItem = { ...item, title: tittel, lead: ingress }
      return { text: edited(text, wordEdits(text, issue, change.index, item, { tittel, ingress })), meant: { items: items.with(change.index, meant) } }
    }
    case 'in': {
      if (items.some((item) => item.kind === 'article' && item.slug === change.slug)) return null
      const at = leftOut.findIndex(({ slug }) => slug === change.slug)
      const added = { kind: 'article', slug: change.slug, title: null, lead: null, section: null } as const
      // What stands further down in the header is changed first, so that no place moves under the other change.
      const both = [(old: string): string => storiesIn(old, issue, [change.slug]), (old: string): string => (at < 0 ? old : edited(old, [removal(old, issue, 'utelatt', at)]))]
      const isBelow = (issue.places['utelatt']?.start ?? 0) > (issue.places['saker']?.start ?? Infinity)
      return {
        text: (isBelow ? both.toReversed() : both).reduce((old, make) => make(old), text),
        meant: { items: [...items, added], leftOut: leftOut.filter((_, index) => index !== at) },
      }
    }
  }
}

/** What somebody wrote in a field, as the document gives it back; null where it is nothing. */
const asWritten = (said: string): string | null => oneLine(said.normalize('NFC')) || null

const edited = (text: string, edits: readonly Edit[]): string => mend(text, edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end))
const isInBrackets = (text: string, list: Span | undefined): boolean => list !== undefined && text[list.start] === '['
const spanOf = ({ places }: IssueDocument, key: string): Span => places[key] ?? { start: 0, end: 0 }

/** A whole line with its break. */
function lineOf(text: string, span: Span = { start: 0, end: 0 }): Edit {
  return { span: { start: lineStart(text, span.start), end: afterBreak(text, lineEnd(text, trimmedEnd(text, span) - 1)) }, text: '' }
}

const afterBreak = (text: string, at: number): number => at + (/^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0)

/** The lines of an item of a list, and the comments right above it, which are about it; those above the first may be about all. */
function linesOf(text: string, item: Span, isFirst: boolean): Span {
  let start = lineStart(text, item.start)
  while (!isFirst && start > 0) {
    const above = lineStart(text, start - 1 - (text.slice(start - 2, start) === '\r\n' ? 1 : 0))
    if (!/^\s*#/.test(text.slice(above, start))) break
    start = above
  }
  return { start, end: lineEnd(text, trimmedEnd(text, item) - 1) }
}

function swapped(text: string, issue: IssueDocument, a: number, b: number): string {
  const span = (index: number): Span => {
    const item = spanOf(issue, `saker.${index}`)
    return isInBrackets(text, issue.places['saker']) ? { start: item.start, end: trimmedEnd(text, item) } : linesOf(text, item, index === 0)
  }
  const [first, second] = [span(a), span(b)]
  return edited(text, [{ span: first, text: text.slice(second.start, second.end) }, { span: second, text: text.slice(first.start, first.end) }])
}

function removal(text: string, issue: IssueDocument, key: 'saker' | 'utelatt', index: number): Edit {
  const list = spanOf(issue, key)
  const item = spanOf(issue, `${key}.${index}`)
  const isOnly = issue.places[`${key}.1`] === undefined
  if (isInBrackets(text, list)) {
    const end = trimmedEnd(text, item)
    const comma = /^\s*,\s*/.exec(text.slice(end))?.[0].length
    if (comma !== undefined) return { span: { start: item.start, end: end + comma }, text: '' }
    return { span: { start: item.start - (/,?\s*$/.exec(text.slice(list.start + 1, item.start))?.[0].length ?? 0), end }, text: '' }
  }
  if (isOnly) return { span: { start: text.lastIndexOf(`${key}:`, list.start) + key.length + 1, end: trimmedEnd(text, list) }, text: ' []' }
  const lines = linesOf(text, item, index === 0)
  return { span: { start: lines.start, end: afterBreak(text, lines.end) }, text: '' }
}

/** What is left out is written last in the list of it, in the form that the first has; nothing where there is no list yet. */
function leftOutEdit(text: string, issue: IssueDocument, slug: string, reason: string | null): readonly Edit[] {
  const list = issue.places['utelatt']
  if (list === undefined) return []
  const flow = `{sak: ${slug}${reason === null ? '' : `, grunn: ${quoted(reason)}`}}`
  const insert = (at: number, words: string): readonly Edit[] => [{ span: { start: at, end: at }, text: words }]
  if (isInBrackets(text, list)) {
    const closing = text.lastIndexOf(']', list.end)
    const last = issue.leftOut.length === 0 ? closing : trimmedEnd(text, spanOf(issue, `utelatt.${issue.leftOut.length - 1}`))
    return insert(last, `${issue.leftOut.length === 0 ? '' : ', '}${flow}`)
  }
  const [first, last] = [spanOf(issue, 'utelatt.0'), spanOf(issue, `utelatt.${issue.leftOut.length - 1}`)]
  const dash = text.slice(lineStart(text, first.start), first.start)
  const lines = text[first.start] === '{' ? [flow] : [`sak: ${slug}`, ...(reason === null ? [] : [`${dash.replace('-', ' ')}grunn: ${quoted(reason)}`])]
  return insert(lineEnd(text, trimmedEnd(text, last) - 1), `${eol(text)}${dash}${lines.join(eol(text))}`)
}

/** Writes an article's own words in the issue, in the form that the document gives the article. */
function wordEdits(text: string, issue: IssueDocument, index: number, item: Extract<IssueItem, { readonly kind: 'article' }>, words: Words): readonly Edit[] {
  const at = `saker.${index}`
  const span = spanOf(issue, at)
  const given = Object.entries(words).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${quoted(value)}`]))
  const before = text.slice(lineStart(text, span.start), span.start)
  const isFlow = text[span.start] === '{' || isInBrackets(text, issue.places['saker'])
  const home = issue.places[`${at}.sak`]
  if (home === undefined || home.start === span.start) {
    if (given.length === 0) return []
    const lines = [`sak: ${item.slug}`, ...given]
    return [{ span: { start: span.start, end: trimmedEnd(text, span) }, text: isFlow ? `{${lines.join(', ')}}` : lines.join(eol(text) + before.replace('-', ' ')) }]
  }
  const indent = eol(text) + before.replace('-', ' ')
  const missing: string[] = []
  const edits = Object.entries(words).flatMap(([key, value]): Edit[] => {
    const place = issue.places[`${at}.${key}`]
    if (place === undefined) {
      if (value !== null) missing.push(`${isFlow ? ', ' : indent}${key}: ${quoted(value)}`)
      return []
    }
    const end = trimmedEnd(text, place)
    if (value === (key === 'tittel' ? item.title : item.lead)) return []
    if (value !== null) return [{ span: { start: place.start, end }, text: quoted(value) }]
    if (!isFlow) return [lineFrom(text, lineStart(text, text.lastIndexOf(`${key}:`, place.start)), end)]
    return [{ span: { start: place.start - (new RegExp(`,?\\s*${key}:\\s*$`).exec(text.slice(span.start, place.start))?.[0].length ?? 0), end }, text: '' }]
  })
  const behind = isFlow ? trimmedEnd(text, home) : lineEnd(text, trimmedEnd(text, home) - 1)
  return missing.length === 0 ? edits : [...edits, { span: { start: behind, end: behind }, text: missing.join('') }]
}

const lineFrom = (text: string, start: number, end: number): Edit => ({ span: { start, end: afterBreak(text, lineEnd(text, end - 1)) }, text: '' })
