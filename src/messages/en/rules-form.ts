import type { trapCodes, typographyCodes } from '../../codes/rules.js'
import type { Messages } from '../types.js'

export const trapMessages: Messages<typeof trapCodes> = {
  'punkttegn': () => ({
    message: 'This sign makes no list. The lines run together into one paragraph.',
    hint: 'Begin each line with a hyphen and a space: - First point',
  }),
  'falsk-halvfet': ({ found, suggestion }) => ({
    message: `The asterisks in ${found} are shown as they are, and the words are not bold.`,
    hint: suggestion === null
      ? 'Put the asterisks right against the words they are for, with spaces outside: word **bold** word'
      : `Put a space after the asterisks: ${suggestion}`,
  }),
  'tekst-over-strek': () => ({
    message: 'The text right above --- becomes a heading.',
    hint: 'Put an empty line between the text and ---. If it is a heading, write ## before it and take the line away.',
  }),
  'tittel-gjentatt': () => ({
    message: 'The title stands here once more. It is already shown at the top of the page.',
    hint: 'Take the line away.',
  }),
  'fotnote-mangler': ({ label }) => ({
    message: `The text refers to the footnote “${label}”, which doesn't exist.`,
    hint: `Write the note at the end of the article: [^${label}]: The text of the note.`,
  }),
}

const spaces = {
  'before-mark': { message: 'There is a space before the punctuation mark.', hint: 'Put the mark right after the word.' },
  'inside-quotation': { message: 'There is a space between the quotation mark and the quotation.', hint: 'Put the mark right against the word: «Slik»' },
  mixed: { message: 'A no-break space stands beside an ordinary one.', hint: 'Delete both and write one space.' },
  other: { message: 'There is a space of an unusual kind here.', hint: 'Delete it and write an ordinary space.' },
  alone: { message: 'The paragraph holds a no-break space and nothing else, and is shown as a gap.', hint: 'Delete the line.' },
} as const

const form = (message: (found: string) => string) => ({ found, suggestion }: { readonly found: string; readonly suggestion: string }) =>
  ({ message: message(found), hint: `Write ${suggestion}` })

export const typographyMessages: Messages<typeof typographyCodes> = {
  'anforselstegn': form(() => 'The quotation marks are not Norwegian ones.'),
  'anforselstegn-uten-par': ({ mark }) => ({
    message: `The quotation mark ${mark} has no partner.`,
    hint: 'Write « where the quotation begins and » where it ends.',
  }),
  'tankestrek': () => ({
    message: 'There is a hyphen here, with a space on either side.',
    hint: 'Use a dash: ord – ord. A hyphen has no spaces.',
  }),
  'tallrekke': form((found) => `“${found}” goes from one number to another, and is written with a dash without spaces.`),
  'hardt-mellomrom': ({ found, suggestion }) => ({
    message: `“${found}” may be split between two lines.`,
    hint: `Write ${suggestion} with a no-break space. korus check --fix does it for you.`,
  }),
  'rart-mellomrom': ({ kind }) => spaces[kind],
  'telefonnummer': form((found) => `The telephone number ${found} is hard to read as it is grouped.`),
  'ordenstall': form((found) => `The date “${found}” lacks the point after the day.`),
  'klokkeslett': form((found) => `The time ${found} is written with a colon.`),
  'usynlig-tegn': ({ name }) => ({
    message: `There is a character here that can't be seen (${name}). It may split words and spoil searches.`,
    hint: 'Delete it. korus check --fix does it for you.',
  }),
  'delt-bokstav': ({ letter }) => ({
    message: `The letter ${letter} is stored as two characters, and is not found by a search.`,
    hint: `Write ${letter} again. korus check --fix does it for you.`,
  }),
  'odelagte-tegn': ({ found, meant }) => ({
    message: `The characters “${found}” are broken: the text was once read in the wrong encoding.`,
    hint: meant === null ? 'Fetch the text again from where it came.' : `This is probably meant: “${meant}”. See if the rest of the text is whole.`,
  }),
}
