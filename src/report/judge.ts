import { usualSeverity, type Diagnostic, type Severity } from '../diagnostic.js'
import type { Tally } from '../messages/program.js'

/** A complaint with the weight it has in this project. */
export interface Judged {
  readonly diagnostic: Diagnostic
  readonly severity: Severity
}

/** What is known of a file when its complaints are weighed: whether it is a draft, and whether it was so wrong that nothing could be made of it. */
export interface Standing {
  isDraft(path: string): boolean
  isRejected(path: string): boolean
}

/**
 * Weighs complaints by korus.yml's `regler` and orders them by file and place; an error in a draft is a warning. What is usually an
 * error can be made less but not turned off, for it may be words that are lost; and where nothing could be made of a file its errors
 * stand whatever the rules say, or it would be left out.
 */
export function judge(
  diagnostics: readonly Diagnostic[],
  rules: Readonly<Record<string, Severity | 'off'>>,
  { isDraft, isRejected }: Standing,
): readonly Judged[] {
  const judged: Judged[] = []
  for (const diagnostic of diagnostics) {
    const usual = usualSeverity(diagnostic.code)
    const isError = usual === 'error'
    const ruled = isError && isRejected(diagnostic.at.path) ? usual : Object.hasOwn(rules, diagnostic.code) ? (rules[diagnostic.code] ?? usual) : usual
    if (ruled === 'off' && !isError) continue
    const severity = ruled === 'off' ? 'warning' : ruled
    judged.push({ diagnostic, severity: severity === 'error' && isDraft(diagnostic.at.path) ? 'warning' : severity })
  }
  return inOrder(judged)
}

/** Puts complaints in the order of files and places; those of one place stay as they come. */
export const inOrder = (judged: readonly Judged[]): readonly Judged[] => judged.toSorted(({ diagnostic: { at: a } }, { diagnostic: { at: b } }) =>
  a.path === b.path ? a.span.start - b.span.start : a.path < b.path ? -1 : 1,
)

/** Counts complaints by severity. */
export function tally(judged: readonly Judged[]): Tally {
  const count = (wanted: Severity): number => judged.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), advice: count('advice') }
}
