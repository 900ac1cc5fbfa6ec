import { osloClock } from '../../norwegian/day.js'
import type { Halts } from '../wording.js'
import { dayInWords, list } from './grammar.js'
import { issues } from './issues.js'

const either = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Mente du ${nearest}?`)

const days = {
  form: (value: string) => `«${value}» er ikke en dag korus kan lese.`,
  impossible: (value: string) => `Dagen «${value}» finnes ikke i kalenderen.`,
  'no-year': (value: string) => `«${value}» mangler årstall.`,
} as const

// Sentences about one and the same server, each with what to do.
const failures = {
  'unknown-host': (host: string) => `Fant ingen e-posttjener som heter ${host}. Se om vert er riktig i korus.yml, og om du er på nett.`,
  unreachable: (host: string) => `Fikk ikke kontakt med ${host}. Se om vert og port er riktige i korus.yml, og om nettet du er på slipper e-post ut.`,
  silent: (host: string) => `${host} svarte ikke i tide. Se om port er riktig i korus.yml, eller prøv igjen senere.`,
  broken: (host: string) => `${host} brøt forbindelsen. Se om port og tls er riktige i korus.yml, eller prøv igjen senere.`,
  'no-tls': (host: string) => `Forbindelsen til ${host} kan ikke krypteres slik korus.yml sier. Skriv tls: direkte for port 465 og tls: starttls for port 587.`,
  certificate: (host: string) => `Sertifikatet til ${host} er ikke til å stole på. Se om vert er riktig i korus.yml. Har dere et eget rotsertifikat, pek på det med miljøvariabelen NODE_EXTRA_CA_CERTS.`,
  login: (host: string) => `${host} godtok ikke brukernavnet eller passordet. Se om bruker er riktig i korus.yml og passordet i KORUS_SMTP_PASSWORD.`,
  refused: (host: string) => `${host} tok ikke imot e-posten.`,
} as const

export const halts: Halts = {
  'no-settings': ({ from }) => `Fant ingen korus.yml i ${from} eller i mappene over. Gå til mappen med nettstedet, eller pek på den med --root MAPPE.`,
  'no-such-root': ({ path }) => `Mappen ${path} finnes ikke. Se om --root er skrevet riktig.`,
  'not-a-folder': ({ path }) => `${path} er en fil og ikke en mappe. Velg et annet navn.`,
  'no-sent-issue': () => 'Ingen utgave er merket som sendt, så det finnes ingen siste utgave å regne fra. Skriv en dag, for eksempel --fra 2026-10-01.',
  'no-such-issue': ({ id, known }) =>
    `Det er ingen utgave som heter ${id}. ${known.length === 0 ? 'Lag den første med korus nyhetsbrev --fra DAG.' : `Disse finnes: ${list(known)}.`}`,
  'not-mailable': ({ slug, reason }) => `Saken ${slug} kan ikke sendes: ${issues.whyOut(reason)}. Rett saken, og kjør kommandoen igjen.`,
  'issue-sent': ({ id, day, next }) => `Utgaven ${id} ble sendt ${dayInWords(day)} og kan ikke få flere saker. Lag en ny: korus nyhetsbrev --fra sist --id ${next}.`,
  'cannot-edit': ({ path, line }) => `${path} er skrevet slik at korus ikke kan endre den uten å røre resten. Skriv selv inn «${line}», og kjør kommandoen igjen.`,
  'no-such-article': ({ given, nearest }) => `Ingen sak, utgave eller fil heter ${given}. ${either(nearest, 'Skriv filen eller slutten av adressen, for eksempel nye-drammen.')}`,
  'no-such-file': ({ path, nearest }) => `Filen ${path} finnes ikke. ${either(nearest, 'Skriv stien slik den er fra mappen du står i.')}`,
  'bad-day': ({ option, value, problem, iso }) => `${days[problem](value)} Skriv ${option} ${iso ?? 'som ÅÅÅÅ-MM-DD, for eksempel 2026-10-01'}.`,
  'since-after-until': ({ since, until }) => `Utgaven kan ikke gå fra ${dayInWords(since)} til ${dayInWords(until)}. Bytt om --fra og --til.`,
  'unknown-option': ({ option, nearest }) => `Valget ${option} finnes ikke. ${either(nearest, 'Se hvilke som finnes med --help.')}`,
  'unknown-command': ({ name, nearest }) => `Kommandoen ${name} finnes ikke. ${either(nearest && `korus ${nearest}`, 'Se hvilke som finnes med korus --help.')}`,
  'missing-value': ({ option }) => `${option} mangler en verdi. Skriv den rett etter, med mellomrom mellom.`,
  'bad-value': ({ option, value, known }) => `${option} kan ikke være «${value}». Skriv ${list(known, 'eller')}.`,
  'too-many-arguments': ({ found }) => `Kommandoen kan ikke bruke «${found}». Ta det bort, eller se hva den tar imot med --help.`,
  'missing-option': ({ option, example }) => `Kommandoen trenger ${option}. Skriv for eksempel ${example}.`,
  cancelled: () => 'Avbrutt. Ingenting er skrevet.',
  'no-issue-named': ({ example }) => `Hvilken utgave gjelder det? Skriv for eksempel ${example}.`,
  'bad-recipient': ({ value }) => `«${value}» er ikke en e-postadresse. Skriv bare adressen, for eksempel kari@example.no.`,
  'too-many-recipients': ({ found, most }) => `En prøve kan gå til høyst ${most} adresser, og du skrev ${found}. Skal alle leserne ha utgaven, sender du den fra tjenesten som har listen.`,
  'no-mail-server': () => 'korus vet ikke hvilken e-posttjener prøven skal gå gjennom. Skriv epost: {vert: smtp.example.no, bruker: nyhetsbrev@example.no} under nyhetsbrev i korus.yml.',
  'bad-variable': ({ name, value, example }) => `Miljøvariabelen ${name} kan ikke være «${value}». Skriv for eksempel ${example}.`,
  'no-password': ({ user }) => `Passordet til ${user} mangler. Legg det i miljøvariabelen KORUS_SMTP_PASSWORD. Det skal aldri stå i korus.yml.`,
  'not-sent': ({ host, why, reply, later }) =>
    [failures[why](host), ...(why === 'refused' && later ? ['Prøv igjen senere.'] : []), 'Ingen e-post er sendt.', ...(reply === null ? [] : [`Tjeneren svarte «${reply}».`])].join(' '),
  'recipients-refused': ({ host, refused }) => `${host} tok ikke imot e-post til ${list(refused.map(({ address, reply }) => `${address} (${reply})`))}. De andre har fått prøven.`,
  'maybe-sent': ({ host, id }) =>
    `${host} brøt forbindelsen etter at e-posten var levert til tjeneren. Den kan være sendt, så korus prøver ikke igjen. Se i innboksene før du sender på nytt. Meldingen har Message-ID ${id}.`,
  'not-ours': ({ path }) => `Mappen ${path} er ikke laget av korus, så den blir ikke rørt. Flytt den eller gi den et annet navn, og kjør kommandoen igjen.`,
  'no-permission': ({ path }) => `Du har ikke tilgang til ${path}. Gi brukeren din lese- og skrivetilgang, og kjør kommandoen igjen.`,
  'disk-full': ({ path }) => `Disken ble full da ${path} skulle skrives. Rydd plass, og kjør kommandoen igjen.`,
  'too-many-files': () => 'Maskinen lar ikke korus ha så mange filer åpne. Øk grensen, for eksempel med ulimit -n 4096, og kjør kommandoen igjen.',
  disk: ({ path, error }) => `Det gikk galt med ${path}: ${error}. Se om disken virker, og kjør kommandoen igjen.`,
  busy: ({ pid, since }) => `En annen korus er i gang i samme mappe (prosess ${pid}${isNaN(since) ? '' : `, siden kl. ${osloClock(since)}`}). Vent til den er ferdig, og kjør kommandoen igjen.`,
  changed: ({ path }) => `${path} ble endret mens korus arbeidet. Kjør kommandoen igjen.`,
  outside: ({ path }) => `${path} ligger utenfor mappen med nettstedet. Flytt filen dit, eller velg en annen mappe med --root.`,
  'no-port': ({ port, host, error }) =>
    error === 'EADDRINUSE' ? `Port ${port} og de neste er opptatt. Velg en annen med --port.` : `korus fikk ikke vise nettstedet på ${host}, port ${port} (${error}). Velg noe annet med --host eller --port.`,
  'not-built': () => 'Mappen dist finnes ikke ennå, så det er ingen adresser å notere. Kjør korus bygg først.',
  'no-editing': () => 'korus vet ikke hvor redigeringen i nettleseren skal lese og skrive artiklene. Skriv redigering: {tjeneste: github, repo: eier/navn} i korus.yml, og kjør kommandoen igjen.',
  'broken-ledger': () => 'articles/adresser.txt har linjer korus ikke kan lese, og de ville gått tapt. Se hvilke med korus sjekk.',
  'same-address': ({ address }) => `Den gamle og den nye adressen er den samme: ${address}. Skriv hvor saken var, og hvor den er nå.`,
  'address-taken': ({ address }) => `På ${address} ligger det en side, så adressen kan ikke sendes videre. Gi siden en ny adresse med korus flytt, eller trekk den tilbake.`,
  'no-such-page': ({ address, nearest }) => `Det er ingen side på ${address}. ${either(nearest, 'Skriv en slug, en fil eller en adresse på nettstedet.')}`,
  'no-such-person': ({ name, path, known }) => `${name} står ikke under personer i ${path}. ${known.length === 0 ? 'Der står ingen.' : `Der står ${list(known)}.`}`,
  'only-person': ({ slug }) => `Saken kan ikke stå uten personer. Trekk hele saken med korus trekk-tilbake ${slug}.`,
  'person-is-gone': () => '--undo henter ikke tilbake opplysningene om en person, for korus har slettet dem. De finnes i historikken til filen, om dere har en.',
  taken: ({ slug, path }) => `Adressen ${slug} brukes av ${path}. Velg en annen tittel, eller skriv videre i den filen.`,
  'no-clipboard': ({ tools }) => `Utklippstavlen kunne ikke leses${tools.length === 0 ? '' : `, for ${list(tools, 'eller')} finnes ikke eller svarte ikke`}. Lagre teksten i en fil, og importer den.`,
  mjml: ({ detail }) => `E-posten kunne ikke lages, fordi MJML stanset: ${detail}. Kjør npm ci og prøv igjen.`,
  search: ({ detail }) => `Søket kunne ikke lages, fordi Pagefind stanset: ${detail}. Kjør npm ci og prøv igjen, eller skriv sok: nei i korus.yml.`,
}
