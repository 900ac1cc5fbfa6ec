import type { Counts } from '../archive-types.js'
import type { Severity } from '../diagnostic.js'
import type { Tally } from '../messages/program.js'
import type { Wording } from '../messages/wording.js'
import type { Judged } from './judge.js'
import { placeOf, placer, type Texts } from './place.js'

/** The numbers at the end of a report in JSON. */
export interface Summary extends Counts, Tally {
  readonly issues: number
  readonly pages: number
}

/** What a build did to dist/, as paths below it. */
export interface Changes {
  readonly written: readonly string[]
  readonly removed: readonly string[]
}

/** The report as JSON: every complaint with its place, the file relative to the project, the summary, and of a build what it `changed`. */
export function reportJson(judged: readonly Judged[], texts: Texts, words: Wording, summary: Summary, changed?: Changes): string {
  const place = placer(texts)
  const diagnostics = judged.map(({ diagnostic, severity }) => {
    const { code, at } = diagnostic
    const { message, hint } = words.diagnostic(diagnostic)
    return { code, severity, message, hint, file: at.path, ...placeOf(diagnostic, place) }
  })
  return JSON.stringify({ diagnostics, summary, ...(changed ? { changed: { written: changed.written, removed: changed.removed } } : {}) }, null, 2)
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' }
const escapes: Readonly<Record<string, string>> = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' }
const asData = (text: string): string => text.replace(/[%\r\n]/g, (character) => escapes[character] ?? '')
const asProperty = (text: string | number): string => String(text).replace(/[%\r\n:,]/g, (character) => escapes[character] ?? '')

/** The report as GitHub's workflow commands, one a line; `shownPath` makes a path relative to the working directory, as GitHub wants it. */
export function reportGithub(judged: readonly Judged[], texts: Texts, words: Wording, shownPath: (path: string) => string = (path) => path): string {
  const place = placer(texts)
  const command = ({ diagnostic, severity }: Judged): string => {
    const { line, column, endLine, endColumn } = placeOf(diagnostic, place)
    const { message, hint } = words.diagnostic(diagnostic)
    const properties = { file: shownPath(diagnostic.at.path), line, col: column, endLine, endColumn, title: diagnostic.code }
    const listed = Object.entries(properties).map(([name, value]) => `${name}=${asProperty(value)}`)
    return `::${levels[severity]} ${listed.join(',')}::${asData(hint === '' ? message : `${message}\n${hint}`)}`
  }
  return judged.map(command).join('\n')
}
