import type { Reading } from '../article/article.js'
import type { Report } from '../diagnostic.js'
import type { Source, Span } from '../source.js'
import { toHtml } from './html.js'
import { inspect } from './inspect.js'
import { excess } from './limits.js'
import { parse } from './parse.js'
import { gatherProse, withAnswers, type Prose } from './prose.js'
import { textMark, toText } from './text.js'

/** How a body is to be read; `language` chooses between bokmål and nynorsk for the few words that korus adds. */
export interface BodyOptions {
  readonly interview: boolean
  readonly language?: string
  /** An issue's introduction and an event may have nothing to say. */
  readonly mayBeEmpty?: boolean
  /** Is shown the text of the body while it is at hand with its places; nothing of it is kept. */
  readonly look?: (prose: Prose) => void
}

/**
 * Reads the Markdown of a file from `bodyStart` to its end: one parse, three readings, and every complaint about it. Undefined only when there is
 * more than can be parsed. Spans are offsets in the whole file.
 */
export function readBody({ text: whole }: Source, bodyStart: number, options: BodyOptions, report: Report): Reading | undefined {
  // The parser drops a byte order mark without counting it. Below here offsets are the body's: to parse a blanked header takes a tenth
  // of the time.
  const start = whole[bodyStart] === '\ufeff' ? bodyStart + 1 : bodyStart
  const body = whole.slice(start)
  const inFile = <T extends { readonly span: Span }>(placed: T): T => ({ ...placed, span: shifted(placed.span, start) })
  const complain: Report = (code, params, span, fix) => report(code, params, shifted(span, start), fix && inFile(fix))

  const beyond = excess(body)
  if (beyond) {
    complain('for-mye-markdown', { what: beyond.what }, beyond.span)
    return undefined
  }
  const nynorsk = options.language === 'nn'
  const root = parse(body)
  // Settling cuts and moves the texts, so their places are taken before.
  const prose = options.look && gatherProse(root, whole, start)
  const manner = { interview: options.interview, footnotes: nynorsk ? 'Fotnotar' : 'Fotnoter' }
  const { words, headings, links, images } = inspect(root, body, manner, complain)
  if (words === 0 && images.length === 0 && !options.mayBeEmpty) complain('tom-artikkel', {}, { start: 0, end: 0 })
  if (prose) options.look?.(withAnswers(prose, root, start))
  const text = toText(root, nynorsk ? 'Bilete' : 'Bilde')
  const { web, mail } = toHtml(root)
  return {
    web,
    mail,
    text,
    mark: textMark(text),
    words,
    headings: headings.map(inFile),
    links: links.map(inFile),
    images: images.map(inFile),
  }
}

const shifted = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })
