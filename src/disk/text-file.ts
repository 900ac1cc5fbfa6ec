import { join } from 'node:path'
import { digest } from '../digest.js'
import { Halt } from '../halt.js'
import type { Source } from '../source.js'
import { decode, textFault } from './decode.js'
import * as io from './io.js'
import type { StatTable } from './stats.js'
import { readable, type Found, type ReportAt } from './walk.js'

/** A text file and the digest of its bytes. The text of one that has not changed since an earlier run is read when it is first asked for. */
export interface TextFile extends Source {
  readonly hash: string
}

/** What goes with reading many files: where, what is known of them, and where complaints and texts that cannot be taken go. */
export interface Reading {
  readonly root: string
  readonly stats: StatTable
  readonly reportAt: ReportAt
  readonly refused: Source[]
}

/** No text of a project is larger, in bytes; what is would only fill the memory. */
const most = 2_000_000

/** Takes a file as UTF-8 text, byte order mark and line ends as they are. Reports for-stor-fil, kan-ikke-leses, ikke-utf8 and nul-tegn. */
export function takeText({ root, stats, reportAt, refused }: Reading, { path, stat }: Found): TextFile | undefined {
  const file = join(root, path)
  const report = reportAt(path)
  const refuse = (shown: string): undefined => void refused.push({ path, text: shown })

  const known = stats.known(path, stat)
  if (known) return textFile(path, known.hash, () => readAgain(file, known.hash))
  if (!stat.isFile() || stat.size > most) {
    if (stat.isFile()) report('for-stor-fil', { bytes: stat.size, most }, { start: 0, end: 0 })
    else report('kan-ikke-leses', { reason: 'other' }, { start: 0, end: 0 })
    return refuse('')
  }
  const bytes = readable(path, reportAt, () => io.read(file))
  if (!bytes) return refuse('')
  const fault = textFault(bytes)
  if (fault) {
    report(fault.code, fault.params, { start: fault.offset, end: fault.offset + 1 })
    return refuse(fault.shown)
  }
  const hash = digest(bytes)
  stats.note(path, stat, { hash, width: null, height: null })
  return textFile(path, hash, () => decode(bytes))
}

function textFile(path: string, hash: string, read: () => string): TextFile {
  let text: string | undefined
  return {
    path,
    hash,
    get text() {
      return (text ??= read())
    },
  }
}

/** Reads a file that was known; what is made of it is kept under that hash, so it must be the very same. */
function readAgain(file: string, hash: string): string {
  const bytes = io.read(file)
  if (digest(bytes) !== hash) throw new Halt(3, { kind: 'changed', path: file })
  return decode(bytes)
}
