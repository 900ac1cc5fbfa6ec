import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import * as doors from './illustrations/doors.js'
import * as landscapes from './illustrations/landscapes.js'
import * as rooms from './illustrations/rooms.js'
import * as things from './illustrations/things.js'

/**
 * Draws the demonstration's pictures: articles/bilder/*.jpg, 1600 × 1000, the same bytes each time with the same sharp.
 * `node scripts/illustrations.js` draws all of them, names after it only those.
 */
const scenes = { ...doors.scenes, ...landscapes.scenes, ...rooms.scenes, ...things.scenes }
const folder = fileURLToPath(new URL('../articles/bilder/', import.meta.url))
const wanted = process.argv.slice(2)

await mkdir(folder, { recursive: true })
for (const [name, draw] of Object.entries(scenes)) {
  if (wanted.length && !wanted.includes(name)) continue
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000" viewBox="0 0 1600 1000">${[draw()].flat(Infinity).join('')}</svg>`
  const jpeg = await sharp(Buffer.from(svg)).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
  await writeFile(`${folder}${name}.jpg`, jpeg)
  console.log(`${name}.jpg ${Math.round(jpeg.length / 1000)} kB`)
}
