import type { Starting } from '../starting.js'
import { count, list } from './grammar.js'

const several = 'Flytt med pilene, velg med mellomrom, og trykk Enter.'
const single = 'Flytt med pilene, og trykk Enter.'

export const starting: Starting = {
  title: 'en tittel',
  example: 'korus ny "Åpent hus i Drammen" --type nyhet',
  ask: {
    title: 'Hva heter saken? Tittelen blir også adressen.',
    type: `Hva slags sak er det? ${single}`,
    topics: `Hvilke temaer hører den til? ${several}`,
    centre: `Hvilket senter kommer den fra? ${single}`,
    author: `Hvem skriver den? ${single}`,
    otherAuthor: 'Hva heter den som skriver?',
  },
  types: {
    nyhet: { label: 'nyhet', hint: 'noe har skjedd, eller skal skje' },
    intervju: { label: 'intervju', hint: 'spørsmål og svar' },
    portrett: { label: 'portrett', hint: 'om ett menneske' },
    reportasje: { label: 'reportasje', hint: 'du har vært der' },
    veileder: { label: 'veileder', hint: 'slik gjør leseren det' },
    arrangement: { label: 'arrangement', hint: 'har tid og sted' },
    fagartikkel: { label: 'fagartikkel', hint: 'kunnskap, med kilder' },
    rapport: { label: 'rapport', hint: 'om noe som er undersøkt' },
    kommentar: { label: 'kommentar', hint: 'det forfatteren mener' },
  },
  someoneElse: 'en annen',
  needed: 'Her må det stå noe.',
  init: {
    ask: {
      name: 'Hva skal nettstedet hete?',
      url: 'Hvilken adresse får nettstedet? For eksempel https://www.example.no',
      publisher: 'Hvem gir det ut?',
      address: 'Hva er postadressen? Den må stå i nyhetsbrevet.',
      email: 'Hvilken e-postadresse kan leserne skrive til?',
      centres: 'Hvilke sentre kommer sakene fra? Skriv komma mellom dem.',
      topics: 'Hvilke temaer skal sakene ordnes etter? Skriv komma mellom dem.',
      hosting: `Hvor skal nettstedet publiseres fra? ${single}`,
    },
    hostings: {
      github: 'GitHub Pages', gitlab: 'GitLab Pages', rsync: 'egen server, fra GitHub', ingen: 'vet ikke ennå',
    },
    missing: (options) => list(options),
    example: 'korus opprett magasinet --navn "Fjordbladet" --url https://www.example.no --postadresse "Postboks 1, 0001 Oslo" --epost post@example.no',
    made: (folder, files) => `Skrev ${count(files, 'fil', 'filer')} i ${folder}.`,
    kept: (paths) => `Disse fantes fra før og er ikke rørt: ${list(paths)}.`,
    nothingNew: 'Alt fantes fra før, så ingenting er skrevet.',
    refused: 'Ingenting er skrevet.',
    fromFolder: 'package.json henter korus fra en mappe på denne maskinen. Skal nettstedet publiseres av seg selv, må det stå en versjon eller en adresse der. Bruk --korus.',
    noExamples: 'Det ligger saker i articles fra før, så korus la ikke inn eksempler.',
    next: (folder, examples) => [
      'Slik går du videre:',
      ...(folder === null ? [] : [`  cd ${folder}`]),
      '  npm install',
      '  npx korus bygg',
      '  npx korus vis',
      ...(examples ? ['Eksemplene ligger i articles/eksempler. Slett mappene articles/eksempler og dist før du publiserer første gang.'] : []),
      'Resten står i LESMEG.md.',
    ],
  },
}
