import type { pictureCodes } from '../../codes/pictures.js'
import type { Messages } from '../types.js'

export const pictureMessages: Messages<typeof pictureCodes> = {
  'bilde-skadet': ({ file }) => ({
    message: `The picture “${file}” is damaged, or only part of it was saved.`,
    hint: 'Fetch the original again from the camera, the phone or whoever sent it, and put it in the place of this file.',
  }),
  'bilde-heic': ({ file }) => ({
    message: `“${file}” is a HEIC picture from a phone. Browsers cannot show it.`,
    hint: 'Open the picture and save it as JPEG. On an iPhone, Settings, Camera, Formats and Most Compatible makes new pictures JPEG.',
  }),
  'bilde-over-grensen': ({ file, found, most, unit }) => ({
    message: `The picture “${file}” has ${found} ${units[unit]}. The limit is ${most}.`,
    hint: 'Save it with a width of at most 3000 pixels. No screen shows more.',
  }),
  'svg-utrygg': ({ file, element, line }) => ({
    message: `The drawing “${file}” has ${element} on line ${line}. Such things can run code or fetch something from other sites at the reader's.`,
    hint: 'Export the drawing again as plain SVG without scripts and links, or save it as PNG.',
  }),
  'bilde-feil-endelse': ({ file, format, ending }) => ({
    message: `“${file}” is really a ${format} picture.`,
    hint: `Give the file a name that ends in .${ending}, and write the new name here.`,
  }),
  'bilde-beveger-seg': ({ file }) => ({
    message: `The picture “${file}” moves. Readers see only the first frame of it.`,
    hint: 'Save the frame that you want to show as JPEG or PNG. If the movement matters, publish a film and link to it with video.',
  }),
}

const units = { MB: 'MB', megapixels: 'million pixels' } as const
