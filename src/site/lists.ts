import type { Archive, Group } from '../archive-types.js'
import { eventDay, isPast } from '../article/event-days.js'
import { formatMonth } from '../norwegian/format.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { asUrl } from '../templates/shape.js'
import { href, whole } from './addresses.js'
import { calendarAddress } from './calendar.js'
import { contactView } from './frame.js'
import { helpView } from './help.js'
import { section, type List, type ListSource } from './list-view.js'
import { logo } from './picture.js'
import { voiceOf, type Site } from './site.js'

type Year = Archive['years'][number]

/** Gives every list of articles that the site has. */
export function lists(site: Site, archive: Archive): ListSource[] {
  const { topics, tags, centres, authors, years } = archive
  return [
    ...topics.map((group) => topicList(site, group)),
    ...tags.map((group) => ({ ...group, heading: siteStrings(site.language).list.tag(group.name) })),
    ...centres.map((group) => centreList(site, group)),
    ...authors.map((group) => authorList(site, group)),
    ...years.flatMap((year) => [yearList(site, years, year), ...year.months.map((month) => monthList(site, year, month))]),
    eventList(site, archive),
  ]
}

/** Gives where a topic's own feed lies. */
export const topicFeed = (group: Group): string => `${group.address}feed.xml`

/** Gives a topic's name in the language of lists. */
export function topicName(site: Site, group: Group): string {
  return site.settings.topics.find(({ id }) => id === group.id)?.name[site.language] ?? group.name
}

function topicList(site: Site, group: Group): ListSource {
  const { frame: words } = siteStrings(site.language)
  const heading = topicName(site, group)
  const feed = { title: words.feedOf(heading), address: topicFeed(group) }
  return { ...group, heading, page: { feed }, parts: { feed: { text: words.feed, href: href(site.settings, feed.address) }, help: helpView(site, [group.id], voiceOf(site.language), site.language) } }
}

function centreList(site: Site, group: Group): ListSource {
  const centre = site.settings.centres.find(({ id }) => id === group.id)
  return { ...group, heading: group.name, page: { centre: group.id }, parts: { logo: logo(site, centre?.logo ?? null) } }
}

function authorList(site: Site, group: Group): ListSource {
  const known = site.settings.authors.find(({ id }) => id === group.id)
  return { ...group, heading: siteStrings(site.language).list.writtenBy(group.name), parts: { contact: known ? contactView({ ...known, name: null }) : null } }
}

function yearList(site: Site, years: readonly Year[], year: Year): ListSource {
  const { settings } = site
  const { list: words } = siteStrings(site.language)
  return {
    ...year,
    heading: words.archiveOf(year.year),
    page: { under: 'archive' },
    parts: {
      choices: [
        { label: words.years, items: years.map((other) => ({ text: other.year, href: href(settings, other.address), current: other === year ? 'page' : null, ...counted(site, other) })) },
        { label: words.months, items: monthLinks(site, year) },
      ],
    },
    sections: (entries) => year.months
      .map((month) => ({ month, shown: entries.filter(({ article }) => article.meta.date.startsWith(month.id)) }))
      .filter(({ shown }) => shown.length > 0)
      .map(({ month, shown }) => section(monthName(site, month), shown)),
  }
}

function monthList(site: Site, year: Year, month: Group): ListSource {
  const { list: words } = siteStrings(site.language)
  const whole = { text: words.archiveOf(year.year), href: href(site.settings, year.address), current: null, ...counted(site, year) }
  return { ...month, heading: monthName(site, month), above: [{ name: words.archiveOf(year.year), address: year.address }], page: { under: 'archive' }, parts: { choices: [{ label: words.months, items: [whole, ...monthLinks(site, year, month)] }] } }
}

function monthLinks(site: Site, year: Year, here?: Group): List['choices'][number]['items'] {
  return year.months.map((month) => ({ text: monthName(site, month).replace(/ \d+$/, ''), href: href(site.settings, month.address), current: month === here ? 'page' : null, ...counted(site, month) }))
}

const counted = (site: Site, { entries }: Pick<Group, 'entries'>) => ({ count: String(entries.length), counted: siteStrings(site.language).list.articles(entries.length) })

/** A month's name as it stands alone. */
function monthName(site: Site, { id }: Group): string {
  const name = formatMonth(id, site.language)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** What is to come stands whole on the first page, the nearest first; what is over fills the pages, the latest first. */
function eventList(site: Site, archive: Archive): ListSource {
  const { list: words, frame: { events: heading } } = siteStrings(site.language)
  const coming = comingEvents(archive)
  const over = eventsBy(archive, true).toReversed()
  return {
    address: 'arrangementer/',
    heading,
    entries: over,
    page: { under: 'events', calendar: calendarLink(site) },
    parts: { subscribe: subscription(site) },
    sections: (entries, number) => [
      ...(number > 1 ? [] : [{ ...section(words.comingEvents, coming), empty: coming.length === 0 ? words.noEvents : null }]),
      ...(entries.length === 0 ? [] : [section(words.pastEvents, entries)]),
    ],
  }
}

/** Gives the way to the calendar of all events, for programs that look for it. */
export const calendarLink = ({ settings, language }: Site) => ({ title: `${settings.name}: ${siteStrings(language).frame.events}`, address: calendarAddress })

/** A calendar program opens `webcal:` and follows the calendar from then on; where there is none, the address can be copied. */
function subscription(site: Site): NonNullable<List['subscribe']> {
  const { list: words } = siteStrings(site.language)
  const address = whole(site.settings, calendarAddress)
  return { text: words.subscribe, href: asUrl(address.replace(/^https?:/, 'webcal:')), hint: words.subscribeHint, address: { text: address, href: asUrl(address) } }
}

/** Gives the events that are not over on the archive's day, the nearest first. */
export function comingEvents(archive: Archive): Archive['published'] {
  return eventsBy(archive, false)
}

function eventsBy(archive: Archive, past: boolean): Archive['published'] {
  return archive.published
    .flatMap((entry) => (entry.article.meta.event && isPast(entry.article.meta.event, archive.now) === past ? [{ entry, day: eventDay(entry.article.meta.event) }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ entry }) => entry)
}
