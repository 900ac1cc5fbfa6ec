import type { Program } from '../program.js'
import { formatNumber } from '../../norwegian/format.js'
import { answers } from './answers.js'
import { desk } from './desk.js'
import { issueReport } from './issue-report.js'
import { count, dayInWords, list, seconds } from './grammar.js'
import { issues } from './issues.js'
import { importing } from './importing.js'
import { starting } from './starting.js'
import { help } from './help.js'

const articles = (n: number): string => count(n, 'artikkel', 'artikler')
const files = (n: number): string => count(n, 'fil', 'filer')
const faults = (n: number): string => count(n, 'feil')

export const program: Program = {
  report: {
    severity: { error: 'feil', warning: 'advarsel', advice: 'råd' },
    hint: 'Slik',
    alike: (n, code, inFiles) => `Og ${n} til med koden ${code}, i ${files(inFiles)}. Vis dem med --verbose.`,
    moreFiles: (n) => `og ${files(n)} til`,
  },
  help,

  done: (milliseconds, { articles: published, events, issues }, folder) => {
    const rest = [...(events > 0 ? [count(events, 'arrangement', 'arrangementer')] : []), ...(issues > 0 ? [count(issues, 'utgave', 'utgaver')] : [])]
    return `Ferdig på ${seconds(milliseconds)}: ${[articles(published), ...rest].join(', ')}. Alt ligger i mappen ${folder}.`
  },
  changed: ({ written, removed, kept }) => `${files(written)} skrevet, ${files(removed)} fjernet, ${files(kept)} som før.`,
  remade: {
    unknown: (address) => `Nettstedet har ingen fil på adressen ${address}.`,
    same: (path) => `${path} ble ikke laget på nytt. Alt den er laget av, er som sist.`,
    new: (path) => `${path} er ny. Den var ikke med sist.`,
    touched: (path) => `${path} ble lagt tilbake. Noen hadde endret eller slettet filen i dist.`,
    korus: (path) => `${path} ble laget på nytt fordi korus er et annet enn sist.`,
    template: (path) => `${path} ble laget på nytt fordi malen, eller en mal den bruker, er endret.`,
    content: (path) => `${path} ble laget på nytt fordi noe som står på siden, er endret. Det kan være noe den viser fra andre saker eller fra korus.yml.`,
  },
  verified: 'Uten det som er tatt vare på, blir nettstedet det samme.',
  unverified: (differing) => [
    'Uten det som er tatt vare på, blir dette annerledes:', ...differing.map((path) => `  ${path ?? 'listen over feil og råd'}`),
    'Det er en feil i korus. Kjør korus bygg --no-cache, så er nettstedet riktig, og meld fra om feilen.',
  ].join('\n'),
  makingPictures: (n) => `Lager ${count(n, 'bildefil', 'bildefiler')}. Neste gang lages bare de som er nye.`,
  picturesMade: (done, all, which) => `Bilder: ${formatNumber(done)} av ${formatNumber(all)}, ${which}`,
  reading: (n) => `Leser ${articles(n)} …`,
  goingThrough: (n) => `Går gjennom ${files(n)} …`,
  skippedDrafts: (n) => `Hoppet over ${count(n, 'kladd', 'kladder')}.`,
  scheduled: (n, first) => `${articles(n)} kommer senere, ${n === 1 ? '' : 'den første '}${dayInWords(first)}.`,
  stopped: (errors, { articles: inArticles, others }, unchanged = true) => {
    const where = [...(inArticles > 0 ? [articles(inArticles)] : []), ...(others > 0 ? [count(others, inArticles > 0 ? 'annen fil' : 'fil', inArticles > 0 ? 'andre filer' : 'filer')] : [])]
    return `Stoppet: ${faults(errors)} i ${list(where)}.${unchanged ? ' Nettstedet er ikke endret.' : ''}`
  },
  draftWayOut: (path) => `Sett kladd: ja i ${path}, så kan resten publiseres.`,
  checked: (read, found) => `Leste ${articles(read)}: ${program.found(found)}.`,
  found: ({ errors, warnings, advice }) => {
    const others = [...(warnings > 0 ? [count(warnings, 'advarsel', 'advarsler')] : []), ...(advice > 0 ? [count(advice, 'råd')] : [])]
    return list([errors === 0 ? 'ingen feil' : faults(errors), ...others])
  },

  issues,
  approval: (path) => `Til godkjenning: ${path}. Legg filen ved en e-post til den som skal si ja.`,
  publishFirst: (n) => `Publiser nettstedet først: E-posten viser til ${count(n, 'adresse', 'adresser')} som ikke er publisert ennå.`,

  send: {
    stopped: (errors) => `Stoppet: ${faults(errors)} i det utgaven er laget av. Ingen e-post er sendt.`,
    sent: (id, to, messageId) => `Sendte en prøve av ${id} til ${list(to)}. Meldingen har Message-ID ${messageId}.`,
  },

  issueReport,
  recorded: (n, path) => (n === 0 ? `Alle adresser står allerede i ${path}.` : `Noterte ${count(n, 'ny adresse', 'nye adresser')} i ${path}.`),
  buildNext: 'Kjør korus bygg, så er det publisert.',
  urgent: (slugs) => `Trukket og avlyst er likevel publisert: ${list(slugs)}. Resten av nettstedet er som sist det var i orden.`,
  withdraw: {
    done: (slug, address) => `Saken ${slug} er trukket tilbake. På ${address} står det bare at den ikke er tilgjengelig.`,
    already: (slug) => `Saken ${slug} var trukket fra før.`,
    undone: (slug) => `Saken ${slug} ligger ute igjen.`,
    unpublished: (path) => `${path} er merket som trukket, men nettstedet er ikke endret, for korus har ingen feilfri utgave å gå ut fra. Rett feilene over, eller sett kladd: ja i de sakene, og kjør korus bygg.`,
    person: (name, path) => `Opplysningene om ${name} er tatt ut av ${path}.`,
    places: (n, names) => `${list(names)} står fortsatt ${count(n, 'sted', 'steder')} i filene. Gå gjennom dem, og kjør korus bygg etterpå:`,
    noPlaces: 'Navnet står ingen andre steder i filene.',
    outOfReach: {
      heading: 'Dette når korus ikke. Gå gjennom listen selv:',
      items: [
        'historikken i Git, der eldre utgaver av filene ligger',
        'kopien på nettet hos dem som leverer nettstedet, til den er byttet ut',
        'søkemotorer: be om at adressen blir fjernet',
        'Nasjonalbibliotekets nettarkiv',
        'e-post som allerede er sendt',
        'andre maskiner som har laget nettstedet: slett mappen .korus der',
      ],
    },
  },

  answers,
  importing,
  starting,
  desk,
  serving: (url, overview, wanted) => `${wanted === null ? '' : `Port ${wanted} er opptatt. `}Nettstedet vises på ${url}, og alt som er å rette, på ${overview}. Avslutt med Ctrl+C.`,
  servingAll: (urls) => `Alle på nettet ditt kan se det, kladdene også${urls.length === 0 ? '' : `, på ${list(urls, 'eller')}`}.`,
  unwatched: 'Maskinen sier ikke fra når filer endres her. Last siden på nytt når du har lagret.',
  wrote: (path) => `Skrev ${path}.`,
  ownFault: (path) => `Det er en feil i korus, ikke i sakene dine. Send ${path === null ? 'det som står under her,' : `filen ${path}`} til den som vedlikeholder korus.`,
}
