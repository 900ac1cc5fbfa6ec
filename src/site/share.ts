import { pictureSet } from '../archive/renditions.js'
import { cardSize, shareCard, type ShareCard } from '../archive/share-card.js'
import type { Archive, Entry } from '../archive-types.js'

/** The picture that stands beside a link to an article; its address is relative to the site's root. */
export interface ShareImage {
  readonly address: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** Gives what an article is shared with: its card, or its own picture where there are no cards; null where what shows links could not draw that. */
export function shareImage(archive: Pick<Archive, 'settings' | 'asset'>, entry: Entry): ShareImage | null {
  const { path, meta: { image, title } } = entry.article
  if (archive.settings.shareCards) return { address: articleCard(archive, entry).address, width: cardSize.width, height: cardSize.height, alt: title }
  const asset = image ? archive.asset(path, image.file) : undefined
  const largest = asset && pictureSet(asset).files.at(-1)
  return image && largest?.recipe ? { address: largest.address, width: largest.recipe.width, height: largest.recipe.height, alt: image.alt || title } : null
}

/** Gives the card that stands for an article where it is shared, in the light colours of the site and its centre's own. */
export function articleCard({ settings, asset }: Pick<Archive, 'settings' | 'asset'>, { article: { path, meta } }: Entry): ShareCard {
  const centre = settings.centres.find(({ id, formerIds }) => id === meta.centre || formerIds.includes(meta.centre))
  const { accent, background, text, muted } = settings.colours.light
  const found = meta.image ? asset(path, meta.image.file) : undefined
  const colours = { background, text, accent: centre?.accent?.light ?? accent, muted }
  return shareCard(path, { title: meta.title, centre: centre?.name ?? meta.centre, site: settings.name, colours }, found ? { asset: found, focus: meta.image?.focus ?? null } : null)
}
