import { digest } from '../digest.js'
import { isPast, movedTo, timesOf } from '../article/event-days.js'
import type { EventDetails, Metadata } from '../article/metadata-types.js'
import type { Archive, Entry } from '../archive-types.js'
import { eventFileName } from '../archive/address.js'
import { addDays, daysBetween, isDay, osloInstant, type LocalTime, type PlainDate } from '../norwegian/day.js'
import { siteStrings } from '../norwegian/strings/index.js'
import type { Settings } from '../settings-types.js'
import { whole } from './addresses.js'
import { titleOf } from './card.js'
import { calendarFile, textValue } from './ical.js'
import type { Face } from './parts.js'
import { revised } from './revised.js'
import { voiceOf, type Site, type Voice } from './site.js'

/** Where the calendar that readers subscribe to lies. */
export const calendarAddress = 'arrangementer.ics'
/** How many days an event stays in that calendar when it is over: long enough to look back, and the file never grows without end. */
const kept = 366

/** Gives where an event's own calendar file lies. */
export const eventFile = ({ address }: Pick<Face, 'address'>): string => `${address}${eventFileName}`

/** Gives the calendar file of an article's event: an entry for each of its gatherings. */
export function eventCalendar({ settings }: Site, face: Face): string {
  return calendarFile([], entriesOf(settings, face))
}

/** Gives what the calendar of the site shows: published events that are to come or were over less than a year ago. */
export const calendarEvents = ({ published, now }: Archive): readonly Entry[] =>
  published.filter(({ article: { meta: { event } } }) => event !== null && !isPast(event, addDays(now, -kept)))

/** Gives the calendar of some events, in the order of their addresses. */
export function siteCalendar({ settings, language }: Site, shown: readonly Face[]): string {
  const name = textValue(`${settings.name}: ${siteStrings(language).frame.events}`)
  return calendarFile([
    `NAME:${name}`, `X-WR-CALNAME:${name}`, 'X-WR-TIMEZONE:Europe/Oslo', `URL:${whole(settings, 'arrangementer/')}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H', 'X-PUBLISHED-TTL:PT12H',
  ], shown.toSorted((a, b) => (a.address < b.address ? -1 : 1)).flatMap((face) => entriesOf(settings, face)))
}

/** A time in a calendar, whether it still holds, and the number of a gathering. */
interface Slot extends Pick<EventDetails, 'start' | 'end' | 'allDay'> {
  readonly number: number | null
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
}

/**
 * An event that is put off no longer stands at its time. Where its new day is known it stands there all day, as not settled, because
 * nobody has said the hour; of several gatherings each is called off, and the new day is one more.
 */
function slotsOf(event: EventDetails): Slot[] {
  const moved = movedTo(event)
  const off = event.status === 'avlyst' || event.status === 'utsatt'
  const newDay: Slot[] = moved === null ? [] : [{ start: moved, end: null, allDay: true, number: null, status: 'TENTATIVE' }]
  if (moved !== null && event.sessions.length === 0) return newDay
  const planned = timesOf(event).map((time, i): Slot => ({ ...time, number: event.sessions.length > 0 ? i + 1 : null, status: off ? 'CANCELLED' : 'CONFIRMED' }))
  return [...planned, ...newDay]
}

function entriesOf(settings: Settings, { article: { slug, meta }, address }: Face): string[][] {
  const { event } = meta
  if (event === null) return []
  const voice = voiceOf(meta.language)
  const page = whole(settings, address)
  const stamp = utc(revised(meta))
  // An event keeps its UID when its address changes: the first slug decides, as a digest, because an address that was given up may hold a name.
  const uid = digest(meta.formerAddresses.find((former) => !former.startsWith('/')) ?? slug).slice(0, 20)
  return slotsOf(event).map((slot) => [
    `UID:${uid}${slot.number === null ? '' : `.${slot.number}`}@${settings.url.replace(/^https?:\/\//, '')}`,
    `DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`, `CREATED:${utc(meta.date)}`, `SEQUENCE:${sequence(meta, event)}`,
    ...timeLines(slot),
    `SUMMARY:${textValue(summary(meta, event, slot, voice))}`,
    `DESCRIPTION:${description(meta, event, page, voice)}`,
    ...place(event, voice),
    `URL:${page}`, `STATUS:${slot.status}`, ...(slot.status === 'CONFIRMED' ? [] : ['TRANSP:TRANSPARENT']),
  ])
}

/** The steps an event goes through by itself; a place more or less changes nothing in a calendar. */
const steps = { planlagt: 0, fullt: 0, utsatt: 1, avlyst: 3 } as const

/**
 * The number by which a calendar tells a newer entry from an older (RFC 5545, 3.8.7.4), worked out from what the article says, because
 * there is nothing else to count by: the days from its publication to its last change, and within a day how many corrections it has and how
 * far from its plan it is. So it rises with every `oppdatert`, every correction, and on the way from planned by way of put off, with and
 * without a new day, to cancelled; back again it rises with `oppdatert`.
 */
function sequence(meta: Metadata, event: EventDetails): number {
  return 4 * (daysBetween(meta.date, revised(meta)) + meta.corrections.length) + steps[event.status] + (movedTo(event) === null ? 0 : 1)
}

function timeLines({ start, end, allDay }: Slot): string[] {
  const until = end ?? start
  if (allDay || isDay(start)) return [`DTSTART;VALUE=DATE:${bare(start.slice(0, 10))}`, `DTEND;VALUE=DATE:${bare(addDays(until.slice(0, 10) as PlainDate, 1))}`]
  // An end must come after the start; a time without one is but a beginning.
  return [`DTSTART${oslo(start)}`, ...(end !== null && !isDay(end) && end > start ? [`DTEND${oslo(end)}`] : [])]
}

function summary(meta: Metadata, event: EventDetails, { number }: Slot, { words, language }: Voice): string {
  const title = number === null ? meta.title : `${meta.title} (${words.event.gathering(number, event.sessions.length)})`
  return titleOf({ title, event }, language)
}

/** What an entry says beside its title: the message first, because it is news, and last the way to the page. */
function description({ lead }: Metadata, { message, onlineUrl, status }: EventDetails, page: string, { words: { event: words } }: Voice): string {
  const join = onlineUrl === null || status === 'avlyst' ? '' : `${words.join}: ${onlineUrl}`
  return [message ?? '', lead, join, page].filter((part) => part !== '').map(textValue).join('\\n\\n')
}

function place({ place: name, address, onlineUrl }: EventDetails, { words: { event: words } }: Voice): string[] {
  const said = [name, address].filter((part) => part !== null).join(', ') || (onlineUrl === null ? '' : words.online)
  return said === '' ? [] : [`LOCATION:${textValue(said)}`]
}

const bare = (iso: string): string => iso.replace(/[-:]/g, '')
const oslo = (time: string): string => `;TZID=Europe/Oslo:${bare(time)}00`
/** The noon of a day as an instant. */
const utc = (day: PlainDate): string => `${bare(new Date(osloInstant(`${day}T12:00` as LocalTime)).toISOString().slice(0, 19))}Z`
