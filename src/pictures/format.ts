import type { Look } from '../archive-types.js'

export type Format = Look['format']

/** The endings that a format's files have, the usual one first, and what people call it. */
export const endings: Readonly<Record<Format, readonly string[]>> = {
  jpeg: ['jpg', 'jpeg', 'jfif'], png: ['png'], webp: ['webp'], gif: ['gif'], avif: ['avif'], svg: ['svg'],
}

/** Tells a picture's format from its first bytes, whatever its name is; `heic` is what phones make and browsers cannot show. */
export function formatOf(bytes: Buffer): Format | 'heic' | null {
  const at = (start: number, end: number): string => bytes.toString('latin1', start, end)
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (at(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (at(0, 4) === 'RIFF' && at(8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a/.test(at(0, 6))) return 'gif'
  if (at(4, 8) === 'ftyp') return /avi[fs]/.test(at(8, 40)) ? 'avif' : /hei[cxms]|hev[cx]|mif1|msf1/.test(at(8, 40)) ? 'heic' : null
  return /^(?:\xef\xbb\xbf)?\s*<(?:[?!]|svg)/.test(at(0, 200)) && /<svg[\s>/:]|:svg[\s>]/.test(at(0, 65_536)) ? 'svg' : null
}

/** Whether a PNG moves: such a one has its plan of frames before its first pixels. */
export function isMovingPng(bytes: Buffer): boolean {
  const plan = bytes.indexOf('acTL', 8, 'latin1')
  return plan > 0 && plan < bytes.indexOf('IDAT', 8, 'latin1')
}
