import type { ElementContent, Root, Element } from 'hast'
import { saidBy } from './html.js'

/** Leaves links of a tree that lead somewhere from anywhere, and takes off the rest with their words left; gives the words of those that led to a place on the same site. */
export function settleLinks(node: Root | Element, base: string | null): readonly string[] {
  const lost: string[] = []
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    lost.push(...settleLinks(child, base))
    if (child.tagName !== 'a') return [child]
    const href = String(child.properties['href'] ?? '').trim()
    const words = saidBy({ ...child, properties: {} }).trim()
    const url = words === '' || href === '' || href.startsWith('#') ? null : resolved(href, base)
    if (url !== null) return [{ ...child, properties: { href: url } }]
    if (words !== '' && href !== '' && !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(href)) lost.push(words)
    return child.children
  }) as typeof node.children
  return lost
}

/** An address as it is from anywhere; null for what no reader should follow. */
function resolved(href: string, base: string | null): string | null {
  if (/^(?:mailto:|tel:)/i.test(href)) return href
  const url = URL.canParse(href) ? new URL(href) : base !== null && URL.canParse(href, base) ? new URL(href, base) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  return URL.canParse(href) ? href : url.href
}
