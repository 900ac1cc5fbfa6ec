import type { Archive } from '../archive-types.js'
import { traceOf } from '../archive/inspect-addresses.js'
import { isReadable } from '../archive/state.js'
import type { Settings } from '../settings-types.js'
import { whole } from './addresses.js'

/** An address that others may know, and the day its content last changed where that is known. */
export interface Listed {
  readonly address: string
  readonly changed: string | null
}

/** Gives sitemap.xml (sitemaps.org 0.9) for the pages that are to be found. */
export function sitemap(settings: Settings, pages: readonly Listed[]): string {
  const urls = pages.map(({ address, changed }) => `<url><loc>${escapeXml(whole(settings, address))}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>`)
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', ...urls, '</urlset>', ''].join('\n')
}

/** Gives robots.txt: everything may be read. */
export function robots(settings: Settings): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${whole(settings, 'sitemap.xml')}\n`
}

/**
 * Gives adresser.json: every address that this build answers, so that a later one can tell which would vanish: those with a page or a
 * document, those that lead on and where to, those that are closed, and what articles are known by.
 */
export function addressList(addresses: readonly string[], { entries, onward: { closed } }: Archive, redirects: ReadonlyMap<string, string>): string {
  const open = entries.filter(({ state }) => isReadable(state))
  const traces = open.map(({ address, article }): [string, string[]] => [address, Object.values(traceOf(article))]).sort(([a], [b]) => (a < b ? -1 : 1))
  const list = { korus: 1, adresser: [...new Set(addresses)].sort(), videre: Object.fromEntries(redirects), stengt: [...closed].sort(), spor: Object.fromEntries(traces) }
  // A line an address, whatever is said of it.
  return `${JSON.stringify(list, null, 2).replace(/\[\s+("\w+"),\s+("\w+")\s+\]/g, '[$1, $2]')}\n`
}

const escapeXml = (said: string): string => said.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
