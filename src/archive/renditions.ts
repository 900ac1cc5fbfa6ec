import type { Asset } from '../archive-types.js'
import { digest } from '../digest.js'
import { encoder } from '../encoder.js'
import { slugify } from '../norwegian/slug.js'

/** A point of a picture, in per cent of its width and height. */
export interface Focus {
  readonly x: number
  readonly y: number
}

/** A part of a picture, in its own pixels. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How a file is made of a picture: the part that is kept, null for all of it, and how large it becomes; `ground` lies under what can be seen through. */
export interface Recipe {
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png'
  readonly width: number
  readonly height: number
  readonly part: Part | null
  readonly ground: 'white' | null
}

/** A file that is made of a picture, where it is published relative to the site's root; without a recipe it is the picture as it lies. */
export interface Rendition {
  readonly asset: Asset
  readonly recipe: Recipe | null
  readonly address: string
}

/** The files that one picture element chooses among: `sources` the best format first, and `files`, narrowest first, for what knows none of those. */
export interface PictureSet {
  readonly sources: readonly { readonly type: string; readonly files: readonly Rendition[] }[]
  readonly files: readonly Rendition[]
  /** The size of the widest, or of the picture itself where nobody could measure it. */
  readonly width: number | null
  readonly height: number | null
}

/** How a picture is cut for a place that has a shape of its own. */
export interface Cut {
  /** Width by height. */
  readonly ratio: number
  readonly widths: readonly number[]
  readonly focus: Focus | null
}

/** A phone's screen is 660 to 1 180 pixels wide; each gets little more than it shows. */
const pageWidths = [480, 720, 1080, 1440]
/** What a card shows at most, in pixels; `most` is the widest file that a page asks for. */
export const cardCut = { ratio: 3 / 2, widths: [480, 720, 1080] }
export const widest = { page: 1440, linked: 2400 }
/** A picture of fewer bytes is one file: a choice of formats would save less than it costs to name them. */
const fewBytes = 6000
/** From 4:3 to 16:9 a browser cuts as well as we, and the files are shared with the article's own page. */
const nearlyCard = { from: 1.3, to: 1.8 }

/** Gives the files of a picture for a page, whole, or cut to a shape around what must be seen. */
export function pictureSet(asset: Asset, cut: Cut | null = null): PictureSet {
  const size = sizeOf(asset)
  if (size === null || isDrawing(asset)) return { sources: [], files: [asItLies(asset)], width: asset.width, height: asset.height }
  const ratio = size.width / size.height
  const part = cut === null || (cut.ratio === cardCut.ratio && ratio > nearlyCard.from && ratio < nearlyCard.to) ? null : partAround(size, cut.ratio, cut.focus)
  const from = part ?? size
  const filesOf = (format: Recipe['format']): Rendition[] => fitting(from.width, part === null ? pageWidths : (cut?.widths ?? pageWidths)).map((width) => rendition(asset, format, part, width))
  const plain = plainFormat(asset)
  const better: readonly Recipe['format'][] = asset.bytes < fewBytes ? [] : asset.look?.isFlat ? ['webp'] : ['avif', 'webp']
  const files = filesOf(plain)
  const largest = files.at(-1)?.recipe ?? null
  return {
    sources: better.map((format) => ({ type: `image/${format}`, files: filesOf(format) })),
    files,
    width: largest?.width ?? null,
    height: largest?.height ?? null,
  }
}

/** Gives every file of a set. */
export const filesOfSet = ({ sources, files }: PictureSet): Rendition[] => [...sources.flatMap((source) => source.files), ...files]

/** Gives the file that a link to a picture leads to: as large as anybody looks at, without what the camera noted in it. */
export function linkedFile(asset: Asset): Rendition {
  const size = sizeOf(asset)
  return size === null || isDrawing(asset) ? asItLies(asset) : rendition(asset, plainFormat(asset), null, Math.min(size.width, widest.linked))
}

/**
 * Gives the file of a picture for mail, where it is shown `shown` pixels wide: JPEG or PNG of double width. What was sent asks for it for years,
 * so its address does not change with the encoder. Null where nobody could measure the picture.
 */
export function mailFile(asset: Asset, shown: number): Rendition | null {
  const size = sizeOf(asset)
  if (size === null) return null
  const isDrawn = isDrawing(asset)
  const format = isDrawn || asset.look?.isFlat ? 'png' : 'jpeg'
  const width = isDrawn ? shown * 2 : Math.min(size.width, shown * 2)
  const recipe: Recipe = { format, ...scaled(size, width), part: null, ground: 'white' }
  return { asset, recipe, address: addressOf(asset, [asset.hash, recipe], format) }
}

/** Gives the largest part of this shape with the focus as near its middle as can be. */
export function partAround({ width, height }: { readonly width: number; readonly height: number }, ratio: number, focus: Focus | null): Part {
  const part = width / height > ratio ? { width: Math.max(1, Math.round(height * ratio)), height } : { width, height: Math.max(1, Math.round(width / ratio)) }
  const place = (all: number, kept: number, percent: number): number => Math.round(Math.min(Math.max((all * percent) / 100 - kept / 2, 0), all - kept))
  return { left: place(width, part.width, focus?.x ?? 50), top: place(height, part.height, focus?.y ?? 50), ...part }
}

/** Whether a picture is made of lines and surfaces, and so is as sharp at any size. */
export const isDrawing = (asset: Asset): boolean => (asset.look ? asset.look.format === 'svg' : /\.svg$/i.test(asset.path))

function rendition(asset: Asset, format: Recipe['format'], part: Part | null, width: number): Rendition {
  const recipe: Recipe = { format, ...scaled(part ?? { width: asset.width ?? width, height: asset.height ?? width }, width), part, ground: null }
  return { asset, recipe, address: addressOf(asset, [asset.hash, recipe, encoder], format) }
}

const asItLies = (asset: Asset): Rendition => {
  const extension = asset.path.slice(asset.path.lastIndexOf('.') + 1).toLowerCase()
  return { asset, recipe: null, address: `bilder/${asset.hash.slice(0, 8)}-${stemOf(asset)}.${extension}` }
}

const addressOf = (asset: Asset, of: readonly unknown[], format: Recipe['format']): string =>
  `bilder/${digest(JSON.stringify(of.map((one) => (one === asset ? asset.hash : one)))).slice(0, 8)}-${stemOf(asset)}.${format === 'jpeg' ? 'jpg' : format}`

const stemOf = ({ path }: Asset): string => slugify(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')) ?? 'fil'

const plainFormat = ({ look }: Asset): 'jpeg' | 'png' => (look?.isFlat || look?.isClear ? 'png' : 'jpeg')

const sizeOf = ({ width, height }: Asset): { readonly width: number; readonly height: number } | null => (width === null || height === null ? null : { width, height })

const scaled = (from: { readonly width: number; readonly height: number }, width: number) => ({ width, height: Math.max(1, Math.round((from.height * width) / from.width)) })

/** Those of the widths that make a picture clearly smaller, and its own, or the widest; a picture is never made larger. */
function fitting(own: number, widths: readonly number[]): number[] {
  const smaller = widths.filter((width) => width < own * 0.9)
  return smaller.length === widths.length ? smaller : [...smaller, Math.min(own, widths.at(-1) ?? own)]
}
