import { join } from 'node:path'
import { Halt } from '../halt.js'
import * as io from './io.js'

/** What a folder holds of a project already. */
interface Standing {
  readonly settings: string | null
  readonly hasArticles: boolean
}

/** Looks into the folder that a project is to begin in; one that isn't there holds nothing. Halts where the name is a file's. */
export function standing(folder: string): Standing {
  const stat = io.stat(folder)
  if (stat === undefined) return { settings: null, hasArticles: false }
  if (!io.statTarget(folder).isDirectory()) throw new Halt(2, { kind: 'not-a-folder', path: folder })
  const settings = join(folder, 'korus.yml')
  return { settings: io.stat(settings) ? io.read(settings).toString('utf8') : null, hasArticles: holdsText(join(folder, 'articles')) }
}

const holdsText = (folder: string): boolean =>
  io.attempt(() => io.list(folder), []).some((entry) => (entry.isDirectory() ? holdsText(join(folder, entry.name)) : entry.name.endsWith('.md')))

/** Makes the folder a project begins in, and those above it. */
export const makeProjectFolder = (folder: string): void => io.makeFolder(folder)
