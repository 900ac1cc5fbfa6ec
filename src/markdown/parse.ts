import type { Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
import type { Point } from 'unist'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { restore, shorten } from './shorten.js'

const colon = 58

/** `:::name` alone: the text form would eat `10:30` and the leaf form `::`. */
const containers: Extension = {
  flow: { [colon]: [directive().flow?.[colon] ?? []].flat().filter((construct) => construct.concrete) },
}

/** What a text must hold for an extension to find anything in it, and the extension: one that is not needed still costs a look at every line. */
const extensions = [
  { sign: /\[\^/, micromark: gfmFootnote(), mdast: gfmFootnoteFromMarkdown() },
  { sign: /\||:-|-:/, micromark: gfmTable(), mdast: gfmTableFromMarkdown() },
  // One alone is text, but `*` beside it is read as beside a mark.
  { sign: /~/, micromark: gfmStrikethrough({ singleTilde: false }), mdast: gfmStrikethroughFromMarkdown() },
  // Verbose keeps the places of a container's fences, so that one without an end is seen.
  { sign: /:::/, micromark: containers, mdast: directiveFromMarkdown({ verbose: true }) },
] as const

type Wanted = readonly (typeof extensions)[number][]

const withExtensions = (wanted: Wanted) => unified().use(remarkParse).use(function (this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = wanted.map(({ micromark }) => micromark)
  data.fromMarkdownExtensions = wanted.map(({ mdast }) => mdast)
}).freeze()

/** The processor that knows all our Markdown: CommonMark with footnotes, tables, strikethrough and containers. */
export const markdown = withExtensions(extensions)
const processors = new Map<string, typeof markdown>()

/** The tree of a body, as `markdown` gives it. */
export function parse(body: string): Root {
  const { text, pieces, whole } = shorten(body)
  if (whole) return { type: 'root', children: [...whole], position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(body) } }
  const wanted = extensions.filter(({ sign }) => sign.test(text))
  const name = wanted.map(({ sign }) => sign.source).join(' ')
  const processor = processors.get(name) ?? withExtensions(wanted)
  processors.set(name, processor)
  const root: Root = processor.parse(text)
  restore(root, pieces)
  return root
}

const endOf = (body: string): Point => ({ line: body.split('\n').length, column: body.length - body.lastIndexOf('\n'), offset: body.length })
