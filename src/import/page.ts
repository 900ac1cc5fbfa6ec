import type { Element, Root } from 'hast'
import type { Settings } from '../settings-types.js'
import { areSame } from './conserve.js'
import type { Draft, Gap, Header, Removed, Value } from './draft.js'
import { parseHtml, piecesOf, saidBy, type Manner } from './html.js'
import { settleLinks } from './links.js'
import { makeDraft } from './make-draft.js'
import { onlyDay } from './raw/days.js'
import { orPlain } from './raw/plain.js'
import { importText } from './raw/text.js'
import { said, wordsOf } from './words.js'

const frames = /^(?:nav|button|form|iframe|svg|select|dialog|video|audio|object|canvas|input|textarea|menu)$/
const roles = /^(?:navigation|banner|contentinfo|search|complementary|dialog|alert)$/
const names = /(?:^|[-_ ])(?:cookie|cookies|share|sharing|social|some|breadcrumb|breadcrumbs|related|relatert|comments?-(?:list|area)|advert|advertisement|annonse|ad|ads|sidebar|widget|newsletter|promo|teaser|meny|menu|navbar|skip|paywall)(?:$|[-_ ])/i
const attribute = ({ properties }: Element, name: string): string => [properties[name] ?? ''].flat().join(' ')
const isElement = (node: Root['children'][number]): node is Element => node.type === 'element'

/** Every element below a node that is so, in order. */
function find(node: Root | Element, is: (element: Element) => boolean): readonly Element[] {
  return (node.children as Root['children']).flatMap((child) => (isElement(child) ? [...(is(child) ? [child] : []), ...find(child, is)] : []))
}

/** Makes an article of a page or of a piece of HTML; `given` is what is known of it from elsewhere. What stands around the text is told of and left out. */
export function importHtml(html: string, name: string, settings: Settings, given: { readonly header?: Header; readonly removed?: readonly Removed[]; readonly gaps?: readonly Gap[]; readonly base?: string | null } = {}): Draft {
  const root = parseHtml(html)
  const about = aboutPage(root, settings)
  const lost = settleLinks(root, given.base ?? about.base)
  const gaps: Gap[] = [...(given.gaps ?? []), ...lost.map((near): Gap => ({ what: 'lenke', near }))]
  const content = contentOf(root)
  const manner: Manner = {
    isOut: (element) => element !== content && !hasContent(element, content) && (frames.test(element.tagName) || roles.test(attribute(element, 'role')) || names.test(`${attribute(element, 'className')} ${attribute(element, 'id')}`)
      || 'hidden' in element.properties || attribute(element, 'ariaHidden') === 'true' || (content !== null && isOutside(element, content)) || (content === null && element.tagName === 'footer')),
    styleOf: (element) => (element.tagName === 'figcaption' || /caption|bildetekst/i.test(attribute(element, 'className')) ? 'caption' : /(?:^|[-_ ])(?:ingress|lead|intro|standfirst|preamble)(?:$|[-_ ])/i.test(attribute(element, 'className')) ? 'lead' : null),
    picture: (element) => {
      gaps.push({ what: 'bilde-i-teksten', near: [attribute(element, 'src').replace(/^data:.*/, ''), attribute(element, 'alt')].filter((one) => one !== '').join(' – ') || null })
      return null
    },
  }
  const inside = new Set(content === null ? [] : [content, ...find(content, () => true)])
  const around = new Set(content === null ? [] : find(root, (element) => hasContent(element, content)))
  const pieces = piecesOf(root, manner)
  const blocks = pieces.flatMap((piece) => ('block' in piece ? [piece.block] : []))
  if (!areSame(wordsOf(saidBy(root)), pieces.flatMap((piece) => ('block' in piece ? piece.block.nodes.flatMap((node) => wordsOf(said(node))) : wordsOf(piece.out))))) {
    // A page too odd to keep its form gives its words.
    return importText(saidBy(root), name, settings, { header: { ...about.header, ...given.header }, gaps: [...gaps, { what: 'form', near: null }], removed: [...(given.removed ?? []), ...about.removed] })
  }
  const removed = [...(given.removed ?? []), ...about.removed, ...pieces.flatMap((piece): Removed[] => ('out' in piece ? [{ why: 'chrome', text: piece.out }] : []))]
  const header = { ...about.header, ...given.header }
  return orPlain(() => makeDraft(blocks, { name, gaps, removed, header }, settings), saidBy(root), settings, { name, gaps, removed: [...(given.removed ?? []), ...about.removed], header })

  function isOutside(element: Element, _content: Element): boolean {
    return !inside.has(element) && !around.has(element)
  }
}

const hasContent = (element: Element, content: Element | null): boolean => content !== null && find(element, (one) => one === content).length > 0

/** The one element of a page that holds its article, where the page says so. */
function contentOf(root: Root): Element | null {
  const length = (element: Element): number => saidBy(element).length
  const found = find(root, ({ tagName }) => tagName === 'article')
  const longest = [...found].sort((a, b) => length(b) - length(a))[0]
  const main = find(root, (element) => element.tagName === 'main' || attribute(element, 'role') === 'main')[0]
  return longest && (main === undefined || length(longest) > length(main) * 0.4) ? longest : (main ?? null)
}

/** What a page's head says of it: the day, and where it is from. */
function aboutPage(root: Root, { url, publisher, name: ours }: Settings): { readonly header: Header; readonly removed: readonly Removed[]; readonly base: string | null } {
  const meta = new Map(find(root, ({ tagName }) => tagName === 'meta').map((element) => [attribute(element, 'property') || attribute(element, 'name'), attribute(element, 'content')]))
  const canonical = find(root, (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical').map((element) => attribute(element, 'href'))[0] ?? meta.get('og:url')
  const base = canonical !== undefined && URL.canParse(canonical) ? canonical : null
  const day = onlyDay(meta.get('article:published_time')?.slice(0, 10) ?? '')?.day
  const site = meta.get('og:site_name')
  const isOurs = site === publisher || site === ours || (base !== null && new URL(base).host === new URL(url).host)
  const kilde: Value | undefined = site === undefined || site === '' || isOurs ? undefined : { navn: site, url: base ?? undefined }
  return {
    base,
    header: { ...(day && day !== 'no-year' && day !== 'impossible' ? { dato: day } : {}), ...(kilde ? { kilde } : {}) },
    removed: find(root, ({ tagName }) => tagName === 'title').slice(0, 1).map((element): Removed => ({ why: 'meta', text: saidBy(element).trim() })),
  }
}
