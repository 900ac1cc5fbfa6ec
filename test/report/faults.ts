import type { Code, Diagnostic } from '../../src/diagnostic.js'
import type { Wording } from '../../src/messages/wording.js'
import { program } from '../../src/messages/nb/program.js'

/** Sentences that stay the same when a family's are rewritten: «Feil i x.» about `slug`, and a hint unless it is `none`. */
export const words: Wording = {
  diagnostic: ({ params }) => {
    const { slug = '', hint = 'Gjør det slik.' } = params as { slug?: string; hint?: string }
    return { message: `Feil i ${slug}.`, hint }
  },
  halt: () => '',
  program,
}

/** A complaint about the first place where `part` stands in `text`, or about the end when it is nowhere. */
export function fault(code: Code, path: string, text: string, part: string, params: object = {}): Diagnostic {
  const found = text.indexOf(part)
  const start = found < 0 ? text.length : found
  return { code, params, at: { path, span: { start, end: found < 0 ? start : start + part.length } } } as unknown as Diagnostic
}
