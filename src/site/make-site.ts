import type { Archive, Entry, Group } from '../archive-types.js'
import type { SiteLanguage } from '../norwegian/format.js'
import { stringsLanguage } from '../norwegian/strings/index.js'
import { href } from './addresses.js'
import type { Card } from './card.js'
import { surroundings } from './frame.js'
import type { Site } from './site.js'
import type { Style } from './style.js'

/** Gives what all pages share. */
export function makeSite(archive: Archive, style: Pick<Style, 'path' | 'early'>): Site {
  const series = new Map<string, Entry[]>()
  for (const entry of archive.published) {
    const name = entry.article.meta.series
    if (name !== null) series.set(name, [entry, ...(series.get(name) ?? [])])
  }
  const byId = (groups: readonly Group[]) => new Map(groups.map((group) => [group.id, group]))
  const topicLink = (language: SiteLanguage) => new Map(archive.topics.flatMap(({ id, address }) => {
    const topic = archive.settings.topics.find((candidate) => candidate.id === id)
    return topic ? [[id, { text: topic.name[language], href: href(archive.settings, address) }] as const] : []
  }))
  const site = {
    archive,
    style: href(archive.settings, style.path),
    fonts: style.early.map((path) => href(archive.settings, path)),
    language: stringsLanguage(archive.settings.defaults.language),
    groups: { topics: byId(archive.topics), tags: byId(archive.tags), centres: byId(archive.centres), authors: byId(archive.authors) },
    series,
    topicLink: { nb: topicLink('nb'), nn: topicLink('nn') },
    cards: { nb: new Map<Entry, Card>(), nn: new Map<Entry, Card>(), all: new WeakSet() },
  }
  return { ...site, around: { nb: surroundings(site, 'nb'), nn: surroundings(site, 'nn') } }
}
