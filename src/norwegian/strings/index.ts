import type { SiteLanguage } from '../format.js'
import { nb } from './nb.js'
import { nn } from './nn.js'
import type { SiteStrings } from './types.js'

export type { SiteStrings } from './types.js'

/** Gives the site's words in bokmål or nynorsk. */
export function siteStrings(language: SiteLanguage): SiteStrings {
  return language === 'nn' ? nn : nb
}

/** Gives the language of the site's own words around a text in `language`: nynorsk for nynorsk, bokmål for every other. */
export function stringsLanguage(language: string): SiteLanguage {
  return language === 'nn' ? 'nn' : 'nb'
}
