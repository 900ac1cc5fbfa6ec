import type { Language } from '../article/metadata-types.js'
import { list, maybe, object, text, url, type View } from '../templates/shape.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { href } from './addresses.js'
import { card, cardShape } from './card.js'
import { frame, frameShape } from './frame.js'
import type { Face } from './parts.js'
import { searchAddress } from './search-view.js'
import { voiceOf, type Site } from './site.js'

/** A page that stands where nothing is: withdrawn, or never there. */
export const noticeShape = object({
  frame: frameShape,
  heading: text,
  text,
  home: object({ text, href: url }),
  search: maybe(object({ action: url, label: text, submit: text })),
  latest: maybe(object({ heading: text, cards: list(cardShape) })),
})

/** Gives what stands at the address of an article that is withdrawn, or not published for now: nothing of it but its language. */
export function withdrawnView(site: Site, of: Language): View<typeof noticeShape> {
  const { words, language } = voiceOf(of)
  return {
    frame: frame(site, { title: words.article.withdrawnTitle, description: null, address: null, language }),
    heading: words.article.withdrawn,
    text: words.article.withdrawnHint,
    home: { text: words.missing.home, href: href(site.settings, '') },
    search: null,
    latest: null,
  }
}

/** How many of the newest articles stand on the page of what is not there. */
export const missingShown = 3

/** Gives the page that a server shows where it finds none, with the newest articles. */
export function missingView(site: Site, latest: readonly Face[]): View<typeof noticeShape> {
  const { missing: words, front, search } = siteStrings(site.language)
  const { settings } = site
  return {
    frame: frame(site, { title: words.title, description: null, address: null, language: site.language }),
    heading: words.title,
    text: words.text,
    home: { text: words.home, href: href(settings, '') },
    search: settings.search ? { action: href(settings, searchAddress), label: search.label, submit: search.submit } : null,
    latest: latest.length === 0 ? null : { heading: front.latest, cards: latest.map((face) => card(site, face, site.language)) },
  }
}
