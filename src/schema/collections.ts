import { nearest } from '../norwegian/nearest.js'
import type { Span } from '../source.js'
import { misfit, type Field, type KeyAbout, type Place } from './field.js'
import { plainKey } from './plain-key.js'
import type { YamlEntry, YamlNode } from './tree.js'

/** A key of a record; `absent` stands in where it isn't given and isn't required. */
export interface Key<T> extends KeyAbout {
  readonly field: Field<unknown>
  readonly absent: T | undefined
}

interface KeyOptions {
  readonly aliases?: readonly string[]
  /** A value as it may look in YAML, where the field's own example says too little. */
  readonly example?: string
}

function key<T>(name: string, field: Field<unknown>, help: string, required: boolean, absent: T | undefined, options: KeyOptions): Key<T> {
  const example = `${name}: ${options.example ?? field.example}`
  return { name, aliases: options.aliases ?? [], required, help, example, about: field.about, field, absent }
}

/** A key that must be there. */
export const required = <T>(name: string, field: Field<T>, help: string, options: KeyOptions = {}): Key<T> =>
  key<T>(name, field, help, true, undefined, options)

/** A key that may be left out, and then is null. */
export const optional = <T>(name: string, field: Field<T>, help: string, options: KeyOptions = {}): Key<T | null> =>
  key<T | null>(name, field, help, false, null, options)

/** A key that may be left out, and then has a usual value. */
export const usual = <T>(name: string, field: Field<T>, absent: T, help: string, options: KeyOptions = {}): Key<T> =>
  key<T>(name, field, help, false, absent, options)

type Keys = Readonly<Record<string, Key<unknown>>>
type Values<K extends Keys> = { readonly [P in keyof K]: K[P] extends Key<infer T> ? T : never }
/** A record on the way: undefined is what could not be read or is required and missing, and has been complained of. */
export type Found<K extends Keys> = { readonly [P in keyof K]: Values<K>[P] | undefined }

/** How a rule across keys complains: `span` is the value of the key of that name, or else the record's own place. */
export interface Across extends Place {
  span(name: string): Span
}

/**
 * Several keys, each with its field. An unknown key, two names of one key and a missing key are told; `check` is for what takes
 * several keys to see, and runs whatever the keys' own faults. An optional key that could not be read counts as absent.
 */
export function record<K extends Keys>(keys: K, check?: (found: Found<K>, across: Across) => void): Field<Values<K>> {
  const list = Object.values(keys)
  const properties = Object.entries(keys)
  const byName = new Map<string, Key<unknown>>()
  for (const one of list) for (const name of [one.name, ...one.aliases]) byName.set(name, one)
  const example = `{${list.filter((one) => one.required).map((one) => one.example).join(', ')}}`
  return {
    about: { kind: 'record', keys: list },
    example,
    read: (node, place) => {
      if (node.kind !== 'map') return misfit(node, place, 'map')
      const { given, meant } = entriesByKey(node.entries, byName, list, place)
      const found: Record<string, unknown> = {}
      const unread: typeof properties = []
      for (const pair of properties) {
        const [property, one] = pair
        const value = readKey(one, given.get(one), place, meant.has(one))
        found[property] = value
        if (value === undefined) unread.push(pair)
      }
      const span = (name: string): Span => place.reader.places[pathOf(place, name)] ?? place.home
      check?.(found as Found<K>, { span, ...place })
      if (unread.some(([, one]) => one.required)) return undefined
      for (const [property, one] of unread) found[property] = one.absent
      return found as Values<K>
    },
  }
}

const pathOf = (place: Place, name: string): string => (place.path === '' ? name : `${place.path}.${name}`)

function readKey(one: Key<unknown>, entry: YamlEntry | undefined, place: Place, isMisspelled: boolean): unknown {
  const { reader } = place
  if (!entry) {
    if (!one.required) return one.absent
    if (reader.complete && !isMisspelled) reader.report('mangler-nokkel', { key: one.name, example: one.example }, place.home)
    return undefined
  }
  const { value } = entry
  const isEmpty = value.kind === 'empty' || (value.kind === 'scalar' && value.text.trim() === '')
  if (isEmpty && !one.required) return one.absent
  const path = pathOf(place, one.name)
  reader.places[path] = value.span
  return one.field.read(value, { reader, path, key: one.name, example: one.example, home: entry.keySpan })
}

/** The spelling with å, ø and æ, written as the keys are. */
const ascii = (name: string): string => name.normalize('NFC').replace(/å/g, 'a').replace(/ø/g, 'o').replace(/æ/g, 'ae')

/** Finds the key of each entry, and the keys that unknown ones seem to be meant for: those are not missing besides. */
function entriesByKey(
  entries: readonly YamlEntry[],
  byName: ReadonlyMap<string, Key<unknown>>,
  list: readonly Key<unknown>[],
  { reader }: Place,
): { readonly given: ReadonlyMap<Key<unknown>, YamlEntry>; readonly meant: ReadonlySet<Key<unknown>> } {
  const given = new Map<Key<unknown>, YamlEntry>()
  const meant = new Set<Key<unknown>>()
  for (const entry of entries) {
    const exact = byName.get(entry.key)
    const plain = exact ? null : plainKey(entry.key)
    const one = exact ?? byName.get(ascii(entry.key)) ?? byName.get(ascii(plain?.text ?? ''))
    const first = one && given.get(one)
    if (one && plain && plain.text !== entry.key) {
      reader.report('nokkel-skjult-tegn', { key: plain.text, ...plain.hidden }, entry.keySpan, { span: entry.keySpan, text: plain.text })
    }
    if (!one) {
      const lower = byName.get(ascii(entry.key.toLowerCase()))?.name
      const near = lower ?? nearest(ascii(entry.key.toLowerCase()), byName.keys())
      const wanted = near === null ? undefined : byName.get(near)
      if (wanted) meant.add(wanted)
      const known = list.map((each) => each.name)
      const fix = lower === undefined ? undefined : { span: entry.keySpan, text: lower }
      reader.report('ukjent-nokkel', { key: entry.key, nearest: wanted?.name ?? null, known }, entry.keySpan, fix)
    } else if (first) {
      reader.report('dobbelt-navn', { key: entry.key, other: first.key, line: reader.lineOf(first.keySpan.start) }, entry.keySpan)
    } else {
      given.set(one, entry)
    }
  }
  return { given, meant }
}

/** A list; with `single` one value may stand without being a list. What could not be read is left out of it. */
export function listOf<T>(of: Field<T>, { single = false } = {}): Field<readonly T[]> {
  return {
    about: { kind: 'list', of: of.about, single },
    example: single ? of.example : `[${of.example}]`,
    read: (node, place) => {
      const isOne = single && (node.kind === 'scalar' || node.kind === 'map')
      if (node.kind !== 'list' && !isOne) return misfit(node, place, 'list')
      const nodes: readonly YamlNode[] = node.kind === 'list' ? node.items : [node]
      const values: T[] = []
      nodes.forEach((item, i) => {
        const path = `${place.path}.${i}`
        place.reader.places[path] = item.span
        const home = node.kind === 'list' ? firstPart(item) : place.home
        const value = of.read(item, { ...place, path, home })
        if (value !== undefined) values.push(value)
      })
      return values
    },
  }
}

/** Where a complaint about a whole item stands: at its first key rather than all its lines. */
const firstPart = (item: YamlNode): Span => (item.kind === 'map' ? item.entries[0]?.keySpan ?? item.span : item.span)

/** A list of one or more. */
export function someOf<T>(of: Field<T>, options: { readonly single?: boolean } = {}): Field<readonly T[]> {
  const list = listOf(of, options)
  return {
    ...list,
    read: (node, place) => {
      if (node.kind === 'list' && node.items.length === 0) return misfit({ kind: 'empty', span: node.span }, place, 'list')
      const values = list.read(node, place)
      return values?.length === 0 ? undefined : values
    },
  }
}

/** Names of one's own choice, each with a value; `name` tells whether a name may stand, and complains if not. */
export function tableOf<T>(of: Field<T>, name: (key: string, place: Place, span: Span) => boolean): Field<Readonly<Record<string, T>>> {
  return {
    about: { kind: 'table', of: of.about },
    example: `{navn: ${of.example}}`,
    read: (node, place) => {
      if (node.kind !== 'map') return misfit(node, place, 'map')
      const values = node.entries.flatMap((entry): [string, T][] => {
        const path = `${place.path}.${entry.key}`
        place.reader.places[path] = entry.value.span
        if (!name(entry.key, place, entry.keySpan)) return []
        const value = of.read(entry.value, { ...place, path, key: entry.key, example: `${entry.key}: ${of.example}`, home: entry.keySpan })
        return value === undefined ? [] : [[entry.key, value]]
      })
      return Object.fromEntries(values)
    },
  }
}

/** A text read by one field, or keys read by another. */
export function either<T, U>(asText: Field<T>, asMap: Field<U>): Field<T | U> {
  return {
    about: { kind: 'either', of: [asText.about, asMap.about] },
    example: asText.example,
    read: (node, place) => (node.kind === 'map' ? asMap : asText).read(node, place),
  }
}
