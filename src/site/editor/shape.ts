import type { About, KeyAbout } from '../../schema/field.js'
import type { Choices } from './fields.js'

/**
 * What the editor's script must know of a key to read what articles may say in more than one way, as JSON: `other` names of the key,
 * `words` that mean another value, whether one value may stand for a `list`, who is `known` by an id, whether a `text` may be any name, whether it is a `number`, and the `keys` within.
 */
export interface Form {
  readonly other?: readonly string[]
  readonly words?: Readonly<Record<string, string>>
  readonly list?: true
  readonly known?: readonly string[]
  readonly text?: true
  readonly number?: true
  readonly keys?: Forms
}

export type Forms = Readonly<Record<string, Form>>

/** Other names of values, by the key's name: the names of centres and topics, and ids they had before. */
export type OtherNames = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Gives the forms of keys. */
export function formsOf(keys: readonly KeyAbout[], choices: Choices, names: OtherNames): Forms {
  return Object.fromEntries(keys.map(({ name, aliases, about }) => [name, { ...(aliases.length > 0 ? { other: aliases } : {}), ...formOf(name, about, choices, names) }]))
}

function formOf(name: string, about: About, choices: Choices, names: OtherNames): Form {
  switch (about.kind) {
    case 'list':
      return { list: true, ...formOf(name, about.of, choices, names) }
    case 'either':
      return {
        known: (choices[name] ?? []).map(({ value }) => value),
        ...(about.of.some(({ kind }) => kind === 'text') ? { text: true } : {}),
        keys: formsOf(about.of.flatMap((one) => (one.kind === 'record' ? one.keys : [])), choices, names),
      }
    case 'record':
      return { keys: formsOf(about.keys, choices, names) }
    case 'number':
      return { number: true }
    case 'flag':
      return { words: { true: 'ja', false: 'nei' } }
    case 'choice':
      return { words: { ...Object.fromEntries(about.values.map((value) => [value.toLowerCase(), value])), ...names[name] } }
    default:
      return {}
  }
}
