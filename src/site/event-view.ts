import { movedTo, plannedDays, timesOf } from '../article/event-days.js'
import type { EventDetails } from '../article/metadata-types.js'
import { formatDay, formatDays, formatEventTime, type SiteLanguage } from '../norwegian/format.js'
import { siteStrings } from '../norwegian/strings/index.js'
import { asUrl, list, maybe, object, text, url, type Url, type View } from '../templates/shape.js'
import { linkShape, type Voice } from './site.js'

const lineShape = object({ text, lang: maybe(text), iso: maybe(text), href: maybe(url) })
/** When, where and how; `status` is what comes first: that the event is not as planned, or what else its editor has to say. */
export const eventShape = object({
  heading: text,
  status: maybe(object({ word: maybe(text), message: maybe(text), newDay: maybe(text) })),
  past: maybe(text),
  rows: list(object({ name: text, lines: list(lineShape) })),
  calendar: maybe(linkShape),
})
type Line = View<typeof lineShape>

/** Gives when an event is, in a line: one of several gatherings from the first day to the last. */
export function eventTime(event: EventDetails, language: SiteLanguage): string {
  const { sessions } = event
  const moved = movedTo(event)
  if (moved !== null) return formatDay(moved, language)
  if (sessions.length === 0) return formatEventTime(event, language)
  return `${formatDays(...plannedDays(event), language)}, ${siteStrings(language).event.gatherings(sessions.length)}`
}

/** Gives what a page says of its event, `over` when its days are past, `calendar` being its own calendar file; one that is over or cancelled has no sign-up and no link to join. */
export function eventView(event: EventDetails, voice: Voice, over: boolean, calendar: Url): View<typeof eventShape> {
  const { words: { event: words }, language, lang } = voice
  const open = !over && event.status !== 'avlyst'
  const own = (value: string | null): Line[] => (value === null ? [] : [{ text: value, lang: null, iso: null, href: null }])
  const time = (iso: string, said: string): Line => ({ text: said, lang, iso, href: null })
  const link = (said: string, address: string | null): Line[] => (address === null || !open ? [] : [{ text: said, lang, iso: null, href: asUrl(address) }])
  const moved = movedTo(event)
  const planned = timesOf(event).map((each) => time(each.start, formatEventTime(each, language)))
  const rows = [
    { name: words.when, lines: event.status !== 'utsatt' ? planned : moved === null ? [] : [time(moved, formatDay(moved, language))] },
    { name: words.wasPlanned, lines: event.status === 'utsatt' ? planned : [] },
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
    status: event.status === 'planlagt' && event.message === null ? null : {
      word: event.status === 'planlagt' ? null : words.status[event.status],
      message: event.message,
      newDay: moved === null ? null : `${words.newDay}: ${formatDay(moved, language)}`,
    },
    past: over && event.status !== 'avlyst' && (event.status !== 'utsatt' || moved !== null) ? words.past : null,
    calendar: open && (event.status !== 'utsatt' || moved !== null) ? { text: words.addToCalendar, href: calendar } : null,
    rows: rows.filter(({ lines }) => lines.length > 0),
  }
}

/** A sign-up is an address of a page or of a mailbox, or words. */
function signUp(value: string | null, open: boolean, label: string, lang: string | null): Line[] {
  if (value === null || !open) return []
  const address = /^(https?:|mailto:)/i.test(value) ? value : /^\S+@\S+\.\S+$/.test(value) ? `mailto:${value}` : null
  return [address === null ? { text: value, lang: null, iso: null, href: null } : { text: label, lang, iso: null, href: asUrl(address) }]
}
