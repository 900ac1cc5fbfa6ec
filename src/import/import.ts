import { decode, textFault } from '../disk/decode.js'
import { mendMangled } from '../rules/characters.js'
import type { Settings } from '../settings-types.js'
import { isBlank } from '../source.js'
import { LostWords } from './conserve.js'
import type { Draft } from './draft.js'
import { Refused, type Refusal } from './refusal.js'

/** Something to import: bytes with the name they came under, without its folder. */
interface Incoming {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What came of it: its articles, `count` of them, which is one but for an export of many, or why there is none. An article is made when it is asked for, so a large export is never all in memory as articles. */
export type Imported =
  | { readonly kind: 'drafts'; readonly drafts: Iterable<Draft & { readonly notes?: readonly string[] }>; readonly count: number; readonly encoding: 'Windows-1252' | 'UTF-16' | null; readonly others: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly detail: string | null }

/** In bytes. */
const most = { document: 60_000_000, text: 5_000_000, all: 400_000_000 }
const isAt = (bytes: Uint8Array, signature: string): boolean => [...signature].every((letter, i) => bytes[i] === letter.charCodeAt(0))
const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'II*\0', 'MM\0*']
const pictureName = /\.(?:png|jpe?g|gif|webp|tiff?|heic|heif|avif|bmp|svg|psd)$/i

/** Makes articles of what a writer has: Word, text, HTML, Markdown of another program, or an export of WordPress. Never throws because of what it is given. */
export async function importSource({ name, bytes }: Incoming, settings: Settings, { repair }: { readonly repair: boolean }): Promise<Imported> {
  try {
    return await read(name, bytes, settings, repair)
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal, detail: null }
    if (error instanceof RangeError) return { kind: 'refused', refusal: 'bomb', detail: null }
    if (error instanceof LostWords) return { kind: 'refused', refusal: 'own-fault', detail: error.message }
    throw error
  }
}

async function read(name: string, bytes: Uint8Array, settings: Settings, repair: boolean): Promise<Imported> {
  const stem = name.replace(/\.[^.]*$/, '')
  const one = (draft: Draft, encoding: 'Windows-1252' | 'UTF-16' | null = null): Imported => ({ kind: 'drafts', drafts: [draft], count: 1, encoding, others: 0 })
  if (bytes.length === 0) throw new Refused('empty')
  if (bytes.length > most.all) throw new Refused('too-large')
  if (isAt(bytes, 'PK\x03\x04')) {
    if (bytes.length > most.document) throw new Refused('too-large')
    return one(await (await import('./docx/docx.js')).importDocx(bytes, stem, settings))
  }
  refuseOthers(name, bytes)

  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const fault = textFault(buffer)
  if (fault?.code === 'nul-tegn') throw new Refused('not-text')
  if (fault?.code === 'flettekonflikt') throw new Refused('merge-conflict')
  const whole = (fault?.shown ?? decode(buffer)).replace(/^\uFEFF/, '')
  if (isBlank(whole)) throw new Refused('empty')
  if (withoutControls(whole.slice(0, 10_000)).length < Math.min(whole.length, 10_000) * 0.995 - 4) throw new Refused('not-text')
  const encoding = fault?.code === 'ikke-utf8' ? fault.params.encoding : null

  const { text, mended } = /Ã|Â|â/.test(whole) ? mendMangled(whole) : { text: whole, mended: [] }
  const chosen = repair ? text : whole
  const isOffered = mended.length > 0 && !repair
  const offered = [...new Set(mended.map(([found, meant]) => `${found} → ${meant}`))].join(', ')
  const withOffer = <D extends Draft>(draft: D): D => (isOffered ? { ...draft, gaps: [...draft.gaps, { what: 'tegn', near: offered }] } : draft)

  const start = chosen.slice(0, 4_000)
  if (/^\s*<\?xml|^\s*<rss/.test(start)) {
    const { importPost, isWordPress, readPosts } = await import('./wordpress.js')
    if (!isWordPress(start)) throw new Refused('not-text')
    const items: Parameters<typeof importPost>[0][] = []
    // Exports hold control characters that no XML may have.
    const others = readPosts(withoutControls(chosen.trimStart()), (item) => items.push(item))
    const count = items.length
    if (count === 0) throw new Refused('no-posts')
    items.reverse()
    const drafts = (function* () {
      for (let item = items.pop(); item; item = items.pop()) yield withOffer(importPost(item, settings))
    })()
    return { kind: 'drafts', drafts, count, encoding, others }
  }
  if (chosen.length > most.text) throw new Refused('too-large')
  if (/\.html?$/i.test(name) || /^\s*(?:<!doctype html|<html|<(?:body|article|main|div|p|h1)[\s>])/i.test(start)) return one(withOffer((await import('./page.js')).importHtml(chosen, stem, settings)), encoding)
  const { hasFrontMatter, importMarkdown } = await import('./front-matter.js')
  if (hasFrontMatter(chosen)) return one(withOffer((await import('./raw/plain.js')).orPlain(() => importMarkdown(chosen, stem, settings), chosen, settings, { name: stem })), encoding)
  return one(withOffer((await import('./raw/text.js')).importText(chosen, stem, settings)), encoding)
}

/** A text without what steers machines and is no line's end or tab. */
const withoutControls = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '')

/** Refuses, each by its name, what people take for a text. */
function refuseOthers(name: string, bytes: Uint8Array): void {
  if (isAt(bytes, '\xd0\xcf\x11\xe0')) throw new Refused(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-word')
  if (isAt(bytes, '%PDF')) throw new Refused('pdf')
  if (isAt(bytes, '{\\rtf')) throw new Refused('rtf')
  if (pictures.some((signature) => isAt(bytes, signature)) || pictureName.test(name)) throw new Refused('picture')
}
