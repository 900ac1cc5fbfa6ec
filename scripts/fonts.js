import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

// Makes templates/site/fonts/: the letters that Norwegian text needs, cut out of Source Serif 4 and Source Sans 3 by Adobe (SIL Open Font
// License 1.1), and in files of their own, which browsers fetch only where such a letter stands, the further Sámi letters and what is
// rarer. A face that every page needs stays below the 14 600 bytes that a server sends before it waits for an answer.
const latin = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)),
  '\u00a0§©«»·°½×ÁÄÅÆÉÖØÜàáäåæçèéêëíïñòóôöøüý',
  '–—‘’“”•…−←→↩',
].join('')
const rare = '£®±²³ÀÇÈÍÓÚßâîúû„€™≤≥'
const sami = 'ČčĐđŊŋŠšŦŧŽžŃń'
const faces = [
  { name: 'serif', from: 'source-serif-4', style: '400-normal' },
  { name: 'serif-italic', from: 'source-serif-4', style: '400-italic' },
  { name: 'sans', from: 'source-sans-3', style: '400-normal' },
  { name: 'sans-bold', from: 'source-sans-3', style: '600-normal' },
]
const onCards = ['serif', 'sans-bold']
const keepFeatures = ['kern', 'liga', 'locl', 'tnum']
/** Between the letters of two files nothing can be kerned. */
const keepAlone = ['locl', 'tnum']

const require = createRequire(import.meta.url)
const folder = fileURLToPath(new URL('../templates/site/fonts/', import.meta.url))
mkdirSync(folder, { recursive: true })

/** The licence keeps the name «Source» for the fonts as Adobe made them, so what we have changed goes by another name of the same length. */
function renamed(font) {
  const table = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16).find((at) => font.toString('latin1', at, at + 4) === 'name')
  const start = font.readUInt32BE(table + 8)
  const strings = start + font.readUInt16BE(start + 4)
  for (let at = start + 6; at < start + 6 + font.readUInt16BE(start + 2) * 12; at += 12) {
    const from = strings + font.readUInt16BE(at + 10)
    const words = font.subarray(from, from + font.readUInt16BE(at + 8)).swap16()
    // Record 0 is the copyright, which must stand as it is.
    if (font.readUInt16BE(at + 6) !== 0) words.write(words.toString('utf16le').replaceAll('Source', 'Kysten'), 'utf16le')
    words.swap16()
  }
  return font
}

const cut = (font, letters, targetFormat, keep = keepFeatures) => subsetFont(font, letters, { targetFormat, keepFeatures: keep, preserveNameIds: [0, 1, 4, 6, 14] })

/** The letters of one of Adobe's files, as a font of our own. */
const own = async (from, file, letters, keep) => renamed(await cut(readFileSync(require.resolve(`@fontsource/${from}/files/${from}-${file}.woff2`)), letters, 'truetype', keep))

async function make(name, from, file, letters, keep) {
  const bytes = await cut(await own(from, file, letters, keep), letters, 'woff2', keep)
  writeFileSync(`${folder}${name}.woff2`, bytes)
  console.log(`${name}.woff2: ${bytes.length} bytes`)
}

/** What draws the cards for sharing reads no compressed fonts, and nobody waits for it to fetch them. */
async function makeForCards(name, from, file, letters) {
  writeFileSync(`${folder}kort-${name}.ttf`, await own(from, file, letters))
}

for (const { name, from, style } of faces) {
  await make(name, from, `latin-${style}`, latin)
  if (name !== 'serif-italic') await make(`${name}-rare`, from, `latin-${style}`, rare, keepAlone)
  await make(`${name}-sami`, from, `latin-ext-${style}`, sami, keepAlone)
  if (!onCards.includes(name)) continue
  await makeForCards(name, from, `latin-${style}`, latin + rare)
  await makeForCards(`${name}-sami`, from, `latin-ext-${style}`, sami)
}
const licence = readFileSync(require.resolve('@fontsource/source-serif-4/LICENSE'), 'utf8')
writeFileSync(`${folder}OFL.txt`, [
  'Kysten Serif and Kysten Sans are made by scripts/fonts.js: Source Serif 4 and Source Sans 3 with fewer letters.',
  '',
  'Source Serif 4: © 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.',
  'Source Sans 3: © 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’.',
  '',
  licence.slice(licence.indexOf('This Font Software')),
].join('\n'))
