import { collector, type Diagnostic } from '../diagnostic.js'
import type { Settings } from '../settings-types.js'
import type { Source, Span } from '../source.js'

// What a browser fetches or sends to by itself; a link to follow is the reader's own choice.
const fetching = /\s([a-z:]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi
const attributes = new Set(['src', 'srcset', 'imagesrcset', 'href', 'xlink:href', 'poster', 'data', 'action', 'formaction', 'ping', 'background', 'manifest'])
const nothingFetched = /^<(?:a|area)\b(?![^]*\sping\s*=)|^<link\b[^]*\srel\s*=\s*["']?(?:canonical|alternate|author|license|help|next|prev|me)\b/i
// With what stands before an @ or after a colon, so that nobody's name passes for the host.
const address = /(?:https?:)?\/\/([^/\s"'?#,{}<>()]+)/gi
const endOfHost = /[/\s"'?#,{}<>()]/
// An address right behind these is a link to follow, or the name of a vocabulary for machines: most of a page's that are not its own.
const neverFetched = ['<a href="https:', '"@context":"https:']
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
  if (namesNobody(html, new URL(settings.url).host)) return []
  const found: Fetch[] = []
  // Of the hundreds of tags of a page few hold an address, so only those are looked into.
  for (let slashes = html.indexOf('//'), start = html.indexOf('<'); slashes >= 0 && start >= 0;) {
    const end = endOfTag(html, start)
    if (end >= 0) {
      if (slashes < start) slashes = html.indexOf('//', start)
      if (slashes >= 0 && slashes < end) found.push(...foreignInTag(html.slice(start, end + 1), start, settings))
    }
    start = html.indexOf('<', end < 0 ? start + 1 : end)
  }
  return found
}

/** Says of a page that it names no host but its own where something could be fetched, as nearly all do, without looking for its tags; its text may be its bytes, one character each. */
export function namesNobody(html: string, own: string): boolean {
  for (let at = html.indexOf('//'); at >= 0; at = html.indexOf('//', at + 2)) {
    const isOwn = html.startsWith(own, at + 2) && endOfHost.test(html.charAt(at + 2 + own.length))
    if (!isOwn && !neverFetched.some((before) => html.startsWith(before, at - before.length))) return false
  }
  return true
}

/** Gives where the tag that begins here ends, at its `>`; -1 where no start tag does. */
function endOfTag(html: string, start: number): number {
  // A letter, large or small.
  const first = html.charCodeAt(start + 1) | 0x20
  if (!(first >= 0x61 && first <= 0x7a)) return -1
  for (let at = start + 2; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === 0x3e) return at
    if (code === 0x3c) return -1
    if (code !== 0x22 && code !== 0x27) continue
    at = html.indexOf(code === 0x22 ? '"' : "'", at + 1)
    if (at < 0) return -1
  }
  return -1
}

function foreignInTag(tag: string, start: number, settings: Settings): readonly Fetch[] {
  if (nothingFetched.test(tag)) return []
  return [...tag.matchAll(fetching)].flatMap(({ 0: written, 1: name = '', index }) => (attributes.has(name.toLowerCase()) ? foreign(written, start + index, settings) : []))
}

/** The same for a stylesheet. */
function foreignInStyle(css: string, settings: Settings): readonly Fetch[] {
  return [...css.matchAll(inStyle)].flatMap((found) => foreign(found[0], found.index, settings))
}

function foreign(written: string, at: number, { url, allowedHosts }: Settings): readonly Fetch[] {
  const own = new URL(url).host
  return [...written.matchAll(address)].flatMap((found) => {
    const named = (found[1] as string).toLowerCase()
    const host = named.replace(/:\d*$/, '')
    const isAllowed = named === own || allowedHosts.some((allowed) => (allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed))
    const start = at + found.index + found[0].length - named.length
    return isAllowed ? [] : [{ host, span: { start, end: start + host.length } }]
  })
}
