import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cardCut, filesOfSet, linkedFile, mailFile, pictureSet, type Rendition } from '../../src/archive/renditions.js'
import type { Asset } from '../../src/archive-types.js'
import { decode, encode } from '../../src/pictures/encode.js'
import { stripped } from '../../src/pictures/strip.js'
import { assetOf, diagram, landscape } from './make.js'

async function make(bytes: Buffer, asset: Asset, { recipe }: Rendition): Promise<Buffer> {
  return recipe === null ? bytes : encode(bytes, asset, recipe, () => decode(bytes, asset))
}
const ofFormat = (files: readonly Rendition[], format: string): Rendition => files.findLast(({ recipe }) => recipe?.format === format) as Rendition
const pixelOf = async (bytes: Buffer, x: number, y: number): Promise<readonly number[]> => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const [left, top] = [Math.round(x * (info.width - 1)), Math.round(y * (info.height - 1))]
  return [...data.subarray((top * info.width + left) * info.channels, (top * info.width + left + 1) * info.channels)]
}
const near = (found: readonly number[], wanted: readonly number[]): void => {
  expect(found.map((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 30), `${found} is near ${wanted}`).toEqual(found.map(() => true))
}

test('a photograph from a phone comes upright, in three formats, with nothing that the camera noted', async () => {
  const notes = { IFD0: { Make: 'Telefon', Copyright: 'Kari Nordmann' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 54/1 50/1' } }
  const bytes = await landscape(300, 200).withExif(notes).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  expect(bytes.includes('Kari Nordmann')).toBe(true)
  const asset = await assetOf(bytes)
  const set = pictureSet({ ...asset, bytes: 50_000 })
  expect([set.width, set.height, set.sources.map(({ type }) => type)]).toEqual([200, 300, ['image/avif', 'image/webp']])
  for (const file of [...filesOfSet(set), linkedFile(asset), mailFile(asset, 552) as Rendition]) {
    const made = await make(bytes, asset, file)
    const { exif, icc, xmp, orientation = 1, width, height } = await sharp(made).metadata()
    expect([exif, icc, xmp, orientation, width, height], file.address).toEqual([undefined, undefined, undefined, 1, 200, 300])
    expect(made.includes('Kari') || made.includes('Exif')).toBe(false)
    // What was the left edge is up.
    near((await pixelOf(made, 0.5, 0.05)).slice(0, 3), [220, 16, 16])
  }
})

test.each([
  ['CMYK', () => landscape(60, 40).toColourspace('cmyk').jpeg()], ['CMYK with the profile of a press', () => landscape(60, 40).toColourspace('cmyk').withIccProfile('cmyk').jpeg()], ['grey', () => landscape(60, 40).toColourspace('b-w').jpeg()],
  ['sixteen bits', () => landscape(60, 40).toColourspace('rgb16').png()], ['Display P3', () => landscape(60, 40).withIccProfile('p3').png()],
])('%s becomes the colours of the web', async (name, draw) => {
  const bytes = await draw().toBuffer()
  const asset = { ...await assetOf(bytes, 'a.png'), bytes: 50_000 }
  const [wanted] = name === 'grey' ? [[88, 88, 88]] : [[220, 16, 16]]
  for (const file of filesOfSet(pictureSet(asset))) {
    const made = await make(bytes, asset, file)
    expect((await sharp(made).metadata()).depth).toBe('uchar')
    near((await pixelOf(await sharp(made).toColourspace('srgb').removeAlpha().toBuffer(), 0.04, 0.5)).slice(0, 3), wanted as number[])
  }
})

test('what can be seen through stays so on the page and lies on white in mail', async () => {
  const bytes = await landscape(80, 60, 4).png().toBuffer()
  const asset = { ...await assetOf(bytes, 'a.png'), bytes: 50_000 }
  expect(asset.look).toMatchObject({ isClear: true, isFlat: false })
  for (const format of ['avif', 'webp', 'png']) expect((await pixelOf(await make(bytes, asset, ofFormat(filesOfSet(pictureSet(asset)), format)), 0.95, 0.5))[3], format).toBe(0)
  near(await pixelOf(await make(bytes, asset, mailFile(asset, 552) as Rendition), 0.95, 0.5), [255, 255, 255])
})

describe('a picture never grows', () => {
  test('a drawing is packed as one, and is no larger than it was', async () => {
    const bytes = await diagram(700, 500).png({ palette: true, compressionLevel: 9 }).toBuffer()
    const asset = { ...await assetOf(bytes, 'a.png'), bytes: 50_000 }
    expect(asset.look).toMatchObject({ isFlat: true })
    const files = filesOfSet(pictureSet(asset))
    expect(new Set(files.map(({ recipe }) => recipe?.format))).toEqual(new Set(['webp', 'png']))
    for (const format of ['webp', 'png']) {
      const made = await make(bytes, asset, ofFormat(files, format))
      expect(made.length, format).toBeLessThanOrEqual(bytes.length)
      if (format === 'png') expect((await sharp(made).raw().toBuffer()).equals(await sharp(bytes).raw().toBuffer())).toBe(true)
    }
  })

  test('a photograph that was packed hard is packed as hard, or published as it was without its notes', async () => {
    const plain = await landscape(300, 200).jpeg({ quality: 20 }).toBuffer()
    const bytes = Buffer.concat([plain.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 8]), Buffer.from('hemmel'), plain.subarray(2)])
    const asset = await assetOf(bytes)
    for (const file of filesOfSet(pictureSet({ ...asset, bytes: 50_000 }))) {
      const made = await make(bytes, asset, file)
      expect(made.length, file.address).toBeLessThanOrEqual(bytes.length)
      expect(made.includes('hemmel')).toBe(false)
    }
    expect(stripped(bytes, 'jpeg')).toEqual(plain)
  })

  test('notes that decide how the pixels are seen are not taken away', async () => {
    expect(stripped(await landscape(30, 20).withIccProfile('p3').jpeg().toBuffer(), 'jpeg')).toBeNull()
    expect(stripped(await landscape(30, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer(), 'jpeg')).toBeNull()
    expect(stripped(await landscape(30, 20).withIccProfile('p3').png().toBuffer(), 'png')).toBeNull()
    expect(stripped(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff]), 'jpeg')).toBeNull()
  })
})

test('a card keeps the focus of a tall picture, and the share of it that the shape allows', async () => {
  const bytes = await sharp({ create: { width: 200, height: 600, channels: 3, background: '#0000ff' } }).composite([{ input: { create: { width: 200, height: 100, channels: 3, background: '#ff0000' } }, left: 0, top: 500 }]).jpeg().toBuffer()
  const asset = await assetOf(bytes)
  const set = pictureSet({ ...asset, bytes: 50_000 }, { ...cardCut, focus: { x: 50, y: 95 } })
  expect([set.width, set.height]).toEqual([200, 133])
  near(await pixelOf(await make(bytes, asset, set.files[0] as Rendition), 0.5, 0.9), [255, 0, 0])
})
