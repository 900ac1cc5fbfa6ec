import { type Diagnostic, collector } from '../../src/diagnostic.js'
import type { Fragment, Reading } from '../../src/article/article.js'
import { type BodyOptions, readBody } from '../../src/markdown/read-body.js'

/** A body read as one of a file without a header. */
export function read(text: string, options: Partial<BodyOptions> = {}): { readonly reading: Reading; readonly diagnostics: readonly Diagnostic[] } {
  const { report, diagnostics } = collector('sak.md')
  const reading = readBody({ path: 'sak.md', text }, 0, { interview: false, ...options }, report)
  if (!reading) throw new Error(`not read: ${JSON.stringify(diagnostics)}`)
  return { reading, diagnostics }
}

/** A fragment with `[n]` for its links and `{n}` for its pictures, or what the functions give. */
export function filled(
  fragment: Fragment,
  link = (slot: number): string => `[${slot}]`,
  image = (slot: number): string => `{${slot}}`,
): string {
  return fragment.map((piece) => (typeof piece === 'string' ? piece : 'link' in piece ? link(piece.link) : image(piece.image))).join('')
}

/** Each complaint as its code and the text it points at. */
export const complaints = (text: string, options: Partial<BodyOptions> = {}): readonly (readonly [string, string])[] =>
  read(text, options).diagnostics.map(({ code, at }) => [code, text.slice(at.span.start, at.span.end)])

/** The text with the mends applied that its complaints of one code come with. */
export function mended(text: string, code: string, options: Partial<BodyOptions> = {}): string {
  return read(text, options).diagnostics
    .filter((diagnostic) => diagnostic.code === code)
    .flatMap(({ fix }) => fix ?? [])
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((mending, { span, text: by }) => mending.slice(0, span.start) + by + mending.slice(span.end), text)
}
