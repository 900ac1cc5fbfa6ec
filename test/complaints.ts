import type { Code, Diagnostic } from '../src/diagnostic.js'

/** What an analysis complained of, as code and exact text under the span, in the order of the file. */
export const complaints = (text: string, diagnostics: readonly Diagnostic[]): readonly (readonly [Code, string])[] =>
  diagnostics
    .toSorted((a, b) => a.at.span.start - b.at.span.start || a.at.span.end - b.at.span.end)
    .map(({ code, at }) => [code, text.slice(at.span.start, at.span.end)] as const)
