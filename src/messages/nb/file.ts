import type { fileCodes } from '../../codes/file.js'
import { formatBytes } from '../../norwegian/format.js'
import type { Messages } from '../types.js'

export const fileMessages: Messages<typeof fileCodes> = {
  'ikke-utf8': ({ encoding, line }) => ({
    message: `Filen er lagret som ${encoding}.${encoding === 'UTF-16' ? '' : ` Det første tegnet som ikke kan leses, står på linje ${line}.`}`,
    hint: 'Lagre den som UTF-8. I Notisblokk velger du Lagre som, og under Koding UTF-8.',
  }),
  'nul-tegn': () => ({
    message: 'Det står et usynlig tegn i filen (NUL) som ikke hører hjemme i tekst.',
    hint: 'Slett tegnet. Er filen noe annet enn tekst, skal den ikke slutte på .md.',
  }),
  'tom-fil': () => ({
    message: 'Filen er tom.',
    hint: 'Skriv saken i den, eller slett den.',
  }),
  flettekonflikt: () => ({
    message: 'To versjoner av filen er satt sammen her uten at noen har valgt mellom dem.',
    hint: 'Mellom <<<<<<< og ======= står den ene, mellom ======= og >>>>>>> den andre. Behold det som er riktig, og slett resten og de tre linjene med tegn.',
  }),
  tvillingfil: ({ other }) => ({
    message: `Filen ser ut til å være en kopi av «${other}», laget av OneDrive eller et annet program.`,
    hint: 'Se hvilken av dem som er riktig, og slett den andre. Er det to saker, så gi denne filen et eget navn.',
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
    message: 'Filen er en symbolsk lenke (en snarvei) som går ut av prosjektmappen eller i ring.',
    hint: 'Legg selve filen her i stedet for lenken.',
  }),
  'ingen-artikler': () => ({
    message: 'Det er ingen artikler i mappen articles.',
    hint: 'Legg sakene der, i filer som slutter på .md.',
  }),
}
