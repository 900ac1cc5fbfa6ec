import type { fileCodes } from '../../codes/file.js'
import { formatBytes } from '../../norwegian/format.js'
import type { Messages } from '../types.js'

export const fileMessages: Messages<typeof fileCodes> = {
  'ikke-utf8': ({ encoding, line }) => ({
    message: `Filen er lagret som ${encoding}. Det første tegnet som ikke kan leses, står på linje ${line}.`,
    hint: 'Lagre den som UTF-8.',
  }),
  'nul-tegn': () => ({
    message: 'Det står et NUL-tegn i filen. Det finnes ikke i vanlig tekst.',
    hint: 'Slett tegnet. Er filen noe annet enn tekst, skal den ikke slutte på .md.',
  }),
  'kan-ikke-leses': ({ reason }) => ({
    message: reason === 'permission' ? 'Du har ikke tilgang til å lese filen.' : 'Filen kunne ikke leses.',
    hint: reason === 'permission' ? 'Gi brukeren din lesetilgang til filen.' : 'Se om du kan åpne den i et annet program. Hent den ellers fra en sikkerhetskopi.',
  }),
  'for-stor-fil': ({ bytes, most }) => ({
    message: `Filen er på ${formatBytes(bytes)}. En tekstfil kan være på høyst ${formatBytes(most)}.`,
    hint: 'Del teksten i flere saker, eller legg det lange stoffet ved som vedlegg.',
  }),
  'lenke-ut': () => ({
    message: 'Filen er en symbolsk lenke som går ut av prosjektmappen.',
    hint: 'Legg selve filen her i stedet for lenken.',
  }),
  'ingen-artikler': () => ({
    message: 'Det er ingen artikler i mappen articles.',
    hint: 'Legg sakene der, i filer som slutter på .md.',
  }),
}
