/**
 * Gives a JPEG or PNG without what the camera and other programs noted in it, its pixels as they are packed; null where the notes decide
 * how the pixels are seen, as a colour profile or an orientation does, or the file is packed in a way of its own.
 */
export function stripped(bytes: Buffer, format: 'jpeg' | 'png'): Buffer | null {
  return format === 'jpeg' ? strippedJpeg(bytes) : strippedPng(bytes)
}

function strippedJpeg(bytes: Buffer): Buffer | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (bytes[at] !== 0xff || marker < 0xc0 || end > bytes.length) return null
    // What follows the scan's header is the picture, with nothing of the others in it; what follows its end is not the picture.
    if (marker === 0xda) {
      const last = bytes.indexOf(Buffer.from([0xff, 0xd9]), at)
      return last < 0 ? null : Buffer.concat([...kept, bytes.subarray(at, last + 2)])
    }
    const says = bytes.toString('latin1', at + 4, at + 16)
    const isNote = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
    if (marker === 0xe2 && says.startsWith('ICC_PROFILE')) return null
    if (marker === 0xee || (marker === 0xe1 && says.startsWith('Exif'))) return null
    if (!isNote) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

const needed = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'IDAT', 'IEND'])
const deciding = new Set(['iCCP', 'gAMA', 'cHRM', 'eXIf', 'acTL', 'cICP'])

function strippedPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length;) {
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (deciding.has(kind) || end > bytes.length) return null
    if (needed.has(kind)) kept.push(bytes.subarray(at, end))
    if (kind === 'IEND') return Buffer.concat(kept)
    at = end
  }
  return null
}
