import { createHash } from 'node:crypto'
import type { Colour, Palette, Settings } from '../settings-types.js'
import type { Source } from '../source.js'

/** Gives the site's one stylesheet: the colours of korus.yml as custom properties, then the style files in the order of their names. Its path follows its content. */
export function stylesheet(settings: Settings, styles: readonly Source[]): { readonly path: string; readonly css: string } {
  const files = styles.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ text }) => text.trim())
  const css = `${[colours(settings), ...files].join('\n')}\n`
  return { path: `stil.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`, css }
}

function colours({ colours: { light, dark }, centres }: Settings): string {
  const own = centres.flatMap(({ id, accent }) => (accent ? [{ name: `.centre-${id}`, accent }] : []))
  return [
    `:root{color-scheme:light dark;${properties(light)}}`,
    ...own.map(({ name, accent }) => `${name}{--accent:${accent.light}}`),
    // Paper is white, whatever the screen is.
    '@media screen and (prefers-color-scheme:dark){',
    `:root{${properties(dark)}}`,
    ...own.map(({ name, accent }) => `${name}{--accent:${accent.dark}}`),
    '}',
  ].join('\n')
}

/** The lines and tints between a scheme's colours are worked out from it, so that korus.yml need not name them. */
function properties({ accent, background, surface, text, muted }: Palette): string {
  const all = { accent, background, surface, text, muted, line: blend(text, background, 0.16) }
  return Object.entries(all).map(([name, colour]) => `--${name}:${colour}`).join(';')
}

/** Gives the colour that lies `share` of the way from `under` to `over`. */
function blend(over: Colour, under: Colour, share: number): string {
  const part = (colour: Colour, at: number) => parseInt(colour.slice(at, at + 2), 16)
  return `#${[1, 3, 5].map((at) => Math.round(part(over, at) * share + part(under, at) * (1 - share)).toString(16).padStart(2, '0')).join('')}`
}
