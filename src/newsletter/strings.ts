import type { SiteLanguage } from '../norwegian/format.js'

interface Strings {
  readonly why: string
  postponed(newDay: string): string
  source(name: string): string
  number(n: string): string
}

/** The words that an issue alone needs; it shares the others with the site. */
export const strings: Readonly<Record<SiteLanguage, Strings>> = {
  nb: {
    why: 'Du får dette nyhetsbrevet fordi du har meldt deg på.',
    postponed: (newDay) => `Utsatt til ${newDay}`,
    source: (name) => `Kilde: ${name}`,
    number: (n) => `nr.\u00a0${n}`,
  },
  nn: {
    why: 'Du får dette nyheitsbrevet fordi du har meldt deg på.',
    postponed: (newDay) => `Utsett til ${newDay}`,
    source: (name) => `Kjelde: ${name}`,
    number: (n) => `nr.\u00a0${n}`,
  },
}
