import type { Diagnostic } from '../diagnostic.js'
import { lineMap, type Position, type Source } from '../source.js'

/** What was read, by path; a file that could not be read as text is not in it. */
export type Texts = Pick<ReadonlyMap<string, string>, 'get' | 'has' | 'keys'>

/** Gives the texts of files, each of which is fetched only when it is asked for: most files of a sound archive never are. */
export function textsOf(files: readonly Source[]): Texts {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return { get: (path) => byPath.get(path)?.text, has: (path) => byPath.has(path), keys: () => byPath.keys() }
}

/** From a file and an offset to line and column. */
export type Place = (path: string, offset: number) => Position

/** Gives the function from offsets to places, which counts each file's lines once; 1:1 where there is no text. */
export function placer(texts: Texts): Place {
  const maps = new Map<string, (offset: number) => Position>()
  const mapOf = (path: string): ((offset: number) => Position) => {
    const text = texts.get(path)
    if (text === undefined) return () => ({ line: 1, column: 1 })
    const [map, { length }] = [lineMap(text), text]
    return (offset) => map(Math.min(offset, length))
  }
  return (path, offset) => {
    let map = maps.get(path)
    if (!map) maps.set(path, (map = mapOf(path)))
    return map(offset)
  }
}

/** Where a complaint begins and ends, in numbers from 1; the end is exclusive. */
export function placeOf({ at }: Diagnostic, place: Place): Readonly<Record<'line' | 'column' | 'endLine' | 'endColumn', number>> {
  const start = place(at.path, at.span.start)
  const end = place(at.path, at.span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
