import { isDay, type LocalTime, type PlainDate } from '../norwegian/day.js'
import { listOf, optional, record, required, usual, type Across } from '../schema/collections.js'
import { mapped, type Field } from '../schema/field.js'
import { day, flag, link, localTime, moment, oneOf, text } from '../schema/values.js'
import { plannedDays } from './event-days.js'
import type { EventDetails } from './metadata-types.js'

type When = LocalTime | PlainDate | null | undefined

/** Tells an end that comes before its start. */
function checkOrder(start: When, end: When, across: Across): void {
  if (start && end && end < start) across.reader.report('slutt-for-start', { start, end }, across.span('slutt'))
}

/** A start without a clock makes the whole day; where the clock stands and the day is said to be whole, only the writer knows which is right. */
function checkClock(start: When, end: When, allDay: boolean | null | undefined, across: Across): void {
  const { report } = across.reader
  const wholeDay = allDay ?? (start ? isDay(start) : undefined)
  for (const [key, value] of [['start', start], ['slutt', end]] as const) {
    if (!value || wholeDay === undefined || isDay(value) === wholeDay) continue
    if (wholeDay && allDay) report('heldag-med-klokkeslett', { value: value.replace('T', ' ') }, across.span(key))
    else report('ugyldig-tid', { value: value.replace('T', ' '), problem: 'form' }, across.span(key))
  }
}

/** Tells a gathering that begins when one before it does: a calendar would hold the same thing twice. */
function checkTwins(sessions: EventDetails['sessions'] | undefined, { reader, span }: Across): void {
  const starts = sessions?.map(({ start }) => start) ?? []
  starts.forEach((start, i) => {
    if (starts.indexOf(start) < i) reader.report('lik-samling', { start }, span(`samlinger.${i}.start`))
  })
}

/** Tells a first or last day that is not that of the gatherings, of which readers are told. */
function checkGatherings(event: Parameters<typeof plannedDays>[0], { reader, span }: Across): void {
  if (event.sessions.length === 0) return
  const [first, last] = plannedDays(event)
  const [start, end] = plannedDays({ ...event, sessions: [] })
  if (start !== first) reader.report('samling-utenom', { key: 'start', day: start, found: first }, span('start'))
  if (event.end && end !== last) reader.report('samling-utenom', { key: 'slutt', day: end, found: last }, span('slutt'))
}

/** Tells a new day that comes before the first, and one that readers are not told of because the event is not put off. */
function checkNewDay(start: When, status: EventDetails['status'] | undefined, newDay: PlainDate | null | undefined, { reader, span }: Across): void {
  if (!newDay) return
  if (status && status !== 'utsatt') reader.report('ny-dato-uten-utsatt', { status }, span('ny_dato'))
  else if (start && newDay < start.slice(0, 10)) reader.report('ugyldig-dag', { value: newDay, problem: 'order', iso: null }, span('ny_dato'))
}

const session = record(
  {
    start: required('start', localTime(), 'Når samlingen begynner.'),
    end: optional('slutt', localTime(), 'Når samlingen slutter.', { example: '2026-11-02 15:00' }),
  },
  ({ start, end }, across) => checkOrder(start, end, across),
)

const keys = {
  start: required('start', moment(), 'Når arrangementet begynner, som dag og klokkeslett i Norge.'),
  end: optional('slutt', moment(), 'Når det slutter.', { example: '2026-11-02 15:00' }),
  allDay: optional('heldag', flag(), 'Varer det hele dagen? Da er start og slutt dager uten klokkeslett.'),
  sessions: usual('samlinger', listOf(session), [], 'Flere samlinger, hver med start og slutt.'),
  place: optional('sted', text(), 'Hvor det er.', { example: 'Litteraturhuset i Bergen' }),
  address: optional('adresse', text(), 'Gateadressen.', { example: 'Østre Skostredet 5, Bergen' }),
  onlineUrl: optional('digital_lenke', link(), 'Hvor man følger det på nettet.'),
  signUp: optional('pamelding', link({ mail: true }), 'Hvor man melder seg på: en nettadresse eller mailto.'),
  deadline: optional('pameldingsfrist', day(), 'Siste dag for påmelding.'),
  price: optional('pris', text(), 'Hva det koster.', { example: 'Gratis' }),
  organiser: optional('arrangor', text(), 'Hvem som arrangerer.', { example: 'KORUS Innlandet' }),
  audience: optional('malgruppe', text(), 'Hvem det er for.', { example: 'Ansatte i kommunene' }),
  access: optional('tilrettelegging', text(), 'Tilgjengelighet, for eksempel teleslynge.', { example: 'Teleslynge og trinnfri adkomst' }),
  status: usual('status', oneOf(['planlagt', 'fullt', 'utsatt', 'avlyst']), 'planlagt', 'Hvordan det står til med arrangementet.'),
  message: optional('melding', text(), 'Beskjed til deltakerne når noe er endret.', { example: 'Vi flytter til et større rom.' }),
  newDay: optional('ny_dato', day(), 'Ny dag når arrangementet er utsatt.'),
}

/** The event of an article, in Oslo's wall time; a start without a clock makes it a whole day. */
export const event: Field<EventDetails> = mapped(
  record(keys, ({ start, end, allDay, sessions, status, newDay }, across) => {
    checkClock(start, end, allDay, across)
    checkOrder(start, end, across)
    checkTwins(sessions, across)
    if (start && sessions) checkGatherings({ start, end: end ?? null, allDay: false, sessions }, across)
    checkNewDay(start, status, newDay, across)
  }),
  (found) => ({ ...found, allDay: found.allDay ?? isDay(found.start) }),
)
