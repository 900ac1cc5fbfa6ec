import type { PhrasingContent } from 'mdast'
import { bulletOf, dashOf, hyphenOf } from './raw/marks.js'
import { nameOfPair } from './raw/boxes.js'
import { said } from './words.js'

/** A paragraph's words as one paragraph or several: two line breaks end one, and so does one where the lines are items, turns or names with values. */
export function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of children) {
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  }
  const isBlank = (line: readonly PhrasingContent[]): boolean => textOf(line) === ''
  const own = (text: string): boolean => bulletOf(text) !== null || hyphenOf(text) !== null || dashOf(text) !== null || nameOfPair(text) !== null || /^(?:Av|Tekst|Foto|Publisert)\b/.test(text)
  const isParted = lines.some((line) => own(textOf(line)))
  const whole: PhrasingContent[][] = []
  let ended = true
  for (const line of lines) {
    if (isBlank(line)) ended = true
    else {
      const last = whole.at(-1)
      if (ended || isParted || !last) whole.push(line)
      else last.push({ type: 'break' }, ...line)
      ended = false
    }
  }
  return whole
}

const textOf = (line: readonly PhrasingContent[]): string => said({ type: 'paragraph', children: [...line] }).trim()
