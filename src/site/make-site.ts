import type { Archive } from '../archive-types.js'
import type { SiteLanguage } from '../norwegian/format.js'
import { stringsLanguage } from '../norwegian/strings/index.js'
import { href } from './addresses.js'
import { sharedAround, surroundings } from './frame.js'
import type { Site } from './site.js'
import type { Style } from './style.js'

/** Gives what all pages share. */
export function makeSite(archive: Archive, style: Pick<Style, 'path' | 'early'>): Site {
  const { settings } = archive
  const topicLink = (language: SiteLanguage) => new Map(archive.topics.flatMap(({ id, address }) => {
    const topic = settings.topics.find((candidate) => candidate.id === id)
    return topic ? [[id, { text: topic.name[language], href: href(settings, address) }] as const] : []
  }))
  const logos = [settings.logo, ...settings.centres.map(({ logo }) => logo)].filter((file) => file !== null)
  const site = {
    settings,
    style: href(settings, style.path),
    fonts: style.early.map((path) => href(settings, path)),
    language: stringsLanguage(settings.defaults.language),
    logos: new Map(logos.flatMap((file) => {
      const asset = archive.asset('korus.yml', file)
      return asset ? [[file, asset] as const] : []
    })),
    centreLists: new Map(archive.centres.map(({ id, address }) => [id, address])),
    topicLink: { nb: topicLink('nb'), nn: topicLink('nn') },
  }
  return { ...site, around: { nb: sharedAround(surroundings(site, archive, 'nb')), nn: sharedAround(surroundings(site, archive, 'nn')) } }
}
