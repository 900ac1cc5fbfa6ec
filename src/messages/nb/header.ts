import type { headerCodes } from '../../codes/header.js'
import { formatNumber } from '../../norwegian/format.js'
import type { Messages } from '../types.js'

const inQuotes = (line: string): string => `Sett hele verdien i anførselstegn: ${line}`

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
    message: `Linjen «${found}» skal være tre bindestreker og ikke noe mer. Tekstbehandlere gjør dem gjerne om til tankestreker.`,
    hint: 'Skriv linjen slik: ---',
  }),
  'hode-ikke-forst': () => ({
    message: 'Hodet kommer ikke på den første linjen i filen.',
    hint: 'Slett de tomme linjene over ---.',
  }),
  'hode-sprak': ({ language }) => ({
    message: `Det står «${language}» etter ---. Korus leser bare hoder i YAML og kjører aldri kode i en artikkel.`,
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
    hint: `${inQuotes(line)}. Er det en liste, skal hvert punkt stå på sin egen linje under nøkkelen.`,
  }),
  'yaml-spesialtegn': ({ mark, line }) => ({
    message: `Tegnet ${mark} betyr noe eget i hodet, så verdien kan ikke leses som vanlig tekst.`,
    hint: inQuotes(line),
  }),
  'yaml-avkuttet': ({ lost, line }) => ({
    message: `«${lost}» blir borte: # med mellomrom foran begynner en kommentar.`,
    hint: `${inQuotes(line)}. Er det en kommentar, så flytt den til en egen linje.`,
  }),
  'yaml-mangler-mellomrom': ({ line }) => ({
    message: 'Det mangler et mellomrom etter kolonet.',
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
  'yaml-anker': ({ mark }) => ({
    message: `«${mark}» leses som en kommando i YAML, og slike bruker korus ikke.`,
    hint: 'Er det tekst, så sett hele verdien i anførselstegn. Ellers kan det slettes.',
  }),
  'yaml-innrykk': () => ({
    message: 'Linjen er rykket inn annerledes enn linjene den hører sammen med.',
    hint: 'La nøkler på samme nivå begynne rett under hverandre: uten mellomrom foran, eller med to for hvert nivå.',
  }),
  'yaml-for-dyp': () => ({
    message: 'Hodet har for mange nivåer inni hverandre.',
    hint: 'Korus bruker aldri mer enn fire nivåer. Se om innrykket har sklidd ut.',
  }),
  'yaml-for-lang': ({ length, most }) => ({
    message: `Hodet er på ${formatNumber(length)} tegn. Korus leser ikke mer enn ${formatNumber(most)}.`,
    hint: 'Se om --- mangler der hodet skulle sluttet.',
  }),
  'yaml-slutt': () => ({
    message: 'Hodet slutter her, før det skulle.',
    hint: 'Hodet lukkes med --- på en egen linje, en gang. Slett linjen hvis mer skal være med.',
  }),
  'yaml-feil': () => ({
    message: 'Korus forstår ikke denne delen av hodet.',
    hint: 'Skriv «nøkkel: verdi», en på hver linje, og sett verdier med spesielle tegn i anførselstegn.',
  }),
}
