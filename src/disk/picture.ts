import { GIF } from 'image-size/types/gif'
import { HEIF } from 'image-size/types/heif'
import type { IImage } from 'image-size/types/interface'
import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import { SVG } from 'image-size/types/svg'
import { WEBP } from 'image-size/types/webp'

export interface Size {
  readonly width: number
  readonly height: number
}

const raster: readonly IImage[] = [JPG, PNG, WEBP, GIF, HEIF]

/** The pixels of a picture as a browser shows it, told from its first bytes; null when it is none that browsers know. `extension` is in lower case. */
export function measure(head: Uint8Array, extension: string): Size | null {
  // What looks for the root element takes time by the square of what it is given.
  const [kinds, bytes] = extension === 'svg' ? [[SVG], head.subarray(0, 16_384)] : [raster, head]
  try {
    const { width, height, orientation = 1, type } = kinds.find((kind) => kind.validate(bytes))?.calculate(bytes) ?? {}
    if (type?.startsWith('hei') || !isLength(width) || !isLength(height)) return null
    // From five on the camera was held on its side.
    return orientation > 4 ? { width: height, height: width } : { width, height }
  } catch {
    return null
  }
}

const isLength = (pixels: number | undefined): pixels is number => pixels !== undefined && Number.isInteger(pixels) && pixels > 0
