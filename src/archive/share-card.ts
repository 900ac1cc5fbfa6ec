import type { Asset } from '../archive-types.js'
import { digest } from '../digest.js'
import { encoder } from '../encoder.js'
import { partAround, type Focus, type Part } from './renditions.js'
import type { Colour } from '../settings-types.js'

/** What a card says and shows: the picture that stands for an article where it is shared. */
export interface CardFace {
  readonly title: string
  readonly centre: string
  readonly site: string
  readonly colours: { readonly background: Colour; readonly text: Colour; readonly accent: Colour; readonly muted: Colour }
  readonly picture: { readonly asset: Asset; readonly part: Part } | null
}

/** The card of the article in the file `article`, and where it is published. */
export interface ShareCard {
  readonly article: string
  readonly face: CardFace
  readonly address: string
}

/** The size that Facebook, LinkedIn and others ask for, and the width of the picture in it, in pixels. */
export const cardSize = { width: 1200, height: 630, picture: 480 }

/** Gives the card of an article; `image` is its picture, with the point of it that must be seen. */
export function shareCard(article: string, words: Omit<CardFace, 'picture'>, image: { readonly asset: Asset; readonly focus: Focus | null } | null): ShareCard {
  const { width, height } = image?.asset ?? { width: null, height: null }
  const picture = image === null || width === null || height === null ? null
    : { asset: image.asset, part: partAround({ width, height }, cardSize.picture / cardSize.height, image.focus) }
  const face: CardFace = { ...words, picture }
  const name = digest(JSON.stringify([{ ...words, picture: picture && [picture.asset.hash, picture.part] }, encoder])).slice(0, 16)
  return { article, face, address: `bilder/kort-${name}.${picture === null ? 'png' : 'jpg'}` }
}
