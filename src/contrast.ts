import type { Colour } from './settings-types.js'

/** What WCAG 2.1 AA (1.4.3) asks of text of the usual size. */
export const leastContrast = 4.5

/** The colour that `#rgb` or `#rrggbb` means, in lower case; null for any other text. */
export function parseColour(text: string): Colour | null {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text)
  const whole = short ? `#${short.slice(1).map((digit) => digit + digit).join('')}` : text
  return /^#[\da-f]{6}$/i.test(whole) ? (whole.toLowerCase() as Colour) : null
}

/** Relative luminance, 0–1, as WCAG 2.1 defines it. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast of two colours, 1–21, by WCAG 2.1's formula. */
export function contrast(a: Colour, b: Colour): number {
  const [light = 1, dark = 1] = [luminance(a) + 0.05, luminance(b) + 0.05].toSorted((x, y) => y - x)
  return light / dark
}
