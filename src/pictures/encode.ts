import { widest, cardCut, isDrawing, type Part, type Recipe } from '../archive/renditions.js'
import type { Asset } from '../archive-types.js'
import { sharp, opening } from './sharp.js'
import { stripped } from './strip.js'

/** A picture's pixels as a reader is to see them, upright and in the colours of the web, no larger than any page needs. */
export interface Pixels {
  readonly data: Buffer
  readonly width: number
  readonly height: number
  readonly channels: 1 | 2 | 3 | 4
}

/** Gives the pixels that an asset's files for pages are made of: decoding it takes longer than making the smaller ones. */
export async function decode(bytes: Buffer, asset: Asset): Promise<Pixels> {
  const width = baseWidth(asset)
  const { data, info } = await upright(bytes, asset, width).resize({ width, withoutEnlargement: !isDrawing(asset) }).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

/** Makes a file of a picture: `pixels` as `decode` gave them, asked for only where they are large enough. Nothing that the camera noted is in it. */
export async function encode(bytes: Buffer, asset: Asset, recipe: Recipe, pixels: () => Promise<Pixels>): Promise<Buffer> {
  const { part, width, height, format, ground } = recipe
  const isWhole = part === null
  const isSmall = !isDrawing(asset) && width <= baseWidth(asset)
  const base = isSmall ? await pixels() : null
  const start = () => (base ? sharp(base.data, { raw: base }) : upright(bytes, asset, width))
  const cut = () => (base && part ? start().extract(within(base, part, asset)) : start())
  const made = () => {
    const resized = cut().resize(width, height, { fit: 'fill' })
    return ground === null && format !== 'jpeg' ? resized : resized.flatten({ background: '#ffffff' })
  }
  let best = await smallest(made, recipe, asset)
  if (!isWhole || width !== asset.width) return best
  // A picture that somebody packed harder than we do must not grow on its way to the reader.
  for (const quality of ['low', 'lowest'] as const) if (best.length > bytes.length && format !== 'png') best = await packed(made(), format, quality)
  const own = (format === 'jpeg' || format === 'png') && asset.look?.format === format && ground === null ? stripped(bytes, format) : null
  return own !== null && own.length <= best.length ? own : best
}

/** The part of an asset as it lies in its pixels, which may be smaller than the asset. */
export function within(pixels: Pixels, { left, top, width, height }: Part, asset: Asset): Part {
  const scale = pixels.width / (asset.width ?? pixels.width)
  const kept = { width: Math.max(1, Math.min(pixels.width, Math.round(width * scale))), height: Math.max(1, Math.min(pixels.height, Math.round(height * scale))) }
  return { left: Math.min(Math.round(left * scale), pixels.width - kept.width), top: Math.min(Math.round(top * scale), pixels.height - kept.height), ...kept }
}

/** The width at which both the widest file for a page and the widest cut for a card can be made without enlarging. */
function baseWidth({ width, height }: Asset): number {
  if (width === null || height === null) return widest.page
  const card = Math.ceil(((cardCut.widths.at(-1) ?? 0) * width) / Math.min(width, cardCut.ratio * height))
  return Math.min(width, Math.max(widest.page, card))
}

function upright(bytes: Buffer, asset: Asset, width: number) {
  const density = isDrawing(asset) ? { density: Math.min(2400, Math.max(1, (72 * width) / (asset.width ?? width))) } : {}
  return sharp(bytes, { ...opening, ...density }).autoOrient().toColourspace('srgb')
}

type Work = ReturnType<typeof sharp>

/** A drawing that was saved as pixels is smaller, and sharper, without loss, unless it is large; so both are tried. */
async function smallest(made: () => Work, { format }: Recipe, asset: Asset): Promise<Buffer> {
  if (format !== 'webp' || !asset.look?.isFlat) return packed(made(), format, 'usual', asset)
  const [exact, near] = await Promise.all([made().webp({ lossless: true, effort: 4 }).toBuffer(), packed(made(), 'webp', 'usual')])
  return exact.length <= near.length ? exact : near
}

const qualities = { usual: { avif: 52, webp: 76, jpeg: 78 }, low: { avif: 42, webp: 60, jpeg: 62 }, lowest: { avif: 28, webp: 28, jpeg: 45 } } as const

function packed(work: Work, format: Recipe['format'], quality: keyof typeof qualities, asset?: Asset): Promise<Buffer> {
  switch (format) {
    // More effort takes eight times as long for some per cent of the bytes.
    case 'avif': return work.avif({ quality: qualities[quality].avif, effort: 2, chromaSubsampling: '4:2:0' }).toBuffer()
    case 'webp': return work.webp({ quality: qualities[quality].webp, effort: 2 }).toBuffer()
    case 'jpeg': return work.jpeg({ quality: qualities[quality].jpeg, progressive: true }).toBuffer()
    case 'png': return work.png({ compressionLevel: 9, palette: asset?.look?.isFlat === true }).toBuffer()
  }
}
