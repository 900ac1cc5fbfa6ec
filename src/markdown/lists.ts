import type { List, ListItem, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { monthNames } from '../norwegian/calendar.js'
import { type Settling, restOfLine, spanOf } from './settling.js'

const month = new RegExp(`(?:${monthNames.join('|')}|jan|feb|apr|aug|sept?|okt|nov|des)(?![\\p{L}])`, 'uy')
const number = /(\d{1,9})[.)][ \t]+/y

/** Reports the items of a list that were meant as something else: a date or a year that begins a sentence, an answer with a hyphen. */
export function inspectList(node: List, before: Nodes | undefined, settling: Settling): void {
  if (node.ordered) for (const item of node.children) inspectNumber(item, settling)
  else if (asks(before) ? settling.interview || node.children.length === 1 : settling.interview && hasTurns(node)) for (const item of node.children) inspectAnswer(item, settling)
}

/** Whether questions of a list have answers in it. */
const hasTurns = ({ children }: List): boolean => children.some((item, i) => asks(item.children[0]) && children[i + 1] !== undefined && !asks(children[i + 1]?.children[0]))

const asks = (node: Nodes | undefined): boolean => node?.type === 'paragraph' && /\?[*_»”")]*\s*$/.test(toString(node))

function inspectNumber(item: ListItem, { text, report }: Settling): void {
  const { start } = spanOf(item)
  number.lastIndex = start
  const found = number.exec(text)
  if (!found) return
  const digits = found[1] as string
  month.lastIndex = number.lastIndex
  const isDay = Number(digits) <= 31 && month.test(text)
  if (!isDay && !/^(?:1[6-9]|20)\d\d$/.test(digits)) return
  const mark = start + digits.length
  const { end } = restOfLine(text, start)
  const line = `${digits}\\${text.slice(mark, end)}`
  report('dato-blir-liste', { line }, { start, end: isDay ? month.lastIndex : mark + 1 }, { span: { start: mark, end: mark }, text: '\\' })
}

function inspectAnswer(item: ListItem, { text, report }: Settling): void {
  const { start } = spanOf(item)
  // «- [ ]» is a box to tick, in lists of tasks from elsewhere.
  if (text[start] !== '-' || /^- \[[ xX]\]/.test(text.slice(start, start + 5))) return
  const span = restOfLine(text, start)
  const line = `–${text.slice(start + 1, span.end)}`
  // Directly below a line of text a dash would go on with that paragraph, so only a person can mend it there.
  const apart = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 200), start))
  report('svar-med-bindestrek', { line }, span, apart ? { span: { start, end: start + 1 }, text: '–' } : undefined)
}
