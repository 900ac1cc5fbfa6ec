import { join } from 'node:path'
import { digest } from '../digest.js'
import { Halt } from '../halt.js'
import type { Source } from '../source.js'
import { decode, textFault } from './decode.js'
import * as io from './io.js'
import type { StatTable } from './stats.js'
import { readable, type Found, type ReportAt } from './walk.js'

/** A text file and the digest of its bytes. The text is read when it is asked for; all but the largest projects then hold it. */
export interface TextFile extends Source {
  readonly hash: string
}

/** What goes with reading many files: where, what is known of them, and where complaints and texts that cannot be taken go. */
export interface Reading {
  readonly root: string
  readonly stats: StatTable
  readonly reportAt: ReportAt
  readonly refused: Source[]
  readonly held: Held
}

/** The texts that are in memory: how many bytes of them, and the one that was asked for last, of which more is asked at once. */
export interface Held {
  bytes: number
  last: { readonly file: TextFile; readonly text: string } | null
}

/** No text of a project is larger, in bytes; what is would only fill the memory. */
const most = 2_000_000
/** So many bytes of a project's texts are held, some nine thousand articles; what is beyond is read each time it is asked for. */
const mostHeld = 32_000_000

/** A file as `takeText` takes it, without a word where it can't be taken. */
export function sourceAt(root: string, path: string): TextFile | undefined {
  return io.attempt(() => {
    const file = join(root, path)
    const stat = io.statTarget(file)
    if (!stat.isFile() || stat.size > most) return undefined
    const bytes = io.read(file)
    return textFault(bytes) ? undefined : { path, text: decode(bytes), hash: digest(bytes) }
  }, undefined)
}

/** Takes a file as UTF-8 text, byte order mark and line ends as they are. Reports for-stor-fil, kan-ikke-leses, ikke-utf8 and nul-tegn. */
export function takeText(reading: Reading, { path, stat }: Found): TextFile | undefined {
  const { root, stats, reportAt, refused, held } = reading
  const refuse = (shown: string): undefined => void refused.push({ path, text: shown })

  const known = stats.known(path, stat)
  if (known) return new HeldFile(reading, path, known.hash, null)
  const report = reportAt(path)
  if (!stat.isFile() || stat.size > most) {
    if (stat.isFile()) report('for-stor-fil', { bytes: stat.size, most }, { start: 0, end: 0 })
    else report('kan-ikke-leses', { reason: 'other' }, { start: 0, end: 0 })
    return refuse('')
  }
  const bytes = readable(path, reportAt, () => io.read(join(root, path)))
  if (!bytes) return refuse('')
  const fault = textFault(bytes)
  if (fault) {
    report(fault.code, fault.params, { start: fault.offset, end: fault.offset + 1 })
    return refuse(fault.shown)
  }
  const hash = digest(bytes)
  stats.note(path, stat, { hash, width: null, height: null })
  return new HeldFile(reading, path, hash, held.bytes + bytes.length > mostHeld ? null : bytes)
}

/** A file whose text is made of `bytes` where these are at hand, else read again. */
class HeldFile implements TextFile {
  readonly path: string
  readonly hash: string
  readonly #reading: Reading
  #bytes: Buffer | null
  #text: string | undefined

  constructor(reading: Reading, path: string, hash: string, bytes: Buffer | null) {
    this.path = path
    this.hash = hash
    this.#reading = reading
    this.#bytes = bytes
    reading.held.bytes += bytes?.length ?? 0
  }

  get text(): string {
    const { root, held } = this.#reading
    if (this.#text !== undefined) return this.#text
    if (held.last?.file === this) return held.last.text
    const text = this.#bytes ? decode(this.#bytes) : readAgain(join(root, this.path), this.hash)
    if (this.#bytes === null && held.bytes + text.length > mostHeld) held.last = { file: this, text }
    else {
      if (this.#bytes === null) held.bytes += text.length
      this.#text = text
      this.#bytes = null
    }
    return text
  }
}

/** Reads a file that was known; what is made of it is kept under that hash, so it must be the very same. */
function readAgain(file: string, hash: string): string {
  const bytes = io.read(file)
  if (digest(bytes) !== hash) throw new Halt(3, { kind: 'changed', path: file })
  return decode(bytes)
}
