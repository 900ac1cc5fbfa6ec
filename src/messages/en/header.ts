import type { headerCodes } from '../../codes/header.js'
import type { Messages } from '../types.js'

const inQuotes = (line: string): string => `Put the whole value in quotation marks: ${line}`

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
    message: `The line “${found}” should be three hyphens and nothing else. Word processors like to turn them into dashes.`,
    hint: 'Write the line as: ---',
  }),
  'hode-ikke-forst': () => ({
    message: 'The header does not come on the first line of the file.',
    hint: 'Delete the blank lines above ---.',
  }),
  'hode-sprak': ({ language }) => ({
    message: `“${language}” stands after ---. Korus reads headers in YAML only, and never runs code from an article.`,
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
    hint: `${inQuotes(line)}. If it is a list, each item stands on its own line below the key.`,
  }),
  'yaml-spesialtegn': ({ mark, line }) => ({
    message: `The character ${mark} has a meaning of its own in the header, so the value cannot be read as plain text.`,
    hint: inQuotes(line),
  }),
  'yaml-avkuttet': ({ lost, line }) => ({
    message: `“${lost}” is lost: # after a space begins a comment.`,
    hint: `${inQuotes(line)}. If it is a comment, move it to a line of its own.`,
  }),
  'yaml-mangler-mellomrom': ({ line }) => ({
    message: 'A space is missing after the colon.',
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
  'yaml-anker': ({ mark }) => ({
    message: `“${mark}” is read as a command in YAML, and korus uses none of them.`,
    hint: 'If it is text, put the whole value in quotation marks. If not, delete it.',
  }),
  'yaml-innrykk': () => ({
    message: 'The line is indented differently from those it belongs with.',
    hint: 'Let keys on the same level begin right below each other: with no space before them, or two for each level.',
  }),
  'yaml-for-dyp': () => ({
    message: 'The header has too many levels within each other.',
    hint: 'Korus never uses more than four. See whether the indentation has slipped.',
  }),
  'yaml-for-lang': ({ length, most }) => ({
    message: `The header has ${length} characters. Korus reads no more than ${most}.`,
    hint: 'See whether --- is missing where the header should end.',
  }),
  'yaml-slutt': () => ({
    message: 'The header ends here, before it should.',
    hint: 'A header is closed by --- on a line of its own, once. Delete the line if more belongs to the header.',
  }),
  'yaml-feil': () => ({
    message: 'Korus does not understand this part of the header.',
    hint: 'Write “key: value”, one on each line, and put values with special characters in quotation marks.',
  }),
}
