/**
 * Gives the name of the family that a TrueType or OpenType font belongs to, as the font itself says; null where it is no such font.
 * What draws text takes another font without a word when the name it is given is not the font's own.
 */
export function fontFamily(font: Buffer): string | null {
  const tables = font.length > 12 ? Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16) : []
  const table = tables.find((at) => at + 16 <= font.length && font.toString('latin1', at, at + 4) === 'name')
  if (table === undefined) return null
  const start = font.readUInt32BE(table + 8)
  const strings = start + font.readUInt16BE(start + 4)
  for (let at = start + 6; at < start + 6 + font.readUInt16BE(start + 2) * 12; at += 12) {
    if (font.readUInt16BE(at) !== 3 || font.readUInt16BE(at + 6) !== 1) continue
    const from = strings + font.readUInt16BE(at + 10)
    return Buffer.from(font.subarray(from, from + font.readUInt16BE(at + 8))).swap16().toString('utf16le')
  }
  return null
}
