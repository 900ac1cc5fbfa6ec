import { isAddress } from '../article/former-address.js'
import { collector, type Checked } from '../diagnostic.js'
import { parseDay, type PlainDate } from '../norwegian/day.js'
import type { Source, Span } from '../source.js'

/** Where the ledger lies. */
export const ledgerPath = 'articles/adresser.txt'

/** A line of the ledger that sends an address on to another; both are relative to the site's root. */
export interface LedgerRedirect {
  readonly from: string
  readonly to: string
  readonly span: Span
}

/** Every address that was ever published, relative to the site's root, with the day it was first seen, and those that are sent on. */
export interface Ledger {
  readonly firstSeen: ReadonlyMap<string, PlainDate>
  readonly redirects: readonly LedgerRedirect[]
  /** Where each address stands. */
  readonly places: ReadonlyMap<string, Span>
}

export const emptyLedger: Ledger = { firstSeen: new Map(), redirects: [], places: new Map() }

/**
 * Reads articles/adresser.txt: `<address> <day>` a line, or `<address> <day> -> <address>` for one that is sent on. Two copies that were
 * merged by taking the lines of both may give an address twice: the earliest day rules. Reports lines that are none, at their places.
 */
export function readLedger(source: Source): Checked<Ledger> {
  const { report, diagnostics } = collector(source.path)
  const firstSeen = new Map<string, PlainDate>()
  const places = new Map<string, Span>()
  const redirects = new Map<string, LedgerRedirect>()
  for (const { 0: line, index } of source.text.matchAll(/[^\r\n]+/g)) {
    const text = line.replace(/^\uFEFF/, '').trim()
    if (text === '') continue
    const start = index + line.indexOf(text)
    const span = { start, end: start + text.length }
    const [, from, written = '', to] = /^(\S+)(?:\s+(\S+)(?:\s+->\s*(\S+))?)?$/.exec(text) ?? []
    const day = parseDay(written)
    const address = from === undefined ? null : addressOf(from)
    const target = to === undefined ? undefined : to === '/' ? '' : addressOf(to)
    if (address === null || day === null || target === null) {
      report('adresselinje', { line: text, problem: address === null || target === null ? 'form' : 'day' }, span)
      continue
    }
    const known = firstSeen.get(address)
    firstSeen.set(address, known !== undefined && known < day ? known : day)
    if (!places.has(address)) places.set(address, span)
    if (target !== undefined) redirects.set(`${address} ${target}`, { from: address, to: target, span })
  }
  return { value: { firstSeen, redirects: [...redirects.values()], places }, diagnostics }
}

/** Gives a ledger as its file: a sorted line an address, so that two copies merge by lines. */
export function ledgerText({ firstSeen, redirects }: Pick<Ledger, 'firstSeen' | 'redirects'>): string {
  const targets = new Map<string, string[]>()
  for (const { from, to } of redirects) targets.set(from, [...(targets.get(from) ?? []), to])
  const lines = [...firstSeen].flatMap(([address, day]) => {
    const sent = targets.get(address) ?? []
    return sent.length === 0 ? [`${address} ${day}`] : sent.map((to) => `${address} ${day} -> ${to === '' ? '/' : to}`)
  })
  return lines.sort().map((line) => `${line}\n`).join('')
}

/** An address without the slash that people put before it; null for what leads out of the site or names no place on it. */
function addressOf(written: string): string | null {
  const address = written.normalize('NFC').replace(/^\//, '')
  return isAddress(address) ? address : null
}
