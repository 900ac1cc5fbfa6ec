import type { Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
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

const colon = 58

/** `:::name` alone: the text form would eat `10:30` and the leaf form `::`. */
const containers: Extension = {
  flow: { [colon]: [directive().flow?.[colon] ?? []].flat().filter((construct) => construct.concrete) },
}

function extensions(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [gfmFootnote(), gfmTable(), gfmStrikethrough({ singleTilde: false }), containers]
  data.fromMarkdownExtensions = [
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    // Verbose keeps the places of a container's fences, so that one without an end is seen.
    directiveFromMarkdown({ verbose: true }),
  ]
}

/** The processor that knows our Markdown: CommonMark with footnotes, tables, strikethrough and containers. */
export const markdown = unified().use(remarkParse).use(extensions).freeze()

/** The tree of a body. */
export const parse = (body: string): Root => markdown.parse(body)
