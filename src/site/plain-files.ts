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
  const traces = open.map(({ address, article }) => [address, traceOf(article)] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const quoted = (said: string): string => JSON.stringify(said)
  // A line an address, whatever is said of it.
  const block = (name: string, [open, close]: string, lines: readonly string[]): string => `  ${quoted(name)}: ${open}${lines.map((line) => `\n    ${line}`).join(',')}${lines.length > 0 ? '\n  ' : ''}${close}`
  const blocks = [
    '  "korus": 1',
    block('adresser', '[]', [...new Set(addresses)].sort().map(quoted)),
    block('videre', '{}', Array.from(redirects, ([from, to]) => `${quoted(from)}: ${quoted(to)}`)),
    block('stengt', '[]', [...closed].sort().map(quoted)),
    block('spor', '{}', Array.from(new Map(traces), ([address, { title, text }]) => `${quoted(address)}: [${quoted(title)}, ${quoted(text)}]`)),
  ]
  return `{\n${blocks.join(',\n')}\n}\n`
}

const escapeXml = (said: string): string => said.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
