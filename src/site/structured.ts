import { asHtml, type Html } from '../templates/shape.js'
import type { Settings } from '../settings-types.js'
import { whole } from './addresses.js'

/** A thing as schema.org describes it; a property that has nothing to say is undefined and left out. */
export type Thing = { readonly '@type': string } & { readonly [property: string]: Value | undefined }
type Value = string | number | boolean | Thing | readonly Value[]

/** A step on the way to a page: the name of a page and its address. */
export interface Step {
  readonly name: string
  readonly address: string
}

/** Gives things as a data block of JSON-LD, in which nothing can end the element or begin another. */
export function dataBlock(things: readonly Thing[]): Html {
  if (things.length === 0) return asHtml('')
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things })
  const safe = json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return asHtml(`<script type="application/ld+json">${safe}</script>`)
}

/** Gives a list that is not empty, or nothing. */
export const some = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items)

/** Gives the way from the front page to a page, the page itself being its last step. */
export function breadcrumbs(settings: Settings, steps: readonly Step[]): Thing {
  const all = [{ name: settings.name, address: '' }, ...steps]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ name, address }, i) => ({ '@type': 'ListItem', position: i + 1, name, item: whole(settings, address) })),
  }
}

/** Gives who publishes the site, by name and address; the front page says the rest of it. */
export function publisher(settings: Settings): Thing {
  return { '@type': 'Organization', '@id': whole(settings, '#utgiver'), name: settings.publisher, url: whole(settings, '') }
}
