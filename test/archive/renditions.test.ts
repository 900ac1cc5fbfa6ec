import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filesOfSet, linkedFile, mailFile, partAround, pictureSet } from '../../src/archive/renditions.js'
import type { Asset } from '../../src/archive-types.js'

const asset = (own: Partial<Asset> = {}): Asset => ({ path: 'articles/Blå dør.JPG', bytes: 900_000, hash: '0123456789abcdef', width: 4000, height: 3000, kind: 'image', ...own })
const widths = (own: Partial<Asset>) => pictureSet(asset(own)).files.map(({ recipe }) => recipe?.width)
const side = fc.integer({ min: 1, max: 9000 })
const percent = fc.integer({ min: 0, max: 100 })

describe('the files of a picture', () => {
  test('are four widths of three formats, and never larger than the picture', () => {
    expect(filesOfSet(pictureSet(asset())).map(({ address }) => address.replace(/.*\/[0-9a-f]{8}-/, ''))).toEqual([...Array(4).fill('bla-dor.avif'), ...Array(4).fill('bla-dor.webp'), ...Array(4).fill('bla-dor.jpg')])
    expect([widths({}), widths({ width: 1440 }), widths({ width: 1000 }), widths({ width: 500 }), widths({ width: 200 })]).toEqual([[480, 720, 1080, 1440], [480, 720, 1080, 1440], [480, 720, 1000], [500], [200]])
  })

  test('are named by bytes and recipe, those for mail whatever the encoder is', () => {
    const names = (own: Partial<Asset>) => filesOfSet(pictureSet(asset(own))).map(({ address }) => address)
    expect(new Set([...names({}), ...names({ hash: 'f'.repeat(16) })]).size).toBe(24)
    expect(names({})).toEqual(names({ path: 'articles/2026/blå dør.jpg', bytes: 800_000 }))
    expect(mailFile(asset(), 552)?.address).toBe('bilder/b8634923-bla-dor.jpg')
  })

  test('of a drawing are itself on a page, and pixels in mail', () => {
    const drawing = asset({ path: 'articles/figur.svg', width: 40, height: 30 })
    expect(filesOfSet(pictureSet(drawing))).toEqual([{ asset: drawing, recipe: null, address: 'bilder/01234567-figur.svg' }])
    expect([linkedFile(drawing).recipe, mailFile(drawing, 176)?.recipe]).toEqual([null, expect.objectContaining({ format: 'png', width: 352, height: 264 })])
  })
})

test('a cut lies within the picture, has the shape, is as large as can be, and holds its focus', () => {
  fc.assert(fc.property(side, side, percent, percent, fc.constantFrom(1.5, 1, 480 / 630), (width, height, x, y, ratio) => {
    const part = partAround({ width, height }, ratio, { x, y })
    expect(part.left >= 0 && part.top >= 0 && part.left + part.width <= width && part.top + part.height <= height).toBe(true)
    expect(part.width === width || part.height === height).toBe(true)
    const [focusX, focusY] = [(x / 100) * width, (y / 100) * height]
    expect(focusX >= part.left - 1 && focusX <= part.left + part.width + 1 && focusY >= part.top - 1 && focusY <= part.top + part.height + 1).toBe(true)
  }), { numRuns: 200 })
})
