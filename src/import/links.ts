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
    const isSpread = has(child, ({ tagName }) => /^(?:p|div|h[1-6]|li|ul|ol|table|section|article|figure|blockquote)$/.test(tagName))
    if (url !== null && !isSpread) return [...taken(child, 'img'), { ...child, properties: { href: url } }]
    if (words !== '' && href !== '' && (url !== null || !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(href))) lost.push(words)
    return child.children
  }) as typeof node.children
  return lost
}

const has = (node: Element, is: (element: Element) => boolean): boolean => node.children.some((child) => child.type === 'element' && (is(child) || has(child, is)))

/** Takes all elements of a name out of another, and gives them. */
function taken(node: Element, name: string): Element[] {
  const out: Element[] = []
  node.children = node.children.filter((child) => {
    if (child.type !== 'element') return true
    if (child.tagName === name) out.push(child)
    else out.push(...taken(child, name))
    return child.tagName !== name
  })
  return out
}

/** An address as it is from anywhere; null for what no reader should follow. */
function resolved(href: string, base: string | null): string | null {
  if (/^(?:mailto:|tel:)/i.test(href)) return href
  const url = URL.canParse(href) ? new URL(href) : base !== null && URL.canParse(href, base) ? new URL(href, base) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  return URL.canParse(href) ? href : url.href
}
