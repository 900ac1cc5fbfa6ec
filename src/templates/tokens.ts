import type { Span } from '../source.js'
import type { Word } from './path.js'

/** A tag by the sign it begins with, none where it prints a value or is an else. */
export interface Tag {
  readonly kind: 'tag'
  readonly sign: string
  readonly words: readonly Word[]
  readonly span: Span
}

/** A template's text in order: what comes out as it is, tags, values without escaping, and what is neither; comments are left out. */
export type Token =
  | { readonly kind: 'content'; readonly text: string }
  | { readonly kind: 'bare' | 'unclosed' | 'unexpected'; readonly span: Span }
  | Tag

const comment = String.raw`!(?=--)[^]*?--~?\}\}|!(?!--)[^]*?\}\}`
const bare = String.raw`[{&][^]*?\}\}\}?`
// A third brace at the end of a tag is an error to Handlebars.
const tag = String.raw`(?<sign>[#/>]?)(?<body>(?!!)[^{}]*?)~?\}\}(?!\})`
const form = new RegExp(String.raw`\{\{~?(?:(?<comment>${comment})|(?<bare>${bare})|${tag})`, 'y')

/** Gives the tokens of a template, as Handlebars parts it. */
export function* tokens(text: string): Generator<Token> {
  let at = 0
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', at)) {
    if (start > at) yield { kind: 'content', text: text.slice(at, start) }
    const token = tokenAt(text, start)
    if (token) yield token
    at = token?.span.end ?? form.lastIndex
  }
  if (at < text.length) yield { kind: 'content', text: text.slice(at) }
}

/** The token that begins with the braces at `start`; undefined for a comment. */
function tokenAt(text: string, start: number): Exclude<Token, { kind: 'content' }> | undefined {
  if (text[start - 1] === '\\') return { kind: 'unexpected', span: { start: start - 1, end: start + 2 } }
  form.lastIndex = start
  const groups = form.exec(text)?.groups
  if (!groups) {
    const end = text.indexOf('}}', start) + 2
    const isClosed = end >= 2 && !/^~?!/.test(text.slice(start + 2, start + 4))
    return isClosed ? { kind: 'unexpected', span: { start, end } } : { kind: 'unclosed', span: { start, end: text.length } }
  }
  const span = { start, end: form.lastIndex }
  const { comment, bare, sign = '', body = '' } = groups
  if (comment) return undefined
  if (bare) return { kind: 'bare', span }
  const from = start + (text[start + 2] === '~' ? 3 : 2) + sign.length
  return { kind: 'tag', sign, words: wordsIn(text, from, from + body.length), span }
}

const wordsIn = (text: string, start: number, end: number): readonly Word[] =>
  Array.from(text.slice(start, end).matchAll(/\S+/g), (found) => {
    const from = start + found.index
    return { text: found[0], span: { start: from, end: from + found[0].length } }
  })
