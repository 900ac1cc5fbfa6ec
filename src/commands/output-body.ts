import { join } from 'node:path'
import { read } from '../disk/io.js'
import type { Output } from '../output.js'

/** Gives what a file of dist/ holds, made or read from where it is copied from; undefined where there is no such file, or it is a folder. */
export async function outputBody(root: string, output: Output | undefined): Promise<string | Uint8Array | undefined> {
  if (output === undefined || 'makeFiles' in output) return undefined
  return 'from' in output ? read(join(root, output.from)) : output.make()
}
