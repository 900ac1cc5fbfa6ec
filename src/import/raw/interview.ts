import type { Block } from '../block.js'
import type { Desk } from '../desk.js'
import { nameOfPair, said } from './boxes.js'
import { dashOf, hyphenOf } from './marks.js'

/** An interview in a text: its blocks from the first question to the end of the last answer, and which of them ask. */
export interface Interview {
  readonly members: readonly number[]
  readonly questions: readonly number[]
}

interface Line extends Pick<Block, 'text' | 'bold' | 'kind'> {
  readonly index: number
  readonly asks: boolean
  readonly dash: boolean
  readonly speaker: string | null
}

const least = 2
const longest = 350
const first = /(?<!\p{L})(?:jeg|eg|meg|vi|oss|min|mitt|mine|vår|vårt|våre|me)(?!\p{L})/iu
const second = /(?<!\p{L})(?:du|deg|din|ditt|dine|dere|deres|dykk|dykkar|de|dokker)(?!\p{L})/iu
/** What stands under an interview and is nobody's answer. */
const after = /^(?:les (?:mer|meir|også|hele)|se også|sjå også|sjekk ut|mer om|meir om|vil du (?:lese|vite|vete|ha)|for me[ie]?r info|ønsker du|ønskjer du|kontakt|her finner du|her finn du|lenke|fakta|om forfatteren|intervjuet (?:er|ble|vart)|saken (?:er|ble)|teksten (?:er|ble))(?!\p{L})| her[.!:]*$|på (?:vår|våre) nettsid|nettsid\p{L}* (?:vår|våre)/iu

/** Finds the interview among the blocks that are left, in whichever way it marks its questions; null where there is none. */
export function interviewOf(desk: Desk, taken: ReadonlySet<number>): Interview | null {
  const lines = desk.free().map((index): Line => {
    const { text, bold, kind } = desk.blocks[index] as Block
    return { index, text, bold, kind, asks: kind !== 'whole' && /\?[»”"')\]]*$/.test(text), dash: dashOf(text) !== null || hyphenOf(text) !== null, speaker: taken.has(index) ? null : nameOfPair(text) }
  })
  const open = lines.filter(({ index }) => !taken.has(index))
  const found = byLabel(open) ?? byBold(open) ?? byDash(open) ?? byBare(open)
  // A question that nobody answers is only a sentence.
  const questions = found?.filter((line, i) => i < found.length - 1 || lines[lines.indexOf(line) + 1]?.kind === 'words')
  if (!questions || questions.length < least) return null
  const start = lines.findIndex(({ index }) => index === questions[0]?.index)
  const last = lines.findIndex(({ index }) => index === questions.at(-1)?.index)
  let end = last + 1
  while (end < lines.length && isAnswer(lines[end] as Line, end === last + 1, questions)) end++
  if (end === last + 1) return null
  return { members: lines.slice(start, end).map(({ index }) => index), questions: questions.map(({ index }) => index) }

  function isAnswer(line: Line, isFirst: boolean, asked: readonly Line[]): boolean {
    if (taken.has(line.index) || line.kind !== 'words' || (!isFirst && after.test(line.text) && !line.dash)) return false
    if (isFirst) return true
    const isDashed = asked.every(({ dash }) => dash)
    const isLabelled = asked.every(({ speaker }) => speaker !== null)
    return line.dash || line.speaker !== null || (isDashed || isLabelled ? first.test(line.text) : !line.bold)
  }
}

function byLabel(lines: readonly Line[]): readonly Line[] | null {
  const labelled = lines.filter(({ speaker }) => speaker !== null)
  const names = [...new Set(labelled.map(({ speaker }) => speaker))].filter((name) => labelled.filter(({ speaker }) => speaker === name).length >= 2)
  const asker = labelled.find(({ asks, speaker }) => asks && names.includes(speaker))?.speaker
  return names.length >= 2 && asker !== undefined ? labelled.filter(({ speaker }) => speaker === asker) : null
}

function byBold(lines: readonly Line[]): readonly Line[] | null {
  const bold = lines.filter(({ bold: isBold, asks }) => isBold && asks)
  return bold.length >= least && areAnswered(bold, lines) ? bold : null
}

function byDash(lines: readonly Line[]): readonly Line[] | null {
  const dashed = lines.filter(({ dash }) => dash)
  const asking = inTurn(dashed.filter(({ asks, text }) => asks && !said.test(text) && text.length <= longest), lines)
  const quoted = dashed.filter(({ text }) => said.test(text)).length
  return asking.length >= least && quoted < asking.length && dashed.length >= asking.length * 1.5 && areAnswered(asking, lines) ? asking : null
}

function byBare(lines: readonly Line[]): readonly Line[] | null {
  const bare = lines.filter(({ asks, dash, bold, text, kind }) => kind === 'words' && asks && !dash && !bold && text.length <= longest)
  const asking = inTurn(bare, lines).filter((line) => lines[lines.indexOf(line) + 1] !== undefined)
  if (asking.length < least || !areAnswered(asking, lines)) return null
  const answers = asking.map((line) => lines[lines.indexOf(line) + 1] as Line)
  const hyphened = answers.filter(({ dash }) => dash).length
  if (hyphened >= least && hyphened * 2 >= answers.length) return asking.filter((_, i) => answers[i]?.dash)
  const spoken = answers.filter(({ text }) => first.test(text)).length
  const addressed = asking.filter(({ text }) => second.test(text)).length
  return spoken * 2 >= answers.length && (addressed >= 1 || spoken === answers.length) ? asking : null
}

/** The questions but for those that follow right after another: an answer may end by asking. */
function inTurn(asking: readonly Line[], lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = []
  for (const line of asking) if (kept.at(-1) === undefined || kept.at(-1) !== lines[lines.indexOf(line) - 1]) kept.push(line)
  return kept
}

/** Whether something else follows nearly every question. */
const areAnswered = (questions: readonly Line[], lines: readonly Line[]): boolean =>
  questions.filter((line) => {
    const next = lines[lines.indexOf(line) + 1]
    return next?.kind === 'words' && !questions.includes(next)
  }).length >= questions.length - 1
