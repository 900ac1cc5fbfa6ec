import { contrast, leastContrast, parseColour } from '../contrast.js'
import { optional, record, required, type Across } from '../schema/collections.js'
import { mapped, textual, type Field } from '../schema/field.js'
import type { Centre, Colour, Palette } from '../settings-types.js'

export type Palettes = { readonly light: Palette; readonly dark: Palette }

const colours = (of: Readonly<Record<keyof Palette, string>>): Palette => of as Palette

/** The colours of a site whose korus.yml names none. */
export const usualPalettes: Palettes = {
  light: colours({ accent: '#0b5563', background: '#ffffff', surface: '#f2f5f6', text: '#1a2327', muted: '#4f5d64' }),
  dark: colours({ accent: '#7cc7d4', background: '#12191c', surface: '#1c262a', text: '#e9eff1', muted: '#a7b5bb' }),
}

const colour: Field<Colour> = textual({ kind: 'colour' }, "'#0b5563'", (value, { reader }, span) => {
  const parsed = parseColour(value)
  if (parsed === null) reader.report('ugyldig-farge', { value }, span)
  return parsed ?? undefined
})

const keyOf = { accent: 'aksent', background: 'bakgrunn', surface: 'flate', text: 'tekst', muted: 'dempet' } as const

const paletteKeys = {
  accent: optional('aksent', colour, 'Fargen på lenker og knapper.'),
  background: optional('bakgrunn', colour, 'Bakgrunnen på sidene.', { example: "'#ffffff'" }),
  surface: optional('flate', colour, 'Bakgrunnen i kort og faktabokser.', { example: "'#f2f5f6'" }),
  text: optional('tekst', colour, 'Fargen på teksten.', { example: "'#1a2327'" }),
  muted: optional('dempet', colour, 'Fargen på datoer og bildetekster.', { example: "'#4f5d64'" }),
}

type Given = { readonly [K in keyof Palette]: Colour | null | undefined }

/** The palette with what korus.yml gives of it in the place of the usual. */
const merged = (given: Given, usual: Palette): Palette => ({
  accent: given.accent ?? usual.accent,
  background: given.background ?? usual.background,
  surface: given.surface ?? usual.surface,
  text: given.text ?? usual.text,
  muted: given.muted ?? usual.muted,
})

/** Every pair that stands on top of each other on a page; the background on the accent, as on buttons, has the contrast of its reverse. */
const pairs = (['text', 'muted', 'accent'] as const).flatMap((front) => (['background', 'surface'] as const).map((back) => [front, back] as const))

/** Two colours on top of each other, and the key in korus.yml of the one that it gives. */
interface Pair {
  readonly first: Colour
  readonly second: Colour
  readonly key: string
}

/** Tells of colours that are too alike, each once, beside the one it is most alike. */
function checkPairs(asked: readonly Pair[], where: 'light' | 'dark', { reader, span }: Across): void {
  const worst = new Map<string, Pair & { readonly ratio: number }>()
  for (const pair of asked) {
    const ratio = contrast(pair.first, pair.second)
    if (ratio < Math.min(leastContrast, worst.get(pair.key)?.ratio ?? leastContrast)) worst.set(pair.key, { ...pair, ratio })
  }
  for (const { first, second, key, ratio } of worst.values()) {
    // Rounded down, so that 4.496 is never said to be the 4.5 it lacks.
    reader.report('for-svak-kontrast', { ratio: Math.floor(ratio * 100) / 100, least: leastContrast, first, second, where }, span(key))
  }
}

function checkPalette(given: Given, where: 'light' | 'dark', across: Across): void {
  const palette = merged(given, usualPalettes[where])
  const whole = pairs.filter(([front, back]) => given[front] !== undefined && given[back] !== undefined)
  checkPairs(whole.map(([front, back]) => ({ first: palette[front], second: palette[back], key: keyOf[given[front] ? front : back] })), where, across)
}

const dark = record(paletteKeys, (given, across) => checkPalette(given, 'dark', across))

/** The colours of the site, `farger`; each pair in use is held to WCAG AA. */
export const palettes: Field<Palettes> = mapped(
  record({ ...paletteKeys, dark: optional('mork', dark, 'Fargene når leseren har valgt mørk drakt.', { example: "{aksent: '#7cc7d4'}" }) }, (given, across) =>
    checkPalette(given, 'light', across),
  ),
  (given) => ({ light: merged(given, usualPalettes.light), dark: given.dark ? merged(given.dark, usualPalettes.dark) : usualPalettes.dark }),
)

/** The accents of one centre, `farger` under `sentre`; without `aksent_mork` the dark one is the site's own. */
export const centreColours = record({
  light: required('aksent', colour, 'Senterets farge.'),
  dark: optional('aksent_mork', colour, 'Senterets farge i mørk drakt.', { example: "'#7cc7d4'" }),
})

/** Holds each centre's accents, whose places begin with `sentre.`, to the site's backgrounds. */
export function checkCentres(centres: readonly Centre[], site: Palettes, across: Across): void {
  centres.forEach(({ accent }, i) => {
    for (const [where, key] of [['light', 'aksent'], ['dark', 'aksent_mork']] as const) {
      const place = `sentre.${i}.farger.${key}`
      if (!accent || across.reader.places[place] === undefined) continue
      checkPairs((['background', 'surface'] as const).map((back) => ({ first: accent[where], second: site[where][back], key: place })), where, across)
    }
  })
}
