import sharp, { type Sharp } from 'sharp'
import type { Asset } from '../../src/archive-types.js'
import { look } from '../../src/pictures/look.js'

/** Pixels of a landscape: sky over ground, red at the left edge, with grain, so that no format packs it as a surface. */
export function landscape(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const data = Buffer.alloc(width * height * channels, 255)
  for (let y = 0, grain = 1; y < height; y++) {
    for (let x = 0; x < width; x++) {
      grain = (grain * 1103515245 + 12345) & 0x7fffffff
      const noise = (grain >> 16) % 32
      const at = (y * width + x) * channels
      data.set(x < width / 8 ? [220, noise, noise] : y < height / 2 ? [60 + noise, 120 + noise, 200] : [40 + noise, (y * 150) / height + noise, 50], at)
      if (channels === 4) data[at + 3] = x > width / 2 ? 0 : 255
    }
  }
  return sharp(data, { raw: { width, height, channels } })
}

/** A drawing of few colours, as pixels. */
export const diagram = (width: number, height: number): Sharp => sharp(Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/><rect x="10%" y="40%" width="20%" height="60%" fill="#0b5563"/><rect x="40%" y="10%" width="20%" height="90%" fill="#8a2f2f"/></svg>`,
)).flatten()

/** An asset of these bytes, looked into as a build does; sizes are those of the upright picture. */
export async function assetOf(bytes: Buffer, path = 'articles/mote.jpg'): Promise<Asset> {
  const { autoOrient } = await sharp(bytes).metadata()
  const seen = await look(bytes, path)
  return { path, bytes: bytes.length, hash: '0123456789abcdef', width: autoOrient.width, height: autoOrient.height, kind: 'image', ...(seen.look ? { look: seen.look } : {}), faults: seen.faults }
}
