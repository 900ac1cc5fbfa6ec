import type { Made } from '../output.js'
import type { Source } from '../source.js'
import { loadTemplates } from '../templates/load.js'
import { articleShape, articleView } from './article-view.js'
import { carriedTo } from './carried.js'
import { withoutForeign } from './foreign.js'
import { sharedAround } from './frame.js'
import { listShape, listView } from './list-view.js'
import { matter, outputsBy, type Maker, type Matter } from './made.js'
import type { Face } from './parts.js'
import type { Site } from './site.js'

/** All that a thread needs beside the parts of a page to make it: plain values, so that they can be sent there. */
export interface Bench {
  readonly build: string
  readonly site: Site
  /** Every article as other pages show it, as text. */
  readonly faces: string
  readonly templates: readonly Source[]
}

/** A page to be made: its path, and its parts as they are carried to another thread. */
export interface PageOrder {
  readonly path: string
  readonly kind: 'article' | 'list'
  readonly isAsBefore: boolean
  readonly parts: string
}

/** Gives what makes of an order, on a bench that was sent here, the very output that it was in the thread that sent it. */
export function pageMaker({ build, site, faces: written, templates: sources }: Bench): (order: PageOrder) => Made {
  const templates = loadTemplates(sources, { 'site/article.hbs': articleShape, 'site/list.hbs': listShape }).value
  if (templates === undefined) throw new Error('templates that were sound are not')
  // Which values many pages share is known by the values themselves, and these are copies.
  for (const around of Object.values(site.around)) sharedAround(around)
  const faces = JSON.parse(written) as readonly Face[]
  const known = new Set<object>(faces)
  const { made } = outputsBy(build, site, { isFace: (value) => known.has(value) })
  const carried = carriedTo(faces)
  const maker = (name: string): Maker<unknown> => ({ name, template: templates.hash(name), make: (view) => templates.render(name, view), guard: (html) => withoutForeign(html, site.settings) })
  const kinds: Readonly<Record<PageOrder['kind'], { readonly by: Maker<unknown>; of(parts: string): Matter<unknown> }>> = {
    article: { by: maker('site/article.hbs'), of: (parts) => matter(() => carried.article(parts), articleView) },
    list: { by: maker('site/list.hbs'), of: (parts) => matter(() => carried.list(parts), listView) },
  }
  return ({ path, kind, isAsBefore, parts }) => made(path, kinds[kind].of(parts), kinds[kind].by, { isAsBefore: () => isAsBefore })
}
