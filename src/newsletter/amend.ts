import { findFences } from '../article/fences.js'
import type { PlainDate } from '../norwegian/day.js'
import type { Settings } from '../settings-types.js'
import type { Source, Span } from '../source.js'
import { readIssue } from './document.js'
import type { IssueDocument } from './issue-types.js'

/** Gives the document with these articles last under `saker`, all else to the byte as the editor wrote it; null where that cannot be done. */
export function withStories(source: Source, slugs: readonly string[], settings: Settings): string | null {
  const issue = readIssue(source, settings).value
  if (issue === undefined || slugs.length === 0) return null
  const items = [...issue.items, ...slugs.map((slug) => ({ kind: 'article', slug, title: null, lead: null, section: null }) as const)]
  return sound(source, storiesIn(source.text, issue, slugs), { ...issue, items }, settings)
}

/** Gives the document with the day it was sent, all else to the byte as the editor wrote it; null where that cannot be done. */
export function withSentDay(source: Source, day: PlainDate, settings: Settings): string | null {
  const issue = readIssue(source, settings).value
  return issue === undefined ? null : sound(source, withLine(source.text, `sendt: ${day}`), { ...issue, sent: day }, settings)
}

/** Gives the text with articles last under `saker`. */
export function storiesIn(text: string, { places, items }: IssueDocument, slugs: readonly string[]): string {
  const list = places['saker']
  const last = places[`saker.${items.length - 1}`]
  const first = places['saker.0']
  const end = eol(text)
  if (list === undefined) return withLine(text, ['saker:', ...slugs.map((slug) => `  - ${slug}`)].join(end))
  if (text[list.start] === '[') {
    const closing = text.lastIndexOf(']', list.end)
    const before = text.slice(0, closing).replace(/[\s,]*$/, '')
    return `${before}${before.endsWith('[') ? '' : ', '}${slugs.join(', ')}${text.slice(closing)}`
  }
  if (first === undefined || last === undefined) return text
  // A new item stands as the first one does: behind the same dash.
  const dash = text.slice(lineStart(text, first.start), first.start)
  const at = lineEnd(text, trimmedEnd(text, last) - 1)
  return text.slice(0, at) + slugs.map((slug) => `${end}${dash}${slug}`).join('') + text.slice(at)
}

/** Puts a line, or several, last in the header. */
export function withLine(text: string, line: string): string {
  const closing = findFences({ path: '', text }, () => {})?.yaml.end ?? 0
  return `${text.slice(0, closing)}${line}${eol(text)}${text.slice(closing)}`
}

/** What was written is read again: were it to say anything but what was meant, nothing is written. */
export function sound({ path, text }: Source, changed: string, meant: IssueDocument, settings: Settings): string | null {
  const again = readIssue({ path, text: changed }, settings).value
  const said = (issue: IssueDocument): string => JSON.stringify({ ...issue, digest: null, reading: null, places: null })
  const bodyOf = (whole: string): string => whole.slice(findFences({ path, text: whole }, () => {})?.bodyStart ?? 0)
  return again && said(again) === said(meant) && bodyOf(changed) === bodyOf(text) ? changed : null
}

/** The line break that a text uses. */
export const eol = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
export const lineStart = (text: string, at: number): number => Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
export const lineEnd = (text: string, at: number): number => {
  const found = text.slice(at).search(/[\r\n]/)
  return found < 0 ? text.length : at + found
}
export const trimmedEnd = (text: string, { start, end }: Span): number => start + text.slice(start, end).trimEnd().length
