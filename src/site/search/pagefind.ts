import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Halt } from '../../halt.js'
import type { FolderFile } from '../../output.js'

/** A page for Pagefind to index, as HTML of our own making. */
export interface IndexedPage {
  readonly url: string
  readonly content: string
}

export type PagefindAnswer = { readonly files: readonly FolderFile[] } | { readonly error: string }

// The compiled file, seen from src/site/search/ and from lib/site/search/ alike; the folder it lies in holds nothing but korus's own.
const program = fileURLToPath(new URL('../../../lib/site/search/pagefind-child.js', import.meta.url))
const folder = fileURLToPath(new URL('../../../lib/site/search/', import.meta.url))

/** Gives the files that Pagefind makes of some pages, by path, in a process of its own; rejects with a Halt when it can't. */
export function runPagefind(pages: readonly IndexedPage[]): Promise<readonly FolderFile[]> {
  return new Promise((resolve, reject) => {
    const child = fork(program, { cwd: folder, env: {}, execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let said = ''
    const fail = (detail: string): void => reject(new Halt(3, { kind: 'search', detail }))
    child.stderr?.on('data', (chunk) => (said += String(chunk)))
    child.on('message', (answer: PagefindAnswer) => ('files' in answer ? resolve(answer.files) : fail(said.trim() || answer.error)))
    child.on('error', ({ message }) => fail(message))
    // After an answer this changes nothing.
    child.on('close', (code) => fail(said.trim() || String(code)))
    child.send(pages)
  })
}
