interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

const known = ['$schema', 'title', 'description', 'type', 'enum', 'pattern', 'minimum', 'maximum', 'properties', 'additionalProperties', 'required', 'items', 'anyOf', 'allOf']

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value

/** Gives the path of every value that breaks the schema, by the meaning draft 7 gives the keywords korus uses; others are refused. */
export function faultsUnder(schema: Schema, value: unknown, path = ''): readonly string[] {
  const strange = Object.keys(schema).filter((keyword) => !known.includes(keyword))
  if (strange.length > 0) throw new Error(`no meaning is known here for ${strange.join(', ')}`)
  const at = (key: string | number): string => (path === '' ? String(key) : `${path}.${key}`)
  const type = typeOf(value)
  const types = [schema.type ?? type].flat()
  const wrong = [
    !types.includes(type) && !(type === 'integer' && types.includes('number')),
    schema.enum && !schema.enum.includes(value),
    schema.pattern !== undefined && typeof value === 'string' && !new RegExp(schema.pattern, 'u').test(value),
    typeof value === 'number' && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)),
    type === 'object' && schema.required?.some((name) => !Object.hasOwn(value as object, name)),
    schema.anyOf && !schema.anyOf.some((one) => faultsUnder(one, value, path).length === 0),
  ]
  if (wrong.some(Boolean)) return [path]
  const all = (schema.allOf ?? []).flatMap((one) => faultsUnder(one, value, path))
  if (Array.isArray(value)) return [...all, ...value.flatMap((item, i) => (schema.items ? faultsUnder(schema.items, item, at(i)) : []))]
  if (type !== 'object') return all
  return [...all, ...Object.entries(value as object).flatMap(([key, inner]) => {
    const one = schema.properties?.[key] ?? schema.additionalProperties ?? true
    return one === false ? [at(key)] : one === true ? [] : faultsUnder(one, inner, at(key))
  })]
}
