import type { Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { labelled } from './labels.js'
import type { Turn } from './tree.js'

const name = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}$/u

/** A paragraph of an interview, and what shows who says it. */
interface Line {
  readonly speaker: string | null
  readonly sure: boolean
  readonly bold: boolean
  readonly dash: boolean
  readonly asks: boolean
}

function lineOf(paragraph: Paragraph): Line {
  const text = toString(paragraph).trim()
  const label = labelled(paragraph)
  return {
    speaker: label && name.test(label.name) ? label.name : null,
    sure: label?.bold ?? false,
    bold: paragraph.children.some(({ type }) => type === 'strong')
      && paragraph.children.every((node) => node.type === 'strong' || toString(node).trim() === ''),
    dash: /^[–—]\s/.test(text),
    asks: /\?[»”"')\]]*$/.test(text),
  }
}

/** Names stand as labels when they are bold or come again: «Merk: …» once is no person. */
function speakersOf(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const speakers = new Set<string>()
  for (const { speaker, sure } of lines) {
    if (speaker === null) continue
    if (sure || seen.has(speaker)) speakers.add(speaker)
    seen.add(speaker)
  }
  return speakers
}

/** A test of a line, and whether it can be relied on right after a question, where an answer is to be expected. */
interface QuestionTest {
  readonly isQuestion: (line: Line) => boolean
  readonly certain: boolean
}

/**
 * How this interview marks its questions. One way holds throughout, the clearest in use, so that an answer that ends by asking
 * something is not put into the interviewer's mouth.
 */
function questionTest(lines: readonly Line[], speakers: ReadonlySet<string>): QuestionTest {
  const asker = lines.find(({ speaker, asks }) => asks && speaker !== null && speakers.has(speaker))?.speaker
  if (asker && speakers.size > 1) return { isQuestion: ({ speaker }) => speaker === asker, certain: true }
  const isBare = (line: Line): boolean => line.asks && !line.dash
  const bare = lines.filter(isBare).length
  const dashed = lines.filter((line, i) => line.asks && line.dash && !isBare(lines[i - 1] ?? line)).length
  if (lines.some(({ bold, asks }) => bold && asks) || (bare + dashed === 0 && lines.some(({ bold }) => bold))) {
    return { isQuestion: ({ bold }) => bold, certain: true }
  }
  if (dashed > 0 && dashed >= bare) return { isQuestion: ({ asks, dash }) => asks && dash, certain: false }
  return { isQuestion: isBare, certain: false }
}

/**
 * Puts the questions of an interview together with their answers: a question is wholly bold, begins with «– » and ends in «?», is a bare
 * question or is what the one who asks says; its answer goes on to the next question, heading or line across. What stands before the
 * first question stays as it is.
 */
export function turns(children: RootContent[]): RootContent[] {
  const lines = new Map<RootContent, Line>()
  for (const node of children) if (node.type === 'paragraph') lines.set(node, lineOf(node))
  const speakers = speakersOf([...lines.values()])
  const { isQuestion, certain } = questionTest([...lines.values()], speakers)

  const out: RootContent[] = []
  let turn: Turn | null = null
  const close = (): void => {
    if (turn === null) return
    const [question, answer] = turn.children
    // A question that nobody answers is only a sentence.
    if (answer.children.length === 0) out.push(...question.children)
    else out.push(turn)
    turn = null
  }
  for (const node of children) {
    const line = lines.get(node)
    const paragraph = node.type === 'paragraph' && line ? withSpeaker(node, line, speakers) : null
    const unanswered: boolean = turn !== null && turn.children[1].children.length === 0
    if (node.type === 'heading' || node.type === 'thematicBreak') {
      close()
      out.push(node)
    } else if (paragraph && line && isQuestion(line) && (!unanswered || certain)) {
      if (!unanswered) close()
      turn ??= { type: 'turn', children: [{ type: 'question', children: [] }, { type: 'answer', children: [] }] }
      turn.children[0].children.push(paragraph)
    } else if (turn) turn.children[1].children.push(paragraph ?? node)
    else out.push(paragraph ?? node)
  }
  close()
  return out
}

function withSpeaker(paragraph: Paragraph, line: Line, speakers: ReadonlySet<string>): Paragraph {
  const found = line.speaker !== null && speakers.has(line.speaker) ? labelled(paragraph) : null
  return found ? { ...paragraph, children: [{ type: 'speaker', name: found.name }, { type: 'text', value: ' ' }, ...found.rest] } : paragraph
}
