import type { Settings } from '../settings-types.js'
import { escapeHtml } from '../archive/fill.js'

/** Where the site's icon lies. */
export const iconPath = 'ikon.svg'

/** Gives the icon browsers show beside the site's name: its first letter on its colour. */
export function icon({ name, colours: { light } }: Pick<Settings, 'name' | 'colours'>): string {
  const letter = escapeHtml([...name.trim()][0]?.toUpperCase() ?? '')
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    `<rect width="64" height="64" rx="10" fill="${light.accent}"/>`,
    `<text x="32" y="47" fill="${light.background}" font-family="Georgia, serif" font-size="44" font-weight="700" text-anchor="middle">${letter}</text>`,
    '</svg>',
    '',
  ].join('\n')
}
