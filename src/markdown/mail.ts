import type { FootnoteReference, Heading, Paragraph, Table } from 'mdast'
import { type Handlers, all, blocks, h, rows, slots, text } from './hast.js'
import type { WriteHeading } from './plain-html.js'
import type { Answer, Box, Facts, Footnotes, Question, Speaker, Turn } from './tree.js'

// The story's own title is an h2 in a mail.
const below = (level: number): string => `h${Math.min(level + 1, 6)}`

/** How the settled tree becomes HTML that mail clients show alike: no ids, classes or places to jump to, and elements that need no style. */
export const mail: Handlers = {
  ...slots,
  heading: (state, node: Heading) => h(below(node.data?.level ?? 2), {}, state.all(node)),
  paragraph: (state, node: Paragraph) => h('p', {}, state.all(node)),
  delete: (state, node) => h('s', {}, state.all(node)),
  table(state, node: Table) {
    const caption = node.data?.caption ? [h('p', {}, [h('strong', {}, all(state, node.data.caption))])] : []
    return [...caption, h('table', { border: '1', cellPadding: '6', cellSpacing: '0' }, rows(state, node, (align) => ({ align })))]
  },
  footnoteReference: (_, { data }: FootnoteReference) => h('sup', {}, [text(`[${data?.number}]`)]),
  footnotes: (state, { title, children }: Footnotes) =>
    [h('h3', {}, [text(title)]), h('ol', {}, state.wrap(children.map((note) => h('li', {}, blocks(state, note.children))), true))],
  box(state, node: Box) {
    const title = all(state, node.title)
    if (node.name === 'sitat') return [h('blockquote', {}, blocks(state, node.children)), ...(title.length > 0 ? [h('p', {}, title)] : [])]
    const heading = title.length > 0 ? [h(below(node.level), {}, title)] : []
    return h('div', {}, [...heading, ...blocks(state, node.children)])
  },
  facts: (state, { children }: Facts) =>
    h('ul', {}, children.map((fact) => h('li', {}, [h('strong', {}, [text(`${fact.name}:`)]), text(' '), ...all(state, fact.children)]))),
  turn: (state, node: Turn) => all(state, node.children),
  question: (state, { children }: Question) => children.map((paragraph) => {
    const words = state.all(paragraph)
    const marked = ['strong', 'speaker'].includes(paragraph.children[0]?.type ?? '')
    return h('p', {}, marked ? words : [h('strong', {}, words)])
  }),
  answer: (state, { children }: Answer) => all(state, children),
  speaker: (_, { name }: Speaker) => h('strong', {}, [text(`${name}:`)]),
}

/** A heading as `mail` has it. */
export const mailHeading: WriteHeading = ({ data }, content) => {
  const tag = below(data?.level ?? 2)
  return `<${tag}>${content}</${tag}>`
}
