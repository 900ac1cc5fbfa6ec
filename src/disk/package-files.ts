import { fileURLToPath } from 'node:url'
import { join, relative, sep } from 'node:path'
import * as io from './io.js'

/** The folder that korus itself lies in. */
const home = fileURLToPath(new URL('../../', import.meta.url))

/** Gives the texts that the package has below these folders, by their paths in it, in code unit order. */
export function packageTexts(folders: readonly string[]): ReadonlyMap<string, string> {
  const below = (path: string): string[] => io.list(join(home, path)).flatMap((entry) => (entry.isDirectory() ? below(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
  return new Map(folders.flatMap(below).sort().map((path) => [path, io.read(join(home, path)).toString('utf8')]))
}

/** Where an installed korus can be had from, as package.json says it: its version, or null where it runs from its own folder and not from node_modules. */
export const installedVersion = (version: string): string | null => (home.split(/[\\/]/).includes('node_modules') ? version : null)

/** The package's folder as npm names it in the package.json of `from`. */
export function packageFolder(from: string): string {
  const way = relative(from, home) || '.'
  return `file:${way.split(sep).join('/')}`
}
