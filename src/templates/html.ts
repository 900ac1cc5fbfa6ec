/** Where in HTML, or MJML, a template stands; `element` and `attribute` are in lower case. */
export interface Place {
  readonly where: 'content' | 'tag' | 'value' | 'quoted' | 'unquoted' | 'comment' | 'declaration' | 'text' | 'code'
  readonly element: string
  readonly attribute: string
  readonly quote: string
}

/** Where a file begins, and where it is to end: in element content. */
export const content: Place = { where: 'content', element: '', attribute: '', quote: '' }

/** Whether two places are the same place. */
export const samePlace = (a: Place, b: Place): boolean =>
  a.where === b.where && a.element === b.element && a.attribute === b.attribute && a.quote === b.quote

// Elements in which no tag is a tag until their own ends: what is in the first is text, in the second another language.
const textElements = new Set(['title', 'textarea', 'mj-title', 'mj-preview'])
const codeElements = new Set(['script', 'style', 'mj-style', 'noscript', 'iframe'])

/** Gives the place after `html`, which begins at `from` and goes to the end of the file or to something in braces. */
export function advance(from: Place, html: string): Place {
  let place = from
  let i = 0
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = i
    const found = pattern.exec(html)?.[0] ?? ''
    i += found.length
    return found
  }
  while (i < html.length) {
    switch (place.where) {
      case 'content': {
        take(/[^<]*/y)
        const open = take(/<!--|<[!?]|<\/?(?:[a-z][^\s/>]*|$)|<?/iy)
        if (open === '<!--') place = { ...content, where: 'comment' }
        else if (/^<[!?]/.test(open)) place = { ...content, where: 'declaration' }
        else if (open.length > 1 || i === html.length && open) place = { ...content, where: 'tag', element: open.slice(1).toLowerCase() }
        break
      }
      case 'comment':
        if (take(/[^]*?-->|[^]*/y).endsWith('-->')) place = content
        break
      case 'declaration':
        if (take(/[^>]*>?/y).endsWith('>')) place = content
        break
      case 'text':
      case 'code':
        take(new RegExp(`[^]*?(?=</${place.element}[\\s/>])|[^]*`, 'iy'))
        if (i < html.length) place = content
        break
      case 'tag':
        take(/[\s/]*/y)
        if (take(/>/y)) place = inside(place.element)
        else if (take(/=/y)) place = { ...place, where: 'value' }
        else place = { ...place, attribute: take(/[^\s/>=]*/y).toLowerCase() }
        break
      case 'value': {
        take(/\s*/y)
        const quote = take(/["']/y)
        if (quote) place = { ...place, where: 'quoted', quote }
        else if (i < html.length) place = { ...place, where: 'unquoted' }
        break
      }
      case 'quoted':
        take(place.quote === '"' ? /[^"]*/y : /[^']*/y)
        if (take(/["']/y)) place = { ...place, where: 'tag', attribute: '', quote: '' }
        break
      case 'unquoted':
        take(/[^\s>]*/y)
        if (i < html.length) place = { ...place, where: 'tag', attribute: '' }
    }
  }
  // What stands in braces ends the attribute's name before it.
  return place.where === 'tag' ? { ...place, attribute: '' } : place
}

/** The place after the start tag of an element. */
function inside(element: string): Place {
  if (textElements.has(element)) return { ...content, where: 'text', element }
  return codeElements.has(element) ? { ...content, where: 'code', element } : content
}
