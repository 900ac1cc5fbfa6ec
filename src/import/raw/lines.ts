import type { PhrasingContent } from 'mdast'
import { parse } from '../../markdown/parse.js'
import '../../markdown/parser.js'
import { headingBlock, wholeBlock, wordsBlock, type Block } from '../block.js'
import { plain, said, wordsOf } from '../words.js'
import { bulletOf } from './marks.js'

const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
/** How long lines are that a program broke and no writer. */
const wrapped = { least: 45, most: 100 }

interface Line {
  readonly text: string
  readonly apart: boolean
}

/** The stretches of a raw text: a line is a paragraph, but for lines that were broken at a margin, which are put together again. */
export function blocksOfText(text: string): readonly Block[] {
  const lines: Line[] = []
  let apart = true
  for (const raw of plain(text).split(lineEnd)) {
    const line = raw.replace(/[^\S\u00a0]+/g, ' ').replace(/ *\u00a0 +| +\u00a0 */g, ' ').replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '')
    if (line !== '') lines.push({ text: line, apart })
    apart = line === ''
  }
  return (isWrapped(lines) ? unwrapped(lines) : lines).map(blockOf)
}

/** Whether most lines that end inside a paragraph are as long as a margin makes them. */
function isWrapped(lines: readonly Line[]): boolean {
  const inner = lines.filter((_, i) => lines[i + 1]?.apart === false)
  const long = inner.filter(({ text }) => text.length >= wrapped.least && text.length <= wrapped.most)
  const open = long.filter(({ text }) => !/[.!?:»"”)]$/.test(text))
  return long.length >= 4 && long.length / inner.length > 0.7 && open.length / long.length > 0.6
}

function unwrapped(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = whole.at(-1)
    const goesOn = last && before && !line.apart && before.text.length >= wrapped.least && bulletOf(line.text) === null && !/^[–—-] /.test(line.text)
    if (goesOn) whole[whole.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    else whole.push(line)
    before = line
  }
  return whole
}

function blockOf({ text, apart }: Line): Block {
  const [, marks, title] = /^(#{1,6}) +(.+?)(?: +#+)?$/.exec(text) ?? []
  if (marks && title) return headingBlock(inline(title), marks.length)
  if (/^(?:[-*_–—=] ?){3,}$/.test(text)) return wholeBlock({ type: 'thematicBreak' })
  return wordsBlock(inline(text), { apart })
}

/** A line's words; what it has of bold and links in Markdown's own writing is taken as that, and all else is letters. */
function inline(text: string): PhrasingContent[] {
  const letters: PhrasingContent[] = [{ type: 'text', value: text }]
  if (!/\*\*[^*\s][^*]*\*\*|\]\((?:https?:|mailto:)/.test(text)) return letters
  const [only, ...others] = parse(text).children
  if (only?.type !== 'paragraph' || others.length > 0) return letters
  const isPlain = (node: PhrasingContent): boolean =>
    node.type === 'text' || ((node.type === 'strong' || node.type === 'emphasis' || node.type === 'link') && node.children.every(isPlain))
  return only.children.every(isPlain) && wordsOf(said(only)).join() === wordsOf(text).join() ? only.children : letters
}
