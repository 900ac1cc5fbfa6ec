import type { Image, Link, PhrasingContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Span } from '../source.js'
import { type Settling, spanOf } from './settling.js'

const followed = new Set(['https', 'http', 'mailto', 'tel'])

/** Texts that say nothing about where a link leads; nb and nn. */
const empty = new Set([
  'her', 'link', 'linken', 'lenke', 'lenken', 'lenkje', 'lenkja', 'denne', 'denne lenken', 'denne lenka',
  'les mer', 'les meir', 'les mer her', 'les meir her', 'les her', 'mer', 'meir', 'mer her', 'mer info', 'meir info',
  'klikk her', 'trykk her', 'se her', 'sjå her', 'last ned her', 'last ned',
])

/** The scheme of an address, `//` for one that leaves it to the page, or null. Browsers drop white space and control characters first. */
export function schemeOf(url: string): string | null {
  const seen = url.replace(/[\p{Cc}\s]/gu, '')
  return /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase() ?? (/^[/\\]{2}/.test(seen) ? '//' : null)
}

/** Settles a link; false when it cannot stay one, and its text is what is left. Reports its address and its text. */
export function settleLink(node: Link, { report, links }: Settling): boolean {
  const span = spanOf(node)
  const text = toString(node).trim()
  const scheme = schemeOf(node.url)
  if (scheme !== null && !followed.has(scheme)) {
    report('lenke-skjema', { url: node.url, scheme }, span)
    return false
  }
  if (text === '') {
    report('lenke-uten-tekst', { url: node.url }, span)
    return false
  }
  if (empty.has(text.toLowerCase().replace(/[^\p{L} ]/gu, '').trim())) report('lenketekst-her', { text }, span)
  node.data = { slot: links.length }
  links.push({ url: node.url, text, span })
  return true
}

/** Settles a picture; false when it is left out. Reports one from elsewhere and one without a text for those who don't see it. */
export function settleImage(node: Image, { report, images }: Settling): boolean {
  const span = spanOf(node)
  const alt = node.alt ?? ''
  if (schemeOf(node.url) !== null) {
    report('bilde-utenfra', { url: node.url }, span)
    return false
  }
  if (alt.trim() === '') report('bilde-uten-alt', { file: node.url }, span)
  node.data = { slot: images.length }
  images.push({ file: node.url, alt, span })
  return true
}

const web = /https?:\/\/[^\s<>]+|www\.[^\s<>]+\.[^\s<>]+/
const post = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/u
const bare = new RegExp(`(?<![\\p{L}\\p{N}@/._%+-])(?:${web.source}|${post.source})`, 'giu')

/** Takes away what ends the sentence and not the address: marks, and a bracket or quotation mark that was opened before it. */
function trimmed(found: string): string {
  let unpaired = found.split(')').length - found.split('(').length
  let end = found.length
  for (; end > 0; end--) {
    const last = found[end - 1] as string
    if (last === ')' && unpaired > 0) unpaired -= 1
    else if (!/[?!.,:;*_~'"«»“”’\]]/.test(last)) break
  }
  return found.slice(0, end)
}

const urlOf = (address: string): string =>
  /^https?:/i.test(address) ? address : /^www\./i.test(address) ? `https://${address}` : `mailto:${address}`

/** The addresses that stand bare in a text (`www.`, `http`, `@`), in their order. */
export function addressesIn(value: string): readonly { readonly index: number; readonly address: string }[] {
  if (!value.includes('www.') && !value.includes('http') && !value.includes('@')) return []
  return [...value.matchAll(bare)]
    .map(({ 0: found, index }) => ({ index, address: trimmed(found) }))
    .filter(({ address }) => !/^(?:https?:\/\/|www\.?)$/i.test(address))
}

/** The text cut into texts and links where addresses stand bare in it. */
export function linkBareAddresses(node: Text, { text, links }: Settling): PhrasingContent[] {
  const { value } = node
  const whole = spanOf(node)
  const pieces: PhrasingContent[] = []
  let done = 0
  let from = whole.start
  for (const { index, address } of addressesIn(value)) {
    if (index > done) pieces.push({ type: 'text', value: value.slice(done, index) })
    done = index + address.length
    // Character references, escapes and the marks of quotations are in the file and not in the value, so the place is looked for.
    const ahead = text.slice(from, whole.end).indexOf(address)
    const span: Span = ahead < 0 ? whole : { start: from + ahead, end: from + ahead + address.length }
    from = span.end
    pieces.push({ type: 'link', url: urlOf(address), children: [{ type: 'text', value: address }], data: { slot: links.length } })
    links.push({ url: urlOf(address), text: address, span })
  }
  if (done === 0) return [node]
  if (done < value.length) pieces.push({ type: 'text', value: value.slice(done) })
  return pieces
}
