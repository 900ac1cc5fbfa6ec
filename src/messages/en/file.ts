import type { fileCodes } from '../../codes/file.js'
import type { Messages } from '../types.js'

const size = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)

export const fileMessages: Messages<typeof fileCodes> = {
  'ikke-utf8': ({ encoding, line }) => ({
    message: `The file is saved as ${encoding}. The first character that can't be read is on line ${line}.`,
    hint: 'Save it as UTF-8.',
  }),
  'nul-tegn': () => ({
    message: 'There is a NUL character in the file. Ordinary text has none.',
    hint: 'Delete the character. If the file is not text, its name must not end in .md.',
  }),
  'kan-ikke-leses': ({ reason }) => ({
    message: reason === 'permission' ? 'You are not allowed to read the file.' : 'The file could not be read.',
    hint: reason === 'permission' ? 'Give your user permission to read it.' : 'See whether another program can open it. If not, fetch it from a backup.',
  }),
  'for-stor-fil': ({ bytes, most }) => ({
    message: `The file is ${size(bytes)}. A text file can be ${size(most)} at most.`,
    hint: 'Divide the text into several articles, or attach the long part.',
  }),
  'lenke-ut': () => ({
    message: 'The file is a symbolic link that leads out of the project.',
    hint: 'Put the file itself here instead of the link.',
  }),
  'ingen-artikler': () => ({
    message: 'There are no articles in the folder articles.',
    hint: 'Put them there, in files whose names end in .md.',
  }),
}
