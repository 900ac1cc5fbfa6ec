import { hash } from 'node:crypto'
import { join } from 'node:path'
import * as io from './io.js'
import { seal, unseal } from './seal.js'

/** Where an entry of the cache lies: `length` bytes at `offset` of a pack, with their checksum. */
export interface Entry {
  readonly id: Buffer
  readonly pack: string
  readonly offset: number
  readonly length: number
  readonly sum: number
}

/** The entries of the cache, as they lie in the index file: 32 bytes each, sorted by id, so that opening it parses nothing. */
export interface Index {
  readonly packs: readonly { readonly name: string; readonly length: number }[]
  readonly records: Buffer
}

const idLength = 16
const recordLength = 32

export const emptyIndex: Index = { packs: [], records: Buffer.alloc(0) }
export const indexPath = (folder: string): string => join(folder, 'index')

/** Sixteen bytes that stand for a kind and a key. */
export const entryId = (kind: string, key: string): Buffer => hash('sha256', `${kind}\n${key}`, 'buffer').subarray(0, idLength)

/** An entry's id as text, and back: what asks for the same thousands of entries in each run need not work their ids out again. */
export const ticketOf = (id: Buffer): string => id.toString('base64url')
export const idOfTicket = (ticket: string): Buffer => Buffer.from(ticket, 'base64url')

/** Reads the index; it is empty when there is none, or it is damaged or another version's. */
export function readIndex(folder: string, label: string): Index {
  const body = io.attempt(() => unseal(label, io.read(indexPath(folder))), undefined)
  if (body === undefined) return emptyIndex
  const end = body.indexOf(10)
  return { packs: JSON.parse(body.toString('utf8', 0, end)) as Index['packs'], records: body.subarray(end + 1) }
}

/** The bytes from which `readIndex` reads these entries; a pack that no entry lies in is forgotten. */
export function sealIndex(label: string, entries: readonly Entry[], lengths: ReadonlyMap<string, number>): Buffer {
  const names = [...new Set(entries.map(({ pack }) => pack))]
  const records = Buffer.alloc(entries.length * recordLength)
  const numbers = new Map(names.map((name, number) => [name, number]))
  entries.toSorted((a, b) => a.id.compare(b.id)).forEach(({ id, pack, offset, length, sum }, index) => {
    const at = index * recordLength
    records.set(id, at)
    records.writeUInt16LE(numbers.get(pack) ?? 0, at + 16)
    records.writeUIntLE(offset, at + 18, 6)
    records.writeUInt32LE(length, at + 24)
    records.writeUInt32LE(sum, at + 28)
  })
  const head = `${JSON.stringify(names.map((name) => ({ name, length: lengths.get(name) ?? 0 })))}\n`
  return seal(label, Buffer.concat([Buffer.from(head), records]))
}

/** How many entries there are. */
export const countOf = ({ records }: Index): number => records.length / recordLength

/** The entry with this number, from 0 in the order of ids. */
export function entryAt({ packs, records }: Index, number: number): Entry {
  const at = number * recordLength
  return {
    id: records.subarray(at, at + idLength),
    pack: packs[records.readUInt16LE(at + 16)]?.name ?? '',
    offset: records.readUIntLE(at + 18, 6),
    length: records.readUInt32LE(at + 24),
    sum: records.readUInt32LE(at + 28),
  }
}

/** The number of the entry with this id, or -1. Ids are digests, so that where one lies can be told from its first bytes. */
export function find({ records }: Index, id: Buffer): number {
  const startOf = (number: number): number => records.readUInt32BE(number * recordLength)
  const wanted = id.readUInt32BE(0)
  let low = 0
  let high = records.length / recordLength - 1
  while (low <= high) {
    const [first, last] = [startOf(low), startOf(high)]
    if (wanted < first || wanted > last) return -1
    const middle = first === last ? low : low + Math.floor(((wanted - first) / (last - first)) * (high - low))
    const found = startOf(middle)
    const order = wanted - found || id.compare(records, middle * recordLength, middle * recordLength + idLength)
    if (order === 0) return middle
    if (order < 0) high = middle - 1
    else low = middle + 1
  }
  return -1
}
