import type { pictureCodes } from '../../codes/pictures.js'
import { formatNumber } from '../../norwegian/format.js'
import type { Messages } from '../types.js'

export const pictureMessages: Messages<typeof pictureCodes> = {
  'bilde-skadet': ({ file }) => ({
    message: `Bildet «${file}» er skadet, eller bare en del av det ble lagret.`,
    hint: 'Hent originalen på nytt fra kameraet, telefonen eller den som sendte det, og legg den i stedet for denne filen.',
  }),
  'bilde-heic': ({ file }) => ({
    message: `«${file}» er et HEIC-bilde fra en telefon. Nettlesere kan ikke vise det.`,
    hint: 'Åpne bildet og lagre det som JPEG. På iPhone kan du velge Innstillinger, Kamera, Formater og Mest kompatibelt, så blir nye bilder JPEG.',
  }),
  'bilde-over-grensen': ({ file, found, most, unit }) => ({
    message: `Bildet «${file}» er på ${formatNumber(found)} ${units[unit]}. Grensen er ${formatNumber(most)}.`,
    hint: 'Lagre det med en bredde på høyst 3000 piksler. Ingen skjerm viser mer.',
  }),
  'svg-utrygg': ({ file, element, line }) => ({
    message: `Tegningen «${file}» har ${element} på linje ${line}. Slikt kan kjøre kode eller hente noe fra andre nettsteder hos leseren.`,
    hint: 'Eksporter tegningen på nytt som vanlig SVG uten skript og lenker, eller lagre den som PNG.',
  }),
  'bilde-feil-endelse': ({ file, format, ending }) => ({
    message: `«${file}» er egentlig et ${format}-bilde.`,
    hint: `Gi filen et navn som slutter på .${ending}, og skriv det nye navnet her.`,
  }),
  'bilde-beveger-seg': ({ file }) => ({
    message: `Bildet «${file}» beveger seg. Leserne ser bare det første bildet i det.`,
    hint: 'Lagre det bildet du vil vise, som JPEG eller PNG. Er bevegelsen viktig, legg ut en film og lenk til den med video.',
  }),
}

const units = { MB: 'MB', megapixels: 'millioner piksler' } as const
