import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll } from 'vitest'

export const bin = resolve('bin/korus.js')

const copies: string[] = []
afterAll(() => copies.splice(0).forEach((copy) => rmSync(copy, { recursive: true, force: true })))

/** A copy of a project, which is gone when the tests of a file are done. */
export function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'korus-drept-'))
  copies.push(copy)
  cpSync(root, copy, { recursive: true })
  return copy
}

/** Numbers from 0 up to 1 that look random and are the same every time. */
export function* numbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Waits until a process is gone, and gives its exit code and what it said. */
export function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = ''
  child.stderr?.on('data', (chunk) => (said += String(chunk)))
  child.stdout?.on('data', (chunk) => (said += String(chunk)))
  return new Promise((done) => child.on('close', (code) => done({ code, said })))
}

/** Runs korus in a process of its own. */
export const korusProcess = (root: string, ...argv: string[]): ChildProcess =>
  spawn(process.execPath, [bin, ...argv, '--root', root, '--now', '2026-11-15'], { stdio: ['ignore', 'pipe', 'pipe'] })

/** Kills a process with SIGKILL, if it is still there, after some milliseconds: from now on, or from when the first thing is written in a folder. */
export async function killAfter(child: ChildProcess, milliseconds: number, folder?: string): Promise<void> {
  const gone = ended(child)
  if (folder !== undefined) {
    const heard = new AbortController()
    const written = once(watch(folder, { recursive: true, signal: heard.signal }), 'change')
    await Promise.race([gone, written])
    heard.abort()
  }
  await Promise.race([gone, pause(milliseconds)])
  child.kill('SIGKILL')
  await gone
}
