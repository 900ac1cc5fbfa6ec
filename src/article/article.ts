import type { Slug } from '../norwegian/slug.js'
import type { Span } from '../source.js'
import type { Metadata } from './metadata-types.js'

/** HTML or text that is safe as it stands, with slots for the addresses and pictures that only the archive knows; a slot's number points into `Reading.links` or `Reading.images`. */
export type Fragment = readonly (string | { readonly link: number } | { readonly image: number })[]

/** A link of the body: `url` as written (character references decoded), `span` the whole construct, `text` its words. */
export interface Link {
  readonly url: string
  readonly text: string
  readonly span: Span
}

/** A picture of the body. */
export interface BodyImage {
  readonly file: string
  readonly alt: string
  readonly span: Span
}

/** A heading of the body; `id` is unique in the article and is the anchor in `web`. */
export interface Heading {
  readonly level: number
  readonly id: string
  readonly text: string
  readonly span: Span
}

/**
 * What is kept of a body when the tree is gone.
 * `web` and `mail` are HTML, in which `{link: n}` stands where an href's value goes (the quotation marks are in the strings
 * around it) and `{image: n}` where a whole img element goes; `text` is plain text in which `{link: n}` stands for the bare address.
 */
export interface Reading {
  readonly web: Fragment
  readonly mail: Fragment
  readonly text: Fragment
  /** What the plain text is known by, wherever the file lies: a digest, which tells nobody what it says. */
  readonly mark: string
  readonly words: number
  readonly headings: readonly Heading[]
  readonly links: readonly Link[]
  readonly images: readonly BodyImage[]
}

/** Where the values of a header stand, by path such as `bilde.fil` or `lenker.0.url`; complaints made later point with it. */
export type Places = Readonly<Record<string, Span>>

/** One article, as plain JSON: what a cache can hold and a page can be made from. */
export interface Article {
  readonly path: string
  /** Tells all that is in the article from what is in any other: a digest of path, text and settings. */
  readonly digest: string
  readonly slug: Slug
  readonly meta: Metadata
  readonly reading: Reading
  readonly places: Places
}
