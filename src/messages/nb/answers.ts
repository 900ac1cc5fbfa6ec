import { formatNumber, formatWeekday } from '../../norwegian/format.js'
import type { Answers } from '../answers.js'
import { count, dayInWords } from './grammar.js'

const articles = (n: number): string => count(n, 'artikkel', 'artikler')
const sent = (day: string | null): string => (day === null ? 'ikke sendt' : `sendt ${dayInWords(day)}`)
const share = (tenths: number): string => `${formatNumber(Math.floor(tenths / 10))},${tenths % 10}\u00a0%`
const languages = { nb: 'bokmål', nn: 'nynorsk', se: 'nordsamisk', sma: 'sørsamisk', smj: 'lulesamisk', en: 'engelsk' } as const

export const answers: Answers = {
  states: { published: 'publisert', draft: 'kladd', scheduled: 'ikke publisert ennå', expired: 'utløpt', withdrawn: 'trukket', rejected: 'har feil og er ikke lest' },
  sent,
  carriedBy: (id, day) => `i utgaven ${id}, ${sent(day)}`,

  fix: {
    change: (before, after) => (before === '' ? `satte inn «${after}»` : after === '' ? `tok bort «${before}»` : `«${before}» ble «${after}»`),
    mended: (n, files) => (n === 0 ? 'Ingenting kunne rettes uten at du tar et valg.' : `Rettet ${count(n, 'sted', 'steder')} i ${count(files, 'fil', 'filer')}.`),
    leftAlone: (path) => `${path} ble endret av noen andre mens korus leste, så den er ikke rørt. Kjør kommandoen igjen.`,
  },

  why: {
    standing: (standing) => {
      switch (standing.kind) {
        case 'published': return `På nettstedet siden ${dayInWords(standing.since)}.`
        case 'scheduled': return `Kommer på nettstedet ${dayInWords(standing.until)}, dagen som står under dato.`
        case 'draft': return 'Ikke på nettstedet, for saken er en kladd. Ta bort kladd: ja når den er ferdig.'
        case 'expired': return `Utløpt ${dayInWords(standing.since)}, dagen etter gyldig_til. Siden ligger på adressen sin, men saken står ikke i lister og nyhetsbrev.`
        case 'withdrawn': return `Trukket ${dayInWords(standing.since)}. På adressen står det bare at saken ikke er tilgjengelig.`
        case 'consent-ended': return `Trukket ${dayInWords(standing.since)}, for da var et samtykke gått ut. På adressen står det bare at saken ikke er tilgjengelig.`
        case 'rejected': return `Ikke på nettstedet, for filen har ${count(standing.errors, 'feil')} og kan ikke leses som en sak:`
      }
    },
    built: (built) => (built === 'late' ? 'Den er ikke med i mappen dist ennå. Kjør korus bygg.' : 'Den ligger fortsatt i mappen dist fra forrige gang. Kjør korus bygg.'),
    rows: {
      file: 'Fil', address: 'Adresse', firstSeen: 'Først ute', redirects: 'Gamle adresser', period: 'Periode', lists: 'Lister', feeds: 'Strømmer', newer: 'Nyere', older: 'Eldre', related: 'Beslektet',
      translations: 'Oversettelser', issues: 'Nyhetsbrev', stories: 'Saker',
    },
    day: dayInWords,
    front: 'forsiden',
    events: 'arrangementer',
    noIssue: (reason) => {
      switch (reason.kind) {
        case 'asked': return 'I ingen utgave: saken har ta_med: nei.'
        case 'consent': return 'I ingen utgave: et samtykke gjelder ikke nyhetsbrev.'
        case 'left-out': return `Utelatt fra utgaven ${reason.id}${reason.reason === null ? '.' : `: ${reason.reason}`}`
        case 'not-chosen': return `I ingen utgave: ${reason.id} dekker dagen, men ${reason.sent ? 'ble sendt uten saken' : 'har den ikke under saker'}.`
        case 'none-yet': return 'I ingen utgave ennå. Neste nyhetsbrev kan ta den med.'
      }
    },
    period: (from, until) => `${dayInWords(from)} til ${dayInWords(until)}`,
    unread: (reason) => {
      if (reason.kind === 'other') return 'Ikke lest: korus leser saker i filer som slutter på .md.'
      const what = reason.kind === 'picture' ? 'Et bilde' : 'Et dokument'
      return reason.users === 0 ? `${what} som ingen sak bruker.` : `${what} som brukes av ${articles(reason.users)}:`
    },
  },

  find: {
    body: 'tekst',
    header: 'hode',
    fileName: 'filnavn',
    picture: 'bilde i teksten',
    found: (n, files, wanted) => `Fant «${wanted}» ${count(n, 'sted', 'steder')} i ${count(files, 'fil', 'filer')}.`,
    nothing: (wanted) => `Fant ikke «${wanted}» noe sted.`,
    unsearched: (pictures, documents) =>
      `Se selv gjennom ${[...(pictures > 0 ? [count(pictures, 'bilde', 'bilder')] : []), ...(documents > 0 ? [count(documents, 'dokument', 'dokumenter')] : [])].join(' og ')}: der er bare filnavnet søkt i.`,
    alsoTry: 'Søk også på etternavnet alene, kallenavn og vanlige feilskrivinger.',
  },

  today: {
    heading: (day) => {
      const said = formatWeekday(day, 'nb')
      return said.charAt(0).toUpperCase() + said.slice(1)
    },
    quiet: 'Ingenting å passe på.',
    parts: {
      scheduled: 'Kommer de neste 30 dagene', deadlines: 'Påmeldingsfrister de neste sju dagene', events: 'Arrangementer de neste sju dagene',
      consents: 'Samtykker som er gått ut eller snart går ut', reviews: 'Skal gås gjennom på nytt', issues: 'Nyhetsbrev', drafts: 'Kladder', site: 'Nettstedet',
    },
    consent: (until, ended) => `${ended ? 'gikk ut' : 'går ut'} ${dayInWords(until)}`,
    anonymous: 'anonym',
    day: dayInWords,
    dated: (day) => `datert ${dayInWords(day)}`,
    later: (n) => `${articles(n)} kommer senere.`,
    stories: (n) => count(n, 'sak', 'saker'),
    lastSent: (id, day, after) => `Sist sendt: ${id}, ${dayInWords(day)}. ${after === 0 ? 'Ingen nye saker siden.' : `${count(after, 'ny sak', 'nye saker')} siden.`}`,
    neverBuilt: 'Mappen dist finnes ikke ennå. Kjør korus bygg.',
    upToDate: 'Alt som skal være ute, ligger i mappen dist.',
    notBuilt: (n) => `${articles(n)} er ikke med i mappen dist ennå. Kjør korus bygg.`,
    leftBehind: (n) => `${articles(n)} ligger i mappen dist, men skal ikke være ute. Kjør korus bygg.`,
  },

  malform: {
    heading: (year) => `Målform i ${year}`,
    columns: { articles: 'artikler', words: 'ord', share: 'andel', sum: 'sum' },
    languages,
    sourced: 'Andres tekster (kilde)',
    others: 'Andre språk',
    number: formatNumber,
    share,
    none: 'Ingen artikler er publisert dette året.',
    met: (required) => `Kravet på minst ${required}\u00a0% av hver målform er nådd.`,
    unmet: (required, language, found, of) => `Kravet på minst ${required}\u00a0% er ikke nådd: ${languages[language]} har ${share(found)} av ${of === 'articles' ? 'artiklene' : 'ordene'}.`,
  },
}
