import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Halt } from '../halt.js'
import { makeOwnFolder } from './folder.js'
import * as io from './io.js'

/** Proof that nobody else works in this project; made by `withLock` alone. */
export interface Lock {
  readonly root: string
}

/**
 * Does a piece of work while no other korus works in the project. One that is at it is waited for, `wait` milliseconds at
 * most, and then halts this one with its process number and the time since when; one that died is passed over.
 */
export async function withLock<T>(root: string, work: (lock: Lock) => T | Promise<T>, wait = 10_000): Promise<T> {
  const folder = join(makeOwnFolder(root), 'lock')
  io.makeFolder(folder)
  const ticket = await take(folder, performance.now() + wait)
  try {
    return await work({ root })
  } finally {
    mine.delete(ticket)
    io.attempt(() => io.remove(join(folder, ticket)), undefined)
  }
}

/** The tickets of this process; one that bears its number and is not here was left behind. */
const mine = new Set<string>()
let count = 0

/**
 * A ticket is an empty file whose name says whose it is, so it is whole as soon as it is there, and removing a dead one can
 * never take a living one's. Each lays its ticket first and looks around after: of two, one at least sees the other.
 */
async function take(folder: string, deadline: number): Promise<string> {
  const ticket = `${process.pid}-${startOf(process.pid)}-${count++}`
  try {
    for (;;) {
      if (!mine.has(ticket)) {
        io.write(join(folder, ticket), '')
        mine.add(ticket)
      }
      const others = livingTickets(folder).filter((name) => name !== ticket)
      const first = others[0]
      if (first === undefined) return ticket
      // Of several who wait, the lowest keeps its ticket, or none would ever get on.
      if (first < ticket || performance.now() > deadline) {
        io.remove(join(folder, ticket))
        mine.delete(ticket)
      }
      if (performance.now() > deadline) {
        throw new Halt(3, { kind: 'busy', pid: Number.parseInt(first), since: io.stat(join(folder, first))?.mtimeMs ?? Number.NaN })
      }
      await pause(25)
    }
  } catch (error) {
    mine.delete(ticket)
    throw error
  }
}

/** The tickets of processes that are alive, in order; those of dead ones are removed. */
function livingTickets(folder: string): string[] {
  const living: string[] = []
  for (const { name } of io.list(folder)) {
    const [, pid, start] = /^(\d+)-(\d+)-\d+$/.exec(name) ?? []
    if (pid === undefined || start === undefined) continue
    if (isAlive(Number(pid), start, name)) living.push(name)
    else io.attempt(() => io.remove(join(folder, name)), undefined)
  }
  return living.sort()
}

function isAlive(pid: number, start: string, name: string): boolean {
  const now = startOf(pid)
  if (now !== start && now !== unknown && start !== unknown) return false
  if (pid === process.pid) return mine.has(name)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

const unknown = '0'

/** When a process began, in the kernel's count, for numbers are used again; a dead one that waits to be fetched began never. */
function startOf(pid: number): string {
  const line = io.attempt(() => io.read(`/proc/${pid}/stat`).toString('latin1'), '')
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? 'never' : (fields[19] ?? unknown)
}
