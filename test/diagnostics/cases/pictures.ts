import type { pictureCodes } from '../../../src/codes/pictures.js'
import { ofHeader, type Case, type Cases } from '../case.js'
import { picture } from './picture.js'

const image = (file: string): string => `bilde: {fil: ${file}, dekorativt: ja, foto: Kari}`
const shown = (file: string, content: string | Uint8Array): Case => ofHeader(image(`⟦${file}⟧`), image('sunn.png'), { [`articles/${file}`]: content, 'articles/sunn.png': picture })

/** A GIF of two frames of one pixel. */
const moving = Buffer.from('47494638396101000100800000000000ffffff21ff0b4e45545343415045322e30030100000021f90400000000002c00000000010001000002024401002 1f90400000000002c000000000100010000020244010 03b'.replaceAll(' ', ''), 'hex')
/** A PNG that says it has a hundred million pixels. */
const vast = Buffer.from(picture)
vast.writeUInt32BE(10_000, 16)
vast.writeUInt32BE(10_000, 20)

export const pictureCases: Cases<typeof pictureCodes> = {
  'bilde-skadet': shown('mote.png', picture.subarray(0, 45)),
  'bilde-heic': shown('IMG_0412.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
  'bilde-over-grensen': shown('plakat.png', vast),
  'svg-utrygg': shown('figur.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3">\n  <script>alert(1)</script>\n</svg>'),
  'bilde-feil-endelse': shown('mote.jpg', picture),
  'bilde-beveger-seg': shown('vink.gif', moving),
}
