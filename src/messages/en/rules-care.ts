import type { freshnessCodes, privacyCodes, silenceCodes } from '../../codes/rules.js'
import type { Messages } from '../types.js'
import { dayInWords } from './grammar.js'

const about = (who: string, otherwise = 'A person'): string => (who === '' ? otherwise : `“${who}”`)

export const privacyMessages: Messages<typeof privacyCodes> = {
  'samtykke-uten-nettsted': ({ who }) => ({
    message: `${about(who)} has not consented to being on the site.`,
    hint: 'Ask the person. If the answer is yes, add nettsted to omfang. Otherwise set kladd: ja.',
  }),
  'samtykke-uten-bilde': ({ who }) => ({
    message: `The article has a photograph, but ${about(who)} has not consented to a picture.`,
    hint: 'If the picture shows the person, ask and add bilde to omfang, or use another picture.',
  }),
  'samtykke-utlopt': ({ who, day }) => ({
    message: `The consent of ${about(who, 'a person')} was valid until ${dayInWords(day)}. A short notice stands in place of the article.`,
    hint: 'Ask for a new consent and write the day it is valid until, or leave the article off the site.',
  }),
  'navn-ved-egenerfaring': ({ name }) => ({
    message: `“${name}” is named in a paragraph about own experience, and is not among personer.`,
    hint: "If it is this person's own experience, write the name and the ground under personer. Otherwise there is nothing to do.",
  }),
  'private-fakta': ({ key }) => ({
    message: `The facts box tells something private about a person: ${key}.`,
    hint: "Take the line out if readers don't need it to understand the article.",
  }),
  'privat-adresse': () => ({
    message: 'Someone’s home address stands here.',
    hint: 'Write the municipality or the district alone.',
  }),
  'privat-telefon': () => ({
    message: "A person's mobile number stands here.",
    hint: 'If readers are to call, put name and number under kontakt. Otherwise take the number out.',
  }),
  'fodselsnummer': () => ({
    message: 'What looks like a national identity number stands here.',
    hint: 'Delete it. If the article has been published, tell the data protection officer.',
  }),
  'navn-i-adresse': ({ slug }) => ({
    message: `The address artikler/${slug}/ has the name of someone who can withdraw consent. An address lives on in other people’s links.`,
    hint: 'Give the article an address without the name before it is published, for instance slug: tilbake-i-arbeid',
  }),
  'navn-i-filnavn': ({ file }) => ({
    message: `The picture file ${file} has the name of someone who can withdraw consent.`,
    hint: 'Give the file a name that says what the picture shows, for instance ved-elva.jpg, and write it here.',
  }),
}

export const freshnessMessages: Messages<typeof freshnessCodes> = {
  'revisjon-forfalt': ({ day }) => ({
    message: `The content was to be reviewed on ${dayInWords(day)}.`,
    hint: 'Read the article, correct what has changed, and set a new day in revideres.',
  }),
  'arrangement-over': ({ day, found }) => ({
    message: `The event ended on ${dayInWords(day)}, but the article still says “${found}”.`,
    hint: 'Rewrite what invites, or set gyldig_til, and the article leaves the lists.',
  }),
  'frist-ute': ({ day }) => ({
    message: `The deadline for signing up was ${dayInWords(day)}, and the event still stands as planned.`,
    hint: 'Write status: fullt, or set a new deadline.',
  }),
  'uten-sted': () => ({
    message: 'The event does not say where it is. Readers do not know whether they can come, and search engines do not show it as an event.',
    hint: 'Write sted: Litteraturhuset i Bergen, or digital_lenke where it is on the net. If it is not settled, write sted: Stedet kommer',
  }),
  'endring-fram-i-tid': ({ day, key }) => ({
    message: `${key === 'oppdatert' ? 'The article is marked as updated on' : 'The correction is dated'} ${dayInWords(day)}, which has yet to come. Readers see that day on the page and in the feeds.`,
    hint: 'Write the day the change was made. See whether the year is right.',
  }),
}

export const silenceMessages: Messages<typeof silenceCodes> = {
  'stillet-uten-grunn': ({ code }) => ({
    message: `“${code}” is set aside without a reason, and is therefore shown all the same.`,
    hint: `Write the reason after a colon: korus-ignore ${code}: navnet på boken`,
  }),
  'stillet-ingenting': ({ code, nearest }) => ({
    message: nearest === null ? `There is nothing here to set aside for “${code}”.` : `There is no rule called “${code}”.`,
    hint: nearest === null ? 'Take the comment away, or move it right before the block or the key it is for.' : `Did you mean “${nearest}”?`,
  }),
}
