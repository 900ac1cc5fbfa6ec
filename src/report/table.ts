import { visible } from '../visible.js'

/** How a table is laid out: which columns are numbers, at the right of their room, and the columns of the terminal. */
export interface TableOptions {
  readonly right?: readonly number[]
  readonly width: number
  readonly indent?: number
}

const between = '  '
const widthOf = (text: string): number => [...text.normalize('NFC')].length
const cut = (text: string, room: number): string => (widthOf(text) <= room ? text : `${[...text.normalize('NFC')].slice(0, Math.max(1, room - 1)).join('')}…`)

/** Gives rows as lines with their cells below each other; the widest column gives way where the terminal is too narrow. */
export function table(rows: readonly (readonly string[])[], { right = [], width, indent = 2 }: TableOptions): string[] {
  const cells = rows.map((row) => row.map(visible))
  const widths = Array.from({ length: Math.max(0, ...cells.map(({ length }) => length)) }, (_, column) => Math.max(0, ...cells.map((row) => widthOf(row[column] ?? ''))))
  const over = indent + widths.reduce((sum, one) => sum + one + between.length, -between.length) - width
  const widest = widths.indexOf(Math.max(...widths))
  if (over > 0) widths[widest] = Math.max(12, (widths[widest] as number) - over)
  return cells.map((row) => {
    const laid = row.map((text, column) => {
      const room = widths[column] as number
      const shown = cut(text, room)
      const fill = ' '.repeat(room - widthOf(shown))
      return right.includes(column) ? fill + shown : shown + fill
    })
    return `${' '.repeat(indent)}${laid.join(between)}`.trimEnd()
  })
}
