import type { Schema } from 'hast-util-sanitize'
import { linkMarkOnly } from './fragment.js'

const id = /^[a-z0-9_-]+$/
const named = ['className'] as const

/**
 * All that HTML made from a body may hold; what is not here is left out, whoever made it. An address is a slot or a place in the same article,
 * a picture is a slot, and there is no style. Ids are our own slugs, so nothing is put before them.
 */
export const schema: Schema = {
  ancestors: { thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'], caption: ['table'] },
  attributes: {
    a: [['href', linkMarkOnly, /^#[a-z0-9_-]+$/], ['id', id], ['role', 'doc-noteref', 'doc-backlink'], 'ariaLabel', 'title'],
    aside: [[...named, 'facts', 'help'], 'ariaLabel'],
    code: [[...named, /^language-./]],
    div: [[...named, 'table-scroll', 'turn', 'answer'], ['role', 'region'], ['tabIndex', 0], 'ariaLabel'],
    figure: [[...named, 'picture', 'quote']],
    h2: [['id', id]], h3: [['id', id]], h4: [['id', id]], h5: [['id', id]], h6: [['id', id]],
    li: [['id', id]],
    ol: ['start'],
    p: [[...named, 'question']],
    section: [[...named, 'footnotes'], 'ariaLabel'],
    span: [[...named, 'visually-hidden']],
    strong: [[...named, 'speaker']],
    table: [['border', '1'], ['cellPadding', '6'], ['cellSpacing', '0']],
    td: [['align', 'left', 'center', 'right'], [...named, 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right'], [...named, 'left', 'center', 'right'], ['scope', 'col', 'row']],
  },
  clobber: [],
  clobberPrefix: '',
  protocols: {},
  required: {},
  strip: ['script', 'style'],
  tagNames: [
    'a', 'aside', 'blockquote', 'br', 'caption', 'code', 'dd', 'del', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure',
    'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 's', 'section', 'span', 'strong', 'sup',
    'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
  ],
}
