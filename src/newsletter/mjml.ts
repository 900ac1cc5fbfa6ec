import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Halt } from '../halt.js'

/** A fault that MJML found; the line, from 1, is one of the MJML it was given, null where it could not read it at all. */
export interface MjmlFault {
  readonly line: number | null
}

/** What became of some MJML: the HTML, empty where there are faults. */
export interface MjmlAnswer {
  readonly html: string
  readonly faults: readonly MjmlFault[]
}

export type RenderMjml = (mjml: string) => Promise<MjmlAnswer>

/** MJML while it is needed. `close` ends its process, and has to be called when no more is to be rendered. */
export interface Mjml {
  readonly renderMjml: RenderMjml
  close(): void
}

interface Running {
  readonly child: ChildProcess
  readonly waiting: Map<number, { readonly resolve: (answer: MjmlAnswer) => void; readonly reject: (reason: Halt) => void }>
}

// The compiled file, seen from src/newsletter/ and from lib/newsletter/ alike; the folder it lies in holds nothing but korus's own.
const program = fileURLToPath(new URL('../../lib/newsletter/mjml-child.js', import.meta.url))
const folder = fileURLToPath(new URL('../../lib/newsletter/', import.meta.url))

/** Gives MJML in a process that is started by the first issue to be rendered and serves the ones that follow; `renderMjml` rejects with a Halt when the process dies. */
export function openMjml(): Mjml {
  let running: Running | null = null
  let next = 0
  return {
    renderMjml: (mjml) => new Promise((resolve, reject) => {
      running ??= start(() => (running = null))
      const id = next++
      running.waiting.set(id, { resolve, reject })
      running.child.send({ id, mjml })
    }),
    close: () => {
      running?.child.disconnect()
      running = null
    },
  }
}

function start(ended: () => void): Running {
  const child = fork(program, { cwd: folder, env: {}, execArgv: ['--disallow-code-generation-from-strings'], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const waiting: Running['waiting'] = new Map()
  let said = ''
  const end = (detail: string): void => {
    for (const { reject } of waiting.values()) reject(new Halt(3, { kind: 'mjml', detail }))
    if (waiting.size > 0) ended()
    waiting.clear()
  }
  child.stderr?.on('data', (chunk) => (said += String(chunk)))
  child.on('message', ({ id, ...answer }: MjmlAnswer & { readonly id: number }) => {
    waiting.get(id)?.resolve(answer)
    waiting.delete(id)
  })
  child.on('error', ({ message }) => end(message))
  child.on('close', (code) => end(said.trim() || String(code)))
  return { child, waiting }
}
