import { assetAddress } from '../archive/address.js'
import { formatBytes } from '../norwegian/format.js'
import { asUrl, list, maybe, object, text, url, type View } from '../templates/shape.js'
import { href } from './addresses.js'
import { contactShape, contactView } from './frame.js'
import { helpShape, helpView } from './help.js'
import type { ArticleParts, Whole } from './parts.js'
import { dayShape, dayView, linkShape, otherThan, type Link, type Site, type Voice } from './site.js'

const links = object({ heading: text, items: list(linkShape) })
/** A part of a series; the one that is being read has no address. */
const part = object({ text, href: maybe(url), lang: maybe(text) })
/** `place` is where in the series the article stands. */
const seriesShape = object({ heading: text, place: text, items: list(part), next: maybe(object({ label: text, text, href: url, lang: maybe(text) })) })

/** What an article's header says beside its text; each part is null where it says nothing of it. */
const besideShape = {
  attachments: maybe(object({ heading: text, items: list(object({ text, href: url, note: text })) })),
  video: maybe(object({ heading: text, text, href: url, note: maybe(text) })),
  links: maybe(links),
  contacts: maybe(object({ heading: text, items: list(contactShape) })),
  source: maybe(object({ label: text, name: text, href: maybe(url), day: maybe(dayShape), rights: maybe(text) })),
  help: maybe(helpShape),
}
/** What may follow an article's text; each part is null where the article has nothing for it. */
export const endShape = {
  ...besideShape,
  tags: maybe(links),
  series: maybe(seriesShape),
  translations: maybe(object({ heading: text, items: list(object({ language: text, text, href: url, lang: text })) })),
}
type Views<S extends Parameters<typeof object>[0]> = { readonly [K in keyof S]: View<S[K]> }
type End = Views<typeof endShape>

/** Gives what an article's header says beside its text, in the words of `voice`. */
export function besideView(site: Site, of: Whole, voice: Voice): Views<typeof besideShape> {
  const { settings } = site
  const { words: { article: words }, language } = voice
  const { article: { meta } } = of
  const attachments = meta.attachments.flatMap(({ text: said }, index) => {
    const asset = of.attachments[index]
    return asset ? [{ text: said, href: href(settings, assetAddress(asset)), note: `${extension(asset.path)}, ${formatBytes(asset.bytes)}` }] : []
  })
  return {
    attachments: some(words.attachments, attachments),
    video: meta.video && { heading: words.video, text: words.watch(meta.video.text), href: asUrl(meta.video.url), note: meta.video.captioned ? words.captioned : null },
    links: some(words.links, meta.links.map((link, index) => ({ text: link.text, href: asUrl(of.ways[index] ?? '') })).filter((link) => link.href !== '')),
    contacts: some(words.contacts, meta.contacts.map(contactView)),
    source: meta.source && {
      label: words.source,
      name: meta.source.name,
      href: meta.source.url === null ? null : asUrl(meta.source.url),
      day: meta.source.date && dayView(meta.source.date, language),
      rights: meta.source.rights,
    },
    help: helpView(site, meta.topics, voice, meta.language),
  }
}

/** Gives what follows the text of an article, in the words of `voice`. */
export function endView(site: Site, of: ArticleParts, voice: Voice): End {
  const { words: { article: words, languages } } = voice
  return {
    ...besideView(site, of, voice),
    tags: some(words.tags, tagLinks(site, of)),
    series: series(site, of, voice),
    translations: some(words.translations, of.translations.map(({ article, address }) => ({
      language: languages[article.meta.language], text: article.meta.title, href: href(site.settings, address), lang: article.meta.language,
    }))),
  }
}

function some<T>(heading: string, items: readonly T[]): { readonly heading: string; readonly items: readonly T[] } | null {
  return items.length === 0 ? null : { heading, items }
}

function tagLinks({ settings }: Site, { article: { meta }, tags }: ArticleParts): Link[] {
  return meta.tags.flatMap((tag, index) => {
    const address = tags[index] ?? null
    return address === null ? [] : [{ text: tag, href: href(settings, address) }]
  })
}

function series({ settings }: Site, { article: { slug, meta }, series: entries }: ArticleParts, { words: { article: words } }: Voice): End['series'] {
  const at = entries.findIndex(({ article }) => article.slug === slug)
  if (meta.series === null || at < 0 || entries.length < 2) return null
  const parts = entries.map(({ article, address }) => ({
    text: article.meta.title,
    href: href(settings, address),
    lang: otherThan(article.meta.language, meta.language),
  }))
  const next = parts[at + 1]
  return {
    heading: words.series(meta.series),
    place: words.part(at + 1, parts.length, meta.series),
    items: parts.map((one, index) => (index === at ? { ...one, href: null } : one)),
    next: next ? { label: words.nextPart, ...next } : null,
  }
}

const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toUpperCase()
