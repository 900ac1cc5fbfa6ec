import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { partAround } from '../../src/archive/renditions.js'
import type { Asset } from '../../src/archive-types.js'
import { cardDrawer, inked } from '../../src/pictures/draw-card.js'
import { decode } from '../../src/pictures/encode.js'
import { fontFamily } from '../../src/pictures/font.js'
import type { Colour } from '../../src/settings-types.js'

const file = (name: string): string => `templates/site/fonts/${name}.ttf`
const fonts = ['kort-serif', 'kort-serif-sami', 'kort-sans-bold', 'kort-sans-bold-sami'].map((name) => ({ name: `${name}.ttf`, file: file(name), bytes: readFileSync(file(name)) }))
const colours = { background: '#ffffff' as Colour, text: '#202020' as Colour, accent: '#c00000' as Colour, muted: '#808080' as Colour }
const face = { title: 'Håpet har fått fast stilling', centre: 'Senter Fjord', site: 'Havnebladet', colours, picture: null }
const drawn = async (card: Buffer) => sharp(card).raw().toBuffer({ resolveWithObject: true })

/** The width of a text in a font, in pixels at a size, told from the font's own tables. */
function widthIn(font: Buffer, text: string, size: number): number {
  const table = (name: string): number => font.readUInt32BE(Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16).find((at) => font.toString('latin1', at, at + 4) === name)! + 8)
  const cmap = table('cmap')
  const sub = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8)).find((at) => font.readUInt16BE(at) === 4)!
  const count = font.readUInt16BE(sub + 6) / 2
  const glyph = (letter: number): number => {
    const segment = Array.from({ length: count }, (_, i) => i).find((i) => font.readUInt16BE(sub + 14 + i * 2) >= letter)!
    const [start, delta, range] = [1, 2, 3].map((n) => font.readUInt16BE(sub + 14 + count * 2 * n + 2 + segment * 2)) as [number, number, number]
    const at = sub + 14 + count * 6 + 2 + segment * 2
    return range === 0 ? (letter + delta) & 0xffff : font.readUInt16BE(at + range + (letter - start) * 2)
  }
  const advances = font.readUInt16BE(table('hhea') + 34)
  const units = font.readUInt16BE(table('head') + 18)
  return [...text].reduce((sum, letter) => sum + font.readUInt16BE(table('hmtx') + Math.min(glyph(letter.charCodeAt(0)), advances - 1) * 4), 0) * size / units
}

test.each(['kort-serif', 'kort-sans-bold'])('cards are drawn in our own font, and in no other: %s', async (name) => {
  const bytes = readFileSync(file(name))
  const family = fontFamily(bytes) ?? ''
  expect(family).toMatch(/^Kysten S/)
  for (const text of ['nnnnnnnnnnnnnnnnnnnn', 'mømømømømømømømø', 'iiiiiiiiiiiiiiiiiiiiiiiiiiiiii']) {
    const ink = await inked(text, { family, file: file(name) }, 60, null)
    expect(Math.abs(ink.width / widthIn(bytes, text, 60) - 1), text).toBeLessThan(0.02)
  }
})

test('a card has its size, the accent, and words that stay clear of the edges, however long they are', async () => {
  const draw = await cardDrawer(fonts)
  for (const title of ['Nå', face.title, 'Bemanningsplanleggingskompetanse '.repeat(20), 'x'.repeat(400), '<b>Å & Ø</b>', '']) {
    const { data, info } = await drawn(await draw({ ...face, title }, null))
    expect([info.width, info.height]).toEqual([1200, 630])
    const inkAt = (x: number, y: number): boolean => (data[(y * 1200 + x) * 3 + 1] ?? 255) < 200
    const columns = Array.from({ length: 1200 }, (_, x) => x).filter((x) => Array.from({ length: 630 }, (_, y) => y).some((y) => inkAt(x, y)))
    const rows = Array.from({ length: 630 }, (_, y) => y).filter((y) => columns.some((x) => inkAt(x, y)))
    expect([(columns[0] ?? 0) >= 60, (columns.at(-1) ?? 1200) <= 1140, (rows[0] ?? 0) >= 60, (rows.at(-1) ?? 630) <= 570], title).toEqual([true, true, true, true])
  }
})

test('a picture stands at the right, cut around its focus', async () => {
  const draw = await cardDrawer(fonts)
  const bytes = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#0000ff' } }).composite([{ input: { create: { width: 200, height: 400, channels: 3, background: '#00ff00' } }, left: 0, top: 0 }]).png().toBuffer()
  const asset: Asset = { path: 'a.png', bytes: bytes.length, hash: 'a', width: 800, height: 400, kind: 'image' }
  const pixels = await decode(bytes, asset)
  const colourAt = async (x: number) => {
    const card = await drawn(await draw({ ...face, picture: { asset, part: partAround({ width: 800, height: 400 }, 480 / 630, { x, y: 50 }) } }, pixels))
    return [...card.data.subarray((300 * 1200 + 800) * 3, (300 * 1200 + 800) * 3 + 3)].map((value) => Math.round(value / 255))
  }
  expect([await colourAt(0), await colourAt(100)]).toEqual([[0, 1, 0], [0, 0, 1]])
})
