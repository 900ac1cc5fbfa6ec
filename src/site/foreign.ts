import { collector, type Diagnostic } from '../diagnostic.js'
import type { Settings } from '../settings-types.js'
import type { Source, Span } from '../source.js'

const tag = /<[a-z][a-z0-9:-]*\b[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*>/gi
// What a browser fetches or sends to by itself; a link to follow is the reader's own choice.
const fetching = /\s([a-z:]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi
const attributes = new Set(['src', 'srcset', 'imagesrcset', 'href', 'xlink:href', 'poster', 'data', 'action', 'formaction', 'ping', 'background', 'manifest'])
const nothingFetched = /^<(?:a|area)\b(?![^]*\sping\s*=)|^<link\b[^]*\srel\s*=\s*["']?(?:canonical|alternate|author|license|help|next|prev|me)\b/i
const address = /(?:https?:)?\/\/([^/\s"'?#,:{}<>()]+)/gi
const inStyle = /(?:url\(\s*["']?|@import\s+["'])\s*(?:https?:)?\/\/[^"')\s]+/gi

/** A host that something is fetched from, and where it is named. */
interface Fetch {
  readonly host: string
  readonly span: Span
}

/** Reports templates and stylesheets of the site that fetch from a host that readers should not have to meet (`mal-fremmed-vert`). */
export function inspectFetches(sources: readonly Source[], settings: Settings): readonly Diagnostic[] {
  return sources.filter(({ path }) => path.startsWith('templates/site/')).flatMap(({ path, text }) => {
    const { report, diagnostics } = collector(path)
    for (const { host, span } of (path.endsWith('.css') ? foreignInStyle : foreignInHtml)(text, settings)) report('mal-fremmed-vert', { host }, span)
    return diagnostics
  })
}

/** Gives a page as it is. Throws where it fetches from another host: whatever is in an article, a page must never come to that. */
export function withoutForeign(html: string, settings: Settings): string {
  const [found] = foreignInHtml(html, settings)
  if (found) throw new Error(`A page would fetch from ${found.host}`)
  return html
}

/** Gives what a page, or a template of pages, fetches from hosts that are neither the site's own nor on `tillatte_verter`. */
export function foreignInHtml(html: string, settings: Settings): readonly Fetch[] {
  const found: Fetch[] = []
  tag.lastIndex = 0
  for (let element = tag.exec(html); element; element = tag.exec(html)) {
    const { 0: whole, index } = element
    if (!whole.includes('//') || nothingFetched.test(whole)) continue
    for (const { 0: written, 1: name = '', index: at } of whole.matchAll(fetching)) {
      if (attributes.has(name.toLowerCase())) found.push(...foreign(written, index + at, settings))
    }
  }
  return found
}

/** The same for a stylesheet. */
function foreignInStyle(css: string, settings: Settings): readonly Fetch[] {
  return [...css.matchAll(inStyle)].flatMap((found) => foreign(found[0], found.index, settings))
}

function foreign(written: string, at: number, { url, allowedHosts }: Settings): readonly Fetch[] {
  const own = new URL(url).host
  return [...written.matchAll(address)].flatMap((found) => {
    const host = (found[1] as string).toLowerCase()
    const isAllowed = host === own || allowedHosts.some((allowed) => (allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed))
    const start = at + found.index + found[0].length - host.length
    return isAllowed ? [] : [{ host, span: { start, end: start + host.length } }]
  })
}
