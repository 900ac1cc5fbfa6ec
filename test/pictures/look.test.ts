import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { look, tooLarge } from '../../src/pictures/look.js'
import { diagram, landscape } from './make.js'

const codes = async (bytes: Buffer, name: string) => (await look(bytes, name)).faults.map(({ code }) => code)

describe('a look into a picture', () => {
  test('tells what it is, whatever it is called', async () => {
    expect(await look(await landscape(60, 40).jpeg().toBuffer(), 'a.JPG')).toEqual({ look: { format: 'jpeg', isFlat: false, isClear: false }, faults: [] })
    expect(await look(await landscape(60, 40).webp().toBuffer(), 'a.jpg')).toMatchObject({ look: { format: 'webp' }, faults: [{ code: 'bilde-feil-endelse', params: { format: 'WebP', ending: 'webp' } }] })
    expect(await look(await diagram(60, 40).png().toBuffer(), 'a.png')).toMatchObject({ look: { isFlat: true, isClear: false } })
    expect((await look(await landscape(60, 40).avif().toBuffer(), 'a.avif')).look?.format).toBe('avif')
    expect(await look(Buffer.from('%PDF-1.7'), 'a.png')).toEqual({ look: null, faults: [] })
    expect(await look(Buffer.alloc(0), 'a.png')).toEqual({ look: null, faults: [] })
  })

  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('sees that half of a %s is missing', async (format) => {
    const bytes = await landscape(200, 150).toFormat(format).toBuffer()
    expect(await codes(bytes, `a.${format}`)).toEqual([])
    expect(await codes(bytes.subarray(0, bytes.length / 2), `a.${format}`)).toEqual(['bilde-skadet'])
  })

  test('sees that the middle of a PNG is other bytes', async () => {
    const bytes = await landscape(200, 150).png().toBuffer()
    bytes.fill(0x55, bytes.length / 2, bytes.length / 2 + 40)
    expect(await codes(bytes, 'a.png')).toEqual(['bilde-skadet'])
  })

  test('refuses what would fill the memory before it is opened', async () => {
    expect(await tooLarge({ bytes: 1000, width: 20_000, height: 20_000 })).toEqual({ code: 'bilde-over-grensen', params: { found: 400, most: 80, unit: 'megapixels' } })
    expect(await tooLarge({ bytes: 41_000_001, width: 10, height: 10 })).toEqual({ code: 'bilde-over-grensen', params: { found: 42, most: 40, unit: 'MB' } })
    expect(await tooLarge({ bytes: 9_000_000, width: 8064, height: 6048 })).toBeUndefined()
  })

  test('sees that a picture moves, and a phone that wrote HEIC', async () => {
    const frames = await Promise.all(['#f00', '#0f0'].map((background) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer()))
    for (const format of ['gif', 'webp'] as const) expect(await codes(await sharp(frames, { join: { animated: true } }).toFormat(format).toBuffer(), `a.${format}`)).toEqual(['bilde-beveger-seg'])
    const png = frames[0] as Buffer
    const plan = Buffer.from('0000000861635 44c0000000200000000f38d9370'.replaceAll(' ', ''), 'hex')
    expect(await codes(Buffer.concat([png.subarray(0, 33), plan, png.subarray(33)]), 'a.png')).toEqual(['bilde-beveger-seg'])
    for (const brand of ['heic', 'heix', 'mif1']) expect(await codes(Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}heic`, 'latin1'), 'a.jpg')).toEqual(['bilde-heic'])
  })
})
