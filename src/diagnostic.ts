import type { Entry, Severity } from './codes/entry.js'
import { archiveCodes } from './codes/archive.js'
import { fileCodes } from './codes/file.js'
import { headerCodes } from './codes/header.js'
import { markdownCodes } from './codes/markdown.js'
import { metadataCodes } from './codes/metadata.js'
import { newsletterCodes } from './codes/newsletter.js'
import { pictureCodes } from './codes/pictures.js'
import { ruleCodes } from './codes/rules.js'
import { settingsCodes } from './codes/settings.js'
import { templateCodes } from './codes/template.js'
import type { Span } from './source.js'

export type { Severity } from './codes/entry.js'

/** The closed set of what korus can complain of: code, usual severity and, as a type, what the message needs. */
export const catalogue = {
  ...fileCodes,
  ...headerCodes,
  ...metadataCodes,
  ...markdownCodes,
  ...settingsCodes,
  ...templateCodes,
  ...archiveCodes,
  ...pictureCodes,
  ...newsletterCodes,
  ...ruleCodes,
}

export type Code = keyof typeof catalogue
export type Params<C extends Code> = (typeof catalogue)[C] extends Entry<infer P> ? P : never

/** An exact replacement that mends the fault without a decision. */
export interface Fix {
  readonly span: Span
  readonly text: string
}

/** One complaint about one place; its words are chosen when it is shown. */
export type Diagnostic = {
  [C in Code]: {
    readonly code: C
    readonly params: Params<C>
    readonly at: { readonly path: string; readonly span: Span }
    readonly fix?: Fix
  }
}[Code]

/** What an analysis gives: its value, if it could be made, and every complaint on the way. */
export interface Checked<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** How an analysis complains: the code, what its message needs, the place, and an exact mend where there is one. */
export type Report = <C extends Code>(code: C, params: Params<C>, span: Span, fix?: Fix) => void

/** Gives a reporter for one file and the list that it fills. */
export function collector(path: string): { readonly report: Report; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const report: Report = (code, params, span, fix) => {
    const made = { code, params, at: { path, span }, ...(fix ? { fix } : {}) }
    diagnostics.push(made as unknown as Diagnostic)
  }
  return { report, diagnostics }
}

/** The severity a code has when korus.yml says nothing. */
export function usualSeverity(code: Code): Severity {
  return catalogue[code].severity
}
