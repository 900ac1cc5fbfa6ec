import { join, relative, sep } from 'node:path'
import type { Report } from '../diagnostic.js'
import { Halt } from '../halt.js'
import * as io from './io.js'
import { isWithin } from './paths.js'

/** A file of the project: its path relative to the root with `/`, and what it is when links are followed. */
export interface Found {
  readonly path: string
  readonly stat: io.Stats
}

/** Reports about one file. */
export type ReportAt = (path: string) => Report

interface Folder {
  readonly path: string
  readonly real: string
}

/**
 * Finds all files below a folder of the project, in code unit order, but for hidden ones and the `~$` files of an open Word.
 * A link is followed to what lies in the project, is not hidden and has not been met; others are reported as `lenke-ut`,
 * so each folder is read once and no link leads round. What cannot be read is reported as `kan-ikke-leses`.
 */
export function walk(root: string, folder: string, reportAt: ReportAt): Found[] {
  const realRoot = io.realPath(root)
  const found: Found[] = []
  const met = new Set<string>()
  // Links come after everything that needs none, whatever the order of names.
  const links: string[] = []

  const visit = ({ path, real }: Folder): void => {
    if (met.has(real)) return
    met.add(real)
    for (const entry of readable(path, reportAt, () => io.list(join(root, path))) ?? []) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
      const inner = `${path}/${entry.name}`
      if (entry.isSymbolicLink()) links.push(inner)
      else if (entry.isDirectory()) visit({ path: inner, real: join(real, entry.name) })
      else {
        const stat = readable(inner, reportAt, () => io.statTarget(`${root}/${inner}`))
        if (stat) found.push({ path: inner, stat })
      }
    }
  }
  const follow = (path: string): void => {
    const real = io.realPath(join(root, path))
    const isHidden = relative(realRoot, real).split(sep).some((part) => part.startsWith('.'))
    const stat = isHidden || !isWithin(realRoot, real) ? undefined : io.statTarget(real)
    const leadsRound = stat?.isDirectory() && (met.has(real) || isWithin(real, join(realRoot, folder)))
    if (!stat || leadsRound) reportAt(path)('lenke-ut', {}, { start: 0, end: 0 })
    else if (stat.isDirectory()) visit({ path, real })
    else found.push({ path, stat })
  }

  const top = io.stat(join(root, folder))
  if (top?.isSymbolicLink()) links.push(folder)
  else if (top?.isDirectory()) visit({ path: folder, real: join(realRoot, folder) })
  while (links.length > 0) {
    for (const path of links.splice(0).sort()) readable(path, reportAt, () => follow(path))
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Gives what `read` gives, or reports that the file cannot be read; a machine out of handles halts, for it would hide any file. */
export function readable<T>(path: string, reportAt: ReportAt, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Halt) || error.reason.kind === 'too-many-files') throw error
    const span = { start: 0, end: 0 }
    if (io.isFault(error, 'ELOOP')) reportAt(path)('lenke-ut', {}, span)
    else reportAt(path)('kan-ikke-leses', { reason: error.reason.kind === 'no-permission' ? 'permission' : 'other' }, span)
    return undefined
  }
}
