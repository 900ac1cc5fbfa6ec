import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from '../../src/contrast.js'
import { readSettings } from '../../src/settings.js'
import { usualPalettes } from '../../src/settings/colours.js'
import { stylesheet } from '../../src/site/style.js'
import { archiveOf, fonts, styles } from './archive-factory.js'

const { settings } = archiveOf([]).archive

test('colours of korus.yml come first, light and dark, and those of centres after them', () => {
  const { css } = stylesheet(settings, [{ path: 'a.css', text: 'a{}' }])
  expect(css).toBe([
    ':root{--site:"https://havn.example"}',
    ':root{color-scheme:light dark;--accent:#0b5563;--background:#ffffff;--surface:#f4f6f6;--text:#1b1f22;--muted:#555f66;--line:#dbdbdc}',
    '.centre-fjord{--accent:#6b2d5c}',
    '@media screen and (prefers-color-scheme:dark){',
    ':root{--accent:#7cc7d4;--background:#14181a;--surface:#1e2427;--text:#e9edee;--muted:#a9b4b9;--line:#363a3c}',
    '.centre-fjord{--accent:#e0a3d0}',
    '}',
    'a{}\n',
  ].join(''))
})

test('files stand in the order of their names, and the path follows the content', () => {
  const made = (text: string) => stylesheet(settings, [{ path: '02.css', text }, { path: '01.css', text: 'first{}' }])
  expect(made('x{}').css.indexOf('first')).toBeLessThan(made('x{}').css.indexOf('x{}'))
  expect(made('x{}').path).toMatch(/^stil\.[0-9a-f]{8}\.css$/)
  expect(made('x{}').path).not.toBe(made('y{}').path)
})

test('the package’s styles name no colour and fetch nothing but the fonts beside them', () => {
  for (const { path, text } of styles) expect(text, path).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl|@import|url\((?!\.\.\/fonts\/)/i)
})

test('fonts go by their content, those that every page shows are asked for early, and one that no style names stays out', () => {
  const font = (name: string, hash: string) => ({ path: `templates/site/fonts/${name}.woff2`, hash: hash.repeat(64), bytes: new Uint8Array([1]) })
  const css = [
    "@font-face { font-family: a; src: url('../fonts/upright.woff2') }", '@font-face { font-style: italic; src: url(../fonts/italic.woff2) }',
    '@font-face { unicode-range: U+14A; src: url(../fonts/rare.woff2) }', 'a { background: url(../fonts/gone.woff2) }',
  ].join('\n')
  const made = stylesheet(settings, [{ path: 'a.css', text: css }], [font('upright', 'a'), font('italic', 'b'), font('rare', 'c'), font('unused', 'd')])
  expect(made.fonts.map(({ path }) => path)).toEqual(['skrift/upright.aaaaaaaa.woff2', 'skrift/italic.bbbbbbbb.woff2', 'skrift/rare.cccccccc.woff2'])
  expect(made.early).toEqual(['skrift/upright.aaaaaaaa.woff2'])
  expect(made.css).toContain('src: url(skrift/upright.aaaaaaaa.woff2)')
  expect(made.css).toContain('url(../fonts/gone.woff2)')
})

test('the package’s fonts are all in use and weigh 60 kB at most, also on a page that needs every one of them', () => {
  const made = stylesheet(settings, styles, fonts)
  expect(made.fonts).toHaveLength(fonts.length)
  expect(fonts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(60_000)
  for (const { path, bytes } of fonts) expect(new TextDecoder('latin1').decode(bytes.subarray(0, 4)), path).toBe('wOF2')
})

const demonstration = readSettings({ path: 'korus.yml', text: readFileSync('korus.yml', 'utf8') }).value
test.each([['of a korus.yml that names none', usualPalettes], ['of the demonstration', demonstration?.colours ?? usualPalettes]])('colours %s that meet have a contrast of 4.5 or more, light and dark', (_, { light, dark }) => {
  expect(demonstration).toBeDefined()
  for (const palette of [light, dark]) {
    for (const front of ['text', 'muted', 'accent'] as const) {
      for (const back of ['background', 'surface'] as const) expect(contrast(palette[front], palette[back]), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5)
    }
    // Buttons, and what is marked: the pairs above the other way about.
    expect(contrast(palette.background, palette.accent)).toBeGreaterThanOrEqual(4.5)
  }
})
