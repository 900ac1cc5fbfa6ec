import { PassThrough, Writable } from 'node:stream'
import { main } from '../src/cli.js'

export const key = { enter: '\r', down: '\u001b[B', space: ' ', interrupt: '\u0003', end: '\u0004' } as const

/** One key at a time, as fingers do; an arrow is three letters. */
const presses = (keys: string): string[] => [...keys.replaceAll(key.down, '↓')].map((one) => (one === '↓' ? key.down : one))

/** Runs a command line as at a terminal: when what is shown holds a question's words, its keys are pressed. */
export async function atTerminal(cwd: string, argv: readonly string[], answers: readonly (readonly [question: string, keys: string])[], env: Record<string, string> = {}) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} })
  const open = [...answers]
  let [shown, since, stderr] = ['', '', '']
  const stdout = Object.assign(new Writable({
    write: (text, _, done) => {
      shown += String(text)
      since += String(text)
      const [next] = open
      if (next && since.includes(next[0])) {
        open.shift()
        since = ''
        for (const press of presses(next[1])) setImmediate(() => input.write(press))
      }
      done()
    },
  }), { isTTY: true, columns: 100, rows: 40 })
  const code = await main(argv, { stdin: input, stdout, stderr: { write: (text) => (stderr += text) }, env, cwd: () => cwd, once: () => {} })
  return { code, shown, stderr, unasked: open.map(([question]) => question) }
}
