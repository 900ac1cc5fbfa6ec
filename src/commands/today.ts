import type { Entry } from '../archive-types.js'
import type { PlacedArchive } from '../archive/archive.js'
import { eventDay, isPast } from '../article/event-days.js'
import { hasPage } from '../archive/state.js'
import { lastAddresses } from '../disk/last-build.js'
import { addDays, isDay, type PlainDate } from '../norwegian/day.js'
import { table } from '../report/table.js'
import { visible } from '../visible.js'
import type { Context } from './context.js'
import { answerFrom } from './look.js'
import { painter } from './paint.js'

/** What needs a person's eye on a day, as plain JSON; every list is in the order of its days. */
export interface Agenda {
  readonly now: PlainDate
  readonly scheduled: readonly Item[]
  /** How many articles come after those. */
  readonly later: number
  readonly deadlines: readonly Item[]
  readonly events: readonly (Item & { readonly time: string | null; readonly place: string | null })[]
  readonly consents: readonly (Item & { readonly who: string | null; readonly ended: boolean })[]
  readonly reviews: readonly Item[]
  readonly drafts: readonly Item[]
  readonly unsent: readonly { readonly id: string; readonly from: PlainDate; readonly until: PlainDate; readonly stories: number }[]
  readonly lastSent: { readonly id: string; readonly day: PlainDate; readonly after: number } | null
  /** The slugs dist/ lacks and those it should no longer have; null where there is no dist/. */
  readonly site: { readonly late: readonly string[]; readonly left: readonly string[] } | null
}

export interface Item {
  readonly day: PlainDate
  readonly slug: string
  readonly title: string
}

const month = 30
const week = 7

/** `korus today`: what is to come, what runs out and what waits, as of the day. Gives the exit code. */
export async function today(context: Context): Promise<number> {
  return answerFrom(context, (archive) => {
    const found = agenda(archive, lastAddresses(context.root))
    if (context.format === 'json') context.answer(JSON.stringify(found, null, 2))
    else tell(context, found)
    return 0
  })
}

/** Gives the agenda of the archive's day; `addresses` are those of dist/. */
export function agenda({ now, entries, issues, published }: PlacedArchive, addresses: ReadonlySet<string> | null): Agenda {
  const within = (days: number) => (day: PlainDate): boolean => day >= now && day < addDays(now, days)
  const open = entries.filter(({ article: { meta }, state }) => state !== 'draft' && meta.withdrawn === null)
  const items = <T>(from: readonly Entry[], pick: (entry: Entry) => readonly (T & { readonly day: PlainDate })[]): (Item & T)[] =>
    from.flatMap((entry) => pick(entry).map((found) => ({ slug: entry.article.slug, title: entry.article.meta.title, ...found })))
      .sort((a, b) => (a.day === b.day ? (a.slug < b.slug ? -1 : 1) : a.day < b.day ? -1 : 1))
  const ofState = (state: Entry['state']): Item[] => items(entries.filter((entry) => entry.state === state), ({ article }) => [{ day: article.meta.date }])

  const scheduled = ofState('scheduled')
  const soon = scheduled.filter(({ day }) => day <= addDays(now, month))
  const planned = published.filter(({ article: { meta } }) => meta.event !== null && meta.event.status !== 'avlyst')
  const last = issues.find(({ sent }) => sent !== null)
  const isLate = ({ state, address }: Entry): boolean => hasPage(state) && addresses?.has(address) === false
  const isLeft = ({ state, address }: Entry): boolean => !hasPage(state) && addresses?.has(address) === true
  return {
    now,
    scheduled: soon,
    later: scheduled.length - soon.length,
    deadlines: items(planned, ({ article: { meta } }) => [meta.event?.deadline ?? []].flat().filter(within(week)).map((day) => ({ day }))),
    events: items(planned, ({ article: { meta: { event } } }) => {
      if (event === null || isPast(event, now) || eventDay(event) >= addDays(now, week)) return []
      return [{ day: eventDay(event), time: isDay(event.start) || event.allDay ? null : event.start.slice(11), place: event.place }]
    }),
    consents: items(open, ({ article: { meta } }) => meta.people.flatMap(({ name, role, consent }) => {
      const day = consent?.validUntil ?? null
      return day === null || day > addDays(now, month) ? [] : [{ day, who: name ?? role, ended: day < now }]
    })),
    reviews: items(open, ({ article: { meta } }) => (meta.reviewBy !== null && meta.reviewBy <= now ? [{ day: meta.reviewBy }] : [])),
    drafts: ofState('draft'),
    unsent: issues.filter(({ sent }) => sent === null).map(({ id, from, until, items: { length } }) => ({ id, from, until, stories: length })),
    lastSent: last?.sent == null ? null : { id: last.id, day: last.sent, after: published.filter(({ article }) => article.meta.date > last.until).length },
    site: addresses && { late: slugs(entries.filter(isLate)), left: slugs(entries.filter(isLeft)) },
  }
}

const slugs = (entries: readonly Entry[]): string[] => entries.map(({ article }) => article.slug)

function tell(context: Context, found: Agenda): void {
  const { today: say, why } = context.words.program.answers
  const paint = painter(context)
  const rows = (cells: readonly (readonly string[])[]): string[] => table(cells, { width: context.width })
  const dated = (items: readonly Item[]): string[] => rows(items.map(({ day, title, slug }) => [say.day(day), title, slug]))
  const { site, lastSent } = found
  const parts: Readonly<Record<keyof typeof say.parts, readonly string[]>> = {
    scheduled: [...dated(found.scheduled), ...(found.later > 0 ? [`  ${say.later(found.later)}`] : [])],
    deadlines: dated(found.deadlines),
    events: rows(found.events.map(({ day, time, title, place, slug }) => [say.day(day), time?.replace(':', '.') ?? '', place === null ? title : `${title}, ${place}`, slug])),
    consents: rows(found.consents.map(({ day, who, ended, slug }) => [say.consent(day, ended), who ?? say.anonymous, slug])),
    reviews: dated(found.reviews),
    drafts: rows(found.drafts.map(({ day, title, slug }) => [say.dated(day), title, slug])),
    issues: [
      ...rows(found.unsent.map(({ id, from, until, stories }) => [id, why.period(from, until), say.stories(stories), context.words.program.answers.sent(null)])),
      ...(lastSent === null ? [] : [`  ${say.lastSent(lastSent.id, lastSent.day, lastSent.after)}`]),
    ],
    site: site === null ? [`  ${say.neverBuilt}`] : [
      ...(site.late.length > 0 ? [`  ${say.notBuilt(site.late.length)}`, ...site.late.map((slug) => `    ${slug}`)] : []),
      ...(site.left.length > 0 ? [`  ${say.leftBehind(site.left.length)}`, ...site.left.map((slug) => `    ${slug}`)] : []),
      ...(site.late.length + site.left.length === 0 ? [`  ${say.upToDate}`] : []),
    ],
  }
  const shown = (Object.keys(say.parts) as (keyof typeof parts)[]).filter((part) => parts[part].length > 0)
  context.answer([paint('bold', say.heading(found.now)), ...shown.flatMap((part) => ['', visible(say.parts[part]), ...parts[part]])].join('\n'))
}
