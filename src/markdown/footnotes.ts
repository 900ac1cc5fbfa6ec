import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import { type Settling, spanOf } from './settling.js'
import type { Footnotes } from './tree.js'

/** Numbers notes in the order in which they are referred to. */
export interface Notes {
  refer(node: FootnoteReference): void
  /** The list of notes, or null; `settle` is called with each note, and may refer to more. Reports notes that nothing refers to. */
  list(settle: (note: FootnoteDefinition) => void): Footnotes | null
}

/** Gives the numbering for one body; of two notes with one name the first is meant. */
export function notes(definitions: readonly FootnoteDefinition[], title: string, { report }: Settling): Notes {
  const first = new Map<string, FootnoteDefinition>()
  for (const note of definitions) if (!first.has(note.identifier)) first.set(note.identifier, note)
  const order: { readonly note: FootnoteDefinition; number: number; uses: number }[] = []
  return {
    refer(node) {
      const note = first.get(node.identifier)
      if (!note) return
      let used = order.find((other) => other.note === note)
      if (!used) order.push((used = { note, number: order.length + 1, uses: 0 }))
      used.uses += 1
      node.data = { number: used.number, use: used.uses }
    },
    list(settle) {
      // Notes that are first referred to in a note are added on the way.
      for (const { note } of order) settle(note)
      for (const note of definitions) {
        if (!order.some((used) => used.note === note)) report('ubrukt-fotnote', { label: note.label ?? note.identifier }, spanOf(note))
      }
      if (order.length === 0) return null
      const children = order.map(({ note, number, uses }) => ({ type: 'footnote' as const, number, uses, children: note.children }))
      return { type: 'footnotes', title, children }
    },
  }
}
