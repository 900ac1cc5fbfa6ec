import { hash } from 'node:crypto'

/** SHA-256 in hexadecimal: how files, views and outputs are told apart. */
export const digest = (bytes: string | Uint8Array): string => hash('sha256', bytes)


const known = new WeakMap<object, string>()

/** The digest of a value, as JSON, that nobody changes; it is worked out once. */
export function digestOf(value: object): string {
  const found = known.get(value) ?? digest(JSON.stringify(value))
  known.set(value, found)
  return found
}

// Each step of a run asks for the mark of each file.
const marks = new Map<string, string>()

/** What stands for a file where its name may not be kept, for it may be a person's. */
export function fileMark(path: string): string {
  const found = marks.get(path) ?? digest(path).slice(0, 24)
  marks.set(path, found)
  return found
}
