import type { Entry } from '../archive-types.js'
import type { PlacedArchive } from '../archive/archive.js'
import { ledgerText } from '../archive/ledger.js'
import { ownAddress } from '../archive/onward.js'
import { checkedEdit, withLine } from '../article/edit.js'
import { formerAddress } from '../article/former-address.js'
import { rewrite } from '../disk/write.js'
import { Halt } from '../halt.js'
import { nearest } from '../norwegian/nearest.js'
import type { Settings } from '../settings-types.js'
import type { Context } from './context.js'
import { answerFrom } from './look.js'
import { knownPath } from './options.js'
import { writeLedger } from './record.js'
import type { Survey } from './survey.js'

/** `korus redirect`: gives an article a new address, or lets an old address lead to a page there is; the old one leads on for ever. Gives the exit code. */
export async function redirect(context: Context, old: string | undefined, wanted: string | undefined): Promise<number> {
  const { help } = context.words.program
  if (old === undefined || wanted === undefined) throw new Halt(2, { kind: 'missing-option', option: help.placeholders[old === undefined ? 'oldAddress' : 'newAddress'], example: help.redirect.examples[0]?.line ?? '' })
  return answerFrom(context, (archive, found) => {
    const from = addressFrom(context, archive, found, old)
    const to = addressFrom(context, archive, found, wanted)
    if (from === to) throw new Halt(2, { kind: 'same-address', address: from })
    const [moving, target] = [articleAt(archive, from), articleAt(archive, to)]
    const isTaken = archive.onward.answered.has(to)
    if (moving && !isTaken && !target && /^artikler\/[a-z0-9-]+\/$/.test(to)) rename(context, archive, found, moving, slugIn(to))
    else if (moving || archive.onward.answered.has(from)) throw new Halt(2, { kind: 'address-taken', address: from })
    else if (target) lead(context, archive, found, target, from)
    else if (isTaken) leadOn(context, archive, found, from, to)
    else throw new Halt(2, { kind: 'no-such-page', address: to, nearest: nearest(to, [...archive.onward.answered]) })
    return 0
  })
}

/** The address that a file, a slug, a path or a whole address on the site means; a folder's is given its slash. */
function addressFrom(context: Context, { settings, entries }: PlacedArchive, { texts }: Survey, given: string): string {
  const path = knownPath(context, given, texts)
  const entry = entries.find(({ article }) => article.path === path)
  if (entry) return ownAddress(entry.article.slug)
  const onSite = given.normalize('NFC').replace(settings.url, '').replace(new RegExp(`^${settings.basePath}/`), '/')
  const address = onSite === '/' ? '' : formerAddress(onSite.includes('/') ? `/${onSite.replace(/^\/+/, '')}` : onSite)
  if (address === null) throw new Halt(2, { kind: 'no-such-page', address: given, nearest: null })
  return address === '' || address.endsWith('/') || /\.\w+$/.test(address) ? address : `${address}/`
}

const articleAt = ({ entries }: PlacedArchive, address: string): Entry | undefined => entries.find(({ article }) => ownAddress(article.slug) === address)
const slugIn = (address: string): string => address.replace(/^artikler\//, '').replace(/\/$/, '')

function rename(context: Context, { settings, onward }: PlacedArchive, { texts }: Survey, { article }: Entry, slug: string): void {
  const { path, meta } = article
  // What nobody has seen needs no way on, nor what is the article's own again.
  const isKnown = onward.known.has(ownAddress(article.slug))
  const former = [...meta.formerAddresses, ...(isKnown ? [article.slug] : [])].filter((one) => formerAddress(one) !== ownAddress(slug))
  const renamed = withLine({ path, text: texts.get(path) ?? '' }, 'slug', `slug: ${slug}`)
  write(context, settings, texts, path, renamed, former, (read) => read.slug === slug)
}

function lead(context: Context, { settings }: PlacedArchive, { texts }: Survey, { article: { path, meta } }: Entry, from: string): void {
  const name = /^artikler\/[a-z0-9-]+\/$/.test(from) ? slugIn(from) : `/${from}`
  write(context, settings, texts, path, texts.get(path) ?? '', [...new Set([...meta.formerAddresses, name])], () => true)
}

/** Writes an article's former addresses; where its header is written so that a line can't be put in safely, the line is told. */
function write({ root, words, tell }: Context, settings: Settings, texts: Survey['texts'], path: string, text: string | null, former: readonly string[], isWanted: (read: { readonly slug: string }) => boolean): void {
  const line = `tidligere_adresser: [${former.map((one) => (one.includes(',') || /[[\]{}#:'"]/.test(one) ? `'${one.replaceAll("'", "''")}'` : one)).join(', ')}]`
  const edited = text === null ? null : withLine({ path, text }, 'tidligere_adresser', former.length === 0 ? null : line)
  const after = checkedEdit({ path, text: '' }, edited, settings, (read) => isWanted(read) && read.meta.formerAddresses.join() === former.join())
  if (after === null) throw new Halt(1, { kind: 'cannot-edit', path, line })
  if (!rewrite(root, path, texts.get(path) ?? '', after)) throw new Halt(3, { kind: 'changed', path })
  tell(words.program.wrote(path))
  tell(words.program.buildNext)
}

function leadOn({ root, words, tell }: Context, { ledger, now }: PlacedArchive, { project }: Survey, from: string, to: string): void {
  const kept = ledger.redirects.filter((one) => one.from !== from)
  const firstSeen = new Map([[from, now] as const, ...ledger.firstSeen])
  writeLedger(root, project.ledger?.text, ledgerText({ firstSeen, redirects: [...kept, { from, to, span: { start: 0, end: 0 } }] }))
  tell(words.program.wrote('articles/adresser.txt'))
  tell(words.program.buildNext)
}
