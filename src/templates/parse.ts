import type { Report } from '../diagnostic.js'
import type { Span } from '../source.js'
import { isCallName, isName, readPath, type Word } from './path.js'
import { tokens, type Tag } from './tokens.js'
import { helpers, type Path, type Piece } from './tree.js'

/** A block that is open; one that an else has opened is closed together with the block it belongs to. */
interface Open {
  readonly name: string
  readonly span: Span
  readonly byElse: boolean
  readonly body: Piece[]
  readonly otherwise: Piece[]
  inElse: boolean
}

// Handlebars takes these for its own helpers even where a view has a value of that name.
const reserved: ReadonlySet<string> = new Set([...helpers, 'lookup', 'log', 'helperMissing', 'blockHelperMissing'])

/**
 * Gives a template as pieces. It reads the part of Handlebars that templates may use, as Handlebars does but in a tenth of the time;
 * the rest is reported as `mal-syntaks`, `mal-uten-vern` or `mal-ukjent-hjelper`, and the reading goes on.
 */
export function parseTemplate(text: string, report: Report): readonly Piece[] {
  const root: Piece[] = []
  const open: Open[] = []

  const fault = (span: Span, problem: 'unclosed' | 'unexpected'): undefined => {
    const found = text.slice(span.start, span.end).split(/[\r\n]/, 1)[0] as string
    report('mal-syntaks', { found, problem }, { start: span.start, end: span.start + found.length })
  }
  const unknownHelper = (name: Word, span: Span): undefined => {
    if (!isName(name.text)) return fault(span, 'unexpected')
    report('mal-ukjent-hjelper', { name: name.text, known: helpers }, name.span)
  }
  const put = (piece: Piece | undefined) => {
    const around = open.at(-1)
    const into = !around ? root : around.inElse ? around.otherwise : around.body
    if (piece) into.push(piece)
  }

  /** The path that is all a block or a call is given. */
  function argument(given: readonly Word[], span: Span): Path | undefined {
    const [first, last] = [given[0], given.at(-1)]
    const path = first && first === last ? readPath(first) : undefined
    return path ?? fault(first && last ? { start: first.span.start, end: last.span.end } : span, 'unexpected')
  }

  function print({ words: [name, ...given], span }: Tag): Piece | undefined {
    if (!name) return fault(span, 'unexpected')
    if (given.length > 0 || reserved.has(name.text)) return unknownHelper(name, span)
    const path = readPath(name)
    return path ? { kind: 'print', path, span } : fault(name.span, 'unexpected')
  }

  function call({ words: [name, ...given], span }: Tag): Piece | undefined {
    if (!name || !isCallName(name.text)) return fault(name?.span ?? span, 'unexpected')
    const path = given.length > 0 ? argument(given, span) : readPath({ text: 'this', span: name.span })
    return path && { kind: 'call', name: name.text, nameSpan: name.span, path, span }
  }

  function begin({ words, span }: Tag, byElse: boolean): void {
    const [name, ...given] = words
    if (!name) return fault(span, 'unexpected')
    const helper = helpers.find((known) => known === name.text)
    const path = helper ? argument(given, span) : unknownHelper(name, span)
    const [body, otherwise]: [Piece[], Piece[]] = [[], []]
    if (helper && path) put({ kind: 'block', helper, path, body, otherwise, span })
    // What is no helper is opened all the same, so that what closes it is not a second fault.
    const closedBy = words.map((word) => word.text.replace(/^[*>]/, '')).find(Boolean) ?? ''
    open.push({ name: closedBy, span, byElse, body, otherwise, inElse: false })
  }

  function turn({ words: [word, ...rest], span, ...tag }: Tag): void {
    const around = open.at(-1)
    if (!around || around.inElse || word?.text !== 'else') return fault(span, 'unexpected')
    around.inElse = true
    if (rest.length > 0) begin({ ...tag, words: rest, span }, true)
  }

  function end({ words: [name, ...rest], span }: Tag): void {
    const level = open.findLastIndex((block) => !block.byElse && block.name === name?.text)
    if (level < 0 || rest.length > 0) return fault(span, 'unexpected')
    for (const block of open.splice(level).slice(1)) if (!block.byElse) fault(block.span, 'unclosed')
  }

  function readTag(tag: Tag): void {
    if (tag.sign === '#') begin(tag, false)
    else if (tag.sign === '/') end(tag)
    else if (tag.sign === '>') put(call(tag))
    else if (/^else\b/.test(tag.words[0]?.text ?? '')) turn(tag)
    else put(print(tag))
  }

  for (const token of tokens(text)) {
    if (token.kind === 'content') put(token)
    else if (token.kind === 'tag') readTag(token)
    else if (token.kind === 'bare') report('mal-uten-vern', {}, token.span)
    else fault(token.span, token.kind)
  }
  for (const block of open) if (!block.byElse) fault(block.span, 'unclosed')
  const nul = text.indexOf('\0')
  if (nul >= 0) fault({ start: nul, end: nul + 1 }, 'unexpected')
  return root
}
