import { join } from 'node:path'
import type { Severity } from '../diagnostic.js'
import type { Wording } from '../messages/wording.js'
import { html, type Markup } from '../newsletter/report/markup.js'
import type { Judged } from '../report/judge.js'
import { markedLines } from '../report/marked.js'
import { placer, type Texts } from '../report/place.js'
import { visible } from '../visible.js'
import type { EditorLink } from './editor.js'

/** A complaint as a page shows it: where it is, with a way there, the lines it is about, what is wrong and what to do. */
export interface Finding {
  readonly severity: Severity
  readonly path: string
  readonly place: string
  readonly href: string
  readonly lines: readonly string[]
  readonly message: string
  readonly hint: string
}

const width = 76

/** Gives the function that makes complaints ready to be shown. */
export function finder({ root, words, texts, link }: { readonly root: string; readonly words: Wording; readonly texts: Texts; readonly link: EditorLink }): (judged: Judged) => Finding {
  const position = placer(texts)
  return ({ diagnostic, severity }) => {
    const { path, span } = diagnostic.at
    const { line, column } = position(path, span.start)
    const text = texts.get(path)
    return {
      severity, path,
      place: text === undefined ? visible(path) : `${visible(path)}:${line}:${column}`,
      href: link(join(root, path), line, column),
      lines: text === undefined ? [] : markedLines(text, span, (offset) => position(path, offset), width, (_, shown) => shown),
      ...words.diagnostic(diagnostic),
    }
  }
}

/** Gives a complaint as HTML. */
export function findingMarkup({ severity, place, href, lines, message, hint }: Finding, { report, desk }: Wording['program']): Markup {
  return html`<li class="finding ${severity}"><p class="where"><strong>${report.severity[severity]}</strong> <a href="${href}" title="${desk.panel.open}">${place}</a></p>
<p>${message}</p>${hint !== '' && html`<p class="hint">${!/\?(?: |$)/.test(hint) && `${report.hint}: `}${hint}</p>`}${
  lines.length > 0 && html`<pre tabindex="0">${lines.map((line) => line.replace(/^ {2}/, '')).join('\n')}</pre>`}</li>`
}
