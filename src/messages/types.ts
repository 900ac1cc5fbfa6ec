import type { Entry } from '../codes/entry.js'

/** What happened, and what to do about it; each a sentence or two, the hint with the line as it should be where one can be given. */
export interface Words {
  readonly message: string
  readonly hint: string
}

/** One function a code of a family: complete by type, so no code is without words in either language. */
export type Messages<Family> = {
  readonly [C in keyof Family]: (params: Family[C] extends Entry<infer P> ? P : never) => Words
}
