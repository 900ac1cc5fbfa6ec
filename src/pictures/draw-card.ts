import { escapeHtml } from '../archive/fill.js'
import { cardSize, type CardFace } from '../archive/share-card.js'
import { within, type Pixels } from './encode.js'
import { fontFamily } from './font.js'
import { indexedPng } from './indexed-png.js'
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

/** What lies on a card's background; each is mixed with it in `shades` steps, and a pixel is the number of its step among all. */
const inks = ['accent', 'text', 'muted'] as const
const shades = 32
const shadeOf = (of: (typeof inks)[number], strength: number): number => (strength === 0 ? 0 : inks.indexOf(of) * shades + strength)
const strengths = Uint8Array.from({ length: 256 }, (_, ink) => Math.round((ink * shades) / 255))

/** Gives what draws cards with these fonts, the letters that only Sámi has included: a PNG, or a JPEG where there is a picture in it. Throws where they are not fonts. */
export async function cardDrawer(fonts: readonly CardFont[]): Promise<(face: CardFace, pixels: Pixels | null) => Promise<Buffer>> {
  const serif = await faceOf(fonts, 'kort-serif')
  const sans = await faceOf(fonts, 'kort-sans-bold')
  // The same few names stand on all cards.
  const names = new Map<string, Promise<Ink>>()
  const name = (text: string, size: number, width: number): Promise<Ink> => {
    const key = `${size} ${width} ${text}`
    const drawn = names.get(key) ?? line(text, sans, size, width)
    names.set(key, drawn)
    return drawn
  }

  return async ({ title, centre, site, colours, picture }, pixels) => {
    const room = cardSize.width - 2 * edge - (picture && pixels ? cardSize.picture : 0)
    const card = new Uint8Array(cardSize.width * cardSize.height)
    for (let y = edge; y < edge + bar.height; y++) card.fill(shadeOf('accent', shades), y * cardSize.width + edge, y * cardSize.width + edge + bar.width)

    const signed = [await name(centre, 30, room), ...(site === centre ? [] : [await name(site, 24, room)])]
    let bottom = cardSize.height - edge
    for (const [index, ink] of [...signed.entries()].reverse()) {
      bottom -= ink.height
      lay(card, ink, index === 0 ? 'accent' : 'muted', edge, bottom)
      bottom -= 14
    }
    const top = edge + bar.height + 30
    lay(card, await fitted(title, serif, { width: room, height: bottom - 22 - top }), 'text', edge, top)

    const drawn = await indexedPng(card, mixed(colours), cardSize)
    if (!picture || !pixels) return drawn
    const beside = await cutOut(pixels, within(pixels, picture.part, picture.asset), colours.background)
    return sharp(drawn).composite([{ input: beside, raw: { width: cardSize.picture, height: cardSize.height, channels: 3 }, left: cardSize.width - cardSize.picture, top: 0 }])
      .jpeg({ quality: 84, chromaSubsampling: '4:4:4' }).toBuffer()
  }
}

/** The colours of a card's pixels: its background, and every ink in every shade. */
function mixed(colours: CardFace['colours']): Uint8Array {
  const back = parts(colours.background)
  const shade = (ink: readonly number[], share: number): number[] => back.map((value, c) => Math.round(value * (1 - share) + (ink[c] ?? 0) * share))
  return Uint8Array.from([...back, ...inks.flatMap((of) => Array.from({ length: shades }, (_, step) => shade(parts(colours[of]), (step + 1) / shades)).flat())])
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
  if (escaped(text) === '') return { data: Buffer.alloc(0), width: 0, height: 0 }
  for (const size of titleSizes.whole) {
    // A letter is about half as wide as it is high: what is far from fitting is not drawn to find out.
    if (Math.ceil((text.length * size * 0.4) / room.width) * size * 1.1 > room.height) continue
    const { width = 0, height = 0 } = await letters(text, face, size, room.width).metadata()
    if (width <= room.width && height <= room.height) return inked(text, face, size, room.width)
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
export async function inked(text: string, face: Face, size: number, width: number | null, wrap: Wrap = 'word'): Promise<Ink> {
  if (escaped(text) === '') return { data: Buffer.alloc(0), width: 0, height: 0 }
  const { data, info } = await letters(text, face, size, width, wrap).extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

type Wrap = 'word' | 'word-char'

/** A text that is to be drawn: how large it will be can be asked for a quarter of what drawing it takes. */
const letters = (text: string, { family, file }: Face, size: number, width: number | null, wrap: Wrap = 'word') => sharp({
  // Without the comma pango takes the last words of the family's name for a style, and draws in any font.
  text: { text: escaped(text), font: `${family}, ${size}`, fontfile: file, dpi: 72, wrap, spacing: 0, ...(width === null ? {} : { width }) },
})

/** Text as pango's markup has it, on one line and without what no font draws. */
const escaped = (text: string): string => escapeHtml(text.replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\s]+/gu, ' ').trim())

const parts = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Lays ink on a card; what does not find room there is cut. */
function lay(card: Uint8Array, { data, width, height }: Ink, of: (typeof inks)[number], left: number, top: number): void {
  const right = Math.min(width, cardSize.width - left)
  for (let y = 0; y < Math.min(height, cardSize.height - top); y++) {
    const from = y * width
    const at = (top + y) * cardSize.width + left
    for (let x = 0; x < right; x++) {
      const strength = strengths[data[from + x] ?? 0] ?? 0
      if (strength > 0) card[at + x] = shadeOf(of, strength)
    }
  }
}
