import type { metadataCodes } from '../../codes/metadata.js'
import type { Messages } from '../types.js'
import { count, dayInWords, list } from './grammar.js'

const characters = (n: number): string => count(n, 'tegn')
const meant = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Mente du «${nearest}»?`)
const named = (who: string): string => (who === '' ? 'personen' : `«${who}»`)
const forms = { text: 'én tekst', list: 'en liste', map: 'flere nøkler med hver sin verdi', repository: 'eier og navn på et repo, med skråstrek mellom' } as const

const dayWords = (value: string, problem: 'form' | 'impossible' | 'no-year' | 'order', iso: string | null) => {
  switch (problem) {
    case 'order':
      return { message: `Rekkefølgen stemmer ikke: ${dayInWords(value)} er tidligere enn dagen den skal komme etter.`, hint: 'Se om de to dagene er byttet om, eller om året er feil.' }
    case 'impossible':
      return { message: `Dagen «${value}» finnes ikke.`, hint: 'Se i kalenderen. Står det en ukedag, må den stemme med datoen.' }
    case 'no-year':
      return { message: `Datoen «${value}» mangler årstall.`, hint: 'Skriv året først, så måned og dag, for eksempel 2026-06-08.' }
    default:
      return iso === null
        ? { message: `«${value}» er ikke en dag korus forstår.`, hint: 'Skriv år, måned og dag slik: 2026-06-08' }
        : { message: `Datoen «${value}» er skrevet på en annen måte enn korus bruker.`, hint: `Skriv den slik: ${iso}` }
  }
}

const clock = /^(?:kl\.? ?)?\d{1,2}[.:]\d\d$/i
const timeWords = {
  form: (value: string) => clock.test(value)
    ? { message: `Klokkeslettet «${value}» mangler dag.`, hint: `Skriv dagen først, for eksempel 2026-06-08 ${value.replace(/^kl\.? ?/i, '')}` }
    : { message: `«${value}» er ikke et klokkeslett korus forstår.`, hint: 'Skriv dag og klokkeslett slik: 2026-06-08 10:00' },
  impossible: (value: string) => ({ message: `Tidspunktet «${value}» finnes ikke.`, hint: 'Se om dag, time og minutt er riktige, for eksempel 2026-06-08 10:00.' }),
  skipped: (value: string) => ({ message: `Tidspunktet «${value}» finnes ikke: klokken stilles fram den natten.`, hint: 'Velg et klokkeslett før 02:00 eller fra 03:00.' }),
  twice: (value: string) => ({ message: `Tidspunktet «${value}» kommer to ganger: klokken stilles tilbake den natten.`, hint: 'Velg et klokkeslett før 02:00 eller fra 03:00.' }),
}

export const metadataMessages: Messages<typeof metadataCodes> = {
  'ukjent-nokkel': ({ key, nearest, known }) => ({
    message: `Nøkkelen «${key}» finnes ikke her.`,
    hint: meant(nearest, `Disse finnes: ${list(known)}.`),
  }),
  'mangler-nokkel': ({ key, example }) => ({
    message: `Nøkkelen «${key}» mangler.`,
    hint: `Legg til en linje, for eksempel: ${example}`,
  }),
  'dobbelt-navn': ({ key, other, line }) => ({
    message: `«${key}» sier det samme som «${other}» på linje ${line}. Bare én av dem kan stå.`,
    hint: 'Behold den som er riktig, og slett den andre.',
  }),
  'feil-form': ({ wanted, example }) => ({
    message: `Her skal det stå ${forms[wanted]}.`,
    hint: wanted === 'text' ? `Har teksten et kolon eller hakeparenteser, så sett den i anførselstegn. Et eksempel: ${example}` : `Skriv for eksempel: ${example}`,
  }),
  'tom-verdi': ({ key, example }) => ({
    message: `«${key}» har ingen verdi.`,
    hint: `Skriv for eksempel: ${example}`,
  }),
  'ulovlig-tegn': ({ key, found }) => ({
    message: `«${key}» har et tegn som ikke kan vises (${found}).`,
    hint: 'Slett tegnet, og skriv ordet på nytt. Står det en omvendt skråstrek i verdien, så bytt de doble anførselstegnene rundt den med enkle.',
  }),
  'ukjent-verdi': ({ key, value, nearest, known }) => ({
    message: `«${value}» er ikke en av verdiene for ${key}.`,
    hint: known.includes('nb') ? 'Skriv nb for bokmål, nn for nynorsk, se, sma eller smj for samisk, eller en for engelsk.'
      : known.length === 0 ? `Det er ingen å velge mellom i korus.yml ennå. Legg inn «${value}» der først.`
      : `${meant(nearest, '')} Velg mellom ${list(known)}.`.trim(),
  }),
  'ikke-ja-nei': ({ key, value }) => ({
    message: `«${value}» er verken ja eller nei.`,
    hint: `Skriv ${key}: ja eller ${key}: nei.`,
  }),
  'ikke-tall': ({ key, value, least, most }) => ({
    message: `«${key}» kan ikke være «${value}».`,
    hint: least === most ? `Skriv ${key}: ${least}` : `Skriv et helt tall fra ${least} til ${most}.`,
  }),
  'ugyldig-dag': ({ value, problem, iso }) => dayWords(value, problem, iso),
  'ugyldig-tid': ({ value, problem }) => timeWords[problem](value),
  'slutt-for-start': ({ start, end }) => ({
    message: `Slutten (${end.replace('T', ' ')}) kommer før starten (${start.replace('T', ' ')}).`,
    hint: 'Se om de er byttet om, eller om en av dagene er feil.',
  }),
  'heldag-med-klokkeslett': ({ value }) => ({
    message: `Arrangementet varer hele dagen, men «${value}» har klokkeslett.`,
    hint: `Skriv bare dagen, ${value.slice(0, 10)}, eller slett heldag.`,
  }),
  'lik-samling': ({ start }) => ({
    message: `To samlinger begynner ${start.replace('T', ' ')}. I en kalender blir de ett og samme arrangement.`,
    hint: 'Slett den ene, eller rett dagen eller klokkeslettet.',
  }),
  'samling-utenom': ({ key, day, found }) => ({
    message: key === 'start' ? `Arrangementet begynner ${day}, men den første samlingen er ${found}. Leserne får bare vite om samlingene.` : `Arrangementet slutter ${day}, men den siste samlingen er over ${found}. Leserne får bare vite om samlingene.`,
    hint: `Er samlingene riktige, skriver du ${found} i ${key}. Ellers retter du samlingen.`,
  }),
  'ny-dato-uten-utsatt': ({ status }) => ({
    message: `Arrangementet har ny_dato, men status er ${status}. Leserne får ikke se den nye dagen.`,
    hint: 'Skriv status: utsatt. Er tiden alt rettet i start, sletter du ny_dato.',
  }),
  'ugyldig-adresse': ({ value, problem }) => ({
    message: problem === 'scheme' ? `Adressen «${value}» er av et slag som ikke kan brukes her.` : `«${value}» er ikke en adresse som virker.`,
    hint: value.startsWith('www.') ? `Skriv hele adressen: https://${value}` : 'Skriv hele adressen, med https:// først. Kopier den gjerne fra nettleseren.',
  }),
  'ugyldig-epost': ({ value }) => ({
    message: `«${value}» er ikke en e-postadresse.`,
    hint: 'Skriv bare adressen, for eksempel navn@example.no.',
  }),
  'ugyldig-telefon': ({ value }) => ({
    message: `«${value}» er ikke et telefonnummer.`,
    hint: 'Skriv åtte sifre, et kort nummer som 116 117, eller et utenlandsk nummer med + og landkode.',
  }),
  'ugyldig-slug': ({ value, suggestion }) => ({
    message: `«${value}» kan ikke stå i en adresse. Der er det bare a–z, 0–9 og bindestrek.`,
    hint: suggestion === '' ? 'Skriv for eksempel nye-veier-til-hjelp.' : `Skriv den slik: ${suggestion}`,
  }),
  'tom-slug': () => ({
    message: 'Filnavnet har verken bokstaver eller sifre å lage en adresse av.',
    hint: 'Gi filen et navn, for eksempel 2026-11-02-nye-veier.md, eller legg til slug: nye-veier.',
  }),
  'uten-adresse': ({ key, value }) => ({
    message: `«${value}» har verken tall eller bokstaver fra a til å, så ${key === 'emneord' ? 'emneordet' : 'forfatteren'} får ingen side.`,
    hint: key === 'emneord' ? 'Skriv et ord, eller ta det bort.' : 'Før opp forfatteren med en id under forfattere i korus.yml, og skriv id-en her.',
  }),
  'ugyldig-filnavn': ({ value }) => ({
    message: `«${value}» er ikke et filnavn korus kan bruke.`,
    hint: 'Skriv navnet regnet fra mappen denne filen ligger i, med / mellom mapper, for eksempel bilder/mote.jpg.',
  }),
  'for-lang': ({ key, length, most }) => ({
    message: `«${key}» er på ${characters(length)}. Den bør ikke være lengre enn ${most}.`,
    hint: `Kort den ned med minst ${characters(length - most)}.`,
  }),
  'for-kort': ({ key, length, least }) => ({
    message: `«${key}» er bare på ${characters(length)}. Den bør være på minst ${least}.`,
    hint: 'Skriv litt mer om hva saken handler om.',
  }),
  'mangler-alt': () => ({
    message: 'Bildet mangler alternativ tekst. Den som ikke ser bildet, får ikke vite hva det viser.',
    hint: 'Legg til for eksempel: alt: To kvinner snakker sammen ved et bord. Er bildet bare pynt, skriv dekorativt: ja.',
  }),
  'mangler-kreditering': () => ({
    message: 'Det står ikke hvem som har laget bildet. Opphavsretten krever det.',
    hint: 'Legg til foto: Kari Nordmann, eller illustrasjon: Kari Nordmann hvis det er tegnet.',
  }),
  'mangler-person': ({ type }) => ({
    message: `Saken er et ${type}, men det står ikke hvem den handler om.`,
    hint: 'Legg til for eksempel: personer: [{navn: Kari Nordmann, rolle: rådgiver, grunnlag: stilling}]',
  }),
  'mangler-grunnlag': ({ who }) => ({
    message: `Det står ikke hva som gir rett til å omtale ${named(who)}.`,
    hint: 'Legg til grunnlag: samtykke, grunnlag: stilling eller grunnlag: offentlig rolle.',
  }),
  'mangler-samtykke': ({ who }) => ({
    message: `Samtykke er grunnlaget for å omtale ${named(who)}, men samtykket står ikke her.`,
    hint: 'Legg til for eksempel: samtykke: {dato: 2026-10-01, omfang: [nettsted, nyhetsbrev]}',
  }),
  'navn-og-anonym': ({ who }) => ({
    message: `«${who}» skal være anonym, men navnet står her.`,
    hint: 'Slett navn hvis personen skal være anonym. Ellers sletter du anonym.',
  }),
  'mangler-arrangement': () => ({
    message: 'Saken er et arrangement, men tid og sted mangler.',
    hint: 'Legg til for eksempel: arrangement: {start: 2026-11-02 10:00, sted: Bergen}',
  }),
}
