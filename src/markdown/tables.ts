import type { Nodes, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { type Settling, spanOf } from './settling.js'

/**
 * Settles a table: its name for those who hear it, and as its caption a paragraph before it that begins «Tabell»; true when that was taken.
 * Reports cells that have no column.
 */
export function settleTable(node: Table, before: Nodes | undefined, { report }: Settling): boolean {
  const [head, ...rows] = node.children
  const columns = head?.children.length ?? 0
  for (const row of rows) {
    const extra = row.children[columns]
    if (extra && toString(row.children.slice(columns)).trim() !== '') {
      report('celle-uten-kolonne', { columns }, { start: spanOf(extra).start, end: spanOf(row).end })
    }
  }
  const heads = head?.children.map((cell) => toString(cell).trim()).filter((name) => name !== '') ?? []
  const captioned = before?.type === 'paragraph' && /^Tabell\b/.test(toString(before))
  node.data = captioned ? { label: toString(before), caption: before.children } : { label: ['Tabell', heads.join(', ')].filter(Boolean).join(': ') }
  return captioned
}
