import type { Element, ElementContent } from 'hast'
import type { FootnoteReference, Heading, Paragraph, Table } from 'mdast'
import { imageMark } from './fragment.js'
import { type Handlers, all, blocks, h, rows, slots, text } from './hast.js'
import type { WriteHeading } from './plain-html.js'
import type { Answer, Box, Facts, Footnote, Footnotes, Question, Speaker, Turn } from './tree.js'

const hidden = (words: string): Element => h('span', { className: ['visually-hidden'] }, [text(words)])

// Slugs hold no underscore, so these ids are never a heading's.
const noteId = (number: number): string => `fotnote_${number}`
const useId = (number: number, use: number): string => `${noteId(number)}_bruk_${use}`

/** How the settled tree becomes HTML for a page. */
export const web: Handlers = {
  ...slots,
  // A heading leads to itself, so that the way to a part of a text can be copied; not where it has another link, for links hold no links.
  heading(state, node: Heading) {
    const { level, id } = node.data ?? {}
    const content = state.all(node)
    return h(`h${level}`, { id }, holdsLink(content) ? content : [h('a', { href: `#${id}` }, content)])
  },
  paragraph(state, node: Paragraph) {
    const [only, ...others] = node.children
    if (only?.type !== 'image' || !only.title || others.length > 0) return h('p', {}, state.all(node))
    return h('figure', { className: ['picture'] }, [text(imageMark(only.data?.slot as number)), h('figcaption', {}, [text(only.title)])])
  },
  table(state, node: Table) {
    const caption = node.data?.caption ? [h('caption', {}, all(state, node.data.caption))] : []
    const table = h('table', {}, [...caption, ...rows(state, node, (align) => ({ className: [align] }))])
    return h('div', { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: node.data?.label }, [table])
  },
  footnoteReference(_, { data }: FootnoteReference) {
    const { number = 0, use = 0 } = data ?? {}
    const link = { href: `#${noteId(number)}`, id: useId(number, use), role: 'doc-noteref', ariaLabel: `Fotnote ${number}` }
    return h('sup', {}, [h('a', link, [text(String(number))])])
  },
  footnotes(state, node: Footnotes) {
    const notes = node.children.map((note) => h('li', { id: noteId(note.number) }, withWaysBack(blocks(state, note.children), note)))
    return h('section', { className: ['footnotes'], ariaLabel: node.title }, [h('h2', {}, [text(node.title)]), h('ol', {}, state.wrap(notes, true))])
  },
  box(state, node: Box) {
    const title = all(state, node.title)
    if (node.name === 'sitat') {
      const who = title.length > 0 ? [h('figcaption', {}, title)] : []
      return h('figure', { className: ['quote'] }, [h('blockquote', {}, blocks(state, node.children)), ...who])
    }
    const heading = title.length > 0 ? [h(`h${node.level}`, {}, title)] : []
    return h('aside', { className: [node.name === 'fakta' ? 'facts' : 'help'], ariaLabel: node.label }, [...heading, ...blocks(state, node.children)])
  },
  facts: (state, { children }: Facts) =>
    h('dl', {}, children.flatMap((fact) => [h('dt', {}, [text(fact.name)]), h('dd', {}, all(state, fact.children))])),
  turn: (state, node: Turn) => h('div', { className: ['turn'] }, blocks(state, node.children)),
  question: (state, { children }: Question) =>
    children.map((paragraph, i) => h('p', { className: ['question'] }, [...(i === 0 ? [hidden('Spørsmål: ')] : []), ...state.all(paragraph)])),
  answer: (state, { children }: Answer) => h('div', { className: ['answer'] }, [hidden('Svar: '), ...blocks(state, children)]),
  speaker: (_, { name }: Speaker) => h('strong', { className: ['speaker'] }, [text(`${name}:`)]),
}

/** A heading as `web` has it. */
export const webHeading: WriteHeading = ({ data }, content) =>
  `<h${data?.level} id="${data?.id}">${content.includes('<a ') ? content : `<a href="#${data?.id}">${content}</a>`}</h${data?.level}>`

const holdsLink = (content: readonly ElementContent[]): boolean =>
  content.some((one) => one.type === 'element' && (one.tagName === 'a' || holdsLink(one.children)))

/** A note's content with a link back to each place that refers to it, in its last paragraph where it ends in one. */
function withWaysBack(content: ElementContent[], { number, uses }: Footnote): ElementContent[] {
  const links = Array.from({ length: uses }, (_, i) => {
    const label = uses === 1 ? 'Tilbake til teksten' : `Tilbake til teksten, sted ${i + 1}`
    return [text(' '), h('a', { href: `#${useId(number, i + 1)}`, role: 'doc-backlink', ariaLabel: label }, [text('↩')])]
  }).flat()
  const last = content.findLast(({ type }) => type === 'element')
  if (last?.type !== 'element' || last.tagName !== 'p') return [...content, ...links]
  last.children.push(...links)
  return content
}
