import type { Fragment } from '../article/article.js'

/** What stands in a fragment's slots: the address of a link, null where there is nothing to lead to yet, and an image element. */
export interface Slots {
  link(number: number): string | null
  image(number: number): string
  /** What becomes of the HTML between the slots; nothing, unless this is given. */
  text?(html: string): string
}

/** Gives a fragment as HTML with its slots filled; a link without an address loses its href and is read as the words it has. */
export function fill(fragment: Fragment, slots: Slots): string {
  let html = ''
  let dropQuote = false
  for (const piece of fragment) {
    if (typeof piece === 'string') {
      const between = dropQuote ? piece.slice(1) : piece
      html += slots.text ? slots.text(between) : between
      dropQuote = false
    } else if ('image' in piece) {
      html += slots.image(piece.image)
    } else {
      const address = slots.link(piece.link)
      if (address !== null) html += escapeHtml(address)
      else html = html.replace(/ href="$/, '')
      dropQuote = address === null
    }
  }
  return html
}

/** Gives text as it may stand in an element or between quotation marks in a tag. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'))
}
