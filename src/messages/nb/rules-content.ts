import type { languageCodes, referenceCodes } from '../../codes/rules.js'
import { formatNumber } from '../../norwegian/format.js'
import type { Messages } from '../types.js'
import { count } from './grammar.js'

/** In pixels: what a screen has use for. */
const widest = 3000

export const referenceMessages: Messages<typeof referenceCodes> = {
  'tapt-lenke': ({ found }) => ({
    message: `«${found}» viser til noe, men her er ingen lenke.`,
    hint: 'Sett inn lenken den gangen viste til, for eksempel [Les rapporten](https://adresse.no). Ellers stryker du setningen.',
  }),
  'bar-adresse': ({ url }) => ({
    message: 'Adressen står rett i teksten. Leses den høyt, er den vanskelig å følge.',
    hint: `Skriv hva leseren finner der: [Navnet på siden](${url})`,
  }),
  'lenke-http': ({ url }) => ({
    message: 'Lenken begynner med http: og er ikke kryptert.',
    hint: `Se om siden også har adressen ${url.replace(/^http:/i, 'https:')}, og bruk den.`,
  }),
  'alt-som-bildetekst': () => ({
    message: 'Den alternative teksten er lik bildeteksten, og blir lest opp to ganger.',
    hint: 'Skriv hva bildet viser, og la bildeteksten si det andre.',
  }),
  'alt-som-filnavn': ({ alt }) => ({
    message: `«${alt}» er navnet på en fil og sier ikke hva bildet viser.`,
    hint: 'Skriv for eksempel: To kvinner snakker sammen ved et bord',
  }),
  'stort-bilde': ({ file, megabytes, width }) => ({
    message: `Bildet ${file} er på ${formatNumber(megabytes)} MB${width > widest ? ` og er ${formatNumber(width)} piksler bredt` : ''}.`,
    hint: width > widest ? `Lagre det med en bredde på høyst ${widest} piksler. Ingen skjerm viser mer.` : 'Lagre det på nytt som JPG med noe lavere kvalitet. Det holder nesten alltid med 1–2 MB.',
  }),
  'lite-bilde': ({ file, width }) => ({
    message: `Bildet ${file} er bare ${formatNumber(width)} piksler bredt. Øverst i saken og på forsiden blir det uskarpt.`,
    hint: 'Be fotografen om originalen. Den bør være 1200 piksler bred eller mer. Et bilde som er hentet fra en nettside, er ofte bare en liten kopi.',
  }),
  'pdf-uten-nettversjon': ({ file }) => ({
    message: `Saken er kort, og innholdet ligger i ${file}. En PDF er vanskelig å lese på mobil og med skjermleser.`,
    hint: 'Ta det viktigste inn i saken, så alle får med seg det.',
  }),
}

const standards = { nb: 'bokmål', nn: 'nynorsk' } as const

export const languageMessages: Messages<typeof languageCodes> = {
  'annen-malform': ({ found, paragraphs }) => ({
    message: paragraphs === 1
      ? `Avsnittet ser ut til å være på ${standards[found]}, men saken er satt til ${standards[found === 'nb' ? 'nn' : 'nb']}.`
      : `${count(paragraphs, 'avsnitt')} ser ut til å være på ${standards[found]}, men saken er satt til ${standards[found === 'nb' ? 'nn' : 'nb']}. Dette er det første.`,
    hint: `Er hele saken på ${standards[found]}, skriv sprak: ${found}. Er det et sitat, sett det i « » eller :::sitat.`,
  }),
  'tungt-sprak': ({ lix }) => ({
    message: `Teksten er tung å lese: lesbarhetsindeksen (LIX) er ${lix}.`,
    hint: 'Del de lengste setningene, og bytt ut lange ord der du kan. 40 til 50 er vanlig i aviser.',
  }),
  'ord-a-unnga': ({ found, better, why }) => ({
    message: `Tenk over ordet «${found}». ${why.replace(/[^.!?]$/, '$&.')}`,
    hint: `Du kan skrive ${better}.`,
  }),
  'skrivemate': ({ found, right }) => ({
    message: `«${found}» skrives på en annen måte her.`,
    hint: `Skriv ${right}`,
  }),
  'skrivefeil': ({ found, right }) => ({
    message: `«${found}» ser ut som en skrivefeil.`,
    hint: `Mente du «${right}»?`,
  }),
}
