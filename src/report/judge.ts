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
 * Weighs complaints by korus.yml's `regler`, of which `off` drops them, and orders them by file and place; an error in a draft is a
 * warning. Where nothing could be made of a file its errors stand whatever the rules say, or it would be left out without a word.
 */
export function judge(
  diagnostics: readonly Diagnostic[],
  rules: Readonly<Record<string, Severity | 'off'>>,
  { isDraft, isRejected }: Standing,
): readonly Judged[] {
  const judged: Judged[] = []
  for (const diagnostic of diagnostics) {
    const usual = usualSeverity(diagnostic.code)
    const isFixed = usual === 'error' && isRejected(diagnostic.at.path)
    const severity = (!isFixed && Object.hasOwn(rules, diagnostic.code) ? rules[diagnostic.code] : undefined) ?? usual
    if (severity === 'off') continue
    judged.push({ diagnostic, severity: severity === 'error' && isDraft(diagnostic.at.path) ? 'warning' : severity })
  }
  return judged.sort(({ diagnostic: { at: a } }, { diagnostic: { at: b } }) =>
    a.path === b.path ? a.span.start - b.span.start : a.path < b.path ? -1 : 1,
  )
}

/** Counts complaints by severity. */
export function tally(judged: readonly Judged[]): Tally {
  const count = (wanted: Severity): number => judged.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), advice: count('advice') }
}
