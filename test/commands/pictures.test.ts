import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forgetPictures } from '../../src/disk/picture-store.js'
import { setGate } from '../../src/disk/io.js'
import { digest } from '../../src/digest.js'
import { landscape } from '../pictures/make.js'
import { articleText, korus, project, settingsText, tree } from '../project.js'

const draw = (quality: number): Promise<Buffer> => landscape(700, 500).withExif({ IFD0: { Copyright: 'Kari Nordmann' } }).jpeg({ quality }).toBuffer()
const shown = (file: string, ...lines: readonly string[]): string => articleText(file, '2026-10-01', [`bilde: {fil: ${file}.jpg, alt: En dør på gløtt mot lyset, foto: Kari, fokus: {x: 90, y: 50}}`, ...lines], `Se [hele bildet](${file}.jpg).`)
const build = (root: string) => korus(root, 'build', '--now', '2026-11-15')
const kept = (root: string): string[] => readdirSync(join(root, '.korus/cache/bilder'), { recursive: true, encoding: 'utf8' }).filter((path) => path.includes('/')).sort()
const ofPictures = (root: string): string[] => Object.keys(tree(join(root, 'dist/bilder')))

test('pictures come whole from articles to pages, are made once, and go with the one who withdraws', async () => {
  const bytes = await draw(80)
  const root = project({ 'korus.yml': settingsText.replace('delingskort: nei', 'delingskort: ja'), 'articles/dor.jpg': bytes, 'articles/dor.md': shown('dor'), 'articles/hage.jpg': await draw(70), 'articles/hage.md': shown('hage'), 'articles/utkast.jpg': Buffer.from('x') })
  expect(await build(root)).toMatchObject({ code: 0, stderr: expect.not.stringContaining('\r') })
  const pages = tree(join(root, 'dist'))
  const html = pages['artikler/dor/index.html'] ?? ''
  const asked = [...html.matchAll(/\/blad\/(bilder\/[^\s",]+)/g)].map((match) => match[1] as string)
  expect(asked.length).toBeGreaterThan(4)
  for (const path of asked) expect(pages[path]?.length, path).toBeGreaterThan(50)
  for (const path of ofPictures(root)) expect(pages[`bilder/${path}`]).not.toContain('Kari')
  expect(ofPictures(root).filter((path) => path.includes('utkast'))).toEqual([])
  expect(html).toMatch(/<source type="image\/avif" srcset="\S+-dor\.avif 480w, \S+-dor\.avif 700w" sizes="[^"]+"><source type="image\/webp"[^>]+><img class="at-right-middle" [^>]+ width="700" height="500" fetchpriority="high">/)
  expect(html).toMatch(/<meta property="og:image" content="https:\/\/magasin\.example\/blad\/bilder\/kort-[0-9a-f]{16}\.jpg">/)

  // Nothing is made again where dist/ is gone: the store has it.
  const before = kept(root)
  rmSync(join(root, 'dist'), { recursive: true })
  const stored: string[] = []
  setGate((call, path) => {
    if (/^(?:write|open|copy|rename|link)$/.test(call) && path.includes('.korus/cache/bilder')) stored.push(path)
  })
  expect((await build(root)).code).toBe(0)
  setGate(undefined)
  expect(stored).toEqual([])
  expect(tree(join(root, 'dist'))).toEqual(pages)
  expect(kept(root)).toEqual(before)

  writeFileSync(join(root, 'articles/dor.md'), shown('dor', 'trukket: 2026-11-01'))
  expect((await build(root)).code).toBe(0)
  expect(ofPictures(root).filter((path) => path.includes('dor'))).toEqual([])
  expect(ofPictures(root).filter((path) => path.startsWith('kort-'))).toHaveLength(1)
  expect(kept(root)).toHaveLength(ofPictures(root).length)
  forgetPictures(root, [digest(await draw(70)), 'articles/hage.md'])
  expect(kept(root)).toEqual([])
})

test('what was made before a run was cut off is kept, and check finds a damaged picture without a build', async () => {
  const bytes = await draw(80)
  const root = project({ 'korus.yml': settingsText.replace('delingskort: nei', 'delingskort: ja'), 'articles/dor.jpg': bytes, 'articles/dor.md': shown('dor') })
  setGate((call, path) => {
    if (call === 'write' && path.includes('publish')) throw Object.assign(new Error('EIO'), { code: 'EIO' })
  })
  expect((await build(root)).code).toBe(3)
  setGate(undefined)
  expect(kept(root).length).toBeGreaterThan(0)
  expect((await build(root)).code).toBe(0)

  writeFileSync(join(root, 'articles/dor.jpg'), bytes.subarray(0, bytes.length / 2))
  const { code, stdout } = await korus(root, 'check', '--now', '2026-11-15', '--format', 'json')
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { readonly code: string; readonly file: string; readonly line: number }[] }
  expect([code, ...diagnostics.filter((one) => one.code === 'bilde-skadet').map(({ file, line }) => [file, line])]).toEqual([1, ['articles/dor.md', 7], ['articles/dor.md', 10]])
})
