import { pictureSet } from '../archive/renditions.js'
import { cardSize, shareCard, type ShareCard } from '../archive/share-card.js'
import { stringsLanguage } from '../norwegian/strings/index.js'
import type { Settings } from '../settings-types.js'
import { titleOf } from './card.js'
import type { Face } from './parts.js'

/** The picture that stands beside a link to an article; its address is relative to the site's root. */
export interface ShareImage {
  readonly address: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** Gives what an article is shared with: its card, or its own picture where there are no cards; null where what shows links could not draw that. */
export function shareImage(settings: Settings, face: Face): ShareImage | null {
  const { article: { meta: { image } }, picture } = face
  const title = sharedTitle(face)
  if (settings.shareCards) return { address: articleCard(settings, face).address, width: cardSize.width, height: cardSize.height, alt: title }
  const largest = picture && pictureSet(picture).files.at(-1)
  return image && largest?.recipe ? { address: largest.address, width: largest.recipe.width, height: largest.recipe.height, alt: image.alt || title } : null
}

/** Who sees an event shared is to see at once that it is not as planned. */
const sharedTitle = ({ article: { meta } }: Face): string => titleOf(meta, stringsLanguage(meta.language))

/** Gives the card that stands for an article where it is shared, in the light colours of the site and its centre's own. */
export function articleCard(settings: Settings, face: Face): ShareCard {
  const { article: { path, meta }, picture } = face
  const centre = settings.centres.find(({ id, formerIds }) => id === meta.centre || formerIds.includes(meta.centre))
  const { accent, background, text, muted } = settings.colours.light
  const colours = { background, text, accent: centre?.accent?.light ?? accent, muted }
  return shareCard(path, { title: sharedTitle(face), centre: centre?.name ?? meta.centre, site: settings.name, colours }, picture ? { asset: picture, focus: meta.image?.focus ?? null } : null)
}
