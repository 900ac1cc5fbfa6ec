import type { Archive } from '../archive-types.js'
import { isGuarded } from '../archive/onward.js'
import { siteStrings } from '../norwegian/strings/index.js'
import type { Settings } from '../settings-types.js'
import { asUrl, object, text, url, type View } from '../templates/shape.js'
import { href, whole } from './addresses.js'
import type { Site } from './site.js'

/** A page that sends its reader on: at once by its head, or by its link. `refresh` is the address once more, where a text must stand. */
export const movedShape = object({ lang: text, title: text, refresh: text, canonical: url, style: url, heading: text, text, link: object({ text, href: url }) })

/** Gives the page that stands at an old address, `to` being where it leads. */
export function movedView(site: Site, to: string): View<typeof movedShape> {
  const { settings } = site
  const words = siteStrings(site.language).moved
  const there = href(settings, to)
  return {
    lang: site.language, title: `${words.title} – ${settings.name}`, refresh: there as string, canonical: asUrl(whole(settings, to)), style: site.style,
    heading: words.title, text: words.text, link: { text: whole(settings, to), href: there },
  }
}

/** Gives every way on, from address to address, with those of lists that have emptied: each to the nearest list above it that is among `pages`. */
export function redirectsOf({ onward: { known, redirects, gone } }: Archive, pages: ReadonlySet<string>): ReadonlyMap<string, string> {
  const emptied = [...known].filter((address) => !pages.has(address) && !redirects.has(address) && !gone.has(address) && !isGuarded(address))
  const all = [...redirects, ...emptied.map((address) => [address, above(address, pages)] as const)].filter(([from]) => !pages.has(from))
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function above(address: string, pages: ReadonlySet<string>): string {
  for (let end = address.replace(/\/$/, '').lastIndexOf('/'); end > 0; end = address.lastIndexOf('/', end - 1)) {
    if (pages.has(address.slice(0, end + 1))) return address.slice(0, end + 1)
  }
  return ''
}

/** Gives _redirects, as Netlify and Cloudflare Pages read it; what they don't know of, such as 410 with the latter, they pass over. */
export function redirectList({ basePath }: Settings, redirects: ReadonlyMap<string, string>, gone: readonly string[], notice: string): string {
  const path = (address: string): string => encodeURI(`${basePath}/${address}`)
  return lines([
    ...[...redirects].map(([from, to]) => `${path(from)} ${path(to)} 301`),
    ...gone.map((address) => `${path(address)} ${path(notice)} 410!`),
  ])
}

/** Gives the ways on as nginx takes them, to be included in a server block; addresses answer with and without their last slash. */
export function nginxRedirects({ basePath }: Settings, redirects: ReadonlyMap<string, string>, gone: readonly string[], notice: string): string {
  const at = (address: string, does: string): string[] => spellings(address).map((one) => `location = ${quoted(`${basePath}/${one}`)} { ${does} }`)
  return lines([
    ...[...redirects].flatMap(([from, to]) => at(from, `return 301 ${quoted(encodeURI(`${basePath}/${to}`))};`)),
    ...gone.flatMap((address) => at(address, `error_page 410 ${quoted(`${basePath}/${notice}index.html`)}; return 410;`)),
  ])
}

/** Gives the ways on as Apache takes them, to be included in a server's configuration or a .htaccess. */
export function apacheRedirects({ basePath }: Settings, redirects: ReadonlyMap<string, string>, gone: readonly string[], notice: string): string {
  const pattern = (address: string): string => `"^${`${basePath}/${address}`.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&').replace(/\/$/, '/?')}$"`
  return lines([
    ...(gone.length === 0 ? [] : [`ErrorDocument 410 ${basePath}/${notice}index.html`]),
    ...[...redirects].map(([from, to]) => `RedirectMatch 301 ${pattern(from)} ${quoted(`${basePath}/${to}`)}`),
    ...gone.map((address) => `RedirectMatch 410 ${pattern(address)}`),
  ])
}

const spellings = (address: string): string[] => (address.endsWith('/') ? [address, address.slice(0, -1)] : [address])
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`
const lines = (all: readonly string[]): string => all.map((line) => `${line}\n`).join('')
