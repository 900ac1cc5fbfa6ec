import type { Asset } from '../archive-types.js'
import type { Language } from '../article/metadata-types.js'
import { formatDay, type SiteLanguage } from '../norwegian/format.js'
import type { PlainDate } from '../norwegian/day.js'
import { siteStrings, stringsLanguage, type SiteStrings } from '../norwegian/strings/index.js'
import type { Settings } from '../settings-types.js'
import { object, text, url, type Url, type View } from '../templates/shape.js'
import type { Surroundings } from './frame.js'

/** What any page may show beside its own parts, all of it the same all over the site: a change of it is one of every page's. */
export interface Site {
  readonly settings: Settings
  /** The address of the stylesheet. */
  readonly style: Url
  /** The addresses of the fonts that every page shows. */
  readonly fonts: readonly Url[]
  /** The language of pages that are lists. */
  readonly language: SiteLanguage
  /** The logos that korus.yml names, by their names there. */
  readonly logos: ReadonlyMap<string, Asset>
  /** The addresses of the centres' lists, by the centre's id. */
  readonly centreLists: ReadonlyMap<string, string>
  /** The way to each topic that has a page, with its name in the language of the words around it. */
  readonly topicLink: Readonly<Record<SiteLanguage, ReadonlyMap<string, Link>>>
  /** What stands around a page, by the language of its words. */
  readonly around: Readonly<Record<SiteLanguage, Surroundings>>
}

/** The words around a text: their language, the strings, and `lang`, which is null where the text's own language says it. */
export interface Voice {
  readonly language: SiteLanguage
  readonly words: SiteStrings
  readonly lang: SiteLanguage | null
}

/** Gives the words that a page in `language` is to have. */
export function voiceOf(language: Language): Voice {
  const own = stringsLanguage(language)
  return { language: own, words: siteStrings(own), lang: otherThan(own, language) }
}

/** Gives `language` where it differs from the language around it, and so must be said; else null. */
export function otherThan<L extends Language>(language: L, around: Language): L | null {
  return language === around ? null : language
}

export const linkShape = object({ text, href: url })
export type Link = View<typeof linkShape>

export const dayShape = object({ iso: text, text })

/** Gives a day for a time element. */
export function dayView(day: PlainDate, language: SiteLanguage): View<typeof dayShape> {
  return { iso: day, text: formatDay(day, language) }
}

/** Gives links to an article's topics; one that has no page, because nothing under it is published, is left out. */
export function topicLinks(site: Pick<Site, 'topicLink'>, ids: readonly string[], language: SiteLanguage): Link[] {
  return ids.flatMap((id) => site.topicLink[language].get(id) ?? [])
}
