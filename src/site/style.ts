import { digest } from '../digest.js'
import type { Colour, Palette, Settings } from '../settings-types.js'
import type { Source } from '../source.js'

/** A font among the templates; `hash` is that of its bytes. */
export interface FontFile {
  readonly path: string
  readonly hash: string
  readonly bytes: Uint8Array
}

/** The folder of dist/ that fonts lie in. */
export const fontFolder = 'skrift/'

/** A site's stylesheet and the fonts it asks for; `early` are the paths of those that every page shows. */
export interface Style {
  readonly path: string
  readonly css: string
  readonly fonts: readonly FontFile[]
  readonly early: readonly string[]
}

/**
 * Gives the site's one stylesheet: the site's host, for addresses on paper, and the colours of korus.yml as custom properties, then the style files in the order of their names.
 * Its path follows its content, and so do those of the fonts, which the files name as they lie beside them: `url(../fonts/serif.woff2)`.
 */
export function stylesheet(settings: Settings, styles: readonly Source[], files: readonly FontFile[] = []): Style {
  const known = new Map(files.map((file) => [file.path.slice(file.path.lastIndexOf('/') + 1), { ...file, path: fontPath(file) }]))
  const used = new Map<string, FontFile>()
  const place = (written: string, name: string): string => {
    const font = known.get(name)
    if (font) used.set(name, font)
    return font ? `url(${font.path})` : written
  }
  const texts = styles.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map(({ text }) => text.trim().replace(/url\(["']?\.\.\/fonts\/([^"')]+)["']?\)/g, place))
  const css = `${compact([`:root{--site:${JSON.stringify(new URL(settings.url).origin)}}`, colours(settings), ...texts].join('\n'))}\n`
  // A face that is upright and has all letters is on every page; italics and the rarer letters wait until a text has them.
  const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face).filter((face) => !/unicode-range|font-style:\s*italic/.test(face))
  return {
    path: `stil.${digest(css).slice(0, 8)}.css`,
    css,
    fonts: [...used.values()],
    early: [...used.values()].map(({ path }) => path).filter((path) => faces.some((face) => face.includes(path))),
  }
}

// What is to be kept as it is, then the space, with comments, around a sign that needs none, and other space.
const spaces = /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|url\([^"')]*\))|(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*([{};,])(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)*|(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/)+/g

/** Gives a stylesheet without its comments and the space that says nothing, a fifth of what a reader waits for before the first line is drawn. */
export const compact = (css: string): string => css.replace(spaces, (_, kept?: string, sign?: string) => kept ?? sign ?? ' ')

const fontPath = ({ path, hash }: FontFile): string => path.replace(/^.*\/(.+)\.(\w+)$/, `${fontFolder}$1.${hash.slice(0, 8)}.$2`)

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
