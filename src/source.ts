/** A text file as it was read: the path relative to the project, with `/`, and the text with nothing normalised. */
export interface Source {
  readonly path: string
  readonly text: string
  /** The digest of its bytes, where somebody has it. */
  readonly hash?: string
}

/** A stretch of a source in UTF-16 offsets, the end exclusive. Line and column exist only where a person reads them. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place a person can go to: line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Gives the function that turns an offset of `text` into its line and column; CR LF, LF and a lone CR each end a line. */
export function lineMap(text: string): (offset: number) => Position {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}

/** Gives the function from a place in a file to its line, which goes through each file once. */
export function linesOf(texts: Pick<ReadonlyMap<string, string>, 'get'>): (path: string, span: Span) => number {
  const maps = new Map<string, ReturnType<typeof lineMap>>()
  return (path, { start }) => {
    const map = maps.get(path) ?? lineMap(texts.get(path) ?? '')
    maps.set(path, map)
    return map(start).line
  }
}

/** Whether a text has nothing in it but blanks and byte order marks. */
export const isBlank = (text: string): boolean => /^[\s\uFEFF]*$/.test(text)
