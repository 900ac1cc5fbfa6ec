import type { headerCodes } from '../../codes/header.js'
import { formatNumber } from '../../norwegian/format.js'
import type { Messages } from '../types.js'

const inQuotes = (line: string): string => `Sett hele verdien i anførselstegn: ${line}`
// The line comes last, so that no full stop is copied with it.
const orQuotes = (line: string): string => `Ellers setter du hele verdien i anførselstegn: ${line}`

const fenceReason = (found: string): string => {
  if (/[‐‑‒–—―−]/.test(found)) return ' Tekstbehandlere gjør dem gjerne om til tankestreker.'
  return found.trim() !== found || found.includes('<') ? ' Det står et mellomrom eller et usynlig tegn ved siden av dem.' : ''
}

export const headerMessages: Messages<typeof headerCodes> = {
  'mangler-hode': () => ({
    message: 'Filen begynner ikke med et hode. Da vet korus verken tittel, dato eller forfatter.',
    hint: 'Skriv --- på den første linjen, så linjer som «tittel: Nye veier til hjelp», og til slutt --- på en egen linje.',
  }),
  'hode-ikke-lukket': ({ line }) => ({
    message: 'Hodet begynner her, men slutter aldri.',
    hint: `Skriv --- på en egen linje der hodet slutter. Det ser ut til å være før linje ${line}.`,
  }),
  'hode-gjerde': ({ found }) => ({
    message: `Linjen «${found}» skal være tre bindestreker og ikke noe mer.${fenceReason(found)}`,
    hint: 'Skriv linjen slik: ---',
  }),
  'hode-ikke-forst': ({ text }) => ({
    message: 'Hodet kommer ikke på den første linjen i filen.',
    hint: text ? 'Slett det som står over ---, eller flytt det ned under hodet.' : 'Slett de tomme linjene over ---.',
  }),
  'hode-sprak': ({ language }) => ({
    message: `Det skal ikke stå noe etter ---, men her står «${language}». Korus leser bare hoder i YAML og kjører aldri kode i en artikkel.`,
    hint: 'La den første linjen være --- alene, og skriv hodet som «nøkkel: verdi», en på hver linje.',
  }),
  'hode-toml': () => ({
    message: 'Hodet er skrevet i TOML, med +++ rundt. Korus leser bare YAML.',
    hint: 'Bytt +++ med ---, og skriv «tittel: Nye veier» i stedet for «tittel = "Nye veier"».',
  }),
  'tomt-hode': () => ({
    message: 'Hodet er tomt.',
    hint: 'Skriv i det minste tittel, type, dato, ingress og tema mellom de to linjene med ---.',
  }),
  'yaml-kolon-i-verdi': ({ line }) => ({
    message: 'Verdien har et kolon med mellomrom etter. Det leses som en ny nøkkel.',
    hint: inQuotes(line),
  }),
  'yaml-anforselstegn': ({ line }) => ({
    message: 'Verdien begynner med et anførselstegn og fortsetter etter at det er lukket.',
    hint: inQuotes(line),
  }),
  'yaml-ikke-lukket': ({ mark, line }) => ({
    message: `Verdien mangler ${mark} til slutt.`,
    hint: `Skriv linjen slik: ${line}`,
  }),
  'yaml-strek-i-verdi': ({ line }) => ({
    message: 'Verdien begynner med bindestrek og mellomrom. Det leses som en liste.',
    hint: `Er det en liste, skal hvert punkt stå på sin egen linje under nøkkelen. ${orQuotes(line)}`,
  }),
  'yaml-spesialtegn': ({ mark, line }) => ({
    message: `Tegnet ${mark} betyr noe eget her, så verdien kan ikke leses som vanlig tekst.`,
    hint: inQuotes(line),
  }),
  'yaml-avkuttet': ({ lost, line }) => ({
    message: `«${lost}» blir borte: # med mellomrom foran begynner en kommentar.`,
    hint: `Er det en kommentar, så flytt den til en egen linje. ${orQuotes(line)}`,
  }),
  'yaml-mangler-mellomrom': ({ line, hard }) => ({
    message: hard ? 'Mellomrommet etter kolonet er et hardt mellomrom, og det leses som en bokstav.' : 'Det mangler et mellomrom etter kolonet.',
    hint: `Skriv linjen slik: ${line}`,
  }),
  'yaml-lost-linje': ({ key, line }) => ({
    message: 'Linjen har ingen nøkkel med kolon, og hører ikke til noen verdi.',
    hint:
      key === null
        ? 'Skriv en nøkkel foran, for eksempel «tittel: Nye veier», eller flytt linjen ned under hodet.'
        : `Hører den til ${key}, så rykk den inn med to mellomrom: ${line}`,
  }),
  'yaml-tabulator': () => ({
    message: 'Linjen er rykket inn med tabulator.',
    hint: 'Bruk mellomrom, to for hvert nivå.',
  }),
  'yaml-hardt-mellomrom': () => ({
    message: 'Linjen er rykket inn med harde mellomrom. De ser ut som vanlige, men leses som bokstaver.',
    hint: 'Slett innrykket og skriv det på nytt med vanlige mellomrom.',
  }),
  'yaml-dobbel-nokkel': ({ key, line }) => ({
    message: `Nøkkelen «${key}» står også på linje ${line}.`,
    hint: 'Behold den ene, og slett den andre.',
  }),
  'yaml-anker': ({ mark, line }) => ({
    message: `«${mark}» leses som en kommando i YAML, og slike bruker korus ikke.`,
    hint: line === undefined ? 'Slett det, eller sett hele verdien i anførselstegn om det er tekst.' : inQuotes(line),
  }),
  'yaml-innrykk': () => ({
    message: 'Linjen er rykket inn annerledes enn linjene den hører sammen med.',
    hint: 'La nøkler på samme nivå begynne rett under hverandre: uten mellomrom foran, eller med to for hvert nivå.',
  }),
  'yaml-for-dyp': () => ({
    message: 'Her er det for mange nivåer inni hverandre.',
    hint: 'Korus bruker aldri mer enn fire nivåer. Se om innrykket har sklidd ut.',
  }),
  'yaml-for-lang': ({ length, most }) => ({
    message: `Teksten med nøkler er på ${formatNumber(length)} tegn. Korus leser ikke mer enn ${formatNumber(most)}.`,
    hint: 'Se om linjen --- mangler der hodet i saken skulle sluttet.',
  }),
  'yaml-slutt': () => ({
    message: 'Linjen betyr at nøklene slutter her.',
    hint: 'Slutter hodet her, skal linjen være --- og ikke noe mer. Ellers sletter du den.',
  }),
  'yaml-feil': () => ({
    message: 'Korus forstår ikke det som står her.',
    hint: 'Skriv «nøkkel: verdi», en på hver linje, og sett verdier med spesielle tegn i anførselstegn.',
  }),
  'nokkel-skjult-tegn': ({ key, character, seen }) => ({
    message: `Det står ikke «${key}», for ${hidden[seen]} (${character}).`,
    hint: `Slett ordet og skriv det på nytt: ${key}`,
  }),
}

const hidden = {
  not: 'et av tegnene er usynlig',
  space: 'et av tegnene er et hardt mellomrom',
  'as-another': 'en av bokstavene er fra et annet alfabet og ser bare lik ut',
}
