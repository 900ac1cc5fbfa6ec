import type { Palette } from '../settings-types.js'
import { asHtml, type Html } from '../templates/shape.js'

/**
 * Gives the style element that colours a layout's classes page, surface, ink, quiet, accent, rule and button for dark mode: Apple
 * Mail and Thunderbird follow the media query, Outlook on the web and on phones sets the attribute. It is made here because
 * templates may not write into styles; the selectors follow where MJML puts css-class.
 */
export function darkStyle({ accent, background, surface, text, muted }: Palette): Html {
  const rules: readonly (readonly [readonly string[], string, string])[] = [
    [['.page', '.page>div'], 'background-color', background],
    [['.surface', '.surface table'], 'background-color', surface],
    [['.ink div', '.ink a'], 'color', text],
    [['.quiet div', '.quiet a'], 'color', muted],
    [['.accent div', '.accent a'], 'color', accent],
    [['.rule p'], 'border-color', accent],
    [['.button table td', '.button a'], 'background-color', accent],
    // An element of its own, because the button keeps its colour in clients that throw all styles away, and its text has to as well.
    [['.button a', '.button font'], 'color', background],
  ]
  const css = (prefix: string): string =>
    rules.map(([selectors, property, colour]) => `${selectors.map((selector) => prefix + selector).join()}{${property}:${colour}!important}`).join('')
  return asHtml(`<style>@media (prefers-color-scheme:dark){${css('')}}${css('[data-ogsc] ')}</style>`)
}
