import type { headerCodes } from '../../codes/header.js'
import type { Messages } from '../types.js'

const inQuotes = (line: string): string => `Put the whole value in quotation marks: ${line}`
// The line comes last, so that no full stop is copied with it.
const orQuotes = (line: string): string => `If not, put the whole value in quotation marks: ${line}`

const fenceReason = (found: string): string => {
  if (/[‐‑‒–—―−]/.test(found)) return ' Word processors like to turn them into dashes.'
  return found.trim() !== found || found.includes('<') ? ' There is a space or an invisible character beside them.' : ''
}

export const headerMessages: Messages<typeof headerCodes> = {
  'mangler-hode': () => ({
    message: 'The file does not begin with a header, so korus knows neither its title, date nor author.',
    hint: 'Write --- on the first line, then lines such as “tittel: Nye veier til hjelp”, and last --- on a line of its own.',
  }),
  'hode-ikke-lukket': ({ line }) => ({
    message: 'The header begins here but never ends.',
    hint: `Write --- on a line of its own where the header ends. That seems to be before line ${line}.`,
  }),
  'hode-gjerde': ({ found }) => ({
    message: `The line “${found}” should be three hyphens and nothing else.${fenceReason(found)}`,
    hint: 'Write the line as: ---',
  }),
  'hode-ikke-forst': ({ text }) => ({
    message: 'The header does not come on the first line of the file.',
    hint: text ? 'Delete what stands above ---, or move it below the header.' : 'Delete the blank lines above ---.',
  }),
  'hode-sprak': ({ language }) => ({
    message: `Nothing may stand after ---, but “${language}” does. Korus reads headers in YAML only, and never runs code from an article.`,
    hint: 'Let the first line be --- alone, and write the header as “key: value”, one on each line.',
  }),
  'hode-toml': () => ({
    message: 'The header is written in TOML, between +++. Korus reads YAML only.',
    hint: 'Replace +++ with ---, and write “tittel: Nye veier” instead of “tittel = "Nye veier"”.',
  }),
  'tomt-hode': () => ({
    message: 'The header is empty.',
    hint: 'Write at least tittel, type, dato, ingress and tema between the two lines of ---.',
  }),
  'yaml-kolon-i-verdi': ({ line }) => ({
    message: 'The value has a colon followed by a space, which is read as a new key.',
    hint: inQuotes(line),
  }),
  'yaml-anforselstegn': ({ line }) => ({
    message: 'The value begins with a quotation mark and goes on after the closing one.',
    hint: inQuotes(line),
  }),
  'yaml-ikke-lukket': ({ mark, line }) => ({
    message: `The value lacks ${mark} at its end.`,
    hint: `Write the line as: ${line}`,
  }),
  'yaml-strek-i-verdi': ({ line }) => ({
    message: 'The value begins with a hyphen and a space, which is read as a list.',
    hint: `If it is a list, each item stands on its own line below the key. ${orQuotes(line)}`,
  }),
  'yaml-spesialtegn': ({ mark, line }) => ({
    message: `The character ${mark} has a meaning of its own here, so the value cannot be read as plain text.`,
    hint: inQuotes(line),
  }),
  'yaml-avkuttet': ({ lost, line }) => ({
    message: `“${lost}” is lost: # after a space begins a comment.`,
    hint: `If it is a comment, move it to a line of its own. ${orQuotes(line)}`,
  }),
  'yaml-mangler-mellomrom': ({ line, hard }) => ({
    message: hard ? 'The space after the colon is a no-break space, and is read as a letter.' : 'A space is missing after the colon.',
    hint: `Write the line as: ${line}`,
  }),
  'yaml-lost-linje': ({ key, line }) => ({
    message: 'The line has no key with a colon, and belongs to no value.',
    hint:
      key === null
        ? 'Write a key before it, for example “tittel: Nye veier”, or move the line below the header.'
        : `If it belongs to ${key}, move it in by two spaces: ${line}`,
  }),
  'yaml-tabulator': () => ({
    message: 'The line is indented with a tab.',
    hint: 'Use spaces, two for each level.',
  }),
  'yaml-hardt-mellomrom': () => ({
    message: 'The line is indented with no-break spaces. They look like spaces, but are read as letters.',
    hint: 'Delete the indentation and write it anew with ordinary spaces.',
  }),
  'yaml-dobbel-nokkel': ({ key, line }) => ({
    message: `The key “${key}” is also on line ${line}.`,
    hint: 'Keep one of them, and delete the other.',
  }),
  'yaml-anker': ({ mark, line }) => ({
    message: `“${mark}” is read as a command in YAML, and korus uses none of them.`,
    hint: line === undefined ? 'Delete it, or put the whole value in quotation marks if it is text.' : inQuotes(line),
  }),
  'yaml-innrykk': () => ({
    message: 'The line is indented differently from those it belongs with.',
    hint: 'Let keys on the same level begin right below each other: with no space before them, or two for each level.',
  }),
  'yaml-for-dyp': () => ({
    message: 'There are too many levels within each other here.',
    hint: 'Korus never uses more than four. See whether the indentation has slipped.',
  }),
  'yaml-for-lang': ({ length, most }) => ({
    message: `The text with keys has ${length} characters. Korus reads no more than ${most}.`,
    hint: 'See whether the line --- is missing where the header of the article should end.',
  }),
  'yaml-slutt': () => ({
    message: 'The line says that the keys end here.',
    hint: 'If the header ends here, the line should be --- and nothing else. If not, delete it.',
  }),
  'yaml-feil': () => ({
    message: 'Korus does not understand what stands here.',
    hint: 'Write “key: value”, one on each line, and put values with special characters in quotation marks.',
  }),
  'nokkel-skjult-tegn': ({ key, character, seen }) => ({
    message: `It does not say “${key}”, for ${hidden[seen]} (${character}).`,
    hint: `Delete the word and write it again: ${key}`,
  }),
}

const hidden = {
  not: 'one of the characters is invisible',
  space: 'one of the characters is a no-break space',
  'as-another': 'one of the letters is from another alphabet and only looks alike',
}
