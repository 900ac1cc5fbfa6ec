/** Labels of keys that a capital letter alone does not make a word of. */
const labels: Readonly<Record<string, string>> = {
  alt: 'Alternativ tekst', arkivref: 'Arkivreferanse', arrangor: 'Arrangør', digital_lenke: 'Lenke for å følge på nettet', epost: 'E-post', fil: 'Fil', foto: 'Fotograf',
  gyldig_til: 'Gyldig til', illustrasjon: 'Illustratør', kilde: 'Kilde', kladd: 'Er dette en kladd?', malgruppe: 'Målgruppe', ny_dato: 'Ny dato', oversatt_fra: 'Oversatt fra', pamelding: 'Påmelding',
  pameldingsfrist: 'Påmeldingsfrist', slug: 'Navn i adressen', sprak: 'Språk', ta_med: 'Ta med i nyhetsbrevet', tidligere_adresser: 'Tidligere adresser', tlf: 'Telefon', url: 'Nettadresse', x: 'Vannrett', y: 'Loddrett',
}

/** The label of a key of an article's header. */
export const labelOf = (key: string): string => labels[key] ?? `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('_', ' ')}`

/** What the editor in the browser says beside the help of each key; its readers are the editorial office, so it is in bokmål alone. */
export const words = {
  title: (name: string): string => `Rediger ${name}`,
  waiting: 'Redigeringen åpnes. Den virker bare når nettleseren kan kjøre JavaScript.',
  body: 'Brødtekst',
  bodyHint: 'Mellomtitler begynner på nivå 2. Fakta og intervju skrives mellom linjer med tre kolon, for eksempel :::fakta[Om tilbudet] og :::.',
  slug: 'Blir filnavnet og adressen, og endres ikke når tittelen endres. Bruk bare små bokstaver a–z, tall og bindestreker.',
  length: (least: number | undefined, most: number | undefined): string =>
    least !== undefined && most !== undefined ? ` Mellom ${least} og ${most} tegn.` : most !== undefined ? ` Helst ikke over ${most} tegn.` : '',
  form: (example: string): string => `Skriv det slik: ${example}`,
  known: 'Fra korus.yml',
  other: 'En annen',
  who: 'Hvem',
  commits: {
    create: 'Ny sak: {{slug}}', update: 'Endret sak: {{slug}}', delete: 'Slettet sak: {{slug}}', uploadMedia: 'Ny fil: {{path}}', deleteMedia: 'Slettet fil: {{path}}',
  },
} as const
