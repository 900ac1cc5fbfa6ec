import type { Asset, Entry } from '../archive-types.js'
import type { Article } from '../article/article.js'
import { nearestOf } from '../norwegian/nearest.js'
import { assetAddress, resolvePath } from './address.js'
import { hasPage } from './state.js'

/** What a link written in an article leads to. */
export type Target =
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'here'; readonly anchor: string }
  | { readonly kind: 'article'; readonly entry: Entry; readonly anchor: string | null }
  | { readonly kind: 'asset'; readonly asset: Asset }
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'missing'; readonly target: string }

/** What links are looked up in; paths and addresses are in NFC. */
export interface Lookups {
  readonly entryByPath: Pick<ReadonlyMap<string, Entry>, 'get'>
  readonly entryBySlug: Pick<ReadonlyMap<string, Entry>, 'get'>
  readonly assetByPath: Pick<ReadonlyMap<string, Asset>, 'get'>
  readonly pages: Pick<ReadonlySet<string>, 'has'>
  readonly redirects: Pick<ReadonlyMap<string, string>, 'get'>
}

/** The same, with all that there is. */
export interface Places extends Lookups {
  readonly entryByPath: ReadonlyMap<string, Entry>
  readonly entryBySlug: ReadonlyMap<string, Entry>
  readonly assetByPath: ReadonlyMap<string, Asset>
  /** The paths of all assets as they are on disk. */
  readonly assetPaths: readonly string[]
  /** Addresses of pages that are no articles: lists, issues, the front page. */
  readonly pages: ReadonlySet<string>
  /** From the addresses that something had before to those it has. */
  readonly redirects: ReadonlyMap<string, string>
}

/** Whether an address that is written in a text names its own way to another place, as `https:` does. */
export const isOutside = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url)

/** Gives what `url` in the file at `from` leads to: another article by its file, slug or address, a file beside it, a page of the site, or the world outside. */
export function target(places: Lookups, from: string, url: string): Target {
  if (isOutside(url)) return { kind: 'outside', url }
  if (url.startsWith('//')) return { kind: 'outside', url: `https:${url}` }
  const [whole = '', fragment] = url.split('#', 2)
  const anchor = fragment === undefined || fragment === '' ? null : decoded(fragment)
  const path = decoded(whole.split('?', 1)[0] ?? '').normalize('NFC')
  if (path === '') return { kind: 'here', anchor: anchor ?? '' }

  const article = (entry: Entry): Target => ({ kind: 'article', entry, anchor })
  const onSite = path.replace(/^\/+/, '').replace(/(^|\/)index\.html$/, '$1')
  const slug = /^(?:artikler\/)?([^/]+)\/?$/.exec(onSite)?.[1]
  const named = slug === undefined ? undefined : places.entryBySlug.get(slug)
  if (!path.startsWith('/')) {
    const beside = nearby(from, path)
    for (const file of beside) {
      const entry = places.entryByPath.get(file) ?? places.entryByPath.get(`${file}.md`)
      if (entry) return article(entry)
      const asset = places.assetByPath.get(file)
      if (asset) return { kind: 'asset', asset }
    }
  }
  if (named) return article(named)
  const page = onSite === '' || onSite.endsWith('/') || /\.[a-z]+$/.test(onSite) ? onSite : `${onSite}/`
  if (places.pages.has(page)) return { kind: 'page', address: page }
  const moved = [onSite, page, `artikler/${page}`].map((address) => places.redirects.get(address)).find((address) => address !== undefined)
  if (moved === undefined) return { kind: 'missing', target: path }
  const entry = places.entryBySlug.get(/^artikler\/([^/]+)\/$/.exec(moved)?.[1] ?? '')
  return entry ? article(entry) : { kind: 'page', address: moved }
}

/** Gives the slug that was most likely meant; of several as near the first by letters, so that no title or day has a part in it. */
export function similarSlug({ entryBySlug }: Pick<Places, 'entryBySlug'>, slug: string): string | null {
  return nearestOf(entryBySlug, () => [...entryBySlug.keys()].sort())(slug)
}

/** Why a link leads to nothing, or not to where it was meant to. */
export type LinkFault =
  | { readonly kind: 'missing'; readonly target: string }
  | { readonly kind: 'unpublished'; readonly entry: Entry }
  | { readonly kind: 'anchor'; readonly anchor: string; readonly headings: Article['reading']['headings'] }

/** Gives what is wrong with where a link leads; `own` is the article that it stands in, null for an issue. What is wrong with a file is not told here. */
export function linkFaults(found: Target, own: Article | null): readonly LinkFault[] {
  if (found.kind === 'missing') return [found]
  if (found.kind !== 'article' && found.kind !== 'here') return []
  const { kind, anchor } = found
  const isUnpublished = kind === 'article' && !hasPage(found.entry.state)
  const headings = (kind === 'article' ? found.entry.article : own)?.reading.headings
  const isDead = anchor && headings && !headings.some(({ id }) => id === anchor)
  return [...(isUnpublished ? [{ kind: 'unpublished', entry: found.entry } as const] : []), ...(isDead ? [{ kind: 'anchor', anchor, headings } as const] : [])]
}

/** Whether a link of an article leads to something of the site that is there, or out of it; of a file nobody knows. */
export function isSound(places: Lookups, article: Article, url: string): boolean {
  const found = target(places, article.path, url)
  return found.kind !== 'asset' && linkFaults(found, article).length === 0
}

/** Gives the picture or attachment that `file`, written in the file at `from`, means: relative to that file, else to articles/. */
export function findAsset(places: Pick<Lookups, 'assetByPath'>, from: string, file: string): Asset | undefined {
  for (const path of nearby(from, decoded(file).normalize('NFC'))) {
    const asset = places.assetByPath.get(path)
    if (asset) return asset
  }
  return undefined
}

/** Gives the address of a target relative to the site's root, with its anchor; undefined where there is none on this site. */
export function targetAddress(found: Target): string | undefined {
  switch (found.kind) {
    case 'article':
      return hasPage(found.entry.state) ? `${found.entry.address}${found.anchor === null ? '' : `#${encodeURIComponent(found.anchor)}`}` : undefined
    case 'asset':
      return assetAddress(found.asset)
    case 'page':
      return found.address
    default:
      return undefined
  }
}

function nearby(from: string, file: string): string[] {
  return [resolvePath(from, file), resolvePath('articles/', file)].filter((path) => path !== undefined)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
