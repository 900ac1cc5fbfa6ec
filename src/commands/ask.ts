import { Writable } from 'node:stream'
import { Halt } from '../halt.js'
import type { Context, Terminal } from './context.js'

/** One of the answers a question has: what is meant, what is read, and a word more on it. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** Questions to the person at a terminal, one at a time; Ctrl-C, Esc and Ctrl-D end the command, before it has written anything. */
export interface Questions {
  /** A line; `fault` says what is wrong with one, or nothing. */
  text(message: string, fault?: (given: string) => string | undefined, initial?: string): Promise<string>
  one(message: string, choices: readonly Choice[]): Promise<string>
  some(message: string, choices: readonly Choice[]): Promise<readonly string[]>
}

/** Gives the questions, or null where nobody is there to answer: input or output is no terminal, or the answer is for a program. */
export async function openQuestions({ terminal, format, quiet, colour }: Context): Promise<Questions | null> {
  const found = quiet || format !== 'text' ? null : terminal()
  if (found === null) return null
  const prompts = await import('@clack/prompts')
  const common = { input: found.input, output: colour ? found.output : withoutColour(found.output) }
  const answered = async <T>(ask: (signal: AbortSignal) => Promise<T>): Promise<Exclude<T, symbol>> => {
    const answer = await untilGone(found, ask)
    if (typeof answer === 'symbol') throw new Halt(2, { kind: 'cancelled' })
    return answer as Exclude<T, symbol>
  }
  // The library's own instructions and faults are English, so none of them is asked for.
  return {
    text: async (message, fault, initial) =>
      (await answered((signal) => prompts.text({ ...common, signal, message, validate: (given) => fault?.((given ?? '').trim()), ...(initial === undefined ? {} : { initialValue: initial }) }))).trim(),
    one: (message, choices) => answered((signal) => prompts.select({ ...common, signal, message, options: [...choices], maxItems: 12, showInstructions: false })),
    some: (message, choices) => answered((signal) => prompts.multiselect({ ...common, signal, message, options: [...choices], maxItems: 12, required: false, showInstructions: false })),
  }
}

/** Asks, and gives up when the terminal goes away or says with Ctrl-D that no more will come; the library alone would wait for ever. */
async function untilGone<T>({ input }: Terminal, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const gone = new AbortController()
  const give = (): void => gone.abort()
  const key = (_: unknown, pressed: { readonly ctrl?: boolean; readonly name?: string } | undefined): void => {
    if (pressed?.ctrl === true && pressed.name === 'd') give()
  }
  input.once('end', give)
  input.on('keypress', key)
  try {
    return await ask(gone.signal)
  } finally {
    input.off('end', give)
    input.off('keypress', key)
  }
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g')

/** The terminal for who wants no colours (NO_COLOR): it still moves the cursor. */
function withoutColour(output: Terminal['output']): Writable {
  const plain = new Writable({ decodeStrings: false, write: (text, _, done) => done(void output.write(String(text).replace(colours, ''))) })
  return Object.assign(plain, { columns: output.columns, rows: output.rows })
}
