import type { freshnessCodes, privacyCodes, silenceCodes } from '../../codes/rules.js'
import type { Messages } from '../types.js'
import { dayInWords } from './grammar.js'

const about = (who: string): string => (who === '' ? 'En person' : `«${who}»`)

export const privacyMessages: Messages<typeof privacyCodes> = {
  'samtykke-uten-nettsted': ({ who }) => ({
    message: `${about(who)} har ikke samtykket til å stå på nettstedet.`,
    hint: 'Spør personen. Er svaret ja, legg til nettsted i omfang. Ellers setter du kladd: ja.',
  }),
  'samtykke-uten-bilde': ({ who }) => ({
    message: `Saken har et fotografi, men ${about(who)} har ikke samtykket til bilde.`,
    hint: 'Viser bildet personen, må du spørre og legge til bilde i omfang, eller bruke et annet bilde.',
  }),
  'samtykke-utlopt': ({ who, day }) => ({
    message: `Samtykket fra ${who === '' ? 'en person' : `«${who}»`} gjaldt til ${dayInWords(day)}. Saken er byttet ut med en kort melding.`,
    hint: 'Spør om et nytt samtykke og skriv dagen det gjelder til, eller la saken være borte.',
  }),
  'navn-ved-egenerfaring': ({ name }) => ({
    message: `«${name}» står med navn i et avsnitt om egen erfaring, men er ikke nevnt under personer.`,
    hint: 'Er det personens egen erfaring, skriv navnet og grunnlaget under personer. Ellers trenger du ikke gjøre noe.',
  }),
  'private-fakta': ({ key }) => ({
    message: `Faktaboksen sier noe privat om en person: ${key}.`,
    hint: 'Stryk linjen hvis leseren ikke trenger den for å forstå saken.',
  }),
  'privat-adresse': () => ({
    message: 'Her står adressen der noen bor.',
    hint: 'Skriv bare kommunen eller bydelen.',
  }),
  'privat-telefon': () => ({
    message: 'Her står mobilnummeret til en person.',
    hint: 'Skal leserne kunne ringe, sett navn og nummer under kontakt. Ellers stryker du nummeret.',
  }),
  'fodselsnummer': () => ({
    message: 'Her står det som ser ut som et fødselsnummer.',
    hint: 'Slett det. Har saken vært publisert, si fra til personvernombudet.',
  }),
  'navn-i-adresse': ({ slug }) => ({
    message: `Adressen artikler/${slug}/ har navnet til en som kan trekke samtykket sitt. Adressen blir stående hos andre.`,
    hint: 'Gi saken en adresse uten navn før den publiseres, for eksempel slug: tilbake-i-arbeid',
  }),
  'navn-i-filnavn': ({ file }) => ({
    message: `Bildefilen ${file} har navnet til en som kan trekke samtykket sitt.`,
    hint: 'Gi filen et navn som sier hva bildet viser, for eksempel ved-elva.jpg, og skriv det her.',
  }),
}

export const freshnessMessages: Messages<typeof freshnessCodes> = {
  'revisjon-forfalt': ({ day }) => ({
    message: `Innholdet skulle gås gjennom ${dayInWords(day)}.`,
    hint: 'Les saken, rett det som har endret seg, og sett en ny dag i revideres.',
  }),
  'arrangement-over': ({ day, found }) => ({
    message: `Arrangementet var ferdig ${dayInWords(day)}, men saken sier fortsatt «${found}».`,
    hint: 'Skriv om det som inviterer, eller sett gyldig_til, så saken går ut av listene.',
  }),
  'frist-ute': ({ day }) => ({
    message: `Påmeldingsfristen gikk ut ${dayInWords(day)}, og arrangementet står som planlagt.`,
    hint: 'Skriv status: fullt, eller sett en ny frist.',
  }),
  'uten-sted': () => ({
    message: 'Arrangementet sier ikke hvor det er. Leserne får ikke vite om de kan komme, og søkemotorer viser det ikke som arrangement.',
    hint: 'Skriv sted: Litteraturhuset i Bergen, eller digital_lenke når det er på nett. Er det ikke bestemt, skriver du sted: Stedet kommer',
  }),
  'endring-fram-i-tid': ({ day, key }) => ({
    message: `${key === 'oppdatert' ? 'Saken er merket som oppdatert' : 'Rettelsen er datert'} ${dayInWords(day)}, som ikke er kommet ennå. Leserne ser den dagen på siden og i strømmene.`,
    hint: 'Skriv dagen endringen ble gjort. Se om året er riktig.',
  }),
}

export const silenceMessages: Messages<typeof silenceCodes> = {
  'stillet-uten-grunn': ({ code }) => ({
    message: `«${code}» er satt til side uten grunn, og vises derfor likevel.`,
    hint: `Skriv grunnen etter kolon: korus-ignore ${code}: navnet på boken`,
  }),
  'stillet-ingenting': ({ code, nearest }) => ({
    message: nearest === null ? `Her er ingenting å sette til side for «${code}».` : `Det finnes ingen regel som heter «${code}».`,
    hint: nearest === null ? 'Ta bort kommentaren, eller flytt den rett foran avsnittet eller nøkkelen den gjelder.' : `Mente du «${nearest}»?`,
  }),
}
