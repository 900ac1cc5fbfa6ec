import { isDay, type LocalTime, type PlainDate } from '../norwegian/day.js'
import type { EventDetails } from '../article/metadata-types.js'
import { formatDay, formatEventTime, type SiteLanguage } from '../norwegian/format.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { asUrl, list, maybe, object, text, url, type View } from '../templates/shape.js'
import type { Voice } from './site.js'

const lineShape = object({ text, lang: maybe(text), iso: maybe(text), href: maybe(url) })
/** When, where and how; `status` comes first where the event is not as planned. */
export const eventShape = object({
  heading: text,
  status: maybe(object({ word: text, message: maybe(text), newDay: maybe(text) })),
  past: maybe(text),
  rows: list(object({ name: text, lines: list(lineShape) })),
})
type Line = View<typeof lineShape>

/** Gives the day an event begins, by which it is listed: the new one where it is put off to another. */
export function eventDay(event: EventDetails): PlainDate {
  return event.status === 'utsatt' && event.newDay !== null ? event.newDay : dayOf(event.start)
}

/** Gives when an event is, in a line: one of several gatherings from the first day to the last. */
export function eventTime(event: EventDetails, language: SiteLanguage): string {
  const { sessions } = event
  if (sessions.length === 0) return formatEventTime(event, language)
  return `${formatEventTime({ ...event, allDay: true }, language)}, ${siteStrings(language).event.gatherings(sessions.length)}`
}

/** Whether the last day of an event is before `now`. */
export function isPast(event: EventDetails, now: PlainDate): boolean {
  if (event.status === 'utsatt' && event.newDay !== null) return event.newDay < now
  return [event.start, event.end ?? event.start, ...event.sessions.map(({ start, end }) => end ?? start)].every((time) => dayOf(time) < now)
}

/** Gives what a page says of its event on the day `now`; one that is over or cancelled has no sign-up and no link to join. */
export function eventView(event: EventDetails, voice: Voice, now: PlainDate): View<typeof eventShape> {
  const { words: { event: words }, language, lang } = voice
  const over = isPast(event, now)
  const open = !over && event.status !== 'avlyst'
  const own = (value: string | null): Line[] => (value === null ? [] : [{ text: value, lang: null, iso: null, href: null }])
  const time = (iso: string, said: string): Line => ({ text: said, lang, iso, href: null })
  const link = (said: string, address: string | null): Line[] => (address === null || !open ? [] : [{ text: said, lang, iso: null, href: asUrl(address) }])
  const times = event.sessions.length > 0 ? event.sessions.map(({ start, end }) => ({ start, end, allDay: false })) : [event]
  const rows = [
    { name: words.when, lines: times.map((each) => time(each.start, formatEventTime(each, language))) },
    { name: words.where, lines: [...own(event.place), ...own(event.address)] },
    { name: words.online, lines: link(words.join, event.onlineUrl) },
    { name: words.signUp, lines: signUp(event.signUp, open, words.signUpHere, lang) },
    { name: words.deadline, lines: event.deadline === null || !open ? [] : [time(event.deadline, formatDay(event.deadline, language))] },
    { name: words.price, lines: own(event.price) },
    { name: words.organiser, lines: own(event.organiser) },
    { name: words.audience, lines: own(event.audience) },
    { name: words.access, lines: own(event.access) },
  ]
  return {
    heading: words.heading,
    status: event.status === 'planlagt' ? null : {
      word: words.status[event.status],
      message: event.message,
      newDay: event.status === 'utsatt' && event.newDay !== null ? `${words.newDay}: ${formatDay(event.newDay, language)}` : null,
    },
    past: over && (event.status === 'planlagt' || event.status === 'fullt' || event.newDay !== null) && event.status !== 'avlyst' ? words.past : null,
    rows: rows.filter(({ lines }) => lines.length > 0),
  }
}

/** A sign-up is an address of a page or of a mailbox, or words. */
function signUp(value: string | null, open: boolean, label: string, lang: string | null): Line[] {
  if (value === null || !open) return []
  const address = /^(https?:|mailto:)/i.test(value) ? value : /^\S+@\S+\.\S+$/.test(value) ? `mailto:${value}` : null
  return [address === null ? { text: value, lang: null, iso: null, href: null } : { text: label, lang, iso: null, href: asUrl(address) }]
}

const dayOf = (time: LocalTime | PlainDate): PlainDate => (isDay(time) ? time : (time.slice(0, 10) as PlainDate))
