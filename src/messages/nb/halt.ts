import type { Halts } from '../wording.js'
import { dayInWords, list } from './grammar.js'

const either = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Mente du ${nearest}?`)

const days = {
  form: (value: string) => `«${value}» er ikke en dag korus kan lese.`,
  impossible: (value: string) => `Dagen «${value}» finnes ikke i kalenderen.`,
  'no-year': (value: string) => `«${value}» mangler årstall.`,
} as const

export const halts: Halts = {
  'no-settings': ({ from }) => `Fant ingen korus.yml i ${from} eller i mappene over. Gå til mappen med nettstedet, eller pek på den med --root MAPPE.`,
  'no-such-root': ({ path }) => `Mappen ${path} finnes ikke. Se om --root er skrevet riktig.`,
  'no-sent-issue': () => 'Ingen utgave er merket som sendt, så det finnes ingen siste utgave å regne fra. Skriv en dag, for eksempel --fra 2026-10-01.',
  'no-such-issue': ({ id, known }) =>
    `Det er ingen utgave som heter ${id}. ${known.length === 0 ? 'Lag den første med korus nyhetsbrev --fra DAG.' : `Disse finnes: ${list(known)}.`}`,
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
  'not-ours': ({ path }) => `Mappen ${path} er ikke laget av korus, så den blir ikke rørt. Flytt den eller gi den et annet navn, og kjør kommandoen igjen.`,
  'no-permission': ({ path }) => `Du har ikke tilgang til ${path}. Gi brukeren din lese- og skrivetilgang, og kjør kommandoen igjen.`,
  'disk-full': ({ path }) => `Disken ble full da ${path} skulle skrives. Rydd plass, og kjør kommandoen igjen.`,
  'too-many-files': () => 'Maskinen lar ikke korus ha så mange filer åpne. Øk grensen, for eksempel med ulimit -n 4096, og kjør kommandoen igjen.',
  disk: ({ path, error }) => `Det gikk galt med ${path}: ${error}. Se om disken virker, og kjør kommandoen igjen.`,
  busy: ({ pid }) => `En annen korus er i gang i samme mappe (prosess ${pid}). Vent til den er ferdig, og kjør kommandoen igjen.`,
  changed: ({ path }) => `${path} ble endret mens korus arbeidet. Kjør kommandoen igjen.`,
  outside: ({ path }) => `${path} ligger utenfor mappen med nettstedet. Flytt filen dit, eller velg en annen mappe med --root.`,
  taken: ({ slug, path }) => `Adressen ${slug} brukes av ${path}. Velg en annen tittel, eller skriv videre i den filen.`,
  'no-clipboard': ({ tools }) => `Utklippstavlen kunne ikke leses${tools.length === 0 ? '' : `, for ${list(tools, 'eller')} finnes ikke eller svarte ikke`}. Lagre teksten i en fil, og importer den.`,
  mjml: ({ detail }) => `E-posten kunne ikke lages, fordi MJML stanset: ${detail}. Kjør npm ci og prøv igjen.`,
}
