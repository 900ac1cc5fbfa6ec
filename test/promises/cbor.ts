/** Reads the part of CBOR (RFC 8949) that Pagefind writes its index in: whole numbers, texts and lists of a known length. Throws at anything else, and where something is left over. */
export function readCbor(bytes: Buffer): unknown {
  let at = 0
  const size = (short: number): number => {
    if (short < 24) return short
    const length = { 24: 1, 25: 2, 26: 4 }[short]
    if (length === undefined) throw new Error(`a number of kind ${short}`)
    at += length
    return bytes.readUIntBE(at - length, length)
  }
  const one = (): unknown => {
    const head = bytes.readUInt8(at++)
    const [kind, number] = [head >> 5, size(head & 31)]
    if (kind === 0) return number
    if (kind === 1) return -1 - number
    if (kind === 4) return Array.from({ length: number }, one)
    if (kind !== 3 || at + number > bytes.length) throw new Error(`a value of kind ${kind}`)
    at += number
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at - number, at))
  }
  const value = one()
  if (at !== bytes.length) throw new Error('more than one value')
  return value
}

/** Writes the same, for what a test reads. */
export function writeCbor(value: unknown): Buffer {
  const head = (kind: number, number: number): Buffer => number < 24 ? Buffer.from([kind * 32 + number]) : Buffer.from([kind * 32 + 25, number >> 8, number & 255])
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(writeCbor)])
  const text = Buffer.from(String(value))
  return Buffer.concat([head(3, text.length), text])
}
