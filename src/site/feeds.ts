import { escapeHtml } from '../archive/fill.js'
import type { Language } from '../article/metadata-types.js'
import { osloInstant, type LocalTime, type PlainDate } from '../norwegian/day.js'
import { whole } from './addresses.js'
import { titleOf } from './card.js'
import { feedArticle } from './feed-html.js'
import type { Whole } from './parts.js'
import { revised } from './revised.js'
import type { Site } from './site.js'

/** How many articles a feed holds, the newest. */
export const feedLength = 20

/** A feed before it has a format; days are Norwegian days, addresses whole. */
export interface Feed {
  readonly title: string
  readonly description: string
  readonly language: Language
  readonly page: string
  readonly address: string
  readonly updated: PlainDate | null
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly title: string
  readonly address: string
  readonly lead: string
  readonly html: string
  readonly language: Language
  readonly published: PlainDate
  readonly updated: PlainDate
  readonly authors: readonly string[]
  readonly categories: readonly string[]
}

/** What a feed is made of: its name, the articles, and the addresses of the list and of the feed itself. */
export interface FeedParts {
  readonly title: string
  readonly articles: readonly Whole[]
  readonly page: string
  readonly address: string
}

/** Gives some articles as a feed, each whole. */
export function feedView(site: Site, { title, articles, page, address }: FeedParts): Feed {
  const { settings } = site
  const items = articles.map((one) => feedItem(site, one))
  const updated = items.map((item) => item.updated).sort().at(-1) ?? null
  return { title, description: settings.publisher, language: site.language, page: whole(settings, page), address: whole(settings, address), updated, items }
}

function feedItem(site: Site, of: Whole): FeedItem {
  const { article: { meta }, address } = of
  const { settings } = site
  const names = new Map(settings.topics.map(({ id, name }) => [id, name[site.language]]))
  return {
    title: text(titleOf(meta, site.language)),
    address: whole(settings, address),
    lead: text(meta.lead),
    html: text(feedArticle(site, of)),
    language: meta.language,
    published: meta.date,
    updated: revised(meta),
    authors: meta.authors.map(({ name }) => text(name)),
    categories: [...meta.topics.map((id) => names.get(id) ?? id), ...meta.tags].map(text),
  }
}

/** Gives a feed as RSS 2.0. */
export async function rss({ title, description, language, page, address, updated, items }: Feed): Promise<string> {
  const { generateRssFeed } = await import('feedsmith')
  return withoutIndentedText(generateRssFeed({
    title, description, language, link: page,
    ...(updated ? { lastBuildDate: noon(updated) } : {}),
    atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.address,
      guid: { value: item.address, isPermaLink: true },
      // RSS takes this for HTML.
      description: escapeHtml(item.lead),
      content: { encoded: item.html },
      pubDate: noon(item.published),
      ...(item.updated > item.published ? { atom: { updated: noon(item.updated) } } : {}),
      dc: { creators: [...item.authors] },
      categories: item.categories.map((name) => ({ name })),
    })),
  }))
}

/** Gives a feed as Atom. */
export async function atom({ title, description, language, page, address, updated, items }: Feed): Promise<string> {
  const { generateAtomFeed } = await import('feedsmith')
  return withoutIndentedText(generateAtomFeed({
    id: address,
    title: { value: title },
    subtitle: { value: description },
    // Atom demands a day; a feed with nothing in it has had none.
    updated: updated ? noon(updated) : new Date(0),
    xml: { lang: language },
    links: [{ href: page, rel: 'alternate', type: 'text/html' }, { href: address, rel: 'self', type: 'application/atom+xml' }],
    authors: [{ name: description }],
    entries: items.map((item) => ({
      id: item.address,
      title: { value: item.title },
      summary: { value: item.lead },
      content: { type: 'html', value: item.html },
      links: [{ href: item.address, rel: 'alternate', type: 'text/html' }],
      published: noon(item.published),
      updated: noon(item.updated),
      xml: { lang: item.language },
      ...(item.authors.length > 0 ? { authors: item.authors.map((name) => ({ name })) } : {}),
      categories: item.categories.map((term) => ({ term })),
    })),
  }))
}

/** Gives a feed as JSON Feed 1.1. */
export function json({ title, description, language, page, address, items }: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title, description, language,
    home_page_url: page,
    feed_url: address,
    items: items.map((item) => ({
      id: item.address,
      url: item.address,
      title: item.title,
      summary: item.lead,
      content_html: item.html,
      language: item.language,
      date_published: noon(item.published).toISOString(),
      date_modified: noon(item.updated).toISOString(),
      authors: item.authors.map((name) => ({ name })),
      tags: item.categories,
    })),
  }, null, 2)}\n`
}

// feedsmith sets a text that needs CDATA on lines of its own, and a reader would take the indentation for part of a title.
const withoutIndentedText = (xml: string): string => xml.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\s+<\//g, ']]></')

// Feeds want an instant: at noon in Oslo it is the same day nearly everywhere, and no reader shows the day before.
const noon = (day: PlainDate): Date => new Date(osloInstant(`${day}T12:00` as LocalTime))

/** XML has no place for control characters and halves of a pair, in whatever form; no reader shows them. */
const text = (said: string): string => said.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Surrogate}/gu, '')
