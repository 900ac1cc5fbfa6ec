import type { fileCodes } from '../../codes/file.js'
import type { Messages } from '../types.js'

const size = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`)

export const fileMessages: Messages<typeof fileCodes> = {
  'ikke-utf8': ({ encoding, line }) => ({
    message: `The file is saved as ${encoding}.${encoding === 'UTF-16' ? '' : ` The first character that can't be read is on line ${line}.`}`,
    hint: 'Save it as UTF-8. In Notepad, choose Save as, and UTF-8 under Encoding.',
  }),
  'nul-tegn': () => ({
    message: 'There is an invisible character in the file (NUL) that does not belong in text.',
    hint: 'Delete the character. If the file is not text, its name must not end in .md.',
  }),
  'tom-fil': () => ({
    message: 'The file is empty.',
    hint: 'Write the article in it, or delete it.',
  }),
  flettekonflikt: () => ({
    message: 'Two versions of the file were put together here without anyone choosing between them.',
    hint: 'Between <<<<<<< and ======= stands the one, between ======= and >>>>>>> the other. Keep what is right, and delete the rest and the three lines of signs.',
  }),
  tvillingfil: ({ other }) => ({
    message: `The file seems to be a copy of “${other}”, made by OneDrive or another program.`,
    hint: 'See which of them is right, and delete the other. If they are two articles, give this file a name of its own.',
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
    message: 'The file is a symbolic link (a shortcut) that leads out of the project, or round in a ring.',
    hint: 'Put the file itself here instead of the link.',
  }),
  'ingen-artikler': () => ({
    message: 'There are no articles in the folder articles.',
    hint: 'Put them there, in files whose names end in .md.',
  }),
}
