import type { Root, RootContent } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import remarkStringify from 'remark-stringify'
import { unified, type Processor } from 'unified'

function extensions(this: Processor): void {
  this.data().toMarkdownExtensions = [gfmFootnoteToMarkdown(), gfmTableToMarkdown(), gfmStrikethroughToMarkdown()]
}

const writer = unified().use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', listItemIndent: 'one', incrementListMarker: true }).use(extensions).freeze()

/** Markdown that says exactly these nodes; what would be Markdown in their words is escaped, a line that would open a box too. */
export function toMarkdown(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] }
  return writer.stringify(root).trimEnd().replace(/^([ \t>]*):::/gm, '$1\\:::')
}

/** The same on one line, as the title of a box. */
export const inlineMarkdown = (children: readonly RootContent[]): string => toMarkdown(children).replace(/\s*\\?\n\s*/g, ' ').replace(/(?<!\\)([[\]])/g, '\\$1')
