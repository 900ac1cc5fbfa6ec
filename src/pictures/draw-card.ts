import { cardSize, type CardFace } from '../archive/share-card.js'
import { within, type Pixels } from './encode.js'
import { fontFamily } from './font.js'
import { sharp } from './sharp.js'

/** The fonts that cards are drawn with: files by name, such as `kort-serif.ttf`, with where each lies. */
export interface CardFont {
  readonly name: string
  readonly file: string
  readonly bytes: Uint8Array
}

interface Face {
  readonly family: string
  readonly file: string
}

/** Text that is drawn: how much ink lies at each pixel, 0 to 255. */
interface Ink {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

const edge = 64
/** Sizes of the title, of which the largest that fits is taken: first those at which no word need be broken. */
const titleSizes = { whole: [84, 76, 68, 60, 54, 48, 42], broken: [42, 36, 31] }
const bar = { width: 96, height: 10 }

/** Gives what draws cards with these fonts, the letters that only Sámi has included; throws where they are not fonts. */
export async function cardDrawer(fonts: readonly CardFont[]): Promise<(face: CardFace, pixels: Pixels | null) => Promise<Buffer>> {
  const serif = await faceOf(fonts, 'kort-serif')
  const sans = await faceOf(fonts, 'kort-sans-bold')

  return async ({ title, centre, site, colours, picture }, pixels) => {
    const room = cardSize.width - 2 * edge - (picture && pixels ? cardSize.picture : 0)
    const card = Buffer.alloc(cardSize.width * cardSize.height * 3, Uint8Array.from(parts(colours.background)))
    fill(card, colours.accent, { left: edge, top: edge, ...bar })

    const names = [await line(centre, sans, 30, room), ...(site === centre ? [] : [await line(site, sans, 24, room)])]
    let bottom = cardSize.height - edge
    for (const [index, ink] of [...names.entries()].reverse()) {
      bottom -= ink.height
      lay(card, ink, index === 0 ? colours.accent : colours.muted, edge, bottom)
      bottom -= 14
    }
    const top = edge + bar.height + 30
    lay(card, await fitted(title, serif, { width: room, height: bottom - 22 - top }), colours.text, edge, top)

    const work = sharp(card, { raw: { width: cardSize.width, height: cardSize.height, channels: 3 } })
    const beside = picture && pixels
      ? [{ input: await cutOut(pixels, within(pixels, picture.part, picture.asset), colours.background), raw: { width: cardSize.picture, height: cardSize.height, channels: 3 as const }, left: cardSize.width - cardSize.picture, top: 0 }]
      : []
    return (beside.length > 0 ? work.composite(beside) : work).jpeg({ quality: 84, chromaSubsampling: '4:4:4' }).toBuffer()
  }
}

const cutOut = (pixels: Pixels, part: ReturnType<typeof within>, background: string): Promise<Buffer> =>
  sharp(pixels.data, { raw: pixels }).extract(part).resize(cardSize.picture, cardSize.height, { fit: 'fill' }).flatten({ background }).toColourspace('srgb').raw().toBuffer()

/** Finds a font and makes it known; pango keeps every font that it was once given, so the file with the Sámi letters is only shown to it. */
async function faceOf(fonts: readonly CardFont[], name: string): Promise<Face> {
  const font = fonts.find((one) => one.name === `${name}.ttf`)
  const family = font ? fontFamily(Buffer.from(font.bytes)) : null
  if (!font || family === null) throw new Error(`${name}.ttf is not a font`)
  const more = fonts.find((one) => one.name === `${name}-sami.ttf`)
  const face = { family, file: font.file }
  if (more) await inked('x', { family, file: more.file }, 12, 100)
  return face
}

/** Draws a text no higher than there is room for, as large as can be. */
async function fitted(text: string, face: Face, room: { readonly width: number; readonly height: number }): Promise<Ink> {
  for (const size of titleSizes.whole) {
    // A letter is about half as wide as it is high: what is far from fitting is not drawn to find out.
    if (Math.ceil((text.length * size * 0.4) / room.width) * size * 1.1 > room.height) continue
    const ink = await inked(text, face, size, room.width)
    if (ink.width <= room.width && ink.height <= room.height) return ink
  }
  let ink: Ink = { data: Buffer.alloc(0), width: 0, height: 0 }
  for (const size of titleSizes.broken) {
    ink = await inked(text, face, size, room.width, 'word-char')
    if (ink.height <= room.height) return ink
  }
  return { ...ink, height: Math.min(ink.height, room.height) }
}

/** Draws a text on one line, smaller where it would be too long. */
async function line(text: string, face: Face, size: number, width: number): Promise<Ink> {
  const ink = await inked(text, face, size, null)
  return ink.width <= width ? ink : inked(text, face, Math.max(12, Math.floor((size * width) / ink.width)), null)
}

/** Draws a text in black on nothing, `size` in pixels; without a width on one line. */
export async function inked(text: string, { family, file }: Face, size: number, width: number | null, wrap: 'word' | 'word-char' = 'word'): Promise<Ink> {
  const words = escaped(text)
  if (words === '') return { data: Buffer.alloc(0), width: 0, height: 0 }
  // Without the comma pango takes the last words of the family's name for a style, and draws in any font.
  const drawn = sharp({ text: { text: words, font: `${family}, ${size}`, fontfile: file, dpi: 72, wrap, spacing: 0, ...(width === null ? {} : { width }) } })
  const { data, info } = await drawn.extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** Text as pango's markup has it, on one line and without what no font draws. */
const escaped = (text: string): string => text.replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\s]+/gu, ' ').trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const parts = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function fill(card: Buffer, colour: string, { left, top, width, height }: ReturnType<typeof within>): void {
  lay(card, { data: Buffer.alloc(width * height, 255), width, height }, colour, left, top)
}

/** Lays ink of a colour on a card; what does not find room there is cut. */
function lay(card: Buffer, { data, width, height }: Ink, colour: string, left: number, top: number): void {
  const ink = parts(colour)
  for (let y = 0; y < Math.min(height, cardSize.height - top); y++) {
    for (let x = 0; x < Math.min(width, cardSize.width - left); x++) {
      const strength = (data[y * width + x] ?? 0) / 255
      if (strength === 0) continue
      const at = ((top + y) * cardSize.width + left + x) * 3
      for (let c = 0; c < 3; c++) card[at + c] = Math.round((card[at + c] ?? 0) * (1 - strength) + (ink[c] ?? 0) * strength)
    }
  }
}
