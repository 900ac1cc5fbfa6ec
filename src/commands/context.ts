import type { Readable, Writable } from 'node:stream'
import type { Wording } from '../messages/wording.js'
import type { PlainDate } from '../norwegian/day.js'

/** Where a person can be asked. */
export interface Terminal {
  readonly input: Readable
  readonly output: Writable & { readonly columns?: number; readonly rows?: number }
}

/** What every command is given: where, on which day, and how it speaks. */
export interface Context {
  /** The project's folder, absolute. */
  readonly root: string
  /** The folder the user stands in, absolute. */
  readonly cwd: string
  readonly now: PlainDate
  readonly words: Wording
  readonly format: 'text' | 'json' | 'github'
  readonly colour: boolean
  readonly width: number
  readonly verbose: boolean
  readonly quiet: boolean
  /** A variable of the environment. */
  env(name: string): string | undefined
  /** Milliseconds since 1970: for a message's date and name alone, what is published depends on `now`. */
  moment(): number
  /** Milliseconds since the program began. */
  elapsed(): number
  /** Waits until the user ends the program. */
  ended(): Promise<void>
  /** Writes an answer, to standard output. */
  answer(text: string): void
  /** Says what is wrong, to standard error, also to a user who asked for quiet. */
  complain(text: string): void
  /** Tells of the course of the work, to standard error; says nothing when the user asked for quiet. */
  tell(text: string): void
  /** Where questions can be asked and answered; null where input or output is no terminal. */
  terminal(): Terminal | null
  /** Shows how far long work has come, on a line of a terminal that the next takes the place of; null takes it away. */
  progress(text: string | null): void
}
