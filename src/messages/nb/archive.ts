import type { archiveCodes } from '../../codes/archive.js'
import type { Messages } from '../types.js'
import { dayInWords } from './grammar.js'

const states: Readonly<Record<string, string>> = { draft: 'er en kladd', scheduled: 'ikke er publisert ennå' }

const either = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Mente du «${nearest}»?`)

export const archiveMessages: Messages<typeof archiveCodes> = {
  'lik-slug': ({ slug, other }) => ({
    message: `Saken får adressen artikler/${slug}/, men den er allerede brukt av ${other}.`,
    hint: `Gi den nyeste av dem en egen adresse i hodet, for eksempel slug: ${slug}-2`,
  }),
  'dod-lenke': ({ target, nearest }) => ({
    message: `Lenken går til «${target}», som ikke finnes.`,
    hint: either(nearest, 'Skriv adressen slik den er på nettstedet, eller filnavnet til saken. Store og små bokstaver må være like.'),
  }),
  'dodt-anker': ({ anchor, nearest }) => ({
    message: `Lenken går til «#${anchor}», men saken har ingen overskrift med den adressen.`,
    hint: either(nearest && `#${nearest}`, 'Ta bort det som står etter #, så går lenken til toppen av saken.'),
  }),
  'lenke-til-upublisert': ({ target, state }) => ({
    message: `Lenken går til «${target}», som ${states[state] ?? 'ikke er publisert'}. Leseren får bare lenketeksten.`,
    hint: 'Publiser den saken samtidig, eller ta bort lenken.',
  }),
  'bilde-mangler': ({ file, nearest }) => ({
    message: `Bildet «${file}» finnes ikke.`,
    hint: either(nearest, 'Legg bildet i samme mappe som saken. Store og små bokstaver i navnet må være like.'),
  }),
  'bilde-ukjent': ({ file }) => ({
    message: `«${file}» kan ikke vises som bilde. Filen er noe annet enn et bilde, eller den er skadet.`,
    hint: 'Lagre bildet på nytt som JPEG, PNG eller WebP.',
  }),
  'vedlegg-mangler': ({ file, nearest }) => ({
    message: `Vedlegget «${file}» finnes ikke.`,
    hint: either(nearest, 'Legg filen i samme mappe som saken. Store og små bokstaver i navnet må være like.'),
  }),
  'oversettelse-mangler': ({ slug, nearest }) => ({
    message: `Saken er oversatt fra «${slug}», som ikke finnes.`,
    hint: either(nearest, 'Skriv slug til originalen: det som står etter artikler/ i adressen.'),
  }),
  adresselinje: ({ line, problem }) => ({
    message: problem === 'day' ? `Linjen «${line}» mangler dagen adressen ble publisert første gang.` : `Linjen «${line}» er ikke en adresse på nettstedet.`,
    hint: 'Skriv adressen uten nettstedets navn, et mellomrom og dagen: artikler/nye-veier/ 2026-11-02',
  }),
  'fremtidig-dato': ({ day }) => ({
    message: `Saken blir ikke publisert før ${dayInWords(day)}.`,
    hint: 'Rett datoen hvis året er feil. Ellers trenger du ikke gjøre noe.',
  }),
}
