import { digest } from '../src/digest.js'

/** An article or an issue's document with the digest that tells it from any other, as reading it from a file would give. */
export const marked = <T extends object>(value: T): T & { readonly digest: string } => ({ ...value, digest: digest(JSON.stringify({ ...value, digest: '' })) })
