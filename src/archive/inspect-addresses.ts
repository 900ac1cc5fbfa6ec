import type { Entry, Redirect } from '../archive-types.js'
import type { Article } from '../article/article.js'
import { collector, type Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import { nearest } from '../norwegian/nearest.js'
import { slugify } from '../norwegian/slug.js'
import { lineMap, type Span } from '../source.js'
import { assetAddress } from './address.js'
import type { PlacedArchive } from './archive.js'
import { ledgerPath } from './ledger.js'
import { lostAddresses, ownAddress } from './onward.js'
import { hasPage } from './state.js'

const header: Span = { start: 0, end: 3 }

/** What an article was known by when it was last published: digests, which tell nobody what it said. */
export interface Trace {
  readonly title: string
  readonly text: string
}

type Texts = Pick<ReadonlyMap<string, string>, 'get'>
type Traces = Pick<ReadonlyMap<string, Trace>, 'get'>

/** Gives what an article will be known by. */
export function traceOf({ meta, reading }: Article): Trace {
  return { title: digest(meta.title).slice(0, 16), text: reading.mark }
}

/** Reports addresses of earlier builds that would vanish, ways on that lead nowhere, round or to two places, and what of different files would meet at one address. `traces` are the last build's, by address. */
export function inspectAddresses(archive: PlacedArchive, texts: Texts, traces: Traces): Diagnostic[] {
  return [...inspectMeetings(archive), ...inspectRedirects(archive, texts), ...inspectVanished(archive, traces), ...archive.entries.flatMap((entry) => inspectClosed(archive, entry))]
}

/** One address or one name for two files; the first in the order of paths has it. */
function inspectMeetings({ entries, issues, onward, places }: PlacedArchive): Diagnostic[] {
  const documents = [...places.assetByPath.values()].filter((asset) => asset.kind === 'document' && onward.kept.has(assetAddress(asset)))
  const atAddress = [...issues.map(({ path, id }) => ({ path, mark: `nyhetsbrev/${id}/` })), ...documents.map((asset) => ({ path: asset.path, mark: assetAddress(asset) }))]
  const slugs = new Map(entries.map(({ article: { path, slug } }) => [path, slug]))
  const met = new Set<string>()
  const shared = meetings(atAddress).map(({ path, other, mark }) => {
    met.add(path)
    return only(path, ({ report }) => report('adresse-kollisjon', { address: mark, other, line: 1, taken: mark }, header))
  })
  const names = [...entries.map(({ article: { path } }) => path), ...issues.map(({ path }) => path), ...places.assetPaths].map((path) => ({ path, mark: folded(path) }))
  const alike = meetings(names).filter(({ path, other }) => !met.has(path) && (slugs.get(path) === undefined || slugs.get(path) !== slugs.get(other)))
    .map(({ path, other }) => only(path, ({ report }) => report('like-filnavn', { other }, header)))
  return [...shared, ...alike].flat()
}

function meetings(all: readonly { readonly path: string; readonly mark: string }[]) {
  const first = new Map<string, string>()
  if (new Set(all.map(({ mark }) => mark)).size === all.length) return []
  return all.toSorted((a, b) => (a.path < b.path ? -1 : 1)).flatMap(({ path, mark }) => {
    const other = first.get(mark)
    if (other === undefined) first.set(mark, path)
    return other === undefined || other === path ? [] : [{ path, other, mark }]
  })
}

function only(path: string, tell: (to: ReturnType<typeof collector>) => void): Diagnostic[] {
  const to = collector(path)
  tell(to)
  return to.diagnostics
}

/** Files and folders that the program itself lays in dist/. */
const own = /^(?:bilder|skrift|pagefind|sok|artikler|vedlegg|nyhetsbrev|tema|emneord|senter|forfatter|arkiv|side)$|^(?:404\.html|adresser\.json|robots\.txt|sitemap\.xml|_\w[\w.]*|stil\.\w+\.css|ikon\.svg)(?:\/|$)|^(?:bilder|skrift|pagefind)\//

function inspectRedirects(archive: PlacedArchive, texts: Texts): Diagnostic[] {
  const { onward: { wishes, redirects, gone, answered } } = archive
  const pageAt = new Map([...answered].map((address) => [folded(address), address]))
  const first = new Map<string, Redirect>()
  return wishes.flatMap((wish) => {
    const { from, to, at: { path, span } } = wish
    return only(path, ({ report }) => {
      const page = pageAt.get(folded(from))
      const other = first.get(folded(from))
      if (!other) first.set(folded(from), wish)
      if (folded(from) === folded(to)) report('videresending-til-seg-selv', { address: from }, span)
      else if (page !== undefined || own.test(from)) report('adresse-kollisjon', { address: from, taken: page ?? from, ...whose(archive, page ?? from, texts) }, span)
      else if (other !== undefined && (other.from !== from || other.to !== to)) {
        report('adresse-kollisjon', { address: from, taken: other.from, other: other.at.path, line: lineOf(texts, other.at.path, other.at.span) }, span)
      } else if (!redirects.has(from) && !gone.has(from)) {
        const ring = ringOf(from, wishes)
        // A ring is told of once; what only leads into it is mended with it.
        if (ring.length > 0) return ring[0] === from ? report('videresending-i-ring', { address: from, to }, span) : undefined
        if (!wishes.some((one) => one.from === to)) report('videresending-uten-mal', { to, nearest: nearest(to, answered) }, span)
      }
    })
  })
}

/** The addresses of the ring that an address leads into, in order; none where its way has an end. */
function ringOf(from: string, wishes: readonly Redirect[]): readonly string[] {
  const passed: string[] = []
  for (let at: string | undefined = from; at !== undefined; at = wishes.find((one) => one.from === at)?.to) {
    if (passed.includes(at)) return passed.slice(passed.indexOf(at)).sort()
    passed.push(at)
  }
  return []
}

/** The file and line that a page's address is from. */
function whose({ entries, issues }: PlacedArchive, address: string, texts: Texts): { readonly other: string; readonly line: number } {
  const entry = entries.find(({ article }) => ownAddress(article.slug) === address)
  if (entry) return { other: entry.article.path, line: lineOf(texts, entry.article.path, entry.article.places['slug'] ?? header) }
  return { other: issues.find(({ id }) => `nyhetsbrev/${id}/` === address)?.path ?? 'korus.yml', line: 1 }
}

const lineOf = (texts: Texts, path: string, { start }: Span): number => lineMap(texts.get(path) ?? '')(start).line

const folded = (address: string): string => address.normalize('NFC').toLowerCase().replace(/\/$/, '')

function inspectVanished(archive: PlacedArchive, traces: Traces): Diagnostic[] {
  const { onward: { known, answered }, ledger, now } = archive
  const lost = lostAddresses(archive.onward)
  const fresh = archive.entries.filter(({ state, address }) => state !== 'draft' && hasPage(state) && !known.has(address))
  return lost.flatMap((address) => {
    const entry = successor(address, fresh, traces)
    if (entry) {
      const { path, places, meta } = entry.article
      const name = /^artikler\/([a-z0-9-]+)\/$/.exec(address)?.[1] ?? `/${address}`
      const line = `tidligere_adresser: [${[...meta.formerAddresses, name].join(', ')}]`
      return only(path, ({ report }) => report('adresse-forsvinner', { address, article: path, line }, places['tidligere_adresser'] ?? header))
    }
    const near = nearest(address, [...answered].filter((other) => other.split('/')[0] === address.split('/')[0]))
    const line = `${address} ${ledger.firstSeen.get(address) ?? now} -> ${near ?? '/'}`
    return only(ledgerPath, ({ report }) => report('adresse-forsvinner', { address, article: null, line }, ledger.places.get(address) ?? { start: 0, end: 0 }))
  })
}

const likeEnough = 0.4

/** The new article that an address was probably renamed to: the one with the same text or title, else the one whose name or title is most like it. */
function successor(address: string, fresh: readonly Entry[], traces: Traces): Entry | undefined {
  const slug = /^artikler\/([^/]+)\/$/.exec(address)?.[1]
  if (slug === undefined) return undefined
  const trace = traces.get(address)
  const same = fresh.find(({ article }) => trace && traceOf(article).text === trace.text) ?? fresh.find(({ article }) => trace && traceOf(article).title === trace.title)
  if (same) return same
  const score = ({ article }: Entry): number => Math.max(likeness(slug, article.slug), likeness(slug, slugify(article.meta.title) ?? ''))
  const best = fresh.toSorted((a, b) => score(b) - score(a))[0]
  if (best && score(best) >= likeEnough) return best
  const near = nearest(slug, fresh.map(({ article }) => article.slug))
  return fresh.find(({ article }) => article.slug === near)
}

/** How many of the words of two slugs are in both, as a share of all. */
function likeness(a: string, b: string): number {
  const [x, y] = [new Set(a.split('-')), new Set(b.split('-'))]
  return [...x].filter((word) => y.has(word)).length / new Set([...x, ...y]).size
}

function inspectClosed({ onward }: PlacedArchive, { article, address, state }: Entry): Diagnostic[] {
  if (!onward.closed.has(address)) return []
  const { path, places } = article
  return only(path, ({ report }) => report('adresse-stengt', { address, state }, places[state === 'draft' ? 'kladd' : 'dato'] ?? header))
}
