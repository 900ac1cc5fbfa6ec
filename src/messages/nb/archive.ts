import type { archiveCodes } from '../../codes/archive.js'
import type { Messages } from '../types.js'
import { dayInWords } from './grammar.js'

const states: Readonly<Record<string, string>> = { draft: 'er en kladd', scheduled: 'ikke er publisert ennå' }

const either = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Mente du «${nearest}»?`)

export const archiveMessages: Messages<typeof archiveCodes> = {
  'lik-slug': ({ slug, other, line }) => ({
    message: `Saken får adressen artikler/${slug}/, men den er allerede brukt av ${other}, linje ${line}.`,
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
  'adresse-forsvinner': ({ address, article, line }) => ({
    message: `Adressen ${address} har vært publisert, og ville forsvinne.${article === null ? '' : ' Denne saken ser ut til å være den samme, med nytt navn.'}`,
    hint: article === null
      ? `Legg saken tilbake, eller send leserne videre med denne linjen i articles/adresser.txt: ${line}`
      : `Skriv dette i hodet, så sendes leserne videre: ${line}`,
  }),
  'adresse-kollisjon': ({ address, taken, other, line }) => ({
    message: [
      address === taken ? null : `Adressene ${address} og ${taken} er den samme på mange maskiner.`,
      other === null ? `Adressen ${taken} bruker korus selv.` : address === taken ? `Adressen ${address} er allerede brukt i ${other}, linje ${line}.` : `Den andre står i ${other}, linje ${line}.`,
    ].filter((part) => part !== null).join(' '),
    hint: other === null ? 'Ta den bort, eller skriv en annen.' : address === taken ? 'Behold adressen ett av stedene, og ta den bort det andre.' : 'Skriv den likt begge steder, eller ta den bort det ene.',
  }),
  'adresse-stengt': ({ address, state }) => ({
    message: `Saken har vært publisert, men ${states[state] ?? 'er ikke publisert nå'}. På ${address} står det bare at den ikke er tilgjengelig.`,
    hint: 'Er det meningen, trenger du ikke gjøre noe. Skal saken bort for godt, skriver du korus trekk-tilbake.',
  }),
  'like-filnavn': ({ other }) => ({
    message: `Filen heter det samme som ${other}, bare med andre store og små bokstaver. På Windows og Mac blir de til én fil.`,
    hint: 'Gi den ene et annet navn, og rett navnet der den er brukt.',
  }),
  'videresending-til-seg-selv': ({ address }) => ({
    message: `Adressen ${address} er sendt videre til seg selv.`,
    hint: 'Ta den bort herfra. Saken har allerede denne adressen.',
  }),
  'videresending-i-ring': ({ address, to }) => ({
    message: `${address} er sendt videre til ${to}, som er sendt videre i ring.`,
    hint: 'La en av adressene gå til siden leserne skal se.',
  }),
  'videresending-uten-mal': ({ to, nearest }) => ({
    message: `Adressen er sendt videre til ${to}, som ikke finnes.`,
    hint: either(nearest, 'Skriv adressen til en side som finnes, slik den er på nettstedet.'),
  }),
  'fremtidig-dato': ({ day }) => ({
    message: `Saken blir ikke publisert før ${dayInWords(day)}.`,
    hint: 'Rett datoen hvis året er feil. Ellers trenger du ikke gjøre noe.',
  }),
}
