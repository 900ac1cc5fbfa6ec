import type { settingsCodes } from '../../codes/settings.js'
import type { Messages } from '../types.js'

const decimal = (n: number): string => n.toFixed(2).replace(/\.?0+$/, '').replace('.', ',')

export const settingsMessages: Messages<typeof settingsCodes> = {
  'nyere-format': ({ found, known }) => ({
    message: `Filen er skrevet for format ${found}, men denne versjonen av korus kjenner bare format ${known}.`,
    hint: 'Oppdater korus. Korus endrer ikke noe før filen kan leses.',
  }),
  'ugyldig-farge': ({ value }) => ({
    message: `«${value}» er ikke en farge korus forstår.`,
    hint: "Skriv # og seks sifre eller bokstaver fra a til f, i anførselstegn, for eksempel '#0b5563'.",
  }),
  'for-svak-kontrast': ({ ratio, least, first, second, where }) => ({
    message: `Kontrasten mellom ${first} og ${second} er ${decimal(ratio)}:1 i ${where === 'light' ? 'lys' : 'mørk'} drakt. Kravet (WCAG AA) er ${decimal(least)}:1.`,
    hint: where === 'light' ? 'Velg en mørkere farge, eller en lysere bakgrunn.' : 'Velg en lysere farge, eller en mørkere bakgrunn.',
  }),
  'ukjent-regel': ({ code, nearest }) => ({
    message: `Det finnes ingen regel som heter «${code}».`,
    hint: nearest === null ? 'Kodene står bak hver melding når du kjører korus sjekk.' : `Mente du «${nearest}»?`,
  }),
  'lik-id': ({ id, line }) => ({
    message: `«${id}» er allerede brukt på linje ${line}, om noe annet.`,
    hint: 'Gi den ene et annet navn.',
  }),
  'mangler-tilgjengelighet': () => ({
    message: 'Lenken til tilgjengelighetserklæringen mangler. Offentlige virksomheter skal ha den på nettstedet.',
    hint: 'Lag erklæringen på uustatus.no, og legg til: tilgjengelighet: https://uustatus.no/nb/erklaringer/publisert/…',
  }),
}
