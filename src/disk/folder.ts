import { join } from 'node:path'
import { Halt } from '../halt.js'
import * as io from './io.js'

const name = '.korus'
let count = 0

/** The folder where korus keeps what can be made again, as a path; it need not exist. */
export const ownFolder = (root: string): string => join(root, name)

/** Makes the folder, out of git's sight (it holds what is never published), and gives its path; halts where a link would lead what is kept there out of the project. */
export function makeOwnFolder(root: string): string {
  const folder = ownFolder(root)
  if (io.stat(folder)?.isDirectory() === false) throw new Halt(3, { kind: 'not-ours', path: folder })
  const ignore = join(folder, '.gitignore')
  if (io.stat(ignore) === undefined) {
    io.makeFolder(folder)
    io.write(ignore, '*\n')
  }
  return folder
}

/** A name that no other process that runs now, and nothing else in this one, uses. */
export const uniqueName = (): string => `${process.pid}-${Math.trunc(performance.timeOrigin)}-${count++}`
