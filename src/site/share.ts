import { shareCard, type ShareCard } from '../archive/share-card.js'
import type { Archive, Entry } from '../archive-types.js'

/** Gives the card that stands for an article where it is shared, in the light colours of the site and its centre's own. */
export function articleCard({ settings, asset }: Pick<Archive, 'settings' | 'asset'>, { article: { path, meta } }: Entry): ShareCard {
  const centre = settings.centres.find(({ id, formerIds }) => id === meta.centre || formerIds.includes(meta.centre))
  const { accent, background, text, muted } = settings.colours.light
  const found = meta.image ? asset(path, meta.image.file) : undefined
  const colours = { background, text, accent: centre?.accent?.light ?? accent, muted }
  return shareCard(path, { title: meta.title, centre: centre?.name ?? meta.centre, site: settings.name, colours }, found ? { asset: found, focus: meta.image?.focus ?? null } : null)
}
