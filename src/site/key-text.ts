import { digest } from '../digest.js'

/**
 * Gives the function that writes a plain value, no two of which are written alike, so that its digest can be a key. What many values share is
 * written out once: what `isShared` knows. What `nameOf` names by something that tells it from any other is written as that. Throws on what is not
 * plain, for it might say more than can be written.
 */
export function keyText(isShared: (value: object) => boolean, nameOf: (value: object) => string | null = () => null): (value: unknown) => string {
  const known = new Map<unknown, string>()
  const write = (value: unknown): string => {
    switch (typeof value) {
      // Its length before it, a text needs no quotes.
      case 'string': return `${value.length}:${value}`
      case 'object': break
      case 'function': throw new Error('a key is of plain values')
      default: return `${String(value)};`
    }
    if (value === null) return 'null;'
    const name = known.get(value) ?? nameOf(value)
    if (name != null) return name
    const text = writeParts(value)
    return isShared(value) ? share(value, text) : text
  }
  const share = (value: object, text: string): string => {
    const name = `#${digest(text)}`
    known.set(value, name)
    return name
  }
  const writeParts = (value: object): string => {
    if (Array.isArray(value)) {
      let text = '['
      for (const one of value) text += write(one)
      return `${text}]`
    }
    if (value instanceof Map) return `map${writeParts([...value])}`
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error('a key is of plain values')
    let text = '{'
    // Nothing else is inherited by a plain value, and no list of its keys is made.
    for (const key in value) text += `${key.length}:${key}=${write((value as Readonly<Record<string, unknown>>)[key])}`
    return `${text}}`
  }
  return write
}
