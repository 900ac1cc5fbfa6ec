import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FolderFile } from '../output.js'
import * as io from './io.js'
import { walk } from './walk.js'

/** Where the program of the editor lies, beside korus's own code; in the sources it is in lib/ as well. */
const home = fileURLToPath(new URL('../../lib', import.meta.url))

/** Gives the program of the editor in the browser, as scripts/editor.js gathered it: a hash of it all, and its files when somebody asks. */
export function editorProgram(): { readonly hash: string; files(): readonly FolderFile[] } {
  const { hash } = JSON.parse(io.read(join(home, 'editor/name.json')).toString('utf8')) as { readonly hash: string }
  return {
    hash,
    files: () => walk(home, 'editor', () => () => {}).map(({ path }) => ({ path: path.slice('editor/'.length), bytes: io.read(join(home, path)) })).filter(({ path }) => path !== 'name.json'),
  }
}
