import type { Program } from '../program.js'

/** What `--help` says, in Norwegian: a line a command, its arguments, its options, and examples with what they do. */
export const help: Program['help'] = {
  tagline: 'Lager nettsted og nyhetsbrev av artiklene i mappen articles.',
  headings: { usage: 'Bruk', commands: 'Kommandoer', arguments: 'Argumenter', options: 'Valg', everywhere: 'Valg for alle kommandoer', examples: 'Eksempler' },
  placeholders: {
    addresses: 'ADRESSER', command: 'kommando', options: 'valg', folder: 'MAPPE', day: 'DAG', language: 'SPRÅK', form: 'FORM',
    files: 'filer', issue: 'utgave', provider: 'LEVERANDØR', slug: 'SLUG', fileOrSlug: 'fil|slug', name: 'navn', year: 'år', oldAddress: 'gammel', newAddress: 'ny',
    host: 'VERT', port: 'PORT', editor: 'PROGRAM', source: 'fil|mappe|-', title: 'tittel', type: 'TYPE', topic: 'TEMA', centre: 'SENTER', place: 'mappe', address: 'ADRESSE', names: 'NAVN,NAVN', hosting: 'STED', version: 'VERSJON',
  },
  help: 'Viser denne hjelpen.',
  version: 'Viser hvilken versjon av korus du har.',
  more: 'Les mer om en kommando: korus KOMMANDO --help',
  everywhere: {
    root: 'Mappen med korus.yml. Ellers brukes den nærmeste over der du står.',
    now: 'Lag alt som om det var denne dagen (ÅÅÅÅ-MM-DD). Ellers brukes dagen i dag.',
    lang: 'Språket korus snakker til deg på: nb eller en.',
    format: 'Hvordan feil vises: text for mennesker, json for programmer, github for sjekker på GitHub.',
    quiet: 'Si bare fra om feil.',
    verbose: 'Fortell mer underveis, og vis alle feil i sin helhet.',
  },
  build: {
    summary: 'Lager nettstedet i mappen dist.',
    arguments: {},
    options: {
      editor: 'Legg redigering i nettleseren på /rediger/. Hvor artiklene ligger, står under redigering i korus.yml.',
      noCache: 'Les og lag alt på nytt, uten det som er tatt vare på fra før.',
      verifyCache: 'Lag nettstedet én gang til uten det som er tatt vare på, og fortell om noe ble annerledes.',
      explain: 'Fortell hvorfor siden på denne adressen ble laget på nytt, eller hvorfor ikke.',
    },
    examples: [
      { line: 'korus bygg', does: 'lager nettstedet slik det skal være i dag' },
      { line: 'korus bygg --now 2026-12-01', does: 'lager det slik det blir 1. desember 2026' },
      { line: 'korus bygg --explain tema/bolig/', does: 'forteller hvorfor siden om bolig ble laget på nytt' },
      { line: 'korus bygg --editor', does: 'lager nettstedet med redigering på /rediger/' },
    ],
  },
  check: {
    summary: 'Ser etter feil i artikler, innstillinger og maler, uten å publisere noe.',
    arguments: { files: 'Vis bare feil i disse filene. Alle artiklene blir lest likevel.' },
    options: { fix: 'Rett det som bare gjelder form, i filene selv. Ordene dine blir stående.' },
    examples: [
      { line: 'korus sjekk', does: 'ser gjennom alt' },
      { line: 'korus sjekk articles/nye-drammen.md', does: 'viser bare feil i én sak' },
      { line: 'korus sjekk --fix', does: 'retter det som kan rettes uten at du tar et valg, og viser resten' },
      { line: 'korus sjekk --format json', does: 'gir svaret til et annet program' },
    ],
  },
  serve: {
    summary: 'Viser nettstedet på denne maskinen mens du skriver, uten å publisere noe.',
    arguments: {},
    options: {
      host: 'Vis nettstedet også for andre maskiner, på denne adressen: 0.0.0.0 for alle. Da kan alle på nettet ditt se kladdene.',
      port: 'Porten å begynne med. Er den opptatt, brukes den neste som er ledig. Ellers brukes 4321.',
      editor: 'Hvor lenker til filer åpnes: vscode, vscodium, cursor, zed, idea, textmate, eller en adresse med {path}, {line} og {column}. Ellers brukes KORUS_EDITOR, eller vscode.',
    },
    examples: [
      { line: 'korus vis', does: 'viser nettstedet slik det er nå, og hver endring når du lagrer' },
      { line: 'korus vis --now 2026-12-01', does: 'viser det slik det blir 1. desember 2026' },
      { line: 'korus vis --host 0.0.0.0', does: 'lar deg se det på telefonen din også' },
    ],
  },
  newsletter: {
    summary: 'Lager en utgave av nyhetsbrevet: nettside, e-post og ren tekst.',
    arguments: { id: 'En utgave som finnes, for eksempel 2026-11. Den lages på nytt.' },
    options: {
      since: 'Ta med det som er publisert fra og med denne dagen. Skriv sist for å begynne der forrige utgave sluttet.',
      until: 'Ta med det som er publisert til og med denne dagen. Ellers brukes dagen i dag.',
      id: 'Navnet på utgaven. Ellers brukes måneden, for eksempel 2026-11.',
      provider: 'Tjenesten som skal sende e-posten. Ellers brukes leverandor i korus.yml.',
      only: 'Lag et brev om denne ene saken, for eksempel når et arrangement er avlyst.',
      add: 'Ta med sakene som er kommet til siden utgaven ble laget.',
      sent: 'Merk utgaven som sendt, og ta vare på e-posten slik den er.',
      embed: 'Lag også en .eml med bildene i, til å prøve før nettstedet er publisert.',
      dryRun: 'Vis hva som ville kommet med og ikke, og hvorfor, uten å skrive noe.',
    },
    examples: [
      { line: 'korus nyhetsbrev --fra 2026-11-01', does: 'lager en utgave av det som er publisert siden 1. november 2026' },
      { line: 'korus nyhetsbrev --fra sist --dry-run', does: 'viser hva neste utgave ville inneholdt' },
      { line: 'korus nyhetsbrev 2026-11', does: 'lager utgaven på nytt etter at du har redigert den' },
      { line: 'korus nyhetsbrev 2026-11 --add', does: 'tar med saker som er kommet til siden' },
      { line: 'korus nyhetsbrev 2026-11 --sent', does: 'tar vare på utgaven slik den ble sendt' },
      { line: 'korus nyhetsbrev --only samling-pa-hamar', does: 'lager et brev om én sak, som en avlysning' },
    ],
  },
  send: {
    summary: 'Sender en prøve av en utgave til deg selv og noen få kolleger. Mottakerlisten hører til hos tjenesten som sender nyhetsbrevet.',
    arguments: { id: 'Utgaven, for eksempel 2026-11.' },
    options: {
      to: 'Hvem som skal få prøven, høyst ti adresser med komma mellom.',
      embed: 'Legg bildene i e-posten, så de vises før nettstedet er publisert.',
    },
    examples: [
      { line: 'korus send 2026-11 --til kari@example.no', does: 'sender utgaven til Kari, med [TEST] først i emnefeltet' },
      { line: 'korus send 2026-11 --til kari@example.no,ola@example.no --embed', does: 'sender den til to, med bildene i e-posten' },
    ],
  },
  new: {
    summary: 'Lager en ny sak som kladd, med det som må være med.',
    arguments: { title: 'Tittelen. Den blir også adressen.' },
    options: {
      type: 'Hva slags sak det er: nyhet, intervju, arrangement og så videre.',
      topic: 'Temaet, eller flere med komma mellom.',
      centre: 'Senteret saken kommer fra.',
      author: 'Hvem som skriver: en id fra korus.yml, eller et navn.',
    },
    examples: [
      { line: 'korus ny "Åpent hus i Drammen" --type nyhet --tema bolig', does: 'lager kladden og sier hva som mangler' },
      { line: 'korus ny "Fagdag om bolig" --type arrangement', does: 'lager en kladd der tid og sted må fylles ut' },
    ],
  },
  init: {
    summary: 'Lager alt et senter trenger for å begynne: korus.yml, eksempler, publisering og oppsett for VS Code.',
    arguments: { folder: 'Mappen det skal ligge i. Ellers brukes mappen du står i. Det som finnes der fra før, blir ikke rørt.' },
    options: {
      name: 'Navnet på nettstedet.',
      url: 'Adressen nettstedet får, for eksempel https://www.example.no.',
      publisher: 'Hvem som gir det ut. Ellers brukes navnet.',
      address: 'Postadressen, som må stå i nyhetsbrevet.',
      email: 'E-postadressen leserne kan skrive til.',
      centres: 'Sentrene sakene kommer fra, med komma mellom. Ellers brukes utgiveren.',
      topics: 'Temaene, med komma mellom. Ellers får du et forslag.',
      hosting: 'Hvor nettstedet publiseres fra: github, gitlab, rsync eller ingen. Ellers brukes github.',
      korus: 'Hvilken korus senteret skal bruke: en versjon, eller en adresse npm kan hente fra.',
      examples: 'Ikke legg inn eksempler på saker.',
    },
    examples: [
      { line: 'korus opprett magasinet', does: 'spør deg om det som trengs, og lager alt i mappen magasinet' },
      { line: 'korus opprett . --publisering gitlab', does: 'gjør det samme i mappen du står i, for GitLab' },
    ],
  },
  import: {
    summary: 'Gjør Word-filer, tekst og nettsider om til kladder. Ingen ord går tapt.',
    arguments: { sources: 'En fil, en mappe med filer, eller - for tekst fra et annet program.' },
    options: {
      clipboard: 'Importer det du har kopiert.',
      type: 'Hva slags sak det er, når teksten ikke sier det.',
      topic: 'Temaet, eller flere med komma mellom.',
      centre: 'Senteret saken kommer fra.',
      repair: 'Rett bokstaver som er lest feil et annet sted, slik at «Ã¥» blir «å».',
    },
    examples: [
      { line: 'korus importer brev.docx', does: 'lager en kladd av Word-filen og sier hva som mangler' },
      { line: 'korus importer --clipboard', does: 'lager en kladd av det du har kopiert' },
      { line: 'korus importer manus/ --tema bolig', does: 'lager en kladd av hver fil i mappen' },
      { line: 'korus importer eksport.xml', does: 'henter alle innlegg fra en eksport fra WordPress' },
    ],
  },
  why: {
    summary: 'Sier om en sak er på nettstedet, hvor den står, og hvorfor eller hvorfor ikke.',
    arguments: { what: 'En fil, en slug eller en adresse på nettstedet. En utgave kan også være med.' },
    options: {},
    examples: [
      { line: 'korus hvorfor articles/nye-drammen.md', does: 'forklarer hvor saken i filen er' },
      { line: 'korus hvorfor nye-drammen', does: 'gjør det samme med saken som har denne adressen' },
      { line: 'korus hvorfor 2026-11', does: 'sier hva utgaven inneholder og om den er sendt' },
    ],
  },
  find: {
    summary: 'Finner alle steder et navn, et nummer eller en adresse står, også i filnavn og utgaver.',
    arguments: { wanted: 'Det du leter etter. Store bokstaver, aksenter og mellomrom spiller ingen rolle.' },
    options: {},
    examples: [
      { line: 'korus finn "Kari Nordmann"', does: 'viser hvor hun er nevnt, for eksempel når hun trekker seg' },
      { line: 'korus finn "51 72 90 63"', does: 'finner nummeret hvordan det enn er skrevet' },
    ],
  },
  today: {
    summary: 'Viser det du bør passe på i dag: frister, samtykker, kladder og det som kommer.',
    arguments: {},
    options: {},
    examples: [
      { line: 'korus i-dag', does: 'viser hvordan det står til' },
      { line: 'korus i-dag --now 2026-12-01', does: 'viser hvordan det står til 1. desember 2026' },
    ],
  },
  malform: {
    summary: 'Regner ut hvor mye som er skrevet på bokmål og nynorsk i et år.',
    arguments: { year: 'Året. Ellers brukes året i år.' },
    options: { csv: 'Skriv tallene til et regneark, med semikolon mellom.' },
    examples: [
      { line: 'korus malform 2026', does: 'viser andelene i 2026' },
      { line: 'korus malform 2026 --csv > malform.csv', does: 'lager en fil du kan åpne i et regneark' },
    ],
  },
  record: {
    summary: 'Noterer adressene som er publisert, så ingen av dem kan forsvinne.',
    arguments: {},
    options: {},
    examples: [{ line: 'korus noter', does: 'skriver adressene i dist inn i articles/adresser.txt' }],
  },
  redirect: {
    summary: 'Gir en sak ny adresse, eller sender en gammel adresse videre.',
    arguments: { old: 'Adressen som var: en slug, en fil eller en hel sti fra et annet nettsted.', new: 'Adressen leserne skal til: en slug, en fil eller en side på nettstedet.' },
    options: {},
    examples: [
      { line: 'korus flytt nye-drammen drammen-fem-ar-etter', does: 'gir saken nye-drammen en ny adresse og sender den gamle videre' },
      { line: 'korus flytt /nyheter/2016/sak.aspx nye-drammen', does: 'lar adressen fra det gamle nettstedet gå til saken' },
      { line: 'korus flytt /kurs/ /arrangementer/', does: 'lar en adresse gå til en side som ikke er en sak' },
    ],
  },
  withdraw: {
    summary: 'Trekker tilbake en sak, eller en person i den. Det skjer med en gang.',
    arguments: { what: 'En fil, en slug eller en adresse på nettstedet.' },
    options: { person: 'Ta bort opplysningene om denne personen, og vis hvor navnet ellers står.', undo: 'Legg saken ut igjen.' },
    examples: [
      { line: 'korus trekk-tilbake nye-drammen', does: 'tar saken bort overalt, og setter en kort beskjed på adressen' },
      { line: 'korus trekk-tilbake nye-drammen --person "Kari Nordmann"', does: 'sletter opplysningene om henne og viser hvor navnet står' },
      { line: 'korus trekk-tilbake nye-drammen --undo', does: 'legger saken ut igjen' },
    ],
  },
}
