import { digest } from '../digest.js'

/**
 * Gives the function that writes a plain value, no two of which are written alike, so that its digest can be a key. What many values share is
 * written out once: the objects that stand in one of `common`.
 */
export function keyText(common: readonly Readonly<Record<string, unknown>>[]): (value: unknown) => string {
  const known = new Map<unknown, string>()
  const write = (value: unknown): string => {
    switch (typeof value) {
      // Its length before it, a text needs no quotes.
      case 'string': return `${value.length}:${value}`
      case 'object': break
      default: return `${String(value)};`
    }
    if (value === null) return 'null;'
    const name = known.get(value)
    if (name !== undefined) return name
    if (Array.isArray(value)) {
      let text = '['
      for (const one of value) text += write(one)
      return `${text}]`
    }
    let text = '{'
    for (const key of Object.keys(value)) text += `${key.length}:${key}=${write((value as Readonly<Record<string, unknown>>)[key])}`
    return `${text}}`
  }
  for (const part of common.flatMap(Object.values)) if (typeof part === 'object' && part !== null) known.set(part, `#${digest(write(part))}`)
  return write
}
