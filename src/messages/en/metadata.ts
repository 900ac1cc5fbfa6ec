import type { metadataCodes } from '../../codes/metadata.js'
import type { Messages } from '../types.js'
import { count, dayInWords, list } from './grammar.js'

const characters = (n: number): string => count(n, 'character')
const meant = (nearest: string | null, otherwise: string): string => (nearest === null ? otherwise : `Did you mean “${nearest}”?`)
const named = (who: string): string => (who === '' ? 'the person' : `“${who}”`)
const forms = { text: 'one text', list: 'a list', map: 'several keys, each with its value', repository: 'owner and name of a repository, with a slash between' } as const

const dayWords = (value: string, problem: 'form' | 'impossible' | 'no-year' | 'order', iso: string | null) => {
  switch (problem) {
    case 'order':
      return { message: `The order is wrong: ${dayInWords(value)} is earlier than the day it should follow.`, hint: 'See whether the two days are swapped, or the year is wrong.' }
    case 'impossible':
      return { message: `The day “${value}” does not exist.`, hint: 'Look in a calendar. A day of the week must agree with the date.' }
    case 'no-year':
      return { message: `The date “${value}” has no year.`, hint: 'Write the year first, then month and day, for example 2026-06-08.' }
    default:
      return iso === null
        ? { message: `“${value}” is not a day that korus understands.`, hint: 'Write year, month and day as: 2026-06-08' }
        : { message: `The date “${value}” is not written the way korus uses.`, hint: `Write it as: ${iso}` }
  }
}

const clock = /^(?:kl\.? ?)?\d{1,2}[.:]\d\d$/i
const timeWords = {
  form: (value: string) => clock.test(value)
    ? { message: `The time “${value}” lacks its day.`, hint: `Write the day first, for example 2026-06-08 ${value.replace(/^kl\.? ?/i, '')}` }
    : { message: `“${value}” is not a time that korus understands.`, hint: 'Write day and time as: 2026-06-08 10:00' },
  impossible: (value: string) => ({ message: `The time “${value}” does not exist.`, hint: 'See whether day, hour and minute are right, for example 2026-06-08 10:00.' }),
  skipped: (value: string) => ({ message: `The time “${value}” does not exist: the clocks go forward that night.`, hint: 'Choose a time before 02:00, or from 03:00.' }),
  twice: (value: string) => ({ message: `The time “${value}” comes twice: the clocks go back that night.`, hint: 'Choose a time before 02:00, or from 03:00.' }),
}

export const metadataMessages: Messages<typeof metadataCodes> = {
  'ukjent-nokkel': ({ key, nearest, known }) => ({
    message: `There is no key “${key}” here.`,
    hint: meant(nearest, `These are the keys: ${list(known)}.`),
  }),
  'mangler-nokkel': ({ key, example }) => ({
    message: `The key “${key}” is missing.`,
    hint: `Add a line, for example: ${example}`,
  }),
  'dobbelt-navn': ({ key, other, line }) => ({
    message: `“${key}” says the same as “${other}” on line ${line}. Only one of them can stand.`,
    hint: 'Keep the one that is right, and delete the other.',
  }),
  'feil-form': ({ wanted, example }) => ({
    message: `This should be ${forms[wanted]}.`,
    hint: wanted === 'text' ? `If the text has a colon or square brackets, put it in quotation marks. An example: ${example}` : `Write for example: ${example}`,
  }),
  'tom-verdi': ({ key, example }) => ({
    message: `“${key}” has no value.`,
    hint: `Write for example: ${example}`,
  }),
  'ulovlig-tegn': ({ key, found }) => ({
    message: `“${key}” has a character that cannot be shown (${found}).`,
    hint: 'Delete it and write the word again. If there is a backslash in the value, change the double quotation marks around it to single ones.',
  }),
  'ukjent-verdi': ({ key, value, nearest, known }) => ({
    message: `“${value}” is not one of the values of ${key}.`,
    hint: known.includes('nb') ? 'Write nb for bokmål, nn for nynorsk, se, sma or smj for Sámi, or en for English.'
      : known.length === 0 ? `There are none to choose from in korus.yml yet. Add “${value}” there first.`
      : `${meant(nearest, '')} Choose from ${list(known)}.`.trim(),
  }),
  'ikke-ja-nei': ({ key, value }) => ({
    message: `“${value}” is neither yes nor no.`,
    hint: `Write ${key}: ja or ${key}: nei.`,
  }),
  'ikke-tall': ({ key, value, least, most }) => ({
    message: `“${key}” cannot be “${value}”.`,
    hint: least === most ? `Write ${key}: ${least}` : `Write a whole number from ${least} to ${most}.`,
  }),
  'ugyldig-dag': ({ value, problem, iso }) => dayWords(value, problem, iso),
  'ugyldig-tid': ({ value, problem }) => timeWords[problem](value),
  'slutt-for-start': ({ start, end }) => ({
    message: `The end (${end.replace('T', ' ')}) comes before the start (${start.replace('T', ' ')}).`,
    hint: 'See whether they are swapped, or one of the days is wrong.',
  }),
  'heldag-med-klokkeslett': ({ value }) => ({
    message: `The event lasts all day, but “${value}” has a time.`,
    hint: `Write the day alone, ${value.slice(0, 10)}, or delete heldag.`,
  }),
  'lik-samling': ({ start }) => ({
    message: `Two gatherings begin at ${start.replace('T', ' ')}. In a calendar they become one and the same event.`,
    hint: 'Delete one of them, or correct its day or time.',
  }),
  'samling-utenom': ({ key, day, found }) => ({
    message: key === 'start' ? `The event begins on ${day}, but the first gathering is on ${found}. Readers are told of the gatherings alone.` : `The event ends on ${day}, but the last gathering is over on ${found}. Readers are told of the gatherings alone.`,
    hint: `If the gatherings are right, write ${found} in ${key}. If not, correct the gathering.`,
  }),
  'ny-dato-uten-utsatt': ({ status }) => ({
    message: `The event has ny_dato, but its status is ${status}. Readers do not see the new day.`,
    hint: 'Write status: utsatt. If start already says the new time, delete ny_dato.',
  }),
  'ugyldig-adresse': ({ value, problem }) => ({
    message: problem === 'scheme' ? `The address “${value}” is of a kind that cannot be used here.` : `“${value}” is not an address that works.`,
    hint: value.startsWith('www.') ? `Write the whole address: https://${value}` : 'Write the whole address, beginning with https://. Copying it from the browser is safest.',
  }),
  'ugyldig-epost': ({ value }) => ({
    message: `“${value}” is not an e-mail address.`,
    hint: 'Write the address alone, for example navn@example.no.',
  }),
  'ugyldig-telefon': ({ value }) => ({
    message: `“${value}” is not a telephone number.`,
    hint: 'Write eight digits, a short number such as 116 117, or a foreign number with + and its country code.',
  }),
  'ugyldig-slug': ({ value, suggestion }) => ({
    message: `“${value}” cannot stand in an address, which has only a–z, 0–9 and hyphens.`,
    hint: suggestion === '' ? 'Write for example nye-veier-til-hjelp.' : `Write it as: ${suggestion}`,
  }),
  'tom-slug': () => ({
    message: 'The file’s name has neither letters nor digits to make an address of.',
    hint: 'Give the file a name, for example 2026-11-02-nye-veier.md, or add slug: nye-veier.',
  }),
  'uten-adresse': ({ key, value }) => ({
    message: `“${value}” has neither figures nor letters from a to å, so ${key === 'emneord' ? 'the tag' : 'the author'} gets no page.`,
    hint: key === 'emneord' ? 'Write a word, or take it away.' : 'List the author with an id under forfattere in korus.yml, and write the id here.',
  }),
  'ugyldig-filnavn': ({ value }) => ({
    message: `“${value}” is not a file name that korus can use.`,
    hint: 'Write the name as seen from the folder this file is in, with / between folders, for example bilder/mote.jpg.',
  }),
  'for-lang': ({ key, length, most }) => ({
    message: `“${key}” has ${characters(length)}. It should have no more than ${most}.`,
    hint: `Shorten it by at least ${characters(length - most)}.`,
  }),
  'for-kort': ({ key, length, least }) => ({
    message: `“${key}” has only ${characters(length)}. It should have at least ${least}.`,
    hint: 'Say a little more of what the article is about.',
  }),
  'mangler-alt': () => ({
    message: 'The picture has no alternative text. Those who cannot see it are not told what it shows.',
    hint: 'Add for example: alt: To kvinner snakker sammen ved et bord. If the picture is only decoration, write dekorativt: ja.',
  }),
  'mangler-kreditering': () => ({
    message: 'It is not said who made the picture. Copyright law asks for it.',
    hint: 'Add foto: Kari Nordmann, or illustrasjon: Kari Nordmann if it is drawn.',
  }),
  'mangler-person': ({ type }) => ({
    message: `The article is of the type ${type}, but it is not said whom it is about.`,
    hint: 'Add for example: personer: [{navn: Kari Nordmann, rolle: rådgiver, grunnlag: stilling}]',
  }),
  'mangler-grunnlag': ({ who }) => ({
    message: `It is not said what gives the right to write about ${named(who)}.`,
    hint: 'Add grunnlag: samtykke, grunnlag: stilling or grunnlag: offentlig rolle.',
  }),
  'mangler-samtykke': ({ who }) => ({
    message: `Consent is the ground for writing about ${named(who)}, but the consent is not here.`,
    hint: 'Add for example: samtykke: {dato: 2026-10-01, omfang: [nettsted, nyhetsbrev]}',
  }),
  'navn-og-anonym': ({ who }) => ({
    message: `“${who}” is set to be anonymous, but the name stands here.`,
    hint: 'Delete navn if the person is to be anonymous. If not, delete anonym.',
  }),
  'mangler-arrangement': () => ({
    message: 'The article is an event, but time and place are missing.',
    hint: 'Add for example: arrangement: {start: 2026-11-02 10:00, sted: Bergen}',
  }),
}
