import { contrast, leastContrast, parseColour } from '../contrast.js'
import type { Params } from '../diagnostic.js'
import type { Colour } from '../settings-types.js'
import { unescapeHtml } from './unescape.js'

type BarrierKind = Params<'epost-stengsel'>['kind']

/** What keeps somebody from reading a mail, after the criteria of the Email Markup Consortium's accessibility report; `found` is the tag or the words it was seen in. */
export interface Barrier {
  readonly kind: BarrierKind
  readonly found: string
}

const leastSize = 14
const emptyElements = new Set(['img', 'br', 'hr', 'meta', 'link', 'input', 'col', 'wbr'])
const emptyWords = new Set(['', 'her', 'lenke', 'les mer', 'les meir', 'klikk her', 'here', 'link', 'read more', 'click here'])

interface Look {
  readonly name: string
  readonly colour: Colour | null
  readonly background: Colour | null
  readonly size: number
  readonly hidden: boolean
}

/** Gives the barriers in a mail's HTML, the first of each kind. It reads what our own MJML writes: lower case, quotes around values, styles on the elements. */
export function barriersIn(html: string): Barrier[] {
  const tags = [...html.matchAll(/<([a-z][\w-]*)([^>]*)>/g)].map(([whole, name = '', attributes = '']) => ({ whole, name, attributes }))
  const named = (...names: readonly string[]) => tags.filter(({ name }) => names.includes(name))
  // Webmail keeps what is inside the body and drops the rest, so the content has to say these too.
  const said = (attribute: string): Barrier[] => [...named('html'), tags.find(({ attributes }) => /role="article"/.test(attributes))]
    .flatMap((tag) => (/./.test(valueOf(tag?.attributes ?? '', attribute) ?? '') ? [] : [{ kind: attribute === 'lang' ? 'language' : 'direction', found: tag?.whole ?? '' }]))
  const without = (kind: BarrierKind, name: string, wanted: RegExp): Barrier[] =>
    named(name).filter(({ attributes }) => !wanted.test(attributes)).map(({ whole }) => ({ kind, found: whole }))
  const headings = named('h1', 'h2', 'h3', 'h4', 'h5', 'h6')
  const level = (index: number): number => Number(headings[index]?.name[1] ?? 0)

  const all: Barrier[] = [
    ...said('lang'),
    ...said('dir'),
    ...(/<title>[^<]*\S[^<]*<\/title>/.test(html) ? [] : [{ kind: 'title', found: '<title>' } as const]),
    ...without('tables', 'table', /\srole="(?:presentation|none)"/),
    ...(headings.filter(({ name }) => name === 'h1').length === 1 ? [] : [{ kind: 'headings', found: '<h1>' } as const]),
    ...headings.filter((_, index) => level(index) > level(index - 1) + 1).map(({ whole }): Barrier => ({ kind: 'headings', found: whole })),
    ...without('alt', 'img', /\salt(?:="|[\s/]|$)/),
    ...linkTexts(html).filter((text) => emptyWords.has(text.toLowerCase()) || /^https?:/.test(text)).map((found): Barrier => ({ kind: 'links', found })),
    ...named('meta').filter(({ attributes }) => /user-scalable\s*=\s*(?:no|0)|maximum-scale/.test(attributes)).map(({ whole }): Barrier => ({ kind: 'zoom', found: whole })),
    ...tags.filter(({ attributes }) => /text-align:\s*justify|align="justify"/.test(attributes)).map(({ whole }): Barrier => ({ kind: 'justified', found: whole })),
    ...seenBarriers(html),
  ]
  return all.filter(({ kind }, index) => all.findIndex((other) => other.kind === kind) === index)
}

/** Follows the styles on the elements down to each piece of text, and gives those too small or too faint to read. */
function seenBarriers(html: string): Barrier[] {
  const found: Barrier[] = []
  const open: Look[] = [{ name: '', colour: null, background: null, size: 16, hidden: false }]
  const body = html.slice(html.search(/<body\b/)).replace(/<!--[^]*?-->/g, '')
  for (const [, words = '', closing, name = '', attributes = ''] of body.matchAll(/([^<]*)<(\/?)([a-z][\w-]*)([^>]*)>/g)) {
    const here = open.at(-1) as Look
    const text = words.replace(/&(?:nbsp|zwnj|#\d+);|\s/g, '')
    if (text !== '' && !here.hidden) {
      if (here.size < leastSize) found.push({ kind: 'small', found: words.trim() })
      if (here.colour && here.background && contrast(here.colour, here.background) < leastContrast) found.push({ kind: 'contrast', found: words.trim() })
    }
    if (closing) open.splice(Math.max(1, open.findLastIndex((look) => look.name === name)))
    else if (!emptyElements.has(name)) open.push(lookOf(here, name, attributes))
  }
  return found
}

function lookOf(around: Look, name: string, attributes: string): Look {
  const style = valueOf(attributes, 'style') ?? ''
  const colour = (pattern: RegExp): Colour | null => parseColour(pattern.exec(style)?.[1] ?? '')
  return {
    name,
    colour: colour(/(?:^|;)\s*color:\s*(#[\da-f]+)/i) ?? around.colour,
    background: colour(/(?:^|;)\s*background(?:-color)?:\s*(#[\da-f]+)/i) ?? parseColour(valueOf(attributes, 'bgcolor') ?? '') ?? around.background,
    size: Number(/(?:^|;)\s*font(?:-size)?:[^;]*?([\d.]+)px/.exec(style)?.[1] ?? around.size),
    hidden: around.hidden || /display:\s*none/.test(style),
  }
}

const linkTexts = (html: string): string[] => linksIn(html).map(([, text]) => text)

/** Gives each link of a mail: what it is called, by its words and those of its pictures, and where it leads, both as they are read. */
export const mailLinks = (html: string): readonly { readonly text: string; readonly href: string }[] =>
  linksIn(html).map(([attributes, text]) => ({ text: unescapeHtml(text), href: unescapeHtml(valueOf(attributes, 'href') ?? '') }))

const linksIn = (html: string): [attributes: string, text: string][] =>
  [...html.matchAll(/<a(\s[^>]*)>([^]*?)<\/a>/g)].map(([, attributes = '', inside = '']) => [attributes,
    inside.replace(/<img\b([^>]*)>/g, (_, of: string) => valueOf(of, 'alt') ?? '').replace(/<[^>]*>/g, '').replace(/&nbsp;|\s+/g, ' ').trim()])

const valueOf = (attributes: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
