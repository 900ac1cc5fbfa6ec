import type { Asset, Look, PictureFault } from '../archive-types.js'
import { endings, formatOf, isMovingPng, type Format } from './format.js'

/** What a look into a picture gave; `look` is null where it cannot be shown, and `faults` says why, or what readers will not see. */
export interface Seen {
  readonly look: Look | null
  readonly faults: readonly PictureFault[]
}

/** A change of what is looked for makes what was seen before worthless. */
export const lookVersion = 1

/** A picture with this many colours among sixty thousand of its pixels, or fewer, was drawn and not photographed. */
const fewColours = 1000
const sampled = 256

/** Gives why a picture is not even opened, told from its size alone. */
export async function tooLarge({ bytes, width, height }: Pick<Asset, 'bytes' | 'width' | 'height'>): Promise<PictureFault | undefined> {
  const { limits } = await import('./sharp.js')
  if (bytes > limits.bytes) return { code: 'bilde-over-grensen', params: { found: Math.ceil(bytes / 1_000_000), most: limits.bytes / 1_000_000, unit: 'MB' } }
  const pixels = (width ?? 0) * (height ?? 0)
  return pixels > limits.pixels ? { code: 'bilde-over-grensen', params: { found: Math.ceil(pixels / 1_000_000), most: limits.pixels / 1_000_000, unit: 'megapixels' } } : undefined
}

/** Looks into a picture of `name`, decoding it small: which it really is, whether it is whole, and how it is best packed. */
export async function look(bytes: Buffer, name: string): Promise<Seen> {
  const format = formatOf(bytes)
  if (format === null) return { look: null, faults: [] }
  if (format === 'heic') return { look: null, faults: [{ code: 'bilde-heic', params: {} }] }
  const named = wrongEnding(format, name)
  if (format === 'svg') {
    const fault = (await import('./svg.js')).svgFault(bytes.toString('utf8'))
    if (fault === undefined) return { look: { format, isFlat: true, isClear: true }, faults: named }
    return { look: null, faults: [fault.kind === 'damaged' ? { code: 'bilde-skadet', params: {} } : { code: 'svg-utrygg', params: { element: fault.element, line: fault.line } }] }
  }
  const seen = await decoded(bytes, format)
  if (seen === null) return { look: null, faults: [{ code: 'bilde-skadet', params: {} }] }
  return { look: seen.look, faults: [...named, ...(seen.moves ? [{ code: 'bilde-beveger-seg', params: {} } as const] : [])] }
}

function wrongEnding(format: Format, name: string): PictureFault[] {
  const [usual = ''] = endings[format]
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return endings[format].includes(ending) ? [] : [{ code: 'bilde-feil-endelse', params: { format: format === 'webp' ? 'WebP' : format.toUpperCase(), ending: usual } }]
}

async function decoded(bytes: Buffer, format: Format): Promise<{ readonly look: Look; readonly moves: boolean } | null> {
  const { sharp, opening } = await import('./sharp.js')
  try {
    const { hasAlpha, pages = 1 } = await sharp(bytes, opening).metadata()
    // A photograph's format is told by its name; in others the colours are counted as they are, and not as they would be mixed.
    const isLossless = format === 'png' || format === 'gif' || format === 'webp'
    const { data, info } = await sharp(bytes, opening).resize(sampled, sampled, { fit: 'inside', withoutEnlargement: true, kernel: isLossless ? 'nearest' : 'linear' })
      .toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
    const isClear = hasAlpha && !(await sharp(bytes, opening).stats()).isOpaque
    return { look: { format, isFlat: isLossless && coloursIn(data, info.channels) <= fewColours, isClear }, moves: pages > 1 || (format === 'png' && isMovingPng(bytes)) }
  } catch {
    return null
  }
}

function coloursIn(pixels: Buffer, channels: number): number {
  const colours = new Set<number>()
  for (let at = 0; at < pixels.length && colours.size <= fewColours; at += channels) colours.add(pixels.readUIntBE(at, channels))
  return colours.size
}
