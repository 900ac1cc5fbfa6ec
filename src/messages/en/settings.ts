import type { settingsCodes } from '../../codes/settings.js'
import type { Messages } from '../types.js'

const decimal = (n: number): string => n.toFixed(2).replace(/\.?0+$/, '')

export const settingsMessages: Messages<typeof settingsCodes> = {
  'nyere-format': ({ found, known }) => ({
    message: `The file is written for format ${found}, but this version of korus knows format ${known} only.`,
    hint: 'Update korus. It changes nothing until the file can be read.',
  }),
  'ugyldig-farge': ({ value }) => ({
    message: `“${value}” is not a colour that korus understands.`,
    hint: "Write # and six digits or letters from a to f, in quotation marks, for example '#0b5563'.",
  }),
  'for-svak-kontrast': ({ ratio, least, first, second, where }) => ({
    message: `The contrast of ${first} and ${second} is ${decimal(ratio)}:1 in the ${where} scheme. WCAG AA asks for ${decimal(least)}:1.`,
    hint: where === 'light' ? 'Choose a darker colour, or a lighter background.' : 'Choose a lighter colour, or a darker background.',
  }),
  'ukjent-regel': ({ code, nearest }) => ({
    message: `There is no rule called “${code}”.`,
    hint: nearest === null ? 'The codes stand behind each message of korus check.' : `Did you mean “${nearest}”?`,
  }),
  'lik-id': ({ id, line }) => ({
    message: `“${id}” is already used on line ${line}, for something else.`,
    hint: 'Give one of them another name.',
  }),
  'mangler-tilgjengelighet': () => ({
    message: 'The link to the accessibility statement is missing. Public bodies must have it on their site.',
    hint: 'Make the statement at uustatus.no, and add: tilgjengelighet: https://uustatus.no/nb/erklaringer/publisert/…',
  }),
}
