import type { Diagnostic, Fix } from './diagnostic.js'

/** A complaint that brings its own mend. */
export type Fixable = Diagnostic & { readonly fix: Fix }

/** Says whether a complaint can be mended without a decision. */
export const isFixable = (diagnostic: Diagnostic): diagnostic is Fixable => diagnostic.fix !== undefined

/**
 * Gives the complaints of one file whose fixes can be made at once, in the order of the file: of those that touch each other only
 * the first, because what the others would replace may be gone when it is made. A next round finds those that still hold.
 */
export function apart(found: readonly Fixable[]): readonly Fixable[] {
  const chosen: Fixable[] = []
  for (const one of found.toSorted((a, b) => a.fix.span.start - b.fix.span.start || a.fix.span.end - b.fix.span.end)) {
    const last = chosen.at(-1)?.fix.span
    if (last === undefined || one.fix.span.start > last.end || (one.fix.span.start === last.end && last.start < last.end)) chosen.push(one)
  }
  return chosen
}

/** Gives `text` with every fix made; they must be `apart`. What lies between them stays as it is. */
export function mend(text: string, fixes: readonly Fix[]): string {
  const kept = fixes.map(({ span, text: better }, index) => text.slice(fixes[index - 1]?.span.end ?? 0, span.start) + better)
  return kept.join('') + text.slice(fixes.at(-1)?.span.end ?? 0)
}
