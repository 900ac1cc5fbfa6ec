import type { Report } from '../diagnostic.js'
import { lineMap, type Source, type Span } from '../source.js'
import type { Field, Reader } from './field.js'
import type { YamlText } from './tree.js'

/** The first line of a text, behind its BOM: where to point when what is missing could stand anywhere. */
export function firstLine(text: string): Span {
  const start = /^\uFEFF*/.exec(text)?.[0].length ?? 0
  return { start, end: start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0) }
}

/** What came of reading a whole YAML text: the value, if it could be made, and where each given value stands. */
export interface Read<T> {
  readonly value: T | undefined
  readonly places: Readonly<Record<string, Span>>
}

/** Reads a whole YAML text by one field; `home` is where a key missing at the top is told of. */
export function readDocument<T>(source: Source, yaml: YamlText, field: Field<T>, home: Span, report: Report): Read<T> {
  const places: Record<string, Span> = {}
  const reader: Reader = { path: source.path, report, places, complete: yaml.complete, lineOf: (offset) => lineMap(source.text)(offset).line }
  const value = field.read(yaml.root, { reader, path: '', key: '', example: field.example, home })
  return { value, places }
}
