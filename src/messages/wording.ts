import type { Diagnostic, catalogue } from '../diagnostic.js'
import type { Reason } from '../halt.js'
import { visible } from '../visible.js'
import type { Program } from './program.js'
import type { Messages, Words } from './types.js'

/** All that korus says in one language. */
export interface Wording {
  diagnostic(diagnostic: Diagnostic): Words
  halt(reason: Reason): string
  readonly program: Program
}

/** One function a reason to halt: what happened, and the way out. */
export type Halts = { readonly [R in Reason as R['kind']]: (reason: R) => string }

const mostShown = 200

/** Values from articles and command lines as they may stand in a sentence: visible, on one line and no longer than can be read. */
function quotable(value: unknown): unknown {
  if (typeof value === 'string') return value.length > mostShown ? `${visible(value.slice(0, mostShown))}…` : visible(value)
  if (Array.isArray(value)) return value.map(quotable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, quotable(inner)]))
}

/** Puts a language's sentences together; every value they quote is first made fit to be seen. */
export function wording(messages: Messages<typeof catalogue>, halts: Halts, program: Program): Wording {
  // The code picks the function that takes its params, which the type system can't follow through a union.
  return {
    diagnostic: ({ code, params }) => (messages[code] as (params: unknown) => Words)(quotable(params)),
    halt: (reason) => (halts[reason.kind] as (reason: unknown) => string)(quotable(reason)),
    program,
  }
}
