import type { Asset, Entry, Onward, Redirect } from '../archive-types.js'
import type { Article } from '../article/article.js'
import { formerAddress } from '../article/former-address.js'
import type { IssueDocument } from '../newsletter/issue-types.js'
import { slugify, slugOfFile } from '../norwegian/slug.js'
import { holds } from '../rules/privacy.js'
import type { Source } from '../source.js'
import { assetAddress, resolvePath } from './address.js'
import { ledgerPath, type Ledger } from './ledger.js'
import { hasPage } from './state.js'

/** Where a withdrawn article's notice stands when its own address holds a name. */
export const neutralAddress = 'trukket/'

/** What the addresses of earlier builds are worked out from; `pages` are those that are no articles. */
export interface OnwardInput {
  readonly entries: readonly Entry[]
  readonly issues: readonly IssueDocument[]
  readonly documents: readonly Asset[]
  readonly pages: ReadonlySet<string>
  readonly ledger: Ledger
  readonly earlier: ReadonlySet<string>
  /** Files that could not be read as articles, whatever they hold. */
  readonly unread: readonly Source[]
  readonly basePath: string
}

/** The address an article has, or, once it is withdrawn and the address holds a name of somebody in it, that of a notice for all such. */
export function addressOf({ slug, meta }: Article, isWithdrawn: boolean): string {
  return isWithdrawn && holdsName(slug, namesOf(meta.people)) ? neutralAddress : ownAddress(slug)
}

export const ownAddress = (slug: string): string => `artikler/${slug}/`

/** Whether an address is one that must answer for ever; lists are not: one that empties sends its readers to the list above it. */
export function isGuarded(address: string): boolean {
  return !/^(?:side|tema|emneord|senter|forfatter|arkiv|arrangementer|trukket|sok|nyhetsbrev\/side)(?:\/|$)|^(?:nyhetsbrev\/|[^/]*)$/.test(address)
}

/** Says what stands at each address that an earlier build had and this one has no page for: a way on, a notice, or nothing, where it holds the name of somebody who has withdrawn. */
export function onwardOf(input: OnwardInput): Onward {
  const { entries, ledger, earlier, unread, basePath } = input
  const known = new Set([...ledger.firstSeen.keys(), ...earlier])
  const headed = entries.flatMap((entry) => redirectsOf(entry, basePath))
  const renamed = new Set(headed.filter(({ from }) => known.has(from)).map(({ entry }) => entry))
  const closedEntries = new Set(entries.filter((entry) => !hasPage(entry.state) && (known.has(entry.address) || renamed.has(entry))))
  const { kept, hidden } = documentsOf(input, known)
  const neutral = entries.some(({ state }) => state === 'withdrawn') ? [neutralAddress] : []
  const answered = new Set([...input.pages, ...neutral, ...kept.keys(), ...[...entries.filter(({ state }) => hasPage(state)), ...closedEntries].map(({ address }) => address)])

  const withdrawn = entries.filter(({ state }) => state === 'withdrawn')
  const gone = new Set(withdrawn.map(({ article }) => ownAddress(article.slug)))
  const wishes: Redirect[] = [
    ...headed.filter(({ entry }) => entry === null || hasPage(entry.state) || closedEntries.has(entry)),
    ...ledger.redirects.map(({ from, to, span }): Redirect => ({ from, to, at: { path: ledgerPath, span }, entry: null })),
  ]
  const unnamed = withdrawn.filter(({ address }) => address === neutralAddress).map((entry): Redirect =>
    ({ from: ownAddress(entry.article.slug), to: neutralAddress, at: { path: entry.article.path, span: { start: 0, end: 3 } }, entry }))
  const byFrom = new Map<string, Redirect>()
  for (const wish of [...unnamed, ...wishes, ...hidden]) if (!answered.has(wish.from) && !byFrom.has(wish.from)) byFrom.set(wish.from, wish)
  const redirects = new Map<string, string>()
  const noticeAt = new Map(withdrawn.toReversed().map((entry) => [entry.address, entry]))
  const follow = followed(byFrom, answered)
  for (const { from } of byFrom.values()) {
    const end = follow(from)
    if (end === null || gone.has(from)) continue
    const owner = end.entry ?? (end.to === neutralAddress ? undefined : noticeAt.get(end.to))
    if (owner?.state === 'withdrawn' && holdsName(from, namesOf(owner.article.meta.people))) gone.add(from)
    else redirects.set(from, end.to)
  }

  // Of a list that is named for somebody who has withdrawn no page remains.
  const left = withdrawn.flatMap(({ article }) => namesOf(article.meta.people))
  if (left.length > 0) for (const address of known) if (!isGuarded(address) && !answered.has(address) && !redirects.has(address) && holdsName(address, left)) gone.add(address)

  const closed = new Set([...closedEntries].map(({ address }) => address))
  const claimant = claimants(unread)
  for (const address of known) {
    if (answered.has(address) || redirects.has(address) || gone.has(address)) continue
    const file = claimant(address)
    if (file === undefined) continue
    if (/^trukket: *\d/m.test(file.text)) gone.add(address)
    if (!/^trukket: *\d/m.test(file.text) || !holdsName(address, namesIn(file.text))) closed.add(address)
  }
  return { known, answered, wishes, redirects, gone, closed, kept }
}

/** Gives the addresses of earlier builds that must answer and have nothing: those that would vanish, but for what is wished for and told of elsewhere. */
export function lostAddresses({ known, answered, redirects, gone, closed, wishes }: Onward): string[] {
  const wished = new Set(wishes.map(({ from }) => from))
  return [...known].filter((address) => isGuarded(address) && ![answered, redirects, gone, closed, wished].some((set) => set.has(address))).sort()
}

/** Whether two builds that know of different addresses have the same at each, and so say and make the same. */
export function isSameOnward(a: Onward, b: Onward): boolean {
  const said = ({ answered, wishes, redirects, gone, closed, kept }: Onward): string => JSON.stringify([
    [...answered].sort(), wishes.map(({ from, to, at }) => [from, to, at]), [...redirects], [...gone].sort(), [...closed].sort(), [...kept.keys()].sort(),
  ])
  return lostAddresses(a).length === 0 && lostAddresses(b).length === 0 && said(a) === said(b)
}

/** Gives the function from an address to the last wish on the way from it, which leads to a page; null where there is none, or it leads round. */
function followed(byFrom: ReadonlyMap<string, Redirect>, answered: ReadonlySet<string>): (from: string) => Redirect | null {
  const ends = new Map<string, Redirect | null>()
  return (from) => {
    const passed = new Set<string>()
    let wish = byFrom.get(from)
    while (wish !== undefined && !answered.has(wish.to) && !ends.has(wish.from) && !passed.has(wish.from)) {
      passed.add(wish.from)
      wish = byFrom.get(wish.to)
    }
    const end = wish === undefined || passed.has(wish.from) ? null : ends.get(wish.from) ?? (answered.has(wish.to) ? wish : null)
    for (const one of passed) ends.set(one, end)
    return end
  }
}

function redirectsOf(entry: Entry, basePath: string): Redirect[] {
  const { article } = entry
  return article.meta.formerAddresses.flatMap((former, index) => {
    const whole = formerAddress(former)
    if (whole === null) return []
    const from = former.startsWith('/') && basePath !== '' && `/${whole}`.startsWith(`${basePath}/`) ? `/${whole}`.slice(basePath.length + 1) : whole
    return { from, to: entry.address, at: { path: article.path, span: article.places[`tidligere_adresser.${index}`] ?? article.places['tidligere_adresser'] ?? { start: 0, end: 3 } }, entry }
  })
}

/** The documents that stay because they were published once, and, for those that only withdrawn articles had, the way to the notice. */
function documentsOf({ entries, issues, documents }: OnwardInput, known: ReadonlySet<string>) {
  const open = new Set<string>()
  const hiddenBy = new Map<string, Entry>()
  for (const entry of entries) if (entry.state === 'withdrawn') for (const address of filesOf(entry.article)) hiddenBy.set(address, entry)
  // Most sites have hardly a document, and every article its links.
  if (documents.length === 0 && hiddenBy.size === 0) return { kept: new Map<string, Asset>(), hidden: [] }
  for (const { article, state } of entries) if (state !== 'withdrawn' && hasPage(state)) for (const address of filesOf(article)) open.add(address)
  for (const { path, reading } of issues) for (const { url } of reading.links) for (const address of addressesOf(path, url)) open.add(address)
  const hidden = [...hiddenBy].filter(([address]) => known.has(address) && !open.has(address)).map(([from, entry]): Redirect =>
    ({ from, to: entry.address, at: { path: entry.article.path, span: entry.article.places['vedlegg'] ?? { start: 0, end: 3 } }, entry }))
  const kept = new Map(documents.map((asset) => [assetAddress(asset), asset] as const).filter(([address]) => open.has(address) || (known.has(address) && !hiddenBy.has(address))))
  return { kept, hidden }
}

const filesOf = ({ path, meta, reading }: Article): string[] =>
  [...meta.attachments.map(({ file }) => file), ...reading.links.map(({ url }) => url)].flatMap((file) => addressesOf(path, file))

/** Where a document that is written so in the file at `from` would be published, whether it is there or not. */
function addressesOf(from: string, file: string): string[] {
  if (/^(?:[a-z][a-z0-9+.-]*:|#|\/)/i.test(file)) return []
  const plain = file.replace(/[?#].*/, '')
  return [resolvePath(from, plain), resolvePath('articles/', plain)].flatMap((path) =>
    (path === undefined ? [] : assetAddress({ path: decoded(path), kind: 'document', bytes: 0, hash: '', width: null, height: null })))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Gives the function from an address to the unread file that it seems to belong to: by its name or its slug, or because the name in the address stands in it. */
function claimants(unread: readonly Source[]): (address: string) => Source | undefined {
  const named = new Map<string | null | undefined, Source>()
  for (const file of unread.toReversed()) named.set(/^slug:[ \t]*['"]?([a-z\d-]+)/m.exec(file.text)?.[1], file)
  for (const file of unread.toReversed()) named.set(slugOfFile(file.path), file)
  return (address) => {
    const name = address.replace(/\/$/, '').replace(/^.*\//, '')
    return named.get(name) ?? unread.find(({ text }) => text.includes(name))
  }
}

const namesOf = (people: Article['meta']['people']): string[] => people.flatMap(({ name }) => name ?? [])
const namesIn = (text: string): string[] => [...text.matchAll(/navn: *['"]?([^'",}\n]+)/g)].map(([, name = '']) => name.trim())

/** Whether an address holds a name: the first and the last of it, the last alone, or the only one. Beside whole names a common word such as «Liv» proves nothing. */
function holdsName(address: string, names: readonly string[]): boolean {
  const slug = slugify(address.replace(/\.\w+$/, '')) ?? ''
  const words = new Set(slug.split('-').flatMap((word) => [word, word.replace(/s$/, '')]))
  return names.some((name) => {
    const last = (slugify(name) ?? '').split('-').at(-1) ?? ''
    return holds(slug, name) || (last.length > 3 && words.has(last))
  })
}
