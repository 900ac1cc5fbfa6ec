import '../markdown/parser.js'
import type { Settings } from '../settings-types.js'
import type { Source } from '../source.js'
import { findFences } from './fences.js'
import { readArticle } from './read.js'
import type { Article, Places } from './article.js'

/** The whole line of a key at the top of a header with the lines that belong to it; null where the key is not there. */
function linesOf(text: string, end: number, key: string): { readonly start: number; readonly end: number } | null {
  const start = text.slice(0, end).search(new RegExp(`^${key}[ \\t]*:`, 'm'))
  if (start < 0) return null
  const more = /^[^\r\n]*(?:\r?\n(?:[ \t]|- |-\r?$|\r?$)[^\r\n]*)*(?:\r?\n|$)/m.exec(text.slice(start, end))
  return { start, end: start + (more?.[0].length ?? 0) }
}

/** Gives a source with a line of its header set, or with `null` taken away; the other lines stay as they are to the byte. Null where it has no header. */
export function withLine(source: Source, key: string, line: string | null): string | null {
  const { text } = source
  const fences = findFences(source, () => {})
  if (!fences) return null
  const { end } = fences.yaml
  const breaks = text.includes('\r\n') ? '\r\n' : '\n'
  const old = linesOf(text, end, key)
  const fresh = line === null ? '' : `${line}${breaks}`
  if (old) return text.slice(0, old.start) + fresh + text.slice(old.end)
  const gap = end === 0 || /[\r\n]$/.test(text.slice(0, end)) ? '' : breaks
  return text.slice(0, end) + gap + fresh + text.slice(end)
}

/** Gives a text only if it is read as the article that is wanted, and so nothing else was changed on the way; else null. */
export function checkedEdit(source: Source, text: string | null, settings: Settings, isWanted: (article: Article) => boolean): string | null {
  const read = text === null ? undefined : readArticle({ path: source.path, text }, settings).value
  return read && isWanted(read) ? text : null
}

/** Gives a source without one of the people in its header, `index` of `count`, as `places` has them; the key goes with the last. Null where the list is written so that this can't be told. */
export function withoutPerson(source: Source, index: number, count: number, places: Places): string | null {
  if (count === 1) return withLine(source, 'personer', null)
  const { text } = source
  const [own, next, before] = [index, index + 1, index - 1].map((at) => places[`personer.${at}`])
  if (!own) return null
  const dash = /(^|\n)([ \t]*)- *$/.exec(text.slice(0, own.start))
  if (dash) {
    // In a block every person begins with a dash on a line of its own, and goes on to the next or to the end of the key.
    const start = own.start - dash[0].length + (dash[1] ?? '').length
    const rest = text.slice(own.start)
    const end = own.start + (/\r?\n(?=[ \t]*- |[^\s#-]|---|\.\.\.)/.exec(rest.replace(/^[^\n]*/, (line) => ' '.repeat(line.length)))?.index ?? rest.length)
    const item = next ? text.lastIndexOf('\n', next.start) + 1 : end + (/^\r?\n/.exec(text.slice(end))?.[0].length ?? 0)
    return text.slice(0, start) + text.slice(item)
  }
  if (next) return text.slice(0, own.start) + text.slice(next.start)
  return before ? text.slice(0, before.end) + text.slice(own.end) : null
}
