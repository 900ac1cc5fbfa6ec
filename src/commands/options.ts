import { join, relative, resolve } from 'node:path'
import { Halt } from '../halt.js'
import { understandDay, type PlainDate } from '../norwegian/day.js'
import { nearest } from '../norwegian/nearest.js'
import type { Texts } from '../report/place.js'
import type { Context } from './context.js'

/** Gives the day an option names, in any Norwegian form that has a year; halts when there is no such day. */
export function dayOption(option: string, value: string): PlainDate {
  const read = understandDay(value)
  if (read.kind === 'problem') throw new Halt(2, { kind: 'bad-day', option, value, problem: read.problem, iso: null })
  return read.day
}

/** Gives a file the user names as the project knows it: from where she stands, else from the project's folder; undefined when it is none of `known`. */
export function knownPath({ root, cwd }: Context, file: string, known: { has(path: string): boolean }): string | undefined {
  return [resolve(cwd, file), join(root, file)].map((path) => relative(root, path).replaceAll('\\', '/')).find((path) => known.has(path))
}

/** Gives the files a user asks about; halts when one is not the project's. */
export function askedFiles(context: Context, files: readonly string[], texts: Texts): readonly string[] {
  return files.map((file) => {
    const found = knownPath(context, file, texts)
    if (found === undefined) throw new Halt(2, { kind: 'no-such-file', path: file, nearest: nearest(file, [...texts.keys()].filter((path) => path.endsWith('.md'))) })
    return found
  })
}
