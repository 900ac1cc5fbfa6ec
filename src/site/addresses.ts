import type { Settings } from '../settings-types.js'
import { asUrl, type Url } from '../templates/shape.js'

/** Gives an address of the site, such as `tema/arbeid/`, as pages link to it: from the server's root, with the site's own path. */
export function href(settings: Settings, address: string): Url {
  return asUrl(`${settings.basePath}/${address}`)
}

/** Gives an address of the site whole, with scheme and host, for what leaves the site: feeds, the sitemap, what is shared. */
export function whole(settings: Settings, address: string): string {
  return `${settings.url}/${address}`
}

/** Gives what `href` or a link of a text gave, whole; `page` is the address of the page that an anchor alone belongs to. */
export function wholeTarget(settings: Settings, target: string, page: string): string {
  if (target.startsWith('#')) return whole(settings, page) + target
  return target.startsWith(`${settings.basePath}/`) ? settings.url + target.slice(settings.basePath.length) : target
}

/** Gives the address of page `number` of a list, the first being the list's own. */
export function pageAddress(list: string, number: number): string {
  return number === 1 ? list : `${list}side/${number}/`
}
