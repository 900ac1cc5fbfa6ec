import type { About, KeyAbout } from '../schema/field.js'
import { patterns } from '../schema/patterns.js'

/** A part of a JSON Schema, draft 7, which is what editors read for YAML. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Text that YAML may have made a number of: `serie: 2019`. */
const textual = ['string', 'number']

/** The schema of a whole document; only what korus calls an error is refused, so an editor never objects to what can be published. */
export function documentSchema(title: string, keys: readonly KeyAbout[]): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...recordSchema(keys) }
}

function recordSchema(keys: readonly KeyAbout[]): JsonSchema {
  const properties = keys.flatMap((key) => [
    [key.name, keySchema(key, `${key.help} ${key.example}`)] as const,
    ...key.aliases.map((alias) => [alias, keySchema(key, `Det samme som ${key.name}.`)] as const),
  ])
  const needed = keys.filter(({ required }) => required).map(({ name, aliases }) => needs([name, ...aliases]))
  return { type: 'object', properties: Object.fromEntries(properties), ...(needed.length > 0 ? { allOf: needed } : {}), additionalProperties: false }
}

const needs = (names: readonly string[]): JsonSchema => {
  const each = names.map((name) => ({ required: [name] }))
  return each.length === 1 ? (each[0] as JsonSchema) : { anyOf: each }
}

function keySchema({ about, required }: KeyAbout, description: string): JsonSchema {
  const schema = valueSchema(about)
  return { description, ...(required ? schema : orEmpty(schema)) }
}

/** A key that may be left out may also stand with nothing behind it. */
function orEmpty(schema: JsonSchema): JsonSchema {
  const { type, enum: values, anyOf } = schema
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] }
  return { ...schema, ...(type ? { type: [type, 'null'].flat() } : {}), ...(Array.isArray(values) ? { enum: [...values, null] } : {}) }
}

function valueSchema(about: About): JsonSchema {
  switch (about.kind) {
    case 'choice':
      // A project's own ids differ from one korus.yml to the next, and the schema is the same for all.
      return about.own ? { type: textual } : { enum: [...about.values, ...about.aliases] }
    case 'number':
      return { type: ['integer', 'string'], minimum: about.least, maximum: about.most, pattern: '^-?[0-9]{1,9} *%?$' }
    case 'flag':
      return { enum: ['ja', 'nei', true, false] }
    case 'phone':
    case 'slug':
      return { type: textual, pattern: patterns[about.kind] }
    case 'day':
    case 'time':
    case 'email':
    case 'file':
    case 'colour':
      return { type: 'string', pattern: patterns[about.kind] }
    case 'list': {
      const list = { type: 'array', items: valueSchema(about.of) }
      return about.single ? { anyOf: [valueSchema(about.of), list] } : list
    }
    case 'table':
      return { type: 'object', additionalProperties: valueSchema(about.of) }
    case 'either':
      return { anyOf: about.of.map(valueSchema) }
    case 'record':
      return recordSchema(about.keys)
    case 'text':
    case 'link':
      return { type: textual }
  }
}
