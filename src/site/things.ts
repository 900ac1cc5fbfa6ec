import { movedTo, timesOf } from '../article/event-days.js'
import type { Author, EventDetails, Person } from '../article/metadata-types.js'
import { isDay, withOffset, type LocalTime, type PlainDate } from '../norwegian/day.js'
import { formatPhone } from '../norwegian/format.js'
import type { Settings } from '../settings-types.js'
import { whole, wholeTarget } from './addresses.js'
import { centreOf } from './frame.js'
import type { ArticleParts } from './parts.js'
import { logo, picture } from './picture.js'
import { revised } from './revised.js'
import { topicLinks, voiceOf, type Site } from './site.js'
import { publisher, some, type Thing } from './structured.js'

/** Gives the site and who publishes it, for the front page. */
export function siteThings(site: Site): Thing[] {
  const { settings, language } = site
  const found = logo(site, settings.logo)
  return [
    {
      ...publisher(settings),
      address: settings.postalAddress,
      email: settings.contact.email,
      telephone: settings.contact.phone === null ? undefined : formatPhone(settings.contact.phone),
      logo: found === null ? undefined : imageThing(wholeTarget(settings, found.src, ''), found),
    },
    { '@type': 'WebSite', name: settings.name, url: whole(settings, ''), inLanguage: language, publisher: { '@id': publisher(settings)['@id'], '@type': 'Organization', name: settings.publisher } },
  ]
}

/** Gives an article as news, and the event it tells of, naming to machines those who wrote it and those it is about who may be named so. */
export function articleThings(site: Site, of: ArticleParts): Thing[] {
  const { type, event } = of.article.meta
  return [...(type === 'arrangement' && event ? [] : [newsThing(site, of)]), ...(event ? [eventThing(site, of, event)] : [])]
}

function newsThing(site: Site, of: ArticleParts): Thing {
  const { settings } = site
  const { article: { meta, reading }, address } = of
  const voice = voiceOf(meta.language)
  const original = of.translations.find(({ article: { slug } }) => slug === meta.translationOf)
  return {
    '@type': 'NewsArticle',
    ...common(site, of),
    headline: meta.title,
    mainEntityOfPage: whole(settings, address),
    datePublished: meta.date,
    dateModified: revised(meta),
    expires: meta.validUntil ?? undefined,
    isBasedOn: meta.source?.url ?? undefined,
    articleSection: some([voice.words.types[meta.type], ...topicLinks(site, meta.topics, voice.language).map(({ text }) => text)]),
    keywords: some(meta.tags),
    wordCount: reading.words,
    isAccessibleForFree: true,
    author: some(meta.authors.map((author, index) => authorThing(settings, author, of.authors[index] ?? null))),
    about: some(meta.people.flatMap(personThing)),
    translationOfWork: original === undefined ? undefined : { '@type': 'CreativeWork', name: original.article.meta.title, url: whole(settings, original.address), inLanguage: original.article.meta.language },
    publisher: publisher(settings),
    sourceOrganization: centreThing(site, meta.centre),
    correction: some(meta.corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', datePublished: date, text }))),
  }
}

function eventThing(site: Site, of: ArticleParts, event: EventDetails): Thing {
  const { settings } = site
  const { meta } = of.article
  const moved = movedTo(event)
  const open = !of.isOver && event.status !== 'avlyst'
  const free = event.price !== null && /^gratis(?!\p{L})/iu.test(event.price)
  const times = timesOf(event)
  const first = times.map(({ start }) => start).sort()[0] ?? event.start
  const last = times.map(({ start, end }) => end ?? start).sort().at(-1) ?? first
  const state = {
    eventStatus: `https://schema.org/${event.status === 'avlyst' ? 'EventCancelled' : event.status !== 'utsatt' ? 'EventScheduled' : moved === null ? 'EventPostponed' : 'EventRescheduled'}`,
    ...placeOf(event, open, whole(settings, of.address)),
  }
  return {
    '@type': 'Event',
    ...common(site, of),
    name: meta.title,
    ...state,
    startDate: at(moved ?? first),
    ...(moved === null ? { endDate: last > first ? at(last) : undefined } : { previousStartDate: at(first) }),
    organizer: event.organiser === null ? centreThing(site, meta.centre) : { '@type': 'Organization', name: event.organiser },
    audience: event.audience === null ? undefined : { '@type': 'Audience', audienceType: event.audience },
    isAccessibleForFree: free ? true : undefined,
    offers: open && event.signUp !== null && /^https?:/i.test(event.signUp) ? {
      '@type': 'Offer',
      url: event.signUp,
      availability: `https://schema.org/${event.status === 'fullt' ? 'SoldOut' : 'InStock'}`,
      ...(free ? { price: 0, priceCurrency: 'NOK' } : {}),
      validThrough: event.deadline ?? undefined,
    } : undefined,
    // Of gatherings that are put off to one day, none is any longer.
    subEvent: times.length < 2 || moved !== null ? undefined : times.map(({ start, end }) => ({
      '@type': 'Event', name: meta.title, ...state, startDate: at(start), endDate: end === null ? undefined : at(end),
    })),
  }
}

/** What an article and an event have in common. */
function common({ settings }: Site, { article: { meta }, address, picture: file }: ArticleParts) {
  const found = picture(settings, file, meta.image, 'figure')
  return {
    url: whole(settings, address),
    description: meta.lead,
    inLanguage: meta.language,
    image: found && meta.image ? { ...imageThing(wholeTarget(settings, found.src, address), found), creditText: meta.image.credit.name } : undefined,
  }
}

/** Where an event is: in a room, on the net, or both. The way in is said for as long as it leads anywhere. */
function placeOf({ place, address, onlineUrl }: EventDetails, open: boolean, page: string) {
  const online: Thing[] = onlineUrl === null ? [] : [{ '@type': 'VirtualLocation', url: open ? onlineUrl : page }]
  // Those who meet on the net often say so where others name a room.
  const isRoom = address !== null || (place !== null && !(onlineUrl !== null && /digital|nett|teams|zoom/i.test(place)))
  const room: Thing[] = isRoom ? [{ '@type': 'Place', name: place ?? (address as string), address: address ?? (place as string) }] : []
  const mode = online.length === 0 ? 'Offline' : isRoom ? 'Mixed' : 'Online'
  return {
    location: some([...room, ...online]),
    eventAttendanceMode: room.length + online.length === 0 ? undefined : `https://schema.org/${mode}EventAttendanceMode`,
  }
}

/** A byline is of a person where it has the form of a person's name, and else of those who sign together. */
function authorThing(settings: Settings, { name, role }: Author, list: string | null): Thing {
  const together = [settings.name, settings.publisher, ...settings.centres.map((centre) => centre.name)]
  const isPerson = /\s\p{Lu}\S*$/u.test(name) && !together.includes(name)
  return {
    '@type': isPerson ? 'Person' : 'Organization',
    name,
    ...(isPerson ? { jobTitle: role ?? undefined } : {}),
    url: list === null ? undefined : whole(settings, list),
  }
}

/**
 * What machines read travels farther than the page: a person is named to them for a position or a public role, or by a consent that takes in
 * social media, and then by name alone, because the role may tell what somebody has been through.
 */
function personThing({ name, role, ground, consent }: Person): Thing[] {
  if (name === null || (ground === 'samtykke' && !(['nettsted', 'sosiale medier'] as const).every((scope) => consent?.scope.includes(scope)))) return []
  return [{ '@type': 'Person', name, jobTitle: ground === 'samtykke' ? undefined : role ?? undefined }]
}

function centreThing(site: Site, id: string): Thing | undefined {
  const centre = centreOf(site, id)
  const list = site.centreLists.get(centre?.id ?? '')
  return centre && { '@type': 'Organization', name: centre.name, url: list === undefined ? undefined : whole(site.settings, list) }
}

const imageThing = (url: string, { width, height }: { readonly width: number | null; readonly height: number | null }): Thing => (
  { '@type': 'ImageObject', url, width: width ?? undefined, height: height ?? undefined })

const at = (time: LocalTime | PlainDate): string => (isDay(time) ? time : withOffset(time))
