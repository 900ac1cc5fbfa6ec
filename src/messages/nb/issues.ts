import type { OutReason } from '../../newsletter/select.js'
import type { IssueWords } from '../issues.js'
import { count, dayInWords } from './grammar.js'

const articles = (n: number): string => count(n, 'artikkel', 'artikler')

export const issues: IssueWords = {
  candidates: (n, since) => `Fant ${articles(n)} publisert fra og med ${dayInWords(since)}.`,
  nothingNew: (since) => `Ingen nye artikler siden ${dayInWords(since)}. Det ble ikke laget noen utgave.`,
  sinceLast: (id, since) => `Forrige utgave er ${id}. Den nye begynner ${dayInWords(since)}.`,
  newCandidates: (n, id) => `${count(n, 'ny sak', 'nye saker')} siden utgaven ble laget. Ta ${n === 1 ? 'den' : 'dem'} med: korus nyhetsbrev ${id} --add`,
  nothingToAdd: (id) => `Det er ingen nye saker å ta med i ${id}.`,
  added: (n, path) => `Skrev ${count(n, 'sak', 'saker')} inn under saker i ${path}.`,
  takenIn: 'Med i utgaven',
  notDecided: 'Nye siden utgaven ble laget',
  leftOut: 'Ikke med',
  whyIn: (reason) => {
    switch (reason.kind) {
      case 'new': return null
      case 'asked-for': return 'valgt med --only'
      case 'late': return `kom på nettstedet ${dayInWords(reason.day)}, etter forrige utgave`
      case 'updated': return `oppdatert ${dayInWords(reason.day)}`
      case 'undecided': return `sto verken under saker eller utelatt i ${reason.id}`
    }
  },
  whyOut: (reason) => {
    switch (reason.kind) {
      case 'other-issue': return `står i utgaven ${reason.id}`
      case 'left-out': return `utelatt fra ${reason.id}${reason.reason === null ? '' : `: ${reason.reason}`}`
      default: return reasons[reason.kind]
    }
  },
  byEditor: (reason) => reason ?? 'står under utelatt',
  made: (id, folder) => `Utgaven ${id} ligger i mappen ${folder}.`,
  dryRun: 'Dette var en prøve. Ingenting er skrevet.',
  sent: (id, day, folder) => `Utgaven ${id} er merket som sendt ${dayInWords(day)}. E-posten er tatt vare på i ${folder}.`,
  sentBefore: (id, day) => `Utgaven ${id} ble merket som sendt ${dayInWords(day)}. Ingenting er endret.`,
  differs: (id, day, next) => `Utgaven ${id} ble sendt ${dayInWords(day)} med et annet innhold. Lag en ny i stedet: skriv --id ${next}. Dette er forskjellen (- sendt, + nå):`,
  notAsMade: (id) => `E-posten i dist/nyhetsbrev/${id} er ikke den samme som blir laget nå, så korus vet ikke hvilken som ble sendt. `
    + `Er det den nye, kjører du korus nyhetsbrev ${id} og så --sent. Er det den gamle, henter du først artiklene og malene tilbake slik de var. Dette er forskjellen (- i dist, + nå):`,
}

const reasons: Readonly<Record<Exclude<OutReason['kind'], 'other-issue' | 'left-out'>, string>> = {
  before: 'publisert før perioden',
  after: 'publisert etter perioden',
  draft: 'er en kladd',
  scheduled: 'er ikke publisert ennå',
  expired: 'er utløpt',
  withdrawn: 'er trukket',
  asked: 'har ta_med: nei',
  consent: 'mangler samtykke til nyhetsbrev',
  'past-event': 'arrangementet er over',
  old: 'er en eldre sak som nettopp er lagt inn',
}
