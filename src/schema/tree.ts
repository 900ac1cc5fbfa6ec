import type { Span } from '../source.js'

/**
 * What YAML means, without YAML's own machinery: every scalar is text, every node knows where it stands in the file.
 * `unreadable` is a value already complained of, so that nobody complains of it twice; `empty` is a key with nothing behind it.
 */
export type YamlNode =
  | { readonly kind: 'scalar'; readonly text: string; readonly span: Span }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly span: Span }
  | YamlMap
  | { readonly kind: 'empty' | 'unreadable'; readonly span: Span }

export interface YamlMap {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
  readonly span: Span
}

export interface YamlEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: YamlNode
}

/** A YAML text as a map; `complete` is false where a fault hid keys, so that a key that seems to be missing may be there. */
export interface YamlText {
  readonly root: YamlMap
  readonly complete: boolean
}
