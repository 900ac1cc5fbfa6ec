import type { Entry, Redirect } from '../archive-types.js'
import type { Article } from '../article/article.js'
import { collector, type Diagnostic } from '../diagnostic.js'
import { digest } from '../digest.js'
import { nearestAmong, nearestOf } from '../norwegian/nearest.js'
import { slugify } from '../norwegian/slug.js'
import { once } from '../once.js'
import { linesOf, type Span } from '../source.js'
import { assetAddress, fileAt } from './address.js'
import type { PlacedArchive } from './archive.js'
import { ledgerPath } from './ledger.js'
import { lostAddresses, ownAddress } from './onward.js'
import { likest } from './likest.js'
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

/** Files and folders that the program itself lays in dist/, beside the pages. */
const own = /^(?:\.htaccess|404\.html|adresser\.json|robots\.txt|sitemap\.xml|_\w[\w.]*|stil\.\w+\.css|ikon\.svg|bilder|skrift|pagefind|rediger|sok\/indeks|tema\/[^/]+\/feed\.xml|artikler\/[^/]+\/arrangement\.ics|nyhetsbrev\/[^/]+\/epost\.\w+)(?:\/|$)/i
const ownFolders = ['bilder', 'skrift', 'sok', 'artikler', 'vedlegg', 'nyhetsbrev', 'tema', 'emneord', 'senter', 'forfatter', 'arkiv', 'side', 'trukket', 'rediger']

function inspectRedirects(archive: PlacedArchive, texts: Texts): Diagnostic[] {
  const { onward: { wishes, redirects, gone, answered } } = archive
  if (wishes.length === 0) return []
  const pageAt = new Map([...answered].map((address) => [folded(address), address]))
  const first = new Map<string, Redirect>()
  const lineOf = linesOf(texts)
  const whose = whoseOf(archive, lineOf)
  const next = new Map(wishes.toReversed().map(({ from, to }) => [from, to]))
  const ringOf = ringsOf(next)
  const laid = laidBeside([...ownFolders.map((folder) => `${folder}/`), ...Array.from(answered, (address) => (address.endsWith('/') ? fileAt(address) : address))])
  const placeOf = ({ at: { path, span } }: Redirect) => ({ other: path, line: lineOf(path, span) })
  return wishes.flatMap((wish) => {
    const { from, to, at: { path, span } } = wish
    return only(path, ({ report }) => {
      const page = pageAt.get(folded(from))
      const other = first.get(folded(from))
      if (!other) first.set(folded(from), wish)
      if (folded(from) === folded(to)) return report('videresending-til-seg-selv', { address: from }, span)
      if (page !== undefined || own.test(from) || ownFolders.includes(from)) return report('adresse-kollisjon', { address: from, taken: page ?? from, ...whose(page ?? from) }, span)
      if (other !== undefined) {
        if (other.from !== from || other.to !== to) return report('adresse-kollisjon', { address: from, taken: other.from, ...placeOf(other) }, span)
      } else {
        const met = laid(wish)
        if (met) return report('adresse-kollisjon', { address: met.as, taken: met.there, ...(met.wish ? placeOf(met.wish) : { other: null, line: 1 }) }, span)
      }
      if (!redirects.has(from) && !gone.has(from)) {
        const ring = ringOf(from)
        // A ring is told of once; what only leads into it is mended with it.
        if (ring !== null) return ring === from ? report('videresending-i-ring', { address: from, to }, span) : undefined
        if (!next.has(to)) report('videresending-uten-mal', { to, nearest: nearestOf(answered, () => [...answered].sort())(to) }, span)
      }
    })
  })
}

/**
 * Gives the function that lays the page of a way on beside what is laid already, and says what it meets: a folder that is the same on
 * many machines but spelled otherwise, a file where it needs a folder, or a folder where it is a file.
 */
function laidBeside(files: readonly string[]): (wish: Redirect) => { readonly as: string; readonly there: string; readonly wish: Redirect | null } | undefined {
  const at = new Map<string, { readonly there: string; readonly wish: Redirect | null }>()
  const lay = (address: string, file: string, wish: Redirect | null) => {
    for (let end = file.indexOf('/'); end !== -1; end = file.indexOf('/', end + 1)) {
      const as = file.slice(0, end + 1)
      const known = at.get(folded(as))
      if (known === undefined) at.set(folded(as), { there: as, wish })
      else if (known.there !== as) return { as, ...known }
    }
    const known = at.get(folded(file))
    if (known !== undefined) return { as: address, ...known }
    at.set(folded(file), { there: address, wish })
    return undefined
  }
  for (const file of files) lay(file, file, null)
  return (wish) => lay(wish.from, fileAt(wish.from), wish)
}

/** Gives the function from an address to the first in order of the ring that it leads into; null where its way has an end. */
function ringsOf(next: ReadonlyMap<string, string>): (from: string) => string | null {
  const known = new Map<string, string | null>()
  return (from) => {
    const passed = new Set<string>()
    let at: string | undefined = from
    for (; at !== undefined && !known.has(at) && !passed.has(at); at = next.get(at)) passed.add(at)
    const way = [...passed]
    const ring = at !== undefined && passed.has(at) ? way.slice(way.indexOf(at)).sort()[0] : at !== undefined && known.get(at)
    for (const one of way) known.set(one, ring || null)
    return known.get(from) ?? null
  }
}

/** Gives the function from a page's address to the file and line that it is from. */
function whoseOf({ entries, issues }: PlacedArchive, lineOf: ReturnType<typeof linesOf>): (address: string) => { readonly other: string | null; readonly line: number } {
  const entryAt = once(() => new Map(entries.toReversed().map((entry) => [ownAddress(entry.article.slug), entry])))
  const issueAt = once(() => new Map(issues.toReversed().map(({ id, path }) => [`nyhetsbrev/${id}/`, path])))
  return (address) => {
    const article = entryAt().get(address)?.article
    if (article) return { other: article.path, line: lineOf(article.path, article.places['slug'] ?? header) }
    return { other: issueAt().get(address) ?? null, line: 1 }
  }
}

/** An address as what servers and disks may take for the same. */
export const folded = (address: string): string => address.normalize('NFC').toLowerCase().replace(/\/$/, '')

function inspectVanished(archive: PlacedArchive, traces: Traces): Diagnostic[] {
  const { onward: { known, answered }, ledger, now } = archive
  const lost = lostAddresses(archive.onward)
  if (lost.length === 0) return []
  const successor = successorAmong(archive.entries.filter(({ state, address }) => state !== 'draft' && hasPage(state) && !known.has(address)), traces)
  const beside = new Map<string, string[]>()
  for (const address of answered) {
    const others = beside.get(folderOf(address))
    if (others) others.push(address)
    else beside.set(folderOf(address), [address])
  }
  return lost.flatMap((address) => {
    const entry = successor(address)
    if (entry) {
      const { path, places, meta, slug } = entry.article
      const name = /^artikler\/([a-z0-9-]+)\/$/.exec(address)?.[1] ?? `/${address}`
      const line = `tidligere_adresser: [${[...meta.formerAddresses.filter((former) => former !== slug), name].join(', ')}]`
      return only(path, ({ report }) => report('adresse-forsvinner', { address, article: path, line }, places['tidligere_adresser'] ?? header))
    }
    const others = beside.get(folderOf(address)) ?? []
    const near = nearestOf(others, () => others)(address)
    const line = `${address} ${ledger.firstSeen.get(address) ?? now} -> ${near ?? '/'}`
    return only(ledgerPath, ({ report }) => report('adresse-forsvinner', { address, article: null, line }, ledger.places.get(address) ?? { start: 0, end: 0 }))
  })
}

const folderOf = (address: string): string => address.split('/')[0] as string

/** Gives the function from a lost address to the new article that it was probably renamed to: the one with the same text or title, else the one whose name or title is most like it. */
function successorAmong(fresh: readonly Entry[], traces: Traces): (address: string) => Entry | undefined {
  const first = (keyOf: (entry: Entry) => string) => once(() => new Map(fresh.toReversed().map((entry) => [keyOf(entry), entry])))
  const byText = first(({ article }) => traceOf(article).text)
  const byTitle = first(({ article }) => traceOf(article).title)
  const bySlug = first(({ article }) => article.slug)
  const like = once(() => likest(fresh.map(({ article }) => [article.slug, slugify(article.meta.title) ?? ''])))
  const near = once(() => nearestAmong(fresh.map(({ article }) => article.slug)))
  return (address) => {
    const slug = /^artikler\/([^/]+)\/$/.exec(address)?.[1]
    if (slug === undefined) return undefined
    const trace = traces.get(address)
    return (trace && (byText().get(trace.text) ?? byTitle().get(trace.title))) ?? fresh[like()(slug) ?? -1] ?? bySlug().get(near()(slug) ?? '')
  }
}

function inspectClosed({ onward }: PlacedArchive, { article, address, state }: Entry): Diagnostic[] {
  if (!onward.closed.has(address)) return []
  const { path, places } = article
  return only(path, ({ report }) => report('adresse-stengt', { address, state }, places[state === 'draft' ? 'kladd' : 'dato'] ?? header))
}
