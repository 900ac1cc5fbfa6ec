import type { Archive, Entry } from '../../archive-types.js'
import type { Article, Reading } from '../../article/article.js'
import type { Language } from '../../article/metadata-types.js'
import { formatDay, type SiteLanguage } from '../../norwegian/format.js'
import { siteStrings } from '../../norwegian/strings/index.js'
import { href } from '../addresses.js'
import { titleOf } from '../card.js'
import { eventTime } from '../event-view.js'
import { centreOf } from '../frame.js'
import { issueAddress, type SiteIssue } from '../issue-view.js'
import type { Site } from '../site.js'

/** What stands in the place of an article's type where an issue is found. */
export const issueKind = 'nyhetsbrev'

/** What is found by search: an article or an issue, with the words it is found by and what hits are sorted and chosen by. */
export interface SearchDocument {
  readonly href: string
  readonly title: string
  readonly lead: string
  /** The rest of its words. */
  readonly text: string
  /** The day it is from, or when its event is, as it is shown. */
  readonly day: string
  /** Type, centre, day, language and topics, as ids without spaces; `-` where it has no centre. */
  readonly facets: readonly [type: string, centre: string, day: string, language: Language, ...topics: string[]]
}

/** Gives what is found by search, by address: what is published, and the issues. What is withdrawn, expired, a draft or to come is not among it. */
export function searchDocuments(site: Site, published: Archive['published'], issues: readonly SiteIssue[]): SearchDocument[] {
  const documents = [...published.map((entry) => ofArticle(site, entry)), ...issues.map((issue) => ofIssue(site, issue))]
  // Pagefind's bytes depend on the order.
  return documents.sort((a, b) => (a.href < b.href ? -1 : 1))
}

/** Gives what an article is chosen by among what is found. */
export function articleFacets(site: Site, { meta }: Pick<Article, 'meta'>): SearchDocument['facets'] {
  return [meta.type, centreOf(site, meta.centre)?.id ?? '-', meta.date, meta.language, ...topicsOf(site, meta.topics).map(({ id }) => id)]
}

/** Gives what an issue is chosen by among what is found. */
export const issueFacets = ({ language }: Site, { document }: SiteIssue): SearchDocument['facets'] => [issueKind, '-', document.until, language]

const topicsOf = ({ settings }: Site, ids: readonly string[]) => ids.flatMap((id) => settings.topics.find((topic) => topic.id === id) ?? [])

function ofArticle(site: Site, { article, address }: Entry): SearchDocument {
  const { settings } = site
  const { meta, reading } = article
  const topics = topicsOf(site, meta.topics)
  const language: SiteLanguage = meta.language === 'nn' ? 'nn' : 'nb'
  return {
    href: href(settings, address),
    title: titleOf(meta, language),
    lead: meta.lead,
    text: lines(
      plain(reading), siteStrings(language).types[meta.type], meta.tags, topics.flatMap(({ name, synonyms }) => [name.nb, name.nn, ...synonyms]), meta.authors.map(({ name }) => name), centreOf(site, meta.centre)?.name,
      meta.facts?.items.flatMap(({ name, value }) => [name, value]), meta.event && [meta.event.place, meta.event.organiser, meta.event.audience], meta.attachments.map(({ text }) => text), meta.series, meta.image?.caption,
    ),
    day: meta.event === null ? formatDay(meta.date, language) : eventTime(meta.event, language),
    facets: articleFacets(site, article),
  }
}

function ofIssue(site: Site, issue: SiteIssue): SearchDocument {
  const { document, title, description, lead, sections, outside } = issue
  const { settings, language } = site
  const stories = [...(lead ? [lead] : []), ...sections.flatMap((section) => section.stories)].flatMap(({ entry, item }) => (entry?.state === 'published' ? [{ entry, item }] : []))
  const titles = stories.map(({ entry, item }) => item.title ?? entry.article.meta.title)
  return {
    href: href(settings, issueAddress(document)),
    title,
    lead: description ?? titles.slice(0, 3).join(' · '),
    text: lines(plain(document.reading), siteStrings(language).frame.issues, titles, outside.flatMap((one) => [one.title, one.text, one.source])),
    day: formatDay(document.until, language),
    facets: issueFacets(site, issue),
  }
}

const plain = ({ text }: Reading): string => text.map((piece) => (typeof piece === 'string' ? piece : ' ')).join('')

const lines = (...parts: readonly (string | null | undefined | readonly (string | null)[])[]): string => parts.flat().filter((part) => part != null && part !== '').join('\n')
