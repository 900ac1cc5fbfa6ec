import type { ListItem, PhrasingContent, RootContent } from 'mdast'
import { turns } from '../markdown/interview.js'
import { outline } from '../markdown/headings.js'
import { parse } from '../markdown/parse.js'
import '../markdown/parser.js'
import { phrasing, without, withoutBold, type Block } from './block.js'
import type { Desk } from './desk.js'
import { inlineMarkdown, toMarkdown } from './markdown.js'
import { boxesOf, said as isSaid, type Box } from './raw/boxes.js'
import { interviewOf, type Interview } from './raw/interview.js'
import { bulletOf, dashOf, hyphenOf, numberOf } from './raw/marks.js'
import { isSubhead } from './raw/subhead.js'
import { said, wordsOf } from './words.js'

/** The Markdown of a body, and the blocks it says in the order in which it says them. */
export interface Body {
  readonly markdown: string
  readonly order: readonly number[]
}

/** Makes the body of the blocks that are left on the desk: interviews, boxes, lists, subheads and paragraphs. */
export function bodyOf(desk: Desk): Body {
  const facts = boxesOf(desk, new Set(), 'facts')
  const inFacts = new Set(facts.flatMap(all))
  const interview = soundInterview(desk, interviewOf(desk, inFacts))
  const inTurns = new Set(interview?.members)
  const boxes = [...facts, ...boxesOf(desk, new Set([...inFacts, ...inTurns]), 'others')]
  const boxAt = new Map(boxes.map((box) => [Math.min(...all(box)), box]))
  const inBox = new Set(boxes.flatMap(all))
  if (interview) desk.understood(interview.questions[0] as number, 'intervju')

  const levels = outline()
  const chunks: string[] = []
  const order: number[] = []
  const open = { turns: false }
  const enter = (index: number): void => {
    const inside = inTurns.has(index) && !inBox.has(index)
    if (inside !== open.turns) chunks.push(inside ? ':::intervju' : ':::')
    open.turns = inside
  }
  const free = desk.free()
  free.forEach((index, at) => {
    const block = desk.blocks[index] as Block
    const box = boxAt.get(index)
    if (inBox.has(index) && !box) return
    enter(index)
    if (box) {
      desk.understood(index, box.kind === 'nummer' ? 'liste' : box.kind)
      order.push(...all(box))
      chunks.push(boxMarkdown(box, desk))
      return
    }
    order.push(index)
    const next = desk.blocks[free[at + 1] ?? -1]
    const isHead = block.kind === 'heading' || (!inTurns.has(index) && isSubhead(block, at > 0 || desk.header.ingress !== undefined, next, desk.blocks))
    if (isHead) {
      if (block.kind !== 'heading') desk.understood(index, 'mellomtittel')
      chunks.push(toMarkdown([{ type: 'heading', depth: levels.level(Math.max(2, block.depth)) as 2, children: withoutBold(phrasing(block)) }]))
    } else if (inTurns.has(index)) chunks.push(turnMarkdown(block, interview as Sound, index))
    else chunks.push(toMarkdown(block.kind === 'whole' ? block.nodes : [{ type: 'paragraph', children: dashed(block) }]))
  })
  if (open.turns) chunks.push(':::')
  return { markdown: chunks.join('\n\n').replace(/(^|\n):::(intervju)\n\n/g, '$1:::$2\n').replace(/\n\n:::(?=\n|$)/g, '\n:::'), order }
}

const all = ({ title, members, kind }: Box): readonly number[] => (title === null ? members : kind === 'sitat' ? [title, ...members] : [title, ...members])

interface Sound extends Interview {
  readonly bold: boolean
}

/** An interview with the way to write its questions that is read back as the same questions; null where there is none. */
function soundInterview(desk: Desk, found: Interview | null): Sound | null {
  if (!found) return null
  const wanted = found.questions.map((index) => wordsOf((desk.blocks[index] as Block).text).join(' '))
  for (const bold of [false, true]) {
    const written = found.members.filter((index) => desk.blocks[index]?.kind === 'words').map((index) => turnMarkdown(desk.blocks[index] as Block, { ...found, bold }, index)).join('\n\n')
    const asked = turns(parse(written).children).flatMap((node) => (node.type === 'turn' ? [node.children[0].children.map((one) => wordsOf(one.children.map((child) => (child.type === 'speaker' ? child.name : said(child))).join('')).join(' ')).join(' ')] : []))
    if (asked.join('\n') === wanted.join('\n')) return { ...found, bold }
  }
  return null
}

function turnMarkdown(block: Block, { questions, bold }: Sound, index: number): string {
  if (block.kind !== 'words') return toMarkdown(block.nodes)
  const children = dashed(block)
  return toMarkdown([{ type: 'paragraph', children: bold && questions.includes(index) && !block.bold ? [{ type: 'strong', children: children.flatMap((node) => (node.type === 'strong' ? node.children : [node])) }] : children }])
}

/** The words of a paragraph, with a dash and a space where it begins with a dash or a hyphen of any kind. */
function dashed(block: Block): PhrasingContent[] {
  const length = dashOf(block.text) ?? hyphenOf(block.text)
  return length === null ? phrasing(block) : [{ type: 'text', value: '– ' }, ...without(block, markLength(block, length))]
}

/** How many letters a mark takes in the nodes, which may have other spaces than the text. */
const markLength = (block: Block, length: number): number => {
  const whole = said({ type: 'paragraph', children: phrasing(block) })
  const lead = /^\s*/.exec(whole)?.[0].length ?? 0
  const mark = block.text.slice(0, length).trimEnd().length
  return lead + mark + (/^\s*/.exec(whole.slice(lead + mark))?.[0].length ?? 0)
}

function boxMarkdown({ kind, title, members }: Box, desk: Desk): string {
  const blocks = members.map((index) => desk.blocks[index] as Block)
  const name = title === null ? [] : [desk.blocks[title] as Block]
  if (kind === 'sitat') {
    const by = name[0] as Block
    return `:::sitat[${inlineMarkdown([{ type: 'paragraph', children: without(by, markLength(by, dashOf(by.text) ?? hyphenOf(by.text) ?? 0)) }])}]\n${toMarkdown(blocks.flatMap(({ nodes }) => nodes))}\n:::`
  }
  const isList = kind !== 'fakta' || blocks.every(({ text }) => markOf(text) > 0) || blocks.every(({ text }) => !/[.!?»]$/.test(text) || /^[^:]{1,34}: /.test(text))
  const start = kind === 'nummer' ? (numberOf(blocks[0]?.text ?? '')?.number ?? 1) : null
  const content = isList ? toMarkdown([listOf(blocks, start)]) : toMarkdown(blocks.flatMap(({ nodes }) => nodes))
  if (kind !== 'fakta') return content
  const label = name.map((one) => `[${inlineMarkdown([{ type: 'paragraph', children: withoutBold(phrasing(one)) }])}]`).join('')
  return `:::fakta${label}\n${content}\n:::`
}

const markOf = (text: string): number => bulletOf(text) ?? hyphenOf(text) ?? numberOf(text)?.length ?? 0

function listOf(blocks: readonly Block[], start: number | null): RootContent {
  const children = blocks.map((block): ListItem => {
    const length = start === null ? (bulletOf(block.text) ?? hyphenOf(block.text) ?? 0) : (numberOf(block.text)?.length ?? 0)
    return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: length === 0 ? phrasing(block) : without(block, markLength(block, length)) }] }
  })
  return { type: 'list', ordered: start !== null, start, spread: false, children }
}

/** Asks for what was a link before it was pasted. */
export function askForLinks(desk: Desk): void {
  const lost = /(?:^|[.!?] )([^.!?]*(?: her|på (?:vår|våre) nettsid\p{L}*|på (?:nettsid|heimesid|hjemmesid)\p{L}+ (?:vår|våre))|Sjekk ut [^.!?]*)[.!:]*$/u
  for (const index of desk.free()) {
    const { text, nodes, kind } = desk.blocks[index] as Block
    const hasLink = nodes.some((node) => node.type === 'paragraph' && node.children.some(({ type }) => type === 'link'))
    const found = kind === 'words' && !hasLink && !isSaid.test(text) && /(?:les|se|sjå|finn|last ned|meld|bestill|lytt|hør|høyr|sjekk|klikk|trykk|påmelding|mer|meir|nettsid|heimesid|hjemmesid)/i.test(text) ? lost.exec(text)?.[1] : undefined
    if (found !== undefined) desk.ask({ what: 'lenke', near: found.trim() })
  }
}
