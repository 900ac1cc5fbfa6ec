import type { Report } from '../diagnostic.js'
import type { Span } from '../source.js'
import type { YamlNode } from './tree.js'

/** What a value may be, as data: a reference table, an editor's schema and `korus ny` are made from it. */
export type About =
  | { readonly kind: 'text'; readonly least?: number; readonly most?: number }
  /** `aliases` are other names of the values; `own` where they are the project's own, from korus.yml. */
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly aliases: readonly string[]; readonly own: boolean }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'flag' | 'day' | 'time' | 'link' | 'email' | 'phone' | 'slug' | 'file' | 'colour' }
  | { readonly kind: 'list'; readonly of: About; readonly single: boolean }
  | { readonly kind: 'table'; readonly of: About }
  | { readonly kind: 'either'; readonly of: readonly About[] }
  | { readonly kind: 'record'; readonly keys: readonly KeyAbout[] }

/** One key of a record as data; `example` is a whole line, `help` a sentence in Norwegian. */
export interface KeyAbout {
  readonly name: string
  readonly aliases: readonly string[]
  readonly required: boolean
  readonly help: string
  readonly example: string
  readonly about: About
}

/** What is shared while one file is read: where to complain and where values were found. */
export interface Reader {
  readonly path: string
  readonly report: Report
  readonly places: Record<string, Span>
  /** False where a fault in the YAML hid keys, so that a missing key proves nothing. */
  readonly complete: boolean
  lineOf(offset: number): number
}

/** Where a value stands in its file: its path such as `bilde.fil`, its key, an example line of it, and the span of its key. */
export interface Place {
  readonly reader: Reader
  readonly path: string
  readonly key: string
  readonly example: string
  readonly home: Span
}

/** A kind of value: `read` gives it typed, or complains and gives undefined; `example` is how one may look in YAML. */
export interface Field<T> {
  readonly about: About
  readonly example: string
  read(node: YamlNode, place: Place): T | undefined
}

/** A field read from one text; `convert` complains with `tell`'s span, and undefined from it means that it did. */
export function textual<T>(about: About, example: string, convert: (text: string, place: Place, span: Span) => T | undefined): Field<T> {
  return {
    about,
    example,
    read: (node, place) => {
      if (node.kind === 'scalar') {
        const text = node.text.normalize('NFC').replace(/[ \t\r\n]+/g, ' ').trim()
        if (text !== '') return convert(text, place, node.span)
      }
      return misfit(node, place, 'text')
    },
  }
}

/** Complains that a node is empty or of another form than wanted; silent where it was complained of before. */
export function misfit(node: YamlNode, place: Place, wanted: 'text' | 'list' | 'map'): undefined {
  const { key, example, reader } = place
  if (node.kind === 'empty' || node.kind === 'scalar' && node.text.trim() === '') reader.report('tom-verdi', { key, example }, node.span)
  else if (node.kind !== 'unreadable') reader.report('feil-form', { key, wanted, example }, node.span)
}

/** The field with its value turned into another one; `convert` gives undefined where it has complained. */
export function mapped<T, U>(field: Field<T>, convert: (value: T, place: Place, span: Span) => U | undefined): Field<U> {
  return {
    about: field.about,
    example: field.example,
    read: (node, place) => {
      const value = field.read(node, place)
      return value === undefined ? undefined : convert(value, place, node.span)
    },
  }
}

