import { expect, test } from 'vitest'
import { stylesheet } from '../../src/site/style.js'
import { archiveOf, styles } from './archive-factory.js'

const { settings } = archiveOf([]).archive

test('colours of korus.yml come first, light and dark, and those of centres after them', () => {
  const { css } = stylesheet(settings, [{ path: 'a.css', text: 'a{}' }])
  expect(css).toBe([
    ':root{color-scheme:light dark;--accent:#0b5563;--background:#ffffff;--surface:#f4f6f6;--text:#1b1f22;--muted:#555f66;--line:#dbdbdc}',
    '.centre-fjord{--accent:#6b2d5c}',
    '@media screen and (prefers-color-scheme:dark){',
    ':root{--accent:#7cc7d4;--background:#14181a;--surface:#1e2427;--text:#e9edee;--muted:#a9b4b9;--line:#363a3c}',
    '.centre-fjord{--accent:#e0a3d0}',
    '}',
    'a{}',
    '',
  ].join('\n'))
})

test('files stand in the order of their names, and the path follows the content', () => {
  const made = (text: string) => stylesheet(settings, [{ path: '02.css', text }, { path: '01.css', text: 'first{}' }])
  expect(made('x{}').css.indexOf('first')).toBeLessThan(made('x{}').css.indexOf('x{}'))
  expect(made('x{}').path).toMatch(/^stil\.[0-9a-f]{8}\.css$/)
  expect(made('x{}').path).not.toBe(made('y{}').path)
})

test('the package’s styles name no colour and fetch nothing', () => {
  for (const { path, text } of styles) expect(text, path).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl|@import|url\(/i)
})
