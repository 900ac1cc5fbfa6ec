import type { Root, RootContent } from 'mdast'
import type { Extension } from 'micromark-util-types'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkHtml from 'remark-html'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import type { Handlers } from './hast.js'
import { mail } from './mail.js'
import { schema } from './schema.js'
import { provide } from './wanted.js'
import { web } from './web.js'

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

/** The tree of a text, by a processor that knows no more than the text has signs of. */
function parse(text: string): Root {
  const wanted = extensions.filter(({ sign }) => sign.test(text))
  const name = wanted.map(({ sign }) => sign.source).join(' ')
  const processor = processors.get(name) ?? withExtensions(wanted)
  processors.set(name, processor)
  return processor.parse(text)
}

// allowParseErrors lets NUL, which holds the slots, through into attributes as it is.
const writer = (handlers: Handlers) => markdown().use(remarkHtml, { handlers, sanitize: schema, allowParseErrors: true }).freeze()

/** What gives the HTML of whatever a settled tree holds. */
export const webProcessor = writer(web)
export const mailProcessor = writer(mail)

const written = (processor: typeof webProcessor) => (nodes: readonly RootContent[]): string => processor.stringify({ type: 'root', children: [...nodes] })

// Who imports this has the parser from then on.
provide({ parse, toWeb: written(webProcessor), toMail: written(mailProcessor) })
