import type { Archive, Entry } from '../archive-types.js'
import type { Article } from '../article/article.js'
import { plannedDays } from '../article/event-days.js'
import { collector, type Diagnostic, type Report } from '../diagnostic.js'
import { addDays, type PlainDate } from '../norwegian/day.js'
import type { Span } from '../source.js'
import { inspectAssets } from './assets.js'

/** Reports what the day makes of articles that were right when they were written, and what their pictures and attachments weigh; none of it is an error. */
export function inspectStanding(archive: Archive): Diagnostic[] {
  return archive.entries.flatMap((entry) => {
    const { report, diagnostics } = collector(entry.article.path)
    inspectConsents(entry, archive.now, report)
    if (entry.state !== 'withdrawn') inspectAssets(archive, entry.article, report)
    if (entry.state === 'published') inspectFreshness(entry, archive.now, report)
    return diagnostics
  })
}

const header: Span = { start: 0, end: 3 }

function inspectConsents({ article }: Entry, now: PlainDate, report: Report): void {
  article.meta.people.forEach(({ name, role, consent }, i) => {
    const day = consent?.validUntil
    if (day && day < now) report('samtykke-utlopt', { who: name ?? role ?? '', day }, article.places[`personer.${i}.samtykke.gyldig_til`] ?? header)
  })
}

const invitation = /(?<!\p{L})(?:meld deg på|meld dere på|meld dykk på|velkommen til|velkomen til|inviterer til)(?!\p{L})/iu
/** Beyond these days an archive may speak as it did. */
const editedAfter = 90

function inspectFreshness({ article }: Entry, now: PlainDate, report: Report): void {
  const { event, reviewBy, updated, corrections } = article.meta
  if (updated && updated > now) report('endring-fram-i-tid', { day: updated, key: 'oppdatert' }, article.places['oppdatert'] ?? header)
  corrections.forEach(({ date }, i) => {
    if (date > now) report('endring-fram-i-tid', { day: date, key: 'rettelser' }, article.places[`rettelser.${i}.dato`] ?? article.places['rettelser'] ?? header)
  })
  if (reviewBy && reviewBy <= now) report('revisjon-forfalt', { day: reviewBy }, article.places['revideres'] ?? header)
  if (!event || event.status === 'avlyst' || event.status === 'utsatt') return
  const last = plannedDays(event)[1]
  if (last >= now) {
    if (event.deadline && event.deadline < now && event.status === 'planlagt') {
      report('frist-ute', { day: event.deadline }, article.places['arrangement.pameldingsfrist'] ?? header)
    }
    if ((event.place ?? event.address ?? event.onlineUrl) === null) report('uten-sted', {}, article.places['arrangement.start'] ?? header)
    return
  }
  if (addDays(last, editedAfter) < now) return
  const found = invitationIn(article)
  if (found !== null) report('arrangement-over', { day: last, found }, article.places['arrangement.start'] ?? header)
}

/** Gives the words by which an article invites its readers; null where it doesn't. */
export const invitationIn = ({ meta, reading }: Pick<Article, 'meta' | 'reading'>): string | null =>
  invitation.exec([meta.lead, ...reading.text.filter((piece) => typeof piece === 'string')].join(' '))?.[0] ?? null
