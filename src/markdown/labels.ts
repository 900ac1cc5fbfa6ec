import type { Paragraph, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** A label and what it stands before: «Kari: Jeg …», `**Kari:** Jeg …`, `**Kari**: Jeg …`. */
export interface Labelled {
  readonly name: string
  readonly bold: boolean
  readonly rest: PhrasingContent[]
}

/** The label that a paragraph begins with, of at most sixty letters, or null. */
export function labelled({ children }: Paragraph): Labelled | null {
  const [first, second, ...others] = children
  if (first?.type === 'strong') {
    if (!first.children.every(({ type }) => type === 'text')) return null
    const name = toString(first).trim()
    if (name.endsWith(':')) return made(name.slice(0, -1), true, children.slice(1))
    if (second?.type !== 'text' || !/^:\s/.test(second.value)) return null
    return made(name, true, [{ ...second, value: second.value.slice(1) }, ...others])
  }
  if (first?.type !== 'text') return null
  const name = /^([^:\n]{1,60}):(?=\s)/.exec(first.value)?.[1]
  if (name === undefined) return null
  return made(name, false, [{ ...first, value: first.value.slice(name.length + 1) }, ...children.slice(1)])
}

function made(name: string, bold: boolean, [first, ...others]: PhrasingContent[]): Labelled | null {
  const rest = first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...others] : first ? [first, ...others] : []
  return name === '' || toString(rest) === '' ? null : { name, bold, rest }
}
