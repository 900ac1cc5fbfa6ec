import type { Span } from '../source.js'
import type { Path } from './tree.js'

/** A word inside a tag, and where it stands. */
export interface Word {
  readonly text: string
  readonly span: Span
}

const name = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_-]*`
const nameForm = new RegExp(`^${name}$`, 'u')
const callForm = new RegExp(String.raw`^${name}(?:[./]${name})*$`, 'u')
const loopForm = new RegExp(String.raw`^@((?:\.\./)*)()(${name}(?:\.${name})*)$`, 'u')
const hereForm = new RegExp(String.raw`^((?:\.\./)*)(?:(\.\.)|this|\.|(?:this[./]|\./)?(${name}(?:\.${name})*))$`, 'u')

// Handlebars reads these as values, or as the place itself, and not as names.
const notNames: ReadonlySet<string> = new Set(['true', 'false', 'null', 'undefined', 'this'])
const areNames = (parts: readonly string[]): boolean => !parts.some((part) => notNames.has(part))

/** Whether a word is a plain name, as helpers and keys are. */
export const isName = (text: string): boolean => nameForm.test(text)

/** Whether a word can be the name of another template. */
export const isCallName = (text: string): boolean => callForm.test(text) && areNames(text.split(/[./]/))

/** The path that a word is, or undefined when it is none that templates may use. */
export function readPath({ text: written, span }: Word): Path | undefined {
  const loop = written.startsWith('@')
  const [, levels = '', last, names] = (loop ? loopForm : hereForm).exec(written) ?? []
  const up = levels.length / '../'.length + (last ? 1 : 0)
  const parts = names?.split('.') ?? []
  if ((!names && !hereForm.test(written)) || !areNames(parts)) return undefined
  if (!loop) return { from: 'here', up, parts, written, span }
  return parts[0] === 'root' && up === 0
    ? { from: 'root', up, parts: parts.slice(1), written, span }
    : { from: 'loop', up, parts, written, span }
}
