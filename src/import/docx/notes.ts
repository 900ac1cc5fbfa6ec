import type { Element, ElementContent, Root } from 'hast'

const idOf = (node: ElementContent | undefined): string => (node?.type === 'element' ? String(node.properties['id'] ?? '') : '')

/** Makes the notes of a converted Word file elements of their own: `note` where the text refers to one, and `noter` for what it says. */
export function nameNotes(root: Root): void {
  const numbers = new Map<string, string>()
  const numberOf = (id: string): string => numbers.get(id) ?? (numbers.set(id, String(numbers.size + 1)).get(id) as string)
  visit(root, numberOf)
  root.children = root.children.flatMap((node): Root['children'] => {
    if (node.type !== 'element' || node.tagName !== 'ol' || !node.children.some((item) => /^(?:foot|end)note-\d+$/.test(idOf(item)))) return [node]
    return node.children.flatMap((item) => (item.type === 'element' ? [{ ...item, tagName: 'noter', properties: { name: numberOf(idOf(item)) }, children: withoutWayBack(item.children) }] : []))
  })
}

function visit(node: Root | Element, numberOf: (id: string) => string): void {
  node.children = node.children.map((child) => {
    if (child.type !== 'element') return child
    const link = child.tagName === 'sup' ? child.children[0] : undefined
    const name = /^(?:foot|end)note-ref-\d+$/.test(idOf(link)) ? numberOf(idOf(link).replace('-ref', '')) : null
    if (name !== null) return { type: 'element', tagName: 'note', properties: { name }, children: [] } satisfies Element
    visit(child, numberOf)
    return child
  }) as typeof node.children
}

const withoutWayBack = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'a' && /^#(?:foot|end)note-ref-/.test(String(child.properties['href']))) return []
    return [{ ...child, children: withoutWayBack(child.children) }]
  })
